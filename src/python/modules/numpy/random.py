"""NumPy's random numbers: what a seed gives there it gives here, by its first generators and by its later ones."""

from math import log, sqrt

from wengert_tensors.making import of_numbers
from wengert_tensors.random import Generator as _Twister
from wengert_tensors import dtypes as _dtypes

from ._array import ndarray
from ._dtype import dtype as _kind_of
from ._making import array
from ._pcg import Pcg64 as PCG64, SeedSequence
from ._scalars import float64, int64
from ._ziggurat import normal as _ziggurat

# What is drawn from where a program names no seed.
_UNSEEDED = 5489


def _sizes(size):
    return tuple(int(each) for each in size) if isinstance(size, (tuple, list)) else (int(size),)


def _count(shape):
    count = 1
    for extent in shape:
        count *= extent
    return count


def _each(*settings):
    """Settings of a distribution, of which some are arrays, one after the other for each number that is drawn."""
    arrays = [array(each) for each in settings if hasattr(each, '__len__')]
    if not arrays:
        return None, None
    total = arrays[0]
    for each in arrays[1:]:
        total = total * 0 + each * 0
    from ._arranging import broadcast_to
    return total.shape, [broadcast_to(each, total.shape).ravel().tolist() for each in settings]


class _Source:
    """What both kinds of generators do with their numbers: `_double`, `_gauss`, `_below` and words of 32 bits."""

    def _interval(self, most):
        """A whole number from 0 to `most`, of words that are cut to its length and drawn anew where they are above it."""
        mask = (1 << most.bit_length()) - 1
        while True:
            found = self._bits32() & mask
            if found <= most:
                return found

    def _filled(self, size, draw, kind=_dtypes.float64):
        if size is None:
            return (float64 if kind is _dtypes.float64 else int64)(draw())
        shape = _sizes(size)
        return ndarray(of_numbers([draw() for _ in range(_count(shape))], shape, kind))

    def _by(self, size, function, *settings):
        """Numbers of a distribution with these settings."""
        shape, lists = _each(*settings)
        if shape is None:
            return self._filled(size, lambda: function(*settings))
        if size is not None and _sizes(size) != shape:
            from ._arranging import broadcast_to
            shape = _sizes(size)
            lists = [broadcast_to(each, shape).ravel().tolist() for each in settings]
        return ndarray(of_numbers([function(*each) for each in zip(*lists)], shape, _dtypes.float64))

    def random(self, size=None):
        return self._filled(size, self._double)

    def uniform(self, low=0.0, high=1.0, size=None):
        return self._by(size, lambda a, b: a + (b - a) * self._double(), low, high)

    def normal(self, loc=0.0, scale=1.0, size=None):
        if not hasattr(scale, '__len__') and scale < 0:
            raise ValueError('scale < 0')
        return self._by(size, lambda m, s: m + s * self._gauss(), loc, scale)

    def standard_normal(self, size=None):
        return self._filled(size, self._gauss)

    def _shuffle(self, items, below=None, first=1):
        below = below or self._interval
        for k in range(len(items) - 1, first - 1, -1):
            other = below(k)
            items[k], items[other] = items[other], items[k]

    def permutation(self, x):
        order = list(range(x if isinstance(x, int) else len(x)))
        self._shuffle(order)
        found = array(order, 'int64')
        return found if isinstance(x, int) else array(x)[found]

    def shuffle(self, x):
        if isinstance(x, list):
            self._shuffle(x)
            return
        order = list(range(len(x)))
        self._shuffle(order)
        x[...] = x[array(order, 'int64')]

    def _weighted(self, p):
        edges, total = [], 0.0
        for x in p:
            total += float(x)
            edges.append(total)
        if abs(total - 1) > 1e-8:
            raise ValueError('probabilities do not sum to 1')
        edges = [x / total for x in edges]

        def draw():
            u = self._double()
            return next((k for k, edge in enumerate(edges) if u < edge), len(edges) - 1)

        return draw

    def _without(self, count, p, size):
        """Places by weight, each at most once, as NumPy draws them: those that are drawn twice are drawn anew."""
        weights, found = [float(x) for x in p], []
        while len(found) < size:
            drawn = [self._double() for _ in range(size - len(found))]
            for k in found:
                weights[k] = 0.0
            edges, total = [], 0.0
            for x in weights:
                total += x
                edges.append(total)
            for u in drawn:
                place = next((k for k, edge in enumerate(edges) if u < edge / total), count - 1)
                if place not in found:
                    found.append(place)
        return found

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        whole = isinstance(a, int)
        items = None if whole else array(a)
        count = a if whole else items.shape[axis]
        shape = () if size is None else _sizes(size)
        wanted = _count(shape)
        if not replace and wanted > count:
            raise ValueError(f'Cannot take a larger sample than population when {self._without_again}')
        if p is not None:
            draw = self._weighted(p)
            places = [draw() for _ in range(wanted)] if replace else self._without(count, p, wanted)
        elif replace:
            places = [self._below(count - 1) if count > 1 else 0 for _ in range(wanted)]
        else:
            places = self._apart(count, wanted, shuffle)
        if size is None:
            if whole:
                return int64(places[0])
            return items[places[0]] if axis == 0 else items.swapaxes(0, axis)[places[0]]
        from ._arranging import take
        found = array(places, 'int64').reshape(shape)
        return found if whole else take(items, found, axis)


