"""Order, sums of products, and what is counted."""

from wengert_tensors import operations as _operations
from wengert_tensors import reducing as _reducing
from wengert_tensors import shaping as _shaping

from ._arithmetic import dot, matmul, mean, sum
from ._arranging import concatenate, diag, take
from ._array import ndarray, numbers_of, result_of
from ._making import arange, array, zeros
from ._pointwise import abs, isnan, where
from ._scalars import float64


def sort(a, axis=-1):
    return ndarray(_reducing.sort(numbers_of(a), axis)[0])


def argsort(a, axis=-1, kind=None):
    return ndarray(_reducing.argsort(numbers_of(a), axis))


def unique(ar, return_index=False, return_inverse=False, return_counts=False):
    flat = array(ar).ravel()
    items = flat.tolist()
    found = sorted(set(items))
    results = [array(found, flat.dtype)]
    if return_index:
        results.append(array([items.index(each) for each in found]))
    if return_inverse:
        place = {each: k for k, each in enumerate(found)}
        results.append(array([place[each] for each in items]))
    if return_counts:
        results.append(array([items.count(each) for each in found]))
    return results[0] if len(results) == 1 else tuple(results)


def nonzero(a):
    return where(a)


def argwhere(a):
    return ndarray(_shaping.nonzero(numbers_of(a, 'bool')))


def flatnonzero(a):
    return where(array(a).ravel())[0]


def count_nonzero(a, axis=None):
    found = sum(array(a, 'bool'), axis)
    return int(found) if axis is None else found


def cumprod(a, axis=None):
    x = numbers_of(a)
    return result_of(_reducing.cumprod(x if axis is not None else _operations.reshape(x, (-1,)), axis or 0))


def diff(a, n=1, axis=-1):
    found = array(a)
    at = axis % found.ndim
    for _ in range(n):
        ahead = (slice(None),) * at
        found = found[ahead + (slice(1, None),)] - found[ahead + (slice(None, -1),)]
    return found


def gradient(f, dx=1.0):
    """Differences: central inside, one-sided at the ends."""
    found = array(f, float)
    inside = (found[2:] - found[:-2]) / (2.0 * dx)
    return concatenate([(found[1:2] - found[:1]) / dx, inside, (found[-1:] - found[-2:-1]) / dx])


def quantile(a, q, axis=None):
    if axis is not None:
        found = array(a)
        rows = found.transpose(*[k for k in range(found.ndim) if k != axis % found.ndim], axis % found.ndim)
        flat = rows.reshape(-1, rows.shape[-1])
        return array([quantile(row, q) for row in flat]).reshape(rows.shape[:-1])
    if hasattr(q, '__iter__'):
        return array([quantile(a, each) for each in q])
    items = sorted(array(a, float).ravel().tolist())
    at = float(q) * (len(items) - 1)
    low = int(at)
    high = min(low + 1, len(items) - 1)
    # As NumPy does, from the nearer end.
    apart, share = items[high] - items[low], at - low
    return float64(items[high] - apart * (1 - share) if share >= 0.5 else items[low] + apart * share)


def percentile(a, q, axis=None):
    return quantile(a, array(q) / 100 if hasattr(q, '__iter__') else q / 100, axis)


def median(a, axis=None):
    return quantile(a, 0.5, axis)


def average(a, axis=None, weights=None):
    return mean(a, axis) if weights is None else sum(array(a) * array(weights), axis) / sum(weights)


def ptp(a, axis=None):
    return array(a).max(axis) - array(a).min(axis)


def nansum(a, axis=None):
    return sum(where(isnan(a), 0.0, a), axis)


def nanmean(a, axis=None):
    return nansum(a, axis) / sum(array(isnan(a)) == 0, axis)


def outer(a, b):
    return array(a).reshape(-1, 1) * array(b).reshape(1, -1)


def inner(a, b):
    x, y = array(a), array(b)
    return dot(x, y.T if y.ndim == 2 else y)


def vdot(a, b):
    return dot(array(a).ravel(), array(b).ravel())


def tensordot(a, b, axes=2):
    """Sums of products over the last axes of one and the first of the other, or over those that are named."""
    x, y = array(a), array(b)
    if isinstance(axes, int):
        ours, theirs = list(range(x.ndim - axes, x.ndim)), list(range(axes))
    else:
        ours, theirs = ([each] if isinstance(each, int) else list(each) for each in axes)
    ours, theirs = [k % x.ndim for k in ours], [k % y.ndim for k in theirs]
    kept, others = [k for k in range(x.ndim) if k not in ours], [k for k in range(y.ndim) if k not in theirs]
    count = 1
    for k in ours:
        count *= x.shape[k]
    left = (x.transpose(kept + ours) if x.ndim > 1 else x).reshape(-1, count)
    right = (y.transpose(theirs + others) if y.ndim > 1 else y).reshape(count, -1)
    found = matmul(left, right).reshape([x.shape[k] for k in kept] + [y.shape[k] for k in others])
    return result_of(found._numbers)


