"""The networks of torchvision and Keras Applications that the zoo has as well, and how their tensors lie in memory."""

import dataclasses
import json
import os
import pathlib
import re
from typing import Callable

os.environ.setdefault("KERAS_BACKEND", "torch")

import keras
import numpy as np
import torch
import torchvision

CLASSES = pathlib.Path(__file__).parents[3] / "target/classes/dev/convoke/models"
SKIPPED = "num_batches_tracked"

TORCHVISION = {
    "alexnet-one-tower": "alexnet",
    "vgg-a": "vgg11",
    "vgg-b": "vgg13",
    "vgg-d": "vgg16",
    "vgg-e": "vgg19",
    "vgg-a-batch-norm": "vgg11_bn",
    "vgg-b-batch-norm": "vgg13_bn",
    "vgg-d-batch-norm": "vgg16_bn",
    "vgg-e-batch-norm": "vgg19_bn",
    "googlenet-batch-norm": "googlenet",
    "resnet18": "resnet18",
    "resnet34": "resnet34",
    "resnet50-v15": "resnet50",
    "resnet101-v15": "resnet101",
    "resnet152-v15": "resnet152",
    "resnext50": "resnext50_32x4d",
    "densenet121": "densenet121",
    "mobilenet-v2": "mobilenet_v2",
    "squeezenet": "squeezenet1_0",
    "squeezenet-v11": "squeezenet1_1",
    "efficientnet-b0": "efficientnet_b0",
}

KERAS = {
    "vgg-d": "VGG16",
    "vgg-e": "VGG19",
    "resnet50": "ResNet50",
    "resnet101": "ResNet101",
    "resnet152": "ResNet152",
    "resnet50-v2": "ResNet50V2",
    "resnet101-v2": "ResNet101V2",
    "resnet152-v2": "ResNet152V2",
    "densenet121": "DenseNet121",
    "mobilenet-v1": "MobileNet",
    "mobilenet-v2": "MobileNetV2",
    "efficientnet-b0": "EfficientNetB0",
}

# What the names do not tell: the same weights give other numbers there.
REMARKS = {
    ("keras", "densenet121"): "epsilon 1.001e-5 where ours is 1e-5",
    ("keras", "resnet50"): "epsilon 1.001e-5 where ours is 1e-5",
    ("keras", "resnet101"): "epsilon 1.001e-5 where ours is 1e-5",
    ("keras", "resnet152"): "epsilon 1.001e-5 where ours is 1e-5",
    ("keras", "resnet50-v2"): "epsilon 1.001e-5 where ours is 1e-5",
    ("keras", "resnet101-v2"): "epsilon 1.001e-5 where ours is 1e-5",
    ("keras", "resnet152-v2"): "epsilon 1.001e-5 where ours is 1e-5",
    ("keras", "mobilenet-v1"): "epsilon 1e-3 where ours is 1e-5; ReLU6 where ours is ReLU; with a stride, zeros at the bottom and the right only",
    ("keras", "mobilenet-v2"): "epsilon 1e-3 where ours is 1e-5; with a stride, zeros at the bottom and the right only",
    ("keras", "efficientnet-b0"): "epsilon 1e-3 where ours is 1e-5; with a stride, zeros at the bottom and the right only;"
    " scales and normalises the image first",
    ("torchvision", "googlenet-batch-norm"): "the pools of the side exits are adaptive, their windows at unequal distances",
}


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


def to_peer(ours, layout):
    """One of our tensors as the peer lays it out."""
    if layout in ("V", "HWIO", "HWIM", "IO"):
        return ours
    if layout == "OIHW":
        return ours.transpose(3, 2, 0, 1)
    if layout == "I1HW":
        return ours.transpose(2, 3, 0, 1)
    if layout == "OI":
        return ours.T
    if layout == "OI11":
        return ours.T[:, :, None, None]
    if layout == "11IO":
        return ours[None, None]
    if sizes := re.fullmatch(r"O\[(\d+),(\d+),(\d+)\]", layout):
        channels, height, width = map(int, sizes.groups())
        return ours.reshape(height, width, channels, -1).transpose(3, 2, 0, 1).reshape(-1, channels * height * width)
    raise ValueError(layout)


def from_peer(theirs, layout):
    """A tensor of the peer as we lay it out."""
    if layout == "OIHW":
        return theirs.transpose(2, 3, 1, 0)
    if layout == "I1HW":
        return theirs.transpose(2, 3, 0, 1)
    if layout == "OI":
        return theirs.T
    if layout == "OI11":
        return theirs[:, :, 0, 0].T
    if layout == "11IO":
        return theirs[0, 0]
    if sizes := re.fullmatch(r"O\[(\d+),(\d+),(\d+)\]", layout):
        channels, height, width = map(int, sizes.groups())
        return theirs.reshape(-1, channels, height, width).transpose(2, 3, 1, 0).reshape(channels * height * width, -1)
    return to_peer(theirs, layout)
