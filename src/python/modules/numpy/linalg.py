"""Linear algebra."""

import wengert_engine as _tape
from wengert_tensors import reducing as _reducing
from wengert_tensors.tensor import made

from ._array import as_float, numbers_of, result_of


def norm(x, ord=None, axis=None, keepdims=False):
    return result_of(_reducing.norm(as_float(numbers_of(x)), 2 if ord is None else ord, axis, keepdims))


def inv(a):
    x = as_float(numbers_of(a))
    return result_of(made(_tape.engine().apply1('inverse', x._value), x.dtype))


def det(a):
    x = as_float(numbers_of(a))
    return result_of(made(_tape.engine().apply1('det', x._value), x.dtype))


def solve(a, b):
    x, y = as_float(numbers_of(a)), as_float(numbers_of(b))
    return result_of(made(_tape.engine().apply2('solve', x._value, y._value), x.dtype))
