"""Gives tensors their operators and methods, each of which is a function of the module too."""

from . import dtypes
from . import graph
from . import making
from . import reducing
from . import selecting
from . import shaping
from .operations import POINTWISE, as_float, binary, picked, pointwise, reshape, to_dtype
from .tensor import Tensor, made
import wengert_engine as tape


def add(input, other, *, alpha=1):
    return binary('add', 'Add', input, other if alpha == 1 else other * alpha)


def sub(input, other, *, alpha=1):
    found = binary('subtract', 'Sub', input, other if alpha == 1 else other * alpha)
    if not isinstance(input, Tensor) and found._node is not None:
        found._node._name = 'RsubBackward1'
    return found


def mul(input, other):
    return binary('multiply', 'Mul', input, other)


def div(input, other, *, rounding_mode=None):
    if rounding_mode == 'floor':
        return floor_divide(input, other)
    found = binary('divide', 'Div', input, other, 'float')
    if not isinstance(input, Tensor) and found._node is not None:
        found._node._name = 'MulBackward0'
    return trunc(found) if rounding_mode == 'trunc' else found


def floor_divide(input, other):
    return binary('floorDivide', 'FloorDivide', input, other)


def remainder(input, other):
    return binary('mod', 'Remainder', input, other)


def pow(input, exponent):
    if isinstance(exponent, Tensor) or isinstance(input, Tensor):
        found = binary('power', 'Pow', input, exponent)
        if isinstance(exponent, Tensor) and found._node is not None:
            found._node._name = 'PowBackward1'
        return found
    return input**exponent


def maximum(input, other):
    return binary('maximum', 'Maximum', input, other)


def minimum(input, other):
    return binary('minimum', 'Minimum', input, other)


def atan2(input, other):
    return binary('atan2', 'Atan2', input, other, 'float')


def hypot(input, other):
    return binary('hypot', 'Hypot', input, other, 'float')


def _compared(primitive):
    def compare(input, other):
        if other is None or isinstance(other, str):
            return NotImplemented
        return binary(primitive, '', input, other, 'bool')
    return compare


eq, ne = _compared('equal'), _compared('notEqual')
lt, le = _compared('less'), _compared('lessEqual')
gt, ge = _compared('greater'), _compared('greaterEqual')
greater, less, greater_equal, less_equal, not_equal = gt, lt, ge, le, ne


def rsqrt(input):
    return pointwise('reciprocal', pointwise('sqrt', input))


def round(input, *, decimals=0):
    if decimals:
        scale = 10.0**decimals
        return round(input * scale) / scale
    value = tape.engine().apply1('round', input._value)
    return graph.noted('round', 'RoundBackward0', (input,), made(value, input.dtype))


def trunc(input):
    return pointwise('sign', input) * pointwise('floor', pointwise('abs', input))


def clamp(input, min=None, max=None):
    found = input
    if min is not None and max is not None and not isinstance(min, Tensor) and not isinstance(max, Tensor):
        engine = tape.engine()
        lo, hi = engine.number(float(min), '', False), engine.number(float(max), '', False)
        value = engine.apply3('clamp', input._value, lo, hi)
        return graph.noted('clamp', 'ClampBackward1', (input, None, None), made(value, input.dtype))
    if min is not None:
        found = binary('maximum', 'Clamp', found, min)
    if max is not None:
        found = binary('minimum', 'Clamp', found, max)
    if found._node is not None:
        found._node._name = 'ClampBackward1'
    return found


clip = clamp


def logical_not(input):
    return binary('equal', '', input, 0, 'bool')


def logical_and(input, other):
    return to_dtype(input, dtypes.bool_) * to_dtype(other, dtypes.bool_)


def logical_or(input, other):
    return binary('maximum', '', to_dtype(input, dtypes.bool_), to_dtype(other, dtypes.bool_))


def isnan(input):
    return binary('notEqual', '', input, input, 'bool')


def isinf(input):
    return binary('equal', '', pointwise('abs', input), float('inf'), 'bool')


def isfinite(input):
    return binary('less', '', pointwise('abs', input), float('inf'), 'bool')


def lerp(input, end, weight):
    return input + weight * (end - input)


def clone(input, memory_format=None):
    value = input._value
    found = made(tape.engine().detached(value, False), input.dtype)
    if value.needs:
        # A copy is another value through which derivatives flow: a product with one.
        found._value = tape.engine().apply('reshape', tape.values([value]), tape.attributes(shape=tuple(input.shape)))
        graph.noted('reshape', 'CloneBackward0', (input,), found)
    return found


def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    from math import isnan as nan
    a, b = tape.numbers_of(input._value), tape.numbers_of((input * 0 + other)._value)
    return all(
        x == y or abs(x - y) <= atol + rtol * abs(y) or equal_nan and nan(x) and nan(y) for x, y in zip(a, b)
    )


