"""The same numbers in another arrangement, and several tensors as one."""

import wengert_engine as tape

from . import dtypes
from . import graph
from .operations import _checked_shapes, as_float, axis_of, binary, picked, reshape, shaped, to_dtype, turned
from .tensor import Tensor, made


def _sizes(given):
    if len(given) == 1 and isinstance(given[0], (list, tuple)):
        return tuple(given[0])
    return tuple(given)


def view(input, *shape):
    if len(shape) == 1 and isinstance(shape[0], dtypes.dtype):
        return to_dtype(input, shape[0])
    return reshape(input, _sizes(shape))


def flatten(input, start_dim=0, end_dim=-1):
    rank = input.dim()
    if rank == 0:
        return reshape(input, (1,))
    first, last = axis_of(start_dim, rank), axis_of(end_dim, rank)
    shape = tuple(input.shape)
    return reshape(input, shape[:first] + (-1,) + shape[last + 1 :])


def transpose(input, dim0, dim1, label='Transpose'):
    rank = input.dim()
    axes = list(range(rank))
    a, b = axis_of(dim0, rank), axis_of(dim1, rank)
    if rank == 0 or a == b:
        return reshape(input, input.shape)
    axes[a], axes[b] = axes[b], axes[a]
    return turned(input, label, tuple(axes))


def t(input):
    if input.dim() > 2:
        raise RuntimeError(f't() expects a tensor with <= 2 dimensions, but self is {input.dim()}D')
    return transpose(input, 0, 1, 'T') if input.dim() == 2 else reshape(input, input.shape, 'T')


def permute(input, *dims):
    axes = tuple(axis_of(axis, input.dim()) for axis in _sizes(dims))
    return turned(input, 'Permute', axes)


def squeeze(input, dim=None):
    shape = tuple(input.shape)
    if dim is None:
        wanted = tuple(extent for extent in shape if extent != 1)
    else:
        axes = {axis_of(axis, input.dim()) for axis in (dim if isinstance(dim, tuple) else (dim,))}
        wanted = tuple(extent for k, extent in enumerate(shape) if k not in axes or extent != 1)
    return reshape(input, wanted, 'Squeeze')


def unsqueeze(input, dim):
    rank = input.dim() + 1
    at = axis_of(dim, rank)
    shape = tuple(input.shape)
    return reshape(input, shape[:at] + (1,) + shape[at:], 'Unsqueeze')


def expand(input, *sizes):
    wanted = list(_sizes(sizes))
    ahead = len(wanted) - input.dim()
    for k, extent in enumerate(wanted):
        if extent == -1:
            wanted[k] = input.shape[k - ahead]
        elif k >= ahead and input.shape[k - ahead] not in (1, extent):
            raise RuntimeError(
                f'The expanded size of the tensor ({extent}) must match the existing size '
                f'({input.shape[k - ahead]}) at non-singleton dimension {k}.  Target sizes: {wanted}.  '
                f'Tensor sizes: {list(input.shape)}'
            )
    return shaped('broadcastTo', 'Expand', input, shape=tuple(wanted))


broadcast_to = expand


def _joined(primitive, label, tensors, axis):
    tensors = list(tensors)
    dtype = None
    for each in tensors:
        dtype = dtypes.wider(dtype, each.dtype)
    tensors = [to_dtype(each, dtype) for each in tensors]
    value = tape.engine().apply(primitive, tape.values(each._value for each in tensors), tape.attributes(axis=axis))
    return graph.noted(primitive, label + 'Backward0', tuple(tensors), made(value, dtype))


def cat(tensors, dim=0):
    tensors = [each for each in tensors if each.numel() or each.dim() != 1]
    for each in tensors:
        if each.dim() == 0:
            raise RuntimeError('zero-dimensional tensor (at position 0) cannot be concatenated')
        axis = axis_of(dim, each.dim())
        for k, (a, b) in enumerate(zip(tensors[0].shape, each.shape)):
            if k != axis and a != b:
                raise RuntimeError(
                    f'Sizes of tensors must match except in dimension {axis}. Expected size {a} but got size {b} '
                    f'for tensor number {_place(tensors, each)} in the list.'
                )
    return _joined('concat', 'Cat', tensors, axis_of(dim, tensors[0].dim()))


concat = concatenate = cat


def _place(tensors, wanted):
    return next(k for k, each in enumerate(tensors) if each is wanted)


