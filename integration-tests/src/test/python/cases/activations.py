"""Activations, and what changes nothing in inference."""

import numpy as np
import torch
import torch.nn.functional as F

from cases.inputs import TALL, VECTORS
from fixtures import Case
from layers import first, last

# From far below to far above: where formulas overflow, saturate and change over.
FAR = np.array(
    [-100, -20, -7.3, -6, -4.5, -3, -2.97, -1.71, -0.6, -0.25, -0.01, 0]
    + [0.004, 0.31, 0.9, 1.5, 2.99, 3, 3.2, 5.4, 6, 6.5, 20, 100]
).reshape(2, 2, 3, 2)


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
