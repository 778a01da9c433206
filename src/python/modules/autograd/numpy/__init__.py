"""NumPy as autograd has it: the same, and what is differentiated by goes through it."""

import numpy as _numpy

from . import linalg, random


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError(name)
    return getattr(_numpy, name)
