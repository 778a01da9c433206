"""A stand-in for autograd: derivatives of functions of NumPy's arrays. What is missing says so."""

from functools import wraps as _wraps

import numpy as _numpy
import wengert_derivatives as _derivatives
import wengert_trees as _trees
from numpy._array import ndarray as _ndarray, numbers_of as _numbers_of, result_of as _result_of
from wengert_tensors.making import ones_like as _ones_like
from wengert_tensors.operations import reshape as _reshape
from wengert_tensors.shaping import stack as _stack

__version__ = '1.8.0'


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'autograd' has no attribute '{name}' (Wengert's autograd lacks it)")


def _floats(leaf):
    """What is differentiated by: floats alone, and of these any shape."""
    kind = _numpy.asarray(leaf).dtype.kind if isinstance(leaf, (float, _ndarray)) else None
    if kind != 'f':
        raise TypeError(f"Can't differentiate w.r.t. type {type(leaf)}")
    return _numbers_of(leaf)


def _applied(function, argnum, given, named):
    """The result of a function of variables in place of some of its arguments; the variables; how such a value is made."""
    several = isinstance(argnum, (tuple, list))
    places = tuple(argnum) if several else (argnum,)
    chosen = tuple(given[place] for place in places)
    leaves, rebuild = _trees.flatten(chosen if several else chosen[0], order=list)
    names = _derivatives.names_of(function, len(given))
    called = [path for place in places for path in _trees.paths(given[place], names[place] or 'x', list)]
    taken = list(given)
    with _derivatives.differentiating():
        variables = [_derivatives.variable(_floats(leaf), name) for leaf, name in zip(leaves, called)]
        boxes = rebuild([_ndarray(each) for each in variables])
        for place, each in zip(places, boxes if several else (boxes,)):
            taken[place] = each
        result = function(*taken, **named)
    # In what holds others autograd has arrays, of no axes as well.
    held = any(isinstance(each, (list, tuple, dict)) for each in chosen)
    return result, variables, lambda found: rebuild([_ndarray(each) if held else _result_of(each) for each in found])


def _operator(operator):
    """A derivative as a function of a function and of the place of an argument."""

    @_wraps(operator)
    def of(fun, argnum=0, *settings, **more):
        @_wraps(fun)
        def derivative(*given, **named):
            return operator(*_applied(fun, argnum, given, named), *settings, **more)
        return derivative

    return of


def _scalar(result, complaint):
    numbers = _numbers_of(result)
    if numbers.numel() != 1 or not numbers.dtype.is_floating_point:
        raise TypeError(complaint)
    return numbers


_ONE = 'Grad only applies to real scalar-output functions. Try jacobian, elementwise_grad or holomorphic_grad.'


def _adjoints(result, variables, rebuild, seed=None):
    numbers = _numbers_of(result)
    found = _derivatives.pulled([numbers], [_ones_like(numbers) if seed is None else seed], variables)
    return rebuild(found)


def _outside(result):
    return _trees.mapped(lambda each: _result_of(_derivatives.released(_numbers_of(each))), result)


@_operator
def grad(result, variables, rebuild):
    """The derivative of a function of one number."""
    _scalar(result, _ONE)
    return _adjoints(result, variables, rebuild)


@_operator
def value_and_grad(result, variables, rebuild):
    """The value of a function and its derivative."""
    _scalar(result, 'value_and_grad only applies to real scalar-output functions. Try jacobian, elementwise_grad or holomorphic_grad.')
    return _outside(result), _adjoints(result, variables, rebuild)


@_operator
def grad_and_aux(result, variables, rebuild):
    """The derivative of the first result, and the second."""
    return _adjoints(result[0], variables, rebuild), _outside(result[1])


@_operator
def elementwise_grad(result, variables, rebuild):
    """The derivatives of each element of a function that works element by element: of their sum."""
    return _adjoints(result, variables, rebuild)


egrad = elementwise_grad


@_operator
def jacobian(result, variables, rebuild):
    """All derivatives, of the result's shape followed by the argument's."""
    numbers = _numbers_of(result)
    rows = [_derivatives.pulled([numbers], [seed], variables) for seed in _derivatives.basis(numbers)]
    return rebuild([
        _reshape(_stack([row[k] for row in rows]), tuple(numbers.shape) + tuple(each.shape))
        for k, each in enumerate(variables)
    ])


def hessian(fun, argnum=0):
    """The derivatives of the derivatives."""
    return jacobian(jacobian(fun, argnum), argnum)


def make_vjp(fun, argnum=0):
    """A function that gives the products of adjoints with derivatives, and the value."""

    def maker(*given, **named):
        result, variables, rebuild = _applied(fun, argnum, given, named)
        return (lambda g: _adjoints(result, variables, rebuild, _numbers_of(g))), _outside(result)

    return maker


def make_jvp(fun, argnum=0):
    """A function that gives the value, and the products of derivatives with tangents."""

    def maker(*given, **named):
        result, variables, _ = _applied(fun, argnum, given, named)

        def push(tangent):
            tangents = [_numbers_of(each) for each in _trees.flatten(tangent)[0]]
            return _outside(result), _result_of(_derivatives.pushed([_numbers_of(result)], tangents, variables)[0])

        return push

    return maker


def hessian_vector_product(fun, argnum=0):
    """The product of the second derivatives with a vector, which comes after the function's own arguments."""

    def product(*given, **named):
        *own, vector = given
        slope = grad(fun, argnum)
        return grad(lambda *x: _numpy.tensordot(slope(*x, **named), vector, _numpy.ndim(vector)), argnum)(*own)

    return product


hessian_tensor_product = hessian_vector_product
checkpoint = lambda fun: fun

from . import extend, numpy
