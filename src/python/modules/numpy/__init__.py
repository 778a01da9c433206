"""A stand-in for NumPy on the engine's tensors: the part that teaching uses. What is missing says so."""

from math import e, inf, nan, pi

from . import _printing
from ._arithmetic import amax, amin, argmax, argmin, cumsum, dot, matmul, mean, prod, round_, std, sum, var
from ._arithmetic import all_ as all, any_ as any
from ._arranging import (
    append, array_split, atleast_1d, atleast_2d, broadcast_arrays, broadcast_to, c_, column_stack, concatenate, copyto, delete, diag,
    expand_dims, flip, fliplr, flipud, hstack, ix_, moveaxis, unravel_index, ndenumerate, ndindex, nditer, pad, r_, ravel, repeat, reshape, roll, row_stack, split, squeeze,
    stack, swapaxes, take, tile, transpose, tril, triu, vstack,
)
from ._array import array_of as _of_value, ndarray
from ._dtype import dtype
from ._files import load, save, savez, savez_compressed
from ._making import (
    arange, array, asarray, ascontiguousarray, copy, empty, empty_like, eye, fromfunction, fromiter, full, full_like,
    genfromtxt, geomspace, identity, linspace, loadtxt, logspace, meshgrid, mgrid, ogrid, ones, ones_like, savetxt, tri,
    zeros, zeros_like,
)
from ._pointwise import (
    abs, absolute, add, allclose, arccos, arccosh, arcsin, arcsinh, arctan, arctan2, arctanh, array_equal, cbrt, ceil, clip,
    cos, cosh, deg2rad, degrees, divide, equal, exp, exp2, expm1, fabs, float_power, floor, floor_divide, fmax, fmin, greater,
    greater_equal, hypot, isclose, isfinite, isinf, isnan, less, less_equal, log, log10, log1p, log2, logaddexp, logical_and,
    logical_not, logical_or, logical_xor, maximum, minimum, mod, multiply, nan_to_num, negative, not_equal, power, rad2deg,
    radians, reciprocal, remainder, rint, sign, sin, sinc, sinh, sqrt, square, subtract, tan, tanh, true_divide, trunc,
    apply_along_axis, vectorize, where,
)
from ._scalars import bool_, float32, float64, floating, int32, int64, integer
from ._statistics import (
    argsort, argwhere, average, bincount, convolve, corrcoef, count_nonzero, cov, cross, cumprod, diff, digitize, einsum,
    flatnonzero, gradient, histogram, inner, interp, isin, kron, median, nanmean, nansum, nonzero, outer, percentile, polyfit,
    polyval, ptp, quantile, searchsorted, sort, tensordot, trace, unique, vdot,
)
from . import linalg, random

__version__ = '2.3.0'
newaxis = None
max, min, round, around = amax, amin, round_, round_
concat, acos, asin, atan, atan2, pow = concatenate, arccos, arcsin, arctan, arctan2, power
float_, int_, double, single, intp = float64, int64, float64, float32, int64
uint8, uint32, int8, int16 = (dtype(_name) for _name in ('uint8', 'uint32', 'int8', 'int16'))
infty, NaN, NINF = inf, nan, -inf


def wengert_begin():
    """Prints as usual, and has drawn no random number."""
    _printing.begin()
    random.begin()


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'numpy' has no attribute '{name}' (Wengert's numpy lacks it)")


def isscalar(element):
    return isinstance(element, (int, float, complex, str, bool, floating, integer))


def ndim(a):
    return array(a).ndim


def shape(a):
    return array(a).shape


def size(a, axis=None):
    return array(a).size if axis is None else array(a).shape[axis]


def iscomplexobj(x):
    return False


def set_printoptions(**given):
    _printing.set_options(given)


def get_printoptions():
    return dict(_printing.options)


def printoptions(**given):
    return _printing.Within(given)


def array2string(a, **given):
    with _printing.Within({{'max_line_width': 'linewidth', 'suppress_small': 'suppress'}.get(name, name): x for name, x in given.items()}):
        return str(array(a))


def array_repr(arr):
    return repr(arr)


def seterr(**given):
    return {}


class errstate:
    """Which floating-point events are told: none is here."""

    def __init__(self, **given):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *given):
        pass


for _name, _function in dict(
    trace=trace, take=take, repeat=repeat, nonzero=nonzero, diagonal=diag, ptp=ptp, cumprod=cumprod, argsort=argsort,
).items():
    setattr(ndarray, _name, _function)


def _sort(self, axis=-1):
    self[...] = sort(self, axis)


ndarray.sort = _sort
