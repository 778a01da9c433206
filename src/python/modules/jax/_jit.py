"""What is compiled in JAX: here the function runs, of arguments of which no number is known to it."""

import contextlib
import io
from functools import wraps

import wengert_trees as _trees

from . import _array
from ._array import Array, array_of


def _names(given):
    return (given,) if isinstance(given, (str, int)) else tuple(given or ())


def jit(fun=None, static_argnums=(), static_argnames=(), **settings):
    if fun is None:
        return lambda each: jit(each, static_argnums, static_argnames)
    numbers, names = _names(static_argnums), _names(static_argnames)
    parameters = _parameters(fun)
    still = {*names, *(parameters[k] for k in numbers if k < len(parameters))}
    seen = set()

    @wraps(fun)
    def compiled(*given, **named):
        places = [k in numbers or k < len(parameters) and parameters[k] in still for k in range(len(given))]
        within = any(each.traced for each in _trees.flatten((given, named))[0] if isinstance(each, Array))
        key = (
            tuple(_known(each) if fixed else _shapes(each) for each, fixed in zip(given, places)),
            tuple((name, _known(each) if name in still else _shapes(each)) for name, each in named.items()),
        )
        args = [each if fixed else _trees.mapped(_traced, each) for each, fixed in zip(given, places)]
        kwargs = {name: each if name in still else _trees.mapped(_traced, each) for name, each in named.items()}
        # JAX runs the Python of a function once for each form of its arguments, so later it prints nothing.
        quiet = contextlib.redirect_stdout(io.StringIO()) if key in seen else contextlib.nullcontext()
        with quiet:
            result = fun(*args, **kwargs)
        seen.add(key)
        return _trees.mapped(lambda leaf: _returned(leaf, within), result)

    compiled.clear_cache = seen.clear
    return compiled


def _parameters(fun):
    code = getattr(fun, '__code__', None)
    return code.co_varnames[: code.co_argcount] if code is not None else ()


def _known(static):
    try:
        return hash(static), repr(static)
    except TypeError:
        raise ValueError(
            f'Non-hashable static arguments are not supported. An error occurred while trying to hash an object of type '
            f"{type(static)}, {static}. The error was:\nTypeError: unhashable type: '{type(static).__name__}'"
        ) from None


def _shapes(tree):
    return tuple(
        (leaf.shape, leaf.dtype.name, leaf.weak_type) if isinstance(leaf, Array) else (getattr(leaf, 'shape', ()), type(leaf).__name__)
        for leaf in _trees.flatten(tree)[0]
    )


def _traced(leaf):
    if hasattr(leaf, 'row'):
        return leaf
    try:
        array = array_of(leaf)
    except (TypeError, ValueError):
        raise TypeError(
            f'Cannot interpret value of type {type(leaf)} as an abstract array; it does not have a dtype attribute'
        ) from None
    return Array(array._numbers, array.weak_type, True)


def _returned(leaf, within):
    return Array(leaf._numbers, leaf.weak_type, within) if isinstance(leaf, Array) else array_of(leaf) if isinstance(leaf, (int, float)) else leaf


def named_call(fun, name=None):
    return fun


disable_jit = contextlib.nullcontext


class _Config:
    @property
    def jax_enable_x64(self):
        return _array.wide

    def update(self, name, wanted):
        if name == 'jax_enable_x64':
            _array.set_wide(wanted)

    def __getattr__(self, name):
        return False


config = _Config()


class debug:
    """What is printed as a compiled function runs."""

    @staticmethod
    def print(text, *given, ordered=False, **named):
        import sys
        plain = lambda x: Array(x._numbers.detach()) if isinstance(x, Array) else x
        line = text.format(*[plain(each) for each in given], **{name: plain(each) for name, each in named.items()})
        sys.__stdout__.write(line + '\n')
