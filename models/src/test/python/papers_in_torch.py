"""AlexNet and GoogLeNet as their papers have them, which neither torchvision nor Keras does, in PyTorch."""

import torch
import torch.nn.functional as F

import peers


def peer(network, dtype):
    """One of the two, over tensors by our names in PyTorch's layout."""
    description = peers.description(network)
    shapes = {v["name"]: tuple(v["shape"]) for v in description["variables"]}
    layouts = {ours: layout for ours, _, layout in mapping(description)}
    tensors = {
        name: torch.zeros(peers.shape_there(layouts[name], shape), dtype=getattr(torch, dtype), requires_grad=True)
        for name, shape in shapes.items()
    }
    formula = {"alexnet": alexnet, "googlenet": googlenet}[network]
    return PaperPeer(
        "PyTorch",
        f"the paper's {network}",
        {name: tuple(tensor.shape) for name, tensor in tensors.items()},
        tensors,
        lambda images, training: formula(images.permute(0, 3, 1, 2), tensors, training),
    )


class PaperPeer(peers.Peer):
    def version(self):
        return torch.__version__.split("+")[0]


def mapping(description):
    """(our name, the same, layout)."""
    flattened = {"classifier/fc6/kernel": "O[256,6,6]", "aux1/fc/kernel": "O[128,4,4]", "aux2/fc/kernel": "O[128,4,4]"}
    layouts = {4: "OIHW", 2: "OI", 1: "V"}
    return [
        (v["name"], v["name"], flattened.get(v["name"], layouts[len(v["shape"])])) for v in description["variables"]
    ]


def alexnet(x, v, training):
    """Krizhevsky et al. 2012, section 3: groups in 2, 4 and 5, normalisation after 1 and 2, overlapping pools."""
    x = F.max_pool2d(lrn(conv(x, v, "conv1", stride=4)), 3, 2)
    x = F.max_pool2d(lrn(conv(x, v, "conv2", padding=2, groups=2)), 3, 2)
    x = conv(x, v, "conv3", padding=1)
    x = conv(x, v, "conv4", padding=1, groups=2)
    x = F.max_pool2d(conv(x, v, "conv5", padding=1, groups=2), 3, 2).flatten(1)
    x = F.relu(dense(x, v, "classifier/fc6"))
    x = F.relu(dense(x, v, "classifier/fc7"))
    return [dense(x, v, "classifier/fc8")]


def googlenet(x, v, training):
    """Szegedy et al. 2014, table 1 and section 5; pools round up, as the table's sizes need."""
    sides = []
    x = lrn(pool(conv(x, v, "conv1", stride=2, padding=3)))
    x = pool(lrn(conv(conv(x, v, "reduce2"), v, "conv2", padding=1)))
    x = inception(inception(x, v, "inception3a"), v, "inception3b")
    x = inception(pool(x), v, "inception4a")
    sides.append(x)
    x = inception(inception(inception(x, v, "inception4b"), v, "inception4c"), v, "inception4d")
    sides.append(x)
    x = inception(x, v, "inception4e")
    x = inception(inception(pool(x), v, "inception5a"), v, "inception5b")
    logits = dense(x.mean((2, 3)), v, "logits")
    return [logits] + [side_exit(s, v, f"aux{i}") for i, s in enumerate(sides, 1) if training]


def inception(x, v, name):
    return torch.cat(
        (
            conv(x, v, f"{name}/branch1"),
            conv(conv(x, v, f"{name}/reduce3"), v, f"{name}/branch3", padding=1),
            conv(conv(x, v, f"{name}/reduce5"), v, f"{name}/branch5", padding=2),
            conv(F.max_pool2d(x, 3, 1, 1), v, f"{name}/branchPool"),
        ),
        1,
    )


def side_exit(x, v, name):
    x = conv(F.avg_pool2d(x, 5, 3), v, f"{name}/conv").flatten(1)
    return dense(F.relu(dense(x, v, f"{name}/fc")), v, f"{name}/logits")


def conv(x, v, name, **options):
    return F.relu(F.conv2d(x, v[f"{name}/kernel"], v[f"{name}/bias"], **options))


def dense(x, v, name):
    return F.linear(x, v[f"{name}/kernel"], v[f"{name}/bias"])


def pool(x):
    return F.max_pool2d(x, 3, 2, ceil_mode=True)


def lrn(x):
    """b = a / (2 + 1e-4 Σ a² over 5 channels)^0.75; PyTorch divides its alpha by the size."""
    return F.local_response_norm(x, 5, 5e-4, 0.75, 2.0)
