"""Functions with derivatives of one's own."""

from functools import wraps

import wengert_derivatives as _derivatives
from numpy._array import ArrayBox, ndarray, numbers_of, result_of

_rules = {}


def wengert_begin():
    """Knows of no function of a program's own."""
    _rules.clear()


def primitive(function):
    """Has a function be one step of the tape, whatever it does inside."""

    @wraps(function)
    def step(*given, **named):
        places = [k for k, each in enumerate(given) if isinstance(each, ArrayBox)]
        plain = [result_of(each._numbers.detach()) if isinstance(each, ArrayBox) else each for each in given]
        answer = function(*plain, **named)
        if not places:
            return answer
        if step not in _rules:
            raise NotImplementedError(f'VJP of {function.__name__} wrt argnums {tuple(places)} not defined')

        def pull(adjoints):
            g = result_of(adjoints[0])
            return [numbers_of(_rules[step][k](answer, *given, **named)(g)) for k in places]

        operands = [given[k]._numbers for k in places]
        return ndarray(_derivatives.own(function.__name__, operands, [numbers_of(answer)], pull)[0])

    return step


def defvjp(function, *makers, argnums=None):
    """Gives a function its derivatives: for each argument a function of the answer and the arguments."""
    _rules[function] = dict(zip(range(len(makers)) if argnums is None else argnums, makers))
