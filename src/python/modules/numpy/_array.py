"""Arrays, on the engine's tensors."""

import wengert_engine as _tape
from wengert_tensors import dtypes as _dtypes
from wengert_tensors import methods as _methods
from wengert_tensors import operations as _operations
from wengert_tensors import reducing as _reducing
from wengert_tensors import shaping as _shaping
from wengert_tensors.indexing import Index
from wengert_tensors.operations import to_dtype
from wengert_tensors.tensor import Tensor as Numbers
from wengert_tensors.tensor import made

from . import _printing as printing
from ._scalars import bool_, float32, float64, int32, int64

_KINDS = {
    'float64': _dtypes.float64, 'float32': _dtypes.float32, 'int64': _dtypes.int64, 'int32': _dtypes.int32,
    'uint8': _dtypes.uint8, 'int8': _dtypes.int8, 'int16': _dtypes.int16, 'bool': _dtypes.bool_,
}
_SCALARS = {'float64': float64, 'float32': float32, 'int64': int64, 'int32': int32, 'bool': bool_}
_NAMES = {'float': 'float64', 'int': 'int64', 'bool_': 'bool', 'f4': 'float32', 'f8': 'float64', 'i8': 'int64', 'float_': 'float64', 'int_': 'int64'}


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


class ndarray:
    __module__ = 'numpy'
    __array_priority__ = 10

    def __init__(self, numbers):
        self._numbers = numbers
        self._source = None

    # what it is

    @property
    def _value(self):
        return self._numbers._value

    @property
    def shape(self):
        return tuple(self._numbers.shape)

    @shape.setter
    def shape(self, wanted):
        self._numbers = _operations.reshape(self._numbers, wanted if isinstance(wanted, tuple) else (wanted,))

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        return self._numbers.numel()

    @property
    def dtype(self):
        return dtype(self._numbers.dtype.name)

    @property
    def nbytes(self):
        return self.size * self.dtype.itemsize

    @property
    def T(self):
        return ndarray(_shaping.permute(self._numbers, *reversed(range(self.ndim)))) if self.ndim > 1 else self

    @property
    def flat(self):
        return iter(self.ravel())

    def __len__(self):
        if self.ndim == 0:
            raise TypeError('len() of unsized object')
        return self.shape[0]

    def __iter__(self):
        if self.ndim == 0:
            raise TypeError('iteration over a 0-d array')
        return (self[k] for k in range(self.shape[0]))

    def __bool__(self):
        if self.size != 1:
            raise ValueError(
                'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()'
            )
        return bool(self._numbers.item())

    def __float__(self):
        if self.size != 1:
            raise TypeError('only 0-dimensional arrays can be converted to Python scalars')
        return float(self._numbers.item())

    def __int__(self):
        return int(float(self))

    def __index__(self):
        return int(self)

    def __contains__(self, item):
        return bool((self == item).any())

    def __format__(self, spec):
        return format(self.item(), spec) if self.ndim == 0 else object.__format__(self, spec)

    def item(self, *place):
        return self[place].item() if place else self._numbers.item()

    def tolist(self):
        return self._numbers.tolist()

    def __repr__(self):
        text = printing.written(_tape.numbers_of(self._value), self.shape, self.dtype.name, ', ', len('array('))
        if self.size == 0:
            text = '[]'
        usual = self.dtype.name in ('float64', 'int64', 'bool') and self.size
        return f'array({text})' if usual else f'array({text}, dtype={self.dtype.name})'

    def __str__(self):
        if self.ndim == 0:
            return str(self.dtype.scalar(self._numbers.item()))
        return printing.written(_tape.numbers_of(self._value), self.shape, self.dtype.name, ' ', 0)

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    # parts

    def __getitem__(self, index):
        index = _plain_index(index)
        worked = Index(index, self.shape)
        found = _operations.picked(self._numbers, worked)
        if worked.shape == () and worked.basic and Ellipsis not in (index if isinstance(index, tuple) else (index,)):
            return self.dtype.scalar(found.item())
        result = ndarray(found)
        if worked.basic:
            result._source = (self, worked)
        return result

    def __setitem__(self, index, given):
        worked = index if isinstance(index, Index) else Index(_plain_index(index), self.shape)
        self._put(_operations.with_part(self._numbers, worked, numbers_of(given)))

    def _put(self, numbers):
        """Changes in place, and what this is a view of with it."""
        self._numbers = to_dtype(numbers, self._numbers.dtype)
        if self._source is not None:
            source, worked = self._source
            source[worked] = self

    def fill(self, x):
        self[...] = x

    def copy(self):
        return ndarray(self._numbers)

    def astype(self, kind, copy=True):
        return ndarray(to_dtype(self._numbers, dtype(kind).number))

    def reshape(self, *shape):
        wanted = shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape
        try:
            return ndarray(_operations.reshape(self._numbers, wanted))
        except RuntimeError:
            raise ValueError(f'cannot reshape array of size {self.size} into shape {tuple(wanted)}') from None

    def ravel(self):
        return self.reshape(-1)

    flatten = ravel

    def transpose(self, *axes):
        axes = axes[0] if len(axes) == 1 and isinstance(axes[0], (tuple, list)) else axes
        return ndarray(_shaping.permute(self._numbers, *axes)) if axes else self.T

    def squeeze(self, axis=None):
        return ndarray(_shaping.squeeze(self._numbers, axis))

    def __array__(self, dtype=None):
        return self


