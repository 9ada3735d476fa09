"""Normalisations by batch, position, group and neighbours."""

import numpy as np
import torch.nn.functional as F

from fixtures import Case, distinct
from layers import batch_norm, batch_norm_variables, first, last, local_response_norm

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
