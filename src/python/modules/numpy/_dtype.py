"""Kinds of numbers."""

from wengert_tensors import dtypes as _dtypes

from ._scalars import bool_, float32, float64, int32, int64

_KINDS = {
    'float64': _dtypes.float64, 'float32': _dtypes.float32, 'int64': _dtypes.int64, 'int32': _dtypes.int32,
    'uint8': _dtypes.uint8, 'int8': _dtypes.int8, 'int16': _dtypes.int16,
    'uint32': _dtypes.uint32, 'bool': _dtypes.bool_,
}
_SCALARS = {'float64': float64, 'float32': float32, 'int64': int64, 'int32': int32, 'bool': bool_}
_NAMES = {
    'float': 'float64', 'int': 'int64', 'bool_': 'bool', 'f4': 'float32', 'f8': 'float64', 'i8': 'int64', 'float_': 'float64',
    'int_': 'int64', 'floating': 'float64', 'integer': 'int64', 'double': 'float64', 'single': 'float32', 'f': 'float32',
    'd': 'float64', 'i': 'int32', 'b': 'int8', 'i4': 'int32', '?': 'bool',
}


class dtype:
    """A kind of number."""

    def __init__(self, given='float64'):
        name = getattr(given, 'name', None) or getattr(given, '__name__', None) or str(given)
        name = name.removeprefix('torch.')
        self.name = _NAMES.get(name, name)
        if self.name not in _KINDS:
            raise TypeError(f"data type '{name}' not understood")
        self.number = _KINDS[self.name]

    @property
    def kind(self):
        return {2: 'f', 1: 'i', 0: 'b'}[self.number.category]

    @property
    def itemsize(self):
        return self.number.itemsize

    @property
    def type(self):
        return _SCALARS.get(self.name, int64)

    def scalar(self, x):
        if self.name == 'bool':
            return bool_(bool(x))
        return self.type(x)

    __call__ = scalar

    def __eq__(self, other):
        try:
            return self.name == dtype(other).name
        except TypeError:
            return False

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return f"dtype('{self.name}')"

    def __str__(self):
        return self.name
