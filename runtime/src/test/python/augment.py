"""Writes what Pillow, NumPy and torchvision make of two small images, for the tests of augmentations.

    pip install pillow numpy torch torchvision
    python augment.py ../resources/dev/convoke/runtime/data/augment

images.txt has a line for each image: name, rows, columns, channels; images.bin has their bytes in that order, row by row.
components.txt has the principal components of the colours of "colour": variance and direction, the largest first.
"""
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torchvision.transforms import InterpolationMode, RandAugment, TrivialAugmentWide
from torchvision.transforms import functional as F
from torchvision.transforms.autoaugment import _apply_op

target = Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)
random = np.random.default_rng(7)
names, data = [], b""


def photo(height, width, channels):
    """Smooth colours with noise, not as dark nor as bright as they may be, so that contrast can be stretched."""
    coarse = Image.fromarray(random.integers(0, 256, (4, 5, channels), dtype=np.uint8).squeeze())
    smooth = np.asarray(coarse.resize((width, height), Image.BICUBIC), dtype=float)
    return np.clip(smooth + random.normal(0, 8, smooth.shape), 10, 240).astype(np.uint8).reshape(height, width, channels)


def write(name, image):
    global data
    image = np.asarray(image, dtype=np.uint8)
    image = image if image.ndim == 3 else image[:, :, None]
    names.append(f"{name} {image.shape[0]} {image.shape[1]} {image.shape[2]}\n")
    data += image.tobytes()


def tensor(image):
    return torch.from_numpy(image.transpose(2, 0, 1).copy())


def pixels(image):
    return image.numpy().transpose(1, 2, 0)


images = {"colour": photo(17, 22, 3), "grey": photo(13, 12, 1)}
for name, image in images.items():
    write(name, image)
    for side in (14, 19, 40):
        rows, columns, _ = image.shape
        size = (int(side * columns / rows), side) if rows <= columns else (side, int(side * rows / columns))
        write(f"{name}/rescaled/{side}", Image.fromarray(image.squeeze()).resize(size, Image.BILINEAR))
    for rows, columns in ((9, 30), (31, 12)):
        write(f"{name}/resized/{rows}x{columns}", Image.fromarray(image.squeeze()).resize((columns, rows), Image.BILINEAR))
    for policy, form in (("rand", RandAugment()), ("trivial", TrivialAugmentWide())):
        space = form._augmentation_space(31, image.shape[:2]) if policy == "rand" else form._augmentation_space(31)
        for operation, (magnitudes, signed) in space.items():
            for level in (9, 30):
                for sign in (1, -1) if signed else (1,):
                    magnitude = sign * float(magnitudes[level].item()) if magnitudes.ndim > 0 else 0.0
                    changed = _apply_op(tensor(image), operation, magnitude, InterpolationMode.NEAREST, None)
                    write(f"{name}/{policy}/{operation}/{sign * level}", pixels(changed))
    for change, factors in (
        ("brightness", (0, 0.6, 1.4)), ("contrast", (0, 0.6, 1.4)), ("saturation", (0, 0.6, 1.4)), ("hue", (-0.5, -0.1, 0.2))):
        for factor in factors:
            write(f"{name}/{change}/{factor}", pixels(getattr(F, f"adjust_{change}")(tensor(image), factor)))
(target / "images.txt").write_text("".join(names))
(target / "images.bin").write_bytes(data)

colours = images["colour"].reshape(-1, 3) / 255
variances, directions = np.linalg.eigh(np.cov(colours.T, bias=True))
(target / "components.txt").write_text("".join(
    " ".join(repr(float(number)) for number in (variances[i], *directions[:, i])) + "\n"
    for i in (2, 1, 0)))
