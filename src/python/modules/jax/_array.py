"""JAX's arrays: they never change, are of 32 bits unless asked, and take after others where a number was written down."""

import warnings

import numpy as _numpy
import wengert_engine as _tape
from numpy._array import dtype as _dtype, ndarray, numbers_of as _plain_numbers, result_of
from numpy import _printing
from numpy._extents import Extents
from wengert_tensors import dtypes as _dtypes
from wengert_tensors.operations import to_dtype
from wengert_tensors.tensor import Tensor as Numbers

NARROW = {'float64': _dtypes.float32, 'int64': _dtypes.int32}
wide = False


def wengert_begin():
    """Has numbers of 32 bits."""
    set_wide(False)


def set_wide(wanted):
    global wide
    wide = bool(wanted)


def kind_of(asked):
    """A dtype that was asked for, of 32 bits where there are no others."""
    kind = _dtype(asked).number
    if wide or kind.name not in NARROW or asked in (float, int):
        return kind if wide else NARROW.get(kind.name, kind)
    narrow = NARROW[kind.name]
    warnings.warn(
        f'Explicitly requested dtype {kind.name} requested in array is not available, and will be truncated to dtype '
        f'{narrow.name}. To enable more dtypes, set the jax_enable_x64 configuration option or the JAX_ENABLE_X64 shell '
        'environment variable. See https://github.com/jax-ml/jax#current-gotchas for more.',
        UserWarning, stacklevel=3,
    )
    return narrow


def canonical(numbers):
    """Numbers in the widths that JAX has."""
    return numbers if wide else to_dtype(numbers, NARROW.get(numbers.dtype.name, numbers.dtype))


class ConcretizationTypeError(TypeError):
    pass


class TracerArrayConversionError(ConcretizationTypeError):
    pass


class TracerBoolConversionError(ConcretizationTypeError):
    pass


class TracerIntegerConversionError(ConcretizationTypeError):
    pass


class Array(Extents):
    """
    An array of JAX's. `weak` says that it is of a number that was written down, which takes after what it meets;
    `traced` that it stands for an argument within `jit`, where no number of it is known.
    """

    __module__ = 'jaxlib._jax'
    __array_priority__ = 100
    __slots__ = ('_numbers', 'weak_type', 'traced', '__weakref__')

    def __init__(self, numbers, weak=False, traced=False):
        self._numbers, self.weak_type, self.traced = canonical(numbers), weak, traced

    @property
    def aval(self):
        return Shaped(self)

    def _known(self, what):
        if self.traced:
            kind = {'boolean conversion': TracerBoolConversionError, 'index conversion': TracerIntegerConversionError}
            raise kind.get(what, ConcretizationTypeError)(
                f'Attempted {what} of traced array with shape {Shaped(self)}.\n'
                'This concrete value was not available in Python: within jit the numbers of an argument are not known.\n'
                'See https://docs.jax.dev/en/latest/errors.html'
            )
        return self._numbers.detach()

    def __array__(self, dtype=None, copy=None):
        if self._numbers.requires_grad or self.traced:
            raise TracerArrayConversionError(
                f'The numpy.ndarray conversion method __array__() was called on traced array with shape '
                f'{Shaped(self)}\nSee https://docs.jax.dev/en/latest/errors.html#jax.errors.TracerArrayConversionError'
            )
        return ndarray(self._numbers)

    numpy = __array__

    def _number(self, what):
        numbers = self._known(f'{what} conversion')
        if numbers.numel() != 1:
            raise TypeError('Only scalar arrays can be converted to Python scalars; got arr.ndim={}'.format(self.ndim))
        if what in ('float', 'int') and self._numbers.requires_grad:
            raise ConcretizationTypeError(
                f'Abstract tracer value encountered where concrete value is expected: traced array with shape {Shaped(self)}\n'
                f'The problem arose with the `{what}` function. If trying to convert the data type of a value, try using '
                f'`x.astype({what})` or `jnp.array(x, {what})` instead.'
            )
        return numbers.item()

    def __float__(self):
        return float(self._number('float'))

    def __int__(self):
        return int(self._number('int'))

    def __index__(self):
        if self.dtype.kind != 'i':
            raise TypeError('Only integer scalar arrays can be converted to a scalar index.')
        return int(self._known('index conversion').item())

    def __bool__(self):
        if self.size != 1:
            raise ValueError(
                'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()'
            )
        return bool(self._number('boolean'))

    def item(self):
        return self._known('item').item()

    def tolist(self):
        return self._known('tolist').tolist()

    def __format__(self, spec):
        return format(self.item(), spec) if self.ndim == 0 and not self._traces() else object.__format__(self, spec)

    def _traces(self):
        return self.traced or self._numbers.requires_grad

    def __repr__(self):
        if self._traces():
            return f'Traced<{Shaped(self)}>'
        ending = f'dtype={self.dtype.name}' + (', weak_type=True)' if self.weak_type else ')')
        text = _printing.written(_tape.numbers_of(self._numbers._value), self.shape, self.dtype.name, ', ', 6, 1)
        if self.size == 0:
            text = f'[], shape={self.shape}'
        last = len(text) - text.rfind('\n') + 1
        apart = '\n' + ' ' * 6 if last + len(ending) + 1 > _printing.options['linewidth'] else ' '
        return f'Array({text},{apart}{ending}'

    def __str__(self):
        return repr(self) if self._traces() else str(result_of(self._numbers))

    def __hash__(self):
        raise TypeError("unhashable type: 'jaxlib._jax.ArrayImpl'")

    def __setitem__(self, index, given):
        raise TypeError(
            'JAX arrays are immutable and do not support in-place item assignment. Instead of x[idx] = y, use '
            'x = x.at[idx].set(y) or another .at[] method: '
            'https://docs.jax.dev/en/latest/_autosummary/jax.numpy.ndarray.at.html'
        )

    def block_until_ready(self):
        return self


