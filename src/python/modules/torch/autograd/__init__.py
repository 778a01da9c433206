"""Derivatives: of any output by any input, and functions with derivatives of one's own."""

import warnings

import wengert_engine as tape

from wengert_tensors import graph as _graph
from wengert_tensors.tensor import Tensor, made
from . import functional


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, inputs=None):
    tensors = [tensors] if isinstance(tensors, Tensor) else list(tensors)
    given = [grad_tensors] if isinstance(grad_tensors, Tensor) else grad_tensors or [None] * len(tensors)
    _graph.backward(tensors, list(given), retain_graph, create_graph, inputs)


def grad(
    outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, allow_unused=None, materialize_grads=False
):
    outputs = [outputs] if isinstance(outputs, Tensor) else list(outputs)
    inputs = [inputs] if isinstance(inputs, Tensor) else list(inputs)
    given = [grad_outputs] if isinstance(grad_outputs, Tensor) else grad_outputs or [None] * len(outputs)
    for each in inputs:
        if not each.requires_grad:
            raise RuntimeError('One of the differentiated Tensors does not require grad')
    found = _graph.gradients(
        outputs, inputs, list(given), retain_graph, create_graph, bool(allow_unused) or materialize_grads
    )
    if materialize_grads:
        from wengert_tensors.making import zeros_like
        found = tuple(zeros_like(x) if g is None else g for g, x in zip(found, inputs))
    return found


class _Context:
    """What a function of one's own keeps from forward to backward."""

    def __init__(self, needs):
        self.needs_input_grad = needs
        self._saved = ()

    def save_for_backward(self, *tensors):
        self._saved = tensors

    @property
    def saved_tensors(self):
        return tuple(self._saved)

    @property
    def saved_variables(self):
        warnings.warn("'saved_variables' is deprecated; use 'saved_tensors'", DeprecationWarning, stacklevel=2)
        return self.saved_tensors

    def mark_non_differentiable(self, *tensors):
        pass

    def mark_dirty(self, *tensors):
        pass

    def set_materialize_grads(self, wanted):
        pass


class Function:
    """A function with a derivative of one's own."""

    @classmethod
    def apply(cls, *given):
        from pyodide.ffi import create_proxy, to_js
        context = _Context(tuple(isinstance(each, Tensor) and each.requires_grad for each in given))
        was = _graph.set_enabled(False)
        try:
            if 'setup_context' in cls.__dict__:
                result = cls.forward(*given)
                cls.setup_context(context, given, result)
            else:
                result = cls.forward(context, *given)
        finally:
            _graph.set_enabled(was)
        operands = [each for each in given if isinstance(each, Tensor)]
        if not was or not any(each.requires_grad for each in operands):
            return result
        if isinstance(result, tuple):
            raise NotImplementedError("Wengert's torch: an autograd.Function with several results")
        places = [k for k, each in enumerate(given) if isinstance(each, Tensor)]
        dtype = result.dtype

        def pull(adjoint):
            found = cls.backward(context, made(adjoint, dtype))
            found = found if isinstance(found, tuple) else (found,)
            if all(each is None for each in found[len(given) :]):
                # One for each argument that could have been given.
                found = found[: len(given)]
            if len(found) != len(given):
                raise RuntimeError(
                    f'function {cls.__name__}Backward returned an incorrect number of gradients '
                    f'(expected {len(given)}, got {len(found)})'
                )
            return to_js([None if found[k] is None else found[k]._value for k in places])

        value = tape.engine().own(
            cls.__name__, result._value, tape.values(each._value for each in operands), create_proxy(pull)
        )
        found = made(value, dtype)
        node = _graph.Node(cls.__name__ + 'Backward', operands)
        node._keeps = bool(context._saved)
        found._node = node
        return found

    @staticmethod
    def forward(*given):
        raise NotImplementedError('You must implement the forward function for custom autograd.Function.')

    @staticmethod
    def backward(context, *given):
        raise NotImplementedError(
            'You must implement either the backward or vjp method for your custom autograd.Function to use it '
            'with backward mode AD.'
        )


def Variable(data, requires_grad=False):
    """A tensor, as it was called before PyTorch 0.4."""
    return data.detach().requires_grad_(requires_grad) if requires_grad else data


class set_detect_anomaly:
    def __init__(self, mode=True):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *given):
        pass


detect_anomaly = set_detect_anomaly


def gradcheck(function, inputs, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True):
    """Whether derivatives equal central differences."""
    from wengert_tensors.making import of_numbers
    inputs = inputs if isinstance(inputs, (tuple, list)) else (inputs,)
    for place, each in enumerate(inputs):
        if not (isinstance(each, Tensor) and each.requires_grad):
            continue
        jacobian = functional.jacobian(lambda x: function(*inputs[:place], x, *inputs[place + 1 :]), each)
        flat = list(tape.numbers_of(each._value))
        count = len(flat)
        analytic = tape.numbers_of(jacobian._value)
        for k in range(count):
            ends = []
            for sign in (1, -1):
                moved = list(flat)
                moved[k] += sign * eps
                there = of_numbers(moved, each.shape, each.dtype)
                result = function(*inputs[:place], there, *inputs[place + 1 :])
                ends.append(tape.numbers_of(result._value))
            for row, (up, down) in enumerate(zip(*ends)):
                numeric, found = (up - down) / (2 * eps), analytic[row * count + k]
                if abs(numeric - found) > atol + rtol * abs(numeric):
                    if raise_exception:
                        raise RuntimeError(
                            f'Jacobian mismatch for output {row} with respect to input {place},\n'
                            f'numerical:{numeric}\nanalytical:{found}\n'
                        )
                    return False
    return True


from wengert_tensors import graph  # torch.autograd.graph
