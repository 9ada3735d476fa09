"""Shapes of images, [batch, height, width, channels], that several families of cases draw."""

TALL = (2, 6, 5, 2)
DEEP = (2, 4, 5, 4)

# for steps that flatten first
VECTORS = (3, 2, 2, 2)
