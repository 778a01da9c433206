"""Axes: what is drawn between them, as data. The page draws it."""

from math import isfinite

import numpy as _numpy

from ._colours import CYCLE, ColourMap, colour_of, is_colour

_DASHES = {'-': 'solid', '--': 'dashed', ':': 'dotted', '-.': 'dashed', 'solid': 'solid', 'dashed': 'dashed', 'dotted': 'dotted', 'dashdot': 'dashed'}
_MARKERS = {
    'o': 'circle', '.': 'dot', ',': 'dot', 's': 'square', 'D': 'diamond', 'd': 'diamond', '^': 'triangle', 'v': 'triangle',
    '<': 'triangle', '>': 'triangle', '*': 'star', 'x': 'cross', 'X': 'cross', '+': 'plus', 'p': 'square', 'h': 'circle',
    '|': 'plus', '_': 'plus',
}
_SHORT = {'c': 'color', 'lw': 'linewidth', 'ls': 'linestyle', 'ms': 'markersize', 'ec': 'edgecolor'}


def array(given):
    """Numbers as an array of floats, as matplotlib takes them."""
    return _numpy.array(given, float)


def _told(numbers):
    """Numbers as they travel: what is none is null."""
    return [x if isfinite(x) else None for x in _numpy.ravel(numbers).tolist()]


def _parsed(text):
    """The colour, the marker and the dash of a short form such as `ro--`."""
    colour = marker = dash = None
    rest = text
    for each in ('--', '-.', '-', ':'):
        if each in rest:
            dash, rest = _DASHES[each], rest.replace(each, '', 1)
            break
    if is_colour(rest) and rest:
        return colour_of(rest), None, dash
    k = 0
    while k < len(rest):
        if rest[k] == 'C' and rest[k + 1 : k + 2].isdigit():
            colour, k = colour_of(rest[k : k + 2]), k + 1
        elif rest[k] in 'bgrcmykw':
            colour = colour_of(rest[k])
        elif rest[k] in _MARKERS:
            marker = _MARKERS[rest[k]]
        else:
            raise ValueError(f'{text!r} is not a valid format string (unrecognized character {rest[k]!r})')
        k += 1
    return colour, marker, dash


def _long(named):
    return {_SHORT.get(name, name): x for name, x in named.items()}


class Axis:
    def __init__(self):
        self.label, self.log, self.low, self.high, self.ticks, self.turned = '', False, None, None, None, False


