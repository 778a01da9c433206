"""NumPy's random numbers of a seed, by its first generator."""

from math import log, sqrt

from wengert_tensors.making import of_numbers
from wengert_tensors.random import Generator
from wengert_tensors import dtypes as _dtypes

from ._array import dtype, ndarray, result_of
from ._scalars import float64, int64


class RandomState:
    def __init__(self, seed=None):
        self._source = Generator()
        self.seed(5489 if seed is None else seed)

    def seed(self, seed=None):
        self._source.manual_seed(int(seed or 0))
        self._spare = None

    def _double(self):
        a, b = self._source.bits32() >> 5, self._source.bits32() >> 6
        return (a * 67108864 + b) / 9007199254740992

    def _gauss(self):
        if self._spare is not None:
            found, self._spare = self._spare, None
            return found
        while True:
            x, y = 2 * self._double() - 1, 2 * self._double() - 1
            r = x * x + y * y
            if 0 < r < 1:
                break
        f = sqrt(-2 * log(r) / r)
        self._spare = f * x
        return f * y

    def _filled(self, size, draw, kind=_dtypes.float64):
        if size is None:
            return (float64 if kind is _dtypes.float64 else int64)(draw())
        shape = tuple(size) if isinstance(size, (tuple, list)) else (int(size),)
        count = 1
        for extent in shape:
            count *= int(extent)
        return ndarray(of_numbers([draw() for _ in range(count)], shape, kind))

    def rand(self, *shape):
        return self._filled(shape or None, self._double)

    def randn(self, *shape):
        return self._filled(shape or None, self._gauss)

    def random(self, size=None):
        return self._filled(size, self._double)

    random_sample = random

    def uniform(self, low=0.0, high=1.0, size=None):
        return self._filled(size, lambda: low + (high - low) * self._double())

    def normal(self, loc=0.0, scale=1.0, size=None):
        return self._filled(size, lambda: loc + scale * self._gauss())

    def standard_normal(self, size=None):
        return self._filled(size, self._gauss)

    def _below(self, most):
        mask = (1 << most.bit_length()) - 1
        while True:
            found = self._source.bits32() & mask
            if found <= most:
                return found

    def randint(self, low, high=None, size=None, dtype=None):
        if high is None:
            low, high = 0, low
        return self._filled(size, lambda: low + (self._below(high - 1 - low) if high - 1 > low else 0), _dtypes.int64)

    def permutation(self, x):
        order = list(range(x)) if isinstance(x, int) else list(range(len(x)))
        self._shuffle(order)
        found = ndarray(of_numbers(order, (len(order),), _dtypes.int64))
        return found if isinstance(x, int) else x[found]

    def _shuffle(self, items):
        for k in range(len(items) - 1, 0, -1):
            other = self._below(k)
            items[k], items[other] = items[other], items[k]

    def shuffle(self, x):
        if isinstance(x, list):
            self._shuffle(x)
            return
        order = list(range(len(x)))
        self._shuffle(order)
        x[...] = x[ndarray(of_numbers(order, (len(order),), _dtypes.int64))]

    def choice(self, a, size=None, replace=True, p=None):
        items = list(range(a)) if isinstance(a, int) else list(a)
        if p is not None:
            edges, total = [], 0.0
            for x in p:
                total += float(x)
                edges.append(total)

            def draw():
                u = self._double() * total
                return next((k for k, edge in enumerate(edges) if u < edge), len(edges) - 1)
        elif replace:
            def draw():
                return self._below(len(items) - 1) if len(items) > 1 else 0
        else:
            order = self.permutation(len(items)).tolist()
            draw = iter(order).__next__
        if size is None:
            return items[draw()]
        from . import array
        shape = size if isinstance(size, tuple) else (size,)
        count = 1
        for extent in shape:
            count *= extent
        return array([items[draw()] for _ in range(count)]).reshape(shape)


_default = RandomState()
seed, rand, randn, random, random_sample = (
    _default.seed, _default.rand, _default.randn, _default.random, _default.random_sample,
)
uniform, normal, standard_normal, randint = _default.uniform, _default.normal, _default.standard_normal, _default.randint
permutation, shuffle, choice = _default.permutation, _default.shuffle, _default.choice


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'numpy.random' has no attribute '{name}' (Wengert's numpy lacks it)")
