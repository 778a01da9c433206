"""Runs programs with real PyTorch in float64: cases as JSON on stdin, results as JSON on stdout.

A case is a program: {"statements": [...], "output": i}. A statement is {"input": numbers},
{"constant": numbers} or {"apply": primitive, "operands": [...], "attributes": {...}}. A result is
{"value", "first": gradient per input, "second": [i][j] = gradient of sum(first[i]) by input j}, the
reverse sweep being seeded with "seed". NaN, infinities and -0 travel as strings.
"""
import functools
import json
import math
import sys

import torch
import torch.nn.functional as F

import tensor_primitives

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def truth(compare):
    return lambda a, b: compare(a, b).to(torch.float64)


PRIMITIVES = {
    "add": torch.add,
    "subtract": torch.sub,
    "multiply": torch.mul,
    "divide": torch.div,
    "negate": torch.neg,
    "reciprocal": torch.reciprocal,
    "addN": lambda *x: torch.stack(torch.broadcast_tensors(*x)).sum(0),
    # Not torch.prod: its derivative divides the product by the factor, NaN for an infinite one.
    "multiplyN": lambda *x: functools.reduce(torch.mul, x),
    "power": torch.pow,
    "square": torch.square,
    "sqrt": torch.sqrt,
    "exp": torch.exp,
    "ln": torch.log,
    "log2": torch.log2,
    "log10": torch.log10,
    "sin": torch.sin,
    "cos": torch.cos,
    "tan": torch.tan,
    "asin": torch.asin,
    "acos": torch.acos,
    "atan": torch.atan,
    "atan2": torch.atan2,
    "sinh": torch.sinh,
    "cosh": torch.cosh,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    # Its default threshold of 20 drops digits that float64 has.
    "softplus": lambda x: F.softplus(x, threshold=700),
    "relu": F.relu,
    "leakyRelu": lambda x, slope: F.leaky_relu(x, slope),
    "abs": torch.abs,
    "sign": torch.sign,
    "minimum": torch.minimum,
    "maximum": torch.maximum,
    # PyTorch 1.13 cannot differentiate a clamp whose operands it must broadcast itself.
    "clamp": lambda *x: torch.clamp(*torch.broadcast_tensors(*x)),
    "where": lambda c, a, b: torch.where(c != 0, a, b),
    "less": truth(torch.lt),
    "lessEqual": truth(torch.le),
    "greater": truth(torch.gt),
    "greaterEqual": truth(torch.ge),
    "equal": truth(torch.eq),
    "notEqual": truth(torch.ne),
    "broadcastTo": lambda x, shape=None: x if shape is None else x.expand(shape),
    "sumTo": lambda x, shape: x.sum_to_size(shape),
    **tensor_primitives.PRIMITIVES,
}


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
    for statement in case["statements"]:
        if "input" in statement:
            x = torch.tensor(decode(statement["input"])).requires_grad_()
            inputs.append(x)
            values.append(x)
        elif "constant" in statement:
            values.append(torch.tensor(decode(statement["constant"])))
        else:
            operands = [values[i] for i in statement["operands"]]
            primitive = PRIMITIVES[statement["apply"]]
            values.append(primitive(*operands, **statement["attributes"]))
    y = values[case["output"]]
    first = derivatives(y, torch.tensor(decode(case["seed"])), inputs, create_graph=True)
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
