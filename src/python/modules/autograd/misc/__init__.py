"""What autograd's examples use."""

import wengert_trees as _trees
from numpy import array as _array, concatenate as _concatenate, ravel as _ravel, reshape as _reshape, shape as _shape


def flatten(tree):
    """All numbers of a value as one array, and the function that makes such a value of an array."""
    leaves, rebuild = _trees.flatten(tree, order=list)
    shapes = [_shape(leaf) for leaf in leaves]

    def unflatten(flat):
        parts, start = [], 0
        for shape in shapes:
            count = 1
            for extent in shape:
                count *= extent
            parts.append(_reshape(flat[start : start + count], shape) if shape else flat[start])
            start += count
        return rebuild(parts)

    return (_concatenate([_ravel(leaf) for leaf in leaves]) if leaves else _array([])), unflatten


from . import optimizers
