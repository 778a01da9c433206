"""Over axes: sums, greatest ones, order."""

import wengert_engine as tape

from . import dtypes
from . import graph
from .operations import as_float, axis_of, binary, picked, pointwise, reshape, shaped, to_dtype
from .tensor import Tensor, made


class _Pair(tuple):
    """Values and where they were found."""

    def __new__(cls, name, values, indices):
        found = tuple.__new__(cls, (values, indices))
        found._name = name
        return found

    values = property(lambda self: self[0])
    indices = property(lambda self: self[1])

    def __repr__(self):
        return f'torch.return_types.{self._name}(\nvalues={self[0]!r},\nindices={self[1]!r})'


def _over(tensor, dim):
    """The axes as attributes; none for all."""
    if dim is None or dim == () or dim == []:
        return {}
    axes = dim if isinstance(dim, (list, tuple)) else (dim,)
    axes = tuple(axis_of(axis, tensor.dim()) for axis in axes)
    return {'axis': axes[0] if len(axes) == 1 else axes}


def _reduced(primitive, label, tensor, dim, keepdim):
    if tensor.dim() == 0:
        return shaped('reshape', label, tensor, shape=())
    given = _over(tensor, dim)
    if keepdim:
        given['keepdims'] = 1
    found = shaped(primitive, label, tensor, **given)
    if dim is not None and label in _NUMBERED and found._node is not None:
        found._node._name = label + 'Backward1'
    return found


# PyTorch tells a reduction over some axes from one over all.
_NUMBERED = {'Sum', 'Mean', 'Prod'}


def sum(input, dim=None, keepdim=False, *, dtype=None):
    if dtype is not None:
        input = to_dtype(input, dtype)
    elif input.dtype.category < 2:
        input = to_dtype(input, dtypes.int64)
    return _reduced('sum', 'Sum', input, dim, keepdim)


def mean(input, dim=None, keepdim=False, *, dtype=None):
    if dtype is not None:
        input = to_dtype(input, dtype)
    if not input.dtype.is_floating_point:
        raise RuntimeError(
            'mean(): could not infer output dtype. Input dtype must be either a floating point or complex '
            f'dtype. Got: {graph.type_name(input.dtype)}'
        )
    return _reduced('mean', 'Mean', input, dim, keepdim)


def prod(input, dim=None, keepdim=False, *, dtype=None):
    if dtype is not None:
        input = to_dtype(input, dtype)
    return _reduced('prod', 'Prod', input, dim, keepdim)


def logsumexp(input, dim, keepdim=False):
    return _reduced('logsumexp', 'Logsumexp', as_float(input), dim, keepdim)


def norm(input, p='fro', dim=None, keepdim=False):
    if p in ('fro', 2, 2.0, None):
        return _reduced('norm', 'LinalgVectorNorm', input, dim, keepdim)
    if p in (1, 1.0):
        return _named(sum(pointwise('abs', input), dim, keepdim), 'LinalgVectorNormBackward0')
    if p == float('inf'):
        return amax(pointwise('abs', input), dim, keepdim)
    powered = binary('power', 'Pow', pointwise('abs', input), float(p))
    return binary('power', 'Pow', sum(powered, dim, keepdim), 1.0 / p)


def _spread(primitive, label, input, dim, unbiased, keepdim, correction):
    if correction is None:
        correction = 1 if unbiased else 0
    given = _over(input, dim)
    if keepdim:
        given['keepdims'] = 1
    return shaped(primitive, label, input, correction=int(correction), **given)