def isclose(input, other, rtol=1e-05, atol=1e-08):
    return le(pointwise('abs', input - other), atol + rtol * pointwise('abs', as_float(other)))


def equal(input, other):
    return input.shape == other.shape and bool(eq(input, other).all())


def numel(input):
    return input.numel()


def is_tensor(given):
    return isinstance(given, Tensor)


def _swapped(function):
    return lambda self, other: function(other, self)


def _in_place(function):
    def changed(self, *given, **named):
        return self._become(function(self, *given, **named))
    changed.__name__ = function.__name__ + '_'
    return changed


def _operator(function):
    def operate(self, other):
        if isinstance(other, (Tensor, int, float)) or hasattr(other, '__float__') and not hasattr(other, '__len__'):
            return function(self, other)
        if hasattr(other, 'tolist'):
            return function(self, making.tensor(other))
        return NotImplemented
    return operate


for _name, _function in {
    'add': add, 'sub': sub, 'mul': mul, 'truediv': div, 'floordiv': floor_divide, 'mod': remainder, 'pow': pow,
}.items():
    setattr(Tensor, f'__{_name}__', _operator(_function))
    setattr(Tensor, f'__r{_name}__', _operator(_swapped(_function)))
    setattr(Tensor, f'__i{_name}__', _in_place(_function))
for _name, _function in {'eq': eq, 'ne': ne, 'lt': lt, 'le': le, 'gt': gt, 'ge': ge}.items():
    setattr(Tensor, f'__{_name}__', _function)
Tensor.__matmul__ = shaping.matmul
Tensor.__rmatmul__ = lambda self, other: shaping.matmul(other, self)
Tensor.__neg__ = lambda self: pointwise('neg', self)
Tensor.__pos__ = lambda self: self
Tensor.__abs__ = lambda self: pointwise('abs', self)
Tensor.__invert__ = logical_not
Tensor.__and__ = logical_and
Tensor.__or__ = logical_or
Tensor.__getitem__ = picked
Tensor.T = property(lambda self: shaping.permute(self, *reversed(range(self.dim()))))
Tensor.mT = property(lambda self: shaping.transpose(self, -1, -2))

_ELEMENTWISE = {name: (lambda name: lambda input: pointwise(name, input))(name) for name in POINTWISE}
_OWN = dict(
    add=add, sub=sub, subtract=sub, mul=mul, multiply=mul, div=div, divide=div, true_divide=div,
    floor_divide=floor_divide, remainder=remainder, fmod=remainder, pow=pow, maximum=maximum, minimum=minimum,
    atan2=atan2, hypot=hypot, eq=eq, ne=ne, lt=lt, le=le, gt=gt, ge=ge, greater=gt, less=lt, rsqrt=rsqrt, round=round,
    trunc=trunc, clamp=clamp, clip=clip, logical_not=logical_not, logical_and=logical_and, logical_or=logical_or,
    isnan=isnan, isinf=isinf, isfinite=isfinite, lerp=lerp, clone=clone, allclose=allclose, isclose=isclose, equal=equal,
    absolute=lambda input: pointwise('abs', input), negative=lambda input: pointwise('neg', input),
)
_SHAPING = {
    name: getattr(shaping, name)
    for name in (
        'view', 'flatten', 'transpose', 't', 'permute', 'squeeze', 'unsqueeze', 'expand', 'broadcast_to', 'split',
        'chunk', 'unbind', 'index_select', 'masked_select', 'repeat', 'flip', 'tril', 'triu', 'diag', 'diagonal',
        'trace', 'nonzero', 'matmul', 'mm', 'bmm', 'mv', 'dot', 'outer',
    )
}


def _reduction(function):
    """The function, which takes NumPy's names of its settings as well."""

    def reduce(*given, **named):
        for theirs, ours in (('axis', 'dim'), ('keepdims', 'keepdim')):
            if theirs in named:
                named[ours] = named.pop(theirs)
        return function(*given, **named)

    reduce.__name__ = function.__name__
    return reduce


_REDUCING = {
    name: _reduction(getattr(reducing, name))
    for name in (
        'sum', 'mean', 'prod', 'logsumexp', 'norm', 'var', 'std', 'amax', 'amin', 'max', 'min', 'argmax', 'argmin',
        'gather', 'sort', 'argsort', 'topk', 'cumsum', 'cumprod', 'any', 'all', 'softmax', 'log_softmax',
    )
}
_SELECTING = {
    name: getattr(selecting, name)
    for name in (
        'select', 'narrow', 'take', 'roll', 'repeat_interleave', 'tile', 'movedim', 'swapaxes', 'count_nonzero', 'bincount', 'histc',
        'unique', 'argwhere', 'median', 'quantile', 'inner', 'vdot', 'baddbmm', 'cross', 'dist', 'inverse', 'det',
        'logdet', 'sum_to_size', 'logical_xor', 'nan_to_num', 'logaddexp', 'deg2rad', 'rad2deg', 'frac', 'addcmul', 'index_add',
    )
}
functions = {**_ELEMENTWISE, **_OWN, **_SHAPING, **_REDUCING, **_SELECTING}
for _name, _function in functions.items():
    setattr(Tensor, _name, _function)
