"""Single numbers as NumPy has them, which print in the fewest digits that tell them from their neighbours."""

from struct import pack, unpack


def rounded32(x):
    """The nearest number of 32 bits."""
    try:
        return unpack('f', pack('f', x))[0]
    except OverflowError:
        return float('inf') if x > 0 else float('-inf')


def shortest(x, bits):
    """The shortest text that reads back as the same number of so many bits."""
    if bits == 64 or x != x or x in (float('inf'), float('-inf')):
        return repr(x)
    for digits in range(1, 10):
        text = f'{x:.{digits}g}'
        if rounded32(float(text)) == x:
            break
    return repr(float(text)) if 1e-4 <= abs(float(text)) < 1e16 or x == 0 else _scientific(text)


def _scientific(text):
    digits, exponent = f'{float(text):.8e}'.split('e')
    digits = digits.rstrip('0').rstrip('.')
    return f'{digits}e{exponent[0]}{exponent[1:].lstrip("0").rjust(2, "0")}'


_OF_ARRAYS = {
    'all', 'any', 'argmax', 'argmin', 'clip', 'copy', 'flatten', 'max', 'min', 'prod', 'ravel', 'reshape', 'round', 'squeeze',
    'std', 'var',
}


class _Scalar:
    """What single numbers have of an array."""

    shape = ()
    ndim = 0
    size = 1

    @property
    def dtype(self):
        from . import dtype
        return dtype(type(self).__name__)

    def tolist(self):
        return self.item()

    def __repr__(self):
        return f'np.{type(self).__name__}({self})'

    def astype(self, kind):
        from . import dtype
        return dtype(kind).scalar(self)

    def __getattr__(self, name):
        # As of an array without axes.
        if name not in _OF_ARRAYS:
            raise AttributeError(f"'numpy.{type(self).__name__}' object has no attribute '{name}'")
        from . import array
        return getattr(array(self), name)

    @property
    def T(self):
        return self


class floating(_Scalar, float):
    """A number with a fraction."""

    bits = 64

    def item(self):
        return float(self)

    def __str__(self):
        return shortest(float(self), self.bits)

    def __format__(self, spec):
        return format(float(self), spec) if spec else str(self)

    def mean(self):
        return self

    sum = mean


class float64(floating):
    pass


class float32(floating):
    bits = 32

    def __new__(cls, x=0.0):
        return float.__new__(cls, rounded32(float(x)))


class integer(_Scalar, int):
    def item(self):
        return int(self)

    def __str__(self):
        return int.__repr__(self)


class int64(integer):
    pass


class int32(integer):
    pass


class bool_(integer):
    def __str__(self):
        return 'True' if self else 'False'

    def item(self):
        return bool(self)


def _operators(kind, lift):
    """Has the results of arithmetic be of the same kind."""
    def operator(name):
        plain = getattr(kind.__mro__[-2], name)

        def operate(self, other):
            if hasattr(other, '_value') or type(other).__module__.startswith(('torch', 'jax', 'tensorflow')):
                return NotImplemented
            found = plain(self, other)
            return found if found is NotImplemented else lift(self, other, found)
        return operate

    for name in ('add', 'sub', 'mul', 'truediv', 'pow', 'mod', 'floordiv'):
        for form in (f'__{name}__', f'__r{name}__'):
            setattr(kind, form, operator(form))
    for form in ('__neg__', '__abs__'):
        plain = getattr(kind.__mro__[-2], form)
        setattr(kind, form, (lambda plain: lambda self: type(self)(plain(self)))(plain))


def _float_kind(self, other, found):
    wide = isinstance(self, float64) or isinstance(other, float64)
    return (float64 if wide or not isinstance(self, float32) else float32)(found)


def _int_kind(self, other, found):
    if isinstance(found, float):
        return float64(found)
    return int64(found)


_operators(floating, _float_kind)
_operators(integer, _int_kind)
