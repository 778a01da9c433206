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


def svd(a, full_matrices=True, compute_uv=True):
    """Singular values, the largest first, between columns and rows that are orthonormal, by Jacobi's turns of columns."""
    rows = array(a, float).tolist()
    m, n = len(rows), len(rows[0])
    if m < n:
        u, s, vt = svd(array(rows).T, full_matrices)
        return (vt.T, s, u.T) if compute_uv else s
    columns = [[row[j] for row in rows] for j in range(n)]
    turned = [[float(i == j) for i in range(n)] for j in range(n)]
    for _ in range(60):
        still = True
        for p in range(n):
            for q in range(p + 1, n):
                x, y = columns[p], columns[q]
                a2, b2 = sum(t * t for t in x), sum(t * t for t in y)
                along = sum(s * t for s, t in zip(x, y))
                if abs(along) <= 1e-16 * sqrt(a2 * b2):
                    continue
                still = False
                angle = atan2(2 * along, a2 - b2) / 2
                c, s = cos(angle), sin(angle)
                for pair in (columns, turned):
                    pair[p], pair[q] = (
                        [c * t + s * w for t, w in zip(pair[p], pair[q])],
                        [-s * t + c * w for t, w in zip(pair[p], pair[q])],
                    )
        if still:
            break
    sizes = [sqrt(sum(t * t for t in column)) for column in columns]
    order = sorted(range(n), key=lambda k: -sizes[k])
    values = array([sizes[k] for k in order])
    if not compute_uv:
        return values
    left = [[t / sizes[k] for t in columns[k]] for k in order if sizes[k] > 1e-300]
    wanted = m if full_matrices else n
    for k in range(m):
        # What is left of the space is filled with axes, less what of them is there already.
        if len(left) >= wanted:
            break
        axis = [float(i == k) for i in range(m)]
        for _ in range(2):
            for each in left:
                along = sum(s * t for s, t in zip(axis, each))
                axis = [t - along * s for s, t in zip(each, axis)]
        size = sqrt(sum(t * t for t in axis))
        if size > 1e-8:
            left.append([t / size for t in axis])
    return array(left).T, values, array([turned[k] for k in order])


def lstsq(a, b, rcond=None):
    """What comes nearest to solving, with the squares that are left, the rank and the singular values."""
    x, y = array(a, float), array(b, float)
    values = svd(x, False, False)
    rank = matrix_rank(x)
    found = matmul(pinv(x), y) if rank < x.shape[1] else _nearest(x, y)
    left = ((matmul(x, found) - y) ** 2).sum(0)
    enough = rank == x.shape[1] < x.shape[0]
    return found, array([left] if y.ndim == 1 else left) if enough else array([]), rank, values


def _nearest(x, y):
    q, r = qr(x)
    return solve(r, matmul(q.T, y))


def pinv(a, rcond=1e-15):
    u, s, vt = svd(a, False)
    turned = array([1 / x if x > rcond * s[0] else 0.0 for x in s.tolist()])
    return matmul(vt.T * turned, u.T)


def eig(a):
    """Eigenvalues of a square matrix and their vectors as columns, by shifted QR steps; real ones alone."""
    rows = _square(a).tolist()
    n = len(rows)
    values = _eigenvalues(rows)
    columns = []
    for k, value in enumerate(values):
        same = sum(abs(value - each) <= 1e-9 * (1 + abs(value)) for each in values[:k])
        columns.append(_vector(rows, value, same))
    return array(values), array(columns).T


def eigvals(a):
    return array(_eigenvalues(_square(a).tolist()))


def _eigenvalues(rows):
    work, n = [list(row) for row in rows], len(rows)
    found, size = [], sqrt(sum(x * x for row in rows for x in row)) or 1.0
    for _ in range(500 * n):
        if n == 0:
            break
        if n == 1 or sum(abs(x) for x in work[n - 1][: n - 1]) <= 1e-14 * size:
            found.insert(0, work[n - 1][n - 1])
            n -= 1
            continue
        a, b, c, d = work[n - 2][n - 2], work[n - 2][n - 1], work[n - 1][n - 2], work[n - 1][n - 1]
        square = (a - d) ** 2 / 4 + b * c
        if square < 0 and n == 2:
            raise LinAlgError("the eigenvalues are complex (Wengert's numpy has real ones alone)")
        root = sqrt(max(0.0, square))
        shift = (a + d) / 2 + (root if d > (a + d) / 2 else -root)
        part = array([[work[i][j] - (shift if i == j else 0.0) for j in range(n)] for i in range(n)])
        q, r = qr(part)
        turned = matmul(r, q).tolist()
        for i in range(n):
            for j in range(n):
                work[i][j] = turned[i][j] + (shift if i == j else 0.0)
    if n:
        raise LinAlgError("the eigenvalues are complex (Wengert's numpy has real ones alone)")
    return found


def _vector(rows, value, nth):
    """An eigenvector of length one: the right singular vector of what is left of the matrix, the nth from the end."""
    n = len(rows)
    _, _, vt = svd([[rows[i][j] - (value if i == j else 0.0) for j in range(n)] for i in range(n)])
    found = vt[n - 1 - nth].tolist()
    # Of the two directions that with its largest number above zero.
    return found if max(found, key=abs) > 0 else [-x for x in found]


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
    values = svd(x, False, False)
    return int64(int((values > values[0] * max(x.shape) * 2.0**-52).sum()))


def cond(a):
    values = svd(a, False, False)
    return float64(values[0] / values[-1]) if values[-1] > 0 else float64(float('inf'))
