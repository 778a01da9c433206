"""
Has each program find modules as they were loaded: what one before it put in their place, in their classes or in what
they keep in lists and dictionaries is taken away.
"""

import sys
import warnings
from types import FunctionType, ModuleType

# Modules whose variables are the state of Python itself, or of the run.
_STATE = {'sys', 'builtins', '__main__', 'warnings', '_warnings', 'zipimport', 'site', 'codecs', 'linecache'}
_MACHINERY = ('importlib', '_frozen', 'encodings', 'pyodide', '_pyodide')
_MISSING = object()
# Of a class, that its attributes may be set.
_CHANGEABLE = 1 << 9


class _Kept:
    """What a module or a class holds, as it was."""

    def __init__(self, owner, holds):
        self.owner = owner
        self.holds = holds
        self.ids = [*map(id, vars(owner).values())] if len(holds) == len(vars(owner)) else None

    def restore(self):
        now = vars(self.owner)
        if self.ids is not None and [*map(id, now.values())] == self.ids:
            return
        for name, was in self.holds.items():
            if now.get(name, _MISSING) is not was:
                setattr(self.owner, name, was)
        if self.ids is None:
            return
        for name in [name for name in now if name not in self.holds]:
            # A part of a package that was loaded since is there to stay.
            if not isinstance(now[name], ModuleType) and not name.startswith('__'):
                delattr(self.owner, name)


class Fresh:
    """Modules as they are now. `ours` is the folder of the stand-ins, and `state` names those that keep a run's state."""

    def __init__(self, ours, state):
        self.kept = []
        self.inside = []
        self.modules = {}
        seen = set()
        for name, module in list(sys.modules.items()):
            if name in _STATE or name.startswith(_MACHINERY) or not isinstance(module, ModuleType):
                continue
            holds = dict(vars(module))
            if (getattr(module, '__file__', None) or '').startswith(ours):
                self.modules[name] = module
                if name in state:
                    holds = {key: x for key, x in holds.items() if isinstance(x, (type, FunctionType))}
                for each in holds.values():
                    if isinstance(each, type) and each.__module__ in sys.modules and id(each) not in seen:
                        seen.add(id(each))
                        if each.__flags__ & _CHANGEABLE:
                            self.kept.append(_Kept(each, dict(vars(each))))
                    elif type(each) in (dict, list, set) and name not in state:
                        self.inside.append((each, each.copy()))
            self.kept.append(_Kept(module, holds))
        self.filters = list(warnings.filters)
        self.recursion = sys.getrecursionlimit()
        self.streams = [sys.stdin, sys.stdout, sys.stderr]

    def restore_streams(self):
        """Has what is printed come out, and go on to, whatever a program has put in the place of that or closed."""
        for at in (1, 2):
            if self.streams[at].closed:
                self.streams[at] = open(at, 'w', 1, encoding='utf-8', closefd=False)
            self.streams[at].flush()
        sys.stdin, sys.stdout, sys.stderr = self.streams

    def restore(self):
        """Has all be as it was."""
        sys.modules.update(self.modules)
        for each in self.kept:
            each.restore()
        for each, was in self.inside:
            if each != was:
                each.clear()
                (each.extend if isinstance(each, list) else each.update)(was)
        if warnings.filters != self.filters:
            warnings.resetwarnings()
            warnings.filters[:] = self.filters
        sys.setrecursionlimit(self.recursion)
        logging = sys.modules.get('logging')
        if logging is not None:
            logging.root.handlers.clear()
            logging.root.setLevel(logging.WARNING)