class Axes:
    def __init__(self, figure, row=0, column=0, rows=1, columns=1):
        self.figure, self.place = figure, (row, column, rows, columns)
        self.marks, self._seen = [], {'x': [], 'y': []}
        self.x, self.y = Axis(), Axis()
        self.title, self._grid, self._legend, self._off, self._equal, self._bar = '', False, False, False, False, None
        self._next, self._flush = 0, False

    def _reach(self, way, numbers):
        finite = [x for x in _numpy.ravel(numbers).tolist() if isfinite(x)]
        if finite:
            self._seen[way] += [min(finite), max(finite)]

    def _add(self, kind, across, up, /, **more):
        self._reach('x', across)
        self._reach('y', up)
        self.marks.append({'kind': kind, **more})
        return self.marks[-1]

    def _colour(self, named, default=None):
        given = named.get('color', named.get('facecolor', default))
        if given is None:
            given = CYCLE[self._next % len(CYCLE)]
            self._next += 1
        return colour_of(given)

    @staticmethod
    def _label(named):
        text = named.get('label')
        return None if text is None or str(text).startswith('_') else str(text)[:500]

    def _xs(self, given):
        """Numbers along x; names become places."""
        items = given.tolist() if hasattr(given, 'tolist') else list(given)
        if items and isinstance(items[0], str):
            self.x.ticks = [(float(k), str(each)[:60]) for k, each in enumerate(items)]
            return array(list(range(len(items))))
        return array(given)

    # lines

    def plot(self, *given, **named):
        named = _long(named)
        groups, rest = [], list(given)
        while rest:
            first = rest.pop(0)
            if rest and not isinstance(rest[0], str):
                x, y = self._xs(first), array(rest.pop(0))
            else:
                y = array(first)
                x = array(list(range(y.shape[0] if y.ndim else 1)))
            groups.append((x, y, rest.pop(0) if rest and isinstance(rest[0], str) else ''))
        lines = []
        for x, y, form in groups:
            x, y = _numpy.atleast_1d(x), _numpy.atleast_1d(y)
            if x.shape[0] != y.shape[0]:
                raise ValueError(f'x and y must have same first dimension, but have shapes {x.shape} and {y.shape}')
            columns = [y] if y.ndim == 1 else [y[:, k] for k in range(y.shape[1])]
            for k, each in enumerate(columns):
                lines.append(self._line(x if x.ndim == 1 else x[:, k], each, form, named))
        return lines

    def _line(self, x, y, form, named):
        colour, marker, dash = _parsed(form)
        marker = _MARKERS.get(named['marker']) if named.get('marker') else marker
        style = named.get('linestyle')
        if style is not None:
            dash = None if style in ('', ' ', 'none', 'None') else _DASHES.get(style, 'solid')
        elif dash is None and not marker:
            dash = 'solid'
        elif dash is None and not form and named.get('marker'):
            dash = 'solid'
        return self._add(
            'line', x, y, x=_told(x), y=_told(y), colour=self._colour(named, colour), dash=dash, marker=marker,
            width=float(named.get('linewidth', 1.5)), opacity=float(named.get('alpha') or 1.0), label=self._label(named),
        )

    def semilogy(self, *given, **named):
        self.y.log = True
        return self.plot(*given, **named)

    def semilogx(self, *given, **named):
        self.x.log = True
        return self.plot(*given, **named)

    def loglog(self, *given, **named):
        self.x.log = self.y.log = True
        return self.plot(*given, **named)

    def step(self, x, y, *given, where='pre', **named):
        xs, ys = array(x).tolist(), array(y).tolist()
        points = [(xs[0], ys[0])]
        for k in range(1, len(xs)):
            points += [(xs[k - 1], ys[k]) if where == 'pre' else (xs[k], ys[k - 1]), (xs[k], ys[k])]
        return self.plot([p for p, _ in points], [q for _, q in points], *given, **named)

    def hlines(self, y, xmin, xmax, colors='C0', **named):
        for each in _numpy.atleast_1d(array(y)).tolist():
            self.plot([xmin, xmax], [each, each], **{'color': colors, **_long(named)})

    def vlines(self, x, ymin, ymax, colors='C0', **named):
        for each in _numpy.atleast_1d(array(x)).tolist():
            self.plot([each, each], [ymin, ymax], **{'color': colors, **_long(named)})

    def errorbar(self, x, y, yerr=None, xerr=None, fmt='', ecolor=None, **named):
        named = {key: each for key, each in named.items() if key not in ('capsize', 'elinewidth', 'capthick', 'barsabove')}
        [line] = self.plot(x, y, *([fmt] if fmt else []), **named)
        x, y = _numpy.atleast_1d(self._xs(x)), _numpy.atleast_1d(array(y))
        colour = ecolor or self.marks[-1]['colour']
        for errors, along in ((yerr, y), (xerr, x)):
            if errors is None:
                continue
            both = array(errors)
            low, high = (both[0], both[1]) if both.ndim == 2 else (both, both)
            low, high = (along - low).tolist(), (along + high).tolist()
            for k, (a, b) in enumerate(zip(low, high)):
                here = float(x[k]) if along is y else float(y[k])
                self.plot(*(([here, here], [a, b]) if along is y else ([a, b], [here, here])), color=colour)
        return line

    def _rule(self, way, at, named):
        named = _long(named)
        self._reach(way, array([at]))
        self.marks.append({
            'kind': 'rule', 'way': way, 'at': float(at), 'colour': self._colour(named), 'label': self._label(named),
            'dash': _DASHES.get(named.get('linestyle', '-'), 'solid'), 'width': float(named.get('linewidth', 1.5)),
        })

    def axhline(self, y=0, xmin=0, xmax=1, **named):
        self._rule('y', y, named)

    def axvline(self, x=0, ymin=0, ymax=1, **named):
        self._rule('x', x, named)

    # points

    def scatter(self, x, y, s=None, c=None, marker='o', cmap=None, vmin=None, vmax=None, **named):
        named = _long(named)
        x, y = self._xs(x), array(y)
        if x.size != y.size:
            raise ValueError('x and y must be the same size')
        shares = colours = None
        if c is not None and not isinstance(c, str):
            items = c.tolist() if hasattr(c, 'tolist') else list(c)
            if len(items) == x.size and items and not hasattr(items[0], '__len__'):
                shares = self._shares(array(items), vmin, vmax)
            elif items and all(is_colour(each) for each in items):
                colours = [colour_of(each) for each in items]
            else:
                named['color'] = c
        elif c is not None:
            named['color'] = c
        sizes = None if s is None else _told(_numpy.broadcast_to(array(s), x.shape))
        return self._add(
            'points', x, y, x=_told(x), y=_told(y), sizes=sizes, shares=shares, colours=colours, map=ColourMap(cmap).name,
            colour=self._colour(named) if shares is None and colours is None else CYCLE[0],
            marker=_MARKERS.get(marker, 'circle'), opacity=float(named.get('alpha') or 1.0), label=self._label(named),
        )

    @staticmethod
    def _shares(numbers, low, high):
        """Where numbers are between a least and a greatest."""
        items = _numpy.ravel(numbers).tolist()
        finite = [x for x in items if isfinite(x)]
        low = min(finite, default=0.0) if low is None else float(low)
        high = max(finite, default=1.0) if high is None else float(high)
        span = high - low or 1.0
        return [min(1.0, max(0.0, (x - low) / span)) if isfinite(x) else None for x in items]

    def quiver(self, x, y, u, v, *given, **named):
        named = _long(named)
        x, y, u, v = (_numpy.ravel(array(each)) for each in (x, y, u, v))
        longest = float(((u**2 + v**2) ** 0.5).max()) or 1.0
        scale = named.get('scale')
        span = max(float(x.max() - x.min()), float(y.max() - y.min())) or 1.0
        factor = 1 / float(scale) if scale and named.get('angles') == 'xy' else 1.2 * span / max(2.0, x.size**0.5) / longest
        return self._add(
            'arrows', x, y, x=_told(x), y=_told(y), u=_told(u * factor), v=_told(v * factor),
            colour=self._colour(named, 'k'), label=self._label(named),
        )

    # areas

    def _bars(self, left, right, low, high, named):
        named = _long(named)
        return self._add(
            'bars', _numpy.concatenate([left, right]), _numpy.concatenate([low, high]), left=_told(left), right=_told(right),
            low=_told(low), high=_told(high), colour=self._colour(named), opacity=float(named.get('alpha') or 1.0),
            label=self._label(named),
        )

    def bar(self, x, height, width=0.8, bottom=None, align='center', **named):
        self._flush = True
        x, height = self._xs(x), array(height)
        low = _numpy.zeros(x.shape) if bottom is None else _numpy.zeros(x.shape) + array(bottom)
        start = x - width / 2 if align == 'center' else x
        return self._bars(start, start + width, low, low + height, named)

    def barh(self, y, width, height=0.8, **named):
        items = list(y)
        if items and isinstance(items[0], str):
            self.y.ticks = [(float(k), str(each)[:60]) for k, each in enumerate(items)]
            items = list(range(len(items)))
        y, width = array(items), array(width)
        return self._bars(_numpy.zeros(y.shape), width, y - height / 2, y + height / 2, named)

    def hist(self, x, bins=10, range=None, density=False, **named):
        self._flush = True
        counts, edges = _numpy.histogram(array(x), bins, range, density)
        counts = array(counts)
        named.pop('edgecolor', None)
        self._bars(edges[:-1], edges[1:], _numpy.zeros(counts.shape), counts, named)
        return counts, edges, None

    def fill_between(self, x, y1, y2=0, **named):
        named = _long(named)
        x = array(x)
        low, high = _numpy.zeros(x.shape) + array(y2), _numpy.zeros(x.shape) + array(y1)
        return self._add(
            'area', x, _numpy.concatenate([low, high]), x=_told(x), low=_told(low), high=_told(high),
            colour=self._colour(named), opacity=float(named.get('alpha') or 1.0), label=self._label(named),
        )

    # grids of numbers

    def imshow(self, X, cmap=None, vmin=None, vmax=None, origin='upper', extent=None, aspect='equal', **named):
        values = array(X)
        colours = None
        if values.ndim == 3 and values.shape[2] in (3, 4):
            top = 255.0 if values.max() > 1 else 1.0
            colours = [colour_of([min(1.0, max(0.0, x / top)) for x in cell[:3]]) for row in values.tolist() for cell in row]
            values = values[:, :, 0]
        if values.ndim == 3 and values.shape[2] == 1:
            values = values[:, :, 0]
        if values.ndim != 2:
            raise TypeError(f'Invalid shape {values.shape} for image data')
        rows, columns = values.shape
        left, right, bottom, top = extent or (
            (-0.5, columns - 0.5, rows - 0.5, -0.5) if origin == 'upper' else (-0.5, columns - 0.5, -0.5, rows - 0.5)
        )
        if origin == 'upper':
            self.y.turned = extent is None
        self._equal = aspect == 'equal'
        return self._cells(values, left, right, bottom, top, origin, cmap, vmin, vmax, colours)

    def matshow(self, Z, **named):
        return self.imshow(Z, **named)

    def _cells(self, values, left, right, bottom, top, origin, cmap, vmin, vmax, colours=None):
        from ._figure import MOST
        rows, columns = values.shape
        if values.size > MOST:
            raise ValueError(f"Wengert's matplotlib draws at most {MOST} cells; this has {values.size}: draw a part, X[::2, ::2]")
        ordered = values if origin == 'upper' else values[::-1]
        self._flush = True
        self._exact = (min(left, right), max(left, right), min(bottom, top), max(bottom, top))
        shares = self._shares(ordered, vmin, vmax)
        self._seen['x'] += [left, right]
        self._seen['y'] += [bottom, top]
        low = float(values.min()) if vmin is None else float(vmin)
        high = float(values.max()) if vmax is None else float(vmax)
        mark = {
            'kind': 'cells', 'rows': rows, 'columns': columns, 'shares': shares, 'colours': colours,
            'left': float(left), 'right': float(right), 'top': float(top), 'bottom': float(bottom), 'map': ColourMap(cmap).name,
            'least': low, 'most': high,
        }
        self.marks.append(mark)
        return mark

    def _surface(self, given):
        if len(given) >= 3 and not isinstance(given[1], int):
            x, y, z, *rest = given
            z = array(z)
            x, y = array(x), array(y)
            x = x if x.ndim == 1 else x[0]
            y = y if y.ndim == 1 else y[:, 0]
        else:
            z, *rest = given
            z = array(z)
            x, y = array(list(range(z.shape[1]))), array(list(range(z.shape[0])))
        if z.ndim != 2:
            raise TypeError(f'Input z must be 2D, not {z.ndim}D')
        if z.shape != (y.size, x.size):
            raise TypeError(f'Length of x ({x.size}) must match number of columns in z ({z.shape[1]})')
        return x, y, z, rest

    def pcolormesh(self, *given, cmap=None, vmin=None, vmax=None, **named):
        x, y, z, _ = self._surface(given)
        half_x, half_y = float(x[1] - x[0]) / 2, float(y[1] - y[0]) / 2
        return self._cells(
            z, float(x[0]) - half_x, float(x[-1]) + half_x, float(y[0]) - half_y, float(y[-1]) + half_y, 'lower', cmap, vmin, vmax
        )

    def _contours(self, filled, given, levels, cmap, colors, named):
        x, y, z, rest = self._surface(given)
        wanted = rest[0] if rest else levels
        low, high = float(z.min()), float(z.max())
        if wanted is None or isinstance(wanted, int):
            steps = _levels(low, high, 7 if wanted is None else wanted)
        else:
            steps = array(wanted).tolist()
        if filled:
            shares = []
            for value in _numpy.ravel(z).tolist():
                place = sum(step <= value for step in steps)
                shares.append(max(0.0, min(1.0, (place - 0.5) / max(1, len(steps) - 1))))
            mark = self._cells(z, float(x[0]), float(x[-1]), float(y[0]), float(y[-1]), 'lower', cmap, None, None)
            mark['shares'] = [shares[r * z.shape[1] + c] for r in range(z.shape[0] - 1, -1, -1) for c in range(z.shape[1])]
            mark['least'], mark['most'] = (steps[0], steps[-1]) if steps else (low, high)
            return mark
        named = _long(named)
        self._exact = (float(x.min()), float(x.max()), float(y.min()), float(y.max()))
        colour = None if colors is None else colour_of(colors if isinstance(colors, str) else colors[0])
        return self._add(
            'contours', x, y, x=_told(x), y=_told(y), values=_told(z), levels=steps[:200], map=ColourMap(cmap).name, colour=colour,
            width=float(named.get('linewidths', 1.5) if not hasattr(named.get('linewidths', 1.5), '__len__') else 1.5), named=False,
        )

    def contour(self, *given, levels=None, cmap=None, colors=None, **named):
        return self._contours(False, given, levels, cmap, colors, named)

    def contourf(self, *given, levels=None, cmap=None, colors=None, **named):
        return self._contours(True, given, levels, cmap, colors, named)

    def clabel(self, contours, *given, **named):
        contours['named'] = True

    # words

    def text(self, x, y, s, **named):
        self.marks.append({'kind': 'note', 'x': float(x), 'y': float(y), 'text': str(s)[:500], 'to': None})

    def annotate(self, text, xy, xytext=None, arrowprops=None, **named):
        at = xy if xytext is None else xytext
        to = [float(xy[0]), float(xy[1])] if xytext is not None and arrowprops is not None else None
        self.marks.append({'kind': 'note', 'x': float(at[0]), 'y': float(at[1]), 'text': str(text)[:500], 'to': to})

    def set_title(self, label, **named):
        self.title = str(label)[:500]

    def set_xlabel(self, xlabel, **named):
        self.x.label = str(xlabel)[:500]

    def set_ylabel(self, ylabel, **named):
        self.y.label = str(ylabel)[:500]

    def legend(self, *given, **named):
        if given and isinstance(given[-1], (list, tuple)):
            lines = [each for each in self.marks if 'label' in each]
            for line, text in zip(lines, given[-1]):
                line['label'] = str(text)[:500]
        self._legend = True

    def grid(self, visible=True, **named):
        self._grid = bool(visible)

    def _limit(self, axis, low, high):
        low, high = low if hasattr(low, '__len__') else (low, high)
        if low is not None:
            axis.low = float(low)
        if high is not None:
            axis.high = float(high)
        return axis.low, axis.high

    def set_xlim(self, left=None, right=None):
        return self._limit(self.x, left, right)

    def set_ylim(self, bottom=None, top=None):
        return self._limit(self.y, bottom, top)

    def set_xscale(self, value, **named):
        self.x.log = value == 'log'

    def set_yscale(self, value, **named):
        self.y.log = value == 'log'

    def _ticks(self, axis, ticks, labels):
        places = _numpy.ravel(array(ticks)).tolist() if len(ticks) else []
        texts = [str(each) for each in labels] if labels is not None else [f'{each:g}' for each in places]
        axis.ticks = [(place, text[:60]) for place, text in zip(places, texts)]

    def set_xticks(self, ticks, labels=None, **named):
        self._ticks(self.x, ticks, labels)

    def set_yticks(self, ticks, labels=None, **named):
        self._ticks(self.y, ticks, labels)

    def set_xticklabels(self, labels, **named):
        self.x.ticks = [(place, str(text)[:60]) for (place, _), text in zip(self.x.ticks or [], labels)]

    def set_yticklabels(self, labels, **named):
        self.y.ticks = [(place, str(text)[:60]) for (place, _), text in zip(self.y.ticks or [], labels)]

    def set_aspect(self, aspect, *given, **named):
        self._equal = aspect in ('equal', 1, 1.0)

    def axis(self, what=None):
        if what in ('off', False):
            self._off = True
        elif what in ('equal', 'scaled', 'square', 'image'):
            self._equal = True
        elif what is not None and not isinstance(what, (str, bool)):
            self.set_xlim(*what[:2])
            self.set_ylim(*what[2:])

    def set_axis_off(self):
        self._off = True

    def invert_yaxis(self):
        self.y.turned = not self.y.turned

    def set(self, **named):
        for name, given in named.items():
            getattr(self, f'set_{name}')(*(given if name in ('xlim', 'ylim') else (given,)))

    def tick_params(self, *given, **named):
        pass

    def margins(self, *given, **named):
        pass

    def colorbar(self, mark):
        self._bar = {'least': mark['least'], 'most': mark['most'], 'map': mark['map']} if mark and 'least' in mark else None

    def get_figure(self):
        return self.figure

    def cla(self):
        self.__init__(self.figure, *self.place)

    clear = cla

    def __getattr__(self, name):
        if name == '_exact':
            return None
        raise AttributeError(f"'Axes' object has no attribute '{name}' (Wengert's matplotlib lacks it)")

    def _ends(self, way, axis):
        seen = [x for x in self._seen[way] if x > 0] if axis.log else self._seen[way]
        low, high = (min(seen), max(seen)) if seen else (0.1 if axis.log else 0.0, 1.0)
        exact = self._exact
        if exact is not None and not axis.log:
            # Grids of numbers leave no room around themselves.
            low, high = (min(low, exact[0]), max(high, exact[1])) if way == 'x' else (min(low, exact[2]), max(high, exact[3]))
        elif axis.log:
            share = (high / low) ** 0.05 if high > low else 2.0
            low, high = low / share, high * share
        else:
            pad = 0.05 * (high - low) or 0.5
            if not (way == 'y' and self._flush and low == 0):
                low -= pad
            high += pad
        low, high = low if axis.low is None else axis.low, high if axis.high is None else axis.high
        return (high, low) if axis.turned else (low, high)

    def told(self):
        """All of it as what JSON can say."""
        row, column, rows, columns = self.place
        axes = {}
        for way, axis in (('x', self.x), ('y', self.y)):
            low, high = self._ends(way, axis)
            axes[way] = {'label': axis.label, 'log': axis.log, 'from': low, 'to': high, 'ticks': axis.ticks}
        return {
            'row': row, 'column': column, 'rows': rows, 'columns': columns, 'title': self.title, **axes, 'grid': self._grid,
            'legend': self._legend, 'hidden': self._off, 'equal': self._equal, 'bar': self._bar, 'marks': self.marks,
        }


def _levels(low, high, count):
    """Round numbers between a least and a greatest, about so many."""
    from math import ceil, floor, log10
    span = high - low
    if not span > 0:
        return [low]
    rough = span / (count + 1)
    power = 10 ** floor(log10(rough))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough * 0.9999)
    return [k * step for k in range(ceil(low / step), floor(high / step) + 1)]
