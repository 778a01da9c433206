"""Kernels and windows that go over arrays, as `lax` has them."""

from torch.nn import functional as _functional
from wengert_tensors import methods as _methods
from wengert_tensors.operations import picked, shaped
from wengert_tensors.shaping import permute

from . import numpy as _jnp
from ._array import Array, array_of


def _pairs(padding, extents, reach, strides):
    """Zeros before and after each axis. `reach` says how far a window goes."""
    if not isinstance(padding, str):
        return [tuple(each) for each in padding]
    if padding == 'VALID':
        return [(0, 0)] * len(extents)
    if padding != 'SAME':
        raise NotImplementedError(f"padding {padding!r} (Wengert's jax has 'SAME', 'VALID' and pairs of numbers)")
    total = [max(0, (-(-n // step) - 1) * step + far - n) for n, far, step in zip(extents, reach, strides)]
    return [(each // 2, each - each // 2) for each in total]


def _apart(numbers, padding, dilation):
    """Numbers among zeros along the last axes; a negative padding cuts."""
    count = len(padding)
    if dilation == (1,) * count and all(pair == (0, 0) for pair in padding):
        return numbers
    before, axes = numbers.shape[-count:], tuple(range(numbers.dim() - count, numbers.dim()))
    spread = [(n - 1) * step + 1 for n, step in zip(before, dilation)]
    start = [max(0, low) for low, _ in padding]
    whole = [low + n + max(0, high) for low, n, (_, high) in zip(start, spread, padding)]
    wide = shaped(
        'unslice', 'Pad', numbers, start=tuple(start), stop=tuple(low + n for low, n in zip(start, spread)),
        step=tuple(dilation), axis=axes, shape=(*numbers.shape[:-count], *whole),
    )
    cuts = [slice(max(0, -low), n + min(0, high)) for n, (low, high) in zip(whole, padding)]
    return picked(wide, (Ellipsis, *cuts)) if any(low < 0 or high < 0 for low, high in padding) else wide


def _orders(dimension_numbers, rank):
    """Where batch or outputs, channels and the axes of a kernel are, in operand, kernel and result."""
    if dimension_numbers is None:
        return [tuple(range(rank))] * 3
    lhs, rhs, out = dimension_numbers
    axes = sorted(set(lhs) - {'N', 'C'}, key=rhs.index)
    return [
        tuple(spec.index(letter) for letter in (*first, *axes))
        for spec, first in ((lhs, 'NC'), (rhs, 'OI'), (out, 'NC'))
    ]


def conv_general_dilated(
    lhs, rhs, window_strides, padding, lhs_dilation=None, rhs_dilation=None, dimension_numbers=None,
    feature_group_count=1, batch_group_count=1, precision=None, preferred_element_type=None,
):
    x, kernel = array_of(lhs), array_of(rhs)
    count = x.ndim - 2
    if count not in (1, 2) or batch_group_count != 1:
        raise NotImplementedError("convolutions but those along one or two axes (Wengert's jax lacks them)")
    ones = (1,) * count
    of_x, of_kernel, of_result = _orders(dimension_numbers, x.ndim)
    image, filters = permute(x._numbers, *of_x), permute(kernel._numbers, *of_kernel)
    strides, apart = tuple(window_strides), tuple(lhs_dilation or ones)
    dilation = tuple(rhs_dilation or ones)
    extents = [(n - 1) * step + 1 for n, step in zip(image.shape[2:], apart)]
    reach = [(n - 1) * step + 1 for n, step in zip(filters.shape[2:], dilation)]
    around = _pairs(padding, extents, reach, strides)
    is_even = apart == ones and all(low == high >= 0 for low, high in around)
    if not is_even:
        image = _apart(image, around, apart)
    convolve = _functional.conv1d if count == 1 else _functional.conv2d
    found = convolve(
        image, filters, stride=strides, padding=tuple(low for low, _ in around) if is_even else (0,) * count,
        dilation=dilation, groups=feature_group_count,
    )
    back = tuple(of_result.index(axis) for axis in range(x.ndim))
    return Array(permute(found, *back), False, x.traced or kernel.traced)


def conv(lhs, rhs, window_strides, padding, precision=None, preferred_element_type=None):
    return conv_general_dilated(lhs, rhs, window_strides, padding)


def reduce_window(
    operand, init_value, computation, window_dimensions, window_strides=None, padding='VALID', base_dilation=None,
    window_dilation=None,
):
    x = array_of(operand)
    rank = x.ndim
    strides = tuple(window_strides or (1,) * rank)
    around = _pairs(padding, x.shape, window_dimensions, strides)
    axes = [k for k in range(rank) if window_dimensions[k] != 1 or strides[k] != 1]
    is_greatest, is_sum = computation is _jnp.maximum, computation is _jnp.add
    wanted = float('-inf') if is_greatest else 0.0
    if not (is_greatest or is_sum) or float(array_of(init_value)) != wanted:
        raise NotImplementedError(
            "reduce_window but of jax.lax.max from -inf on or of jax.lax.add from 0 on (Wengert's jax lacks it)"
        )
    if len(axes) > 2 or any(set(each or (1,)) != {1} for each in (base_dilation, window_dilation)):
        raise NotImplementedError("reduce_window but along one or two axes, of what is side by side (Wengert's jax lacks it)")
    if any(around[k] != (0, 0) for k in range(rank) if k not in axes):
        raise NotImplementedError("reduce_window that pads axes it does not go along (Wengert's jax lacks it)")
    if not axes:
        return x
    order = (*(k for k in range(rank) if k not in axes), *axes)
    numbers = permute(x._numbers, *order)
    of = lambda given: tuple(given[k] for k in axes)
    size, pairs = of(window_dimensions), of(around)
    is_even = all(low == high and 2 * low <= n for (low, high), n in zip(pairs, size))
    if not is_even and is_greatest:
        raise NotImplementedError("reduce_window with windows in the padding alone, or more of it on one side (Wengert's jax lacks it)")
    if not is_even:
        numbers = _apart(numbers, pairs, (1,) * len(axes))
    name = f'{"max" if is_greatest else "avg"}Pool{len(axes)}d'
    given = {'size': size, 'stride': of(strides)}
    if is_even and any(low for low, _ in pairs):
        given['padding'] = tuple(low for low, _ in pairs)
    found = shaped(name, 'ReduceWindow', numbers, **given)
    if is_sum:
        count = size[0] * size[1] if len(size) == 2 else size[0]
        found = _methods.mul(found, count)
    back = tuple(order.index(axis) for axis in range(rank))
    return Array(permute(found, *back), False, x.traced)
