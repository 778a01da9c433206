"""What is done to tensors: every operation is a primitive of the tape under PyTorch's name."""

import wengert_engine as tape

from . import dtypes
from . import graph
from .indexing import Index
from .tensor import Tensor, made

# Of numbers, element by element: PyTorch's name → the primitive, the name in the graph.
POINTWISE = {
    'exp': ('exp', 'Exp'), 'log': ('ln', 'Log'), 'log2': ('log2', 'Log2'), 'log10': ('log10', 'Log10'),
    'log1p': ('log1p', 'Log1P'), 'expm1': ('expm1', 'Expm1'), 'sqrt': ('sqrt', 'Sqrt'),
    'square': ('square', 'Pow'), 'reciprocal': ('reciprocal', 'Reciprocal'),
    'sin': ('sin', 'Sin'), 'cos': ('cos', 'Cos'), 'tan': ('tan', 'Tan'),
    'asin': ('asin', 'Asin'), 'acos': ('acos', 'Acos'), 'atan': ('atan', 'Atan'),
    'arcsin': ('asin', 'Asin'), 'arccos': ('acos', 'Acos'), 'arctan': ('atan', 'Atan'),
    'sinh': ('sinh', 'Sinh'), 'cosh': ('cosh', 'Cosh'), 'tanh': ('tanh', 'Tanh'),
    'asinh': ('asinh', 'Asinh'), 'acosh': ('acosh', 'Acosh'), 'atanh': ('atanh', 'Atanh'),
    'sigmoid': ('sigmoid', 'Sigmoid'), 'relu': ('relu', 'Relu'), 'erf': ('erf', 'Erf'), 'erfc': ('erfc', 'Erfc'),
    'sinc': ('sinc', 'Sinc'), 'abs': ('abs', 'Abs'), 'neg': ('negate', 'Neg'), 'sign': ('sign', 'Sign'),
    'floor': ('floor', 'Floor'), 'ceil': ('ceil', 'Ceil'),
}
_OF_WHOLE = {'abs', 'neg', 'sign', 'square', 'relu', 'floor', 'ceil'}


def as_float(tensor):
    """The same numbers as floats; the tensor itself where they are."""
    return tensor if tensor.dtype.is_floating_point else to_dtype(tensor, dtypes.default)


def pointwise(name, tensor):
    primitive, label = POINTWISE[name]
    if not tensor.dtype.is_floating_point and name not in _OF_WHOLE:
        tensor = as_float(tensor)
    value = tape.engine().apply1(primitive, tensor._value)
    return graph.noted(primitive, label + 'Backward0', (tensor,), made(value, tensor.dtype))


def as_tensor_like(x, like):
    """A number or a nested list as a tensor beside another."""
    from .making import tensor
    if isinstance(x, Tensor):
        return x
    return tensor(x) if not isinstance(x, (int, float)) else _number(x, like)


def _number(x, like):
    dtype = dtypes.promoted([(like.dtype, 0), (dtypes.of_number(x), 2)])
    return made(tape.engine().number(float(x), dtype.engine, False), dtype)


def _level(tensor):
    return 0 if tensor.shape else 1


def _checked_shapes(a, b):
    x, y = a.shape, b.shape
    if x == y:
        return
    for k in range(1, min(len(x), len(y)) + 1):
        if x[-k] != y[-k] and 1 not in (x[-k], y[-k]):
            raise RuntimeError(
                f'The size of tensor a ({x[-k]}) must match the size of tensor b ({y[-k]}) at non-singleton '
                f'dimension {max(len(x), len(y)) - k}'
            )


