"""PyTorch's layers on images whose channels come last, as Convoke and TensorFlow have them."""

import torch
import torch.nn.functional as F


def first(x):
    """[batch, height, width, channels] -> [batch, channels, height, width]"""
    return x.permute(0, 3, 1, 2)


def last(x):
    """[batch, channels, height, width] -> [batch, height, width, channels]"""
    return x.permute(0, 2, 3, 1)


def padded(x, pad, value=0.0):
    """Pads at (top, bottom, left, right); channels first."""
    top, bottom, left, right = pad
    return F.pad(x, (left, right, top, bottom), value=value)


def conv(x, v, stride=1, pad=(0, 0, 0, 0), dilation=1, groups=1):
    """Kernel [height, width, channels / groups, filters]; with a bias if there is one."""
    weight = v["kernel"].permute(3, 2, 0, 1)
    return last(F.conv2d(padded(first(x), pad), weight, v.get("bias"), stride, 0, dilation, groups))


def depthwise(x, kernel, bias=None, stride=1, pad=(0, 0, 0, 0)):
    """Kernel [height, width, channels, multiplier]; a channel's filters stand side by side."""
    height, width, channels, multiplier = kernel.shape
    weight = kernel.permute(2, 3, 0, 1).reshape(channels * multiplier, 1, height, width)
    return last(F.conv2d(padded(first(x), pad), weight, bias, stride, groups=channels))


def max_pool(x, size, stride, pad=(0, 0, 0, 0)):
    return last(F.max_pool2d(padded(first(x), pad, -float("inf")), size, stride))


def avg_pool(x, size, stride, pad=(0, 0, 0, 0)):
    """Padded zeros count."""
    return last(F.avg_pool2d(padded(first(x), pad), size, stride))


def batch_norm(x, v, momentum=0.9, epsilon=1e-5):
    """In training with the batch's statistics, and moves the moving ones. PyTorch's momentum is the new share."""
    return last(
        F.batch_norm(
            first(x),
            v["movingMean"],
            v["movingVariance"],
            v["gamma"],
            v["beta"],
            v.training,
            1 - momentum,
            epsilon,
        )
    )


def batch_norm_variables(channels, at=""):
    return {at + name: (channels,) for name in ("gamma", "beta", "movingMean", "movingVariance")}


def local_response_norm(x, size, k, alpha, beta):
    """PyTorch divides alpha by the size, the paper does not."""
    return last(F.local_response_norm(first(x), size, alpha * size, beta, k))


def squeeze_excite(x, v, activation):
    squeezed = activation(x.mean(dim=(1, 2)) @ v["squeeze/kernel"] + v["squeeze/bias"])
    share = torch.sigmoid(squeezed @ v["excite/kernel"] + v["excite/bias"])
    return x * share[:, None, None, :]


def zero_pad_shortcut(x, stride, channels):
    """He et al. 2015, option A."""
    return F.pad(x[:, ::stride, ::stride, :], (0, channels - x.shape[3]))
