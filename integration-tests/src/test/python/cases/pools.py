"""Pools of every padding and rounding; paddings as in convolutions.py."""

import torch.nn.functional as F

from cases.inputs import TALL
from fixtures import Case, distinct
from layers import avg_pool, first, last, max_pool

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
