"""Parts of tensors that are picked, counted and moved about, and sums of their products."""

import wengert_engine as tape

from . import dtypes
from . import graph
from .making import of_numbers
from .operations import as_float, axis_of, binary, picked, pointwise, reshape, to_dtype
from .reducing import _Pair, gather, sum
from .shaping import matmul, permute, stack, transpose, where
from .tensor import made


def _whole(numbers, shape=None):
    return of_numbers(numbers, (len(numbers),) if shape is None else shape, dtypes.int64)


def select(input, dim, index):
    return picked(input, tuple([slice(None)] * axis_of(dim, input.dim()) + [int(index)]))


def narrow(input, dim, start, length):
    return picked(input, tuple([slice(None)] * axis_of(dim, input.dim()) + [slice(start, start + length)]))


def take(input, index):
    return picked(reshape(input, (-1,)), index)


def roll(input, shifts, dims=None):
    if dims is None:
        return reshape(roll(reshape(input, (-1,)), shifts, 0), input.shape)
    pairs = zip(shifts, dims) if isinstance(shifts, (tuple, list)) else [(shifts, dims)]
    for shift, dim in pairs:
        axis = axis_of(dim, input.dim())
        extent = input.shape[axis]
        places = _whole([(k - shift) % extent for k in range(extent)])
        input = picked(input, tuple([slice(None)] * axis + [places]))
    return input


def repeat_interleave(input, repeats, dim=None):
    axis = 0 if dim is None else axis_of(dim, input.dim())
    input = reshape(input, (-1,)) if dim is None else input
    extent = input.shape[axis]
    counts = [repeats] * extent if isinstance(repeats, int) else [int(x) for x in repeats]
    places = _whole([k for k in range(extent) for _ in range(counts[k])])
    return picked(input, tuple([slice(None)] * axis + [places]))


def tile(input, *dims):
    from .shaping import repeat
    times = tuple(dims[0]) if len(dims) == 1 and isinstance(dims[0], (tuple, list)) else dims
    return repeat(input, *((1,) * (input.dim() - len(times)) + tuple(times)))


def movedim(input, source, destination):
    axes = list(range(input.dim()))
    moved = axes.pop(axis_of(source, input.dim()))
    axes.insert(axis_of(destination, input.dim()), moved)
    return permute(input, *axes)


def swapaxes(input, axis0, axis1):
    return transpose(input, axis0, axis1)


def meshgrid(*tensors, indexing='ij'):
    from .shaping import expand
    given = list(tensors[0]) if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)) else list(tensors)
    turned = indexing == 'xy' and len(given) > 1
    if turned:
        given[0], given[1] = given[1], given[0]
    shape = [each.numel() for each in given]
    found = []
    for k, each in enumerate(given):
        lying = [1] * len(given)
        lying[k] = each.numel()
        found.append(expand(reshape(each, lying), *shape))
    if turned:
        found = [transpose(each, 0, 1) for each in found]
        found[0], found[1] = found[1], found[0]
    return tuple(found)


# what is counted, and the middle


def count_nonzero(input, dim=None):
    return sum(to_dtype(input, dtypes.bool_), dim)


def bincount(input, weights=None, minlength=0):
    places = [int(x) for x in tape.numbers_of(input._value)]
    amounts = [1] * len(places) if weights is None else list(tape.numbers_of(weights._value))
    counts = [0] * max(minlength, max(places, default=-1) + 1)
    for place, amount in zip(places, amounts):
        counts[place] += amount
    return _whole(counts) if weights is None else of_numbers(counts, (len(counts),), weights.dtype)


def histc(input, bins=100, min=0, max=0):
    """How many numbers are in each of equally wide bins."""
    numbers = sorted(tape.numbers_of(input._value))
    low, high = (min, max) if min != max or not numbers else (numbers[0], numbers[-1])
    if low == high:
        low, high = low - 1, high + 1
    counts = [0] * bins
    for x in numbers:
        if low <= x <= high:
            at = int((x - low) * bins / (high - low))
            counts[bins - 1 if at >= bins else at] += 1
    return of_numbers(counts, (bins,), input.dtype)


def unique(input, sorted=True, return_inverse=False, return_counts=False):
    numbers = list(tape.numbers_of(input._value))
    found = list(dict.fromkeys(numbers))
    found.sort()
    results = [of_numbers(found, (len(found),), input.dtype)]
    if return_inverse:
        place = {x: k for k, x in enumerate(found)}
        results.append(_whole([place[x] for x in numbers], tuple(input.shape)))
    if return_counts:
        results.append(_whole([numbers.count(x) for x in found]))
    return results[0] if len(results) == 1 else tuple(results)


def argwhere(input):
    from .shaping import nonzero
    return nonzero(input)


