"""Whole matrices of derivatives, and products with them."""

from wengert_tensors import graph as _graph
from wengert_tensors.tensor import Tensor


def _leaves(inputs, create_graph):
    given = inputs if isinstance(inputs, tuple) else (inputs,)
    return tuple(each * 1 if create_graph and each.requires_grad else each.detach().requires_grad_() for each in given)


def _grad(outputs, inputs, grad_outputs=None, create_graph=False):
    from wengert_tensors.making import zeros_like
    if not outputs.requires_grad:
        return tuple(zeros_like(each) for each in inputs)
    found = _graph.gradients([outputs], list(inputs), [grad_outputs], True, create_graph, True)
    return tuple(zeros_like(each) if g is None else g for g, each in zip(found, inputs))


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy='reverse-mode'):
    from wengert_tensors.operations import reshape
    from wengert_tensors.shaping import stack
    leaves = _leaves(inputs, create_graph)
    output = func(*leaves)
    if isinstance(output, tuple):
        raise NotImplementedError("Wengert's torch: the Jacobian of several outputs")
    flat = reshape(output, (-1,))
    rows = [_grad(flat[k], leaves, create_graph=create_graph) for k in range(output.numel())]
    found = tuple(
        reshape(stack([row[k] for row in rows]), tuple(output.shape) + tuple(leaf.shape))
        for k, leaf in enumerate(leaves)
    )
    return found if isinstance(inputs, tuple) else found[0]


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False, outer_jacobian_strategy='reverse-mode'):
    given = inputs if isinstance(inputs, tuple) else (inputs,)

    def by(place):
        def derivative(*leaves):
            output = func(*leaves)
            if output.numel() != 1:
                raise RuntimeError('The Tensor returned by the function given to hessian should contain a single element')
            return _grad(output, leaves, create_graph=True)[place]
        return derivative

    found = tuple(jacobian(by(k), given, create_graph=create_graph) for k in range(len(given)))
    return found if isinstance(inputs, tuple) else found[0][0]


def vjp(func, inputs, v=None, create_graph=False, strict=False):
    leaves = _leaves(inputs, create_graph)
    output = func(*leaves)
    found = _grad(output, leaves, v, create_graph)
    return output.detach(), found if isinstance(inputs, tuple) else found[0]


def jvp(func, inputs, v=None, create_graph=False, strict=False):
    from wengert_tensors.making import zeros_like
    leaves = _leaves(inputs, create_graph)
    output = func(*leaves)
    # Reverse over reverse: the derivative by a dummy adjoint.
    dummy = zeros_like(output).requires_grad_()
    pulled = _grad(output, leaves, dummy, True)
    directions = v if isinstance(v, tuple) else (v,)
    total = None
    for each, direction in zip(pulled, directions):
        part = (each * direction).sum()
        total = part if total is None else total + part
    return output.detach(), _grad(total, (dummy,))[0].detach()


def hvp(func, inputs, v=None, create_graph=False, strict=False):
    leaves = _leaves(inputs, create_graph)
    output = func(*leaves)
    first = _grad(output, leaves, create_graph=True)
    directions = v if isinstance(v, tuple) else (v,)
    total = None
    for each, direction in zip(first, directions):
        part = (each * direction).sum()
        total = part if total is None else total + part
    found = _grad(total, leaves)
    return output.detach(), found if isinstance(inputs, tuple) else found[0]


vhp = hvp
