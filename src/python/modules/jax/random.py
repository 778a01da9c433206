"""JAX's random numbers: a key gives the numbers that it gives there, by the hash Threefry."""

from math import ceil, log

import wengert_engine as _tape
from numpy._scalars import rounded32
from wengert_tensors import dtypes as _dtypes
from wengert_tensors.making import of_numbers

from . import numpy as _jnp
from ._array import Array, array_of, kind_of
from ._inverse_erf import inverse_erf

_MASK = 0xFFFFFFFF
_ROTATIONS = ((13, 15, 26, 6), (17, 29, 16, 24))


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'jax.random' has no attribute '{name}' (Wengert's jax lacks it)")


def _hashed(key, x0, x1):
    """Threefry-2x32: two words of 32 bits of a key of two and a place of two."""
    schedule = (key[0], key[1], key[0] ^ key[1] ^ 0x1BD11BDA)
    x0, x1 = (x0 + schedule[0]) & _MASK, (x1 + schedule[1]) & _MASK
    for turn in range(5):
        for by in _ROTATIONS[turn % 2]:
            x0 = (x0 + x1) & _MASK
            x1 = ((x1 << by) & _MASK | x1 >> (32 - by)) ^ x0
        x0 = (x0 + schedule[(turn + 1) % 3]) & _MASK
        x1 = (x1 + schedule[(turn + 2) % 3] + turn + 1) & _MASK
    return x0, x1


class Key:
    """Keys in a shape."""

    def __init__(self, words, shape=()):
        self._words, self.shape = words, shape

    ndim = property(lambda self: len(self.shape))
    dtype = 'key<fry>'

    def row(self, k):
        """The keys at a place of the first axis."""
        count = len(self._words) // self.shape[0]
        if not -self.shape[0] <= k < self.shape[0]:
            raise IndexError(k)
        k %= self.shape[0]
        return Key(self._words[k * count : (k + 1) * count], self.shape[1:])

    __getitem__ = row

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        return (self.row(k) for k in range(self.shape[0]))

    def __repr__(self):
        return f'Array({self.shape}, dtype={self.dtype}) overlaying:\n{key_data(self)}'


def _single(given):
    if isinstance(given, Key):
        if given.shape:
            raise ValueError(
                f'random function accepts a single key, but was given a key array of shape {given.shape}. Use jax.vmap for batching.'
            )
        return given._words[0]
    words = array_of(given)
    if words.shape != (2,):
        raise TypeError(f'JAX encountered invalid PRNG key data: expected key_data.shape to end with (2,); got shape={words.shape}')
    return tuple(int(x) for x in _tape.numbers_of(words._numbers._value))


def _like(given, words, shape):
    """Keys of the sort that was given."""
    found = Key(words, shape)
    return found if isinstance(given, Key) else key_data(found)


def key(seed, impl=None):
    seed = int(seed)
    return Key([(seed >> 32 & _MASK if seed >= 1 << 32 else 0, seed & _MASK)])


def PRNGKey(seed, impl=None):
    return key_data(key(seed))


def key_data(keys):
    flat = [word for pair in keys._words for word in pair]
    return Array(of_numbers(flat, keys.shape + (2,), _dtypes.uint32))


def wrap_key_data(data):
    flat = [int(x) for x in _tape.numbers_of(data._numbers._value)]
    return Key(list(zip(flat[::2], flat[1::2])), data.shape[:-1])


def _sizes(shape):
    return tuple(int(each) for each in shape) if isinstance(shape, (tuple, list)) else (int(shape),)


def _count(shape):
    count = 1
    for extent in shape:
        count *= extent
    return count


def split(key, num=2):
    shape = _sizes(num)
    words = _single(key)
    return _like(key, [_hashed(words, 0, k) for k in range(_count(shape))], shape)


def fold_in(key, data):
    return _like(key, [_hashed(_single(key), 0, int(data) & _MASK)], ()) if isinstance(key, Key) else key_data(
        Key([_hashed(_single(key), 0, int(data) & _MASK)])
    )


def _bits(words, count):
    return [a ^ b for a, b in (_hashed(words, k >> 32, k & _MASK) for k in range(count))]


def bits(key, shape=()):
    shape = _sizes(shape)
    return Array(of_numbers(_bits(_single(key), _count(shape)), shape, _dtypes.uint32))


def _uniforms(key, count, low, high):
    """Numbers of 32 bits from `low` to below `high`."""
    low, high = rounded32(low), rounded32(high)
    span = rounded32(high - low)
    return [max(low, rounded32(rounded32((x >> 9) / 8388608.0 * span) + low)) for x in _bits(_single(key), count)]


def _filled(numbers, shape, dtype=float):
    return Array(of_numbers(numbers, shape, kind_of(dtype)))


def uniform(key, shape=(), dtype=float, minval=0.0, maxval=1.0):
    shape = _sizes(shape)
    return _filled(_uniforms(key, _count(shape), float(minval), float(maxval)), shape, dtype)


_BELOW_ONE = 1 - 2.0**-24
_ROOT = rounded32(2**0.5)


def normal(key, shape=(), dtype=float):
    shape = _sizes(shape)
    drawn = _uniforms(key, _count(shape), -_BELOW_ONE, 1.0)
    return _filled([rounded32(_ROOT * inverse_erf(x)) for x in drawn], shape, dtype)


def randint(key, shape, minval, maxval, dtype=int):
    shape, low = _sizes(shape), int(minval)
    span = max(1, int(maxval) - low)
    first, second = split(key)
    highs, lows = _bits(_single(first), _count(shape)), _bits(_single(second), _count(shape))
    step = (1 << 16) % span
    step = (step * step & _MASK) % span
    numbers = [low + (((h % span) * step & _MASK) + l % span & _MASK) % span for h, l in zip(highs, lows)]
    return _filled(numbers, shape, dtype)


def bernoulli(key, p=0.5, shape=None):
    return uniform(key, array_of(p).shape if shape is None else shape) < p


def _order(key, count):
    order = list(range(count))
    for _ in range(ceil(3 * log(max(1, count)) / log(_MASK))):
        key, part = split(key)
        drawn = _bits(_single(part), count)
        order = [each for _, each in sorted(zip(drawn, order), key=lambda pair: pair[0])]
    return order


def permutation(key, x, axis=0):
    if isinstance(x, int):
        return _filled(_order(key, x), (x,), int)
    return _jnp.take(x, _filled(_order(key, x.shape[axis]), (x.shape[axis],), int), axis)


def choice(key, a, shape=(), replace=True, p=None, axis=0):
    shape = _sizes(shape)
    a = _jnp.arange(a) if isinstance(a, int) else array_of(a)
    count = a.shape[axis]
    if p is not None:
        edges = _jnp.cumsum(array_of(p)).tolist()
        if not replace:
            raise NotImplementedError("Wengert's jax: choice by weights without replacement")
        drawn = [rounded32(edges[-1] * rounded32(1 - x)) for x in _uniforms(key, _count(shape), 0.0, 1.0)]
        places = [next((k for k, edge in enumerate(edges) if edge >= x), count - 1) for x in drawn]
    elif replace:
        return _jnp.take(a, randint(key, shape, 0, count), axis)
    else:
        if _count(shape) > count:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        places = _order(key, count)[: _count(shape)]
    return _jnp.take(a, _filled(places, shape, int), axis)


def exponential(key, shape=(), dtype=float):
    return -_jnp.log1p(-uniform(key, shape, dtype))


def truncated_normal(key, lower, upper, shape=(), dtype=float):
    from math import erf
    shape = _sizes(shape)
    a, b = (rounded32(erf(rounded32(rounded32(x) / _ROOT))) for x in (float(lower), float(upper)))
    drawn = [rounded32(_ROOT * inverse_erf(x)) for x in _uniforms(key, _count(shape), a, b)]
    return _filled([min(max(x, float(lower)), float(upper)) for x in drawn], shape, dtype)
