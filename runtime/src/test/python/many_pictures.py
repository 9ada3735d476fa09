"""Makes a folder of many small pictures, to measure how long they are scanned (docs/performance.md).

    pip install pillow numpy
    python many_pictures.py pictures 200000

Ten classes of 32×32 pictures of noise, half JPEG, half PNG.
"""
import sys
from pathlib import Path

import numpy as np
from PIL import Image

folder, count = Path(sys.argv[1]), int(sys.argv[2])
random = np.random.default_rng(15)
for label in range(10):
    (folder / f"class{label}").mkdir(parents=True, exist_ok=True)
for i in range(count):
    label = i % 10
    pixels = random.integers(0, 64, (32, 32, 3), dtype=np.uint8)
    pixels[:, :, label % 3] += np.uint8(12 * label)
    name = folder / f"class{label}" / f"picture-{i:06d}"
    if i % 2:
        Image.fromarray(pixels).save(f"{name}.jpg", quality=90)
    else:
        Image.fromarray(pixels).save(f"{name}.png", compress_level=1)
