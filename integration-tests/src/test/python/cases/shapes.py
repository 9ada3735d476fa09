"""What reshapes and weighs."""

import torch.nn.functional as F

from cases.inputs import DEEP, TALL, VECTORS
from fixtures import Case, distinct
from layers import first, last, padded, squeeze_excite


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
    Case(
        "UpsampleNearest",
        TALL,
        lambda x, v: last(F.interpolate(first(x), scale_factor=(2, 3), mode="nearest")),
    ),
    # half-pixel centres
    Case(
        "UpsampleBilinear",
        TALL,
        lambda x, v: last(
            F.interpolate(first(x), scale_factor=(3, 2), mode="bilinear", align_corners=False)
        ),
    ),
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
]
