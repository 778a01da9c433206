"""TensorFlow's tensors: some have their numbers at once, others are nodes of a graph that is run afterwards."""

from wengert_tensors import dtypes as _dtypes
from wengert_tensors import graph as _recording
from wengert_tensors import making as _making
from wengert_tensors.operations import to_dtype
from wengert_tensors.tensor import Tensor as Numbers


class DType:
    def __init__(self, name, kind):
        self.name, self.kind = name, kind

    @property
    def is_floating(self):
        return self.kind.is_floating_point

    @property
    def as_numpy_dtype(self):
        import numpy
        return numpy.dtype(self.name)

    def __repr__(self):
        return f'tf.{self.name}'

    def __str__(self):
        return f"<dtype: '{self.name}'>"

    def __eq__(self, other):
        return getattr(other, 'name', other) == self.name

    def __hash__(self):
        return hash(self.name)


float32 = DType('float32', _dtypes.float32)
float64 = DType('float64', _dtypes.float64)
int32 = DType('int32', _dtypes.int32)
int64 = DType('int64', _dtypes.int64)
bool_ = DType('bool', _dtypes.bool_)
_known = {each.kind: each for each in (float32, float64, int32, int64, bool_)}


def dtype_of(given):
    if isinstance(given, DType):
        return given
    name = getattr(given, 'name', None) or getattr(given, '__name__', None) or str(given)
    return {'float': float32, 'int': int32, 'bool': bool_}.get(name) or next(
        each for each in _known.values() if each.name == name
    )


class TensorShape:
    def __init__(self, dims):
        self.dims = None if dims is None else tuple(dims)

    def as_list(self):
        return list(self.dims)

    @property
    def rank(self):
        return None if self.dims is None else len(self.dims)

    ndims = rank

    def num_elements(self):
        count = 1
        for extent in self.dims:
            count *= extent
        return count

    def __iter__(self):
        return iter(self.dims)

    def __len__(self):
        return len(self.dims)

    def __getitem__(self, index):
        return self.dims[index]

    def __eq__(self, other):
        return self.dims == tuple(other)

    def __repr__(self):
        return f'TensorShape({None if self.dims is None else list(self.dims)})'

    def __str__(self):
        if self.dims is None:
            return '<unknown>'
        inside = ', '.join('?' if extent is None else str(extent) for extent in self.dims)
        return f'({inside}{"," if len(self.dims) == 1 else ""})'


class Tensor:
    """What both have in common: operators are operations of TensorFlow's."""

    __array_priority__ = 100


class EagerTensor(Tensor):
    """A tensor with its numbers."""

    def __init__(self, numbers):
        self._numbers = numbers

    @property
    def dtype(self):
        return _known[self._numbers.dtype]

    @property
    def shape(self):
        return TensorShape(self._numbers.shape)

    @property
    def ndim(self):
        return self._numbers.dim()

    def get_shape(self):
        return self.shape

    def numpy(self):
        return as_numpy(self._numbers)

    def __array__(self, dtype=None):
        return self.numpy()

    def tolist(self):
        return self._numbers.tolist()

    def __float__(self):
        return float(self._numbers)

    def __int__(self):
        return int(self._numbers)

    __index__ = __int__

    def __bool__(self):
        return bool(self._numbers)

    def __len__(self):
        return len(self._numbers)

    def __iter__(self):
        return (EagerTensor(each) for each in self._numbers)

    def __format__(self, spec):
        return format(self.numpy(), spec)

    def __repr__(self):
        return f'<tf.Tensor: shape={_plain_shape(self.shape)}, dtype={self.dtype.name}, numpy={_shown(self)}>'

    def __str__(self):
        return f'tf.Tensor({_lines(self)}, shape={_plain_shape(self.shape)}, dtype={self.dtype.name})'

    def __hash__(self):
        return id(self)


def _plain_shape(shape):
    return tuple(shape.dims)


def _shown(tensor):
    found = tensor.numpy()
    if tensor.ndim == 0:
        return str(found)
    text = repr(found)
    return '\n' + text if tensor.ndim > 1 else text


def _lines(tensor):
    text = str(tensor.numpy())
    return '\n' + text if tensor.ndim > 1 else text


def as_numpy(numbers):
    """Numbers as NumPy has them."""
    import numpy
    if numbers.dim() == 0:
        return numpy.dtype(numbers.dtype.name).scalar(numbers.item())
    return numpy._of_value(numbers._value, numbers.dtype.name)


def numbers_of(given, dtype=None):
    """A tensor's numbers, or a number or nested list as numbers; floats are of 32 bits and whole numbers too."""
    if isinstance(given, EagerTensor):
        found = given._numbers
    elif hasattr(given, 'read_value'):
        found = given._numbers
    elif isinstance(given, Numbers):
        found = given
    else:
        # What is wanted wide is never narrow on the way.
        wide = dtype is not None and dtype_of(dtype).kind is _dtypes.float64
        found = _making.tensor(given, dtype=_dtypes.float64) if wide else _making.tensor(given)
        if dtype is None and found.dtype is _dtypes.int64 and not hasattr(given, 'dtype'):
            found = to_dtype(found, _dtypes.int32)
    return found if dtype is None else to_dtype(found, dtype_of(dtype).kind)
