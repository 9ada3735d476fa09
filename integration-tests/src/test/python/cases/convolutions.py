"""Convolutions of every padding, stride, dilation and grouping.

Paddings are (top, bottom, left, right), worked out by hand from the definition of HALF and SAME; where it takes more
than a glance the line says how. SAME has ceil(size / stride) windows, and the odd pixel lies below and to the right.
"""

import torch

from cases.inputs import DEEP, TALL
from fixtures import Case
from layers import batch_norm, batch_norm_variables, conv, depthwise


def kernel(height, width, depth, filters, bias=True):
    variables = {"kernel": (height, width, depth, filters)}
    return {**variables, "bias": (filters,)} if bias else variables


def within(v, part):
    """The variables of one part of a step."""
    return {name: v[f"{part}/{name}"] for name in ("kernel", "bias")}


CONVOLUTIONS = [
    Case("ConvHalf", TALL, lambda x, v: conv(x, v, pad=(1, 1, 1, 1)), kernel(3, 3, 2, 3)),
    Case("ConvHalfStride2", TALL, lambda x, v: conv(x, v, stride=2, pad=(1, 1, 1, 1)), kernel(3, 3, 2, 3)),
    # 5×5 with stride 2 as two kernels of 3×3 with a ReLU between, the stride at the second
    Case(
        "ConvFactorized",
        TALL,
        lambda x, v: conv(
            torch.relu(conv(x, within(v, "factor1"), pad=(1, 1, 1, 1))),
            within(v, "factor2"),
            stride=2,
            pad=(1, 1, 1, 1),
        ),
        {
            "factor1/kernel": (3, 3, 2, 3),
            "factor1/bias": (3,),
            "factor2/kernel": (3, 3, 3, 3),
            "factor2/bias": (3,),
        },
    ),
    Case("ConvHalfEvenKernel", TALL, lambda x, v: conv(x, v, pad=(1, 1, 1, 1)), kernel(2, 2, 2, 2)),
    # a dilated kernel reaches over 5 pixels
    Case("ConvHalfDilated", TALL, lambda x, v: conv(x, v, dilation=2, pad=(2, 2, 2, 2)), kernel(3, 3, 2, 2)),
    Case(
        "ConvDilatedAcross",
        TALL,
        lambda x, v: conv(x, v, stride=(2, 1), dilation=(1, 2), pad=(1, 1, 2, 2)),
        kernel(3, 3, 2, 2),
    ),
    # rows 2·2 + 3 - 6 = 1, columns 2·2 + 3 - 5 = 2
    Case("ConvSameStride2", TALL, lambda x, v: conv(x, v, stride=2, pad=(0, 1, 1, 1)), kernel(3, 3, 2, 3)),
    # rows 5 + 2 - 6 = 1, columns 4 + 4 - 5 = 3
    Case("ConvSameEvenKernel", TALL, lambda x, v: conv(x, v, pad=(0, 1, 1, 2)), kernel(2, 4, 2, 2)),
    # rows 2·2 + 5 - 6 = 3, columns 2·2 + 5 - 5 = 4
    Case(
        "ConvSameDilated",
        TALL,
        lambda x, v: conv(x, v, stride=2, dilation=2, pad=(1, 2, 2, 2)),
        kernel(3, 3, 2, 2),
    ),
    Case("ConvValid", TALL, lambda x, v: conv(x, v), kernel(3, 2, 2, 3, bias=False)),
    Case("ConvExplicit", TALL, lambda x, v: conv(x, v, stride=(2, 1), pad=(2, 0, 1, 3)), kernel(3, 3, 2, 2)),
    Case("ConvExplicitAlike", TALL, lambda x, v: conv(x, v, pad=(2, 2, 2, 2)), kernel(3, 3, 2, 2)),
    Case("ConvNonSquare", TALL, lambda x, v: conv(x, v, stride=(1, 2), pad=(0, 0, 2, 2)), kernel(1, 5, 2, 3)),
    Case("ConvGrouped", DEEP, lambda x, v: conv(x, v, pad=(1, 1, 1, 1), groups=2), kernel(3, 3, 2, 6)),
    # rows 1·2 + 3 - 4 = 1, columns 2·2 + 3 - 5 = 2
    Case(
        "ConvGroupedByChannel",
        DEEP,
        lambda x, v: conv(x, v, stride=2, pad=(0, 1, 1, 1), groups=4),
        kernel(3, 3, 1, 8),
    ),
    Case(
        "ConvGroupedDilated",
        DEEP,
        lambda x, v: conv(x, v, dilation=2, pad=(2, 2, 2, 2), groups=2),
        kernel(3, 3, 2, 4, bias=False),
    ),
    Case("Conv1x1Plain", TALL, lambda x, v: conv(x, v), kernel(1, 1, 2, 3)),
    Case("Conv1x1Stride2", TALL, lambda x, v: conv(x, v, stride=2), kernel(1, 1, 2, 3)),
    Case("Conv3x3Plain", TALL, lambda x, v: conv(x, v, pad=(1, 1, 1, 1)), kernel(3, 3, 2, 2)),
    Case("Conv5x5Stride2", TALL, lambda x, v: conv(x, v, stride=2, pad=(2, 2, 2, 2)), kernel(5, 5, 2, 2)),
    Case("Conv7x7Stride2", TALL, lambda x, v: conv(x, v, stride=2, pad=(3, 3, 3, 3)), kernel(7, 7, 2, 2, bias=False)),
    Case(
        "ConvNormalised",
        TALL,
        lambda x, v: batch_norm(conv(x, v, pad=(1, 1, 1, 1)), v),
        {**kernel(3, 3, 2, 2, bias=False), **batch_norm_variables(2)},
    ),
    Case(
        "DepthwiseConvHalf",
        TALL,
        lambda x, v: depthwise(x, v["kernel"], v["bias"], pad=(1, 1, 1, 1)),
        {"kernel": (3, 3, 2, 1), "bias": (2,)},
    ),
    # rows 2·2 + 3 - 6 = 1, columns 2·2 + 5 - 5 = 4
    Case(
        "DepthwiseConvMultiplier2",
        TALL,
        lambda x, v: depthwise(x, v["kernel"], v["bias"], stride=2, pad=(0, 1, 2, 2)),
        {"kernel": (3, 5, 2, 2), "bias": (4,)},
    ),
    Case(
        "DepthwiseConvExplicit",
        TALL,
        lambda x, v: depthwise(x, v["kernel"], stride=2, pad=(0, 2, 1, 0)),
        {"kernel": (2, 3, 2, 3)},
    ),
    Case(
        "SeparableConvHalf",
        TALL,
        lambda x, v: conv(depthwise(x, v["depthwise/kernel"], pad=(1, 1, 0, 0)), v.under("pointwise/")) + v["bias"],
        {"depthwise/kernel": (3, 1, 2, 1), "pointwise/kernel": (1, 1, 2, 4), "bias": (4,)},
    ),
    Case(
        "SeparableConvSame",
        TALL,
        lambda x, v: conv(
            depthwise(x, v["depthwise/kernel"], stride=2, pad=(0, 1, 1, 1)), v.under("pointwise/")
        ),
        {"depthwise/kernel": (3, 3, 2, 1), "pointwise/kernel": (1, 1, 2, 3)},
    ),
    Case(
        "Identity3x3",
        (2, 3, 4, 3),
        lambda x, v: conv(x, v, pad=(1, 1, 1, 1)),
        {"kernel": torch.nn.init.dirac_(torch.empty(3, 3, 3, 3)).permute(2, 3, 1, 0)},
        fixed=("kernel",),
    ),
    Case(
        "Identity5x5",
        (2, 3, 4, 2),
        lambda x, v: conv(x, v, pad=(2, 2, 2, 2)),
        {"kernel": torch.nn.init.dirac_(torch.empty(2, 2, 5, 5)).permute(2, 3, 1, 0)},
        fixed=("kernel",),
    ),
]
