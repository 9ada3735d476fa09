"""Writes which tensor of torchvision or Keras is which variable of ours: a file a network.

Both run their layers in the same order; each pair must have the same shape once its axes are put in ours.
"""

import math
import pathlib

import peer_networks
import peers

FOLDER = pathlib.Path(__file__).parents[2] / "main/resources/dev/convoke/models/names"
KINDS = {
    "weight": "kernel",
    "running_mean": "movingMean",
    "running_var": "movingVariance",
    "moving_mean": "movingMean",
    "moving_variance": "movingVariance",
}


def main():
    for library, networks in (("torchvision", peer_networks.TORCHVISION), ("keras", peer_networks.KERAS)):
        for network in networks:
            rows = pair(network, peers.peer(library, network, "float32"))
            file = FOLDER / library / f"{network}.tsv"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(rows, encoding="utf-8", newline="\n")
            print(library, network, rows.count("\n"))


def pair(network, peer):
    """The file's text."""
    lines = [f"# {peer.library} {peer.version()}, {peer.name}"]
    if remark := peer_networks.REMARKS.get((peer.library, network)):
        lines.append(f"# differs: {remark}")
    description = peers.description(network)
    ours = {v["name"]: tuple(v["shape"]) for v in description["variables"]}
    maps = {step["name"]: step["outputShape"] for step in description["steps"]}
    left = list(ours)
    for theirs, shape in peer.parameters.items():
        kind = kind_of(theirs, peer, shape)
        if kind == "bias" and left[0].endswith("/gamma"):
            # a bias before batch normalisation moves the mean: what is normalised is (x + bias) - mean
            mean = next(name for name in left if name.endswith("movingMean"))
            lines.append("\t".join((mean, theirs, "x".join(map(str, shape)), "-V")))
            continue
        name = next(n for n in left if n.rpartition("/")[2] == kind)
        assert left.index(name) < 4, f"{network}: {theirs} would be {name}, but {left[0]} comes first"
        left.remove(name)
        axes = layout(ours[name], shape, name, maps, peer)
        lines.append("\t".join((name, theirs, "x".join(map(str, shape)), axes)))
    assert not left, f"{network}: {left} have no partner"
    return "\n".join(lines) + "\n"


def kind_of(theirs, peer, shape):
    """Our word for the kind of variable."""
    layer, _, kind = theirs.rpartition("." if peer.library == "torchvision" else "/")
    if kind == "weight" and len(shape) == 1:
        return "gamma"
    if kind == "bias" and f"{layer}.running_mean" in peer.parameters:
        return "beta"
    return KINDS.get(kind, kind)


def layout(ours, theirs, name, maps, peer):
    """The axes of their tensor; see docs/architecture.md."""
    candidates = {
        ("keras", 4, 4): ("HWIO", "HWIM"),
        ("keras", 2, 2): ("IO",),
        ("keras", 2, 4): ("11IO",),
        ("torchvision", 4, 4): ("OIHW", "I1HW"),
        ("torchvision", 2, 2): ("OI",),
        ("torchvision", 2, 4): ("OI11",),
    }.get((peer.library, len(ours), len(theirs)), ("V",))
    depthwise = len(ours) == 4 and ours[3] == 1 and ours[2] > 1
    found = candidates[-1 if depthwise else 0]
    if found == "OI" and (before := flattened(name, ours[0], maps)):
        found = f"O[{before[2]},{before[0]},{before[1]}]"
    there = peers.shape_there(found, ours)
    assert there == theirs, f"{name} {ours} as {found} is {there}, not {theirs}"
    return found


def flattened(name, inputs, maps):
    """The map of which a dense layer's inputs are the elements, if it is one."""
    step = name.rpartition("/")[0]
    steps = list(maps)
    before = maps[steps[steps.index(step) - 1]]
    return before if len(before) == 3 and math.prod(before) == inputs and before[0] > 1 else None


if __name__ == "__main__":
    main()
