"""Arrays, on the engine's tensors."""

import wengert_engine as _tape
from wengert_tensors import dtypes as _dtypes
from wengert_tensors import operations as _operations
from wengert_tensors import shaping as _shaping
from wengert_tensors.indexing import Index
from wengert_tensors.operations import to_dtype
from wengert_tensors.tensor import Tensor as Numbers
from wengert_tensors.tensor import made

from . import _printing as printing
from ._dtype import dtype
from ._extents import Extents
from ._scalars import bool_, float32


class Flat:
    """The elements of an array one after the other, to be gone through, taken and put."""

    def __init__(self, array):
        self.base = array

    def __len__(self):
        return self.base.size

    def __iter__(self):
        return iter(self.base.flatten())

    def __getitem__(self, index):
        return self.base.flatten()[index]

    def __setitem__(self, index, given):
        row = self.base.flatten()
        row[index] = given
        self.base._put(_operations.reshape(row._numbers, self.base.shape))


class ndarray(Extents):
    __module__ = 'numpy'
    __array_priority__ = 10

    def __new__(cls, numbers):
        # What is differentiated by is a box of autograd's.
        return object.__new__(ArrayBox if cls is ndarray and numbers.requires_grad else cls)

    def __init__(self, numbers):
        self._own, self._source = numbers, None

    @property
    def _numbers(self):
        """Its numbers; of a view, those that what it is a view of has there now."""
        if self._source is not None:
            source, look, _ = self._source
            now = source._numbers
            if now is not self._seen:
                self._own, self._seen = look(now), now
        return self._own

    @_numbers.setter
    def _numbers(self, numbers):
        self._own = numbers

    def _view(self, look, put):
        """A view: how its numbers are had from those of this array, and how it is told of others."""
        found = ndarray(look(self._numbers))
        if not self._own.requires_grad:
            found._source, found._seen = (self, look, put), self._own
        return found

    def __getattr__(self, name):
        raise AttributeError(f"'numpy.ndarray' object has no attribute '{name}' (Wengert's numpy lacks it)")

    # what it is

    @property
    def _value(self):
        return self._numbers._value

    @Extents.shape.setter
    def shape(self, wanted):
        self._numbers = _operations.reshape(self._numbers, wanted if isinstance(wanted, tuple) else (wanted,))

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def T(self):
        return self._turned(tuple(reversed(range(self.ndim)))) if self.ndim > 1 else self

    @property
    def flat(self):
        return Flat(self)

    def __bool__(self):
        if self.size != 1:
            raise ValueError(
                'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()'
            )
        return bool(self._numbers.item())

    def __float__(self):
        if self.size != 1:
            raise TypeError('only length-1 arrays can be converted to Python scalars')
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
        text = printing.written(_tape.numbers_of(self._value), self.shape, self.dtype.name, ', ', len('array('), 1)
        endings = []
        if self.size == 0:
            text = '[]'
            if self.ndim != 1:
                endings.append(f'shape={self.shape}')
        elif self.size > printing.options['threshold']:
            endings.append(f'shape={self.shape}')
        if self.dtype.name not in ('float64', 'int64', 'bool') or self.size == 0:
            endings.append(f'dtype={self.dtype.name}')
        ending = ', '.join(endings) + ')'
        if not endings:
            return f'array({text})'
        last = len(text) - (text.rfind('\n') + 1)
        first = len('array(') if '\n' not in text else 0
        apart = '\n' + ' ' * 6 if first + last + len(ending) + 2 > printing.options['linewidth'] else ' '
        return f'array({text},{apart}{ending}'

    def __str__(self):
        if self.ndim == 0:
            return str(self.dtype.scalar(self._numbers.item()))
        return printing.written(_tape.numbers_of(self._value), self.shape, self.dtype.name, ' ', 0)

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    # parts

    def __getitem__(self, index):
        index = _plain_index(index)
        worked = _worked(index, self.shape)
        parts = index if isinstance(index, tuple) else (index,)
        if not worked.view:
            return ndarray(_operations.picked(self._numbers, worked))
        if worked.shape == () and not any(part is Ellipsis for part in parts):
            return result_of(_operations.picked(self._numbers, worked))
        return self._view(
            lambda numbers: _operations.picked(numbers, worked), lambda view: self.__setitem__(worked, view)
        )

    def __setitem__(self, index, given):
        worked = index if isinstance(index, Index) else _worked(_plain_index(index), self.shape)
        numbers = numbers_of(given)
        if numbers.requires_grad:
            raise ValueError('setting an array element with a sequence.')
        try:
            self._put(_operations.with_part(self._numbers, worked, numbers))
        except RuntimeError:
            shapes = f'{shape_text(numbers.shape)} into shape {shape_text(worked.shape)}'
            raise ValueError(f'could not broadcast input array from shape {shapes}') from None

    def _put(self, numbers):
        """Changes in place, and what this is a view of with it."""
        self._numbers = to_dtype(numbers, self._numbers.dtype)
        if self._source is not None:
            # What is changed here is what the source has there, which is then looked at again.
            given, (_, _, put) = ndarray(self._own), self._source
            put(given)

    def fill(self, x):
        self[...] = x

    def copy(self):
        return ndarray(self._numbers)

    def astype(self, kind, copy=True):
        return ndarray(to_dtype(self._numbers, dtype(kind).number))

    def reshape(self, *shape):
        wanted = shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape
        try:
            if self._source is not None and self._numbers._apart and self.size > 1:
                return ndarray(_operations.reshape(self._numbers, wanted))
            return self._view(
                lambda numbers: _operations.reshape(numbers, wanted),
                lambda view: self._put(_operations.reshape(view._numbers, self.shape)),
            )
        except RuntimeError:
            raise ValueError(f'cannot reshape array of size {self.size} into shape {shape_text(tuple(wanted))}') from None

    def ravel(self):
        return self.reshape(-1)

    def flatten(self):
        return ndarray(_operations.reshape(self._numbers, (-1,)))

    def swapaxes(self, axis1, axis2):
        axes = list(range(self.ndim))
        axes[axis1], axes[axis2] = axes[axis2], axes[axis1]
        return self.transpose(axes)

    def transpose(self, *axes):
        axes = axes[0] if len(axes) == 1 and isinstance(axes[0], (tuple, list)) else axes
        return self._turned(axes) if axes else self.T

    def _turned(self, axes):
        axes = [axis % self.ndim for axis in axes]
        back = [axes.index(k) for k in range(len(axes))]
        return self._view(
            lambda numbers: _shaping.permute(numbers, *axes),
            lambda view: self._put(_shaping.permute(view._numbers, *back)),
        )

    def squeeze(self, axis=None):
        return self._view(
            lambda numbers: _shaping.squeeze(numbers, axis),
            lambda view: self._put(_operations.reshape(view._numbers, self.shape)),
        )

    @property
    def base(self):
        """What this is a view of in the end; None of an array of its own."""
        found = self
        while found._source is not None:
            found = found._source[0]
        return None if found is self else found

    def __array__(self, dtype=None):
        return self


