"""A stand-in for NumPy on the engine's tensors: the part that teaching uses. What is missing says so."""

import builtins as _builtins
from math import e, inf, nan, pi

from wengert_tensors import dtypes as _dtypes
from wengert_tensors import making as _making
from wengert_tensors import methods as _methods
from wengert_tensors import operations as _operations
from wengert_tensors import shaping as _shaping
from wengert_tensors import reducing as _reducing

from . import _printing
from ._array import (
    amax, amin, argmax, argmin, array_of as _of_value, as_float as _as_float, cumsum, dot, dtype, matmul, mean, ndarray,
    numbers_of as _numbers_of, over as _over, paired as _paired, prod, result_of as _result_of, round_, std, sum, var,
)
from ._array import all_ as all
from ._array import any_ as any
from ._scalars import bool_, float32, float64, floating, int32, int64, integer
from . import linalg, random

__version__ = '2.3.0'
newaxis = None
max, min, round, around = amax, amin, round_, round_
float_, int_ = float64, int64
infty, NaN, NINF = inf, nan, -inf


def wengert_begin():
    """Prints as usual, and has drawn no random number."""
    _printing.begin()
    random.seed(5489)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'numpy' has no attribute '{name}' (Wengert's numpy lacks it)")


def array(object, dtype=None, copy=True, ndmin=0):
    found = ndarray(_numbers_of(object, dtype))
    while found.ndim < ndmin:
        found = found[None]
    return found


asarray = ascontiguousarray = array


def _shape(given):
    return tuple(int(each) for each in given) if isinstance(given, (tuple, list)) else (int(given),)


def zeros(shape, dtype='float64'):
    return full(shape, 0.0, dtype)


def ones(shape, dtype='float64'):
    return full(shape, 1.0, dtype)


empty = zeros


def full(shape, fill_value, dtype=None):
    kind = _numbers_of(fill_value).dtype if dtype is None else globals()['dtype'](dtype).number
    return ndarray(_making.full(_shape(shape), float(fill_value), dtype=kind))


def zeros_like(a, dtype=None):
    x = _numbers_of(a, dtype)
    return _result_of(_making.zeros_like(x)) if x.dim() else array(0.0)


def ones_like(a, dtype=None):
    x = _numbers_of(a, dtype)
    return ndarray(_making.ones_like(x))


empty_like = zeros_like


def full_like(a, fill_value, dtype=None):
    return ndarray(_making.full_like(_numbers_of(a, dtype), fill_value))


def eye(N, M=None, dtype='float64'):
    return ndarray(_making.eye(N, M, dtype=globals()['dtype'](dtype).number))


identity = eye


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    whole = not _builtins.any(isinstance(each, float) for each in (start, stop, step))
    kind = (_dtypes.int64 if whole else _dtypes.float64) if dtype is None else globals()['dtype'](dtype).number
    return ndarray(_making.arange(start, stop, step, dtype=kind))


def linspace(start, stop, num=50, endpoint=True):
    apart = (stop - start) / (num - 1 if endpoint else num) if num > 1 else 0.0
    numbers = [start + k * apart for k in range(num)]
    if endpoint and num > 1:
        numbers[-1] = float(stop)
    return ndarray(_making.of_numbers(numbers, (num,), _dtypes.float64))


def logspace(start, stop, num=50, base=10.0):
    return base ** linspace(start, stop, num)


def meshgrid(*arrays, indexing='xy'):
    grids = [_numbers_of(each) for each in arrays]
    shape = [each.numel() for each in grids]
    swap = indexing == 'xy' and len(grids) > 1
    if swap:
        shape[0], shape[1] = shape[1], shape[0]
    found = []
    for k, each in enumerate(grids):
        axis = {0: 1, 1: 0}.get(k, k) if swap else k
        lying = [1] * len(grids)
        lying[axis] = each.numel()
        found.append(ndarray(_shaping.expand(_operations.reshape(each, lying), *shape)))
    return found


def _pointwise(name):
    def apply(x, out=None):
        if not isinstance(x, ndarray) and hasattr(x, '_node') or type(x).__module__.startswith(('autograd', 'jax')):
            return getattr(x, name)()
        whole = name in ('abs', 'neg', 'sign', 'square')
        numbers = _numbers_of(x)
        return _result_of(_operations.pointwise(name, numbers if whole else _as_float(numbers)))
    apply.__name__ = name
    return apply


exp, log, log2, log10, log1p, expm1 = map(_pointwise, ('exp', 'log', 'log2', 'log10', 'log1p', 'expm1'))
sqrt, square, abs, negative, sign = map(_pointwise, ('sqrt', 'square', 'abs', 'neg', 'sign'))
sin, cos, tan, arcsin, arccos, arctan = map(_pointwise, ('sin', 'cos', 'tan', 'asin', 'acos', 'atan'))
sinh, cosh, tanh = map(_pointwise, ('sinh', 'cosh', 'tanh'))
arcsinh, arccosh, arctanh = map(_pointwise, ('asinh', 'acosh', 'atanh'))
floor, ceil, reciprocal = map(_pointwise, ('floor', 'ceil', 'reciprocal'))
absolute = fabs = abs


def _two(function, floats=False):
    return lambda x, y: _paired(function, x, y, floats)


add, subtract, multiply, divide = (
    _two(_methods.add), _two(_methods.sub), _two(_methods.mul), _two(_methods.div, True),
)
true_divide = divide
power, maximum, minimum = _two(_methods.pow), _two(_methods.maximum), _two(_methods.minimum)
floor_divide, mod = _two(_methods.floor_divide), _two(_methods.remainder)
remainder, arctan2, hypot = mod, _two(_methods.atan2, True), _two(_methods.hypot, True)
equal, not_equal = _two(_methods.eq), _two(_methods.ne)
less, less_equal, greater, greater_equal = (
    _two(_methods.lt), _two(_methods.le), _two(_methods.gt), _two(_methods.ge),
)
logical_and, logical_or = _two(_methods.logical_and), _two(_methods.logical_or)


def logical_not(x):
    return _result_of(_methods.logical_not(_numbers_of(x)))


def isnan(x):
    return _result_of(_methods.isnan(_numbers_of(x)))


def isinf(x):
    return _result_of(_methods.isinf(_numbers_of(x)))


def isfinite(x):
    return _result_of(_methods.isfinite(_numbers_of(x)))


def clip(a, a_min, a_max):
    return _result_of(_methods.clamp(_numbers_of(a), a_min, a_max))


def where(condition, x=None, y=None):
    chosen = _numbers_of(condition, 'bool')
    if x is None:
        return tuple(ndarray(each) for each in _shaping.nonzero(chosen, True))
    return _paired(lambda a, b: _shaping.where(chosen, a, b), x, y)


def nonzero(a):
    return where(a)


def _gathered(function):
    def join(arrays, axis=0):
        numbers = [_numbers_of(each) for each in arrays]
        kind = numbers[0].dtype
        for each in numbers:
            kind = _dtypes.wider(kind, each.dtype)
        return ndarray(function([_operations.to_dtype(each, kind) for each in numbers], axis))
    return join


concatenate, stack = _gathered(_shaping.cat), _gathered(_shaping.stack)


def vstack(arrays):
    return ndarray(_shaping.vstack([_numbers_of(each) for each in arrays]))


def hstack(arrays):
    return ndarray(_shaping.hstack([_numbers_of(each) for each in arrays]))


def column_stack(arrays):
    return hstack([each.reshape(-1, 1) if each.ndim == 1 else each for each in map(array, arrays)])


row_stack = vstack


def reshape(a, shape):
    return array(a).reshape(shape)


def ravel(a):
    return array(a).ravel()


def transpose(a, axes=None):
    return array(a).transpose(*(axes or ()))


def squeeze(a, axis=None):
    return array(a).squeeze(axis)


def expand_dims(a, axis):
    return ndarray(_shaping.unsqueeze(_numbers_of(a), axis))


def broadcast_to(a, shape):
    return ndarray(_shaping.expand(_numbers_of(a), *shape))


def tile(a, reps):
    return ndarray(_shaping.repeat(_numbers_of(a), *(reps if isinstance(reps, tuple) else (reps,))))


def repeat(a, repeats, axis=None):
    flat = array(a).ravel() if axis is None else array(a)
    at = 0 if axis is None else axis
    picks = [k for k in range(flat.shape[at]) for _ in range(repeats)]
    return flat[(slice(None),) * at + (picks,)]


def outer(a, b):
    return array(a).reshape(-1, 1) * array(b).reshape(1, -1)


def inner(a, b):
    return dot(a, b)


def diag(v, k=0):
    return ndarray(_shaping.diag(_numbers_of(v), k))


def trace(a):
    return sum(diag(a))


def tril(m, k=0):
    return ndarray(_shaping.tril(_numbers_of(m), k))


def triu(m, k=0):
    return ndarray(_shaping.triu(_numbers_of(m), k))


def sort(a, axis=-1):
    return ndarray(_reducing.sort(_numbers_of(a), axis)[0])


def argsort(a, axis=-1):
    return ndarray(_reducing.argsort(_numbers_of(a), axis))


def unique(a):
    return array(sorted(set(array(a).ravel().tolist())))


def cumprod(a, axis=None):
    x = _numbers_of(a)
    return _result_of(_reducing.cumprod(x if axis is not None else _operations.reshape(x, (-1,)), axis or 0))


def diff(a, n=1):
    found = array(a)
    for _ in range(n):
        found = found[1:] - found[:-1]
    return found


def median(a):
    items = sorted(array(a).ravel().tolist())
    half = len(items) // 2
    return float64(items[half] if len(items) % 2 else (items[half - 1] + items[half]) / 2)


def average(a, axis=None, weights=None):
    return mean(a, axis) if weights is None else sum(array(a) * array(weights), axis) / sum(weights)


def einsum(equation, *operands):
    return _result_of(_shaping.einsum(equation, *[_numbers_of(each) for each in operands]))


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(all(abs(array(a) - array(b)) <= atol + rtol * abs(array(b))))


def isclose(a, b, rtol=1e-05, atol=1e-08):
    return abs(array(a) - array(b)) <= atol + rtol * abs(array(b))


def array_equal(a, b):
    a, b = array(a), array(b)
    return a.shape == b.shape and bool(all(a == b))


def isscalar(x):
    return isinstance(x, (int, float, complex, str, bool, floating, integer))


def ndim(a):
    return array(a).ndim


def shape(a):
    return array(a).shape


def size(a):
    return array(a).size


def copy(a):
    return array(a)


def vectorize(function):
    def over(*given):
        arrays = [array(each) for each in given]
        grid = arrays[0]
        for each in arrays[1:]:
            grid = grid * 0 + each * 0
        shape = grid.shape
        lists = [broadcast_to(each, shape).ravel().tolist() for each in arrays]
        return array([function(*items) for items in zip(*lists)]).reshape(shape)
    return over


def set_printoptions(**given):
    _printing.options.update({key: x for key, x in given.items() if key in _printing.options})


def loadtxt(name, delimiter=None, skiprows=0, dtype='float64'):
    with open(name) as file:
        lines = [line for line in file.read().splitlines()[skiprows:] if line.strip() and not line.startswith('#')]
    return array([[float(each) for each in line.split(delimiter)] for line in lines], dtype)


genfromtxt = loadtxt


def seterr(**given):
    return {}


class errstate:
    def __init__(self, **given):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *given):
        pass
