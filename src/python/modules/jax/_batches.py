"""A function over the rows of arrays."""

from functools import wraps

import wengert_trees as _trees
from wengert_tensors.operations import picked
from wengert_tensors.shaping import permute, stack

from ._array import Array, array_of


def _axes(axes, tree):
    """An axis for each leaf of a value; None where all rows share it."""
    leaves, _ = _trees.flatten(tree)
    if axes is None or isinstance(axes, int):
        return [axes] * len(leaves)
    if isinstance(axes, (list, tuple)):
        return [axis for each, part in zip(axes, tree) for axis in _axes(each, part)]
    if isinstance(axes, dict):
        return [axis for key in sorted(tree) for axis in _axes(axes[key], tree[key])]
    return [axes] * len(leaves)


def _row(array, axis, k):
    if hasattr(array, 'row'):
        return array.row(k)
    place = (slice(None),) * (axis % array.ndim) + (k,)
    return Array(picked(array._numbers, place), array.weak_type, array.traced)


def vmap(fun, in_axes=0, out_axes=0, axis_name=None, **settings):
    """The function over each row, one after the other, which gives what all at once would."""

    @wraps(fun)
    def over(*given, **named):
        leaves, rebuild = _trees.flatten((given, named))
        axes = _axes(in_axes, given) + [0] * len(_trees.flatten(named)[0])
        arrays = [each if hasattr(each, 'row') else array_of(each) for each in leaves]
        counts = {each.shape[axis] for each, axis in zip(arrays, axes) if axis is not None and each.shape}
        if any(axis is not None and not each.shape for each, axis in zip(arrays, axes)):
            raise ValueError(
                'vmap was requested to map its argument along axis 0, which implies that its rank should be at least 1, but '
                'is only 0 (its shape is ())'
            )
        if len(counts) > 1:
            raise ValueError(
                'vmap got inconsistent sizes for array axes to be mapped: ' + ' and '.join(map(str, sorted(counts)))
            )
        if not counts:
            raise ValueError('vmap must have at least one non-None value in in_axes')
        results = []
        for k in range(counts.pop()):
            row = [each if axis is None else _row(each, axis, k) for each, axis in zip(arrays, axes)]
            args, kwargs = rebuild(row)
            results.append(fun(*args, **kwargs))
        parts = [_trees.flatten(each)[0] for each in results]
        _, whole = _trees.flatten(results[0])
        outs = _axes(out_axes, results[0])
        return whole([together([part[k] for part in parts], axis) for k, axis in enumerate(outs)])

    return over


def together(rows, axis=0):
    """Arrays as one, along a new axis; the first of them where that is None."""
    arrays = [array_of(each) for each in rows]
    if axis is None:
        return arrays[0]
    numbers = stack([each._numbers for each in arrays])
    if axis % (arrays[0].ndim + 1):
        order = list(range(1, numbers.dim()))
        order.insert(axis % numbers.dim(), 0)
        numbers = permute(numbers, *order)
    return Array(numbers, False, any(each.traced for each in arrays))
