"""Writes crops.bin for PictureCropsTest: ten crops of rescaled pictures, as torchvision's functions cut them.

    pip install pillow numpy torch torchvision
    python crops.py ../resources/dev/convoke/runtime/data/picture

crops.txt names, line by line, a picture that pictures.py wrote (NAME.rgb has its pixels), the rows and columns of the
crops and the shorter side to which the picture is rescaled. crops.bin holds the pixels of the ten crops of each.
"""
import struct
import sys
from pathlib import Path

import numpy as np
from PIL import Image
from torchvision.transforms import InterpolationMode
from torchvision.transforms import functional

target = Path(sys.argv[1])
lines, data = [], b""
# Margins of 5 and 17, of 2 and 3 (what is rescaled to 9 is 9 by 10), of 10 and none, of 4 and 12.
for name, height, width, shorter in [
    ("444.jpg", 32, 32, 37), ("alpha.png", 7, 7, 9), ("turned-6.jpg", 20, 20, 20), ("palette.png", 8, 8, 12)]:
    raw = (target / (name + ".rgb")).read_bytes()
    rows, columns = struct.unpack(">ii", raw[:8])
    picture = Image.fromarray(np.frombuffer(raw[8:], np.uint8).reshape(rows, columns, 3))
    rescaled = functional.resize(picture, shorter, InterpolationMode.BILINEAR)
    print(name, picture.size, "rescaled to", rescaled.size)
    lines.append(f"{name} {height} {width} {shorter}\n")
    for crop in functional.ten_crop(rescaled, [height, width]):
        data += np.asarray(crop).tobytes()
(target / "crops.txt").write_text("".join(lines))
(target / "crops.bin").write_bytes(data)
