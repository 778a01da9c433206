"""Linear algebra."""

from numpy import linalg as _linalg

from .._array import array_of as _array_of, lifted as _lifted

norm, inv, det, solve = (_lifted(getattr(_linalg, _name), _name) for _name in ('norm', 'inv', 'det', 'solve'))


def vector_norm(x, axis=None, keepdims=False, ord=2):
    if axis is None and not keepdims:
        x = _array_of(x).reshape(-1)
    return _lifted(lambda a: _linalg.norm(a, ord, axis, keepdims), 'vector_norm')(x)


def __getattr__(name):
    if name.startswith('_') or not hasattr(_linalg, name):
        raise AttributeError(f"module 'jax.numpy.linalg' has no attribute '{name}' (Wengert's jax lacks it)")
    return _lifted(getattr(_linalg, name), name)
