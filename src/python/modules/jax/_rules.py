"""Functions with derivatives of one's own."""

from functools import update_wrapper

import wengert_derivatives as _derivatives
import wengert_trees as _trees
from wengert_tensors import graph
from wengert_tensors.making import zeros_like

from ._array import Array, array_of, numbers_of


class _Own:
    """A function with a rule. `nondiff_argnums` are the places of arguments that are no numbers."""

    def __init__(self, fun, nondiff_argnums=()):
        update_wrapper(self, fun)
        self.fun, self.others = fun, (nondiff_argnums,) if isinstance(nondiff_argnums, int) else tuple(nondiff_argnums)
        self.rule = None

    def __call__(self, *given, **named):
        from inspect import signature
        if named:
            bound = signature(self.fun).bind(*given, **named)
            bound.apply_defaults()
            given = bound.args
        trees = tuple(each for k, each in enumerate(given) if k not in self.others)
        leaves, rebuild = _trees.flatten(trees)
        arrays = [array_of(leaf) for leaf in leaves]
        if not any(each._numbers.requires_grad for each in arrays) or not graph.enabled():
            return self.fun(*given)
        if self.rule is None:
            raise AttributeError(f'No {self.asked} defined for {type(self).__name__} function {self.__name__} using {self.how}.')
        return self._apart(given, arrays, rebuild)

    def _whole(self, given, trees):
        """All arguments, of which those that are numbers are these."""
        remaining = iter(trees)
        return [each if k in self.others else next(remaining) for k, each in enumerate(given)]

    def _left(self, given):
        return [given[k] for k in self.others]


def _arrays(numbers, like):
    return [Array(each, x.weak_type, x.traced) for each, x in zip(numbers, like)]


def _own(name, arrays, result, pull):
    """The result of a function as one step of the tape, with how its adjoints are pulled back."""
    leaves, rebuild = _trees.flatten(result)
    outputs = [array_of(leaf) for leaf in leaves]
    operands = [each._numbers for each in arrays]
    values = [each._numbers.detach() for each in outputs]
    return rebuild(_arrays(_derivatives.own(name, operands, values, lambda adjoints: pull(rebuild, outputs, adjoints)), outputs))


class custom_jvp(_Own):
    """A function with a rule for tangents."""

    asked, how = 'JVP', 'defjvp'

    def defjvp(self, rule, symbolic_zeros=False):
        self.rule = rule
        return rule

    def defjvps(self, *rules):
        """Gives a rule for each argument, of its tangent, the answer and the arguments; None for no derivative."""

        def rule(primals, tangents):
            answer = self(*primals)
            total = None
            for each, tangent in zip(rules, tangents):
                if each is not None:
                    part = each(tangent, answer, *primals)
                    total = part if total is None else total + part
            return answer, array_of(answer) * 0 if total is None else total

        self.rule = rule

    def _apart(self, given, arrays, rebuild):
        result = self.fun(*self._whole(given, rebuild(arrays)))

        def pull(outputs, like, adjoints):
            def tangents_of(primals, tangents):
                at = (rebuild(_arrays(primals, arrays)), rebuild(_arrays(tangents, arrays)))
                _, found = self.rule(*self._left(given), *at)
                return [numbers_of(leaf) for leaf in _trees.flatten(found)[0]]
            return _derivatives.pulled_by_rule(tangents_of, [each._numbers for each in arrays], adjoints)

        return _own(self.__name__, arrays, result, pull)


class custom_vjp(_Own):
    """A function with a rule for adjoints: one that goes forward and says what it keeps, and one that goes back."""

    asked, how = 'VJP', 'defvjp'

    def defvjp(self, forward, backward, **settings):
        self.rule = forward, backward

    def _apart(self, given, arrays, rebuild):
        forward, backward = self.rule
        result, kept = forward(*self._whole(given, rebuild(arrays)))

        def pull(outputs, like, adjoints):
            found = backward(*self._left(given), kept, outputs(_arrays(adjoints, like)))
            trees = rebuild(arrays)
            if not isinstance(found, tuple) or len(found) != len(trees):
                raise TypeError(
                    f'Custom VJP bwd rule {backward.__name__} for function {self.__name__} must produce a tuple of length '
                    f'equal to the primal args tuple, but got {found!r}.'
                )
            numbers = []
            for tree, adjoint in zip(trees, found):
                leaves = _trees.flatten(tree)[0]
                inside = [None] * len(leaves) if adjoint is None else _trees.flatten(adjoint)[0]
                numbers += [zeros_like(x._numbers) if g is None else numbers_of(g) for x, g in zip(leaves, inside)]
            return numbers

        return _own(self.__name__, arrays, result, pull)
