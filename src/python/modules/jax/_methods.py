"""Gives arrays their operators, methods and parts."""

import numpy as _numpy
from numpy._array import ndarray
from wengert_tensors import methods as _methods
from wengert_tensors.indexing import Index
from wengert_tensors.operations import picked, to_dtype, with_part

from ._array import Array, array_of, kind_of, lifted, numbers_of


def _operator(name):
    plain = getattr(ndarray, name)
    operate = lifted(plain, name)

    def operator(self, other):
        if not isinstance(other, (Array, int, float, ndarray, _numpy.floating)):
            return NotImplemented
        return operate(self, other)
    return operator


for _name in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul'):
    setattr(Array, f'__{_name}__', _operator(f'__{_name}__'))
    setattr(Array, f'__r{_name}__', _operator(f'__r{_name}__'))
for _name in ('eq', 'ne', 'lt', 'le', 'gt', 'ge', 'and', 'or'):
    setattr(Array, f'__{_name}__', _operator(f'__{_name}__'))
for _name in ('neg', 'pos', 'abs', 'invert'):
    setattr(Array, f'__{_name}__', lifted(getattr(ndarray, f'__{_name}__')))
for _name in (
    'sum', 'mean', 'prod', 'max', 'min', 'var', 'std', 'any', 'all', 'argmax', 'argmin', 'cumsum', 'dot', 'round', 'clip',
    'reshape', 'ravel', 'transpose', 'squeeze', 'flatten', 'argsort', 'copy', 'trace', 'diagonal', 'take', 'swapaxes',
    'repeat',
):
    if hasattr(ndarray, _name):
        setattr(Array, _name, lifted(getattr(ndarray, _name), _name))
Array.T = property(lambda self: lifted(lambda a: a.T)(self))
Array.mT = property(lambda self: lifted(lambda a: _numpy.swapaxes(a, -1, -2))(self))
Array.astype = lambda self, kind: Array(to_dtype(self._numbers, kind_of(kind)), False, self.traced)


def _within(part, extent):
    """A place as JAX takes it: the nearest there is."""
    return max(-extent, min(extent - 1, part)) if type(part) is int and extent else part


def _index(index, shape):
    if isinstance(index, list):
        raise TypeError(
            'Using a non-tuple sequence for multidimensional indexing is not allowed; use `arr[array(seq)]` instead of '
            '`arr[seq]`. See https://github.com/jax-ml/jax/issues/4564 for more information.'
        )
    parts = index if isinstance(index, tuple) else (index,)
    found, axis = [], 0
    for part in parts:
        part = part._numbers if isinstance(part, Array) else part._numbers if isinstance(part, ndarray) else part
        if part is Ellipsis:
            axis += len(shape) - sum(each is not None and each is not Ellipsis for each in parts)
        elif part is not None:
            part = _within(part, shape[axis] if axis < len(shape) else 0)
            axis += 1
        found.append(part)
    return Index(tuple(found), shape, backwards=True)


def _part(self, index):
    return Array(picked(self._numbers, _index(index, self.shape)), self.weak_type, self.traced)


Array.__getitem__ = _part


class _At:
    """Where an array is to be another."""

    def __init__(self, array, index=None):
        self._array, self._where = array, index

    def __getitem__(self, index):
        return _At(self._array, _index(index, self._array.shape))

    def _with(self, numbers):
        array = self._array
        return Array(with_part(array._numbers, self._where, to_dtype(numbers, array._numbers.dtype)), array.weak_type, array.traced)

    def set(self, values):
        return self._with(numbers_of(values))

    def get(self):
        return Array(picked(self._array._numbers, self._where), self._array.weak_type, self._array.traced)

    def _by(self, function, values):
        # A place that is named twice is changed twice.
        positions = self._where.positions()
        if len(set(positions)) == len(positions):
            return self._with(function(self.get()._numbers, numbers_of(values)))
        flat = array_of(self._array).reshape(-1)
        given = array_of(values)
        spread = lifted(_numpy.broadcast_to)(given, self._where.shape).reshape(-1)
        for k, place in enumerate(positions):
            at = _At(flat, Index(place, flat.shape))
            flat = at._with(function(at.get()._numbers, spread[k]._numbers))
        return flat.reshape(self._array.shape)


for _name, _function in dict(
    add=_methods.add, subtract=_methods.sub, multiply=_methods.mul, mul=_methods.mul, divide=_methods.div, power=_methods.pow,
    max=_methods.maximum, min=_methods.minimum,
).items():
    setattr(_At, _name, (lambda function: lambda self, values: self._by(function, values))(_function))
Array.at = property(_At)
