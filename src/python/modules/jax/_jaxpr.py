"""What a function does, as JAX writes it down: a name, a dtype and a shape for each step."""

from functools import wraps

import wengert_derivatives as _derivatives
import wengert_engine as _tape
import wengert_trees as _trees
from wengert_tensors.tensor import made

from ._array import Array, Shaped, array_of

_NAMES = {
    'add': 'add', 'subtract': 'sub', 'multiply': 'mul', 'divide': 'div', 'negate': 'neg', 'exp': 'exp', 'ln': 'log',
    'sin': 'sin', 'cos': 'cos', 'tan': 'tan', 'tanh': 'tanh', 'sqrt': 'sqrt', 'abs': 'abs', 'sign': 'sign',
    'sigmoid': 'logistic', 'log1p': 'log1p', 'expm1': 'expm1', 'square': 'square', 'power': 'pow', 'maximum': 'max',
    'minimum': 'min', 'asin': 'asin', 'acos': 'acos', 'atan': 'atan', 'sinh': 'sinh', 'cosh': 'cosh', 'erf': 'erf',
    'floor': 'floor', 'ceil': 'ceil', 'atan2': 'atan2',
}
_REDUCTIONS = {'sum': 'reduce_sum', 'max': 'reduce_max', 'min': 'reduce_min', 'prod': 'reduce_prod'}
_WIDTH = 80


class Jaxpr:
    """The steps from some variables to some results."""

    def __init__(self, variables, outputs):
        self._named, self._lines, self._constants, self._used = {}, [], [], 0
        inputs = [self._binder(each) for each in variables]
        for value in _steps(outputs):
            self._step(value)
        results = [self._operand(each._numbers) for each in outputs]
        self.eqns = list(self._lines)
        constants = ' '.join(self._constants)
        head = f'{{ lambda {constants + " " if constants else ""}; {" ".join(inputs)}. let'
        end = f'in ({", ".join(results)}{"," if len(results) == 1 else ""}) }}'
        whole = f'{head} {"; ".join(self._lines)} {end}'
        if len(whole) > _WIDTH:
            whole = '\n'.join([head, *('    ' + line for line in self._lines), '  ' + end])
        self._text = whole

    def __repr__(self):
        return self._text

    @property
    def jaxpr(self):
        return self

    def _letters(self):
        at, found = self._used, ''
        self._used += 1
        while True:
            found = chr(ord('a') + at % 26) + found
            at = at // 26 - 1
            if at < 0:
                return found

    def _binder(self, numbers):
        name = self._named[numbers._value.order] = self._letters()
        return f'{name}:{Shaped(Array(numbers)).short()}'

    def _operand(self, numbers):
        name = self._named.get(numbers._value.order)
        if name is not None:
            return name
        if not numbers.shape:
            return f'{numbers.item()}:{Shaped(Array(numbers)).short()}'
        self._constants.append(self._binder(numbers))
        return self._named[numbers._value.order]

    def _step(self, value):
        from wengert_tensors.dtypes import float32, float64
        name = value.made.name
        attributes = value.made.attributes.to_py() if hasattr(value.made, 'attributes') else {}
        wide = value.tensor.dtype == 'float64'
        of = [made(each, float64 if wide else float32) for each in value.made.operands]
        result = made(value, float64 if wide else float32)
        if name == 'alias':
            self._named[value.order] = self._operand(of[0])
        elif name == 'power' and not of[1]._value.needs and not of[1].shape and of[1].item() == int(of[1].item()):
            self._add(result, f'integer_pow[y={int(of[1].item())}]', of[:1])
        elif name in _NAMES:
            for each in of:
                if each.shape and each.shape != result.shape:
                    self._lacks(f'{name} of shapes {tuple(of[0].shape)} and {tuple(of[1].shape)}')
            self._add(result, _NAMES[name], of)
        elif name in _REDUCTIONS or name == 'mean':
            given = attributes.get('axis')
            axes = tuple(range(of[0].dim())) if given is None else (given,) if isinstance(given, int) else tuple(given)
            shown = f'({", ".join(map(str, axes))}{"," if len(axes) == 1 else ""})'
            if attributes.get('keepdims'):
                self._lacks(f'{name} that keeps its axes')
            step = f'{_REDUCTIONS.get(name, "reduce_sum")}[axes={shown} out_sharding=None]'
            if name != 'mean':
                self._add(result, step, of)
                return
            name = self._letters()
            self._named[-1 - value.order] = name
            kind = Shaped(Array(result)).short()
            self._lines.append(f'{name}:{kind} = {step} {self._operand(of[0])}')
            count = of[0].numel() / max(1, result.numel())
            self._lines.append(f'{self._binder(result)} = div {name} {count}:{kind.partition("[")[0]}[]')
        else:
            self._lacks(name)

    def _add(self, result, step, operands):
        named = ' '.join(self._operand(each) for each in operands)
        self._lines.append(f'{self._binder(result)} = {step} {named}')

    def _lacks(self, what):
        raise NotImplementedError(f"Wengert's jax: make_jaxpr of {what}")


def _steps(outputs):
    """The values that results were made of, the first made first."""
    seen, open_ = {}, [each._numbers._value for each in outputs]
    while open_:
        value = open_.pop()
        if not value.made or value.order in seen:
            continue
        seen[value.order] = value
        open_.extend(value.made.operands)
    return [seen[order] for order in sorted(seen)]


def make_jaxpr(fun, static_argnums=(), **settings):
    """A function that gives what a function does, of arguments of the given form."""

    @wraps(fun)
    def of(*given):
        with _derivatives.aside(), _derivatives.differentiating():
            variables = []

            def box(leaf):
                array = array_of(leaf)
                if array.dtype.kind != 'f':
                    raise NotImplementedError("Wengert's jax: make_jaxpr of whole numbers")
                variables.append(_derivatives.variable(array._numbers))
                return Array(variables[-1], array.weak_type, True)

            boxes = [each if k in _tuple(static_argnums) else _trees.mapped(box, each) for k, each in enumerate(given)]
            result = fun(*boxes)
            return Jaxpr(variables, [array_of(leaf) for leaf in _trees.flatten(result)[0]])

    return of


def _tuple(given):
    return (given,) if isinstance(given, int) else tuple(given)


class ShapeDtypeStruct:
    def __init__(self, shape, dtype):
        self.shape, self.dtype = tuple(shape), dtype

    def __repr__(self):
        return f'ShapeDtypeStruct(shape={self.shape}, dtype={self.dtype.name})'


def eval_shape(fun, *given, **named):
    """The shapes and dtypes of a result."""
    return _trees.mapped(lambda leaf: ShapeDtypeStruct(leaf.shape, leaf.dtype), _trees.mapped(array_of, fun(*given, **named)))
