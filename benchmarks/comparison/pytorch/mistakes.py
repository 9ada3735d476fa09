"""The mistakes of docs/comparison.md in PyTorch. Writes outputs.txt beside this file."""

import os
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import record
import torch
from torch import nn

torch.manual_seed(1)
images = torch.rand(128, 1, 28, 28)
labels = torch.arange(128) % 10


def train(model, optimizer=None, schedule=None, epochs=3):
    optimizer = optimizer or torch.optim.SGD(model.parameters(), lr=0.1)
    loss = nn.CrossEntropyLoss()
    record.reached(record.FIRST_BATCH)
    for _ in range(epochs):
        for batch in torch.randperm(128).split(64):
            optimizer.zero_grad()
            loss(model(images[batch]), labels[batch]).backward()
            optimizer.step()
            record.reached(record.TRAINING)
        if schedule:
            schedule.step()


class Small(nn.Module):
    def __init__(self, units=10):
        super().__init__()
        self.stem = nn.Conv2d(1, 16, 3, padding=1)
        self.logits = nn.Linear(16, units)

    def forward(self, image):
        x = torch.relu(self.stem(image))
        return self.logits(x.mean(dim=(2, 3)))


class Shallow(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
        self.conv2 = nn.Conv2d(16, 32, 3, padding=1)
        self.logits = nn.Linear(32, 10)


def forgotten_flatten():
    """A dense layer behind a map."""
    model = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Linear(16 * 14 * 14, 10),
    )
    train(model)


def one_channel_shortcut():
    """One channel is added to sixteen."""
    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
            self.conv2 = nn.Conv2d(16, 16, 3, padding=1)
            self.logits = nn.Linear(16, 10)

        def forward(self, image):
            branch = self.conv2(torch.relu(self.conv1(image)))
            x = torch.relu(branch + image)
            return self.logits(x.mean(dim=(2, 3)))

    train(Network())


def pool_too_many():
    """Five pools for 28×28 pixels."""
    stages = []
    channels = 1
    for filters in [64, 128, 256, 512, 512]:
        stages += [nn.Conv2d(channels, filters, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
        channels = filters
    model = nn.Sequential(*stages, nn.Flatten(), nn.Linear(512, 10))
    train(model)


def odd_groups():
    """Four groups of thirty channels."""
    model = nn.Sequential(
        nn.Conv2d(1, 30, 3, padding=1), nn.ReLU(),
        nn.Conv2d(30, 32, 3, padding=1, groups=4), nn.ReLU(),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(),
        nn.Linear(32, 10),
    )
    train(model)


def misspelt_name():
    """A name of nothing."""
    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.stem = nn.Conv2d(1, 16, 3, padding=1)
            self.branch = nn.Conv2d(16, 16, 3, padding=1)
            self.logits = nn.Linear(16, 10)

        def forward(self, image):
            stem = torch.relu(self.stem(image))
            x = torch.relu(self.branch(stem) + stam)
            return self.logits(x.mean(dim=(2, 3)))

    train(Network())


def dropped_branch():
    """A layer whose output nobody takes."""
    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.stem = nn.Conv2d(1, 16, 3, padding=1)
            self.branch = nn.Conv2d(16, 16, 3, padding=1)
            self.logits = nn.Linear(16, 10)

        def forward(self, image):
            stem = torch.relu(self.stem(image))
            branch = self.branch(stem)
            x = torch.relu(stem)
            return self.logits(x.mean(dim=(2, 3)))

    train(Network())


def too_few_units():
    """Eight units for labels from 0 to 9."""
    model = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(),
        nn.Linear(16, 8),
    )
    train(model)


def too_many_units():
    """Twelve units for labels from 0 to 9."""
    train(Small(units=12))


def softmax_twice():
    """A softmax before a loss that takes logits."""
    model = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(),
        nn.Linear(16, 10), nn.Softmax(dim=1),
    )
    train(model)  # nn.CrossEntropyLoss()


def renamed_layer():
    """Weights of a layer that has another name here."""
    class Deep(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
            self.added = nn.Conv2d(16, 16, 3, padding=1)
            self.body = nn.Conv2d(16, 32, 3, padding=1)  # conv2 in Shallow
            self.logits = nn.Linear(32, 10)

        def forward(self, image):
            x = torch.relu(self.added(torch.relu(self.conv1(image))))
            x = torch.relu(self.body(x))
            return self.logits(x.mean(dim=(2, 3)))

    model = Deep()
    model.load_state_dict(Shallow().state_dict(), strict=False)
    train(model)


def milestone_outside_run():
    """The rate shall fall in the epoch after the last."""
    model = Small()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    schedule = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[10, 20])
    train(model, optimizer, schedule, epochs=20)


def renamed_layer_strict():
    """Weights of a layer that has another name here, loaded as PyTorch does unless told otherwise."""
    model = nn.Sequential()
    model.conv1 = nn.Conv2d(1, 16, 3, padding=1)
    model.added = nn.Conv2d(16, 16, 3, padding=1)
    model.body = nn.Conv2d(16, 32, 3, padding=1)
    model.logits = nn.Linear(32, 10)
    model.load_state_dict(Shallow().state_dict())


if __name__ == "__main__":
    record.main(sys.modules[__name__], f"PyTorch {torch.__version__}, Python {sys.version.split()[0]}")
