"""Linear algebra."""

import wengert_engine as tape

from wengert_tensors import graph
from wengert_tensors.reducing import norm as _norm
from wengert_tensors.selecting import det, inverse as inv
from wengert_tensors.shaping import matmul
from wengert_tensors.tensor import made


def norm(x, ord=None, dim=None, keepdim=False):
    return _norm(x, 2 if ord is None else ord, dim, keepdim)


vector_norm = norm


def solve(a, b):
    value = tape.engine().apply2('solve', a._value, b._value)
    return graph.noted('solve', 'LinalgSolveExBackward0', (a, b), made(value, a.dtype))
