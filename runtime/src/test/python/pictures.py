"""Writes the pictures of PictureFilesTest and what Pillow makes of them.

    pip install pillow numpy
    python pictures.py ../resources/dev/convoke/runtime/data/picture

Beside each picture lies NAME.rgb: rows, columns (32 bits each, big-endian), then red, green and blue of each pixel as
Pillow decodes them, upright and on white. views.bin holds, for the pictures and views named in views.txt, the pixels of
torchvision's Resize and CenterCrop, computed by Pillow in the same way.
"""
import struct
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

target = Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)
random = np.random.default_rng(11)


def photo(height, width, channels=3):
    """Smooth colours with noise: what codecs are made for, and where they differ."""
    coarse = Image.fromarray(random.integers(0, 256, (4, 5, channels), dtype=np.uint8).squeeze())
    smooth = np.asarray(coarse.resize((width, height), Image.BICUBIC), dtype=float)
    return Image.fromarray(np.clip(smooth + random.normal(0, 8, smooth.shape), 0, 255).astype(np.uint8))


def on_white(image):
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        rgba = np.asarray(image.convert("RGBA"), dtype=int)
        alpha = rgba[:, :, 3:]
        mixed = (rgba[:, :, :3] * alpha + 255 * (255 - alpha) + 127) // 255
        return mixed.astype(np.uint8)
    return np.asarray(image.convert("RGB"))


def write(name, image, exact=True, **options):
    file = target / name
    image.save(file, **options)
    with Image.open(file) as read:
        if read.mode.startswith("I;16"):
            grey = np.asarray(read, dtype=np.int64)
            pixels = np.repeat(((grey * 255 + 32767) // 65535).astype(np.uint8)[:, :, None], 3, axis=2)
        else:
            pixels = on_white(ImageOps.exif_transpose(read))
    (target / (name + ".rgb")).write_bytes(struct.pack(">ii", *pixels.shape[:2]) + pixels.tobytes())


colour = photo(20, 27)
write("444.jpg", colour, quality=90, subsampling=0)
write("420.jpg", colour, quality=90, subsampling=2)
write("422-rough.jpg", colour, quality=30, subsampling=1)
write("progressive.jpg", colour, quality=85, progressive=True)
write("grey.jpg", photo(21, 18, 1), quality=90)
write("cmyk.jpg", colour.convert("CMYK"), quality=95)
for turn in range(1, 9):
    exif = Image.Exif()
    exif[0x0112] = turn
    write(f"turned-{turn}.jpg", colour, quality=90, exif=exif)
write("colour.png", colour)
write("grey.png", photo(9, 14, 1))
write("palette.png", colour.quantize(32))
write("bits.png", photo(9, 14, 1).convert("1"))
alpha = Image.fromarray(random.integers(0, 256, (13, 11, 4), dtype=np.uint8))
write("alpha.png", alpha)
write("grey-alpha.png", Image.fromarray(random.integers(0, 256, (13, 11, 2), dtype=np.uint8), "LA"))
write("transparent-colour.png", colour.quantize(16), transparency=3)
write("deep-grey.png", Image.fromarray(random.integers(0, 65536, (8, 10), dtype=np.uint16)))
write("turned.png", colour, exif=exif)
write("colour.bmp", colour)
write("32.bmp", alpha.convert("RGBA").convert("RGBA"))
write("colour.gif", colour.quantize(64))
frames = [photo(12, 15).quantize(16) for _ in range(3)]
write("animated.gif", frames[0], save_all=True, append_images=frames[1:], duration=50)

lines, data = [], b""
for name, height, width, shorter in [
    ("444.jpg", 16, 16, 18), ("420.jpg", 8, 8, 8), ("progressive.jpg", 32, 32, 37), ("colour.png", 5, 5, 6),
    ("turned-6.jpg", 16, 16, 16), ("palette.png", 20, 20, 20), ("alpha.png", 11, 11, 11), ("deep-grey.png", 24, 24, 28),
    ("grey.jpg", 12, 12, 14)]:
    rows, columns = struct.unpack(">ii", (target / (name + ".rgb")).read_bytes()[:8])
    pixels = np.frombuffer((target / (name + ".rgb")).read_bytes()[8:], np.uint8).reshape(rows, columns, 3)
    # torchvision 0.29, transforms.functional: _compute_resized_output_size and center_crop
    short, long = (rows, columns) if rows <= columns else (columns, rows)
    other = int(shorter * long / short)
    size = (shorter, other) if rows <= columns else (other, shorter)
    resized = Image.fromarray(pixels).resize((size[1], size[0]), Image.BILINEAR)
    top, left = int(round((size[0] - height) / 2.0)), int(round((size[1] - width) / 2.0))
    lines.append(f"{name} {height} {width} {shorter}\n")
    data += np.asarray(resized)[top:top + height, left:left + width].tobytes()
(target / "views.txt").write_text("".join(lines))
(target / "views.bin").write_bytes(data)
