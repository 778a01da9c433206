"""PyTorch's numbers: the Mersenne Twister, and how it draws from it."""

from math import cos, log, log1p, pi, sin, sqrt

_N, _M = 624, 397

# What PyTorch's own generator begins with.
FIRST_SEED = 67280421310721


class Generator:
    """A source of random numbers that gives what PyTorch's own gives for a seed."""

    def __init__(self, device='cpu'):
        self.manual_seed(FIRST_SEED)

    def manual_seed(self, seed):
        self.seeded = seed
        state = [seed & 0xFFFFFFFF]
        for k in range(1, _N):
            last = state[-1]
            state.append((1812433253 * (last ^ (last >> 30)) + k) & 0xFFFFFFFF)
        self.state = state
        self.at = _N
        self.spare = None
        return self

    def initial_seed(self):
        return self.seeded

    def bits32(self):
        if self.at >= _N:
            self._twist()
        y = self.state[self.at]
        self.at += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        return y ^ (y >> 18)

    def _twist(self):
        state = self.state
        for k in range(_N):
            y = (state[k] & 0x80000000) | (state[(k + 1) % _N] & 0x7FFFFFFF)
            state[k] = state[(k + _M) % _N] ^ (y >> 1) ^ (0x9908B0DF if y & 1 else 0)
        self.at = 0

    def bits64(self):
        high = self.bits32()
        return (high << 32) | self.bits32()

    def uniform(self, double=False):
        """A number from 0 to below 1."""
        if double:
            return (self.bits64() & ((1 << 53) - 1)) / (1 << 53)
        return (self.bits32() & ((1 << 24) - 1)) / (1 << 24)

    def exponential(self):
        """A number of the exponential distribution with mean 1."""
        return -log1p(-self.uniform(True)) or 2.0**-53

    def below(self, count):
        """A whole number from 0 to below `count`."""
        return (self.bits64() if count >= 1 << 32 else self.bits32()) % count

    def normal(self):
        if self.spare is not None:
            found, self.spare = self.spare, None
            return found
        u1, u2 = self.uniform(True), self.uniform(True)
        radius, angle = sqrt(-2 * log1p(-u2)), 2 * pi * u1
        self.spare = radius * sin(angle)
        return radius * cos(angle)

    def normals(self, count, double=False):
        """Normal numbers; sixteen and more are drawn in blocks of sixteen."""
        if count < 16:
            return [self.normal() for _ in range(count)]
        drawn = [self.uniform(double) for _ in range(count)]
        for start in range(0, count - 15, 16):
            _paired(drawn, start)
        if count % 16:
            start = count - 16
            for k in range(start, count):
                drawn[k] = self.uniform(double)
            _paired(drawn, start)
        return drawn

    def permutation(self, count):
        order = list(range(count))
        for k in range(count - 1):
            other = k + self.bits32() % (count - k)
            order[k], order[other] = order[other], order[k]
        return order


def _paired(drawn, start):
    for k in range(start, start + 8):
        radius = sqrt(-2 * log(1 - drawn[k]))
        angle = 2 * pi * drawn[k + 8]
        drawn[k], drawn[k + 8] = radius * cos(angle), radius * sin(angle)


default = Generator()
