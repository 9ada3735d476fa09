"""Which of our networks torchvision and Keras Applications have too, by their names there."""

TORCHVISION = {
    "alexnet-one-tower": "alexnet",
    "vgg-a": "vgg11",
    "vgg-b": "vgg13",
    "vgg-d": "vgg16",
    "vgg-e": "vgg19",
    "vgg-a-batch-norm": "vgg11_bn",
    "vgg-b-batch-norm": "vgg13_bn",
    "vgg-d-batch-norm": "vgg16_bn",
    "vgg-e-batch-norm": "vgg19_bn",
    "googlenet-batch-norm": "googlenet",
    "resnet18": "resnet18",
    "resnet34": "resnet34",
    "resnet50-v15": "resnet50",
    "resnet101-v15": "resnet101",
    "resnet152-v15": "resnet152",
    "resnext50": "resnext50_32x4d",
    "densenet121": "densenet121",
    "mobilenet-v2": "mobilenet_v2",
    "squeezenet": "squeezenet1_0",
    "squeezenet-v11": "squeezenet1_1",
    "efficientnet-b0": "efficientnet_b0",
}

KERAS = {
    "vgg-d": "VGG16",
    "vgg-e": "VGG19",
    "resnet50": "ResNet50",
    "resnet101": "ResNet101",
    "resnet152": "ResNet152",
    "resnet50-v2": "ResNet50V2",
    "resnet101-v2": "ResNet101V2",
    "resnet152-v2": "ResNet152V2",
    "densenet121": "DenseNet121",
    "mobilenet-v1": "MobileNet",
    "mobilenet-v2": "MobileNetV2",
    "efficientnet-b0": "EfficientNetB0",
}

EPSILON = "epsilon 1.001e-5 where ours is 1e-5"
LARGE_EPSILON = "epsilon 1e-3 where ours is 1e-5"
PADDING = "with a stride, zeros at the bottom and the right only"

# What names do not tell: the same weights give other numbers there.
REMARKS = {
    ("keras", "densenet121"): EPSILON,
    ("keras", "resnet50"): EPSILON,
    ("keras", "resnet101"): EPSILON,
    ("keras", "resnet152"): EPSILON,
    ("keras", "resnet50-v2"): EPSILON,
    ("keras", "resnet101-v2"): EPSILON,
    ("keras", "resnet152-v2"): EPSILON,
    ("keras", "mobilenet-v1"): f"{LARGE_EPSILON}; ReLU6 where ours is ReLU; {PADDING}",
    ("keras", "mobilenet-v2"): f"{LARGE_EPSILON}; {PADDING}",
    ("keras", "efficientnet-b0"): f"{LARGE_EPSILON}; {PADDING}; scales and normalises the image first",
    ("torchvision", "googlenet-batch-norm"): "the pools of the side exits are adaptive, their windows at unequal distances",
}
