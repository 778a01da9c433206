# An autograd of one's own: each value keeps what it was made of, and how to pass its gradient on.
import math


class Value:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.pass_on = lambda: None

    def __add__(self, other):
        out = Value(self.data + other.data, (self, other))

        def pass_on():
            self.grad += out.grad
            other.grad += out.grad

        out.pass_on = pass_on
        return out

    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))

        def pass_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out.pass_on = pass_on
        return out

    def tanh(self):
        out = Value(math.tanh(self.data), (self,))

        def pass_on():
            self.grad += (1 - out.data**2) * out.grad

        out.pass_on = pass_on
        return out

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if id(value) not in seen:
                seen.add(id(value))
                for parent in value.parents:
                    visit(parent)
                order.append(value)

        visit(self)
        self.grad = 1.0
        for value in reversed(order):
            value.pass_on()


x1, x2 = Value(2.0), Value(0.0)
w1, w2 = Value(-3.0), Value(1.0)
b = Value(6.88)

y = (x1 * w1 + x2 * w2 + b).tanh()
y.backward()
print("y:", y.data)
print("gradients of w1, w2, b:", w1.grad, w2.grad, b.grad)
