"""The network of the goals in PyTorch, on whole arrays and one thread.

by-torch.py WIDTH LAYERS IN MILLISECONDS prints the median of milliseconds of a value and its gradient.
"""

import sys
import time
from array import array

import torch

width, layers = int(sys.argv[1]), int(sys.argv[2])
numbers = array("d")
with open(sys.argv[3], "rb") as file:
    numbers.frombytes(file.read())
torch.set_num_threads(1)
rows = torch.tensor(numbers, dtype=torch.float64).reshape(layers, width, width + 1)
biases = [row[:, 0].clone().requires_grad_() for row in rows]
weights = [row[:, 1:].clone().requires_grad_() for row in rows]
start = torch.sin(torch.arange(width, dtype=torch.float64))


def run():
    x = start
    for weight, bias in zip(weights, biases):
        x = torch.tanh(torch.addmv(bias, weight, x))
    return torch.autograd.grad(x.sum(), weights + biases)


for _ in range(5):
    run()
times = []
end = time.thread_time() + float(sys.argv[4]) / 1e3
while len(times) < 5 or time.thread_time() < end:
    began = time.thread_time()
    run()
    times.append((time.thread_time() - began) * 1e3)
print(sorted(times)[len(times) // 2])
