"""Writes what whole networks must compute, by torchvision, Keras or a network written here, in float64.

    networks.py [NETWORK …]

The weights are drawn (draws.py), so that a file holds how, not the weights. Gradients are held by their norm and by their
sums with signs drawn for each element.

Where a number is at the kink of a ReLU, or two pixels tie in a pool, its last bit decides where a gradient goes, and no two
libraries agree. So the shift of each channel, a bias or batch normalisation's beta, is the one of 64 levels that leaves the
widest gap around the kink, and a seed is searched whose pools are clear: one for which the peer itself gives the same
gradients in float32. The levels lie where most of a channel is on, and part of it off: what a network makes of a rounding
error is least there (without, it grew a hundred times in ResNet-50). Before a pool they lie lower, since the largest of
nine is hardly ever off, and the next normalisation would undo scale and shift.
"""

import json
import math
import pathlib
import re
import string
import sys

import numpy as np
import torch
import torch.nn.functional as F

import draws
import papers_in_torch
import peers

FOLDER = pathlib.Path(__file__).parent.parent / "resources/dev/convoke/models/numbers"
NAMES = pathlib.Path(__file__).parents[2] / "main/resources/dev/convoke/models/names"

# By whom, how many images, and the share of a side exit's loss.
NETWORKS = {
    "alexnet": ("paper", 2),
    "alexnet-one-tower": ("torchvision", 2),
    "densenet121": ("torchvision", 2),
    "efficientnet-b0": ("torchvision", 2),
    "googlenet": ("paper", 1),
    "googlenet-batch-norm": ("torchvision", 2),
    "mobilenet-v2": ("torchvision", 2),
    "resnet18": ("torchvision", 2),
    "resnet50": ("keras", 2),
    "resnet50-v15": ("torchvision", 2),
    "resnet50-v2": ("keras", 2),
    "resnext50": ("torchvision", 2),
    "squeezenet-v11": ("torchvision", 1),
    "vgg-a": ("torchvision", 1),
    "vgg-a-batch-norm": ("torchvision", 2),
    "vgg-d": ("torchvision", 1),
}
SIDE_EXIT = 0.3
PROJECTIONS = 4
SPREAD = 0.2
MIDDLE = 0.4
BEFORE_POOL = -0.8
GAMMA = (0.5, 0.8)
LETTERS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
STEADY = 5e-5
SEEDS = 30
GAP = 4e-7
CANCELLED = 1e-3


def main():
    torch.set_num_threads(2)
    for network in sys.argv[1:] or NETWORKS:
        write(network)


def write(network):
    """Searches a seed and writes the file."""
    library, batch = NETWORKS[network]
    description = peers.description(network)
    reference = build(library, network, "float64")
    rows = mapping(library, network, description)
    best = None
    for seed in range(1, SEEDS + 1):
        key = f"{network}/{seed}"
        recipe = recipe_of(description)
        values = drawn(description, recipe, key)
        images, labels = batch_of(description, batch, key)
        clear = clear_kinks(description, reference, rows, values, recipe, images)
        if clear < GAP:
            print(network, "seed", seed, "has two pixels as near as", clear, flush=True)
            continue
        expected = compute(reference, rows, values, images, labels)
        single = compute(build(library, network, "float32"), rows, values, images, labels)
        worst = difference(expected, single)
        print(network, "seed", seed, "float32 differs by", worst, flush=True)
        if best is None or worst[0] < best[0]:
            best = (worst[0], key, recipe, expected)
        if worst[0] < STEADY:
            break
    worst, key, recipe, expected = best
    FOLDER.mkdir(parents=True, exist_ok=True)
    fixture = {
        "peer": f"{reference.name} of {reference.library} {reference.version()}".strip(),
        "key": key,
        "batch": batch,
        "float32OfPeer": float(f"{worst:.1e}"),
        "variables": recipe,
        "inference": {"logits": rounded(expected["inference"])},
        "training": {
            "loss": number(expected["loss"]),
            "logits": [rounded(logits) for logits in expected["training"]],
            "gradients": {name: digest(key, name, g) for name, g in expected["gradients"].items()},
        },
    }
    text = json.dumps(fixture, ensure_ascii=False, indent=1)
    (FOLDER / f"{network}.json").write_text(joined(text) + "\n", encoding="utf-8", newline="\n")


def build(library, network, dtype):
    """The peer; GoogLeNet's side exits get the paper's pool."""
    if library == "paper":
        return papers_in_torch.peer(network, dtype)
    if network == "googlenet-batch-norm":
        F.adaptive_avg_pool2d = paper_pool
    return peers.peer(library, network, dtype)


def paper_pool(x, size, adaptive=F.adaptive_avg_pool2d):
    """torchvision's side exits pool 14×14 to 4×4 in windows at unequal distances, the paper's in windows of 5, 3 apart."""
    return F.avg_pool2d(x, 5, 3) if tuple(np.broadcast_to(size, 2)) == (4, 4) else adaptive(x, size)