class Shaped:
    """A dtype and a shape, which is what is known of an array without its numbers."""

    _SHORT = {'float32': 'f32', 'float64': 'f64', 'int32': 'i32', 'int64': 'i64', 'uint32': 'u32', 'uint8': 'u8', 'bool': 'bool'}

    def __init__(self, array):
        self.shape, self.dtype, self.weak_type = array.shape, array.dtype, getattr(array, 'weak_type', False)

    def short(self):
        return f'{self._SHORT.get(self.dtype.name, self.dtype.name)}[{",".join(map(str, self.shape))}]'

    def __str__(self):
        return f'{self.dtype.name}[{",".join(map(str, self.shape))}]'

    def __repr__(self):
        return f'ShapedArray({self})'


def numbers_of(given):
    """Anything that JAX takes for an array, as numbers that stay connected."""
    return given._numbers if isinstance(given, Array) else canonical(_plain_numbers(given))


def array_of(given):
    """What JAX takes for an array as one; a number that was written down is weak."""
    return given if isinstance(given, Array) else Array(numbers_of(given), type(given) in (int, float))


def plain(given):
    """For NumPy's functions: arrays of JAX's as NumPy's that stay connected, whatever holds them."""
    if isinstance(given, Array):
        return ndarray(given._numbers)
    if isinstance(given, ndarray):
        return ndarray(canonical(given._numbers))
    if type(given) in (list, tuple):
        return type(given)(plain(each) for each in given)
    return result_of(numbers_of(given)) if isinstance(given, _numpy.floating) else given


def _operands(given):
    for each in given:
        if type(each) in (list, tuple):
            yield from _operands(each)
        elif isinstance(each, (Array, ndarray, _numpy.floating, int, float)):
            yield each


def lifted(function, name=None, strict=0):
    """A function of NumPy's as one of JAX's. Lists are no arrays among so many arguments that are `strict`."""

    def operate(*given, **named):
        for place, each in enumerate(given[:strict]):
            if type(each) in (list, tuple):
                raise TypeError(f'{name} requires ndarray or scalar arguments, got {type(each)} at position {place}.')
        dtype = named.pop('dtype', None)
        found = function(*plain(given), **{key: plain(each) for key, each in named.items()})
        operands = list(_operands(given))
        arrays = [each for each in operands if isinstance(each, Array)]
        weak = bool(operands) and all(type(each) in (int, float) or getattr(each, 'weak_type', False) for each in operands)
        traced = any(each.traced for each in arrays)
        found = _out(found, weak, traced)
        return found if dtype is None else found.astype(dtype)

    operate.__name__ = operate.__qualname__ = name or getattr(function, '__name__', 'operate')
    return operate


def _out(found, weak, traced):
    if isinstance(found, (list, tuple)):
        return type(found)(_out(each, weak, traced) for each in found)
    numbers = _plain_numbers(found)
    return Array(numbers, weak and numbers.dtype.name != 'bool', traced)
