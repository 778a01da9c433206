# Transform reads this without running it: the loop is unrolled, and both ways of the "if" are computed.
import math


def f(x1, x2):
    y = math.log(x1)
    for k in range(1, 3):
        y = y + x1 * x2 / k
    if y > 10:
        y = y - math.sin(x2)
    return y


print(f(2.0, 5.0))
