"""As NumPy has it."""

from numpy import linalg as _numpy


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError(name)
    return getattr(_numpy, name)
