"""The mistakes of docs/comparison.md in Keras 3. Writes outputs.txt beside this file."""

import os
import sys
import tempfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["KERAS_BACKEND"] = "tensorflow"
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import keras
import numpy as np
import record
import tensorflow as tf
from keras import layers

keras.utils.set_random_seed(1)
random = np.random.default_rng(1)
images = random.random((128, 28, 28, 1), dtype="float32")
labels = np.arange(128) % 10
steps_per_epoch = 2


class Watch(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        record.reached(record.TRAINING)


def train(model, rate=0.1, epochs=3, callbacks=()):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(rate), loss, metrics=["accuracy"])
    record.reached(record.FIRST_BATCH)
    model.fit(images, labels, batch_size=64, epochs=epochs, verbose=0, callbacks=[Watch(), *callbacks])


def network():
    return keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu", name="stem"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, name="logits"),
    ])


def shallow():
    return keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu", name="conv1"),
        layers.Conv2D(32, 3, padding="same", activation="relu", name="conv2"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, name="logits"),
    ])


def weights_of(model):
    path = os.path.join(tempfile.mkdtemp(), "shallow.weights.h5")
    model.save_weights(path)
    return path


def forgotten_flatten():
    """A dense layer behind a map."""
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu", name="stem"),
        layers.MaxPooling2D(name="half"),
        layers.Dense(10, name="logits"),
    ])
    train(model)


def one_channel_shortcut():
    """One channel is added to sixteen."""
    image = keras.Input((28, 28, 1))
    branch = layers.Conv2D(16, 3, padding="same", activation="relu", name="conv1")(image)
    branch = layers.Conv2D(16, 3, padding="same", name="conv2")(branch)
    x = layers.ReLU()(layers.Add(name="sum")([branch, image]))
    x = layers.GlobalAveragePooling2D()(x)
    model = keras.Model(image, layers.Dense(10, name="logits")(x))
    train(model)


def pool_too_many():
    """Five pools for 28×28 pixels."""
    model = keras.Sequential([keras.Input((28, 28, 1))])
    for stage, filters in enumerate([64, 128, 256, 512, 512], start=1):
        model.add(layers.Conv2D(filters, 3, padding="same", activation="relu", name=f"conv{stage}"))
        model.add(layers.MaxPooling2D(name=f"pool{stage}"))
    model.add(layers.Flatten())
    model.add(layers.Dense(10, name="logits"))
    train(model)


def odd_groups():
    """Four groups of thirty channels."""
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(30, 3, padding="same", activation="relu", name="stem"),
        layers.Conv2D(32, 3, padding="same", groups=4, activation="relu", name="grouped"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, name="logits"),
    ])
    train(model)


def misspelt_name():
    """A name of nothing."""
    image = keras.Input((28, 28, 1))
    stem = layers.Conv2D(16, 3, padding="same", activation="relu")(image)
    branch = layers.Conv2D(16, 3, padding="same")(stem)
    x = layers.ReLU()(layers.Add()([branch, stam]))
    x = layers.GlobalAveragePooling2D()(x)
    model = keras.Model(image, layers.Dense(10)(x))
    train(model)


def dropped_branch():
    """A layer whose output nobody takes."""
    image = keras.Input((28, 28, 1))
    stem = layers.Conv2D(16, 3, padding="same", activation="relu", name="stem")(image)
    branch = layers.Conv2D(16, 3, padding="same", name="branch")(stem)
    x = layers.ReLU()(stem)
    x = layers.GlobalAveragePooling2D()(x)
    model = keras.Model(image, layers.Dense(10, name="logits")(x))
    train(model)


def too_few_units():
    """Eight units for labels from 0 to 9."""
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu", name="stem"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(8, name="logits"),
    ])
    train(model)


def too_many_units():
    """Twelve units for labels from 0 to 9."""
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu", name="stem"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(12, name="logits"),
    ])
    train(model)


def softmax_twice():
    """A softmax before a loss that takes logits."""
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu", name="stem"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, activation="softmax", name="logits"),
    ])
    train(model)  # SparseCategoricalCrossentropy(from_logits=True)


def renamed_layer():
    """Weights of a layer that has another name here."""
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu", name="conv1"),
        layers.Conv2D(16, 3, padding="same", activation="relu", name="added"),
        layers.Conv2D(32, 3, padding="same", activation="relu", name="body"),  # conv2 in shallow
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, name="logits"),
    ])
    model.load_weights(weights_of(shallow()), skip_mismatch=True)
    train(model)


def milestone_outside_run():
    """The rate shall fall in the epoch after the last."""
    schedule = keras.optimizers.schedules.PiecewiseConstantDecay(
        boundaries=[10 * steps_per_epoch, 20 * steps_per_epoch], values=[0.1, 0.01, 0.001])
    train(network(), schedule, epochs=20)


def plateau_without_validation():
    """A schedule by the loss of images that are not there."""
    plateau = keras.callbacks.ReduceLROnPlateau(monitor="val_loss")
    train(network(), epochs=1, callbacks=[plateau])


if __name__ == "__main__":
    versions = f"Keras {keras.__version__}, TensorFlow {tf.__version__}, Python {sys.version.split()[0]}"
    record.main(sys.modules[__name__], versions)
