"""What a program calls its values: by its variables, and by the way from one to what it holds."""

import sys
from collections import deque
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

_MOST = 20_000
_DEPTH = 8
_NO_HOLDERS = (
    int, float, str, bytes, type, FunctionType, BuiltinFunctionType, MethodType, ModuleType,
)

# The folder of the program and of the modules beside it.
program = '/program'


def held(value, name):
    """What an object holds under a name; None where it holds nothing, or is asked in vain."""
    try:
        return getattr(value, name, None)
    except Exception:
        return None


def is_own(cls):
    """Whether a class is of the program, or of a module beside it."""
    if cls.__module__ in ('__main__', 'builtins'):
        return cls.__module__ == '__main__'
    module = sys.modules.get(cls.__module__)
    return (getattr(module, '__file__', None) or '').startswith(program) or getattr(cls, '__wengert_own__', False)


def scopes_of(frame, is_own):
    """The variables of the functions of the program that a frame was called from, the innermost first."""
    found = []
    while frame is not None:
        code = frame.f_code
        if is_own(code) and code.co_name != '<module>':
            found.append(dict(frame.f_locals))
        frame = frame.f_back
    return found


def walk(module, scopes=(), ends=()):
    """
    Pairs of a name and an object, those with the shortest way first. What a value holds, which is among `ends`
    by its id, is what it was made of, and gets no name by it.
    """
    variables = [*vars(module).items(), *(pair for scope in scopes for pair in scope.items())]
    given = [(name, each, 0) for name, each in variables if not name.startswith('_')]
    seen = set()
    # A parameter is called by its place in the model, and not by the variable of a loop over all of them.
    models = [one for one in given if callable(held(one[1], 'parameters')) and not isinstance(one[1], type)]
    yield from _reached(models, seen, ends)
    yield from _reached(given, seen, ends)


def _reached(given, seen, ends):
    open_ = deque(given)
    count = 0
    while open_ and count < _MOST:
        name, each, depth = open_.popleft()
        if each is None or isinstance(each, _NO_HOLDERS):
            continue
        if id(each) in seen:
            continue
        seen.add(id(each))
        count += 1
        yield name, each
        if depth >= _DEPTH or id(each) in ends:
            continue
        parameters = held(each, '_parameters')
        if isinstance(parameters, dict):
            inside = [(f'{name}.{key}', x) for key, x in {**parameters, **each._modules}.items()]
        elif isinstance(each, dict):
            inside = [(f'{name}[{key}]' if isinstance(key, int) else f'{name}.{key}', x) for key, x in list(each.items())[:_MOST]]
        elif isinstance(each, (list, tuple)):
            inside = [(f'{name}[{k}]', x) for k, x in enumerate(each[:_MOST])]
        elif is_own(type(each)):
            attributes = getattr(each, '__dict__', {})
            inside = [(f'{name}.{key}', x) for key, x in attributes.items() if not key.startswith('_')]
        else:
            continue
        open_.extend((way, x, depth + 1) for way, x in inside)
