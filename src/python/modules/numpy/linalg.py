"""Linear algebra."""

from math import atan2, cos, sin, sqrt

import wengert_engine as _tape
from wengert_tensors import reducing as _reducing
from wengert_tensors.tensor import made

from ._arithmetic import as_float, matmul
from ._array import numbers_of, result_of
from ._making import array, eye
from ._scalars import float64, int64


class LinAlgError(ValueError):
    pass


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'numpy.linalg' has no attribute '{name}' (Wengert's numpy lacks it)")


def norm(x, ord=None, axis=None, keepdims=False):
    numbers = as_float(numbers_of(x))
    if ord == 1 and numbers.dim() == 2 and axis is None:
        return abs(array(x)).sum(0).max()
    return result_of(_reducing.norm(numbers, 2 if ord is None else ord, axis, keepdims))


def _square(a):
    numbers = as_float(numbers_of(a))
    if numbers.dim() < 2:
        raise LinAlgError(f'{numbers.dim()}-dimensional array given. Array must be at least two-dimensional')
    if numbers.shape[-1] != numbers.shape[-2]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    return numbers


def _regular(found):
    if any(x != x or x in (float('inf'), float('-inf')) for x in _tape.numbers_of(found)):
        raise LinAlgError('Singular matrix')
    return found


def inv(a):
    x = _square(a)
    return result_of(made(_regular(_tape.engine().apply1('inverse', x._value)), x.dtype))


def det(a):
    x = _square(a)
    return result_of(made(_tape.engine().apply1('det', x._value), x.dtype))


def slogdet(a):
    from ._pointwise import abs, log, sign
    found = det(a)
    return sign(found), log(abs(found))


def solve(a, b):
    x, y = _square(a), as_float(numbers_of(b))
    return result_of(made(_regular(_tape.engine().apply2('solve', x._value, y._value)), x.dtype))


def matrix_power(a, n):
    found, base = eye(array(a).shape[0]), array(a) if n >= 0 else inv(a)
    for _ in range(abs(n)):
        found = matmul(found, base)
    return found


def _triangular(a):
    """Orthonormal columns and the triangle that makes a matrix of them, by reflections."""
    rows = array(a, float).tolist()
    m, n = len(rows), len(rows[0])
    turned = [[float(i == j) for j in range(m)] for i in range(m)]
    for k in range(min(m, n)):
        column = [rows[i][k] for i in range(k, m)]
        size = sqrt(sum(x * x for x in column))
        if size == 0.0:
            continue
        column[0] += size if column[0] >= 0 else -size
        scale = sum(x * x for x in column)
        for matrix, width in ((rows, n), (turned, m)):
            for j in range(width):
                along = 2 * sum(column[i - k] * matrix[i][j] for i in range(k, m)) / scale
                for i in range(k, m):
                    matrix[i][j] -= along * column[i - k]
    return turned, rows, m, n


def qr(a):
    turned, rows, m, n = _triangular(a)
    short = min(m, n)
    q = [[turned[k][i] for k in range(short)] for i in range(m)]
    r = [[rows[i][j] if j >= i else 0.0 for j in range(n)] for i in range(short)]
    return array(q), array(r)


def lstsq(a, b, rcond=None):
    """What comes nearest to solving, with the squares that are left, the rank and no singular values."""
    q, r = qr(a)
    right = matmul(q.T, array(b, float))
    found = solve(r, right)
    left = matmul(array(a, float), found) - array(b, float)
    return found, (left**2).sum(0), r.shape[0], None


def pinv(a):
    x = array(a, float)
    return matmul(inv(matmul(x.T, x)), x.T) if x.shape[0] >= x.shape[1] else matmul(x.T, inv(matmul(x, x.T)))


def cholesky(a):
    rows = array(a, float).tolist()
    found = [[0.0] * len(rows) for _ in rows]
    for i in range(len(rows)):
        for j in range(i + 1):
            rest = rows[i][j] - sum(found[i][k] * found[j][k] for k in range(j))
            if i == j and rest <= 0:
                raise LinAlgError('Matrix is not positive definite')
            found[i][j] = sqrt(rest) if i == j else rest / found[j][j]
    return array(found)


def eigh(a):
    """Eigenvalues of a symmetric matrix, the least first, and their vectors as columns, by Jacobi's turns."""
    rows = _square(a).tolist()
    n = len(rows)
    turned = [[float(i == j) for j in range(n)] for i in range(n)]
    for _ in range(60):
        if sum(rows[i][j] ** 2 for i in range(n) for j in range(n) if i != j) < 1e-30 * sum(x * x for row in rows for x in row):
            break
        for p in range(n):
            for q in range(p + 1, n):
                if rows[p][q] == 0.0:
                    continue
                angle = atan2(2 * rows[p][q], rows[q][q] - rows[p][p]) / 2
                c, s = cos(angle), sin(angle)
                for k in range(n):
                    rows[k][p], rows[k][q] = c * rows[k][p] - s * rows[k][q], s * rows[k][p] + c * rows[k][q]
                    turned[k][p], turned[k][q] = c * turned[k][p] - s * turned[k][q], s * turned[k][p] + c * turned[k][q]
                for k in range(n):
                    rows[p][k], rows[q][k] = c * rows[p][k] - s * rows[q][k], s * rows[p][k] + c * rows[q][k]
    order = sorted(range(n), key=lambda k: rows[k][k])
    return array([rows[k][k] for k in order]), array([[turned[i][k] for k in order] for i in range(n)])


def eigvalsh(a):
    return eigh(a)[0]


def matrix_rank(a):
    x = array(a, float)
    values = eigvalsh(matmul(x.T, x))
    least = values.max() * 1e-20 * max(x.shape) ** 2
    return int64(int((values > least).sum()))


def cond(a):
    x = array(a, float)
    values = eigvalsh(matmul(x.T, x))
    return float64(sqrt(values[-1] / values[0]))
