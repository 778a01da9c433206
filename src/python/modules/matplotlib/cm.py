"""Maps from numbers to colours."""

from ._colours import ColourMap


def get_cmap(name='viridis', lut=None):
    return ColourMap(name)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    return ColourMap(name)
