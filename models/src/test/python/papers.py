"""The networks of the zoo as their papers, or the implementations named, have them: a walk each."""

from walk import Walk


def classic(walk, classes, units=(4096, 4096)):
    for each in units:
        walk.dense(each)
    return walk.dense(classes)


def alexnet():
    walk = Walk(3, 227).conv(96, 11, 4, 0).pool(3, 2)
    walk.conv(256, 5, groups=2).pool(3, 2)
    walk.conv(384, 3).conv(384, 3, groups=2).conv(256, 3, groups=2).pool(3, 2)
    return classic(walk, 1000)


def alexnet_one_tower():
    walk = Walk(3, 224).conv(64, 11, 4, 2).pool(3, 2).conv(192, 5).pool(3, 2)
    return classic(walk.conv(384, 3).conv(256, 3).conv(256, 3).pool(3, 2), 1000)


def overfeat_fast():
    walk = Walk(3, 231).conv(96, 11, 4, 0).pool(2, 2).conv(256, 5, padding=0).pool(2, 2)
    return classic(walk.conv(512, 3).conv(1024, 3).conv(1024, 3).pool(2, 2), 1000, (3072, 4096))


def overfeat_accurate():
    walk = Walk(3, 221).conv(96, 7, 2, 0).pool(3, 3).conv(256, 7, padding=0).pool(2, 2)
    return classic(walk.conv(512, 3).conv(512, 3).conv(1024, 3).conv(1024, 3).pool(3, 3), 1000)


VGG = {
    "a": ("3", "3", "33", "33", "33"),
    "b": ("33", "33", "33", "33", "33"),
    "c": ("33", "33", "331", "331", "331"),
    "d": ("33", "33", "333", "333", "333"),
    "e": ("33", "33", "3333", "3333", "3333"),
}


def vgg(configuration, side=224, channels=3, classes=1000, norm=False, head="dense", pad_to=None):
    """Kernels by stage, each stage with a pool behind it."""
    walk = Walk(channels, pad_to or side)
    for filters, kernels in zip((64, 128, 256, 512, 512), VGG[configuration]):
        for kernel in kernels:
            walk.conv(filters, int(kernel), norm=norm)
        walk.pool(2, 2)
    if head == "pooled":
        return walk.global_pool().dense(classes)
    if head == "map":  # the dense layers as convolutions, for larger images
        return walk.conv(4096, 7, padding=0).conv(4096, 1).conv(classes, 1)
    return classic(walk, classes, (512, 512) if head == "dense512" else (4096, 4096))


# 1×1; before the 3×3; 3×3; before the 5×5; 5×5; behind the pool
INCEPTIONS = {
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}


def googlenet(torchvision=False):
    how = {"norm": torchvision, "bias": not torchvision}
    large = 3 if torchvision else 5
    walk = Walk(3, 224).conv(64, 7, 2, **how).pool(3, 2, ceil=True)
    walk.conv(64, 1, **how).conv(192, 3, **how).pool(3, 2, ceil=True)
    for name, (one, before3, three, before5, five, behind) in INCEPTIONS.items():
        if name == "4a":
            walk.pool(3, 2, ceil=True)
        elif name == "5a":
            walk.pool(2 if torchvision else 3, 2, ceil=True)
        walk.join(
            walk.branch().conv(one, 1, **how),
            walk.branch().conv(before3, 1, **how).conv(three, 3, **how),
            walk.branch().conv(before5, 1, **how).conv(five, large, **how),
            walk.branch().pool(3, 1, 1).conv(behind, 1, **how),
            concat=True,
        )
    return walk.global_pool().dense(1000)


def highway19(side, channels):
    """Gate and layer are 3×3 convolutions each; counts of the released network."""
    walk = Walk(channels, side)
    for filters, layers in ((32, 4), (80, 5), (128, 5)):
        walk.conv(filters, 3)
        for _ in range(layers):
            walk.join(walk.branch().conv(filters, 3), walk.branch().conv(filters, 3))
        if filters < 128:
            walk.pool(2, 2)
    return walk.conv(100, 1).global_pool().dense(10)


