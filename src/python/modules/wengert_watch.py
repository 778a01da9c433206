"""
Watches a program's own classes that do arithmetic and carry a derivative: each value that a function of the
program returns is an entry, told by the function that returned it and what that was given.
"""

import opcode
import re
import sys
from enum import Enum
from operator import itemgetter

import wengert_engine
import wengert_names
from wengert_names import held

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
    'reciprocal': 'reciprocal', 'softplus': 'softplus', 'matmul': 'matmul', 'dot': 'matmul', 'mm': 'matmul', 'summation': 'sum',
    'mean': 'mean', 'transpose': 'transpose', 't': 'transpose', 'reshape': 'reshape', 'softmax': 'softmax',
    'logsoftmax': 'logSoftmax', 'logsumexp': 'logsumexp', 'mse': 'meanSquaredError', 'meansquarederror': 'meanSquaredError',
    'broadcastto': 'broadcastTo', 'sumto': 'sumTo',
    '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '**': 'power', '^': 'power', '@': 'matmul',
}
_TURNED = {'rsub': 'subtract', 'rtruediv': 'divide', 'rdiv': 'divide', 'rpow': 'power'}
# What classes, and what they call their functions, say besides what is done.
_BESIDE = re.compile(r'_|^(ewise|elementwise|tensor|scalar)|(scalar|function|func|fn|node|gate|layer|backward|op)$')
_NUMBERS = ('data', 'value', 'val', 'v', 'd', 'real', 're', 'x', 'primal', 'number', 'val_', '_data', '_value', 'cached_data')
# What classes call a derivative that they carry.
_DERIVATIVES = (
    'grad', 'gradient', 'derivative', 'deriv', 'adjoint', 'adj', 'g', 'grad_value', 'dv', 'd', 'bar', '_grad', '_derivative',
    '_gradient', 'grad_', 'eps', 'epsilon', 'tangent', 'dual', 'dot', 'du', 'partial',
)
# Attributes that count or order values and are neither their number nor their derivative.
_COUNTS = re.compile(r'_|(.*_)?(id|uid|key|count|index|idx|order|rank|depth|level|generation|gen|size|name|label|n)$')
# Where values keep what made them: a text, a class, a function or an object.
_MAKERS = ('_op', 'op', 'operation', 'op_name', 'operator', 'creator', '_ctx', 'fn', 'grad_fn')
# Values that are looked at to see whether they have a derivative before anything is swept, as dual numbers do.
_LOOKED_AT = 50
_BACKWARD = re.compile(
    r'back|(run_|do_|compute_|calc_|calculate_)?'
    r'(backwards?|back_?prop\w*|reverse|gradients?(_of_\w+)?|grads?|derivatives?)(_pass|_mode|_ad)?$'
)
_CONSTANT = opcode.opmap['LOAD_CONST']
# Entries from which on those that nothing can be seen of are forgotten.
_MANY = 1_000_000
_ARITHMETIC = ('__add__', '__mul__', '__radd__', '__rmul__', '__sub__')
_METHODS = ('add', 'mul', 'dot', 'matmul')
# What of Python's own a class may have for an attribute without doing arithmetic.
_BUILT_IN = ('wrapper_descriptor', 'method_descriptor', 'builtin_function_or_method')


def _does_arithmetic(cls, names=_ARITHMETIC):
    return any(type(getattr(cls, name, None)).__name__ not in (*_BUILT_IN, 'NoneType') for name in names)


def _is_number(x):
    return isinstance(x, (int, float)) and not isinstance(x, bool)


def _is_array(x):
    return type(x).__module__ == 'numpy' and getattr(x, '_value', None) is not None


def _attributes(value):
    """The names of what an object holds, in the order in which it got them."""
    slots = [name for cls in reversed(type(value).__mro__) for name in _listed(vars(cls).get('__slots__', ()))]
    return [*getattr(type(value), '_fields', ()), *slots, *getattr(value, '__dict__', ())]


