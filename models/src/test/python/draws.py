"""Numbers that Java and Python draw alike: functions of a key and a place, by SplitMix64's last step."""

import numpy as np

GOLDEN = np.uint64(0x9E3779B97F4A7C15)
CHUNK = 1 << 22


def uniform(key, count, low, high):
    """float32 numbers in [low, high)."""
    out = np.empty(count, np.float32)
    for start in range(0, count, CHUNK):
        bits = mixed(key, start, min(start + CHUNK, count))
        out[start : start + CHUNK] = low + (high - low) * ((bits >> np.uint64(40)).astype(np.float64) / (1 << 24))
    return out


def channels(key, shape, low, high, letters):
    """The same in a shape whose last axis has a letter for each channel, which draws it from the key with the letter."""
    out = np.empty(shape, np.float32)
    for letter in set(letters):
        drawn = uniform(f"{key}/{letter}", out.size, low, high).reshape(shape)
        own = [i for i, other in enumerate(letters) if other == letter]
        out[..., own] = drawn[..., own]
    return out


def signs(key, count):
    """1 or -1 each, as int8."""
    return 1 - 2 * (mixed(key, 0, count) >> np.uint64(63)).astype(np.int8)


def mixed(key, start, end):
    """64 bits for each place."""
    with np.errstate(over="ignore"):
        z = np.uint64(hashed(key)) + np.arange(start + 1, end + 1, dtype=np.uint64) * GOLDEN
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def hashed(key):
    """FNV-1a of the key's bytes."""
    state = 0xCBF29CE484222325
    for byte in key.encode():
        state = (state ^ byte) * 0x100000001B3 % (1 << 64)
    return state