def unit(walk, branch, filters, stride, option, norm=True, bias=False):
    """A residual unit: a branch beside identity (A, and none at all) or projection (B, C)."""
    changes = stride != 1 or walk.channels != filters
    inner = branch(walk.branch())
    if option == "C" or (option == "B" and changes):
        projected = walk.branch().conv(filters, 1, stride, norm=norm, bias=bias)
        return walk.join(inner, projected)
    return walk.join(inner)


def basic(width, stride, norm=True, bias=False):
    return lambda w: w.conv(width, 3, stride, norm=norm, bias=bias).conv(
        width, 3, norm=norm, bias=bias
    )


def bottleneck(width, stride, v15, norm=True, bias=False, inside=1, groups=1, excite=False):
    def branch(walk):
        how = {"norm": norm, "bias": bias}
        walk.conv(inside * width, 1, 1 if v15 else stride, **how)
        walk.conv(inside * width, 3, stride if v15 else 1, groups=groups, **how)
        walk.conv(4 * width, 1, **how)
        return walk.excite(width // 4) if excite else walk

    return branch


UNITS = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3), 101: (3, 4, 23, 3), 152: (3, 8, 36, 3)}


def resnet(depth, option="B", v15=False, side=224, classes=1000, norm=True, bias=False, **inside):
    walk = Walk(3, side).conv(64, 7, 2, norm=norm, bias=bias).pool(3, 2, 1)
    for stage, units in enumerate(UNITS[depth]):
        width = 64 << stage
        for k in range(units):
            stride = 2 if k == 0 and stage > 0 else 1
            if depth < 50:
                unit(walk, basic(width, stride, norm, bias), width, stride, option, norm, bias)
            else:
                branch = bottleneck(width, stride, v15, norm, bias, **inside)
                unit(walk, branch, 4 * width, stride, option, norm, bias)
    return walk.global_pool().dense(classes)


def resnet18_small():
    walk = Walk(1, 28).conv(64, 3, norm=True, bias=False)
    for stage in range(4):
        for k in range(2):
            stride = 2 if k == 0 and stage > 0 else 1
            unit(walk, basic(64 << stage, stride), 64 << stage, stride, "B")
    return walk.global_pool().dense(10)


