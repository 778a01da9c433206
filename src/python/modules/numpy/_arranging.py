"""The same numbers in another arrangement, and several arrays as one."""

from wengert_tensors import dtypes as _dtypes
from wengert_tensors import operations as _operations
from wengert_tensors import shaping as _shaping

from ._array import ndarray, numbers_of
from ._making import array, asarray, full


def _joined(function):
    def join(arrays, axis=0, dtype=None):
        numbers = [numbers_of(each, dtype) for each in arrays]
        if not numbers:
            raise ValueError('need at least one array to concatenate')
        kind = numbers[0].dtype
        for each in numbers:
            kind = _dtypes.wider(kind, each.dtype)
        if axis is None:
            numbers, axis = [_operations.reshape(each, (-1,)) for each in numbers], 0
        _check(numbers, axis, function)
        return ndarray(function([_operations.to_dtype(each, kind) for each in numbers], axis))
    return join


def _check(numbers, axis, function):
    first = tuple(numbers[0].shape)
    for at, each in enumerate(numbers):
        shape = tuple(each.shape)
        if function is _shaping.stack:
            if shape != first:
                raise ValueError('all input arrays must have the same shape')
            continue
        if not shape:
            raise ValueError('zero-dimensional arrays cannot be concatenated')
        if len(shape) != len(first):
            raise ValueError(
                f'all the input arrays must have same number of dimensions, but the array at index 0 has {len(first)} '
                f'dimension(s) and the array at index {at} has {len(shape)} dimension(s)'
            )
        for k, (a, b) in enumerate(zip(first, shape)):
            if k != axis % len(first) and a != b:
                raise ValueError(
                    'all the input array dimensions except for the concatenation axis must match exactly, but along '
                    f'dimension {k}, the array at index 0 has size {a} and the array at index {at} has size {b}'
                )


concatenate, stack = _joined(_shaping.cat), _joined(_shaping.stack)


class _Joining:
    """What stands in its brackets, one beside or after the other; a slice is a range."""

    def __init__(self, as_columns):
        self._as_columns = as_columns

    def __getitem__(self, given):
        parts = []
        for each in given if isinstance(given, tuple) else (given,):
            if isinstance(each, slice):
                from ._making import arange, linspace
                start, step = each.start or 0, each.step if each.step is not None else 1
                if isinstance(step, complex):
                    each = linspace(start, each.stop, int(abs(step)))
                else:
                    each = arange(start, each.stop, step)
            found = atleast_1d(each)
            parts.append(found.reshape(-1, 1) if self._as_columns and found.ndim == 1 else found)
        return concatenate(parts, -1)


class nditer:
    """Goes over the elements of an array, in the order of their places."""

    def __init__(self, op, flags=(), op_flags=()):
        self._array, self._places, self._at = op, list(ndindex(*op.shape)), 0
        self._tells = 'multi_index' in flags

    @property
    def multi_index(self):
        return self._places[self._at]

    @property
    def finished(self):
        return self._at >= len(self._places)

    def iternext(self):
        self._at += 1
        return not self.finished

    def __iter__(self):
        for at in range(len(self._places)):
            self._at = at
            yield array(self._array[self._places[at]])
        self._at = len(self._places)

    def __getitem__(self, k):
        return array(self._array[self.multi_index])

    def __enter__(self):
        return self

    def __exit__(self, *given):
        pass


def ndindex(*shape):
    """The places of an array of this shape."""
    from itertools import product
    extents = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
    return product(*map(range, extents))


def ndenumerate(arr):
    found = array(arr)
    return ((place, found[place]) for place in ndindex(*found.shape))


c_, r_ = _Joining(True), _Joining(False)


def atleast_1d(a):
    found = asarray(a)
    return found.reshape(1) if found.ndim == 0 else found


def atleast_2d(a):
    found = atleast_1d(a)
    return found.reshape(1, -1) if found.ndim == 1 else found


def vstack(tup):
    return concatenate([atleast_2d(each) for each in tup])


def hstack(tup):
    arrays = [atleast_1d(each) for each in tup]
    return concatenate(arrays, 0 if arrays[0].ndim == 1 else 1)


def column_stack(tup):
    return concatenate([each.reshape(-1, 1) if each.ndim == 1 else each for each in map(array, tup)], 1)


row_stack = vstack


def append(arr, values, axis=None):
    return concatenate((arr, values), axis) if axis is not None else concatenate((ravel(arr), ravel(values)))


def reshape(a, shape, order='C'):
    return asarray(a).reshape(shape)


def ravel(a):
    return asarray(a).ravel()


def transpose(a, axes=None):
    return asarray(a).transpose(*(axes or ()))


def swapaxes(a, axis1, axis2):
    found = asarray(a)
    axes = list(range(found.ndim))
    axes[axis1], axes[axis2] = axes[axis2], axes[axis1]
    return found.transpose(axes)


