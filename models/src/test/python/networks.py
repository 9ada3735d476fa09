"""Writes what whole networks must compute, by torchvision, Keras or a network written here, in float64.

    networks.py [NETWORK …]

The weights are drawn (draws.py), so that a file holds how, not the weights. Gradients are held by their norm and by their
sums with signs drawn for each element.

Where a number is at the kink of a ReLU, or two pixels tie in a pool, its last bit decides where a gradient goes, and no two
libraries agree. So weights keep away from both (kinks.py), and a seed is searched for which the peer itself gives the same
gradients in float32.
"""

import json
import math
import pathlib
import re
import sys

import numpy as np
import torch
import torch.nn.functional as F

import draws
import kinks
import papers_in_torch
import peers

FOLDER = pathlib.Path(__file__).parent.parent / "resources/dev/convoke/models/numbers"
NAMES = pathlib.Path(__file__).parents[2] / "main/resources/dev/convoke/models/names"

# By whom, and how many images.
NETWORKS = {
    "alexnet": ("paper", 2),
    "densenet121": ("torchvision", 2),
    "googlenet": ("paper", 1),
    "googlenet-batch-norm": ("torchvision", 2),
    "mobilenet-v2": ("torchvision", 2),
    "resnet18": ("torchvision", 2),
    "resnet50": ("keras", 2),
    "resnet50-v2": ("keras", 2),
    "vgg-a": ("torchvision", 1),
    "vgg-d": ("torchvision", 1),
}
# How far apart the largest two of a pool's window must be; rounding errors grow where every pool is over normalised maps.
GAP = 1e-5
GAPS = {"googlenet-batch-norm": 1e-4}
SIDE_EXIT = 0.3
PROJECTIONS = 4
GAMMA = (0.5, 0.8)
STEADY = 5e-5
SEEDS = 60
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
    for seed in range(1, SEEDS + 1):
        key = f"{network}/{seed}"
        recipe = recipe_of(description)
        values = drawn(description, recipe, key)
        images, labels = batch_of(description, batch, key)
        kinks.clear(description, reference, rows, values, recipe, images, key, GAPS.get(network, GAP))
        expected = compute(reference, rows, values, images, labels)
        single = compute(build(library, network, "float32"), rows, values, images, labels)
        worst, where = difference(expected, single)
        print(network, "seed", seed, "float32 differs by", worst, "at", where, flush=True)
        if worst < STEADY:
            break
    else:
        raise SystemExit(f"{network}: none of {SEEDS} seeds is steady; raise SEEDS")
    FOLDER.mkdir(parents=True, exist_ok=True)
    fixture = {
        "peer": f"{reference.name} of {reference.library} {reference.version()}".strip(),
        "key": key,
        "batch": batch,
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
    """The network that computes the numbers."""
    return papers_in_torch.peer(network, dtype) if library == "paper" else peers.peer(library, network, dtype)


def mapping(library, network, description):
    """(our name, the peer's, layout) of each variable."""
    if library == "paper":
        return papers_in_torch.mapping(description)
    lines = (NAMES / library / f"{network}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(np.array(line.split("\t"))[[0, 1, 3]]) for line in lines if not line.startswith("#")]


def recipe_of(description):
    """How to draw each variable: from where to where."""
    recipe = {}
    for variable in description["variables"]:
        name, shape = variable["name"], variable["shape"]
        kind = name.rpartition("/")[2]
        if kind == "kernel":
            inputs = math.prod(shape[:2]) if len(shape) == 4 and shape[3] == 1 else math.prod(shape[:-1])
            bound = math.sqrt(6 / inputs)
            recipe[name] = kinks.bounds(-bound, bound)
        elif kind == "gamma":
            recipe[name] = kinks.bounds(*GAMMA)
        elif kind in ("bias", "beta"):
            recipe[name] = kinks.bounds(0, 0)  # before kinks.py shifts those of maps
        elif kind == "movingMean":
            recipe[name] = kinks.bounds(-0.5, 0.5)
        else:
            recipe[name] = kinks.bounds(0.5, 1.5)
    return recipe


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


def compute(peer, rows, values, images, labels):
    """Logits of both forms, and the loss with its gradients, in our layout."""
    peers.assign(peer, rows, values)
    x = torch.from_numpy(images).to(next(iter(peer.tensors.values())).dtype)
    with torch.no_grad():
        inference = peer.forward(x, False)[0].numpy()
    logits = peer.forward(x, True)
    target = torch.from_numpy(labels)
    loss = F.cross_entropy(logits[0], target)
    objective = loss + SIDE_EXIT * sum(F.cross_entropy(side, target) for side in logits[1:])
    objective.backward()
    gradients = {
        ours: peers.from_peer(peer.tensors[theirs].grad.numpy(), layout, values[ours].shape)
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
    return re.sub(r"\[\s+([-\d.e,\s]+?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m[1]) + "]", text)


if __name__ == "__main__":
    main()
