"""Writes the records of RecordSourceTest as TensorFlow's Python writes them, in the layout of build_imagenet_data.py.

    pip install pillow numpy tensorflow
    python records.py ../resources/dev/convoke/runtime/data/record

Picture i of eight is 12×10 of the one colour (10i, 20i, 30i), its class is 1 + i mod 3 of ImageNet's labels, which
count from 1. Pictures 0 to 4 are in the first shard, 5 to 7 in the second, and 0 and 1 are those of validation, too.
"""
import io
import sys
from pathlib import Path

import numpy as np
import tensorflow as tf
from PIL import Image

target = Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)
TEXTS = ["tench, Tinca tinca", "goldfish", "great white shark"]
SYNSETS = ["n01440764", "n01443537", "n01484850"]


def feature(value):
    if isinstance(value, int):
        return tf.train.Feature(int64_list=tf.train.Int64List(value=[value]))
    return tf.train.Feature(bytes_list=tf.train.BytesList(value=[value if isinstance(value, bytes) else value.encode()]))


def example(i):
    picture = io.BytesIO()
    Image.fromarray(np.full((12, 10, 3), (10 * i, 20 * i, 30 * i), dtype=np.uint8)).save(picture, "PNG")
    values = {
        "image/height": 12,
        "image/width": 10,
        "image/colorspace": "RGB",
        "image/channels": 3,
        "image/class/label": 1 + i % 3,
        "image/class/synset": SYNSETS[i % 3],
        "image/class/text": TEXTS[i % 3],
        "image/format": "PNG",
        "image/filename": f"ILSVRC2012_val_{i:08d}.PNG",
        "image/encoded": picture.getvalue(),
    }
    return tf.train.Example(features=tf.train.Features(feature={k: feature(v) for k, v in values.items()}))


for name, pictures in [
    ("train-00000-of-00002", range(5)),
    ("train-00001-of-00002", range(5, 8)),
    ("validation-00000-of-00001", range(2)),
]:
    with tf.io.TFRecordWriter(str(target / name)) as writer:
        for i in pictures:
            writer.write(example(i).SerializeToString(deterministic=True))
