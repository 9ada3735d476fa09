"""Weights with which no number of a network is near the kink of a ReLU, nor two of a pool's window near each other.

Both hold for images that are given.

The shift of each channel, a bias or batch normalisation's beta, becomes the one of 64 levels that leaves the widest gap
around the kink. The levels lie where most of a channel is on and part of it off: what a network makes of a rounding error is
least there (without, it grew a hundred times in ResNet-50). Before a pool they lie lower, since the largest of nine is
hardly ever off, and the next normalisation would undo scale and shift.

A shift moves both numbers of a window, so the kernel of a channel with a tie is drawn again.
"""

import math
import string

import numpy as np
import torch
import torch.nn.functional as F
from torch.overrides import TorchFunctionMode

import draws
import peers

LETTERS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
SPREAD = 0.2
MIDDLE = 0.4
BEFORE_POOL = -0.8
KINKS = {F.relu: (0.0,), F.hardtanh: (0.0, 6.0)}


def clear(description, peer, rows, values, recipe, images, key, gap):
    """Changes shifts and kernels in values and recipe, until a pass of the images meets neither a kink nor a tie.

    Two numbers of a window tie that are less than gap standard deviations of the map apart.
    """
    layer = peers.keras.layers.BatchNormalization
    original = layer.call
    while True:
        peers.assign(peer, rows, values)
        pass_ = Pass(description, peer, rows, values, recipe, key, gap)
        layer.call = pass_.noting_layer(original)
        try:
            with torch.no_grad(), pass_:
                peer.forward(torch.from_numpy(images).to(torch.float64), True)
            return
        except Tied:
            pass
        finally:
            layer.call = original


class Tied(Exception):
    """Kernels were drawn again, and what was computed does not hold any more."""


class Pass(TorchFunctionMode):
    """One run of the images through the peer, every function of which is seen.

    Tensors get a list of which channel of which kernel each of their channels came from, as "origins".
    """

    def __init__(self, description, peer, rows, values, recipe, key, gap):
        super().__init__()
        self.values = values
        self.recipe = recipe
        self.key = key
        self.gap = gap
        self.channel_axis = 3 if peer.library == "keras" else 1
        shifts = ("/bias", "/beta")
        self.names = {peer.tensors[theirs].data_ptr(): ours for ours, theirs, _ in rows if ours.endswith(shifts)}
        for ours, theirs, _ in rows:
            if ours.endswith("/kernel"):
                peer.tensors[theirs].origins = [(ours, channel) for channel in range(values[ours].shape[-1])]
        self.pooled = before_pools(description)
        self.shift = None

    def __torch_function__(self, function, types, args=(), kwargs=None):
        more = kwargs or {}
        if function in (F.conv2d, F.batch_norm):
            self.note(*args[1:], *more.values())
        elif function in KINKS:
            args = (self.cleared(args[0], KINKS[function]), *args[1:])
        elif function is F.max_pool2d:
            self.untie(*args, **more)
        result = function(*args, **more)
        if function is F.conv2d:
            result.origins = args[1].origins
        elif function is torch.cat:
            result.origins = [origin for part in args[0] for origin in part.origins]
        elif isinstance(result, torch.Tensor):
            result.origins = next((arg.origins for arg in args if hasattr(arg, "origins")), None)
        return result

    def note(self, *arguments):
        """Notes the shift that a function adds."""
        for value in arguments:
            if isinstance(value, torch.Tensor) and value.data_ptr() in self.names:
                self.shift = value

    def noting_layer(self, function):
        """The same for Keras, which copies it."""

        def call(layer, *args, **more):
            self.shift = layer.beta.value
            return function(layer, *args, **more)

        return call

    def cleared(self, x, kinks):
        """The map with its shift moved; dense layers have few units and stay."""
        if x.dim() != 4 or self.shift is None:
            return x
        moved = x + self.moved(x, kinks)
        moved.origins = x.origins
        return moved

    def moved(self, x, kinks):
        """Picks a level for each channel, and returns by how much that moves the map."""
        name = self.names[self.shift.data_ptr()]
        channels = x.movedim(self.channel_axis, 0).flatten(1).numpy()
        if name.endswith("/bias"):
            middle, size = 0.0, SPREAD * channels.std(ddof=1)
        else:
            middle, size = BEFORE_POOL if name in self.pooled else MIDDLE, SPREAD
        how = bounds(middle - size, middle + size)
        steps = np.arange(len(LETTERS)) / (len(LETTERS) - 1)
        levels = (how["low"] + (how["high"] - how["low"]) * steps).astype(np.float32)
        before = self.values[name].astype(np.float64)
        picked = [widest(np.sort(row) - old, levels.astype(np.float64), kinks) for row, old in zip(channels, before)]
        self.recipe[name] = {**how, "levels": "".join(LETTERS[i] for i in picked)}
        self.values[name] = levels[picked]
        self.shift.data.copy_(torch.from_numpy(self.values[name]))
        self.shift = None
        change = torch.from_numpy(self.values[name].astype(np.float64) - before)
        return change.reshape([-1] + [1] * (3 - self.channel_axis))

    def untie(self, x, kernel_size, stride=None, padding=0, **_):
        """Draws the kernels of channels with ties again; a window of one pixel only takes every second."""
        if np.max(kernel_size) > 1:
            square = (int(np.max(value)) for value in (kernel_size, stride or kernel_size, padding))
            tied = {x.origins[i] for i in torch.nonzero(gaps(x, *square) < self.gap).flatten().tolist()}
            if tied:
                self.draw_again(tied)
                raise Tied

    def draw_again(self, tied):
        """Gives each of these channels the next letter, and its kernel the letters."""
        for name, channel in sorted(tied):
            letters = self.recipe[name].get("draws", LETTERS[0] * self.values[name].shape[-1])
            following = LETTERS[LETTERS.index(letters[channel]) + 1]
            self.recipe[name]["draws"] = letters[:channel] + following + letters[channel + 1 :]
        for name in {name for name, _ in tied}:
            how = self.recipe[name]
            shape = self.values[name].shape
            self.values[name] = draws.channels(f"{self.key}/{name}", shape, how["low"], how["high"], how["draws"])


def bounds(low, high):
    """An interval as the files have it."""
    return {"low": float(np.float32(low)), "high": float(np.float32(high))}


def before_pools(description):
    """The shifts whose sums go into a pool next."""
    steps = [step["name"] for step in description["steps"]]
    return {f"{step}/beta" for step, following in zip(steps, steps[1:]) if following.startswith("pool")}


def gaps(x, size, stride, padding):
    """The least difference of the two largest numbers of a window, in standard deviations, for each channel.

    Equal ones do not count: zeros, and what two windows of an earlier pool took from the same pixel.
    """
    around = F.pad(x, (padding, padding + size - 1) * 2, value=-math.inf)
    windows = around.unfold(2, size, stride).unfold(3, size, stride).flatten(4)
    first, second = torch.topk(windows, 2).values.unbind(4)
    counted = (first > 0) & (first > second)
    return torch.where(counted, first - second, math.inf).amin((0, 2, 3)) / x.std()


def widest(numbers, levels, kinks):
    """The index of the level that keeps all numbers, which are sorted, farthest from the kinks."""
    room = np.full(len(levels), np.inf)
    for kink in kinks:
        at = np.searchsorted(numbers, kink - levels)
        below = numbers[np.maximum(at - 1, 0)] + levels - kink
        above = numbers[np.minimum(at, len(numbers) - 1)] + levels - kink
        room = np.minimum(room, np.minimum(abs(below), abs(above)))
    return int(np.argmax(room))
