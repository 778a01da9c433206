"""The tape that all stand-ins record on, and what they share of it."""

import sys
from array import array as _array
from collections import deque
from contextlib import contextmanager
from itertools import islice

import wengert_names

from pyodide.ffi import to_js as _to_js

_engine = None
_record_of = None
_source = ''
_program = '/'
_scopes = ()
_places = None
_place = None
_attributes = {}
_called = {}
_roles = {}
# What befell the tape: the newest are kept.
_events = deque(maxlen=400)
_is_noting = False
# Places in the log that are kept of one event, and told of all; values that are swept back from at once.
_MOST_VALUES = 2000
_MOST_TOLD = 50_000
_MOST_ROOTS = 20


def attach(engine, record_of, source, program, places=None):
    """
    Gives a run its engine, the way that makes records of pairs, its text and what tells where it is; called
    before it starts.
    """
    global _engine, _record_of, _source, _program, _scopes, _places, _place, _is_noting
    _engine, _record_of, _source, _program, _scopes = engine, record_of, source, program, ()
    _places, _place = places, None
    _attributes.clear()
    _called.clear()
    _roles.clear()
    _events.clear()
    _is_noting = True


def is_own(code):
    """Whether code is of the program and not of what it imports."""
    return code.co_filename.startswith(_program) or not code.co_filename.startswith(('/', '<'))


def note_scopes():
    """Keeps the variables of the functions that are running, which name values that a sweep is about."""
    global _scopes
    _scopes = wengert_names.scopes_of(sys._getframe(1), is_own)


def scopes():
    return _scopes


def call(value, name):
    """Gives a value the name of the argument that it is."""
    _called[value.at] = name


def called():
    """By place in the log, the names that values were given."""
    return _called


def note_event(kind, count, keeping, values=(), roots=()):
    """
    Notes what befell the tape: a kind that the page knows, how many values it is about, how many operations
    keep values for a sweep after it, and the places in the log of these values and of what was swept back from.
    """
    if not _is_noting:
        return
    line = 0 if _places is None else _places.here(sys._getframe(1))[0]
    values = _array('I', [at for at in islice(values, _MOST_VALUES) if isinstance(at, int)])
    if kind == 'let go' and _events and _events[-1][:2] == (kind, line):
        # A line that lets go of much does so piece by piece.
        _, _, before, _, _, others, _ = _events.pop()
        count, values = before + count, (others + values)[:_MOST_VALUES]
    roots = [at for at in roots[:_MOST_ROOTS] if isinstance(at, int)]
    _events.append((kind, line, count, keeping, _engine.length, values, roots))


def end_events():
    """From here on nothing is noted: what the program has goes with it."""
    global _is_noting
    _is_noting = False


def events():
    """What befell the tape, the newest; of which values, as far back as there is room for."""
    left, found = _MOST_TOLD, []
    for *told, values, roots in reversed(_events):
        values = values.tolist()[:left]
        left -= len(values)
        found.append((*told, values, roots))
    return found[::-1]


def note_role(value, role):
    """Notes what a value is for, where it is on the tape."""
    if isinstance(value.at, int):
        _roles[value.at] = role


def roles():
    """By place in the log, what values were noted to be for."""
    return _roles


def mentions(*words):
    """Whether the program that runs has one of these words in it."""
    return any(word in _source for word in words)


def engine():
    """The engine, which is told where the program is that asks for it."""
    global _place
    if _places is not None:
        place = _places.here(sys._getframe(1))
        if place != _place:
            _place = place
            _engine.at(*place)
    elif _engine is None:
        raise RuntimeError('Wengert has not begun a run')
    return _engine


@contextmanager
def without_places():
    """While it lasts, what is recorded is of no line, so that nothing but to record takes time."""
    global _places
    were, _places = _places, None
    try:
        yield
    finally:
        _places = were


def attributes(**given):
    """The engine's form of attributes, made once for each that occurs."""
    key = tuple(given.items())
    found = _attributes.get(key)
    if found is None:
        plain = {name: list(x) if isinstance(x, tuple) else x for name, x in given.items()}
        found = _attributes[key] = _to_js(plain, dict_converter=_record_of)
    return found


def values(items):
    """A list as an array of the engine's."""
    return _to_js(list(items))


def leaf(numbers, shape, dtype, needs=False):
    """A value of numbers in row-major order. `dtype` is '' for whole numbers and conditions."""
    if shape == ():
        return engine().number(float(numbers[0]), dtype, needs)
    return engine().array(_to_js(_array('d', numbers)), _to_js(list(shape)), dtype, needs)


def numbers_of(value):
    """All numbers of a value, in row-major order."""
    found = _array('d')
    found.frombytes(value.tensor.data.to_bytes())
    return found


def shape_of(value):
    return tuple(value.tensor.shape.to_py())