class RandomState(_Source):
    """NumPy's first generator, the Mersenne Twister."""

    _without_again = "'replace=False'"

    def __init__(self, seed=None):
        self._twister = _Twister()
        self._bits32 = self._twister.bits32
        self.seed(seed)

    def seed(self, seed=None):
        self._twister.manual_seed(_UNSEEDED if seed is None else int(seed))
        self._spare = None

    def _double(self):
        a, b = self._twister.bits32() >> 5, self._twister.bits32() >> 6
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

    _below = _Source._interval

    def _apart(self, count, wanted, shuffle):
        return self.permutation(count).tolist()[:wanted]

    def rand(self, *shape):
        return self._filled(shape or None, self._double)

    def randn(self, *shape):
        return self._filled(shape or None, self._gauss)

    random_sample = _Source.random

    def randint(self, low, high=None, size=None, dtype=None):
        if high is None:
            low, high = 0, low
        if low >= high:
            raise ValueError('low >= high')
        draw = lambda: low + (self._below(high - 1 - low) if high - 1 > low else 0)
        return self._filled(size, draw, _dtypes.int64 if dtype is None else _kind_of(dtype).number)

    def exponential(self, scale=1.0, size=None):
        return self._by(size, lambda s: -log(1.0 - self._double()) * s, scale)


class Generator(_Source):
    """NumPy's later generator, over a source of 64 bits."""

    _without_again = 'replace is False'

    def __init__(self, bit_generator):
        self.bit_generator = bit_generator
        self._double, self._bits32 = bit_generator.double, bit_generator.bits32

    def _gauss(self):
        return _ziggurat(self.bit_generator)

    def _below(self, most):
        return self.bit_generator.below(most) if most else 0

    def _apart(self, count, wanted, shuffle):
        if count > 10_000 and wanted > count // (50 if shuffle else 20):
            order = list(range(count))
            self._shuffle(order, self._below, max(count - wanted, 1))
            return order[count - wanted :]
        taken, found = set(), []
        for k in range(count - wanted, count):
            drawn = self._below(k)
            place = k if drawn in taken else drawn
            taken.add(place)
            found.append(place)
        if shuffle:
            self._shuffle(found, self._below)
        return found

    def integers(self, low, high=None, size=None, dtype=None, endpoint=False):
        if high is None:
            low, high = 0, low
        most = int(high) - (0 if endpoint else 1) - int(low)
        if most < 0:
            raise ValueError('low >= high')
        kind = _dtypes.int64 if dtype is None else _kind_of(dtype).number
        return self._filled(size, lambda: int(low) + self._below(most), kind)

    def spawn(self, n_children):
        return [Generator(PCG64(each)) for each in self.bit_generator.seed_seq.spawn(n_children)]

    def __repr__(self):
        return f'Generator(PCG64) at 0x{id(self):X}'

    __str__ = lambda self: 'Generator(PCG64)'


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, PCG64) else PCG64(_UNSEEDED if seed is None else seed))


_default = RandomState()
seed, rand, randn, random, random_sample = (
    _default.seed, _default.rand, _default.randn, _default.random, _default.random_sample,
)
uniform, normal, standard_normal, randint = _default.uniform, _default.normal, _default.standard_normal, _default.randint
permutation, shuffle, choice, exponential = _default.permutation, _default.shuffle, _default.choice, _default.exponential
ranf = sample = random_sample


def begin():
    """Has drawn no number."""
    _default.seed(None)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'numpy.random' has no attribute '{name}' (Wengert's numpy lacks it)")
