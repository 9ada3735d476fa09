"""How a case becomes a file of numbers: inputs drawn from its name, outputs and gradients by PyTorch in float64."""

import dataclasses
import json
import pathlib
import zlib
from typing import Callable

import numpy as np
import torch

FOLDER = pathlib.Path(__file__).parent.parent / "resources/dev/convoke/integration/conformance"
TOWERS = ("training", "inference")
PREFIX = "operation/"


class Variables(dict):
    """Variables by name, without the step; `training` says which tower is computed."""

    def __init__(self, tensors, training):
        super().__init__(tensors)
        self.training = training

    def under(self, prefix):
        """Those whose names begin so, without the beginning."""
        return Variables({n.removeprefix(prefix): t for n, t in self.items() if n.startswith(prefix)}, self.training)


@dataclasses.dataclass(frozen=True)
class Case:
    """One network of the Java tests.

    name      of its interface
    input     the images, an array or a shape to draw, [batch, height, width, channels]
    variables shapes to draw, or arrays, by name within the step
    formula   (input, variables) -> output of the step
    towers    those that must give these numbers
    kinks     inputs where the output has no slope: compared in value only
    fixed     variables that no training changes
    """

    name: str
    input: object
    formula: Callable
    variables: dict = dataclasses.field(default_factory=dict)
    towers: tuple = TOWERS
    kinks: tuple = ()
    fixed: tuple = ()


def distinct(shape, scales=1.0, offsets=0.0, seed=0):
    """Numbers around 0, none of them 0, that differ by 0.02 or more; then scaled and shifted by channel."""
    count = int(np.prod(shape))
    steps = np.random.default_rng(seed).permutation(count) - count // 2
    return np.round((steps * 0.02 + 0.01).reshape(shape) * scales + offsets, 8)


def write(cases):
    """Writes a file a case, and removes those of cases that are no more."""
    names = [case.name for case in cases]
    assert len(set(names)) == len(names), "two cases have the same name"
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.json"):
        if old.stem not in names:
            old.unlink()
    for case in cases:
        (FOLDER / f"{case.name}.json").write_text(text(fixture(case)), encoding="utf-8", newline="\n")
    print(f"{len(cases)} cases")


def fixture(case):
    """All numbers of a case."""
    draw = np.random.default_rng(zlib.crc32(case.name.encode()))
    images = array(case.input, lambda shape: distinct(shape, seed=draw))
    values = {name: array(value, lambda shape: drawn(draw, name, shape)) for name, value in case.variables.items()}
    shape = compute(case, images, values, None, False)[0].shape
    cotangent = np.round(draw.uniform(-1, 1, shape), 2)
    if case.kinks:
        cotangent[np.isin(images, case.kinks)] = 0
    runs = [expected(case, images, values, cotangent, tower) for tower in case.towers]
    if len(runs) == 2 and {**runs[0], "towers": []} == {**runs[1], "towers": []}:
        runs = [{**runs[0], "towers": list(TOWERS)}]
    for run in runs:
        check_by_differences(case, images, values, cotangent, run)
    return {
        "peer": f"torch {torch.__version__.split('+')[0]}, float64",
        "input": given(images),
        "variables": {PREFIX + name: given(value) for name, value in values.items()},
        "cotangent": given(cotangent),
        "runs": runs,
    }


def array(given, draw):
    """The array given, or one of the shape given; rounded to float32, which is what Convoke computes with."""
    exact = draw(given) if isinstance(given, tuple) else np.asarray(given, dtype=np.float64)
    return exact.astype(np.float32).astype(np.float64)


def drawn(draw, name, shape):
    low, high = (0.5, 1.5) if name.endswith("movingVariance") else (-1, 1)
    return np.round(draw.uniform(low, high, shape), 2)


def is_trained(case, name):
    return name not in case.fixed and not name.split("/")[-1].startswith("moving")


def compute(case, images, values, cotangent, training):
    """Output, gradients by name, and what untrained variables hold after the step."""
    x = torch.tensor(images, requires_grad=True)
    tensors = {name: torch.tensor(value, requires_grad=is_trained(case, name)) for name, value in values.items()}
    output = case.formula(x, Variables(tensors, training))
    gradients = {}
    if cotangent is not None:
        sources = {"input": x, **{PREFIX + name: t for name, t in tensors.items() if t.requires_grad}}
        loss = (output * torch.tensor(cotangent)).sum()
        slopes = torch.autograd.grad(loss, list(sources.values()))
        gradients = dict(zip(sources, (slope.numpy() for slope in slopes)))
    after = {PREFIX + name: t.numpy() for name, t in tensors.items() if not t.requires_grad}
    return output.detach().numpy(), gradients, after


def expected(case, images, values, cotangent, tower):
    """What one tower must give."""
    output, gradients, after = compute(case, images, values, cotangent, tower == "training")
    return {
        "towers": [tower],
        "output": computed(output),
        "gradients": {name: computed(gradient) for name, gradient in gradients.items()},
        "after": {name: computed(value) for name, value in after.items()},
    }


def check_by_differences(case, images, values, cotangent, run):
    """PyTorch's gradients against central differences of its outputs."""

    def loss():
        return (compute(case, images, values, None, run["towers"][0] == "training")[0] * cotangent).sum()

    for name, gradient in run["gradients"].items():
        moved = images if name == "input" else values[name.removeprefix(PREFIX)]
        slopes = []
        for index in np.ndindex(moved.shape):
            kept = moved[index]
            step = 1e-6 * max(1.0, abs(kept))
            moved[index] = kept + step
            above = loss()
            moved[index] = kept - step
            slopes.append((above - loss()) / (2 * step))
            moved[index] = kept
        largest = max(1.0, np.abs(slopes).max())
        close = np.allclose(gradient["numbers"], slopes, rtol=1e-5, atol=1e-6 * largest)
        assert close, f"{case.name}: the gradient of {name} is not the slope"


def given(values):
    """A tensor that Convoke is given: the shortest text of the same float32."""
    return tensor(values, lambda value: float(str(np.float32(value))))


def computed(values):
    """A tensor to compare with, to the seven digits that float32 holds."""
    return tensor(values, lambda value: float(f"{value:.7g}"))


def tensor(values, rounded):
    # + 0.0 makes 0 of -0
    return {"shape": list(values.shape), "numbers": [rounded(value) + 0.0 for value in values.reshape(-1)]}


def text(value, indent=""):
    """JSON with a tensor a line."""
    inner = indent + "  "
    if isinstance(value, dict) and "numbers" not in value and value:
        lines = [f"{inner}{json.dumps(key)}: {text(item, inner)}" for key, item in value.items()]
        body = "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        body = "[\n" + ",\n".join(inner + text(item, inner) for item in value) + f"\n{indent}]"
    else:
        body = json.dumps(value, separators=(",", ":"))
    return body + ("\n" if not indent else "")
