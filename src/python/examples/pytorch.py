# Operator overloading: a tape is made as the program runs.
import torch


def f(x1, x2):
    return torch.log(x1) + x1 * x2 - torch.sin(x2)


x1 = torch.tensor([2.0], requires_grad=True)
x2 = torch.tensor([5.0], requires_grad=True)
y = f(x1, x2)
print("y:", y)

y.backward(torch.tensor([1.0]))
print("x1 gradient:", x1.grad)
print("x2 gradient:", x2.grad)
