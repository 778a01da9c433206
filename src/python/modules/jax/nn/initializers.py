"""How weights begin."""

from math import sqrt

from .. import numpy as _jnp
from .. import random as _random


def zeros(key, shape, dtype=float):
    return _jnp.zeros(shape, dtype)


def ones(key, shape, dtype=float):
    return _jnp.ones(shape, dtype)


def constant(value, dtype=float):
    return lambda key, shape, dtype=dtype: _jnp.full(shape, value, dtype)


def normal(stddev=1e-2, dtype=float):
    return lambda key, shape, dtype=dtype: _random.normal(key, shape, dtype) * stddev


def uniform(scale=1e-2, dtype=float):
    return lambda key, shape, dtype=dtype: _random.uniform(key, shape, dtype) * scale


def _scaled(fans, spread, truncated):
    def initializer(dtype=float):
        def start(key, shape, dtype=dtype):
            variance = spread / fans(shape[-2], shape[-1])
            if truncated:
                # Draws are cut at two, after which the spread is that of what is left.
                return _random.truncated_normal(key, -2, 2, shape, dtype) * (sqrt(variance) / 0.87962566103423978)
            return _random.uniform(key, shape, dtype, -1) * sqrt(3 * variance)
        return start
    return initializer


def _both(a, b):
    return (a + b) / 2


def _in(a, b):
    return a


glorot_uniform, glorot_normal = _scaled(_both, 1.0, False), _scaled(_both, 1.0, True)
he_uniform, he_normal = _scaled(_in, 2.0, False), _scaled(_in, 2.0, True)
lecun_uniform, lecun_normal = _scaled(_in, 1.0, False), _scaled(_in, 1.0, True)
xavier_uniform, xavier_normal, kaiming_uniform, kaiming_normal = glorot_uniform, glorot_normal, he_uniform, he_normal
