"""Writes the numbers of all cases; see README.md."""

from cases.activations import ACTIVATIONS
from cases.convolutions import CONVOLUTIONS
from cases.merges import MERGES
from cases.normalisations import NORMALISATIONS
from cases.pools import POOLS
from cases.residuals import RESIDUALS
from cases.shapes import SHAPES
from fixtures import write

if __name__ == "__main__":
    write(ACTIVATIONS + CONVOLUTIONS + MERGES + NORMALISATIONS + POOLS + RESIDUALS + SHAPES)
