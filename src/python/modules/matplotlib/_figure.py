"""Figures, which the page draws where a program shows them."""

import json
import sys

import wengert_engine as _tape

from ._axes import Axes

# Numbers of a figure, and figures of a run, at most.
MOST = 65_536
_MOST_NUMBERS, _MOST_MARKS, _MOST_FIGURES = 200_000, 2000, 20

open_figures = []
_drawn = 0


def begin():
    """Has no figure."""
    global _drawn
    _drawn = 0
    open_figures.clear()


class Figure:
    def __init__(self, figsize=None, **named):
        self.axes, self.title = [], ''
        self.width, self.height = figsize or (6.4, 4.8)

    def add_subplot(self, *given, **named):
        if named.get('projection') not in (None, 'rectilinear'):
            raise NotImplementedError(f"Wengert's matplotlib: the projection '{named['projection']}'")
        if len(given) == 1 and isinstance(given[0], int):
            given = tuple(int(each) for each in str(given[0]))
        rows, columns, index = given or (1, 1, 1)
        first = index[0] if isinstance(index, tuple) else index
        row, column = divmod(int(first) - 1, int(columns))
        for each in self.axes:
            if each.place == (row, column, rows, columns):
                return each
        self.axes.append(Axes(self, row, column, int(rows), int(columns)))
        return self.axes[-1]

    def subplots(self, nrows=1, ncols=1, **named):
        axes = [[self.add_subplot(nrows, ncols, r * ncols + c + 1) for c in range(ncols)] for r in range(nrows)]
        if named.get('squeeze', True) and nrows == ncols == 1:
            return axes[0][0]
        return Grid(axes, named.get('squeeze', True))

    def gca(self):
        return self.axes[-1] if self.axes else self.add_subplot(1, 1, 1)

    def suptitle(self, t, **named):
        self.title = str(t)[:500]

    def colorbar(self, mappable, ax=None, **named):
        axes = next((each for each in self.axes if any(mark is mappable for mark in each.marks)), None)
        if axes is not None:
            axes.colorbar(mappable)

    def tight_layout(self, **named):
        pass

    subplots_adjust = autofmt_xdate = set_tight_layout = tight_layout

    def set_size_inches(self, w, h=None):
        self.width, self.height = (w, h) if h is not None else w

    def show(self):
        show(self)

    def savefig(self, fname, **named):
        saved(fname)

    def told(self):
        return {
            'title': self.title, 'width': float(self.width), 'height': float(self.height),
            'axes': [each.told() for each in self.axes],
        }


class Grid:
    """Axes in rows and columns, of which a single row or column is a list."""

    def __init__(self, rows, squeeze=True):
        self._rows = rows
        single = squeeze and (len(rows) == 1 or len(rows[0]) == 1)
        self._items = [each for row in rows for each in row] if single else rows
        self.shape = (len(self._items),) if single else (len(rows), len(rows[0]))

    def __getitem__(self, index):
        if isinstance(index, tuple):
            row, column = index
            if isinstance(row, slice):
                return [each[column] for each in self._rows[row]]
            return self._rows[row][column]
        return self._items[index]

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def ravel(self):
        return [each for row in self._rows for each in row]

    flatten = ravel

    @property
    def flat(self):
        return iter(self.ravel())


def show(figure):
    """Has the page draw a figure, once."""
    global _drawn
    if figure in open_figures:
        open_figures.remove(figure)
    if not any(each.marks for each in figure.axes):
        return
    if _drawn == _MOST_FIGURES:
        print(f'… more figures are not drawn: a program may draw {_MOST_FIGURES}.', file=sys.stderr)
    _drawn += 1
    if _drawn > _MOST_FIGURES:
        return
    told = figure.told()
    if sum(len(axes['marks']) for axes in told['axes']) > _MOST_MARKS:
        raise ValueError(f"Wengert's matplotlib draws at most {_MOST_MARKS} lines and the like in a figure")
    count = sum(len(x) for axes in told['axes'] for mark in axes['marks'] for x in mark.values() if isinstance(x, list))
    if count > _MOST_NUMBERS:
        raise ValueError(f"Wengert's matplotlib draws at most {_MOST_NUMBERS} numbers in a figure; this has {count}")
    sys.stdout.flush()
    _tape.engine().draw(json.dumps(told, allow_nan=False))


def end():
    """Draws what a program has left without showing it."""
    for figure in list(open_figures):
        try:
            show(figure)
        except ValueError as error:
            print(error, file=sys.stderr)


def saved(fname):
    print(f"savefig: no file '{fname}' is written, since programs here keep none; the figure is drawn here.")