def binary(primitive, label, a, b, result=None):
    """
    A primitive of two operands, of which one may be a number. `result` says of what dtype it is: 'float',
    'bool', or as the operands are.
    """
    engine = tape.engine()
    if isinstance(b, Tensor) and isinstance(a, Tensor):
        _checked_shapes(a, b)
        dtype = a.dtype if a.dtype is b.dtype else dtypes.promoted([(a.dtype, _level(a)), (b.dtype, _level(b))])
        if result == 'float' and not dtype.is_floating_point:
            dtype = dtypes.default
        if dtype.is_floating_point:
            a, b = _same_float(a, dtype), _same_float(b, dtype)
        value = engine.apply2(primitive, a._value, b._value)
        operands = (a, b)
    else:
        number, tensor, first = (a, b, True) if isinstance(b, Tensor) else (b, a, False)
        if not isinstance(number, (int, float)):
            if hasattr(number, '__float__') and not hasattr(number, '__len__'):
                number = float(number)
            else:
                raise TypeError(
                    f"unsupported operand type(s): 'Tensor' and '{type(number).__name__}'"
                )
        dtype = dtypes.promoted([(tensor.dtype, _level(tensor)), (dtypes.of_number(number), 2)])
        if result == 'float' and not dtype.is_floating_point:
            dtype = dtypes.default
        if dtype.is_floating_point:
            tensor = _same_float(tensor, dtype)
        value = engine.applyNumber(primitive, tensor._value, float(number), first)
        operands = (None, tensor) if first else (tensor, None)
    if result == 'bool':
        return made(engine.detached(value, False, '') if value.needs else value, dtypes.bool_)
    if dtype is dtypes.bool_ and primitive in ('add', 'maximum'):
        value = engine.applyNumber('greater', value, 0.0, False)
    return graph.noted(primitive, label + 'Backward0', operands, made(value, dtype))


def _same_float(tensor, dtype):
    return tensor if tensor.dtype is dtype or not tensor.dtype.is_floating_point else to_dtype(tensor, dtype)


_CODES = {'float64': 0, 'float32': 1}


def to_dtype(tensor, dtype):
    if tensor.dtype is dtype:
        return tensor
    engine = tape.engine()
    if not dtype.is_floating_point:
        value = tensor._value
        if dtype is dtypes.bool_:
            value = engine.applyNumber('notEqual', value, 0.0, False)
        elif tensor.dtype.is_floating_point:
            from math import isfinite, trunc
            numbers = [trunc(x) if isfinite(x) else -(2**63) for x in tape.numbers_of(value)]
            return made(tape.leaf(numbers, tuple(tensor.shape), ''), dtype)
        return made(engine.detached(value, False, ''), dtype)
    if not tensor.dtype.is_floating_point:
        return made(engine.detached(tensor._value, False, dtype.engine), dtype)
    value = engine.apply('cast', tape.values([tensor._value]), tape.attributes(to=_CODES[dtype.engine]))
    return graph.noted('cast', 'ToCopyBackward0', (tensor,), made(value, dtype))


def shaped(primitive, label, tensor, **attributes):
    """A primitive of one operand with attributes, of the same dtype."""
    value = tape.engine().apply(primitive, tape.values([tensor._value]), tape.attributes(**attributes))
    return graph.noted(primitive, label + 'Backward0', (tensor,), made(value, tensor.dtype))


def axis_of(dim, rank):
    if not -max(rank, 1) <= dim < max(rank, 1):
        low, high = -max(rank, 1), max(rank, 1) - 1
        raise IndexError(f'Dimension out of range (expected to be in range of [{low}, {high}], but got {dim})')
    return dim % max(rank, 1)


