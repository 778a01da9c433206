"""A stand-in for matplotlib: figures as data, which the page draws in the output. What is missing says so."""

from . import cm

__version__ = '3.10.0'
rcParams = {}


def use(backend, **named):
    pass


def __getattr__(name):
    if name == 'pyplot':
        from . import pyplot
        return pyplot
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'matplotlib' has no attribute '{name}' (Wengert's matplotlib lacks it)")
