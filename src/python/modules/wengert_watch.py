"""
Watches a program's own classes that do arithmetic and carry a derivative: each value that a function of the
program returns is an entry, told by the function that returned it and what that was given.
"""

import sys
from array import array

import wengert_engine
import wengert_names

_monitoring = sys.monitoring
_TOOL = 3

# What functions are called that do what a primitive does; of those that begin with r the operands are turned.
_NAMES = {
    'add': 'add', 'radd': 'add', 'plus': 'add', 'sum': 'add', 'sub': 'subtract', 'minus': 'subtract', 'subtract': 'subtract',
    'mul': 'multiply', 'rmul': 'multiply', 'times': 'multiply', 'multiply': 'multiply', 'truediv': 'divide', 'div': 'divide',
    'divide': 'divide', 'pow': 'power', 'power': 'power', 'neg': 'negate', 'negate': 'negate', 'exp': 'exp', 'log': 'ln',
    'ln': 'ln', 'sin': 'sin', 'cos': 'cos', 'tan': 'tan', 'tanh': 'tanh', 'relu': 'relu', 'sigmoid': 'sigmoid',
    'sigm': 'sigmoid', 'logistic': 'sigmoid', 'sqrt': 'sqrt', 'abs': 'abs', 'square': 'square', 'sqr': 'square',
    'max': 'maximum', 'maximum': 'maximum', 'min': 'minimum', 'minimum': 'minimum', 'inv': 'reciprocal',
    'reciprocal': 'reciprocal', 'softplus': 'softplus',
}
_TURNED = {'rsub': 'subtract', 'rtruediv': 'divide', 'rdiv': 'divide', 'rpow': 'power'}
_NUMBERS = ('data', 'value', 'val', 'v', 'd', 'real', 'x', 'primal', 'number', 'val_', '_data', '_value')
_BACKWARD = {'backward', 'back', 'backprop', 'back_prop', 'backpropagate', 'gradients', 'grad', 'backward_pass'}
_ARITHMETIC = ('__add__', '__mul__', '__radd__', '__rmul__', '__sub__')


def _number_of(value):
    """Where the class of a value keeps its number; None of a value that is not of this sort."""
    if not any(hasattr(type(value), name) for name in _ARITHMETIC):
        return None
    for name in _NUMBERS:
        found = getattr(value, name, None)
        if isinstance(found, (int, float)) and not isinstance(found, bool):
            return name
    return None


class Watch:
    """What one run of a program has made."""

    def __init__(self, most):
        self.most = most
        # By class, the attribute that has its number; None of a class that is not of this sort.
        self.kinds = {}
        self.alive = []
        self.index = {}
        self.earlier = {}
        self.operations = []
        self.codes = {}
        self.operation = array('H')
        self.starts = array('L', [0])
        self.operands = array('l')
        self.constants = array('d')
        self.values = array('d')
        self.root = -1
        self.scopes = ()
        self.depth = 0
        self.known = {}
        self.full = False

    def begin(self):
        _monitoring.use_tool_id(_TOOL, 'wengert')
        events = _monitoring.events
        _monitoring.register_callback(_TOOL, events.PY_RETURN, self.returned)
        _monitoring.register_callback(_TOOL, events.PY_START, self.started)
        _monitoring.set_events(_TOOL, events.PY_RETURN | events.PY_START)

    def end(self):
        _monitoring.set_events(_TOOL, 0)
        _monitoring.free_tool_id(_TOOL)

    def _is_own(self, code):
        found = self.known.get(code)
        if found is None:
            found = self.known[code] = wengert_engine.is_own(code)
        return found

    def started(self, code, offset):
        if not self._is_own(code):
            return _monitoring.DISABLE
        if code.co_name not in _BACKWARD:
            return _monitoring.DISABLE
        if self.depth == 0 and code.co_argcount:
            first = sys._getframe(1).f_locals.get(code.co_varnames[0])
            at = self.index.get(id(first), -1)
            # An input that is asked for its derivative is not what is differentiated.
            if at >= 0 and self.operation[at]:
                self.root = at
                self.scopes = wengert_names.scopes_of(sys._getframe(1).f_back, self._is_own)
        self.depth += 1

    def returned(self, code, offset, value):
        if not self._is_own(code):
            return _monitoring.DISABLE
        if code.co_name in _BACKWARD and self.depth:
            self.depth -= 1
        cls = type(value)
        kind = self.kinds.get(cls, self)
        if kind is None:
            return
        if kind is self:
            if cls.__module__ == 'builtins' or getattr(sys.modules.get(cls.__module__), '__wengert__', False):
                self.kinds[cls] = None
                return
            kind = self.kinds[cls] = _number_of(value)
            if kind is None:
                return
        if id(value) in self.index or self.depth:
            return
        self._made(code, value, kind)

    def _made(self, code, value, kind):
        frame = sys._getframe(2)
        names = code.co_varnames
        count = code.co_argcount
        here = frame.f_locals
        given = []
        for k in range(count):
            each = here.get(names[k])
            if type(each) in self.kinds and self.kinds[type(each)] is not None:
                given.append(each)
            elif isinstance(each, (int, float)) and not isinstance(each, bool):
                given.append(each)
        if code.co_flags & 4:
            for each in here.get(names[count + code.co_kwonlyargcount], ()):
                if type(each) in self.kinds and self.kinds[type(each)] is not None:
                    given.append(each)
        if not any(type(each) in self.kinds for each in given):
            # It was made of nothing that is watched: an input, or a number that became one.
            return
        places = []
        for each in given:
            if isinstance(each, (int, float)):
                self.constants.append(each)
                places.append(-len(self.constants))
            else:
                places.append(self._place(each))
        if self.full:
            return
        self.operands.extend(places)
        self._append(self._code(code), value, kind)

    def _place(self, value):
        """The entry of a value; a new one, of no operands, where it has none."""
        at = self.index.get(id(value))
        kind = self.kinds[type(value)]
        if at is not None:
            # A parameter that was changed since it was used is another leaf, as far as the graph goes.
            if self.operation[at] or self.values[at] == getattr(value, kind):
                return at
            self.earlier.setdefault(id(value), []).append(at)
        return self._append(0, value, kind)

    def _append(self, operation, value, kind):
        at = len(self.alive)
        if at >= self.most:
            self.full = True
            return 0
        self.alive.append(value)
        self.index[id(value)] = at
        self.operation.append(operation)
        self.starts.append(len(self.operands))
        number = getattr(value, kind)
        self.values.append(number if isinstance(number, (int, float)) else float('nan'))
        return at

    def _code(self, code):
        found = self.codes.get(code)
        if found is None:
            self.operations.append(code.co_name)
            found = self.codes[code] = len(self.operations)
        return found

    def reachable(self, root):
        """The entries that a value was made of, and its own."""
        seen = set()
        open_ = [root]
        while open_:
            at = open_.pop()
            if at in seen:
                continue
            seen.add(at)
            open_.extend(x for x in self.operands[self.starts[at] : self.starts[at + 1]] if x >= 0)
        return sorted(seen)


def primitive_named(name):
    """The primitive that a function of this name does, and whether its operands are turned; None for none."""
    plain = name.strip('_').lower()
    if plain in _TURNED:
        return _TURNED[plain], True
    found = _NAMES.get(plain)
    return None if found is None else (found, False)