def cross(a, b):
    x, y = array(a), array(b)
    part = lambda v, k: take(v, k, -1)
    from ._arranging import stack
    return stack([
        part(x, 1) * part(y, 2) - part(x, 2) * part(y, 1),
        part(x, 2) * part(y, 0) - part(x, 0) * part(y, 2),
        part(x, 0) * part(y, 1) - part(x, 1) * part(y, 0),
    ], -1)


def kron(a, b):
    x, y = array(a), array(b)
    if x.ndim == y.ndim == 1:
        return outer(x, y).ravel()
    (m, n), (p, q) = x.shape, y.shape
    return (x.reshape(m, 1, n, 1) * y.reshape(1, p, 1, q)).reshape(m * p, n * q)


def convolve(a, v, mode='full'):
    x, y = array(a, float).tolist(), array(v, float).tolist()
    full = [0.0] * (len(x) + len(y) - 1)
    for i, p in enumerate(x):
        for j, q in enumerate(y):
            full[i + j] += p * q
    size, short = max(len(x), len(y)), min(len(x), len(y))
    start = {'full': 0, 'same': (short - 1) // 2, 'valid': short - 1}[mode]
    count = {'full': len(full), 'same': size, 'valid': size - short + 1}[mode]
    return array(full[start : start + count])


def trace(a):
    return sum(diag(a))


def einsum(subscripts, *operands):
    return result_of(_shaping.einsum(subscripts, *[numbers_of(each) for each in operands]))


def interp(x, xp, fp):
    places, ours, theirs = array(x, float), array(xp, float).tolist(), array(fp, float).tolist()

    def at(p):
        if p <= ours[0]:
            return theirs[0]
        if p >= ours[-1]:
            return theirs[-1]
        k = next(k for k in range(1, len(ours)) if ours[k] >= p)
        slope = (theirs[k] - theirs[k - 1]) / (ours[k] - ours[k - 1])
        return slope * (p - ours[k - 1]) + theirs[k - 1]

    found = array([at(p) for p in places.ravel().tolist()]).reshape(places.shape)
    return found if places.ndim else float64(found.item())


def searchsorted(a, v, side='left'):
    from bisect import bisect_left, bisect_right
    items = array(a).tolist()
    find = bisect_left if side == 'left' else bisect_right
    wanted = array(v)
    found = array([find(items, each) for each in wanted.ravel().tolist()]).reshape(wanted.shape)
    return found if wanted.ndim else result_of(found._numbers)


def digitize(x, bins, right=False):
    return searchsorted(bins, x, 'left' if right else 'right')


def bincount(x, weights=None, minlength=0):
    items = [int(each) for each in array(x).tolist()]
    counts = [0] * max(minlength, max(items, default=-1) + 1)
    for k, each in enumerate(items):
        counts[each] += 1 if weights is None else weights[k]
    return array(counts)


def histogram(a, bins=10, range=None, density=False):
    """Counts between edges."""
    items = array(a, float).ravel().tolist()
    if isinstance(bins, int):
        low, high = range or ((min(items), max(items)) if items else (0.0, 1.0))
        if low == high:
            low, high = low - 0.5, high + 0.5
        from ._making import linspace
        edges = linspace(float(low), float(high), bins + 1)
    else:
        edges = array(bins)
    from bisect import bisect_right
    steps = edges.tolist()
    counts = [0] * (len(steps) - 1)
    for each in items:
        if steps[0] <= each <= steps[-1]:
            counts[min(bisect_right(steps, each) - 1, len(counts) - 1)] += 1
    found = array(counts)
    return (found / (sum(found) * diff(edges)) if density else found), edges


def polyval(p, x):
    found = zeros(array(x).shape)
    for each in array(p).tolist():
        found = found * x + each
    return result_of(numbers_of(found))


def polyfit(x, y, deg):
    """The coefficients of the polynomial that is nearest, the highest power first."""
    from .linalg import lstsq
    from ._arranging import stack
    x = array(x, float)
    return lstsq(stack([x ** (deg - k) for k in arange(deg + 1).tolist()], 1), array(y, float))[0]


def cov(m, y=None):
    rows = array([m, y]) if y is not None else array(m, float)
    apart = rows - rows.mean(1, keepdims=True)
    return matmul(apart, apart.T) / (rows.shape[1] - 1)


def corrcoef(x, y=None):
    found = cov(x, y)
    spread = diag(found) ** 0.5
    return found / outer(spread, spread)


def isin(element, test_elements):
    wanted = set(array(test_elements).ravel().tolist())
    found = array(element)
    return array([each in wanted for each in found.ravel().tolist()]).reshape(found.shape)