def mapping(library, network, description):
    """(our name, the peer's, layout) of each variable."""
    if library == "paper":
        return papers_in_torch.mapping(description)
    lines = (NAMES / library / f"{network}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(np.array(line.split("\t"))[[0, 1, 3]]) for line in lines if not line.startswith("#")]


def recipe_of(description):
    """How to draw each variable: bounds, and for shifts whose sign."""
    recipe = {}
    for variable in description["variables"]:
        name, shape = variable["name"], variable["shape"]
        kind = name.rpartition("/")[2]
        if kind == "kernel":
            inputs = math.prod(shape[:2]) if len(shape) == 4 and shape[3] == 1 else math.prod(shape[:-1])
            bound = math.sqrt(6 / inputs)
            recipe[name] = bounds(-bound, bound)
        elif kind == "bias":
            recipe[name] = bounds(0, 0)
        elif kind == "gamma":
            recipe[name] = bounds(*GAMMA)
        elif kind == "beta":
            recipe[name] = bounds(0, 0)
        elif kind == "movingMean":
            recipe[name] = bounds(-0.5, 0.5)
        else:
            recipe[name] = bounds(0.5, 1.5)
    return recipe


def bounds(low, high):
    return {"low": float(np.float32(low)), "high": float(np.float32(high))}


def drawn(description, recipe, key):
    """The variables, in our layout."""
    values = {}
    for variable in description["variables"]:
        name, shape = variable["name"], tuple(variable["shape"])
        how = recipe[name]
        flat = draws.uniform(f"{key}/{name}", math.prod(shape), how["low"], how["high"])
        values[name] = flat.reshape(shape)
    return values


def batch_of(description, batch, key):
    size = description["input"]
    shape = (batch, size["height"], size["width"], size["channels"])
    images = draws.uniform(f"{key}/images", math.prod(shape), -1, 1).reshape(shape)
    labels = np.floor(draws.uniform(f"{key}/labels", batch, 0, description["classes"])).astype(np.int64)
    return images, labels


def assign(peer, rows, values):
    with torch.no_grad():
        for ours, theirs, layout in rows:
            tensor = peer.tensors[theirs]
            tensor.grad = None
            if layout == "-V":
                tensor.zero_()
                continue
            tensor.copy_(torch.from_numpy(np.ascontiguousarray(peers.to_peer(values[ours], layout))))


def clear_kinks(description, peer, rows, values, recipe, images):
    """Puts the kink of each ReLU into the widest gap between a channel's numbers that one of 64 shifts can reach, and tells
    how near two pixels of a pool come.

    The shift before it is a bias or batch normalisation's beta; both move a whole channel and nothing else.
    """
    assign(peer, rows, values)
    shifts = {peer.tensors[theirs].data_ptr(): ours for ours, theirs, _ in rows if ours.endswith(("/bias", "/beta"))}
    last = []
    gaps = []
    pooled = before_pools(description)

    def noting(function):
        def call(*args, **more):
            last.extend(value for value in (*args[1:], *more.values()) if is_shift(value))
            return function(*args, **more)

        return call

    def noting_layer(layer, *args, **more):
        last.append(layer.beta.value)
        return call_of_layer(layer, *args, **more)

    def is_shift(tensor):
        return isinstance(tensor, torch.Tensor) and tensor.data_ptr() in shifts

    def clearing(function, kinks):
        def call(x, *args, **more):
            if x.dim() == 4 and last:
                bias = last.pop()
                name = shifts[bias.data_ptr()]
                axis = 3 if peer.library == "keras" else 1
                x = x + moved(name, x.movedim(axis, 0).flatten(1), kinks).reshape([-1] + [1] * (3 - axis))
                bias.data.copy_(torch.from_numpy(values[name]))
            return function(x, *args[:-1] if args and args[-1] is True else args)

        return call

    def moved(name, channels, kinks):
        size = SPREAD * (1.0 if name.endswith("beta") else channels.std().item())
        middle = 0.0 if name.endswith("bias") else BEFORE_POOL if name in pooled else MIDDLE
        recipe[name] = bounds(middle - size, middle + size)
        levels = recipe[name]["low"] + (recipe[name]["high"] - recipe[name]["low"]) * np.arange(len(LETTERS)) / (len(LETTERS) - 1)
        levels = levels.astype(np.float32)
        picked = [widest(np.sort(row) - before, levels.astype(np.float64), kinks) for row, before in zip(channels.numpy(), values[name].astype(np.float64))]
        recipe[name]["levels"] = "".join(LETTERS[i] for i in picked)
        after = levels[picked]
        change = torch.from_numpy(after.astype(np.float64) - values[name])
        values[name] = after
        return change

    layer_of_keras = peers.keras.layers.BatchNormalization
    call_of_layer = layer_of_keras.call
    def measuring(function):
        def call(x, size, stride=None, padding=0, *rest, **more):
            if np.max(size) > 1:
                gaps.append(gap(x, size, stride or size, padding))
            return function(x, size, stride, padding, *rest, **more)

        return call

    patches = [
        (F, "conv2d", noting(F.conv2d)),
        (F, "batch_norm", noting(F.batch_norm)),
        (layer_of_keras, "call", noting_layer),
        (F, "relu", clearing(F.relu, (0.0,))),
        (F, "max_pool2d", measuring(F.max_pool2d)),
        (F, "hardtanh", clearing(F.hardtanh, (0.0, 6.0))),
    ]
    originals = [(module, name, getattr(module, name)) for module, name, _ in patches]
    for module, name, patch in patches:
        setattr(module, name, patch)
    try:
        with torch.no_grad():
            peer.forward(torch.from_numpy(images).to(torch.float64), True)
    finally:
        for module, name, original in originals:
            setattr(module, name, original)
    return min(gaps, default=math.inf)


def gap(x, size, stride, padding):
    """The least difference of the two largest numbers of a window, in standard deviations. Equal ones do not count: zeros, and
    what two windows of an earlier pool took from the same pixel."""
    size, stride, padding = (int(np.max(value)) for value in (size, stride, padding))
    around = F.pad(x, (padding, padding + size - 1) * 2, value=-math.inf)
    windows = around.unfold(2, size, stride).unfold(3, size, stride).flatten(4)
    first, second = torch.topk(windows, 2).values.unbind(4)
    return ((first - second)[(first > 0) & (first > second)].min() / x.std()).item()


def before_pools(description):
    """The shifts whose sums go into a pool next."""
    steps = [step["name"] for step in description["steps"]]
    return {f"{step}/beta" for step, following in zip(steps, steps[1:]) if following.startswith("pool")}


def widest(numbers, levels, kinks):
    """The index of the level that keeps all numbers, which are sorted, farthest from the kinks."""
    room = np.full(len(levels), np.inf)
    for kink in kinks:
        at = np.searchsorted(numbers, kink - levels)
        below = numbers[np.maximum(at - 1, 0)] + levels - kink
        above = numbers[np.minimum(at, len(numbers) - 1)] + levels - kink
        room = np.minimum(room, np.minimum(abs(below), abs(above)))
    return int(np.argmax(room))


def compute(peer, rows, values, images, labels):
    """Logits of both forms, and the loss with its gradients, in our layout."""
    assign(peer, rows, values)
    x = torch.from_numpy(images).to(next(iter(peer.tensors.values())).dtype)
    with torch.no_grad():
        inference = peer.forward(x, False)[0].numpy()
    logits = peer.forward(x, True)
    target = torch.from_numpy(labels)
    loss = F.cross_entropy(logits[0], target)
    objective = loss + SIDE_EXIT * sum(F.cross_entropy(side, target) for side in logits[1:])
    objective.backward()
    gradients = {
        ours: peers.from_peer(peer.tensors[theirs].grad.numpy(), layout)
        for ours, theirs, layout in rows
        if layout != "-V" and not ours.rpartition("/")[2].startswith("moving")
    }
    return {
        "inference": inference,
        "training": [side.detach().numpy() for side in logits],
        "loss": loss.item(),
        "gradients": {name: gradient.astype(np.float64) for name, gradient in gradients.items()},
    }


def difference(expected, actual):
    """The largest relative difference, and where.

    Relative to a gradient's norm; where that is less than a thousandth of the norm of the same step's kernel, it is a sum
    that cancels, as of a shift that batch normalisation undoes, and a twentieth of the kernel's counts.
    """
    norms = {name: np.linalg.norm(g) for name, g in expected["gradients"].items()}
    found = [(np.linalg.norm(expected["inference"] - actual["inference"]) / np.linalg.norm(expected["inference"]), "inference")]
    for i, (e, a) in enumerate(zip(expected["training"], actual["training"])):
        found.append((np.linalg.norm(e - a) / np.linalg.norm(e), f"exit {i}"))
    for name, e in expected["gradients"].items():
        kernel = norms.get(f"{name.rpartition('/')[0]}/kernel", 0)
        scale = norms[name] if norms[name] > CANCELLED * kernel else kernel / 20
        found.append((np.linalg.norm(e - actual["gradients"][name]) / scale, str(name)))
    return max(found)


def digest(key, name, gradient):
    """Norm, and the sums with signs."""
    flat = gradient.ravel()
    sums = [float(np.dot(flat, draws.signs(f"{key}/{name}/{i}", flat.size).astype(np.float64))) for i in range(PROJECTIONS)]
    return {"norm": number(np.linalg.norm(flat)), "sums": [number(s) for s in sums]}


def rounded(logits):
    return [[number(x) for x in row] for row in logits]


def number(x):
    return float(f"{x:.8g}")


def joined(text):
    """A list of numbers on one line."""
    import re

    return re.sub(r"\[\s+([-\d.e,\s]+?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m[1]) + "]", text)


if __name__ == "__main__":
    main()
