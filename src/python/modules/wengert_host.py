"""Runs a program as if it were the first, and says how it ended."""

import builtins
import gc
import json
import linecache
import os
import sys
import traceback
import types
from array import array
from functools import partial

from pyodide.ffi import to_js

# What programs may import, so that it is known how it was before any did.
import autograd.numpy
import jax
import matplotlib.pyplot
import numpy
import tensorflow
import torch
import wengert_both_ways
import wengert_engine
import wengert_fresh
import wengert_limits
import wengert_names
import wengert_places
import wengert_watch

_OURS = os.path.dirname(os.path.abspath(__file__))


def _begin(program):
    """Unloads what a program before this one has loaded, and has each stand-in begin anew."""
    _fresh.restore()
    own = {name.removesuffix('.py') for name in os.listdir(program)}
    for name, module in list(sys.modules.items()):
        path = getattr(module, '__file__', None) or ''
        # A program's own file comes before a stand-in of that name.
        if path.startswith(program) or path.startswith(_OURS) and name.partition('.')[0] in own:
            del sys.modules[name]
    for name, module in list(sys.modules.items()):
        path = getattr(module, '__file__', None) or ''
        if path.startswith(_OURS) and 'wengert_begin' in vars(module):
            module.wengert_begin()


def _end():
    """Has each stand-in do what is left when a program is at its end."""
    for name, module in list(sys.modules.items()):
        path = getattr(module, '__file__', None) or ''
        if path.startswith(_OURS) and 'wengert_end' in vars(module):
            module.wengert_end()


last = None

_fresh = wengert_fresh.Fresh(_OURS, ('wengert_host', 'wengert_engine', 'wengert_names', 'wengert_fresh'))

# Gives Python its own functions back, whatever a program has put in their place; is no function of Python's, since
# what watches these needs some.
_restore = partial(vars(builtins).update, dict(vars(builtins)))


def run(engine, record_of, program, main, limits, used):
    """
    Runs a file of the program's folder.
    `limits` are of the engine's form, and `used` tells how many bytes are taken.
    Returns what Python says of an exception, or None.
    """
    os.chdir(program)
    path = f'{program}/{main}'
    with open(path) as file:
        source = file.read()
    places = wengert_places.Places(main, wengert_limits.Limits(limits.seconds, limits.bytes, used))
    wengert_names.program = program
    wengert_engine.attach(engine, record_of, source, program, places)
    _begin(program)
    linecache.clearcache()
    linecache.cache[main] = (len(source), None, source.splitlines(True), main)
    module = types.ModuleType('__main__')
    module.__file__ = main
    module.__builtins__ = builtins
    sys.modules['__main__'] = module
    sys.argv = [main]
    watch = wengert_watch.Watch(limits.entries, places)
    code = None
    # What is recorded is kept, so that to look for what could be let go of is mostly in vain.
    gc.set_threshold(100_000, *gc.get_threshold()[1:])
    watch.begin()
    places.begin()
    try:
        code = compile(source, main, 'exec')
        exec(code, module.__dict__)
    except SystemExit as error:
        _restore()
        return None if error.code in (None, 0) else f'SystemExit: {error.code}'
    except BaseException as error:
        _restore()
        return _said(error, main, source)
    finally:
        _restore()
        watch.end()
        places.end()
        _end()
        wengert_engine.end_events()
        _fresh.restore_streams()
        global last
        last = watch, module, places, code
    return None


def _said(error, main, source):
    """The traceback as Python prints it, without our own frames."""
    wengert_limits.note(error)
    summary = traceback.TracebackException.from_exception(error)
    _without_ours(summary)
    return ''.join(summary.format())


def _is_pythons(path):
    """Whether a file is of the program or of Python's own, and neither a stand-in nor a script of the page."""
    if path.startswith('/'):
        return path.startswith((wengert_names.program + '/', '/lib/python'))
    return path in linecache.cache or path.startswith(('<string', '<frozen', '<stdin'))


def _without_ours(summary):
    kept = [frame for frame in summary.stack if _is_pythons(frame.filename)]
    summary.stack = traceback.StackSummary.from_list(kept)
    for other in (summary.__cause__, summary.__context__):
        if other is not None:
            _without_ours(other)


# Values of a run that are told of at most.
_MOST_TOLD = 400_000


def _is_ours(cls):
    """Whether objects of a class are those of a stand-in, or of a class made of one of its."""
    for base in cls.__mro__:
        path = getattr(sys.modules.get(base.__module__), '__file__', None)
        if path is not None and path.startswith(_OURS):
            return True
    return False


def _places_of(each):
    """The entries of the tape that an object of a framework stands for."""
    op = getattr(each, 'op', None)
    numbers = getattr(op, 'last', None) if op is not None else getattr(each, '_numbers', each)
    value = getattr(numbers, '_value', None)
    if value is None:
        return ()
    edge = getattr(numbers, '_edge', None)
    # A parameter had other numbers when it was used, and still is that parameter.
    return (value.at, *(edge.places if edge is not None else ()))


def _role_of(each):
    """What a framework says that an input is for; None where it says nothing."""
    op = getattr(each, 'op', None)
    if op is not None and op.type == 'Placeholder':
        return 'data'
    if hasattr(each, 'trainable'):
        return 'parameter' if each.trainable else None
    # Other frameworks' arrays hold a tensor, and only PyTorch's are one.
    if hasattr(each, 'requires_grad') and each.is_leaf:
        return 'parameter' if each.requires_grad else 'data'
    return None


