"""Derivatives as functions of functions."""

from .autograd.functional import hessian as _hessian, jacobian as _jacobian
from wengert_tensors.shaping import stack, unbind
from wengert_tensors.tensor import Tensor


def grad(function, argnums=0):
    def derivative(*given):
        return grad_and_value(function, argnums)(*given)[0]
    return derivative


def grad_and_value(function, argnums=0):
    from . import autograd

    def both(*given):
        places = argnums if isinstance(argnums, tuple) else (argnums,)
        taken = list(given)
        for place in places:
            # What is differentiated within another derivative stays connected to it.
            taken[place] = given[place] * 1 if given[place].requires_grad else given[place].detach().requires_grad_()
        value = function(*taken)
        if value.dim() != 0:
            raise RuntimeError(
                'grad_and_value(f)(*args): Expected f(*args) to return a scalar tensor, got tensor with '
                f'{value.dim()} dims. Maybe you wanted to use the vjp or jacrev APIs instead?'
            )
        nested = any(isinstance(each, Tensor) and each.requires_grad for each in given)
        found = autograd.grad(value, [taken[place] for place in places], create_graph=nested)
        return (found if isinstance(argnums, tuple) else found[0]), value

    return both


def jacrev(function, argnums=0):
    def derivative(*given):
        one = lambda x: function(*given[:argnums], x, *given[argnums + 1 :])
        return _jacobian(one, given[argnums])
    return derivative


jacfwd = jacrev


def hessian(function, argnums=0):
    def derivative(*given):
        one = lambda x: function(*given[:argnums], x, *given[argnums + 1 :])
        return _hessian(one, given[argnums])
    return derivative


def vmap(function, in_dims=0, out_dims=0):
    """The function over each row, one after the other."""

    def over(*given):
        dims = in_dims if isinstance(in_dims, (tuple, list)) else (in_dims,) * len(given)
        rows = [None if dim is None else unbind(each, dim) for each, dim in zip(given, dims)]
        count = next(len(row) for row in rows if row is not None)
        results = [
            function(*[each if row is None else row[k] for each, row in zip(given, rows)]) for k in range(count)
        ]
        if isinstance(results[0], tuple):
            return tuple(stack([result[k] for result in results], out_dims) for k in range(len(results[0])))
        return stack(results, out_dims)

    return over
