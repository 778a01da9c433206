"""
Where a run is: the line of the program, and the calls of its functions and turns of its loops that the line
is in. It is worked out when something is recorded there, from the frames that are running.
"""

import ast
import dis
import sys

import wengert_engine

_monitoring = sys.monitoring
_TOOL = 2

# Scopes of a run that are told apart at most; what comes after them is in none.
_MOST = 200_000

# A place is a line and a file in one number: the line, and this times the number of the file, 0 for the program.
_FILE = 1 << 20


class _Code:
    """What is known of a function of the program: its loops by the offsets of their instructions."""

    __slots__ = ('code', 'file', 'counts', 'loops', 'by_start', 'within', 'targets', 'lines', 'at')

    def __init__(self, code, file, counts):
        self.code = code
        self.file = file
        # Operators and generator expressions are part of the line that they are used on.
        self.counts = counts
        ends = {}
        iterated, lines = {}, {}
        for each in dis.get_instructions(code) if counts else ():
            lines[each.offset] = each.line_number or 0
            if each.opname == 'FOR_ITER':
                iterated[each.offset] = each.positions
            elif each.opname == 'JUMP_BACKWARD' and each.jump_target is not None:
                ends[each.jump_target] = each.offset
        self.loops = sorted(ends.items(), key=lambda pair: (pair[0], -pair[1]))
        self.by_start = {start: k for k, (start, _) in enumerate(self.loops)}
        # By loop, those in it.
        self.within = [[j for j, (begin, _) in enumerate(self.loops) if j > k and begin <= end] for k, (_, end) in enumerate(self.loops)]
        self.targets = [iterated.get(start) for start, _ in self.loops]
        self.lines = [file + lines.get(start, 0) for start, _ in self.loops]
        # By instruction, what `find` found.
        self.at = {}

    def find(self, frame):
        """Of the instruction that a frame is at, the line, and the loops that it is in, the outermost first."""
        offset = frame.f_lasti
        inside = tuple(k for k, (start, end) in enumerate(self.loops) if start <= offset <= end)
        found = self.at[offset] = self.file + (frame.f_lineno or 0), inside
        return found


class _Call:
    """A function of the program that is running."""

    __slots__ = ('frame', 'code', 'scope', 'turns', 'last', 'told', 'depth')

    def __init__(self, frame, code, scope, depth):
        self.frame = frame
        self.code = code
        self.scope = scope
        self.turns = [0] * len(code.loops)
        # By loop, the turn that had a scope last: the scope around it, its number and its own scope.
        self.last = {}
        # By instruction, where it is, as long as no loop has turned.
        self.told = {}
        self.depth = depth


def _is_transparent(name):
    return name != '__call__' and name.startswith('__') and name.endswith('__') or name in ('<genexpr>', '<lambda>')


