"""Compares the lines of torchvision in zoo.csv with its modules; see README.md."""

import csv
import sys

import torch
from torchvision import models

import peer_networks
from counts import FILE, TORCHVISION

# torchvision has these with the stride in the 3×3 convolution: as many weights, more work
OTHER_STRIDE = {"resnet50": "resnet50", "resnet101": "resnet101", "resnet152": "resnet152"}
NAMES = {**peer_networks.TORCHVISION, **OTHER_STRIDE, "vgg-a-lrn": "vgg11"}


def counted(name):
    options = {"aux_logits": False, "init_weights": False} if name == "googlenet" else {}
    module = models.get_model(name, weights=None, **options).eval()
    multiply_adds = 0

    def add(layer, inputs, output):
        nonlocal multiply_adds
        if isinstance(layer, torch.nn.Linear):
            multiply_adds += layer.weight.numel()
        elif isinstance(layer, torch.nn.Conv2d):
            multiply_adds += layer.weight.numel() * output.shape[2] * output.shape[3]

    for layer in module.modules():
        layer.register_forward_hook(add)
    with torch.no_grad():
        module(torch.zeros(1, 3, 224, 224))
    statistics = sum(b.numel() for n, b in module.named_buffers() if "running_" in n)
    return sum(p.numel() for p in module.parameters()), statistics, multiply_adds


if __name__ == "__main__":
    with FILE.open() as file:
        lines = [line for line in csv.DictReader(file) if line["source"] == TORCHVISION]
    assert {line["network"] for line in lines} == set(NAMES)
    wrong = 0
    for line in lines:
        name = line["network"]
        theirs = counted(NAMES[name])
        written = tuple(int(line[c]) for c in ("trainable", "statistics", "multiplyAdds"))
        compared = 2 if name in OTHER_STRIDE else 3
        agrees = theirs[:compared] == written[:compared]
        wrong += not agrees
        print(f"{name:22} {written} {'agrees' if agrees else f'torchvision: {theirs}'}")
    sys.exit(wrong)
