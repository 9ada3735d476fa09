"""Residual units with every shortcut, and highway units."""

import torch
import torch.nn.functional as F

from cases.inputs import TALL, VECTORS
from fixtures import Case
from layers import batch_norm, batch_norm_variables, conv, zero_pad_shortcut


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


def highway(x, transformed, gate):
    """Equation 3 of the paper, as printed."""
    return transformed * gate + x * (1 - gate)


def highway_map(x, v):
    for unit in ("1/", "2/"):
        gate = torch.sigmoid(conv(x, v.under(unit + "gate/"), pad=(1, 1, 1, 1)))
        x = highway(x, branch(x, v, unit), gate)
    return x


def highway_vector(x, v):
    flat = x.flatten(1)
    lifted = F.softplus(F.linear(flat, v["1/lifted/kernel"].T, v["1/lifted/bias"]))
    gate = torch.sigmoid(F.linear(flat, v["1/gate/kernel"].T, v["1/gate/bias"]))
    return highway(flat, lifted, gate)


def gate_variables(channels, unit):
    return {unit + "gate/kernel": (3, 3, channels, channels), unit + "gate/bias": (channels,)}


RESIDUALS = [
    Case(
        "HighwayMap",
        TALL,
        highway_map,
        {
            name: shape
            for unit in ("1/", "2/")
            for name, shape in {**branch_variables(2, 2, unit), **gate_variables(2, unit)}.items()
        },
    ),
    Case(
        "HighwayVector",
        VECTORS,
        highway_vector,
        {
            "1/lifted/kernel": (8, 8),
            "1/lifted/bias": (8,),
            "1/gate/kernel": (8, 8),
            "1/gate/bias": (8,),
        },
    ),
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
