"""Derivatives of functions as functions."""

from functools import wraps

import wengert_derivatives as _derivatives
import wengert_trees as _trees
from wengert_tensors.making import ones_like, zeros_like
from wengert_tensors.operations import reshape
from wengert_tensors.shaping import stack

from ._array import Array, array_of, numbers_of


def _places(argnums):
    return tuple(argnums) if isinstance(argnums, (tuple, list)) else (argnums,)


def _variables(trees, names, of):
    """Variables in place of what is at the leaves of values; values of the same form with these; how one is made."""
    leaves, rebuild = _trees.flatten(trees)
    called = [path for tree, name in zip(trees, names) for path in _trees.paths(tree, name or 'x')]
    arrays = [array_of(leaf) for leaf in leaves]
    for each in arrays:
        if each.dtype.kind != 'f':
            raise TypeError(
                f'{of} requires real- or complex-valued inputs (input dtype that is a sub-dtype of np.inexact), but got '
                f'{each.dtype}. If you want to use Boolean- or integer-valued inputs, use vjp or set allow_int to True.'
            )
    variables = [_derivatives.variable(each._numbers, name) for each, name in zip(arrays, called)]
    boxes = rebuild([Array(v, each.weak_type, each.traced) for v, each in zip(variables, arrays)])

    def like(numbers):
        return rebuild([Array(n, each.weak_type, each.traced) for n, each in zip(numbers, arrays)])

    return variables, boxes, like


def _applied(fun, argnums, given, named, of):
    """The result of a function of variables in place of some arguments; these; how values of their form are made."""
    places = _places(argnums)
    names = _derivatives.names_of(fun, len(given))
    with _derivatives.differentiating():
        variables, boxes, like = _variables(tuple(given[p] for p in places), [names[p] for p in places], of)
        taken = list(given)
        for place, box in zip(places, boxes):
            taken[place] = box
        result = fun(*taken, **named)

    def chosen(numbers):
        found = like(numbers)
        return found if isinstance(argnums, (tuple, list)) else found[0]

    return result, variables, chosen


def released(tree):
    """A value as it leaves a derivative."""
    def out(leaf):
        return Array(_derivatives.released(leaf._numbers), leaf.weak_type, leaf.traced) if isinstance(leaf, Array) else leaf
    return _trees.mapped(out, tree)


def value_and_grad(fun, argnums=0, has_aux=False, **settings):
    """A function that gives a function's value and its derivatives."""

    @wraps(fun)
    def both(*given, **named):
        found, variables, like = _applied(fun, argnums, given, named, 'grad')
        value, extra = found if has_aux else (found, None)
        if not isinstance(value, (Array, int, float)):
            raise TypeError(
                f'Gradient only defined for scalar-output functions. Output was {value!r}.'
            )
        value = array_of(value)
        if value.shape:
            raise TypeError(f'Gradient only defined for scalar-output functions. Output had shape: {value.shape}.')
        if value.dtype.kind != 'f':
            raise TypeError(
                'grad requires real-valued outputs (output dtype that is a sub-dtype of np.floating), but got '
                f'{value.dtype}. For holomorphic differentiation, pass holomorphic=True. For differentiation of '
                'functions with integer outputs, use jax.vjp directly.'
            )
        adjoints = _derivatives.pulled([value._numbers], [ones_like(value._numbers)], variables)
        value = released(value)
        return ((value, released(extra)) if has_aux else value), like(adjoints)

    return both


def grad(fun, argnums=0, has_aux=False, **settings):
    """A function that gives a function's derivatives."""
    both = value_and_grad(fun, argnums, has_aux)

    @wraps(fun)
    def derivative(*given, **named):
        value, adjoints = both(*given, **named)
        return (adjoints, value[1]) if has_aux else adjoints

    return derivative