def _plain_index(index):
    if isinstance(index, tuple):
        return tuple(_plain_index(each) for each in index)
    if isinstance(index, ndarray):
        return index._numbers
    return index


def numbers_of(given, kind=None):
    """An array, a number or a nested list as numbers, floats of 64 bits."""
    if isinstance(given, ndarray):
        found = given._numbers
    elif isinstance(given, Numbers):
        found = given.detach()
    elif hasattr(given, 'numpy'):
        return numbers_of(given.numpy(), kind)
    else:
        found = _read(given)
    return found if kind is None else to_dtype(found, dtype(kind).number)


def _read(given):
    from wengert_tensors.making import of_numbers
    flat, shape, category = [], [], [0]
    _flatten(given, flat, shape, 0, category)
    kind = (_dtypes.bool_, _dtypes.int64, _dtypes.float64)[category[0]]
    if isinstance(given, float32):
        kind = _dtypes.float32
    if not flat:
        kind = _dtypes.float64
    return of_numbers(flat, shape, kind)


def _flatten(level, flat, shape, depth, category):
    if isinstance(level, ndarray) or isinstance(level, Numbers):
        level = level.tolist()
    if isinstance(level, (list, tuple, range)):
        if len(shape) == depth:
            shape.append(len(level))
        elif shape[depth] != len(level):
            raise ValueError(
                'setting an array element with a sequence. The requested array has an inhomogeneous shape after '
                f'{depth} dimensions. The detected shape was {tuple(shape[:depth])} + inhomogeneous part.'
            )
        for each in level:
            _flatten(each, flat, shape, depth + 1, category)
        return
    if isinstance(level, (bool, bool_)):
        flat.append(1.0 if level else 0.0)
    elif isinstance(level, int):
        category[0] = max(category[0], 1)
        flat.append(float(level))
    else:
        category[0] = 2
        flat.append(float(level))


def result_of(numbers):
    """What NumPy gives: an array, or a single number of its own."""
    if numbers.dim() == 0:
        return dtype(numbers.dtype.name).scalar(numbers.item())
    return ndarray(numbers)


def as_float(numbers):
    return numbers if numbers.dtype.is_floating_point else to_dtype(numbers, _dtypes.float64)


def paired(function, a, b, floats=False):
    """A function of two operands by NumPy's promotion: a number of Python's takes after an array beside it."""
    x, y = numbers_of(a), numbers_of(b)
    weak_x, weak_y = type(a) in (int, float, bool), type(b) in (int, float, bool)
    if weak_x != weak_y:
        strong, weak = (y, x) if weak_x else (x, y)
        kind = strong.dtype if strong.dtype.category >= weak.dtype.category else weak.dtype
        if kind is not strong.dtype and kind.is_floating_point:
            kind = _dtypes.float64
    else:
        kind = _dtypes.wider(x.dtype, y.dtype)
        if {x.dtype, y.dtype} == {_dtypes.float32, _dtypes.int64}:
            kind = _dtypes.float64
    if floats and not kind.is_floating_point:
        kind = _dtypes.float64
    try:
        return result_of(function(to_dtype(x, kind), to_dtype(y, kind)))
    except RuntimeError as error:
        if 'must match' in str(error):
            shapes = f'{_shape_text(x.shape)} {_shape_text(y.shape)}'
            raise ValueError(f'operands could not be broadcast together with shapes {shapes} ') from None
        raise


def _shape_text(shape):
    return f'({",".join(map(str, shape))}{"," if len(shape) == 1 else ""})'


def _operator(function, floats=False):
    def forward(self, other):
        if type(other).__module__.startswith(('torch', 'wengert_tensors', 'jax', 'tensorflow')):
            return NotImplemented
        return paired(function, self, other, floats)

    def backward(self, other):
        return paired(function, other, self, floats)

    def in_place(self, other):
        self._put(numbers_of(paired(function, self, other, floats)))
        return self

    return forward, backward, in_place


