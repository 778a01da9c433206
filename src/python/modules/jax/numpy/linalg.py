"""Linear algebra."""

from numpy import linalg as _linalg

from .._array import lifted as _lifted

norm, inv, det, solve = (_lifted(getattr(_linalg, _name), _name) for _name in ('norm', 'inv', 'det', 'solve'))


def __getattr__(name):
    if name.startswith('_') or not hasattr(_linalg, name):
        raise AttributeError(f"module 'jax.numpy.linalg' has no attribute '{name}' (Wengert's jax lacks it)")
    return _lifted(getattr(_linalg, name), name)