def stack(tensors, dim=0):
    tensors = list(tensors)
    if not tensors:
        raise RuntimeError('stack expects a non-empty TensorList')
    for each in tensors:
        if each.shape != tensors[0].shape:
            raise RuntimeError(
                f'stack expects each tensor to be equal size, but got {list(tensors[0].shape)} at entry 0 and '
                f'{list(each.shape)} at entry {_place(tensors, each)}'
            )
    return _joined('stack', 'Stack', tensors, axis_of(dim, tensors[0].dim() + 1))


def _rows(tensors):
    return [reshape(each, (1,)) if each.dim() == 0 else each for each in tensors]


def hstack(tensors):
    tensors = _rows(tensors)
    return cat(tensors, 0 if tensors[0].dim() == 1 else 1)


def vstack(tensors):
    return cat([unsqueeze(each, 0) if each.dim() == 1 else each for each in _rows(tensors)], 0)


def split(input, size, dim=0):
    axis = axis_of(dim, input.dim())
    extent = input.shape[axis]
    sizes = size if isinstance(size, (list, tuple)) else [min(size, extent - k) for k in range(0, extent, size)]
    found, start = [], 0
    for each in sizes:
        found.append(picked(input, tuple([slice(None)] * axis + [slice(start, start + each)])))
        start += each
    return tuple(found)


