"""A walk through a network, layer by layer, that counts what it passes. Plain Python."""

from dataclasses import dataclass, field, replace


@dataclass
class Totals:
    """Numbers of a whole network."""

    weights: int = 0
    statistics: int = 0
    multiply_adds: int = 0


@dataclass
class Walk:
    """Where in a network we are: the size of the map, and what one of its elements sees."""

    channels: int
    side: int
    totals: Totals = field(default_factory=Totals)
    seen: int = 1
    jump: int = 1
    map_seen: int = 1

    def _slide(self, kernel, stride, padding, ceil=False):
        free = self.side + 2 * padding - kernel
        steps = -(-free // stride) if ceil else free // stride
        # As Caffe and PyTorch have it: no window begins behind the image and its padding.
        if ceil and steps * stride >= self.side + padding:
            steps -= 1
        self.side = steps + 1
        self.seen += (kernel - 1) * self.jump
        self.jump *= stride
        self.map_seen = self.seen
        return self

    def conv(self, filters, kernel, stride=1, padding=None, groups=1, bias=True, norm=False):
        padding = kernel // 2 if padding is None else padding
        weights = kernel * kernel * (self.channels // groups) * filters
        self._slide(kernel, stride, padding)
        self.channels = filters
        self.totals.weights += weights + (filters if bias else 0)
        self.totals.multiply_adds += weights * self.side * self.side
        return self.norm() if norm else self

    def depthwise(self, kernel, stride=1):
        return self.conv(self.channels, kernel, stride, groups=self.channels, bias=False, norm=True)

    def norm(self):
        self.totals.weights += 2 * self.channels
        self.totals.statistics += 2 * self.channels
        return self

    def pool(self, kernel, stride, padding=0, ceil=False):
        return self._slide(kernel, stride, padding, ceil)

    def global_pool(self):
        self.side = 1
        return self

    def dense(self, units):
        inputs = self.channels * self.side * self.side
        self.totals.weights += inputs * units + units
        self.totals.multiply_adds += inputs * units
        self.channels, self.side = units, 1
        return self

    def excite(self, reduced):
        """Squeeze-and-Excitation: it weighs channels, the map stays as it is."""
        channels = self.channels
        self.totals.weights += 2 * channels * reduced + reduced + channels
        self.totals.multiply_adds += 2 * channels * reduced
        return self

    def branch(self):
        """Another way on from here; what lies on it counts, too."""
        return replace(self)

    def join(self, *branches, concat=False):
        """One map of several; it sees what the branch that sees most does."""
        first = branches[0]
        assert all(b.side == first.side and b.jump == first.jump for b in branches)
        self.channels = sum(b.channels for b in branches) if concat else first.channels
        self.side, self.jump = first.side, first.jump
        self.seen = self.map_seen = max(b.seen for b in branches)
        return self
