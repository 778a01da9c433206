"""One function of a program both ways: recorded as it runs, and as the adjoint program that was made of its text."""

import json
import math
import sys
import types
from time import perf_counter

import wengert_engine as tape
from wengert_tensors import dtypes, graph
from wengert_tensors.making import of_numbers, ones_like

# Seconds that a block of calls takes at least, so that a coarse clock tells it; blocks that are measured; calls in one.
_LEAST = 0.02
_BLOCKS = 5
_MOST_CALLS = 4096
# Values of the tape that are told of at most, and numbers of a gradient.
_MOST_ENTRIES = 20_000
_MOST_NUMBERS = 64


def compare(module, main, name, given, adjoint):
    """
    Calls a function of a module with `given`, as JSON pairs of a parameter and an argument, recording what it does,
    and the function in the text `adjoint`, which is empty where there is none. Tells, as JSON, how both went.
    """
    function = vars(module).get(name)
    if not callable(function):
        return json.dumps({'recorded': {'error': f'the program has no function {name} where it ends'}, 'written': None})
    arguments = json.loads(given)
    with _Overloaded(vars(module)):
        recorded = _tried(lambda: _recorded(vars(module), main, function, arguments))
    if 'error' not in recorded:
        plain = _arguments(arguments, _kind(vars(module), function), _plainly(vars(module), function), [])
        recorded['alone'] = _tried(lambda: {'seconds': _unrecorded(function, plain)}).get('seconds')
    written = None if adjoint == '' else _tried(lambda: _written(adjoint, name, arguments))
    return json.dumps({'recorded': recorded, 'written': written})


def _tried(work):
    try:
        return work()
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}'[:1000]}


def _recorded(names, main, function, arguments):
    wrapped = _wrapper(names, function)
    leaves = []
    ready = _arguments(arguments, _kind(names, function), lambda numbers: wrapped(numbers.requires_grad_()), leaves)
    engine = tape.engine()
    engine.aside(1)
    was = graph.set_enabled(True)
    try:
        begin = engine.tape.log.length
        result, skipped = _watched(main, lambda: _called(function, ready))
        end = engine.tape.log.length
        output = _first(result)
        connected = output is not None and output.requires_grad
        found = _swept(output, leaves) if connected else [None] * len(leaves)
        with tape.without_places():
            record = lambda: _called(function, ready)
            sweep = lambda: _swept(_first(_called(function, ready)), leaves)
            recording, whole = _seconds([record, sweep] if connected else [record, record], end - begin)
    finally:
        graph.set_enabled(was)
        engine.aside(-1)
    gradient = [x for leaf, each in zip(leaves, found) for x in (each if each is not None else leaf * 0).reshape(-1).tolist()]
    return {
        'begin': begin, 'root': output._value.at if connected else None, 'connected': connected, 'skipped': skipped,
        'recording': recording, 'sweep': max(0, whole - recording), 'gradient': _finite(gradient),
    }


def _swept(output, leaves):
    return graph.gradients([output], leaves, [ones_like(output)], False, False, True)


def _written(text, name, arguments):
    space = {'__name__': 'adjoint'}
    exec(compile(text, '<adjoint program>', 'exec'), space)
    function = space[f'{name}_adjoint']
    import numpy
    inputs = []
    _arguments(arguments, dtypes.float64, lambda numbers: numbers, inputs)
    ready = [x.item() if x.dim() == 0 else numpy.array(x.tolist()) for x in inputs]
    _, *found = function(*ready)
    gradient = [x for each in found for x in numpy.ravel(each).tolist()]
    return {'seconds': _seconds([lambda: function(*ready)])[0], 'gradient': _finite(gradient)}


def _finite(numbers):
    """Numbers as JSON has them."""
    return [x if math.isfinite(x) else None for x in numbers[:_MOST_NUMBERS]]


def _called(function, ready):
    return function(**ready)


def _unrecorded(function, ready):
    """How long a call takes that records nothing."""
    was = graph.set_enabled(False)
    try:
        with tape.without_places():
            return _seconds([lambda: function(**ready)])[0]
    finally:
        graph.set_enabled(was)