def median(input, dim=None, keepdim=False):
    from .reducing import argsort
    if dim is None:
        order = argsort(reshape(input.detach(), (-1,)), 0)
        return picked(reshape(input, (-1,)), int(order[(input.numel() - 1) // 2]))
    order = select(argsort(input.detach(), dim), dim, (input.shape[dim] - 1) // 2)
    where_ = reshape(order, [1 if k == axis_of(dim, input.dim()) else x for k, x in enumerate(input.shape)])
    values = gather(input, dim, where_)
    return _Pair('median', values, where_) if keepdim else _Pair('median', reshape(values, order.shape), order)


def quantile(input, q, dim=None):
    from .reducing import sort
    if dim is not None:
        raise NotImplementedError("Wengert's torch: quantile along an axis")
    ordered = sort(reshape(input, (-1,)), 0).values
    at = float(q) * (input.numel() - 1)
    low = int(at)
    return ordered[low] + (ordered[min(low + 1, input.numel() - 1)] - ordered[low]) * (at - low)


def tril_indices(row, col, offset=0):
    return _pairs((i, j) for i in range(row) for j in range(col) if j <= i + offset)


def triu_indices(row, col, offset=0):
    return _pairs((i, j) for i in range(row) for j in range(col) if j >= i + offset)


def _pairs(places):
    places = list(places)
    return _whole([i for i, _ in places] + [j for _, j in places], (2, len(places)))


# products


def inner(input, other):
    return matmul(input, transpose(other, -1, -2) if other.dim() > 1 else other)


def vdot(input, other):
    return matmul(input, other)


def tensordot(a, b, dims=2):
    if isinstance(dims, int):
        ours, theirs = list(range(a.dim() - dims, a.dim())), list(range(dims))
    else:
        ours, theirs = (list(each) if hasattr(each, '__len__') else [each] for each in dims)
    ours, theirs = [axis_of(k, a.dim()) for k in ours], [axis_of(k, b.dim()) for k in theirs]
    kept, others = [k for k in range(a.dim()) if k not in ours], [k for k in range(b.dim()) if k not in theirs]
    count = 1
    for k in ours:
        count *= a.shape[k]
    left = reshape(permute(a, *kept, *ours) if a.dim() > 1 else a, (-1, count))
    right = reshape(permute(b, *theirs, *others) if b.dim() > 1 else b, (count, -1))
    return reshape(matmul(left, right), [a.shape[k] for k in kept] + [b.shape[k] for k in others])


def baddbmm(input, batch1, batch2):
    return input + matmul(batch1, batch2)


def cross(input, other, dim=-1):
    part = lambda x, k: select(x, dim, k)
    return stack([
        part(input, 1) * part(other, 2) - part(input, 2) * part(other, 1),
        part(input, 2) * part(other, 0) - part(input, 0) * part(other, 2),
        part(input, 0) * part(other, 1) - part(input, 1) * part(other, 0),
    ], dim)


def cdist(x1, x2, p=2.0):
    from .reducing import norm
    from .shaping import unsqueeze
    return norm(unsqueeze(x1, -2) - unsqueeze(x2, -3), p, -1)


def dist(input, other, p=2):
    from .reducing import norm
    return norm(input - other, p)


def inverse(input):
    value = tape.engine().apply1('inverse', input._value)
    return graph.noted('inverse', 'LinalgInvExBackward0', (input,), made(value, input.dtype))


def det(input):
    value = tape.engine().apply1('det', input._value)
    return graph.noted('det', 'LinalgDetBackward0', (input,), made(value, input.dtype))


def logdet(input):
    return det(input).log()


def sum_to_size(input, *size):
    """Sums along the axes by which what has this size was broadcast."""
    from .reducing import sum
    wanted = tuple(size[0]) if len(size) == 1 and isinstance(size[0], (tuple, list)) else size
    shape = tuple(input.shape)
    ahead = len(shape) - len(wanted)
    if ahead < 0 or any(w not in (1, n) for w, n in zip(wanted, shape[ahead:])):
        raise RuntimeError(f'size {{{list(wanted)}}} is not expandable to size {{{list(shape)}}}.')
    along = [*range(ahead), *(k + ahead for k, w in enumerate(wanted) if w == 1 and shape[k + ahead] != 1)]
    if not along:
        return input
    found = sum(input, along, keepdim=True)
    return found.reshape(wanted) if ahead else found


# element by element


def logical_xor(input, other):
    return binary('notEqual', '', to_dtype(input, dtypes.bool_), to_dtype(other, dtypes.bool_), 'bool')


def nan_to_num(input, nan=0.0):
    return where(binary('notEqual', '', input, input, 'bool'), nan, input)


def logaddexp(input, other):
    from .reducing import logsumexp
    return logsumexp(stack([as_float(input), as_float(other)]), 0)


def deg2rad(input):
    return input * (3.141592653589793 / 180)


def rad2deg(input):
    return input * (180 / 3.141592653589793)


def frac(input):
    return input - pointwise('sign', input) * pointwise('floor', pointwise('abs', input))


def addcmul(input, tensor1, tensor2, *, value=1):
    return input + tensor1 * tensor2 * value


def index_add(input, dim, index, source, *, alpha=1):
    """The tensor with parts of another added where indices along an axis name them."""
    from .indexing import Index
    from .operations import with_part
    axis = axis_of(dim, input.dim())
    for k, place in enumerate(tape.numbers_of(index._value)):
        part = (slice(None),) * axis + (int(place),)
        input = with_part(input, Index(part, input.shape), picked(input, part) + select(source, axis, k) * alpha)
    return input