class ArrayBox(ndarray):
    """An array or a number that autograd differentiates by, or that was made of one."""

    __module__ = 'autograd.numpy.numpy_boxes'

    def __setitem__(self, index, given):
        raise TypeError("'ArrayBox' object does not support item assignment")

    def _number(self):
        raise TypeError('must be real number, not ArrayBox')

    __float__ = __int__ = __index__ = _number

    @property
    def _plain(self):
        return result_of(self._numbers.detach())

    def __repr__(self):
        return f'Autograd ArrayBox with value {self._plain}'

    __str__ = __repr__

    def __format__(self, spec):
        return object.__format__(self, spec)

    def __hash__(self):
        return id(self)


def _worked(index, shape):
    """An index, with NumPy's words of what is wrong with it."""
    try:
        return Index(index, shape, backwards=True)
    except IndexError as error:
        text = str(error).replace('for dimension', 'for axis')
        if text.startswith('too many indices'):
            given = len([each for each in index if each is not None and each is not Ellipsis])
            text = f'too many indices for array: array is {len(shape)}-dimensional, but {given} were indexed'
        if text.startswith('tensors used as'):
            text = 'arrays used as indices must be of integer (or boolean) type'
        raise IndexError(text) from None
    except TypeError:
        raise IndexError(
            'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid '
            'indices'
        ) from None


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


class _Boxed(Exception):
    """A nested list has something in it that is differentiated by."""


def _stacked(given):
    """A nested list of arrays and numbers, which stay connected."""
    if not isinstance(given, (list, tuple)):
        return numbers_of(given)
    parts = [_stacked(each) for each in given]
    kind = parts[0].dtype
    for part in parts:
        kind = _dtypes.wider(kind, part.dtype)
    return _shaping.stack([to_dtype(part, kind) for part in parts])


def _read(given):
    from wengert_tensors.making import of_numbers
    flat, shape, category = [], [], [0, True]
    try:
        _flatten(given, flat, shape, 0, category)
    except _Boxed:
        return _stacked(given)
    kind = (_dtypes.bool_, _dtypes.int64, _dtypes.float64)[category[0]]
    if category[0] == 2 and category[1]:
        kind = _dtypes.float32
    if not flat:
        kind = _dtypes.float64
    return of_numbers(flat, shape, kind)


def _flatten(level, flat, shape, depth, category, narrow=False):
    if isinstance(level, ArrayBox):
        raise _Boxed
    if isinstance(level, ndarray) or isinstance(level, Numbers):
        narrow = level.dtype.name == 'float32'
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
            _flatten(each, flat, shape, depth + 1, category, narrow)
        return
    if isinstance(level, (bool, bool_)):
        flat.append(1.0 if level else 0.0)
    elif isinstance(level, int):
        category[0] = max(category[0], 1)
        category[1] = False
        flat.append(float(level))
    else:
        category[0] = 2
        category[1] = category[1] and (narrow or isinstance(level, float32))
        flat.append(float(level))


def result_of(numbers):
    """What NumPy gives: an array, or a single number of its own where nothing is differentiated."""
    if numbers.dim() == 0 and not numbers.requires_grad:
        return dtype(numbers.dtype.name).scalar(numbers.item())
    return ndarray(numbers)


def shape_text(shape):
    """A shape as NumPy writes it in complaints."""
    return f'({",".join(map(str, shape))}{"," if len(shape) == 1 else ""})'


def array_of(value, name):
    """An array of a value of the tape."""
    return ndarray(made(_tape.engine().detached(value, False), dtype(name).number))