def resnet_cifar(depth, option="A", side=32, channels=3, norm=True, bias=False):
    walk = Walk(channels, side).conv(16, 3, norm=norm, bias=bias)
    for width in (16, 32, 64):
        for k in range((depth - 2) // 6):
            stride = 2 if k == 0 and width > 16 else 1
            unit(walk, basic(width, stride, norm, bias), width, stride, option, norm, bias)
    return walk.global_pool().dense(10)


def pre_activated(walk, branch, filters, stride, option):
    """A unit that begins with normalisation; a projection takes what was normalised."""
    changes = stride != 1 or walk.channels != filters
    walk.norm()
    inner = branch(walk.branch())
    if option == "B" and changes:
        return walk.join(inner, walk.branch().conv(filters, 1, stride, bias=False))
    return walk.join(inner)


def pre_basic(width, stride):
    return lambda w: w.conv(width, 3, stride, norm=True, bias=False).conv(width, 3, bias=False)


def pre_bottleneck(width, stride):
    return lambda w: (
        w.conv(width, 1, stride, norm=True, bias=False)
        .conv(width, 3, norm=True, bias=False)
        .conv(4 * width, 1, bias=False)
    )


def pre_activation(repeat, widths=(16, 32, 64), option="B", deep=False):
    walk = Walk(3, 32).conv(16, 3, bias=False)
    for stage, width in enumerate(widths):
        for k in range(repeat):
            stride = 2 if k == 0 and stage > 0 else 1
            if deep:
                pre_activated(walk, pre_bottleneck(width, stride), 4 * width, stride, option)
            else:
                pre_activated(walk, pre_basic(width, stride), width, stride, option)
    return walk.norm().global_pool().dense(10)


def resnet_v2(depth):
    """As Keras Applications has it: the stride in the last unit of a stage, some biases."""
    walk = Walk(3, 224).conv(64, 7, 2).pool(3, 2, 1)
    for stage, units in enumerate(UNITS[depth]):
        width = 64 << stage
        for k in range(units):
            stride = 2 if k == units - 1 and stage < 3 else 1
            walk.norm()
            inner = walk.branch().conv(width, 1, bias=False, norm=True)
            inner.conv(width, 3, stride, bias=False, norm=True).conv(4 * width, 1)
            if k == 0:
                walk.join(inner, walk.branch().conv(4 * width, 1))
            else:
                walk.join(inner, walk.branch().pool(1, stride))
    return walk.norm().global_pool().dense(1000)


def densenet121():
    walk = Walk(3, 224).conv(64, 7, 2, norm=True, bias=False).pool(3, 2, 1)
    for block, layers in enumerate((6, 12, 24, 16)):
        for _ in range(layers):
            new = walk.branch().norm().conv(128, 1, norm=True, bias=False).conv(32, 3, bias=False)
            walk.join(walk.branch(), new, concat=True)
        walk.norm()
        if block < 3:
            walk.conv(walk.channels // 2, 1, bias=False).pool(2, 2)
    return walk.global_pool().dense(1000)


def mobilenet_v1():
    walk = Walk(3, 224).conv(32, 3, 2, norm=True, bias=False)
    for filters, repeat, stride in ((64, 1, 1), (128, 2, 2), (256, 2, 2), (512, 6, 2), (1024, 2, 2)):
        for k in range(repeat):
            walk.depthwise(3, stride if k == 0 else 1).conv(filters, 1, norm=True, bias=False)
    return walk.global_pool().dense(1000)


def inverted(walk, stages, excite):
    """Expanded six times, filtered channel by channel, projected."""
    for kernel, filters, repeat, stride in stages:
        for k in range(repeat):
            entering = walk.channels
            inner = walk.branch().conv(6 * entering, 1, norm=True, bias=False)
            inner.depthwise(kernel, stride if k == 0 else 1)
            if excite:
                inner.excite(entering // 4)
            walk.join(inner.conv(filters, 1, norm=True, bias=False))
    return walk.conv(1280, 1, norm=True, bias=False).global_pool().dense(1000)


def mobilenet_v2():
    walk = Walk(3, 224).conv(32, 3, 2, norm=True, bias=False)
    walk.depthwise(3).conv(16, 1, norm=True, bias=False)
    stages = ((3, 24, 2, 2), (3, 32, 3, 2), (3, 64, 4, 2), (3, 96, 3, 1), (3, 160, 3, 2), (3, 320, 1, 1))
    return inverted(walk, stages, excite=False)


def efficientnet_b0():
    walk = Walk(3, 224).conv(32, 3, 2, norm=True, bias=False)
    walk.depthwise(3).excite(8).conv(16, 1, norm=True, bias=False)
    stages = ((3, 24, 2, 2), (5, 40, 2, 2), (3, 80, 3, 2), (5, 112, 3, 1), (5, 192, 4, 2), (3, 320, 1, 1))
    return inverted(walk, stages, excite=True)


def squeezenet(first, plan):
    """Numbers are Fire modules: squeezed and expanded channels; "pool" is one of 3×3."""
    walk = Walk(3, 224).conv(*first, stride=2, padding=0)
    for item in plan:
        if item == "pool":
            walk.pool(3, 2, ceil=True)
        else:
            walk.conv(item, 1)
            walk.join(walk.branch().conv(4 * item, 1), walk.branch().conv(4 * item, 3), concat=True)
    return walk.conv(1000, 1).global_pool()
