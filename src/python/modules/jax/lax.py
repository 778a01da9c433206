"""Loops and branches, which are run as they come."""

import wengert_trees as _trees
from wengert_tensors.operations import shaped as _shaped

from . import numpy as _jnp
from ._array import Array, array_of as _array_of
from ._batches import together as _together
from ._windows import conv, conv_general_dilated, reduce_window


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'jax.lax' has no attribute '{name}' (Wengert's jax lacks it)")


def _arrays(tree):
    return _trees.mapped(_array_of, tree)


def _decides(condition):
    """A condition, which within `jit` is one that both branches are there for."""
    return bool(Array(_array_of(condition)._numbers.detach()))


def cond(pred, true_fun, false_fun, *operands, operand=None):
    if operand is not None:
        operands = (operand,)
    return _arrays((true_fun if _decides(pred) else false_fun)(*operands))


def switch(index, branches, *operands):
    at = int(Array(_array_of(index)._numbers.detach()))
    return _arrays(branches[max(0, min(len(branches) - 1, at))](*operands))


def select(pred, on_true, on_false):
    return _jnp.where(pred, on_true, on_false)


def fori_loop(lower, upper, body_fun, init_val, **settings):
    found = _arrays(init_val)
    for k in range(int(lower), int(upper)):
        found = body_fun(_array_of(k), found)
    return found


def while_loop(cond_fun, body_fun, init_val):
    found = _arrays(init_val)
    while _decides(cond_fun(found)):
        found = body_fun(found)
    return found


def scan(f, init, xs=None, length=None, reverse=False, unroll=1):
    carry = _arrays(init)
    leaves, rebuild = _trees.flatten(xs)
    arrays = [_array_of(leaf) for leaf in leaves]
    count = arrays[0].shape[0] if arrays else length
    outputs = []
    for k in range(count - 1, -1, -1) if reverse else range(count):
        carry, output = f(carry, rebuild([each[k] for each in arrays]))
        outputs.append(output)
    if reverse:
        outputs.reverse()
    parts = [_trees.flatten(each)[0] for each in outputs]
    _, whole = _trees.flatten(outputs[0] if outputs else None)
    return _arrays(carry), whole([_together([part[k] for part in parts]) for k in range(len(parts[0]) if parts else 0)])


def map(f, xs):
    return scan(lambda carry, x: (carry, f(x)), None, xs)[1]


def stop_gradient(x):
    return _trees.mapped(
        lambda leaf: Array(leaf._numbers.detach(), leaf.weak_type, leaf.traced) if isinstance(leaf, Array) else leaf, x
    )


def rsqrt(x):
    return 1 / _jnp.sqrt(x)


def integer_pow(x, y):
    return _array_of(x) ** y


add, sub, mul, div, neg = _jnp.add, _jnp.subtract, _jnp.multiply, _jnp.divide, _jnp.negative
exp, log, sin, cos, tan, tanh, sqrt, abs, sign = (
    _jnp.exp, _jnp.log, _jnp.sin, _jnp.cos, _jnp.tan, _jnp.tanh, _jnp.sqrt, _jnp.abs, _jnp.sign
)
log1p, expm1, square, max, min, pow, dot = (
    _jnp.log1p, _jnp.expm1, _jnp.square, _jnp.maximum, _jnp.minimum, _jnp.power, _jnp.dot
)
ge, gt, le, lt, eq, ne = (
    _jnp.greater_equal, _jnp.greater, _jnp.less_equal, _jnp.less, _jnp.equal, _jnp.not_equal
)


def _running(primitive, label):
    def run(operand, axis=0, reverse=False):
        x = _array_of(operand)
        given = {'axis': axis, **({'reverse': 1} if reverse else {})}
        return Array(_shaped(primitive, label, x._numbers, **given), False, x.traced)
    return run


cumsum = _running('cumsum', 'Cumsum')


def clamp(min, x, max):
    return _jnp.clip(x, min, max)


def logistic(x):
    x = _array_of(x)
    return Array(_shaped('sigmoid', 'Sigmoid', x._numbers), x.weak_type, x.traced)


def erfc(x):
    x = _array_of(x)
    return Array(_shaped('erfc', 'Erfc', x._numbers), x.weak_type, x.traced)


def erf(x):
    x = _array_of(x)
    return Array(_shaped('erf', 'Erf', x._numbers), x.weak_type, x.traced)