def vjp(fun, *primals, has_aux=False):
    """A function's value, and the function that takes adjoints of it to adjoints of the arguments."""
    found, variables, like = _applied(fun, tuple(range(len(primals))), primals, {}, 'vjp')
    value, extra = found if has_aux else (found, None)
    outputs = [array_of(leaf) for leaf in _trees.flatten(value)[0]]

    def pull(adjoints):
        seeds = [numbers_of(leaf) for leaf in _trees.flatten(adjoints)[0]]
        for seed, output in zip(seeds, outputs):
            if tuple(seed.shape) != output.shape:
                raise ValueError(
                    f'Shape of cotangent input to vjp pullback function {tuple(seed.shape)} must be the same as the shape of '
                    f'corresponding primal input {output.shape}.'
                )
        return like(_derivatives.pulled([each._numbers for each in outputs], seeds, variables))

    return (released(value), pull, released(extra)) if has_aux else (released(value), pull)


def _pushes(fun, primals):
    value, variables, _ = _applied(fun, tuple(range(len(primals))), primals, {}, 'jvp')
    leaves, rebuild = _trees.flatten(value)
    outputs = [array_of(leaf) for leaf in leaves]

    def push(*tangents):
        given = [numbers_of(leaf) for leaf in _trees.flatten(tangents)[0]]
        found = _derivatives.pushed([each._numbers for each in outputs], given, variables)
        return rebuild([Array(each, output.weak_type, output.traced) for each, output in zip(found, outputs)])

    return released(value), push


def jvp(fun, primals, tangents):
    """A function's value, and the tangent of it that goes with tangents of the arguments."""
    if len(primals) != len(tangents):
        raise ValueError(
            f'primal and tangent arguments to jax.jvp must have the same tree structure; got {len(primals)} and {len(tangents)}'
        )
    for primal, tangent in zip(_trees.flatten(primals)[0], _trees.flatten(tangents)[0]):
        if array_of(primal).shape != array_of(tangent).shape:
            raise ValueError(
                'jvp called with different primal and tangent shapes;Got primal shape '
                f'{array_of(primal).shape} and tangent shape as {array_of(tangent).shape}'
            )
    value, push = _pushes(fun, primals)
    return value, push(*tangents)


def linearize(fun, *primals):
    """A function's value, and the linear function from tangents of the arguments to its tangent."""
    return _pushes(fun, primals)


def _matrix(fun, argnums, has_aux, of, rows_of):
    """All derivatives: of each leaf of the result, by each leaf of the arguments."""

    @wraps(fun)
    def derivative(*given, **named):
        found, variables, like = _applied(fun, argnums, given, named, of)
        value, extra = found if has_aux else (found, None)
        leaves, rebuild = _trees.flatten(value)
        outputs = [array_of(leaf)._numbers for leaf in leaves]
        by_output = rebuild([like(rows_of(output, variables)) for output in outputs])
        return (by_output, released(extra)) if has_aux else by_output

    return derivative


def _by_rows(output, variables):
    rows = [_derivatives.pulled([output], [seed], variables) for seed in _derivatives.basis(output)]
    return [
        reshape(stack([row[k] for row in rows]), tuple(output.shape) + tuple(each.shape)) for k, each in enumerate(variables)
    ]


def _by_columns(output, variables):
    found = []
    for place, each in enumerate(variables):
        columns = []
        for tangent in _derivatives.basis(each):
            tangents = [tangent if k == place else zeros_like(x) for k, x in enumerate(variables)]
            columns.append(_derivatives.pushed([output], tangents, variables)[0])
        found.append(reshape(stack(columns, -1), tuple(output.shape) + tuple(each.shape)))
    return found


def jacrev(fun, argnums=0, has_aux=False, **settings):
    """All derivatives of a function, a row at a time by reverse mode."""
    return _matrix(fun, argnums, has_aux, 'jacrev', _by_rows)


def jacfwd(fun, argnums=0, has_aux=False, **settings):
    """All derivatives of a function, a column at a time by forward mode."""
    return _matrix(fun, argnums, has_aux, 'jacfwd', _by_columns)


jacobian = jacrev


def hessian(fun, argnums=0, has_aux=False, **settings):
    """The derivatives of the derivatives."""
    return jacfwd(jacrev(fun, argnums, has_aux), argnums, has_aux)