def var(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    if isinstance(dim, bool):
        dim, unbiased = None, dim
    return _spread('var', 'Var', input, dim, unbiased, keepdim, correction)


def std(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    if isinstance(dim, bool):
        dim, unbiased = None, dim
    return _spread('std', 'Std', input, dim, unbiased, keepdim, correction)


def amax(input, dim=None, keepdim=False):
    return _reduced('max', 'Amax', input, dim, keepdim)


def amin(input, dim=None, keepdim=False):
    return _reduced('min', 'Amin', input, dim, keepdim)


def _extreme(name, input, dim, keepdim):
    if dim is None:
        if input.numel() == 0:
            raise RuntimeError(
                f'{name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim '
                "with the 'dim' argument."
            )
        # PyTorch lets all that are greatest share, as the primitive does.
        found = _reduced(name, name.capitalize(), input, None, False)
        if found._node is not None:
            found._node._name = name.capitalize() + 'Backward1'
        return found
    if isinstance(dim, Tensor):
        return binary(name + 'imum', name.capitalize() + 'imum', input, dim)
    where = argmax(input, dim, True) if name == 'max' else argmin(input, dim, True)
    values = gather(input, dim, where)
    if not keepdim:
        shape = tuple(extent for k, extent in enumerate(input.shape) if k != axis_of(dim, input.dim()))
        values, where = reshape(values, shape, name.capitalize()), reshape(where, shape)
    if values._node is not None:
        values._node._name = name.capitalize() + 'Backward0'
    return _Pair(name, values, where)


def max(input, dim=None, keepdim=False):
    return _extreme('max', input, dim, keepdim)


def min(input, dim=None, keepdim=False):
    return _extreme('min', input, dim, keepdim)


def argmax(input, dim=None, keepdim=False):
    if dim is None:
        numbers = list(tape.numbers_of(input._value))
        found = numbers.index(_greatest(numbers))
        return made(tape.leaf([found], (), ''), dtypes.int64)
    given = {'axis': axis_of(dim, input.dim())}
    value = tape.engine().apply('argmax', tape.values([input._value]), tape.attributes(**given))
    found = made(tape.engine().detached(value, False, ''), dtypes.int64)
    if keepdim:
        shape = list(input.shape)
        shape[given['axis']] = 1
        found = reshape(found, shape)
    return found


def _greatest(numbers):
    best = None
    for x in numbers:
        if x != x:
            return x
        if best is None or x > best:
            best = x
    return best


def argmin(input, dim=None, keepdim=False):
    return argmax(pointwise('neg', input.detach()), dim, keepdim)


def gather(input, dim, index):
    """The elements that indices along an axis pick."""
    axis = axis_of(dim, input.dim())
    positions, strides, stride = [], [], 1
    for extent in reversed(input.shape):
        strides.insert(0, stride)
        stride *= extent
    shape = tuple(index.shape)
    for at, x in enumerate(tape.numbers_of(index._value)):
        place, rest = 0, at
        for k in range(len(shape) - 1, -1, -1):
            here = rest % shape[k]
            rest //= shape[k]
            if k == axis:
                if not 0 <= x < input.shape[axis]:
                    raise RuntimeError(
                        f'index {int(x)} is out of bounds for dimension {axis} with size {input.shape[axis]}'
                    )
                here = int(x)
            place += here * strides[k]
        positions.append(place)
    flat = reshape(input, (-1,))
    value = tape.engine().apply(
        'gather', tape.values([flat._value, tape.leaf(positions, (len(positions),), '')]), tape.attributes(axis=0)
    )
    value = tape.engine().apply('reshape', tape.values([value]), tape.attributes(shape=shape))
    return graph.noted('gather', 'GatherBackward0', (input,), made(value, input.dtype))


def _named(found, name):
    """What PyTorch has one node for, and several are here."""
    if found._node is not None:
        found._node._name = name
    return found


def sort(input, dim=-1, descending=False, stable=False):
    order = argsort(input, dim, descending)
    return _Pair('sort', _named(gather(input, dim, order), 'SortBackward0'), order)


def argsort(input, dim=-1, descending=False, stable=False):
    axis = axis_of(dim, input.dim())
    given = {'axis': axis}
    if descending:
        given['descending'] = 1
    value = tape.engine().apply('argsort', tape.values([input._value]), tape.attributes(**given))
    return made(tape.engine().detached(value, False, ''), dtypes.int64)


def topk(input, k, dim=-1, largest=True, sorted=True):
    axis = axis_of(dim, input.dim())
    order = argsort(input, dim, largest)
    first = picked(order, tuple([slice(None)] * axis + [slice(0, k)]))
    return _Pair('topk', _named(gather(input, dim, first), 'TopkBackward0'), first)


def cumsum(input, dim):
    if input.dtype.category < 2:
        input = to_dtype(input, dtypes.int64)
    return shaped('cumsum', 'Cumsum', input, axis=axis_of(dim, input.dim()))


def cumprod(input, dim):
    return shaped('cumprod', 'Cumprod', input, axis=axis_of(dim, input.dim()))


def _conditions(input):
    return input if input.dtype is dtypes.bool_ else to_dtype(input, dtypes.bool_)


def any(input, dim=None, keepdim=False):
    return to_dtype(_reduced('max', 'Any', _conditions(input), dim, keepdim), dtypes.bool_)


def all(input, dim=None, keepdim=False):
    return to_dtype(_reduced('min', 'All', _conditions(input), dim, keepdim), dtypes.bool_)


def softmax(input, dim, dtype=None):
    return shaped('softmax', 'Softmax', as_float(input), axis=axis_of(dim, input.dim()))


def log_softmax(input, dim, dtype=None):
    return shaped('logSoftmax', 'LogSoftmax', as_float(input), axis=axis_of(dim, input.dim()))
