"""NumPy's functions as JAX has them."""

import builtins as _builtins

import numpy as _numpy
from numpy import e, inf, nan, newaxis, pi
from wengert_tensors.operations import to_dtype as _to_dtype

from .. import _array
from .._array import Array as ndarray, array_of as _array_of, kind_of as _kind_of, lifted as _lifted, numbers_of as _numbers_of
from . import linalg

_OF_ONE = (
    'exp log log2 log10 log1p expm1 exp2 sqrt square abs absolute fabs negative sign sin cos tan arcsin arccos arctan sinh '
    'cosh tanh arcsinh arccosh arctanh floor ceil trunc rint reciprocal logical_not isnan isinf isfinite clip sum mean prod '
    'max min amax amin var std any all argmax argmin cumsum cumprod transpose reshape ravel squeeze expand_dims broadcast_to '
    'tile repeat flip sort argsort round diff median trace swapaxes moveaxis roll nan_to_num sinc cbrt count_nonzero '
    'percentile quantile searchsorted digitize deg2rad rad2deg nanmean nansum average ptp atleast_1d atleast_2d'
).split()
_OF_TWO = (
    'add subtract multiply divide true_divide power float_power maximum minimum floor_divide mod remainder arctan2 hypot '
    'equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor dot matmul vdot inner outer '
    'tensordot logaddexp cross kron convolve'
).split()
_OF_LISTS = (
    'concatenate stack vstack hstack column_stack meshgrid einsum allclose array_equal isclose diag tril triu nonzero split '
    'array_split unique polyval bincount where take interp'
).split()

for _strict, _names in enumerate((_OF_LISTS, _OF_ONE, _OF_TWO)):
    for _name in _names:
        globals()[_name] = _lifted(getattr(_numpy, _name), _name, _strict)
concat = globals()['concatenate']
acos, asin, atan, atan2 = (globals()[_name] for _name in ('arccos', 'arcsin', 'arctan', 'arctan2'))
float32, float64, int32, int64, bool_ = _numpy.float32, _numpy.float64, _numpy.int32, _numpy.int64, _numpy.bool_
uint8, uint32, int8, int16 = (_numpy.dtype(_name) for _name in ('uint8', 'uint32', 'int8', 'int16'))
floating, integer, dtype = _numpy.floating, _numpy.integer, _numpy.dtype
ndim, shape, size = (lambda a: _array_of(a).ndim), (lambda a: _array_of(a).shape), (lambda a: _array_of(a).size)
set_printoptions = _numpy.set_printoptions


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'jax.numpy' has no attribute '{name}' (Wengert's jax lacks it)")


def _of_dtype(array, dtype):
    return array if dtype is None else ndarray(_to_dtype(array._numbers, _kind_of(dtype)), False, array.traced)


def _stacked(object):
    """A nested list with arrays in it, which stay connected, as an array."""
    if type(object) in (list, tuple) and _has_array(object):
        return globals()['stack']([_stacked(each) for each in object])
    return _array_of(object)


def _has_array(object):
    return isinstance(object, ndarray) or type(object) in (list, tuple) and _builtins.any(map(_has_array, object))


def array(object, dtype=None, copy=True, ndmin=0):
    found = _of_dtype(_stacked(object), dtype)
    while found.ndim < ndmin:
        found = found[None]
    return found


asarray = array


def clip(arr, min=None, max=None, *, a_min=None, a_max=None):
    """At least the one and at most the other; where it is just that, half of a derivative goes through."""
    least, most = a_min if min is None else min, a_max if max is None else max
    found = _array_of(arr)
    if least is not None:
        found = globals()['maximum'](found, least)
    return found if most is None else globals()['minimum'](found, most)


def _ordered(name):
    """A function of NumPy's that puts elements in order, which JAX has downwards, too."""
    upwards = globals()[name]

    def order(a, axis=-1, *, descending=False, stable=True):
        if not descending:
            return upwards(a, axis)
        found = upwards(-_array_of(a), axis)
        return -found if name == 'sort' else found
    return order


sort, argsort = _ordered('sort'), _ordered('argsort')


def argmax(a, axis=None, *, keepdims=False):
    return _chosen('argmax', a, axis, keepdims)


def argmin(a, axis=None, *, keepdims=False):
    return _chosen('argmin', a, axis, keepdims)


def _chosen(name, a, axis, keepdims):
    found = _lifted(getattr(_numpy, name), name, 1)(a, axis)
    if not keepdims:
        return found
    return found.reshape([1] * _array_of(a).ndim) if axis is None else globals()['expand_dims'](found, axis)


def zeros(shape, dtype=None):
    return full(shape, 0.0, float if dtype is None else dtype)


def ones(shape, dtype=None):
    return full(shape, 1.0, float if dtype is None else dtype)


empty = zeros


def full(shape, fill_value, dtype=None):
    sizes = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
    found = globals()['broadcast_to'](_array_of(fill_value), sizes)
    return _of_dtype(found, dtype)


def zeros_like(a, dtype=None):
    return full_like(a, 0, dtype)


def ones_like(a, dtype=None):
    return full_like(a, 1, dtype)


empty_like = zeros_like


def full_like(a, fill_value, dtype=None):
    like = _array_of(a)
    found = full(like.shape, fill_value, like.dtype if dtype is None else dtype)
    return ndarray(found._numbers, like.weak_type and dtype is None, like.traced)


def eye(N, M=None, dtype=None):
    return _of_dtype(_array_of(_numpy.eye(N, M)), dtype)


identity = eye


def arange(start, stop=None, step=1, dtype=None):
    start, stop, step = (each.item() if isinstance(each, ndarray) else each for each in (start, stop, step))
    return _of_dtype(_array_of(_numpy.arange(start, stop, step)), dtype)


def linspace(start, stop, num=50, endpoint=True, dtype=None):
    return _of_dtype(_array_of(_numpy.linspace(float(start), float(stop), num, endpoint)), dtype)


def logspace(start, stop, num=50, base=10.0):
    return _array_of(_numpy.logspace(start, stop, num, base=base))


def astype(x, dtype):
    return _array_of(x).astype(dtype)


def iscomplexobj(x):
    return False


def result_type(*given):
    return _array_of(given[0]).dtype


def vectorize(function, **named):
    from .._batches import vmap

    def over(*given):
        arrays = globals()['broadcast_arrays'](*given)
        shape = arrays[0].shape
        if not shape:
            return function(*arrays)
        return vmap(function)(*[each.reshape(-1) for each in arrays]).reshape(shape)
    return over


def broadcast_arrays(*arrays):
    total = _array_of(arrays[0])
    for each in arrays[1:]:
        total = total + _array_of(each) * 0
    return [globals()['broadcast_to'](each, total.shape) for each in arrays]
