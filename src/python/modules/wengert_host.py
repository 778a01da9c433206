"""Runs a program as if it were the first, and says how it ended."""

import builtins
import os
import sys
import traceback
import types

import wengert_engine
import wengert_watch

_OURS = os.path.dirname(os.path.abspath(__file__))


def _forget(program):
    """Unloads what a program before this one has loaded: its own files, and the stand-ins with their state."""
    for name, module in list(sys.modules.items()):
        path = getattr(module, '__file__', None) or ''
        ours = path.startswith(_OURS) and name not in ('wengert_engine', 'wengert_host', 'wengert_watch')
        if ours or path.startswith(program):
            del sys.modules[name]


last = None


def run(engine, record_of, program, main, most):
    """Runs a file of the program's folder. Returns what Python says of an exception, or None."""
    _forget(program)
    os.chdir(program)
    path = f'{program}/{main}'
    with open(path) as file:
        source = file.read()
    wengert_engine.attach(engine, record_of, source)
    module = types.ModuleType('__main__')
    module.__file__ = main
    module.__builtins__ = builtins
    sys.modules['__main__'] = module
    sys.argv = [main]
    watch = wengert_watch.Watch(program, most)
    try:
        code = compile(source, main, 'exec')
        watch.begin()
        exec(code, module.__dict__)
    except SystemExit as error:
        return None if error.code in (None, 0) else f'SystemExit: {error.code}'
    except BaseException as error:
        return _said(error, main, source)
    finally:
        watch.end()
        sys.stdout.flush()
        sys.stderr.flush()
        global last
        last = watch, module
    return None


def _said(error, main, source):
    """The traceback as Python prints it, without our own frames."""
    import linecache
    linecache.cache[main] = (len(source), None, source.splitlines(True), main)
    summary = traceback.TracebackException.from_exception(error)
    _without_ours(summary)
    return ''.join(summary.format())


def _without_ours(summary):
    kept = [frame for frame in summary.stack if not frame.filename.startswith(_OURS)]
    summary.stack = traceback.StackSummary.from_list(kept)
    for other in (summary.__cause__, summary.__context__):
        if other is not None:
            _without_ours(other)
