# Forward mode: every number carries its derivative along.
import math


class Dual:
    def __init__(self, real, dual=0.0):
        self.real = real
        self.dual = dual

    def __add__(self, other):
        return Dual(self.real + other.real, self.dual + other.dual)

    def __sub__(self, other):
        return Dual(self.real - other.real, self.dual - other.dual)

    def __mul__(self, other):
        return Dual(self.real * other.real, self.dual * other.real + self.real * other.dual)


def log(x):
    return Dual(math.log(x.real), x.dual / x.real)


def sin(x):
    return Dual(math.sin(x.real), x.dual * math.cos(x.real))


def f(x1, x2):
    return log(x1) + x1 * x2 - sin(x2)


x1 = Dual(2.0, 1.0)
x2 = Dual(5.0, 0.0)
y = f(x1, x2)
print("y:", y.real)
print("derivative by x1:", y.dual)
