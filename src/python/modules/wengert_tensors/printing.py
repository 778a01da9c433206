"""How a tensor is printed, to the letter."""

from math import ceil, floor, isfinite

_USUAL = {'precision': 4, 'threshold': 1000, 'edge': 3, 'linewidth': 80, 'scientific': None}


def begin():
    """Prints as usual."""
    globals().update(_USUAL)


begin()


def set_options(**given):
    for name, value in given.items():
        if value is not None:
            globals()[{'edgeitems': 'edge', 'sci_mode': 'scientific'}.get(name, name)] = value


class Formatter:
    """The one form that all numbers of a tensor are printed in."""

    def __init__(self, numbers, dtype):
        self.dtype = dtype
        self.whole = True
        self.sci = False
        self.width = 1
        if not dtype.is_floating_point:
            self.width = max((len(self.plain(x)) for x in numbers), default=1)
            return
        magnitudes = [abs(x) for x in numbers if isfinite(x) and x != 0]
        if not magnitudes:
            return
        most, least = max(magnitudes), min(magnitudes)
        finite = [x for x in numbers if isfinite(x) and x != 0]
        self.whole = all(x == ceil(x) for x in finite)
        large = most / least > 1000.0 or most > 1.0e8
        self.sci = large if self.whole else large or least < 1.0e-4
        # As PyTorch has it, the width is that of the form it would have chosen.
        self.width = max(len(self.text(x)) for x in finite)
        if scientific is not None:
            self.sci = scientific

    def plain(self, x):
        return ('True' if x else 'False') if self.dtype.name == 'bool' else str(int(x))

    def text(self, x):
        if self.sci:
            return f'{x:.{precision}e}'
        if self.whole:
            return f'{x:.0f}' + ('.' if isfinite(x) else '')
        return f'{x:.{precision}f}'

    def __call__(self, x):
        text = self.text(x) if self.dtype.is_floating_point else self.plain(x)
        return text.rjust(self.width)


def written(numbers, shape, dtype, indent):
    """The numbers in brackets. `indent` is the column that they begin in."""
    count = 1
    for extent in shape:
        count *= extent
    summarize = count > threshold
    if summarize:
        shown = []
        _edges(numbers, shape, 0, 0, shown)
        form = Formatter(shown, dtype)
    else:
        form = Formatter(numbers, dtype)
    return _array(numbers, shape, 0, 0, form, summarize, indent)


def _stride(shape, axis):
    stride = 1
    for extent in shape[axis + 1 :]:
        stride *= extent
    return stride


def _picked(extent, summarize):
    if summarize and extent > 2 * edge:
        return list(range(edge)), list(range(extent - edge, extent))
    return list(range(extent)), []


def _edges(numbers, shape, axis, offset, into):
    if axis == len(shape):
        into.append(numbers[offset])
        return
    first, last = _picked(shape[axis], True)
    stride = _stride(shape, axis)
    for k in first + last:
        _edges(numbers, shape, axis + 1, offset + k * stride, into)


def _array(numbers, shape, axis, offset, form, summarize, indent):
    if axis == len(shape):
        return form(numbers[offset])
    first, last = _picked(shape[axis], summarize)
    if axis == len(shape) - 1:
        texts = [form(numbers[offset + k]) for k in first]
        if last:
            texts += [' ...'] + [form(numbers[offset + k]) for k in last]
        a_line = max(1, floor((linewidth - indent) / (form.width + 2)))
        lines = [', '.join(texts[k : k + a_line]) for k in range(0, len(texts), a_line)]
        return '[' + (',\n' + ' ' * (indent + 1)).join(lines) + ']'
    stride = _stride(shape, axis)
    parts = [_array(numbers, shape, axis + 1, offset + k * stride, form, summarize, indent + 1) for k in first]
    if last:
        parts.append('...')
        parts += [_array(numbers, shape, axis + 1, offset + k * stride, form, summarize, indent + 1) for k in last]
    between = ',' + '\n' * (len(shape) - axis - 1) + ' ' * (indent + 1)
    return '[' + between.join(parts) + ']'


def with_suffixes(text, suffixes, indent, newline):
    """Adds `, dtype=…` and the like, on a line of its own where it would be too long."""
    length = len(text) - (text.rfind('\n') + 1)
    for suffix in suffixes:
        if newline or length + len(suffix) + 2 > linewidth:
            text += ',\n' + ' ' * indent + suffix
            length = indent + len(suffix)
            newline = False
        else:
            text += ', ' + suffix
            length += len(suffix) + 2
    return text + ')'
