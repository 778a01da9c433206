"""The inverse of the error function in 32 bits, by the polynomials of M. Giles that XLA takes."""

from math import log1p, sqrt

from numpy._scalars import rounded32

_NEAR = (
    2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503, -0.00417768164,
    0.246640727, 1.50140941,
)
_FAR = (
    -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047,
    1.00167406, 2.83297682,
)


def inverse_erf(x):
    w = rounded32(-log1p(rounded32(x * -x)))
    near = w < 5
    w = rounded32(w - 2.5) if near else rounded32(rounded32(sqrt(w)) - 3)
    p, *rest = _NEAR if near else _FAR
    p = rounded32(p)
    for c in rest:
        # Each step is rounded once, as by an instruction that multiplies and adds.
        p = rounded32(rounded32(c) + p * w)
    return rounded32(p * x)