for _name in (
    *POINTWISE, 'add', 'sub', 'mul', 'div', 'pow', 'remainder', 'floor_divide', 'clamp', 'clip', 'round', 'trunc', 'rsqrt', 'lerp', 'tril', 'triu',
):
    setattr(Tensor, _name + '_', _in_place(functions[_name]))


def _method(function):
    setattr(Tensor, function.__name__, function)
    return function


@_method
def reshape_as(self, other):
    return reshape(self, other.shape)


@_method
def view_as(self, other):
    return reshape(self, other.shape)


@_method
def expand_as(self, other):
    return shaping.expand(self, *other.shape)


def _filled(self, value, label):
    if self._node is None:
        return self._become(making.full_like(self, value))
    from .indexing import Index
    from .operations import with_part
    found = with_part(self, Index(Ellipsis, self.shape), value)
    found._node._name = label
    return self._become(found)


@_method
def zero_(self):
    return _filled(self, 0.0, 'ZeroBackward0')


@_method
def fill_(self, value):
    return _filled(self, float(value), 'FillBackward0')


@_method
def copy_(self, other):
    return self._become(shaping.expand(to_dtype(other, self.dtype), *self.shape))


@_method
def masked_fill(self, mask, value):
    found = shaping.where(mask, making.full((), value, dtype=self.dtype), self)
    if found._node is not None:
        found._node._name = 'MaskedFillBackward0'
    return found


@_method
def masked_fill_(self, mask, value):
    return self._become(masked_fill(self, mask, value))


@_method
def addcmul_(self, a, b, *, value=1):
    return self._become(self + a * b * value)


@_method
def addcdiv_(self, a, b, *, value=1):
    return self._become(self + a / b * value)


@_method
def scatter(self, dim, index, src):
    from .indexing import Index
    from .operations import with_part
    if dim % self.dim() != 1 or self.dim() != 2:
        raise NotImplementedError("Wengert's torch: scatter along another axis than 1 of a matrix")
    rows, columns = index.shape
    place = ([r for r in range(rows) for _ in range(columns)], [int(x) for x in tape.numbers_of(index._value)])
    given = src if not isinstance(src, Tensor) else reshape(src, (-1,))
    return with_part(self, Index(place, self.shape), given)


@_method
def scatter_(self, dim, index, src):
    return self._become(scatter(self, dim, index, src))


@_method
def to(self, *given, **named):
    for each in (*given, *named.values()):
        if isinstance(each, dtypes.dtype):
            return to_dtype(self, each)
        if isinstance(each, Tensor):
            return to_dtype(self, each.dtype)
    return self


def _converted(dtype):
    return lambda self: to_dtype(self, dtype)


for _name, _dtype in {
    'float': dtypes.float32, 'double': dtypes.float64, 'long': dtypes.int64, 'int': dtypes.int32, 'bool': dtypes.bool_,
}.items():
    setattr(Tensor, _name, _converted(_dtype))


def _reshape(self, *shape):
    return reshape(self, shaping._sizes(shape))


Tensor.reshape = _reshape
Tensor.where = lambda self, condition, other: shaping.where(condition, self, other)
Tensor.contiguous = lambda self: self.clone() if self._apart else self
Tensor.cpu = lambda self: self
Tensor.cuda = lambda self, *given: _no_device()
Tensor.type = lambda self, dtype=None: self.dtype.tensor_type if dtype is None else to_dtype(self, dtype)
Tensor.type_as = lambda self, other: to_dtype(self, other.dtype)
Tensor.element_size = lambda self: self.dtype.itemsize
Tensor.new_zeros = lambda self, *size: making.zeros(*size, dtype=self.dtype)
Tensor.new_ones = lambda self, *size: making.ones(*size, dtype=self.dtype)
Tensor.new_full = lambda self, size, fill_value: making.full(size, fill_value, dtype=self.dtype)
Tensor.new_empty = Tensor.new_zeros
Tensor.index_add_ = _in_place(selecting.index_add)
Tensor.addmm = shaping.addmm
Tensor.new_tensor = lambda self, data: making.tensor(data, dtype=self.dtype)
Tensor.uniform_ = making.uniform_
Tensor.exponential_ = making.exponential_
Tensor.normal_ = making.normal_
Tensor.is_cuda = False
Tensor.get_device = lambda self: -1
Tensor.data_ptr = lambda self: id(self._storage)
Tensor.is_contiguous = lambda self: not self._apart


def _no_device():
    raise RuntimeError("Wengert's torch has the device 'cpu' only")
