"""The networks of torchvision and Keras Applications that the zoo has as well, and how their tensors lie in memory."""

import dataclasses
import json
import math
import os
import pathlib
import re
from typing import Callable

os.environ.setdefault("KERAS_BACKEND", "torch")

import keras
import numpy as np
import torch
import torchvision

from peer_networks import KERAS, TORCHVISION

CLASSES = pathlib.Path(__file__).parents[3] / "target/classes/dev/convoke/models"
SKIPPED = "num_batches_tracked"


@dataclasses.dataclass(frozen=True)
class Peer:
    """A network of another library.

    library    "torchvision" or "keras"
    name       there
    parameters shapes by name, statistics among them, in the order in which an image meets them
    tensors    the tensors themselves, by name
    forward    (images [batch, height, width, channels], training) -> [logits, logits of side exits…]
    """

    library: str
    name: str
    parameters: dict
    tensors: dict
    forward: Callable

    def version(self):
        """The library's."""
        return {"torchvision": torchvision, "keras": keras}[self.library].__version__.split("+")[0]


def description(network):
    """Our network, as the processor wrote it."""
    for file in CLASSES.glob("*/*.json"):
        found = json.loads(file.read_text(encoding="utf-8"))
        if found.get("name") == network:
            return found
    raise SystemExit(f"{network} is not in {CLASSES}; build first: mvn -q -DskipTests package")


def peer(library, network, dtype="float64"):
    """Builds the peer of one of our networks, with dropout off."""
    if library == "keras":
        return of_keras(KERAS[network], dtype)
    return of_torchvision(TORCHVISION[network], dtype)


def of_torchvision(name, dtype):
    """A module of torchvision; it runs once to tell the order of its layers."""
    options = {"aux_logits": True, "init_weights": False, "transform_input": False} if name == "googlenet" else {}
    model = getattr(torchvision.models, name)(weights=None, **options).to(getattr(torch, dtype))
    for module in model.modules():
        if isinstance(module, (torch.nn.Dropout, torchvision.ops.StochasticDepth)):
            module.p = 0.0
    if name == "googlenet":
        for side_exit in (model.aux1, model.aux2):  # the paper's pool, behind which their adaptive one is the identity
            side_exit.register_forward_pre_hook(lambda _, args: (torch.nn.functional.avg_pool2d(args[0], 5, 3),))
    order = []
    handles = [
        module.register_forward_pre_hook(lambda _, __, name=name: order.append(name))
        for name, module in model.named_modules()
        if not list(module.children())
    ]

    def forward(images, training):
        model.train(training)
        out = model(images.permute(0, 3, 1, 2))
        if not hasattr(out, "_fields"):
            return [out]
        return [out.logits, out.aux_logits1, out.aux_logits2]  # where the second comes last, aux_logits2 is the deeper

    with torch.no_grad():
        forward(torch.zeros(2, 224, 224, 3, dtype=getattr(torch, dtype)), True)
    for handle in handles:
        handle.remove()
    state = model.state_dict(keep_vars=True)
    named = {
        name: tensor
        for layer in dict.fromkeys(order)
        for name, tensor in state.items()
        if name.rpartition(".")[0] == layer and not name.endswith(SKIPPED)
    }
    assert set(named) == {name for name in state if not name.endswith(SKIPPED)}, name
    return Peer("torchvision", name, {n: tuple(t.shape) for n, t in named.items()}, named, forward)


def of_keras(name, dtype):
    """A model of Keras Applications."""
    keras.config.set_floatx(dtype)
    keras.utils.clear_session()
    model = getattr(keras.applications, name)(weights=None, classifier_activation=None)
    layers = sorted((layer for layer in model.layers if layer.weights and layer.name != "normalization"), key=place(model))
    named = {f"{layer.name}/{weight.name}": weight.value for layer in layers for weight in layer.weights}
    return Peer(
        "keras",
        name,
        {n: tuple(t.shape) for n, t in named.items()},
        named,
        lambda images, training: [model(images, training=training)],
    )


def place(model):
    """Sorts the layers of a residual unit, which Keras lists by depth, as ours run."""
    first = re.compile(r"(conv\d_block\d+)_").match
    last_of_unit = "V2" not in model.name.upper()
    unit_at = {}
    for index, layer in enumerate(model.layers):
        if unit := first(layer.name):
            unit_at.setdefault(unit[1], index)

    def key(layer):
        unit = first(layer.name)
        if not unit:
            return model.layers.index(layer), 0, 0
        rest = layer.name.removeprefix(unit[0])
        number, kind = ("-1", "bn") if rest == "preact_bn" else rest.split("_", 1)
        shortcut_last = number == "0" and last_of_unit and "resnet" in model.name
        return unit_at[unit[1]], 9 if shortcut_last else int(number), ["conv", "bn"].index(kind)

    return key


def assign(peer, rows, values):
    """Gives a peer's tensors our values; biases that we do not have become 0."""
    with torch.no_grad():
        for ours, theirs, layout in rows:
            tensor = peer.tensors[theirs]
            tensor.grad = None
            if layout == "-V":
                tensor.zero_()
            else:
                tensor.copy_(torch.from_numpy(np.ascontiguousarray(to_peer(values[ours], layout))))


# Our axes in the order of a layout's; those that are not here are in ours.
ORDERS = {"OIHW": (3, 2, 0, 1), "I1HW": (2, 3, 0, 1), "OI": (1, 0), "OI11": (1, 0)}


def to_peer(ours, layout):
    """One of our tensors as the peer lays it out."""
    view, order = arranged(layout, ours.shape)
    return ours.reshape(view).transpose(order).reshape(shape_there(layout, ours.shape))


def from_peer(theirs, layout, ours):
    """A tensor of the peer as we lay it out, in our shape."""
    view, order = arranged(layout, ours)
    return theirs.reshape([view[axis] for axis in order]).transpose(np.argsort(order)).reshape(ours)


def shape_there(layout, ours):
    """The peer's shape of a tensor that has this one here."""
    view, order = arranged(layout, ours)
    shape = tuple(view[axis] for axis in order)
    if layout.startswith("O["):
        return shape[0], math.prod(shape[1:])
    return {"OI11": (*shape, 1, 1), "11IO": (1, 1, *shape)}.get(layout, shape)


def arranged(layout, ours):
    """The axes that our shape stands for, and the order in which the peer has them."""
    if sizes := re.fullmatch(r"O\[(\d+),(\d+),(\d+)\]", layout):
        channels, height, width = map(int, sizes.groups())
        return (height, width, channels, ours[1]), ORDERS["OIHW"]
    return ours, ORDERS.get(layout, tuple(range(len(ours))))