for _name, _function, _floats in (
    ('add', _methods.add, False), ('sub', _methods.sub, False), ('mul', _methods.mul, False),
    ('truediv', _methods.div, True), ('floordiv', _methods.floor_divide, False), ('mod', _methods.remainder, False),
    ('pow', _methods.pow, False),
):
    _forms = _operator(_function, _floats)
    for _form, _operation in zip((f'__{_name}__', f'__r{_name}__', f'__i{_name}__'), _forms):
        setattr(ndarray, _form, _operation)
for _name, _function in (
    ('eq', _methods.eq), ('ne', _methods.ne), ('lt', _methods.lt), ('le', _methods.le), ('gt', _methods.gt), ('ge', _methods.ge),
    ('and', _methods.logical_and), ('or', _methods.logical_or),
):
    setattr(ndarray, f'__{_name}__', (lambda function: lambda self, other: paired(function, self, other))(_function))


def matmul(a, b):
    x, y = numbers_of(a), numbers_of(b)
    kind = _dtypes.wider(x.dtype, y.dtype)
    inner, outer = x.shape[-1], y.shape[-2] if y.dim() > 1 else y.shape[0]
    if inner != outer:
        raise ValueError(
            f'matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature '
            f'(n?,k),(k,m?)->(n?,m?) (size {outer} is different from {inner})'
        )
    return result_of(_shaping.matmul(to_dtype(x, kind), to_dtype(y, kind)))


ndarray.__matmul__ = matmul
ndarray.__rmatmul__ = lambda self, other: matmul(other, self)
ndarray.__neg__ = lambda self: ndarray(_operations.pointwise('neg', self._numbers))
ndarray.__pos__ = lambda self: self
ndarray.__abs__ = lambda self: ndarray(_operations.pointwise('abs', self._numbers))
ndarray.__invert__ = lambda self: ndarray(_methods.logical_not(self._numbers))


def over(function, floats=False):
    """A reduction over axes."""

    def reduce(a, axis=None, dtype=None, out=None, keepdims=False, **named):
        x = numbers_of(a, dtype)
        if floats:
            x = as_float(x)
        return result_of(function(x, axis, keepdims, **named))

    return reduce


sum = over(lambda x, axis, kept: _reducing.sum(x, axis, kept))
mean = over(lambda x, axis, kept: _reducing.mean(x, axis, kept), True)
prod = over(lambda x, axis, kept: _reducing.prod(x, axis, kept))
amax = over(lambda x, axis, kept: _reducing.amax(x, axis, kept))
amin = over(lambda x, axis, kept: _reducing.amin(x, axis, kept))
var = over(lambda x, axis, kept, ddof=0: _reducing.var(x, axis, keepdim=kept, correction=ddof), True)
std = over(lambda x, axis, kept, ddof=0: _reducing.std(x, axis, keepdim=kept, correction=ddof), True)
any_ = over(lambda x, axis, kept: _reducing.any(x, axis, kept))
all_ = over(lambda x, axis, kept: _reducing.all(x, axis, kept))


def argmax(a, axis=None, out=None):
    return result_of(_reducing.argmax(numbers_of(a), axis))


def argmin(a, axis=None, out=None):
    return result_of(_reducing.argmin(numbers_of(a), axis))


def cumsum(a, axis=None):
    x = numbers_of(a)
    return result_of(_reducing.cumsum(x if axis is not None else _operations.reshape(x, (-1,)), axis or 0))


for _name, _function in dict(
    sum=sum, mean=mean, prod=prod, max=amax, min=amin, var=var, std=std, any=any_, all=all_, argmax=argmax,
    argmin=argmin, cumsum=cumsum, dot=lambda self, other: dot(self, other),
).items():
    setattr(ndarray, _name, _function)


def dot(a, b):
    x, y = numbers_of(a), numbers_of(b)
    if x.dim() == 0 or y.dim() == 0:
        return paired(_methods.mul, a, b)
    if x.shape[-1] != (y.shape[-2] if y.dim() > 1 else y.shape[0]):
        axis = y.dim() - 2 if y.dim() > 1 else 0
        raise ValueError(
            f'shapes {_shape_text(x.shape)} and {_shape_text(y.shape)} not aligned: {x.shape[-1]} (dim '
            f'{x.dim() - 1}) != {y.shape[axis]} (dim {axis})'
        )
    return matmul(a, b)


def round_(self, decimals=0):
    return result_of(_methods.round(numbers_of(self), decimals=decimals))


ndarray.round = round_
ndarray.clip = lambda self, lo=None, hi=None: ndarray(_methods.clamp(self._numbers, lo, hi))


def array_of(value, name):
    """An array of a value of the tape."""
    return ndarray(made(_tape.engine().detached(value, False), _KINDS[name]))
