"""What is done to arrays: NumPy's promotion over the engine's operations, as operators and methods."""

from wengert_tensors import dtypes as _dtypes
from wengert_tensors import methods as _methods
from wengert_tensors import operations as _operations
from wengert_tensors import reducing as _reducing
from wengert_tensors import shaping as _shaping
from wengert_tensors.operations import to_dtype

from ._array import ndarray, numbers_of, result_of, shape_text


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
            shapes = f'{shape_text(x.shape)} {shape_text(y.shape)}'
            raise ValueError(f'operands could not be broadcast together with shapes {shapes} ') from None
        raise


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


def _var(x, axis, kept, ddof=0, correction=None):
    """The mean of the squares of what is apart from the mean, in the order of NumPy's own sums."""
    apart = _methods.sub(x, _reducing.mean(x, axis, True) if x.dim() else x)
    total = _reducing.sum(_methods.mul(apart, apart), axis, kept)
    return _methods.div(total, float(x.numel() // max(1, total.numel()) - (ddof if correction is None else correction)))


var = over(_var, True)
std = over(lambda x, axis, kept, ddof=0, correction=None: _operations.pointwise('sqrt', _var(x, axis, kept, ddof, correction)), True)
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
            f'shapes {shape_text(x.shape)} and {shape_text(y.shape)} not aligned: {x.shape[-1]} (dim '
            f'{x.dim() - 1}) != {y.shape[axis]} (dim {axis})'
        )
    return matmul(a, b)


def round_(self, decimals=0):
    return result_of(_methods.round(numbers_of(self), decimals=decimals))


ndarray.round = round_
ndarray.clip = lambda self, lo=None, hi=None: ndarray(_methods.clamp(self._numbers, lo, hi))