def _seconds(works, entries=0):
    """How long each takes: the shortest of a few blocks of calls, in which they take turns."""
    found = []
    most = max(1, min(_MOST_CALLS, _MOST_ENTRIES // max(1, entries)))
    for work in works:
        count = 1
        while True:
            took = _block(work, count)
            if took >= _LEAST or count >= most:
                break
            count = min(most, count * (2 if took <= 0 else max(2, min(16, math.ceil(1.2 * _LEAST / took)))))
        found.append([took, count])
    if sum(took for took, _ in found) < 1:
        for _ in range(_BLOCKS):
            for work, each in zip(works, found):
                each[0] = min(each[0], _block(work, each[1]))
    return [took / count for took, count in found]


def _block(work, count):
    begun = perf_counter()
    for _ in range(count):
        work()
    return perf_counter() - begun


# What arguments are made of.

def _arguments(given, kind_of, of_leaf, leaves):
    """Arguments by their parameters; numbers to differentiate by come into `leaves`."""

    def made(argument):
        kind = argument['kind']
        if kind == 'items':
            items = [made(each) for each in argument['items']]
            return items if argument['list'] else tuple(items)
        if kind == 'plain':
            return argument['value']
        numbers, shape = [], []
        _flatten(argument['numbers'], numbers, shape, 0)
        leaf = of_numbers(numbers, tuple(shape), kind_of)
        leaves.append(leaf)
        return of_leaf(leaf)

    return {name: made(argument) for name, argument in given if argument['kind'] != 'default'}


def _flatten(level, flat, shape, depth):
    if not isinstance(level, list):
        flat.append(float(level))
        return
    if len(shape) == depth:
        shape.append(len(level))
    for each in level:
        _flatten(each, flat, shape, depth + 1)


def _wrapper(names, function):
    """What makes of numbers what the function takes: an array of the framework that it uses, or of autograd's."""
    framework = _framework(names, function)
    if framework == 'torch':
        return lambda numbers: numbers
    if framework == 'tensorflow':
        from tensorflow._tensors import EagerTensor
        return EagerTensor
    if framework == 'jax':
        from jax._array import Array
        return Array
    from numpy import ndarray
    return ndarray


def _kind(names, function):
    """The dtype that numbers have there."""
    return dtypes.float64 if _framework(names, function) is None else dtypes.float32


def _plainly(names, function):
    """The same where nothing is recorded: Python's own numbers where no framework is used."""
    if _framework(names, function) is not None:
        return _wrapper(names, function)
    from numpy import ndarray
    return lambda numbers: numbers.item() if numbers.dim() == 0 else ndarray(numbers)


_FRAMEWORKS = ('torch', 'tensorflow', 'jax')


def _framework(names, function):
    """The framework that a function and what it calls use, by the names in them; else one that the program has."""
    found, open_, seen = set(), [getattr(function, '__wrapped__', function)], set()
    while open_:
        code = getattr(open_.pop(), '__code__', None)
        if code is None or code in seen:
            continue
        seen.add(code)
        for name in code.co_names:
            each = names.get(name)
            root = _root(each)
            if root in (*_FRAMEWORKS, 'numpy', 'autograd', 'math'):
                found.add(root)
            elif isinstance(each, types.FunctionType):
                open_.append(each)
    for each in _FRAMEWORKS:
        if each in found:
            return each
    if found:
        return None
    there = {_root(each) for each in names.values()}
    return next((each for each in _FRAMEWORKS if each in there), None)


def _root(each):
    name = each.__name__ if isinstance(each, types.ModuleType) else getattr(type(each) if not callable(each) else each, '__module__', None)
    return name.partition('.')[0] if isinstance(name, str) else None


def _first(result):
    """The tensor of a result, of its first part where it has several."""
    while isinstance(result, (tuple, list)) and result:
        result = result[0]
    numbers = getattr(result, '_numbers', result)
    return numbers if hasattr(numbers, 'requires_grad') else None


class _Overloaded:
    """While it lasts, a program's functions of math take what is recorded as well, as a framework's do."""

    def __init__(self, names):
        self.names = names
        self.were = {}

    def __enter__(self):
        for name, each in list(self.names.items()):
            if each is math:
                put = types.SimpleNamespace(**{key: _overloaded(key, value) for key, value in vars(math).items()})
            elif isinstance(each, types.BuiltinFunctionType) and each.__module__ == 'math':
                put = _overloaded(each.__name__, each)
            else:
                continue
            self.were[name] = each
            self.names[name] = put

    def __exit__(self, *given):
        self.names.update(self.were)


_IN_NUMPY = {
    'asin': 'arcsin', 'acos': 'arccos', 'atan': 'arctan', 'atan2': 'arctan2', 'asinh': 'arcsinh', 'acosh': 'arccosh',
    'atanh': 'arctanh', 'pow': 'power', 'fabs': 'abs',
}


def _overloaded(name, plain):
    if not callable(plain):
        return plain

    def function(*given):
        import numpy
        if any(isinstance(each, numpy.ndarray) for each in given):
            if name in ('erf', 'erfc', 'gamma', 'lgamma'):
                raise TypeError(f'math.{name} takes numbers alone, which leave the tape')
            return getattr(numpy, _IN_NUMPY.get(name, name))(*given)
        return plain(*given)

    return function


def _watched(main, work):
    """What it gives, and the lines of the program's functions that were entered and not run."""
    ran, codes = set(), set()

    def trace(frame, event, argument):
        code = frame.f_code
        if code.co_filename != main:
            return None
        codes.add(code)
        ran.add(frame.f_lineno)
        return trace

    was = sys.gettrace()
    sys.settrace(trace)
    try:
        result = work()
    finally:
        sys.settrace(was)
    lines = {line for code in codes for _, _, line in code.co_lines() if line and line > code.co_firstlineno}
    return result, sorted(lines - ran)
