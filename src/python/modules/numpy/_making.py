"""Arrays that are made of no other."""

from wengert_tensors import dtypes as _dtypes
from wengert_tensors import making as _making
from wengert_tensors import operations as _operations
from wengert_tensors import shaping as _shaping

from ._array import ndarray, numbers_of, result_of
from ._dtype import dtype as kind_of


def array(object, dtype=None, copy=True, ndmin=0):
    # What is differentiated by is asked as PyTorch is asked, which refuses.
    if getattr(object, 'requires_grad', False) and hasattr(object, 'numpy'):
        object = object.numpy()
    found = ndarray(numbers_of(object, dtype))
    while found.ndim < ndmin:
        found = found[None]
    return found


def asarray(a, dtype=None):
    return a if isinstance(a, ndarray) and dtype in (None, a.dtype) else array(a, dtype)


ascontiguousarray = asarray


def _sizes(given):
    return tuple(int(each) for each in given) if isinstance(given, (tuple, list)) else (int(given),)


def zeros(shape, dtype='float64'):
    return full(shape, 0.0, dtype)


def ones(shape, dtype='float64'):
    return full(shape, 1.0, dtype)


empty = zeros


def full(shape, fill_value, dtype=None):
    fill = numbers_of(fill_value, dtype)
    return ndarray(_shaping.expand(fill, *_sizes(shape)) if fill.shape else _making.full(_sizes(shape), fill.item(), dtype=fill.dtype))


def full_like(a, fill_value, dtype=None):
    like = numbers_of(a, dtype)
    return ndarray(_making.full(tuple(like.shape), fill_value, dtype=like.dtype))


def zeros_like(a, dtype=None):
    return full_like(a, 0.0, dtype)


def ones_like(a, dtype=None):
    return full_like(a, 1.0, dtype)


empty_like = zeros_like


def eye(N, M=None, k=0, dtype='float64'):
    M = N if M is None else M
    numbers = [1.0 if j == i + k else 0.0 for i in range(N) for j in range(M)]
    return ndarray(_making.of_numbers(numbers, (N, M), kind_of(dtype).number))


def identity(n, dtype='float64'):
    return eye(n, dtype=dtype)


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    whole = not any(isinstance(each, float) for each in (start, stop, step))
    kind = (_dtypes.int64 if whole else _dtypes.float64) if dtype is None else kind_of(dtype).number
    return ndarray(_making.arange(start, stop, step, dtype=kind))


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
    apart = (stop - start) / (num - 1 if endpoint else num) if num > 1 else 0.0
    numbers = [start + k * apart for k in range(num)]
    if endpoint and num > 1:
        numbers[-1] = float(stop)
    found = ndarray(_making.of_numbers(numbers, (num,), kind_of(dtype or 'float64').number))
    return (found, apart) if retstep else found


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    return base ** linspace(start, stop, num, endpoint)


def geomspace(start, stop, num=50):
    from math import log10
    found = logspace(log10(start), log10(stop), num)
    found[0], found[-1] = start, stop
    return found


def meshgrid(*arrays, indexing='xy'):
    grids = [numbers_of(each) for each in arrays]
    shape = [each.numel() for each in grids]
    swap = indexing == 'xy' and len(grids) > 1
    if swap:
        shape[0], shape[1] = shape[1], shape[0]
    found = []
    for k, each in enumerate(grids):
        axis = {0: 1, 1: 0}.get(k, k) if swap else k
        lying = [1] * len(grids)
        lying[axis] = each.numel()
        found.append(ndarray(_shaping.expand(_operations.reshape(each, lying), *shape)))
    return found


class _Grid:
    """Numbers along axes, written as slices: `mgrid[0:2, 0:3]`; a step with `j` is a count."""

    def __init__(self, apart):
        self._apart = apart

    def __getitem__(self, index):
        parts = index if isinstance(index, tuple) else (index,)
        lines = []
        for part in parts:
            step = 1 if part.step is None else part.step
            start = part.start or 0
            if isinstance(step, complex):
                lines.append(linspace(start, part.stop, int(abs(step))))
            else:
                lines.append(arange(start, part.stop, step))
        if len(lines) == 1:
            return lines[0]
        grids = meshgrid(*lines, indexing='ij')
        return grids if not self._apart else ndarray(_shaping.stack([each._numbers for each in grids]))


mgrid, ogrid = _Grid(True), _Grid(False)


def fromfunction(function, shape, dtype='float64'):
    return function(*meshgrid(*[arange(extent, dtype=dtype) for extent in shape], indexing='ij'))


def fromiter(iterable, dtype):
    return array(list(iterable), dtype)


def copy(a):
    return array(a)


def tri(N, M=None, k=0, dtype='float64'):
    return ndarray(_shaping.tril(ones((N, M or N), dtype)._numbers, k))


def loadtxt(fname, dtype='float64', comments='#', delimiter=None, skiprows=0, usecols=None, unpack=False, ndmin=0, skip_header=0):
    """Numbers of a text file in rows; of a single row or column a vector."""
    lines = fname.read().splitlines() if hasattr(fname, 'read') else _lines(fname)
    rows = []
    for at, line in enumerate(lines[skiprows + skip_header :]):
        line = line.partition(comments)[0].strip() if comments else line.strip()
        if not line:
            continue
        parts = [each.strip() for each in line.split(delimiter)]
        if usecols is not None:
            parts = [parts[k] for k in (usecols if isinstance(usecols, (tuple, list)) else (usecols,))]
        try:
            rows.append([float(each) for each in parts])
        except ValueError:
            bad = next(each for each in parts if not _is_number(each))
            raise ValueError(
                f"could not convert string '{bad}' to {kind_of(dtype).name} at row {at}, column {parts.index(bad) + 1}."
            ) from None
        if len(rows[-1]) != len(rows[0]):
            raise ValueError(
                f'the number of columns changed from {len(rows[0])} to {len(rows[-1])} at row {at + 1}; use `usecols` to '
                'select a subset and avoid this error'
            )
    found = array(rows, dtype)
    if found.size and ndmin < 2 and (found.shape[1] == 1 or found.shape[0] == 1):
        found = found.reshape(-1)
    return result_of(found._numbers) if found.ndim == 0 else found.T if unpack else found


genfromtxt = loadtxt


def _lines(name):
    try:
        with open(name) as file:
            return file.read().splitlines()
    except FileNotFoundError:
        raise FileNotFoundError(f'{name} not found.') from None


def _is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def savetxt(fname, X, fmt='%.18e', delimiter=' ', header='', comments='# '):
    rows = array(X)
    rows = rows.reshape(-1, 1) if rows.ndim == 1 else rows
    with open(fname, 'w') as file:
        if header:
            file.write(f'{comments}{header}\n')
        for row in rows.tolist():
            file.write(delimiter.join(fmt % each for each in row) + '\n')
