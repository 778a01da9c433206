"""Optimisers, which are given a function of parameters and of a step."""

import numpy as np

from . import flatten


def _flat(optimize):
    def run(grad, x0, callback=None, *given, **named):
        start, unflatten = flatten(x0)

        def slope(x, k):
            return flatten(grad(unflatten(x), k))[0]

        def tell(x, k, g):
            if callback:
                callback(unflatten(x), k, unflatten(g))

        return unflatten(optimize(slope, start, tell, *given, **named))
    return run


@_flat
def sgd(grad, x, callback, num_iters=200, step_size=0.1, mass=0.9):
    velocity = np.zeros(len(x))
    for k in range(num_iters):
        g = grad(x, k)
        callback(x, k, g)
        velocity = mass * velocity - (1.0 - mass) * g
        x = x + step_size * velocity
    return x


@_flat
def rmsprop(grad, x, callback, num_iters=100, step_size=0.1, gamma=0.9, eps=10**-8):
    average = np.ones(len(x))
    for k in range(num_iters):
        g = grad(x, k)
        callback(x, k, g)
        average = average * gamma + g**2 * (1 - gamma)
        x = x - step_size * g / (np.sqrt(average) + eps)
    return x


@_flat
def adam(grad, x, callback, num_iters=100, step_size=0.001, b1=0.9, b2=0.999, eps=10**-8):
    m, v = np.zeros(len(x)), np.zeros(len(x))
    for k in range(num_iters):
        g = grad(x, k)
        callback(x, k, g)
        m = (1 - b1) * g + b1 * m
        v = (1 - b2) * g**2 + b2 * v
        x = x - step_size * (m / (1 - b1 ** (k + 1))) / (np.sqrt(v / (1 - b2 ** (k + 1))) + eps)
    return x
