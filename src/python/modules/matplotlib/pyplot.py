"""Figures as a state: what is called draws on the axes that were used last."""

from . import _figure, cm
from ._figure import Figure

rcParams = {}


def wengert_begin():
    """Has no figure, and the settings that there are at first."""
    rcParams.clear()
    _figure.begin()


def wengert_end():
    """Draws what the program has left without showing it."""
    _figure.end()


def figure(num=None, figsize=None, **named):
    _figure.open_figures.append(Figure(figsize, **named))
    return _figure.open_figures[-1]


def gcf():
    return _figure.open_figures[-1] if _figure.open_figures else figure()


def gca(**named):
    return gcf().gca()


def subplots(nrows=1, ncols=1, figsize=None, **named):
    found = figure(figsize=figsize)
    return found, found.subplots(nrows, ncols, **named)


def subplot(*given, **named):
    found = gcf()
    axes = found.add_subplot(*given, **named)
    found.axes.remove(axes)
    found.axes.append(axes)
    return axes


def axes(**named):
    return gca()


def sca(ax):
    ax.figure.axes.remove(ax)
    ax.figure.axes.append(ax)


def show(*given, **named):
    for each in list(_figure.open_figures):
        _figure.show(each)


def savefig(fname, **named):
    _figure.saved(fname)


def close(fig=None):
    """Lets figures go; those that were shown are drawn already."""
    if fig == 'all':
        _figure.open_figures.clear()
    elif _figure.open_figures:
        _figure.open_figures.remove(fig if fig in _figure.open_figures else _figure.open_figures[-1])


def clf():
    gcf().axes.clear()


def suptitle(t, **named):
    gcf().suptitle(t)


def colorbar(mappable=None, ax=None, **named):
    marks = [mark for each in gcf().axes for mark in each.marks if 'least' in mark]
    gcf().colorbar(mappable if mappable is not None else marks[-1] if marks else None)


def tight_layout(*given, **named):
    pass


subplots_adjust = ion = ioff = draw = tight_layout


def pause(interval):
    show()


class style:
    available = []

    @staticmethod
    def use(name):
        pass


def get_cmap(name='viridis', lut=None):
    return cm.get_cmap(name)


def _on_axes(name, setter=None):
    def call(*given, **named):
        return getattr(gca(), setter or name)(*given, **named)
    call.__name__ = name
    return call


for _name in (
    'plot', 'scatter', 'bar', 'barh', 'hist', 'imshow', 'matshow', 'pcolormesh', 'contour', 'contourf', 'clabel', 'quiver',
    'fill_between', 'errorbar', 'semilogy', 'semilogx', 'loglog', 'step', 'hlines', 'vlines', 'axhline', 'axvline', 'text', 'annotate',
    'legend', 'grid', 'axis', 'tick_params', 'margins', 'cla',
):
    globals()[_name] = _on_axes(_name)
for _name, _setter in dict(
    title='set_title', xlabel='set_xlabel', ylabel='set_ylabel', xlim='set_xlim', ylim='set_ylim', xscale='set_xscale',
    yscale='set_yscale', xticks='set_xticks', yticks='set_yticks',
).items():
    globals()[_name] = _on_axes(_name, _setter)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'matplotlib.pyplot' has no attribute '{name}' (Wengert's matplotlib lacks it)")