def _listed(slots):
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _number_of(value):
    """Where the class of a value keeps its number, or its array of numbers; None of a value that is not of this sort."""
    arithmetic = _does_arithmetic(type(value))
    if not arithmetic and not _does_arithmetic(type(value), _METHODS):
        return None
    for name in _NUMBERS:
        found = held(value, name)
        if _is_number(found) or _is_array(found):
            return name
    if arithmetic:
        for name in _attributes(value):
            if not _COUNTS.match(name) and _is_number(held(value, name)):
                return name
    return None


def _plain_number(x):
    """A number, or of an array the engine's value, which stays what it is whatever becomes of the array."""
    return x if isinstance(x, (int, float)) else getattr(x, '_value', None)


def _derivative_of(value, number):
    """
    Where a value carries its derivative: the attribute, or None. `number` is the attribute of what it is.
    """
    for name in _DERIVATIVES:
        if name != number and _plain(held(value, name)) is not None:
            return name
    for name in _attributes(value):
        if name != number and not _COUNTS.match(name) and type(held(value, name)) is float:
            return name
    return None


def _plain(found):
    """
    A derivative as a number, or as a value of the engine's where it is an array, also where it is one of a class of this
    sort; None of anything else.
    """
    if isinstance(found, (int, float)) and not isinstance(found, bool):
        return float(found)
    if found is None or isinstance(found, (str, bool)) or callable(found):
        return None
    if _is_array(found):
        return found._value
    name = _number_of(found)
    number = None if name is None else getattr(found, name)
    if _is_array(number):
        return number._value
    return float(number) if isinstance(number, (int, float)) else None


def _is_zero(derivative):
    """Whether nothing has arrived at a derivative yet."""
    return not derivative if isinstance(derivative, float) else not any(wengert_engine.numbers_of(derivative))


def _getter(names):
    """What takes the values of these names out of variables, in order."""
    if len(names) > 1:
        return itemgetter(*names)
    return (lambda variables: (variables[names[0]],)) if names else (lambda variables: ())


class _Function:
    """What is known of a function of the program."""

    __slots__ = ('code', 'is_own', 'is_backward', 'names', 'given', 'rest', 'operation', 'is_primitive')

    def __init__(self, code):
        self.code = code
        self.is_own = wengert_engine.is_own(code)
        self.is_backward = _BACKWARD.match(code.co_name) is not None
        self.is_primitive = primitive_named(code.co_name) is not None
        self.names = code.co_varnames[: code.co_argcount]
        self.given = _getter(self.names)
        self.rest = code.co_varnames[code.co_argcount + code.co_kwonlyargcount] if code.co_flags & 4 else None
        # Its number among the operations, from 1; 0 before it made anything, and where each value says what made it.
        self.operation = 0

    def ends_at(self, offset):
        """Whether it returns None whenever it returns there."""
        instruction = self.code.co_code[offset - 2]
        return instruction == _CONSTANT and self.code.co_consts[self.code.co_code[offset - 1]] is None


class Sweeps:
    """The values that were swept back from: of each line the last one, and the first of all."""

    def __init__(self):
        self.first = None
        # By line, the entry, the variables around, and how many there were; the line that swept last at the end.
        self.lines = {}

    def add(self, at, line, scopes):
        count = self.lines.pop(line, (0, (), 0))[2] + 1
        self.lines[line] = at, scopes, count
        if self.first is None:
            self.first = at, line, scopes

    def roots(self):
        return {at for at, *_ in self.lines.values()} | ({self.first[0]} if self.first else set())

    def move(self, place):
        """Has entries at other places."""
        self.lines = {line: (place[at], scopes, count) for line, (at, scopes, count) in self.lines.items()}
        if self.first:
            self.first = place[self.first[0]], *self.first[1:]

    def told(self):
        """What can be seen: the last sweep of each line, the latest first, and the first of all, where that is another."""
        found = [(at, line, scopes, count) for line, (at, scopes, count) in reversed(self.lines.items())]
        if self.first and all(at != self.first[0] for at, *_ in found):
            found.append((*self.first, 0))
        return found


