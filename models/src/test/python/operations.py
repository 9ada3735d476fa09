"""The cases: what each network of the Java tests computes, said with PyTorch. Run it to write all files of numbers.

Paddings are (top, bottom, left, right), worked out by hand from the definition of HALF and SAME; where it takes more
than a glance the line says how. SAME has ceil(size / stride) windows, and the odd pixel lies below and to the right.
"""

import numpy as np
import torch
import torch.nn.functional as F

from fixtures import Case, distinct, write
from layers import (
    avg_pool,
    batch_norm,
    batch_norm_variables,
    conv,
    depthwise,
    first,
    last,
    local_response_norm,
    max_pool,
    padded,
    squeeze_excite,
    zero_pad_shortcut,
)

TALL = (2, 6, 5, 2)
DEEP = (2, 4, 5, 4)


def kernel(height, width, depth, filters, bias=True):
    variables = {"kernel": (height, width, depth, filters)}
    return {**variables, "bias": (filters,)} if bias else variables


CONVOLUTIONS = [
    Case("ConvHalf", TALL, lambda x, v: conv(x, v, pad=(1, 1, 1, 1)), kernel(3, 3, 2, 3)),
    Case("ConvHalfStride2", TALL, lambda x, v: conv(x, v, stride=2, pad=(1, 1, 1, 1)), kernel(3, 3, 2, 3)),
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

# All below 0, so that a padded zero would win.
NEGATIVE = distinct(TALL, offsets=-3.0, seed=1)

POOLS = [
    Case("MaxPoolDefault", TALL, lambda x, v: last(F.max_pool2d(first(x), 2))),
    Case("MaxPoolOverlapping", TALL, lambda x, v: last(F.max_pool2d(first(x), (3, 2), (2, 1)))),
    Case("MaxPoolHalf", NEGATIVE, lambda x, v: last(F.max_pool2d(first(x), 3, 2, padding=1))),
    # rows 2·2 + 3 - 6 = 1, columns 2·2 + 3 - 5 = 2
    Case("MaxPoolSame", NEGATIVE, lambda x, v: max_pool(x, 3, 2, (0, 1, 1, 1))),
    Case("MaxPoolExplicit", NEGATIVE, lambda x, v: max_pool(x, 3, (1, 2), (0, 2, 1, 0))),
    Case("MaxPoolCeil", NEGATIVE, lambda x, v: last(F.max_pool2d(first(x), 3, 2, ceil_mode=True))),
    Case("MaxPoolCeilPadded", NEGATIVE, lambda x, v: last(F.max_pool2d(first(x), 2, 2, padding=1, ceil_mode=True))),
    Case("AvgPoolDefault", TALL, lambda x, v: last(F.avg_pool2d(first(x), 2))),
    Case("AvgPoolOverlapping", TALL, lambda x, v: last(F.avg_pool2d(first(x), (3, 2), (2, 1)))),
    Case("AvgPoolHalf", TALL, lambda x, v: last(F.avg_pool2d(first(x), 3, 2, padding=1))),
    Case("AvgPoolSame", TALL, lambda x, v: avg_pool(x, 3, 2, (0, 1, 1, 1))),
    Case("AvgPoolExplicit", TALL, lambda x, v: avg_pool(x, 3, (1, 2), (0, 2, 1, 0))),
    Case("AvgPoolCeil", TALL, lambda x, v: last(F.avg_pool2d(first(x), 3, 2, ceil_mode=True))),
    # (6 + 2 - 3) / 3 rounded up + 1 = 3 rows: the last one hangs over, and its padding counts
    Case("AvgPoolCeilPadded", TALL, lambda x, v: last(F.avg_pool2d(first(x), 3, 3, padding=1, ceil_mode=True))),
    Case("GlobalAvgPoolMap", TALL, lambda x, v: F.adaptive_avg_pool2d(first(x), 1).flatten(1)),
    Case("GlobalMaxPoolMap", NEGATIVE, lambda x, v: F.adaptive_max_pool2d(first(x), 1).flatten(1)),
]

# Variances from far above to about epsilon, so that an epsilon of another size shows.
UNEVEN = distinct((2, 4, 3, 3), scales=np.array([1.0, 0.005, 0.05]), offsets=np.array([0.0, 0.02, 0.5]), seed=2)
# The same from pixel to pixel: a layer normalisation looks at one pixel's channels, a group's at one image's.
FAINT = distinct((2, 2, 3, 4), seed=3) * np.array([1.0, 0.001, 0.01]).reshape(1, 1, 3, 1)
FAINT_GROUPS = distinct((2, 2, 3, 4), seed=4) * np.array([1.0, 1.0, 0.005, 0.005])

NORMALISATIONS = [
    Case(
        "BatchNormDefault",
        UNEVEN,
        lambda x, v: batch_norm(x, v),
        {**batch_norm_variables(3), "movingVariance": [0.7, 2e-5, 5e-4]},
    ),
    Case(
        "BatchNormOther",
        UNEVEN,
        lambda x, v: batch_norm(x, v, momentum=0.75, epsilon=1e-3),
        batch_norm_variables(3),
    ),
    Case(
        "LayerNormDefault",
        FAINT,
        lambda x, v: F.layer_norm(x, (4,), v["gamma"], v["beta"], 1e-6),
        {"gamma": (4,), "beta": (4,)},
    ),
    Case(
        "LayerNormVector",
        (3, 2, 2, 2),
        lambda x, v: F.layer_norm(x.flatten(1), (8,), v["gamma"], v["beta"], 0.1),
        {"gamma": (8,), "beta": (8,)},
    ),
    Case(
        "GroupNormDefault",
        (1, 1, 2, 64),
        lambda x, v: last(F.group_norm(first(x), 32, v["gamma"], v["beta"], 1e-5)),
        {"gamma": (64,), "beta": (64,)},
    ),
    Case(
        "GroupNormTwo",
        FAINT_GROUPS,
        lambda x, v: last(F.group_norm(first(x), 2, v["gamma"], v["beta"], 1e-5)),
        {"gamma": (4,), "beta": (4,)},
    ),
    # numbers up to 70, so that the paper's alpha of 0.0001 weighs
    Case(
        "LocalResponseNormDefault",
        distinct((2, 2, 3, 6), scales=100.0, seed=5),
        lambda x, v: local_response_norm(x, size=5, k=2.0, alpha=1e-4, beta=0.75),
    ),
    Case(
        "LocalResponseNormOther",
        (2, 2, 3, 5),
        lambda x, v: local_response_norm(x, size=3, k=1.0, alpha=0.5, beta=0.5),
    ),
]

# From far below to far above: where formulas overflow, saturate and change over.
FAR = np.array(
    [-100, -20, -7.3, -6, -4.5, -3, -2.97, -1.71, -0.6, -0.25, -0.01, 0]
    + [0.004, 0.31, 0.9, 1.5, 2.99, 3, 3.2, 5.4, 6, 6.5, 20, 100]
).reshape(2, 2, 3, 2)
VECTORS = (3, 2, 2, 2)


def activation(name, formula, kinks=()):
    return Case(name, FAR, lambda x, v: formula(x), kinks=kinks)


ACTIVATIONS = [
    activation("ReluMap", F.relu, kinks=(0,)),
    activation("Relu6Map", F.relu6, kinks=(0, 6)),
    activation("LeakyReluDefault", lambda x: F.leaky_relu(x, 0.01), kinks=(0,)),
    activation("LeakyReluOther", lambda x: F.leaky_relu(x, 0.2), kinks=(0,)),
    activation("EluMap", F.elu),
    activation("SeluMap", F.selu, kinks=(0,)),
    activation("GeluMap", F.gelu),
    activation("SiluMap", F.silu),
    activation("HardSwishMap", F.hardswish, kinks=(-3, 3)),
    activation("SigmoidMap", torch.sigmoid),
    activation("TanhMap", torch.tanh),
    # F.softplus is the identity from 20 on
    activation("SoftplusMap", lambda x: torch.logaddexp(x, torch.zeros_like(x))),
    activation("SoftmaxMap", lambda x: F.softmax(x, dim=3)),
    Case("SoftmaxVector", VECTORS, lambda x, v: F.softmax(x.flatten(1), dim=1)),
    Case("PReluMap", FAR, lambda x, v: last(F.prelu(first(x), v["slope"])), {"slope": (2,)}, kinks=(0,)),
    Case("PReluVector", VECTORS, lambda x, v: F.prelu(x.flatten(1), v["slope"]), {"slope": (8,)}),
    Case("DropoutMap", TALL, lambda x, v: F.dropout(x, 0.25, v.training), towers=("inference",)),
    Case("DropPathMap", TALL, lambda x, v: F.dropout(x, 0.25, v.training), towers=("inference",)),
]


def squeeze_excite_variables(channels, squeezed):
    return {
        "squeeze/kernel": (channels, squeezed),
        "squeeze/bias": (squeezed,),
        "excite/kernel": (squeezed, channels),
        "excite/bias": (channels,),
    }


SHAPES = [
    Case("FlattenMap", TALL, lambda x, v: x.flatten(1)),
    Case("PadUneven", TALL, lambda x, v: last(padded(first(x), (1, 0, 2, 3)))),
    Case("PadAlike", TALL, lambda x, v: last(padded(first(x), (1, 1, 1, 1)))),
    Case(
        "DenseBias",
        VECTORS,
        lambda x, v: F.linear(x.flatten(1), v["kernel"].T, v["bias"]),
        {"kernel": (8, 5), "bias": (5,)},
    ),
    Case("DenseNoBias", VECTORS, lambda x, v: F.linear(x.flatten(1), v["kernel"].T), {"kernel": (8, 3)}),
    Case(
        "SqueezeExciteRelu", DEEP, lambda x, v: squeeze_excite(x, v, F.relu), squeeze_excite_variables(4, 3)
    ),
    Case(
        "SqueezeExciteRelu6",
        distinct((2, 2, 3, 4), scales=30.0, seed=6),
        lambda x, v: squeeze_excite(x, v, F.relu6),
        squeeze_excite_variables(4, 3),
    ),
    Case(
        "SqueezeExciteSilu", DEEP, lambda x, v: squeeze_excite(x, v, F.silu), squeeze_excite_variables(4, 2)
    ),
    Case(
        "SqueezeExciteHardSwish",
        DEEP,
        lambda x, v: squeeze_excite(x, v, F.hardswish),
        squeeze_excite_variables(4, 2),
    ),
    Case("AddTwo", TALL, lambda x, v: x.tanh() + x),
    Case("AddThree", TALL, lambda x, v: x.tanh() + x + x.sigmoid()),
    Case("AddVectors", VECTORS, lambda x, v: (x.tanh() + x).flatten(1)),
    Case("MultiplyTwo", TALL, lambda x, v: x.tanh() * x),
    Case("MultiplyThree", TALL, lambda x, v: x.tanh() * x * x.sigmoid()),
    Case("ConcatMaps", TALL, lambda x, v: torch.cat([x.tanh(), x, x.sigmoid()], dim=3)),
    Case("ConcatVectors", VECTORS, lambda x, v: torch.cat([x.flatten(1), x.tanh().flatten(1)], dim=1)),
]


def branch(x, v, unit, stride=1):
    """The block of the residual cases: 3×3, softplus, 1×1."""
    bent = F.softplus(conv(x, v.under(unit + "bent/"), stride=stride, pad=(1, 1, 1, 1)))
    return conv(bent, v.under(unit + "even/"))


def branch_variables(channels, width, unit="1/"):
    return {
        unit + "bent/kernel": (3, 3, channels, width),
        unit + "bent/bias": (width,),
        unit + "even/kernel": (1, 1, width, width),
        unit + "even/bias": (width,),
    }


def projection(x, v, unit="1/", stride=1):
    at = unit + "shortcut/"
    return batch_norm(conv(x, v.under(at), stride=stride), v.under(at))


def projection_variables(channels, width, unit="1/"):
    at = unit + "shortcut/"
    return {at + "kernel": (1, 1, channels, width), **batch_norm_variables(width, at)}


def pre_activated(x, v):
    entering = F.relu(batch_norm(x, v.under("1/preActivation/")))
    return branch(entering, v, "1/", stride=2) + conv(entering, v.under("1/shortcut/"), stride=2)


def pre_activated_same(x, v):
    return x + branch(F.relu(batch_norm(x, v.under("1/preActivation/"))), v, "1/")


def repeated(x, v):
    once = F.relu(branch(x, v, "1/", stride=2) + projection(x, v, stride=2))
    return F.relu(branch(once, v, "2/") + once)


RESIDUALS = [
    Case("ResidualIdentity", TALL, lambda x, v: F.relu(branch(x, v, "1/") + x), branch_variables(2, 2)),
    Case(
        "ResidualZeroPad",
        TALL,
        lambda x, v: F.relu(branch(x, v, "1/", stride=2) + zero_pad_shortcut(x, 2, 3)),
        branch_variables(2, 3),
    ),
    Case(
        "ResidualProjection",
        TALL,
        lambda x, v: F.relu(branch(x, v, "1/", stride=2) + projection(x, v, stride=2)),
        {**branch_variables(2, 3), **projection_variables(2, 3)},
    ),
    Case(
        "ResidualProjectAll",
        TALL,
        lambda x, v: F.relu(branch(x, v, "1/") + projection(x, v)),
        {**branch_variables(2, 2), **projection_variables(2, 2)},
    ),
    Case("ResidualIfSameShape", TALL, lambda x, v: branch(x, v, "1/") + x, branch_variables(2, 2)),
    Case("ResidualNotSameShape", TALL, lambda x, v: branch(x, v, "1/", stride=2), branch_variables(2, 2)),
    Case("ResidualScaled", TALL, lambda x, v: F.relu(0.3 * branch(x, v, "1/") + x), branch_variables(2, 2)),
    Case(
        "ResidualPreActivation",
        TALL,
        pre_activated,
        {
            **batch_norm_variables(2, "1/preActivation/"),
            **branch_variables(2, 3),
            "1/shortcut/kernel": (1, 1, 2, 3),
        },
    ),
    Case(
        "ResidualPreActivationSame",
        TALL,
        pre_activated_same,
        {**batch_norm_variables(2, "1/preActivation/"), **branch_variables(2, 2)},
    ),
    Case(
        "ResidualRepeated",
        TALL,
        repeated,
        {**branch_variables(2, 2), **projection_variables(2, 2), **branch_variables(2, 2, "2/")},
    ),
]

if __name__ == "__main__":
    write(CONVOLUTIONS + POOLS + NORMALISATIONS + ACTIVATIONS + SHAPES + RESIDUALS)