def names_on_tape():
    """As JSON, by place in the log, what the program calls its values, and what it says that they are for."""
    names, roles = dict(wengert_engine.called()), dict(wengert_engine.roles())
    for name, each in wengert_names.walk(last[1], wengert_engine.scopes()):
        # What objects of the program's own answer when they are asked for an attribute is theirs.
        if not _is_ours(type(each)):
            continue
        role = _role_of(each)
        for at in _places_of(each):
            if isinstance(at, int):
                names.setdefault(at, name)
                if role is not None:
                    roles.setdefault(at, role)
    return json.dumps({'names': names, 'roles': roles})


def entries():
    """How many values of watched classes were recorded."""
    return len(last[0].entries)


def lost():
    """How many more there were."""
    return last[0].lost


def sweeps():
    """As JSON, what of a run of watched classes can be seen: places in the program and how many sweeps began there, 0 of the first of all."""
    return json.dumps([[line, count] for _, line, _, count in last[0].sweeps.told()])


def watched(which):
    """
    What led to a value that was swept back from, the one that `sweeps` tells of at this place, or where none was to the
    one made last: arrays by its entries in order, the names of operations, and as JSON the names of values. None where
    nothing was watched, and only how many entries there are where they are too many.
    """
    watch, module, *_ = last
    entries = watch.entries
    if not entries:
        return None
    told = watch.sweeps.told()
    root, _, around, _ = told[which] if told else (watch.last(), 0, (), 0)
    if root is None:
        return None
    order = watch.reachable(root)
    if len(order) > _MOST_TOLD:
        return to_js([len(order)])
    called = {}
    for name, each in wengert_names.walk(module, around, watch):
        for at in (watch.at(each), *watch.earlier.get(id(each), ())):
            if at is not None:
                called.setdefault(at, name)
    is_called = any(at in called for at in order if entries[at][0] == 0)
    place, names = {}, {}
    operation, starts, operands = array('i'), array('I', [0]), array('I')
    values, lines, scopes = array('d'), array('I'), array('i')
    theirs, has_theirs = array('d'), array('B')
    # Arrays, which are the engine's values, and where they stand.
    arrays_at, arrays = array('I'), []
    their_arrays_at, their_arrays = array('I'), []

    def append(number, value, line, scope, of=(), derivative=None):
        operation.append(number)
        operands.extend(of)
        starts.append(len(operands))
        is_number = value is None or isinstance(value, (int, float))
        if not is_number:
            arrays_at.append(len(values))
            arrays.append(value)
        values.append(float('nan') if value is None or not is_number else value)
        lines.append(line)
        scopes.append(scope)
        if derivative is not None and not isinstance(derivative, float):
            their_arrays_at.append(len(theirs))
            their_arrays.append(derivative)
            theirs.append(0.0)
        else:
            theirs.append(derivative or 0.0)
        has_theirs.append(derivative is not None)

    for at in order:
        number, value, line, scope, of = entries[at]
        if value is None:
            value = watch.number(at)
        found = []
        for x in of:
            if x < 0:
                found.append(len(values))
                append(-1, watch.constants[-1 - x], line, scope)
            else:
                found.append(place[x])
        place[at] = len(values)
        if at in called:
            names[place[at]] = called[at]
        # What no variable holds is a number that the program wrote down, where variables hold others.
        # Only of the last sweep is it known what the program computed.
        derivative = watch.theirs(at) if which == 0 else None
        append(number if number or at in called or not is_called else -1, value, line, scope, found, derivative)
    primitives = [wengert_watch.primitive_named(name) or (name, False) for name in watch.operations]
    told = {'names': names, 'result': called.get(root), 'operations': primitives, 'sweeps': watch.times}
    found = [operation, starts, operands, values, lines, scopes, theirs, has_theirs]
    return to_js([*found, arrays_at, arrays, their_arrays_at, their_arrays, json.dumps(told)])


def scopes(asked):
    """
    As JSON, these calls and turns, given as JSON, and those that they are in, by their numbers: the one around
    or -1, what it is called, and the line that it was come to from.
    """
    places = last[2]
    found, open_ = {}, json.loads(asked)
    while open_:
        at = open_.pop()
        if at < 0 or at in found:
            continue
        found[at] = places.parents[at], places.names[at], places.lines[at]
        open_.append(places.parents[at])
    return json.dumps(found)


def compare(name, given, adjoint):
    """A function of the program that ran last both ways; see `wengert_both_ways`."""
    return wengert_both_ways.compare(last[1], last[1].__file__, name, given, adjoint)


def files():
    """As JSON, the files that lines are of, by their numbers."""
    _, _, places, _ = last
    return json.dumps([os.path.relpath(path, os.getcwd()) if path.startswith('/') else path for path in places.files])


def events():
    """
    As JSON, what befell the tape, the newest: a kind, the place, how many values, how many operations keep some after it,
    how many values were recorded then, and the places in the log of those values and of what was swept back from.
    """
    return json.dumps(wengert_engine.events())


def skipped():
    """As JSON, the lines of the program that were not run."""
    _, _, places, code = last
    return json.dumps([] if code is None else places.skipped(code))
