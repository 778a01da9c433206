"""
Watches a program's own classes that do arithmetic and carry a derivative: each value that a function of the
program returns is an entry, told by the function that returned it and what that was given.
"""

import opcode
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
# What classes call a derivative that they carry.
_DERIVATIVES = (
    'grad', 'gradient', 'derivative', 'deriv', 'adjoint', 'adj', 'g', 'grad_value', 'dv', 'd', 'bar', '_grad', '_derivative',
    '_gradient', 'grad_',
)
# Values that are looked at to see whether they have a derivative before anything is swept, as dual numbers do.
_LOOKED_AT = 50
_BACKWARD = {'backward', 'back', 'backprop', 'back_prop', 'backpropagate', 'gradients', 'grad', 'backward_pass'}
_CONSTANT = opcode.opmap['LOAD_CONST']
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


def _derivative_of(value, number):
    """
    Where a value carries its derivative: the attribute, or None. `number` is the attribute of what it is.
    """
    for name in _DERIVATIVES:
        if name != number and _plain(getattr(value, name, None)) is not None:
            return name
    return None


def _plain(found):
    """A derivative as a number, also where it is a value of a class of this sort; None of anything else."""
    if isinstance(found, (int, float)) and not isinstance(found, bool):
        return float(found)
    if found is None or isinstance(found, (str, bool)) or callable(found):
        return None
    name = _number_of(found)
    return None if name is None else float(getattr(found, name))


class _Function:
    """What is known of a function of the program."""

    __slots__ = ('code', 'is_own', 'is_backward', 'names', 'rest', 'operation')

    def __init__(self, code):
        self.code = code
        self.is_own = wengert_engine.is_own(code)
        self.is_backward = code.co_name in _BACKWARD
        self.names = code.co_varnames[: code.co_argcount]
        self.rest = code.co_varnames[code.co_argcount + code.co_kwonlyargcount] if code.co_flags & 4 else None
        # Its number among the operations, from 1; 0 before it made anything.
        self.operation = 0

    def ends_at(self, offset):
        """Whether it returns None whenever it returns there."""
        instruction = self.code.co_code[offset - 2]
        return instruction == _CONSTANT and self.code.co_consts[self.code.co_code[offset - 1]] is None


class Watch:
    """What one run of a program has made."""

    def __init__(self, most, places):
        self.most = most
        self.places = places
        self.place = (0, -1)
        # By class, the attribute that has its number; None of a class that is not of this sort.
        self.kinds = {}
        self.derivatives = {}
        self.alive = []
        self.index = {}
        self.earlier = {}
        self.operations = []
        self.operation = array('H')
        self.starts = array('L', [0])
        self.operands = array('l')
        self.constants = array('d')
        self.values = array('d')
        # By entry, the line and the scope that it was made in.
        self.places_at = []
        self.root = -1
        self.scopes = ()
        self.depth = 0
        # How often something was swept back from, and by entry what it had for a derivative when the last sweep ended.
        self.sweeps = 0
        self.swept = {}
        self.swept_from = 0
        # Whether values have a derivative as soon as they are made, which is then a tangent.
        self.is_forward = False
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
        return self._known(code) is not None

    def _known(self, code):
        """What is known of code of the program; None of other code."""
        # By id, which is many times faster; the code is kept, so that no other gets its id.
        found = self.known.get(id(code))
        if found is None:
            found = self.known[id(code)] = _Function(code)
        return found if found.is_own else None

    def started(self, code, offset):
        if self._known(code) is None or code.co_name not in _BACKWARD:
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
        function = self.known.get(id(code)) or self._known(code)
        if function is None or not function.is_own:
            return _monitoring.DISABLE
        if function.is_backward:
            if self.depth:
                self.depth -= 1
                if self.depth == 0 and self.root >= 0:
                    self._ended()
        elif value is None and function.ends_at(offset):
            return _monitoring.DISABLE
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
        self._made(function, value, kind, sys._getframe(1))

    def _ended(self):
        """Keeps the derivatives that a sweep has left, before the program changes them."""
        self.sweeps += 1
        # What was made since the sweep before is what this one is about, mostly; what is older is read at the end.
        alive, first = self.alive, self.swept_from
        self.swept_from = len(alive)
        self.swept = first, [self.derivative(at) for at in range(first, len(alive))]

    def derivative(self, at):
        """The derivative that an entry carries, as the program has it now; None where it has none."""
        value = self.alive[at]
        cls = type(value)
        name = self.derivatives.get(cls, self)
        if name is None or name is self:
            # A class whose values had none until now may have one on this value.
            name = self.derivatives[cls] = _derivative_of(value, self.kinds[cls])
            if name is None:
                return None
        return _plain(getattr(value, name, None))

    def theirs(self, at):
        """The derivative that the program computed of an entry in the last sweep; None where it told none."""
        if self.is_forward:
            return None
        if self.swept:
            first, found = self.swept
            if 0 <= at - first < len(found):
                return found[at - first]
        return self.derivative(at)

    def _made(self, function, value, kind, frame):
        kinds, index, operation = self.kinds, self.index, self.operation
        here = frame.f_locals
        given = [here.get(name) for name in function.names]
        if function.rest is not None:
            given.extend(here.get(function.rest, ()))
        place = None
        places = []
        for each in given:
            if kinds.get(type(each)) is not None:
                if place is None:
                    place = self.place = self.places.here(frame.f_back)
                at = index.get(id(each))
                # What was made stays what it is; a leaf may have got another number.
                places.append(at if at is not None and operation[at] else self._leaf(each, at))
            elif isinstance(each, (int, float)) and not isinstance(each, bool):
                self.constants.append(each)
                places.append(-len(self.constants))
        # What was made of nothing that is watched is an input, or a number that became one.
        if place is None or self.full:
            return
        self.operands.extend(places)
        if function.operation == 0:
            self.operations.append(function.code.co_name)
            function.operation = len(self.operations)
        self._append(function.operation, value, kind)

    def _leaf(self, value, at):
        """The entry of a value of no operands; a new one where it has none, or `at` has another number."""
        kind = self.kinds[type(value)]
        if at is not None:
            # A parameter that was changed since it was used is another leaf, as far as the graph goes.
            if self.values[at] == getattr(value, kind):
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
        if operation and at < _LOOKED_AT and not self.sweeps and self.derivative(at):
            self.is_forward = True
        number = getattr(value, kind)
        self.values.append(number if isinstance(number, (int, float)) else float('nan'))
        self.places_at.append(self.place)
        return at

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