class Watch:
    """What one run of a program has made."""

    def __init__(self, most, places):
        self.most = most
        self.places = places
        # By class, the attribute that has its number; None of a class that is not of this sort.
        self.kinds = {}
        # By place, the object, which is kept so that no other gets its id.
        self.alive = []
        # By place, the operation by its number from 1, 0 of a leaf; the number; the line; the scope; and the operands by
        # their places, those of constants negative.
        self.entries = []
        # By the id of an object, the place of its entry: of what was made, and of leaves.
        self.made = {}
        self.leaves = {}
        # By the id of a leaf, the entries that it had with other numbers.
        self.earlier = {}
        self.operations = []
        # By what operations are called, their numbers; and the numbers of those that are called as no primitive.
        self.numbers = {}
        self.unnamed = set()
        # Numbers, and values of the engine's where they are arrays.
        self.constants = []
        self.sweeps = Sweeps()
        # By class, the attribute that has its derivative.
        self.derivatives = {}
        # How often something was swept back from, and by entry what it had for a derivative when the last sweep ended.
        self.times = 0
        self.swept = ()
        self.swept_from = 0
        # Whether values have a derivative as soon as they are made, which is then a tangent.
        self.is_forward = False
        self.known = {}
        self.many = _MANY
        # Values that were made when there were as many as are recorded.
        self.lost = 0

    def begin(self):
        _monitoring.use_tool_id(_TOOL, 'wengert')
        events = _monitoring.events
        started, returned, unwound = self._callbacks()
        _monitoring.register_callback(_TOOL, events.PY_RETURN, returned)
        _monitoring.register_callback(_TOOL, events.PY_START, started)
        _monitoring.register_callback(_TOOL, events.PY_UNWIND, unwound)
        _monitoring.set_events(_TOOL, events.PY_RETURN | events.PY_START | events.PY_UNWIND)

    def end(self):
        # The program may have ended it.
        if _monitoring.get_tool(_TOOL) is not None:
            _monitoring.set_events(_TOOL, 0)
            _monitoring.free_tool_id(_TOOL)

    def _is_own(self, code):
        return self._known(code).is_own

    def _known(self, code):
        # By id, which is many times faster; the code is kept, so that no other gets its id.
        found = self.known.get(id(code))
        if found is None:
            found = self.known[id(code)] = _Function(code)
        return found

    def __contains__(self, key):
        """Whether an id is that of an object with an entry."""
        return key in self.made or key in self.leaves

    def at(self, value):
        """The place of an object's entry; None where it has none."""
        found = self.made.get(id(value))
        return self.leaves.get(id(value)) if found is None else found

    def _callbacks(self):
        """
        What is called as functions of the program begin and return: it is called for every value of the run, so that all
        that it needs is in variables of its own.
        """
        known, kinds, made, leaves, earlier = self.known, self.kinds, self.made, self.leaves, self.earlier
        entries, alive, constants, operations = self.entries, self.alive, self.constants, self.operations
        known_get, kind_of, made_at, leaf_at = known.get, kinds.get, made.get, leaves.get
        unnamed = self.unnamed
        here, most, disable, frame_of = self.places.here, self.most, _monitoring.DISABLE, sys._getframe
        missing = object()
        # The call that sweeps back; None while none does.
        sweeping = None

        def started(code, offset):
            nonlocal sweeping
            if not _BACKWARD.match(code.co_name):
                return disable
            function = known_get(id(code)) or self._known(code)
            if not function.is_own:
                return disable
            if sweeping is not None:
                return
            frame = frame_of(1)
            variables = frame.f_locals
            for name in function.names:
                key = id(variables.get(name))
                at = made_at(key)
                if at is None and leaf_at(key) is not None:
                    # An input that is asked for its derivative is not what is differentiated.
                    sweeping = frame
                    return
                if at is not None:
                    around = frame.f_back
                    sweeping = frame
                    self.sweeps.add(at, here(around)[0], wengert_names.scopes_of(around, self._is_own))
                    if len(entries) > self.many:
                        self._forget()
                    return

        def unwound(code, offset, error):
            nonlocal sweeping
            if sweeping is not None and sweeping is frame_of(1):
                sweeping = None

        def leaf(value, kind, place):
            number = _plain_number(getattr(value, kind, None))
            at = leaf_at(id(value))
            if at is not None:
                # A parameter that was changed since it was used is another leaf, as far as the graph goes.
                was = entries[at][1]
                if was is number or was == number:
                    return at
                earlier.setdefault(id(value), []).append(at)
            leaves[id(value)] = at = len(entries)
            entries.append((0, number, *place, ()))
            alive.append(value)
            return at

        def returned(code, offset, value):
            nonlocal sweeping
            function = known_get(id(code)) or self._known(code)
            if not function.is_own:
                return disable
            if function.is_backward:
                if sweeping is not None and sweeping is frame_of(1):
                    sweeping = None
                    if self.sweeps.first:
                        self._ended()
            elif value is None and function.ends_at(offset):
                return disable
            kind = kind_of(type(value), missing)
            if kind is None:
                return
            if kind is missing:
                kind = self._kind_of(value)
                if kind is None:
                    return
            if sweeping is not None or id(value) in leaves:
                return
            if kind == '':
                kind = kinds[type(value)] = _number_of(value) or ''
            before = made_at(id(value))
            if before is not None:
                number, *_, of = entries[before]
                # An operator that has another function make its value, or has it know a number, says what that does.
                if not function.is_primitive or number not in unnamed and len(of) >= len(function.names):
                    return
            if before is None and len(entries) >= most:
                self.lost += 1
                return
            frame = frame_of(1)
            variables = frame.f_locals
            try:
                given = function.given(variables)
            except KeyError:
                given = [variables.get(name) for name in function.names]
            if function.rest is not None:
                given = [*given, *variables.get(function.rest, ())]
            place = None
            operands = []
            for each in given:
                of = type(each)
                kind_of_each = kind_of(of)
                if kind_of_each is not None:
                    if each is value:
                        return
                    at = made_at(id(each))
                    if at is None:
                        if place is None:
                            place = here(frame.f_back)
                        at = leaf(each, kind_of_each, place)
                    elif place is None:
                        place = here(frame.f_back)
                    operands.append(at)
                elif of is float or of is int or isinstance(each, (int, float)) and of is not bool:
                    constants.append(each)
                    operands.append(-len(constants))
                elif of.__module__ == 'numpy' and _is_array(each):
                    constants.append(each._value)
                    operands.append(-len(constants))
            # What was made of nothing that is watched is an input, or a number that became one.
            if place is None:
                return
            number = function.operation or self._operation_of(function, given, variables, value)
            if before is not None:
                self._called(before, number, operands)
                return
            made[id(value)] = len(entries)
            x = getattr(value, kind, None)
            entries.append((number, x if type(x) is float else _plain_number(x), *place, tuple(operands)))
            alive.append(value)
            if len(entries) <= _LOOKED_AT and not self.times:
                derivative = self.derivative(len(entries) - 1)
                if derivative is not None and not _is_zero(derivative):
                    self.is_forward = True

        return started, returned, unwound

    def _called(self, at, number, operands):
        """Has an entry be of another operation, by what that was given."""
        if all(operand < at for operand in operands):
            _, value, line, scope, _ = self.entries[at]
            self.entries[at] = number, value, line, scope, operands

    def _operation_of(self, function, given, variables, value):
        """The number of the operation that a function did."""
        name = function.code.co_name
        if not function.is_primitive:
            name = next((told for told in _told(function, given, variables, value) if primitive_named(told)), name)
        number = self.numbers.get(name)
        if number is None:
            self.operations.append(name)
            number = self.numbers[name] = len(self.operations)
            if primitive_named(name) is None:
                self.unnamed.add(number)
        if function.is_primitive:
            function.operation = number
        return number

    def _ended(self):
        """Keeps the derivatives that a sweep has left, before the program changes them."""
        self.times += 1
        # What was made since the sweep before is what this one is about, mostly; what is older is read at the end.
        alive, first, name_of = self.alive, self.swept_from, self.derivatives.get
        self.swept_from = len(alive)
        found = []
        for at in range(first, len(alive)):
            value = alive[at]
            name = name_of(type(value))
            derivative = getattr(value, name, None) if name else None
            found.append(derivative if type(derivative) is float else self.derivative(at))
        self.swept = first, found

    def number(self, at):
        """The number or the engine's value of an entry; None where it never got one."""
        found = self.entries[at][1]
        if found is None:
            value = self.alive[at]
            name = _number_of(value)
            found = None if name is None else _plain_number(getattr(value, name, None))
        return found

    def last(self):
        """The entry that was made last of those that have a number; None where none has."""
        for at in range(len(self.entries) - 1, max(-1, len(self.entries) - 1000), -1):
            if self.number(at) is not None:
                return at
        return None

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
        return _plain(held(value, name))

    def theirs(self, at):
        """The derivative that the program computed of an entry in the last sweep; None where it told none."""
        if self.is_forward:
            return None
        if self.swept:
            first, found = self.swept
            if 0 <= at - first < len(found):
                return found[at - first]
        return self.derivative(at)

    def _kind_of(self, value):
        """Notes of a class whether its objects are numbers of the program's own, and where they keep theirs."""
        cls = type(value)
        if cls.__module__ == 'builtins' or getattr(sys.modules.get(cls.__module__), '__wengert__', False):
            found = None
        else:
            found = _number_of(value)
            if found is None and _does_arithmetic(cls) and wengert_names.is_own(cls):
                # It gets its number when it is evaluated, after the graph of it is made.
                found = ''
        self.kinds[cls] = found
        return found

    def _forget(self):
        """
        Keeps, of many entries, those that led to what can still be seen, and the newest: most of a long run's values are
        read by nothing after their own sweep. What is read of the others is a number from then on.
        """
        entries, alive, constants = self.entries, self.alive, self.constants
        kept = set(range(len(entries) - _MANY // 8, len(entries)))
        for root in self.sweeps.roots():
            kept.update(self.reachable(root))
        order = sorted(kept)
        place = {at: k for k, at in enumerate(order)}

        def moved(operands):
            for at in operands:
                if at < 0 or at in place:
                    yield at if at < 0 else place[at]
                else:
                    constants.append(entries[at][1])
                    yield -len(constants)

        left = [(*entries[at][:4], tuple(moved(entries[at][4]))) for at in order]
        entries[:] = left
        alive[:] = [alive[at] for at in order]
        for ids in (self.made, self.leaves):
            there = {key: place[at] for key, at in ids.items() if at in place}
            ids.clear()
            ids.update(there)
        others = {key: [place[at] for at in ats if at in place] for key, ats in self.earlier.items() if key in self.leaves}
        self.earlier.clear()
        self.earlier.update(others)
        self.sweeps.move(place)
        self.swept, self.swept_from = (), 0
        self.many = max(_MANY, 2 * len(entries))

    def reachable(self, root):
        """The entries that a value was made of, and its own, in order."""
        entries = self.entries
        seen = {root}
        open_ = [root]
        while open_:
            for at in entries[open_.pop()][4]:
                if at >= 0 and at not in seen:
                    seen.add(at)
                    open_.append(at)
        return sorted(seen)


def primitive_named(name):
    """The primitive that a function of this name does, and whether its operands are turned; None for none."""
    plain = name.strip('_').lower()
    if plain in _TURNED:
        return _TURNED[plain], True
    found = _NAMES.get(plain) or _NAMES.get(_BESIDE.sub('', plain))
    return None if found is None else (found, False)


def _told(function, given, variables, value):
    """What a function that is called as no primitive may be doing, by what it was given and what its value says."""
    for each in (*given, *(variables.get(name) for name in function.code.co_freevars)):
        if not _does_arithmetic(type(each)):
            yield from _name_of(each)
    for name in _MAKERS:
        yield from _name_of(held(value, name))


def _name_of(each):
    if isinstance(each, str):
        yield each
    elif isinstance(each, Enum):
        yield each.name
    elif callable(each) and isinstance(getattr(each, '__name__', None), str):
        yield each.__name__
    elif each is not None and not _is_number(each):
        yield type(each).__name__
