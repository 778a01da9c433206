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


def _numeric(name):
    """A decomposition, of numbers alone: no derivative goes through it."""

    def decomposed(input, *given, **named):
        import numpy
        from numpy._array import numbers_of
        if graph.enabled() and input.requires_grad:
            raise NotImplementedError(f"torch.linalg.{name} of what is differentiated (Wengert's torch lacks it): detach it")
        from wengert_tensors.operations import to_dtype
        found = getattr(numpy.linalg, name)(numpy.array(input.tolist()), *given, **named)
        own = lambda each: to_dtype(numbers_of(each), input.dtype)
        return tuple(own(each) for each in found) if isinstance(found, tuple) else own(found)

    decomposed.__name__ = name
    return decomposed


eigh, eigvalsh, svd, qr, cholesky, pinv, cond = map(
    _numeric, ('eigh', 'eigvalsh', 'svd', 'qr', 'cholesky', 'pinv', 'cond')
)


def svdvals(input):
    return svd(input)[1]


def matrix_rank(input):
    from wengert_tensors.making import tensor
    import numpy
    return tensor(int(numpy.linalg.matrix_rank(numpy.array(input.tolist()))))


def slogdet(input):
    found = det(input)
    return found.sign(), found.abs().log()
