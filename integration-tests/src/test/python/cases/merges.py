"""What takes several steps."""

import torch

from cases.inputs import TALL, VECTORS
from fixtures import Case

MERGES = [
    Case("AddTwo", TALL, lambda x, v: x.tanh() + x),
    Case("AddThree", TALL, lambda x, v: x.tanh() + x + x.sigmoid()),
    Case("AddVectors", VECTORS, lambda x, v: (x.tanh() + x).flatten(1)),
    Case("MultiplyTwo", TALL, lambda x, v: x.tanh() * x),
    Case("MultiplyThree", TALL, lambda x, v: x.tanh() * x * x.sigmoid()),
    Case("ConcatMaps", TALL, lambda x, v: torch.cat([x.tanh(), x, x.sigmoid()], dim=3)),
    Case("ConcatVectors", VECTORS, lambda x, v: torch.cat([x.flatten(1), x.tanh().flatten(1)], dim=1)),
]
