"""Writes what every network of the zoo must count; see README.md."""

from pathlib import Path

import papers

FOLDER = Path(__file__).parents[1] / "resources/dev/convoke/models/counts"
FILE = FOLDER / "zoo.csv"
DEPTHS = (20, 32, 44, 56, 110)

# Who publishes the parameters to the digit; nobody does where arithmetic on the paper's table is named.
ARITHMETIC = "arithmetic"
CAFFE = "Caffe"
KERAS = "Keras"
TORCHVISION = "torchvision"


def networks():
    """Name, walk and source of each, in the order of the zoo."""
    yield "alexnet", papers.alexnet(), CAFFE
    yield "alexnet-one-tower", papers.alexnet_one_tower(), TORCHVISION
    yield "overfeat-fast", papers.overfeat_fast(), ARITHMETIC
    yield "overfeat-accurate", papers.overfeat_accurate(), ARITHMETIC
    for letter in "abcde":
        # torchvision has no C
        known = ARITHMETIC if letter == "c" else TORCHVISION
        yield f"vgg-{letter}", papers.vgg(letter), known
        if letter == "a":
            yield "vgg-a-lrn", papers.vgg("a"), TORCHVISION
    for letter in "abcde":
        known = ARITHMETIC if letter == "c" else TORCHVISION
        yield f"vgg-{letter}-batch-norm", papers.vgg(letter, norm=True), known
    for letter in "abcde":
        yield f"vgg-{letter}-pooled", papers.vgg(letter, head="pooled"), ARITHMETIC
    for ending, side, channels in (("small", 28, 1), ("cifar", 32, 3)):
        for letter in "ade":
            walk = papers.vgg(letter, side, channels, 10, True, "pooled", pad_to=32)
            yield f"vgg-{letter}-{ending}", walk, ARITHMETIC
    yield "googlenet", papers.googlenet(), CAFFE
    yield "googlenet-single-exit", papers.googlenet(), CAFFE
    yield "googlenet-batch-norm", papers.googlenet(torchvision=True), TORCHVISION
    yield "highway19", papers.highway19(28, 1), ARITHMETIC
    yield "highway19-cifar", papers.highway19(32, 3), ARITHMETIC
    for side, channels, ending in ((28, 1, ""), (32, 3, "-cifar")):
        for kind in ("resnet", "plain"):
            for depth in DEPTHS:
                walk = papers.resnet_cifar(depth, side=side, channels=channels)
                yield f"{kind}{depth}{ending}", walk, ARITHMETIC
    yield "resnet18-small", papers.resnet18_small(), ARITHMETIC
    for depth in papers.UNITS:
        yield f"resnet{depth}", papers.resnet(depth), TORCHVISION
        yield f"resnet{depth}-a", papers.resnet(depth, "A"), ARITHMETIC
        yield f"resnet{depth}-c", papers.resnet(depth, "C"), ARITHMETIC
        if depth < 50:
            yield f"plain{depth}", papers.resnet(depth, "A"), ARITHMETIC
        else:
            yield f"resnet{depth}-v15", papers.resnet(depth, v15=True), TORCHVISION
    yield "resnet110-v2-cifar", papers.pre_activation(18, option="A"), ARITHMETIC
    yield "resnet164-v2-cifar", papers.pre_activation(18, deep=True), ARITHMETIC
    for depth in (50, 101, 152):
        yield f"resnet{depth}-v2", papers.resnet_v2(depth), KERAS
    yield "resnext50", papers.resnet(50, v15=True, inside=2, groups=32), TORCHVISION
    yield "se-resnet50", papers.resnet(50, excite=True), ARITHMETIC
    yield "wide-resnet28-10-cifar", papers.pre_activation(4, (160, 320, 640)), ARITHMETIC
    yield "densenet121", papers.densenet121(), TORCHVISION
    yield "mobilenet-v1", papers.mobilenet_v1(), ARITHMETIC
    yield "mobilenet-v2", papers.mobilenet_v2(), TORCHVISION
    first = (16, 16, 32, "pool", 32, 48, 48, 64, "pool", 64)
    yield "squeezenet", papers.squeezenet((96, 7), ("pool", *first)), TORCHVISION
    second = (16, 16, "pool", 32, 32, "pool", 48, 48, 64, 64)
    yield "squeezenet-v11", papers.squeezenet((64, 3), ("pool", *second)), TORCHVISION
    yield "efficientnet-b0", papers.efficientnet_b0(), TORCHVISION


def forms():
    """Forms that are not in the zoo: the interfaces in counts/network of the tests."""
    for letter in "ade":
        for name, head in (("Pooled", "pooled"), ("SmallHead", "dense512"), ("WholeHead", "dense")):
            if name != "WholeHead" or letter == "a":
                walk = papers.vgg(letter, 32, 3, 10, head=head)
                yield f"VggForms.{name}{letter.upper()}", walk, ARITHMETIC
    for side in (224, 256, 288, 352, 384, 416, 512):
        name = "DenseA" if side == 224 else f"Dense{side}"
        yield f"VggForms.{name}", papers.vgg("a", side, head="map"), ARITHMETIC
    for letter in "bcde":
        yield f"VggForms.Dense{letter.upper()}", papers.vgg(letter, head="map"), ARITHMETIC
    for depth in DEPTHS:
        yield f"CifarForms.B{depth}", papers.resnet_cifar(depth, "B"), ARITHMETIC
        walk = papers.resnet_cifar(depth, norm=False, bias=True)
        yield f"CifarForms.Biased{depth}", walk, ARITHMETIC
    yield "CifarForms.Bare20", papers.resnet_cifar(20, norm=False), ARITHMETIC
    yield "CifarForms.ResNet1001V2", papers.pre_activation(111, deep=True), ARITHMETIC
    yield "ImageNetForms.ResNet18Of32", papers.resnet(18, side=32, classes=10), ARITHMETIC
    for depth in papers.UNITS:
        # Keras has 50, 101 and 152
        known = ARITHMETIC if depth < 50 else KERAS
        yield f"ImageNetForms.Keras{depth}", papers.resnet(depth, bias=True), known
        walk = papers.resnet(depth, norm=False, bias=True)
        yield f"ImageNetForms.Biased{depth}", walk, ARITHMETIC
        yield f"ImageNetForms.Bare{depth}", papers.resnet(depth, norm=False), ARITHMETIC


def write(file, networks):
    with file.open("w") as out:
        out.write("network,trainable,statistics,multiplyAdds,receptiveField,source\n")
        for name, walk, known in networks:
            t = walk.totals
            row = (name, t.weights, t.statistics, t.multiply_adds, walk.map_seen, known)
            out.write(",".join(map(str, row)) + "\n")


if __name__ == "__main__":
    write(FILE, networks())
    write(FOLDER / "forms.csv", forms())
