"""Functions of numbers, element by element."""

from math import pi

from wengert_tensors import methods as _methods
from wengert_tensors import operations as _operations
from wengert_tensors import shaping as _shaping

from ._arithmetic import as_float, paired, round_
from ._array import ndarray, numbers_of, result_of
from ._making import array

_WHOLE = {'abs', 'neg', 'sign', 'square'}


def _put(found, out, where):
    """What was computed, in `out` where there is one, and there only where it is asked for."""
    if out is None:
        if where is not True:
            raise TypeError("where= leaves elements that nothing sets; give out= as well (Wengert's numpy)")
        return found
    out = out[0] if isinstance(out, tuple) else out
    out[...] = found if where is True else _chosen(array(where, 'bool'), found, out)
    return out


def _of_one(name):
    def apply(x, out=None, *, where=True):
        if hasattr(x, '_node'):
            return getattr(x, name)()
        numbers = numbers_of(x)
        found = result_of(_operations.pointwise(name, numbers if name in _WHOLE else as_float(numbers)))
        return _put(found, out, where)
    apply.__name__ = name
    return apply


exp, log, log2, log10, log1p, expm1 = map(_of_one, ('exp', 'log', 'log2', 'log10', 'log1p', 'expm1'))
sqrt, square, abs, negative, sign = map(_of_one, ('sqrt', 'square', 'abs', 'neg', 'sign'))
sin, cos, tan, arcsin, arccos, arctan = map(_of_one, ('sin', 'cos', 'tan', 'asin', 'acos', 'atan'))
sinh, cosh, tanh = map(_of_one, ('sinh', 'cosh', 'tanh'))
arcsinh, arccosh, arctanh = map(_of_one, ('asinh', 'acosh', 'atanh'))
floor, ceil, reciprocal, sinc = map(_of_one, ('floor', 'ceil', 'reciprocal', 'sinc'))
absolute = fabs = abs


def _of_two(function, floats=False):
    return lambda x, y, out=None, *, where=True: _put(paired(function, x, y, floats), out, where)


add, subtract, multiply = _of_two(_methods.add), _of_two(_methods.sub), _of_two(_methods.mul)
divide = true_divide = _of_two(_methods.div, True)
power, maximum, minimum = _of_two(_methods.pow), _of_two(_methods.maximum), _of_two(_methods.minimum)
fmax, fmin, float_power = maximum, minimum, _of_two(_methods.pow, True)
floor_divide, mod = _of_two(_methods.floor_divide), _of_two(_methods.remainder)
remainder, arctan2, hypot = mod, _of_two(_methods.atan2, True), _of_two(_methods.hypot, True)
equal, not_equal = _of_two(_methods.eq), _of_two(_methods.ne)
less, less_equal, greater, greater_equal = map(_of_two, (_methods.lt, _methods.le, _methods.gt, _methods.ge))
logical_and, logical_or = _of_two(_methods.logical_and), _of_two(_methods.logical_or)


def logical_xor(x, y):
    return not_equal(array(x, 'bool'), array(y, 'bool'))


def _asked(function):
    return lambda x: result_of(function(numbers_of(x)))


logical_not, isnan, isinf, isfinite = map(
    _asked, (_methods.logical_not, _methods.isnan, _methods.isinf, _methods.isfinite)
)
trunc = _asked(_methods.trunc)


def rint(x):
    return round_(x)


def exp2(x):
    return 2.0 ** array(x)


def cbrt(x):
    return sign(x) * abs(x) ** (1 / 3)


def deg2rad(x):
    return multiply(x, pi / 180)


def rad2deg(x):
    return multiply(x, 180 / pi)


radians, degrees = deg2rad, rad2deg


def logaddexp(x, y):
    most = maximum(x, y)
    return most + log1p(exp(-abs(subtract(x, y))))


def clip(a, a_min=None, a_max=None, out=None):
    return _put(result_of(_methods.clamp(numbers_of(a), a_min, a_max)), out, True)


def where(condition, x=None, y=None):
    chosen = numbers_of(condition, 'bool')
    if x is None:
        return tuple(ndarray(each) for each in _shaping.nonzero(chosen, True))
    return paired(lambda a, b: _shaping.where(chosen, a, b), x, y)


_chosen = where


def nan_to_num(x, nan=0.0):
    return where(isnan(x), nan, x)


def isclose(a, b, rtol=1e-05, atol=1e-08):
    return abs(subtract(a, b)) <= atol + rtol * abs(b)


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    close = isclose(a, b, rtol, atol)
    if equal_nan:
        close = logical_or(close, logical_and(isnan(a), isnan(b)))
    return bool(array(close).all())


def array_equal(a, b):
    a, b = array(a), array(b)
    return a.shape == b.shape and bool((a == b).all())


def apply_along_axis(function, axis, arr, *given, **named):
    """What a function gives for each row along an axis."""
    from ._arranging import moveaxis
    rows = moveaxis(array(arr), axis, -1)
    found = array([function(row, *given, **named) for row in rows.reshape(-1, rows.shape[-1])])
    shaped = found.reshape(*rows.shape[:-1], *found.shape[1:])
    return moveaxis(shaped, -1, axis) if found.ndim > 1 else shaped


def vectorize(function, otypes=None):
    """A function of numbers as one of arrays."""
    def over(*given):
        arrays = [array(each) for each in given]
        grid = arrays[0]
        for each in arrays[1:]:
            grid = grid * 0 + each * 0
        lists = [array(ndarray(_shaping.expand(each._numbers, *grid.shape))).ravel().tolist() for each in arrays]
        found = array([function(*items) for items in zip(*lists)]).reshape(grid.shape)
        return found if grid.shape else result_of(found._numbers)
    return over
