"""Programs with real PyTorch, each of which gives a link to its graph, its gradients and its value as JSON."""
import json
import sys

sys.path.insert(0, sys.argv[1])
import torch
import torch.nn.functional as F
import wengert

torch.manual_seed(17)
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def paper():
    x1 = torch.tensor(2.0, requires_grad=True)
    x2 = torch.tensor(5.0, requires_grad=True)
    y = torch.log(x1) + x1 * x2 - torch.sin(x2)
    return wengert.link(y), y, {"x1": x1, "x2": x2}


def constants():
    x = torch.tensor([0.3, 0.7], requires_grad=True)
    with wengert.watch():
        y = (1 - ((x + 3) * 2 - 0.5)).exp().sum() / 4
    return wengert.link(y), y, {"x": x}


def perceptron():
    X, t = torch.randn(4, 2), torch.randn(4, 3)
    W = torch.randn(3, 2, requires_grad=True)
    b = torch.randn(3, requires_grad=True)
    h = torch.tanh(X @ W.T + b)
    loss = ((h - t) ** 2).mean()
    return wengert.link(loss, params=[W, b]), loss, {"W": W, "b": b}


def classifier():
    X, t = torch.randn(5, 4), torch.tensor([0, 2, 1, 1, 0])
    model = torch.nn.Sequential(torch.nn.Linear(4, 6), torch.nn.ReLU(), torch.nn.Linear(6, 3))
    loss = F.cross_entropy(model(X), t)
    named = {name.replace(".", "_"): tensor for name, tensor in model.named_parameters()}
    wanted = {f"v{name}" if name[0].isdigit() else name: tensor for name, tensor in named.items()}
    return wengert.link(loss, params={**wanted}), loss, wanted


def shared():
    a = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
    c = torch.tensor([0.5, -0.5], requires_grad=True)
    s = torch.softmax(a @ c, dim=0)
    y = (s * torch.sigmoid(s) + s.pow(3)).sum() + torch.logsumexp(a, dim=1).prod() + a.abs().sum(dim=0, keepdim=True).mean()
    return wengert.link(y, params={"a": a, "c": c}), y, {"a": a, "c": c}


def hostile():
    x = torch.tensor(1.5, requires_grad=True)
    y = x.sin() * x
    return wengert.link(y, params={"lambda; import os*/\n": x}), y, {"lambda__import_os___": x}


answers = []
for program in (paper, constants, perceptron, classifier, shared, hostile):
    link, y, inputs = program()
    y.backward()
    gradients = {name: tensor.grad.tolist() for name, tensor in inputs.items()}
    answers.append({"title": program.__name__, "link": link, "value": y.item(), "gradients": gradients})

x = torch.tensor(2.0, requires_grad=True)
freed = x.exp() * x
freed.backward()
unkept = ((x + 3) * 2 - 0.5).exp()
refused = []
for make in (lambda: wengert.link(unkept), lambda: wengert.link(freed), lambda: wengert.link(torch.tensor(1.0)), lambda: wengert.link(torch.special.i0(x))):
    try:
        refused.append(make())
    except wengert.Unknown as error:
        refused.append(str(error))
json.dump({"answers": answers, "refused": refused}, sys.stdout)
