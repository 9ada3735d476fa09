"""Batches of pictures by Python's pipelines: decode, rescale the shorter side to 256..480, crop 224, mirror, standardise.

    python peers.py PIPELINE FOLDER SECONDS

FOLDER has a folder of JPEG pictures for each class. PIPELINE is one of

    tf.data            tf.image.resize with antialias=True, then a crop
    tf.data-fused      the part that is seen alone is computed, by the raw operation that Convoke uses
    torchvision-pil    DataLoader, transforms on Pillow images
    torchvision-tensor DataLoader, transforms.v2 on tensors decoded by torchvision.io

Prints images a second, after one epoch that warms up, and the mean of a batch. Threads and worker processes: one a core.
"""
import glob
import os
import sys
import time

BATCH, SIDE, SHORTEST, LONGEST = 64, 224, 256, 480
MEAN, DEVIATION = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
pipeline, folder, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
files = sorted(glob.glob(os.path.join(folder, "*", "*.jpg")))
classes = sorted({os.path.basename(os.path.dirname(f)) for f in files})
labels = [classes.index(os.path.basename(os.path.dirname(f))) for f in files]


def tensorflow_batches(fused):
    import tensorflow as tf

    def scaled_size(image):
        size = tf.cast(tf.shape(image)[:2], tf.float32)
        shorter = tf.cast(tf.random.uniform([], SHORTEST, LONGEST + 1, tf.int32), tf.float32)
        return tf.cast(tf.math.floor(size * shorter / tf.reduce_min(size)), tf.int32)

    def crop_of_resized(image):
        resized = tf.image.resize(image, scaled_size(image), antialias=True)
        return tf.image.random_crop(resized, [SIDE, SIDE, 3])

    def resized_crop(image):
        size = scaled_size(image)
        scale = tf.cast(size, tf.float32) / tf.cast(tf.shape(image)[:2], tf.float32)
        room = tf.cast(size - SIDE + 1, tf.float32)
        begin = tf.math.floor(tf.random.uniform([2]) * room)
        return tf.raw_ops.ScaleAndTranslate(
            images=image[None], size=[SIDE, SIDE], scale=scale, translation=-begin,
            kernel_type="triangle", antialias=True)[0]

    def read(file, label):
        image = tf.io.decode_jpeg(tf.io.read_file(file), channels=3, dct_method="INTEGER_ACCURATE")
        image = resized_crop(image) if fused else crop_of_resized(image)
        image = tf.image.random_flip_left_right(image)
        return (image / 255 - MEAN) / DEVIATION, label

    return (tf.data.Dataset.from_tensor_slices((files, labels))
            .shuffle(len(files)).repeat()
            .map(read, num_parallel_calls=tf.data.AUTOTUNE)
            .batch(BATCH, drop_remainder=True).prefetch(tf.data.AUTOTUNE))


def torch_batches(tensors):
    import random
    import torch
    from PIL import Image
    from torchvision import io
    from torchvision.transforms import v2
    from torchvision.transforms.v2 import functional as F

    class Pictures(torch.utils.data.Dataset):
        finish = v2.Compose([
            v2.RandomCrop(SIDE), v2.RandomHorizontalFlip(), v2.ToImage(), v2.ToDtype(torch.float32, scale=True),
            v2.Normalize(MEAN, DEVIATION)])

        def __len__(self):
            return len(files)

        def __getitem__(self, i):
            image = io.decode_image(io.read_file(files[i]), io.ImageReadMode.RGB) if tensors else Image.open(files[i]).convert("RGB")
            return self.finish(F.resize(image, random.randint(SHORTEST, LONGEST), antialias=True)), labels[i]

    loader = torch.utils.data.DataLoader(
        Pictures(), BATCH, shuffle=True, drop_last=True, num_workers=os.cpu_count(), persistent_workers=True)
    while True:
        yield from loader


batches = iter({
    "tf.data": lambda: tensorflow_batches(False), "tf.data-fused": lambda: tensorflow_batches(True),
    "torchvision-pil": lambda: torch_batches(False), "torchvision-tensor": lambda: torch_batches(True),
}[pipeline]())
for _ in range(len(files) // BATCH):
    next(batches)
begin = time.perf_counter()
count, last = 0, None
while time.perf_counter() - begin < seconds:
    last = next(batches)
    count += BATCH
elapsed = time.perf_counter() - begin
images = last[0].numpy()
assert images.shape in ((BATCH, SIDE, SIDE, 3), (BATCH, 3, SIDE, SIDE)), images.shape
print(f"{pipeline} {count / elapsed:.1f} images/s, mean of a batch {images.mean():.2f}")
