"""Functions of networks."""

from wengert_tensors import reducing as _reducing
from wengert_tensors.operations import as_float as _as_float, shaped as _shaped

from .. import numpy as _jnp
from .._array import Array as _Array, array_of as _array_of, numbers_of as _numbers_of
from . import initializers


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'jax.nn' has no attribute '{name}' (Wengert's jax lacks it)")


def _one(primitive, x, **attributes):
    array = _array_of(x)
    return _Array(_shaped(primitive, primitive.capitalize(), _as_float(array._numbers), **attributes), array.weak_type, array.traced)


def relu(x):
    return _one('relu', x)


def sigmoid(x):
    return _one('sigmoid', x)


def tanh(x):
    return _one('tanh', x)


def softplus(x):
    return _one('softplus', x)


def silu(x):
    return _one('silu', x)


swish = silu


def gelu(x, approximate=True):
    return _one('geluTanh' if approximate else 'gelu', x)


def elu(x, alpha=1.0):
    return _one('elu', x, alpha=alpha)


def leaky_relu(x, negative_slope=0.01):
    return _one('leakyRelu', x, slope=negative_slope)


def log_sigmoid(x):
    return -softplus(-_array_of(x))


def relu6(x):
    return _jnp.minimum(_jnp.maximum(x, 0), 6.0)


def softmax(x, axis=-1):
    return _jnp.exp(log_softmax(x, axis)) if _is_several(axis) else _along(_reducing.softmax, x, axis)


def log_softmax(x, axis=-1):
    if _is_several(axis):
        return _array_of(x) - logsumexp(x, axis, keepdims=True)
    return _along(_reducing.log_softmax, x, axis)


def _is_several(axis):
    return isinstance(axis, (tuple, list)) and len(axis) != 1


def _along(function, x, axis):
    array = _array_of(x)
    return _Array(function(array._numbers, axis[0] if isinstance(axis, (tuple, list)) else axis), False, array.traced)


def logsumexp(a, axis=None, keepdims=False):
    array = _array_of(a)
    axes = tuple(range(array.ndim)) if axis is None else axis
    return _Array(_reducing.logsumexp(array._numbers, axes, keepdims), False, array.traced)


def one_hot(x, num_classes, dtype=float, axis=-1):
    places = _array_of(x)
    found = (places[..., None] == _jnp.arange(num_classes)).astype(dtype)
    return _jnp.moveaxis(found, -1, axis)


def standardize(x, axis=-1, epsilon=1e-5):
    x = _array_of(x)
    return (x - x.mean(axis, keepdims=True)) / _jnp.sqrt(x.var(axis, keepdims=True) + epsilon)