class Places:
    """The scopes of one run, each in another or in none, and which of its lines ran."""

    def __init__(self, main, limits):
        self.main = main
        self.limits = limits
        self.files = [main]
        self.parents = []
        self.names = []
        self.lines = []
        self.codes = {}
        self.calls = []
        self.running = {}
        # The frame that was asked for last and was in no running call by itself, and the call that it was in.
        self.inner = None
        self.inner_call = None
        self.ran = set()
        self.targets = {}

    def begin(self):
        _monitoring.use_tool_id(_TOOL, 'wengert places')
        events = _monitoring.events
        _monitoring.register_callback(_TOOL, events.JUMP, self._jumping())
        _monitoring.register_callback(_TOOL, events.LINE, self._reached)
        _monitoring.set_events(_TOOL, events.JUMP | events.LINE)
        # A line is told of once in each run.
        _monitoring.restart_events()

    def end(self):
        # The program may have ended it.
        if _monitoring.get_tool(_TOOL) is not None:
            _monitoring.set_events(_TOOL, 0)
            _monitoring.free_tool_id(_TOOL)
        self.calls.clear()
        self.running.clear()
        self.inner = self.inner_call = None

    def here(self, frame):
        """The line and the innermost scope that a frame, or the nearest of the program that called it, is in."""
        found = self.running.get(id(frame))
        if found is None and frame is self.inner and self.calls and self.calls[-1] is self.inner_call:
            found = self.inner_call
        elif found is None or found is not self.calls[-1]:
            found = self._came_to(frame)
            # A generator is come back to again and again.
            self.inner, self.inner_call = frame, found
        if found is None:
            return 0, -1
        return found.told.get(found.frame.f_lasti) or self._of(found)

    def _came_to(self, frame):
        """The innermost call of the program that a frame is in, where it is another than before; None for none."""
        running, calls = self.running, self.calls
        found = None
        entered = []
        while frame is not None:
            found = running.get(id(frame))
            if found is not None:
                break
            code = frame.f_code
            known = self.codes.get(id(code)) or self._known(code)
            if known.counts:
                entered.append((frame, known))
            frame = frame.f_back
        depth = -1 if found is None else found.depth
        while len(calls) - 1 > depth:
            del running[id(calls.pop().frame)]
        for frame, known in reversed(entered):
            found = self._entered(frame, known)
        return found

    def _known(self, code):
        counts = wengert_engine.is_own(code) and not _is_transparent(code.co_name)
        # It is kept, so that no other code gets its id.
        found = self.codes[id(code)] = _Code(code, self._file_of(code.co_filename) if counts else 0, counts)
        return found

    def _file_of(self, path):
        if path not in self.files:
            self.files.append(path)
        return self.files.index(path) * _FILE

    def _entered(self, frame, known):
        calls = self.calls
        around, line = -1, 0
        if calls:
            line, around = self._of(calls[-1])
        name = known.code.co_name
        scope = around if name == '<module>' else self._made(around, _called(frame, known.code), line)
        call = _Call(frame, known, scope, len(calls))
        calls.append(call)
        self.running[id(frame)] = call
        return call

    def _of(self, call):
        """The line that a running function is at, and its call, or the turn of a loop in it."""
        code = call.code
        offset = call.frame.f_lasti
        line, inside = code.at.get(offset) or code.find(call.frame)
        scope = call.scope
        for k in inside:
            turn = call.turns[k]
            last = call.last.get(k)
            if last is None or last[0] != scope or last[1] != turn:
                own = self._made(scope, self._turn(call, k, turn), code.lines[k])
                last = call.last[k] = scope, turn, own
            scope = last[2]
        found = call.told[offset] = line, scope
        return found

    def _made(self, around, name, line):
        if len(self.names) >= _MOST:
            return around
        self.parents.append(around)
        self.names.append(name)
        self.lines.append(line)
        return len(self.names) - 1

    def _turn(self, call, k, turn):
        """What a turn of a loop is called: by what its variables are, or by its number."""
        at = call.code.targets[k]
        names = () if at is None else self._targets_in(call.code.code.co_filename).get((at.lineno, at.col_offset), ())
        variables = call.frame.f_locals
        found = [(name, _told(variables.get(name))) for name in names]
        told = [f'{name} = {text}' for name, text in found if text is not None]
        if told:
            return 'for ' + ', '.join(told)
        return f'{"while" if at is None else "for " + ", ".join(names)}, turn {turn + 1}'

    def _targets_in(self, path):
        """The variables of each loop of a file, by where what it goes over stands."""
        found = self.targets.get(path)
        if found is None:
            found = self.targets[path] = {}
            try:
                with open(path) as file:
                    tree = ast.parse(file.read())
            except (OSError, SyntaxError, ValueError):
                return found
            for node in ast.walk(tree):
                if isinstance(node, (ast.For, ast.comprehension)):
                    names = [each.id for each in ast.walk(node.target) if isinstance(each, ast.Name)]
                    found[node.iter.lineno, node.iter.col_offset] = names
        return found

    def _jumping(self):
        """What is called where a loop turns: as often as the program has turns, so that all it needs is in variables."""
        known_at, running_at, check = self.codes.get, self.running.get, self.limits.check
        disable, frame_of = _monitoring.DISABLE, sys._getframe
        jumps = 0

        def jumped(code, offset, to):
            nonlocal jumps
            if to > offset:
                return disable
            jumps += 1
            if not jumps & 1023:
                check()
            # Functions that nothing was recorded in are running unseen.
            call = running_at(id(frame_of(1)))
            if call is None:
                known = known_at(id(code)) or self._known(code)
                return None if known.counts else disable
            known = call.code
            k = known.by_start.get(to)
            if k is None:
                return
            call.turns[k] += 1
            call.told.clear()
            for inner in known.within[k]:
                call.turns[inner] = 0

        return jumped

    def _reached(self, code, line):
        if code.co_filename == self.main:
            self.ran.add(line)
        return _monitoring.DISABLE

    def skipped(self, code):
        """The lines that could have run and did not."""
        lines, open_ = set(), [code]
        while open_:
            each = open_.pop()
            lines.update(line for _, _, line in each.co_lines() if line)
            open_.extend(const for const in each.co_consts if hasattr(const, 'co_lines'))
        return sorted(lines - self.ran)


def _called(frame, code):
    """A call as it is written: the function, with numbers and texts as they are and all else by its name."""
    names = code.co_varnames[: code.co_argcount]
    variables = frame.f_locals
    name = code.co_name
    first = variables.get(names[0]) if names else None
    if names and names[0] in ('self', 'cls'):
        names = names[1:]
        owner = first if isinstance(first, type) else type(first)
        name = owner.__name__ if name in ('__call__', 'forward') else f'{owner.__name__}.{name}'
    told = [(each, _told(variables.get(each))) for each in names[:4]]
    given = ', '.join(each if text is None else f'{each} = {text}' for each, text in told)
    return f'{name}({given}{", …" if len(names) > 4 else ""})'


def _told(value):
    """A number or a short text as it is written; None of anything else, which is left alone."""
    kind = type(value)
    if kind is int or kind is bool:
        return str(value) if -10**9 < value < 10**9 else None
    if kind is float:
        return f'{value:.4g}'
    return repr(value) if kind is str and len(value) <= 12 else None