def chunk(input, chunks, dim=0):
    extent = input.shape[axis_of(dim, input.dim())]
    return split(input, -(-extent // chunks), dim)


def unbind(input, dim=0):
    axis = axis_of(dim, input.dim())
    return tuple(picked(input, tuple([slice(None)] * axis + [k])) for k in range(input.shape[axis]))


def index_select(input, dim, index):
    return picked(input, tuple([slice(None)] * axis_of(dim, input.dim()) + [index]))


def masked_select(input, mask):
    return picked(input, mask)


def repeat(input, *sizes):
    found = input
    sizes = _sizes(sizes)
    for _ in range(len(sizes) - input.dim()):
        found = unsqueeze(found, 0)
    for axis, times in enumerate(sizes):
        if times != 1:
            found = cat([found] * times, axis)
    return found


def flip(input, *dims):
    for axis in _sizes(dims):
        at = axis_of(axis, input.dim())
        input = shaped('slice', 'Flip', input, step=-1, axis=at)
    return input


def tril(input, diagonal=0):
    return _triangle(input, lambda i, j: j <= i + diagonal, 'Tril')


def triu(input, diagonal=0):
    return _triangle(input, lambda i, j: j >= i + diagonal, 'Triu')


def _triangle(input, keeps, label):
    from .making import of_numbers
    rows, columns = input.shape[-2:]
    mask = of_numbers(
        [1.0 if keeps(i, j) else 0.0 for i in range(rows) for j in range(columns)], (rows, columns), dtypes.bool_
    )
    if input.dtype is dtypes.bool_:
        from .operations import to_dtype
        return to_dtype(where(mask, to_dtype(input, dtypes.int64), 0, label), dtypes.bool_)
    return where(mask, input, 0, label)


def diag(input, diagonal=0):
    if input.dim() == 1:
        size = input.shape[0] + abs(diagonal)
        from .making import zeros
        found = zeros(size, size, dtype=input.dtype)
        rows = [k + max(0, -diagonal) for k in range(input.shape[0])]
        columns = [k + max(0, diagonal) for k in range(input.shape[0])]
        from .indexing import Index
        from .operations import with_part
        return with_part(found, Index((rows, columns), found.shape), input)
    count = min(input.shape[0] - max(0, -diagonal), input.shape[1] - max(0, diagonal))
    rows = [k + max(0, -diagonal) for k in range(count)]
    columns = [k + max(0, diagonal) for k in range(count)]
    return picked(input, (rows, columns))


diagonal = diag


def trace(input):
    from .reducing import sum
    found = sum(diag(input))
    if found._node is not None:
        found._node._name = 'TraceBackward0'
    return found


def where(condition, input=None, other=None, label='Where'):
    if input is None:
        return nonzero(condition, as_tuple=True)
    from .operations import as_tensor_like
    like = input if isinstance(input, Tensor) else other
    if not isinstance(like, Tensor):
        from .making import tensor
        like = tensor(input)
    a, b = as_tensor_like(input, like), as_tensor_like(other, like)
    dtype = dtypes.promoted([(a.dtype, 0 if a.shape else 1), (b.dtype, 0 if b.shape else 1)])
    a, b = to_dtype(a, dtype), to_dtype(b, dtype)
    _checked_shapes(a, b)
    value = tape.engine().apply3('where', condition._value, a._value, b._value)
    return graph.noted('where', label + 'Backward0', (condition, a, b), made(value, dtype))


def nonzero(input, as_tuple=False):
    from .indexing import Mask
    from .making import of_numbers
    places = Mask([bool(x) for x in tape.numbers_of(input._value)], tuple(input.shape)).positions()
    rank = input.dim()
    if as_tuple:
        return tuple(of_numbers([p[k] for p in places], (len(places),), dtypes.int64) for k in range(rank))
    return of_numbers([x for p in places for x in p], (len(places), rank), dtypes.int64)


# products of matrices


def matmul(input, other):
    a, b = input, other
    if a.dtype is not b.dtype:
        raise RuntimeError(
            f'expected m1 and m2 to have the same dtype, but got: {_c_name(a.dtype)} != {_c_name(b.dtype)}'
        )
    if a.dim() == 0 or b.dim() == 0:
        raise RuntimeError('both arguments to matmul need to be at least 1D, but they are 0D and 1D')
    inner, outer = a.shape[-1], b.shape[-2] if b.dim() > 1 else b.shape[0]
    if inner != outer:
        if a.dim() == 1 and b.dim() == 1:
            raise RuntimeError(
                f'inconsistent tensor size, expected tensor [{inner}] and src [{outer}] to have the same number '
                f'of elements, but got {inner} and {outer} elements respectively'
            )
        if b.dim() == 1:
            raise RuntimeError(f'size mismatch, got input ({a.shape[0]}), mat ({a.shape[0]}x{inner}), vec ({outer})')
        rows = 1 if a.dim() == 1 else a.numel() // inner if inner else 0
        raise RuntimeError(
            f'mat1 and mat2 shapes cannot be multiplied ({rows}x{inner} and {outer}x{b.shape[-1]})'
        )
    label = 'Mm' if a.dim() == b.dim() == 2 else 'Dot' if a.dim() == b.dim() == 1 else 'Mv' if b.dim() == 1 else 'Bmm'
    if a.dim() == 1 and b.dim() == 2:
        label = 'Squeeze'
    value = tape.engine().apply2('matmul', a._value, b._value)
    return graph.noted('matmul', label + 'Backward0', (a, b), made(value, a.dtype))


def _c_name(dtype):
    return {'float32': 'float', 'float64': 'double', 'int64': 'long', 'int32': 'int', 'bool': 'bool'}.get(
        dtype.name, dtype.name
    )


mm = bmm = mv = matmul


def dot(input, other):
    if input.dim() != 1 or other.dim() != 1:
        raise RuntimeError(
            f'1D tensors expected, but got {input.dim()}D and {other.dim()}D tensors'
        )
    return matmul(input, other)


def outer(input, other):
    value = tape.engine().apply2('outer', input._value, other._value)
    return graph.noted('outer', 'MulBackward0', (input, other), made(value, input.dtype))


def addmm(bias, a, b):
    product = matmul(a, b)
    found = binary('add', 'Addmm', product, bias)
    if found._node is not None:
        found._node._inputs = tuple(graph._edge(each) for each in (bias, a, b))
        found._node._keeps = True
    return found


def einsum(equation, *operands):
    """Sums of products by letters: operands are spread over all letters, multiplied and summed."""
    from .making import eye
    from .reducing import sum
    if len(operands) == 1 and isinstance(operands[0], (list, tuple)):
        operands = tuple(operands[0])
    left, arrow, right = equation.replace(' ', '').partition('->')
    terms = left.split(',')
    letters = sorted(set(left) - {','})
    if not arrow:
        right = ''.join(letter for letter in letters if left.count(letter) == 1)
    order = list(right) + [letter for letter in letters if letter not in right]
    product = None
    for term, operand in zip(terms, operands):
        for letter in dict.fromkeys(term):
            while term.count(letter) > 1:
                # Where a letter stands twice the diagonal is taken, which comes to stand last.
                i, j = term.index(letter), term.rindex(letter)
                rest = [k for k in range(len(term)) if k not in (i, j)]
                square = permute(operand, *rest, i, j)
                operand = sum(binary('multiply', 'Mul', square, eye(square.shape[-1], dtype=square.dtype)), -1)
                term = ''.join(term[k] for k in rest) + letter
        here = [letter for letter in order if letter in term]
        moved = permute(operand, *[term.index(letter) for letter in here]) if len(here) > 1 else operand
        extents = dict(zip(here, moved.shape))
        spread = reshape(moved, [extents.get(letter, 1) for letter in order])
        product = spread if product is None else binary('multiply', 'Mul', product, spread)
    summed = tuple(range(len(right), len(order)))
    return sum(product, summed) if summed else product
