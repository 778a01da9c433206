# The tape has what really ran: another x takes other turns of the loop, and gives another graph.
import torch

x = torch.tensor(1.5, requires_grad=True)

y = x
while y < 20:
    if y > 3:
        y = y * 2
    else:
        y = y * x
print("y:", y)

y.backward()
print("gradient:", x.grad)
