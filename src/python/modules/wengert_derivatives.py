"""
Derivatives of functions as functions, which the stand-ins for JAX and autograd share. What is done within a
function that is differentiated is recorded; a sweep within such a function is recorded itself.
"""

from contextlib import contextmanager
from inspect import unwrap

import wengert_engine as tape
from wengert_tensors import graph
from wengert_tensors.making import zeros_like
from wengert_tensors.tensor import made

_depth = 0


def wengert_begin():
    """Differentiates nothing."""
    global _depth
    _depth = 0


def nested():
    """Whether what is done now is within a function that is differentiated."""
    return _depth > 0


@contextmanager
def differentiating():
    """Has what is done be part of what is differentiated."""
    global _depth
    _depth += 1
    was = graph.set_enabled(True)
    try:
        yield
    finally:
        _depth -= 1
        graph.set_enabled(was)


@contextmanager
def aside():
    """Has sweeps not count as what the program asked for last."""
    engine = tape.engine()
    engine.aside(1)
    try:
        yield
    finally:
        engine.aside(-1)


def variable(numbers, name=None):
    """Numbers by which is differentiated. What they are made of in another derivative stays connected."""
    if numbers.requires_grad:
        return made(tape.engine().alias(numbers._value), numbers.dtype)
    found = numbers.detach().requires_grad_()
    if name is not None:
        tape.call(found._value, name)
    return found


def released(numbers):
    """Numbers as they leave a derivative: connected where that is within another."""
    return numbers if nested() else numbers.detach()


def pulled(outputs, seeds, variables, create=None):
    """Adjoints of variables; zeros where nothing arrives."""
    pairs = [(output, seed) for output, seed in zip(outputs, seeds) if output.requires_grad]
    found = [None] * len(variables)
    if pairs:
        ends, given = [output for output, _ in pairs], [seed for _, seed in pairs]
        found = graph.gradients(ends, list(variables), given, True, nested() if create is None else create, True)
    return [zeros_like(x) if g is None else g for g, x in zip(found, variables)]


def pushed(outputs, tangents, variables):
    """
    Tangents of outputs, by two reverse sweeps: the adjoints of the variables depend linearly on those of the
    outputs, and the derivative of their product with the tangents by these is the tangent of the output.
    """
    with aside():
        seeds = [zeros_like(output).detach().requires_grad_() for output in outputs]
        was = graph.set_enabled(True)
        try:
            back = pulled(outputs, seeds, variables, True)
            total = None
            for each, tangent in zip(back, tangents):
                part = (each * tangent).sum()
                total = part if total is None else total + part
        finally:
            graph.set_enabled(was)
        found = pulled([total], [None], seeds)
    if not nested() and outputs[0].requires_grad:
        tape.engine().sweptFrom(outputs[0]._value)
    return found


def basis(numbers):
    """For each element a tensor that is one there and zero elsewhere."""
    from wengert_tensors.making import of_numbers
    count = numbers.numel()
    for k in range(count):
        yield of_numbers([1.0 if j == k else 0.0 for j in range(count)], numbers.shape, numbers.dtype)


def own(name, operands, values, pull):
    """
    Values that a function of the program's own has computed of operands. `pull` is given their adjoints and
    gives those of the operands; being linear, it is asked for one value at a time.
    """
    from pyodide.ffi import create_proxy, to_js

    def one(place, numbers):
        def pullback(adjoint):
            given = [zeros_like(each) for each in values]
            given[place] = made(adjoint, numbers.dtype)
            with aside():
                found = pull(given)
            return to_js([None if each is None else each._value for each in found])

        value = tape.engine().own(
            name, numbers._value, tape.values(each._value for each in operands), create_proxy(pullback)
        )
        found = made(value, numbers.dtype)
        if value.needs:
            found._node = graph.Node(name, operands)
        return found

    return [one(k, each) for k, each in enumerate(values)]


def pulled_by_rule(rule, operands, adjoints):
    """
    Adjoints of operands by a rule for tangents: `rule` is given operands and their tangents, and gives the
    tangents of the values, in which it is linear.
    """
    create = tape.engine().tape.recording
    was = graph.set_enabled(True)
    try:
        tangents = [zeros_like(each).detach().requires_grad_() for each in operands]
        primals = operands if create else [each.detach() for each in operands]
        return pulled(rule(primals, tangents), adjoints, tangents, create)
    finally:
        graph.set_enabled(was)
        tape.engine().tape.recording = create


def names_of(function, count):
    """What a function calls its first arguments; None where it does not say."""
    code = getattr(unwrap(function), '__code__', None)
    names = list(code.co_varnames[: code.co_argcount]) if code is not None else []
    return names + [None] * (count - len(names))
