"""Runs programs with real PyTorch: cases as JSON on stdin, results as JSON on stdout.

A case is a program: {"statements": [...], "output": i, "dtype": "float64"}. A statement is {"input": numbers},
{"constant": numbers} or {"apply": expression, "operands": [...]}, Python in the operands x[0], x[1]
and so on, as the rows of the table spell it. A result is
{"value", "first": gradient per input, "second": [i][j] = gradient of sum(first[i]) by input j}, the
reverse sweep being seeded with "seed". NaN, infinities and -0 travel as strings.
"""
import functools
import json
import math
import sys

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


clamp = torch.clamp
# PyTorch 1.13 cannot differentiate a clamp whose operands it must broadcast itself.
torch.clamp = lambda *x: clamp(*torch.broadcast_tensors(*x))


@functools.lru_cache(maxsize=None)
def application(expression):
    return eval(f"lambda *x: {expression}", {"torch": torch, "F": F})


def decode(x):
    return [decode(entry) for entry in x] if isinstance(x, list) else float(x)


def encode(x):
    if isinstance(x, list):
        return [encode(entry) for entry in x]
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    return x


def numbers(tensor):
    # PyTorch keeps some zeros unallocated; clone allocates them.
    return encode(tensor.detach().clone().tolist())


def derivatives(y, seed, inputs, create_graph):
    """Gradient of y by each input; zeros where y does not depend on it."""
    if not y.requires_grad:
        return [torch.zeros_like(x) for x in inputs]
    found = torch.autograd.grad(
        y, inputs, seed, create_graph=create_graph, retain_graph=True, allow_unused=True
    )
    return [torch.zeros_like(x) if g is None else g for x, g in zip(inputs, found)]


def run(case):
    values, inputs = [], []
    dtype = getattr(torch, case["dtype"])
    # What PyTorch makes on its own way back takes after this.
    torch.set_default_dtype(dtype)
    tensor = lambda numbers: torch.tensor(decode(numbers), dtype=dtype)
    for statement in case["statements"]:
        if "input" in statement:
            x = tensor(statement["input"]).requires_grad_()
            inputs.append(x)
            values.append(x)
        elif "constant" in statement:
            values.append(tensor(statement["constant"]))
        else:
            operands = [values[i] for i in statement["operands"]]
            # Rows say what indices become; here it is what all else is.
            expression = statement["apply"].replace("torch.float64", f"torch.{case['dtype']}")
            values.append(application(expression)(*operands))
    y = values[case["output"]]
    first = derivatives(y, tensor(case["seed"]), inputs, create_graph=True)
    second = [derivatives(g, torch.ones_like(g), inputs, create_graph=False) for g in first]
    return {
        "value": numbers(y),
        "first": [numbers(g) for g in first],
        "second": [[numbers(g) for g in row] for row in second],
    }


def answer(case):
    try:
        return run(case)
    except RuntimeError as error:
        sys.exit(f"{error} in {case['statements']}")


json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
