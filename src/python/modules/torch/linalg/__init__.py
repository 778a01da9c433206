"""Linear algebra."""

import wengert_engine as tape

from wengert_tensors import graph
from wengert_tensors.reducing import norm as _norm
from wengert_tensors.shaping import matmul
from wengert_tensors.tensor import made


def norm(x, ord=None, dim=None, keepdim=False):
    return _norm(x, 2 if ord is None else ord, dim, keepdim)


vector_norm = norm


def inv(x):
    value = tape.engine().apply1('inverse', x._value)
    return graph.noted('inverse', 'LinalgInvExBackward0', (x,), made(value, x.dtype))


def det(x):
    value = tape.engine().apply1('det', x._value)
    return graph.noted('det', 'LinalgDetBackward0', (x,), made(value, x.dtype))


def solve(a, b):
    value = tape.engine().apply2('solve', a._value, b._value)
    return graph.noted('solve', 'LinalgSolveExBackward0', (a, b), made(value, a.dtype))
