"""Trains what is asked for with real PyTorch, and answers the loss before each update."""

import json
import sys

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


def perceptron(p, x, t):
    h = torch.tanh(x @ p["W1"] + p["b1"])
    z = h @ p["W2"] + p["b2"]
    return F.binary_cross_entropy_with_logits(z, t)


def normalised(p, x, t):
    h = torch.tanh(F.batch_norm(x @ p["W1"], None, None, p["g1"], p["c1"], training=True))
    return F.binary_cross_entropy_with_logits(h @ p["W2"] + p["b2"], t)


def convolutional(p, x, t):
    h = torch.relu(F.conv2d(x.reshape(-1, 1, 4, 4), p["K"]))
    return F.cross_entropy(h.reshape(h.shape[0], -1) @ p["W"] + p["b"], t.long())


def attention(p, x, t):
    q, k, v = x @ p["Q"], x @ p["K"], x @ p["V"]
    a = torch.softmax(q @ k.T / 2, -1) @ v
    return F.mse_loss(a @ p["O"], t)


models = {f.__name__: f for f in (perceptron, normalised, convolutional, attention)}
optimisers = {
    "sgd": lambda p, r, d: torch.optim.SGD(p, r, weight_decay=d),
    "momentum": lambda p, r, d: torch.optim.SGD(p, r, momentum=0.9, weight_decay=d),
    "rmsprop": lambda p, r, d: torch.optim.RMSprop(p, r, weight_decay=d),
    "adam": lambda p, r, d: torch.optim.Adam(p, r, weight_decay=d),
    "adamw": lambda p, r, d: torch.optim.AdamW(p, r, weight_decay=d),
}


def run(case):
    p = {k: torch.tensor(v, dtype=torch.float64, requires_grad=True) for k, v in case["parameters"].items()}
    chosen = case["optimiser"]
    optimiser = optimisers[chosen["name"]](list(p.values()), chosen["rate"], chosen["decay"])
    losses = []
    for x, t in case["batches"]:
        if case["zeroed"]:
            optimiser.zero_grad()
        loss = models[case["model"]](p, torch.tensor(x, dtype=torch.float64), torch.tensor(t, dtype=torch.float64))
        loss.backward()
        if chosen["clip"] > 0:
            torch.nn.utils.clip_grad_norm_(list(p.values()), chosen["clip"])
        optimiser.step()
        losses.append(loss.item())
    return losses


print(json.dumps([run(case) for case in json.load(sys.stdin)]))