def unravel_index(indices, shape):
    """Where elements stand that are counted in row-major order."""
    rest = array(indices)
    found = []
    for extent in reversed(shape if isinstance(shape, tuple) else (shape,)):
        found.append(rest % extent)
        rest = rest // extent
    return tuple(found[::-1])


def moveaxis(a, source, destination):
    found = asarray(a)
    axes = list(range(found.ndim))
    moved = axes.pop(source % found.ndim)
    axes.insert(destination % found.ndim, moved)
    return found.transpose(axes)


def squeeze(a, axis=None):
    return asarray(a).squeeze(axis)


def expand_dims(a, axis):
    found = asarray(a)
    at = axis % (found.ndim + 1)
    return found[(slice(None),) * at + (None,)]


def broadcast_to(a, shape):
    sizes = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
    return ndarray(_shaping.expand(numbers_of(a), *sizes))


def broadcast_arrays(*args):
    total = array(args[0])
    for each in args[1:]:
        total = total * 0 + array(each) * 0
    return [broadcast_to(each, total.shape) for each in args]


def tile(A, reps):
    x = numbers_of(A)
    times = tuple(reps) if isinstance(reps, (tuple, list)) else (reps,)
    return ndarray(_shaping.repeat(x, *((1,) * (x.dim() - len(times)) + times)))


def repeat(a, repeats, axis=None):
    found = array(a)
    found, at = (found.ravel(), 0) if axis is None else (found, axis)
    times = [repeats] * found.shape[at] if isinstance(repeats, int) else list(repeats)
    return take(found, [k for k, count in enumerate(times) for _ in range(count)], at)


def take(a, indices, axis=None):
    found = array(a)
    found, at = (found.ravel(), 0) if axis is None else (found, axis % found.ndim)
    return found[(slice(None),) * at + (indices if isinstance(indices, int) else array(indices),)]


def flip(m, axis=None):
    found = asarray(m)
    axes = range(found.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    turned = {each % found.ndim for each in axes}
    return found[tuple(slice(None, None, -1 if k in turned else 1) for k in range(found.ndim))]


def fliplr(m):
    return flip(m, 1)


def flipud(m):
    return flip(m, 0)


def copyto(dst, src):
    dst[...] = src


def roll(a, shift, axis=None):
    found = array(a)
    if axis is None:
        return roll(found.ravel(), shift, 0).reshape(found.shape)
    extent = found.shape[axis]
    return take(found, [(k - shift) % extent for k in range(extent)], axis)


def array_split(ary, indices_or_sections, axis=0):
    found = asarray(ary)
    extent = found.shape[axis]
    if isinstance(indices_or_sections, int):
        count = indices_or_sections
        sizes = [extent // count + (k < extent % count) for k in range(count)]
        edges = [sum(sizes[:k]) for k in range(1, count)]
    else:
        edges = [int(each) for each in indices_or_sections]
    return [
        found[(slice(None),) * axis + (slice(start, stop),)] for start, stop in zip([0, *edges], [*edges, extent])
    ]


def split(ary, indices_or_sections, axis=0):
    if isinstance(indices_or_sections, int) and array(ary).shape[axis] % indices_or_sections:
        raise ValueError('array split does not result in an equal division')
    return array_split(ary, indices_or_sections, axis)


def diag(v, k=0):
    return ndarray(_shaping.diag(numbers_of(v), k))


def tril(m, k=0):
    return ndarray(_shaping.tril(numbers_of(m), k))


def triu(m, k=0):
    return ndarray(_shaping.triu(numbers_of(m), k))


def delete(arr, obj, axis=None):
    found = array(arr)
    found, at = (found.ravel(), 0) if axis is None else (found, axis)
    gone = {int(each) % found.shape[at] for each in (obj if hasattr(obj, '__iter__') else [obj])}
    return take(found, [k for k in range(found.shape[at]) if k not in gone], at)


def pad(given, pad_width, mode='constant', constant_values=0):
    """Constants around an array."""
    if mode != 'constant':
        raise NotImplementedError(f"Wengert's numpy: pad in the mode '{mode}'")
    found = array(given)
    width = pad_width if hasattr(pad_width, '__iter__') else (pad_width, pad_width)
    pairs = [tuple(each) for each in width] if hasattr(width[0], '__iter__') else [tuple(width)] * found.ndim
    for axis, (before, after) in enumerate(pairs):
        parts = []
        for count in (before, after):
            shape = list(found.shape)
            shape[axis] = count
            parts.append(full(shape, constant_values, found.dtype))
        found = concatenate([each for each in (parts[0], found, parts[1]) if each.size], axis)
    return found


def ix_(*args):
    lists = [array(each) for each in args]
    return tuple(each.reshape([-1 if k == j else 1 for j in range(len(lists))]) for k, each in enumerate(lists))