def reshape(tensor, shape, label='View'):
    count = tensor.numel()
    shape = tuple(int(extent) for extent in shape)
    known = 1
    for extent in shape:
        if extent != -1:
            known *= extent
    wanted = tuple(count // known if extent == -1 and known else extent for extent in shape)
    total = 1
    for extent in wanted:
        total *= extent
    if total != count or shape.count(-1) > 1:
        raise RuntimeError(f"shape '{list(shape)}' is invalid for input of size {count}")
    if wanted == tuple(tensor.shape):
        found = graph.noted('reshape', label + 'Backward0', (tensor,), _alias(tensor))
    else:
        found = shaped('reshape', label, tensor, shape=wanted)
    # Where neighbours stand apart, another shape is a copy; an axis of extent 1 more or less is none.
    if tensor._apart and _wide(wanted) != _wide(tensor.shape):
        return found
    read = _Reshaped(wanted, label)
    write = lambda source, view: _written(source, view, 'reshape', shape=tuple(source.shape))
    # A shape of a shape is one of what that is a shape of, so that no chain of them grows.
    whole = tensor._source[0] if tensor._source is not None and isinstance(tensor._source[1], _Reshaped) else tensor
    return found._view_of(whole, read, write, tensor._apart)


class _Reshaped:
    """Has a tensor in another shape."""

    def __init__(self, shape, label):
        self.shape, self.label = shape, label

    def __call__(self, source):
        return reshape(source, self.shape, self.label)


def _wide(shape):
    return tuple(extent for extent in shape if extent != 1)


def turned(tensor, label, axes):
    """The same numbers with their axes in another order."""
    found = shaped('transpose', label, tensor, axes=axes)
    back = tuple(sorted(range(len(axes)), key=lambda k: axes[k]))
    read = lambda source: turned(source, label, axes)
    write = lambda source, view: _written(source, view, 'transpose', axes=back)
    moved = [axis for axis in axes if tensor.shape[axis] != 1]
    return found._view_of(tensor, read, write, tensor._apart or moved != sorted(moved))


def _written(source, view, primitive, **attributes):
    """What another is made of by what was done to a view of all of it."""
    value = tape.engine().apply(primitive, tape.values([view._value]), tape.attributes(**attributes))
    return graph.noted(primitive, 'CopySlices', (view,), made(value, source.dtype))


def _alias(tensor):
    return made(tensor._value, tensor.dtype, storage=tensor._storage)


def picked(tensor, index):
    """The part that an index picks."""
    index = index if isinstance(index, Index) else Index(index, tensor.shape)
    if index.basic:
        found = tensor
        label = 'Slice'
        for axis, start, stop, step, single in index.cut:
            label = 'Select' if single else 'Slice'
            found = made(
                tape.engine().apply(
                    'slice',
                    tape.values([found._value]),
                    tape.attributes(start=start, stop=stop, step=step, axis=axis),
                ),
                tensor.dtype,
            )
        if found is tensor or tuple(found.shape) != index.shape:
            if found is tensor:
                label = 'Unsqueeze' if tuple(tensor.shape) != index.shape else 'Alias'
            value = tape.engine().apply(
                'reshape', tape.values([found._value]), tape.attributes(shape=tuple(index.shape))
            ) if tuple(found.shape) != index.shape else found._value
            found = made(value, tensor.dtype)
        found._node = None
        found = graph.noted('slice', label + 'Backward0', (tensor,), found)
        read = lambda source: picked(source, index)
        write = lambda source, view: with_part(source, index, view)
        return found._view_of(tensor, read, write, tensor._apart or index.apart)
    positions = index.positions()
    flat = reshape(tensor, (-1,)) if tensor.shape else reshape(tensor, (1,))
    engine = tape.engine()
    where = tape.leaf(positions, (len(positions),), '')
    value = engine.apply('gather', tape.values([flat._value, where]), tape.attributes(axis=0))
    if len(index.shape) != 1:
        value = engine.apply('reshape', tape.values([value]), tape.attributes(shape=tuple(index.shape)))
    return graph.noted('gather', 'IndexBackward0', (tensor,), made(value, tensor.dtype))


def with_part(tensor, index, given):
    """The tensor with other numbers where an index picks them."""
    if not isinstance(given, Tensor):
        given = as_tensor_like(given, tensor)
    if given.dtype is not tensor.dtype:
        given = to_dtype(given, tensor.dtype)
    engine = tape.engine()
    shape = tuple(index.shape)
    value = given._value
    if tuple(given.shape) != shape:
        ones = len(given.shape) - len(shape)
        if ones > 0 and all(extent == 1 for extent in given.shape[:ones]):
            value = engine.apply('reshape', tape.values([value]), tape.attributes(shape=tuple(given.shape[ones:])))
        try:
            value = engine.apply('broadcastTo', tape.values([value]), tape.attributes(shape=shape))
        except Exception:
            raise RuntimeError(
                f'shape mismatch: value tensor of shape {list(given.shape)} cannot be broadcast to indexing '
                f'result of shape {list(shape)}'
            ) from None
    positions = index.positions()
    count = tensor.numel()
    mask = [0.0] * count
    for place in positions:
        mask[place] = 1.0
    last = {}
    for k, place in enumerate(positions):
        last[place] = k
    chosen = [last.get(place, 0) for place in range(count)]
    if not positions:
        return made(tensor._value, tensor.dtype)
    flat = engine.apply('reshape', tape.values([value]), tape.attributes(shape=(len(positions),)))
    spread = engine.apply(
        'gather', tape.values([flat, tape.leaf(chosen, (count,), '')]), tape.attributes(axis=0)
    )
    whole = tuple(tensor.shape)
    spread = engine.apply('reshape', tape.values([spread]), tape.attributes(shape=whole))
    found = engine.apply3('where', tape.leaf(mask, whole, ''), spread, tensor._value)
    result = graph.noted('where', 'CopySlices', (None, given, tensor), made(found, tensor.dtype))
    if result._node is not None:
        result._node._inputs = result._node._inputs[:0:-1]
    return result
