"""How arrays are printed, to the letter."""

from math import isfinite, isnan

from ._scalars import rounded32, shortest

options = {}


def begin():
    """Prints as usual."""
    options.update(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, formatter=None)


def set_options(given):
    """Prints otherwise. `formatter` has functions of a number by what they are for."""
    if 'formatter' not in given:
        options['formatter'] = None
    options.update({name: x for name, x in given.items() if name in options and x is not None})


class Within:
    """Prints otherwise within a `with`."""

    def __init__(self, given):
        self._given = given

    def __enter__(self):
        self._was = dict(options)
        set_options(self._given)
        return options

    def __exit__(self, *given):
        options.update(self._was)


begin()


def _positional(x, bits, precision):
    """Digits before and after the point: the fewest that tell the number from its neighbours, rounded to `precision`."""
    text = shortest(abs(x), bits)
    if 'e' in text:
        text = f'{abs(x):.{precision + 20}f}' if abs(x) < 1 else f'{abs(x):.1f}'
    whole, _, rest = text.partition('.')
    if len(rest) > precision:
        text = f'{abs(float(text)):.{precision}f}'
        whole, _, rest = text.partition('.')
    rest = rest.rstrip('0')
    return ('-' if x < 0 or str(x).startswith('-') else '') + whole, rest


def _exponential(x, bits, precision):
    text = shortest(abs(x), bits)
    digits = f'{abs(x):.16e}' if bits == 64 else f'{float(text):.8e}'
    for count in range(0, precision + 1):
        candidate = f'{abs(x):.{count}e}'
        value = float(candidate)
        if (value if bits == 64 else rounded32(value)) == abs(x):
            digits = candidate
            break
    else:
        digits = f'{abs(x):.{precision}e}'
    mantissa, exponent = digits.split('e')
    whole, _, rest = mantissa.partition('.')
    return ('-' if x < 0 else '') + whole, rest.rstrip('0'), int(exponent)


class _Floats:
    def __init__(self, numbers, bits):
        self.bits, self.precision = bits, options['precision']
        finite = [x for x in numbers if isfinite(x)]
        sizes = [abs(x) for x in finite if x != 0]
        self.exponential = bool(sizes) and not options['suppress'] and (
            max(sizes) >= 1e8 or min(sizes) < 1e-4 or max(sizes) / min(sizes) > 1000.0
        )
        self.left = self.right = 0
        special = [x for x in numbers if not isfinite(x)]
        if self.exponential:
            parts = [_exponential(x, bits, self.precision) for x in finite]
            self.exponent = max((2 if abs(e) < 100 else 3 for _, _, e in parts), default=2)
            self.left = max((len(whole) for whole, _, _ in parts), default=1)
            self.right = max((len(rest) for _, rest, _ in parts), default=0)
        elif finite:
            parts = [_positional(x, bits, self.precision) for x in finite]
            self.left = max(len(whole) for whole, _ in parts)
            self.right = max(len(rest) for _, rest in parts)
        if special:
            longest = max(len(self._special(x)) for x in special)
            self.left = max(self.left, longest - self.right - 1)

    @staticmethod
    def _special(x):
        return 'nan' if isnan(x) else 'inf' if x > 0 else '-inf'

    def __call__(self, x):
        if not isfinite(x):
            width = self.left + self.right + 1 + (self.exponent + 2 if self.exponential else 0)
            return self._special(x).rjust(width)
        if self.exponential:
            whole, rest, exponent = _exponential(x, self.bits, self.precision)
            sign = '-' if exponent < 0 else '+'
            return f'{whole.rjust(self.left)}.{rest.ljust(self.right, "0")}e{sign}{abs(exponent):0{self.exponent}d}'
        whole, rest = _positional(x, self.bits, self.precision)
        return whole.rjust(self.left) + '.' + rest.ljust(self.right)


class _Whole:
    def __init__(self, numbers):
        self.width = max((len(str(int(x))) for x in numbers), default=0)

    def __call__(self, x):
        return str(int(x)).rjust(self.width)


class _Truths:
    def __init__(self, numbers):
        self.width = 5 if any(not x for x in numbers) else 4

    def __call__(self, x):
        return ('True' if x else 'False').rjust(self.width)


def _own_form(name):
    """The function that the program has given for numbers of a dtype."""
    given = options['formatter'] or {}
    kind = 'float' if name.startswith('float') else 'bool' if name == 'bool' else 'int'
    return next((given[each] for each in (kind, kind + '_kind', 'all') if each in given), None)


def written(numbers, shape, name, separator, prefix, suffix=0):
    """An array in brackets. `prefix` and `suffix` are how many columns stand before and after it."""
    count = len(numbers)
    if count == 0:
        return '[]'
    summarize = count > options['threshold']
    shown = []
    _leading(numbers, shape, 0, 0, summarize, shown)
    form = _own_form(name) or (
        _Floats(shown, 32 if name == 'float32' else 64) if name.startswith('float')
        else _Truths(shown) if name == 'bool' else _Whole(shown)
    )
    width = options['linewidth'] - suffix
    return _array(numbers, shape, 0, 0, form, summarize, separator, ' ' * prefix, width)


def _stride(shape, axis):
    stride = 1
    for extent in shape[axis + 1 :]:
        stride *= extent
    return stride


def _chosen(extent, summarize):
    edge = options['edgeitems']
    if summarize and extent > 2 * edge:
        return range(edge), range(extent - edge, extent)
    return range(extent), ()


def _leading(numbers, shape, axis, offset, summarize, into):
    if axis == len(shape):
        into.append(numbers[offset])
        return
    stride = _stride(shape, axis)
    first, last = _chosen(shape[axis], summarize)
    for k in (*first, *last):
        _leading(numbers, shape, axis + 1, offset + k * stride, summarize, into)


def _array(numbers, shape, axis, offset, form, summarize, separator, indent, width):
    if axis == len(shape):
        return form(numbers[offset])
    stride = _stride(shape, axis)
    first, last = _chosen(shape[axis], summarize)
    inner = indent + ' '
    parts = [_array(numbers, shape, axis + 1, offset + k * stride, form, summarize, separator, inner, width) for k in first]
    if last:
        parts.append('...')
        parts += [_array(numbers, shape, axis + 1, offset + k * stride, form, summarize, separator, inner, width) for k in last]
    if axis < len(shape) - 1:
        blank = separator.rstrip() + '\n' * (len(shape) - axis - 1) + inner
        return '[' + blank.join(parts) + ']'
    text, line = '', inner
    for k, part in enumerate(parts):
        more = part if k == len(parts) - 1 else part + separator
        # Room is left for the closing bracket or the separator.
        if len(line) + len(part) + max(len(separator.rstrip()), 1) > width and len(line) > len(inner):
            text += line.rstrip() + '\n'
            line = inner
        line += more
    return '[' + (text + line)[len(inner) :] + ']'
