"""The tensor primitives in real PyTorch, by their names in the table; attributes are keywords."""
import torch
import torch.nn.functional as F


def axes_of(x, axis):
    if axis is None:
        return tuple(range(x.dim()))
    return tuple(axis) if isinstance(axis, list) else (axis,)


def reduction(f):
    def apply(x, axis=None, keepdims=0):
        axes = axes_of(x, axis)
        return f(x, axes, bool(keepdims)) if x.dim() > 0 else f(x.reshape(1), (0,), False)

    return apply


def prod(x, axes, keepdims):
    for axis in sorted((axis % x.dim() for axis in axes), reverse=True):
        x = torch.prod(x, axis, keepdim=keepdims)
    return x


def entry(values, k):
    if values is None:
        return None
    values = values if isinstance(values, list) else [values]
    return values[k] if k < len(values) else None


def cut(x, start=None, stop=None, step=None, axis=None):
    """As NumPy slices; PyTorch itself has no negative steps."""
    count = max(len(v) if isinstance(v, list) else 1 for v in (start, stop, step) if v is not None)
    for k, at in enumerate(range(count) if axis is None else axes_of(x, axis)):
        asked = slice(entry(start, k), entry(stop, k), entry(step, k))
        x = x.index_select(at, torch.tensor(range(x.shape[at]), dtype=torch.long)[list(
            range(*asked.indices(x.shape[at])))])
    return x


def gather(x, indices, axis=0):
    axis %= x.dim()
    wanted = indices.long().flatten() % x.shape[axis]
    shape = [*x.shape[:axis], *indices.shape, *x.shape[axis + 1:]]
    return x.index_select(axis, wanted).reshape(shape)


def one_hot(indices, classes=2, axis=-1):
    return F.one_hot(indices.long(), classes).movedim(-1, axis).to(torch.float64)


def cross_entropy(logits, target):
    as_indices = target.dim() < logits.dim()
    return F.cross_entropy(logits, target.long() if as_indices else target)


def layer_norm(x, gain=None, bias=None, axis=-1, eps=1e-5):
    shape = x.shape[-len(axes_of(x, axis)):]
    return F.layer_norm(x, shape, gain, bias, eps)


def transpose(x, axes=None):
    if axes is None:
        return x if x.dim() < 2 else x.transpose(-1, -2)
    return x.permute(axes)


def concat(*tensors, axis=0):
    return torch.cat([x if x.dim() else x.reshape(1) for x in tensors], axis)


PRIMITIVES = {
    "matmul": torch.matmul,
    "dot": torch.dot,
    "outer": torch.outer,
    "transpose": transpose,
    "reshape": lambda x, shape: x.reshape(shape),
    "concat": concat,
    "stack": lambda *tensors, axis=0: torch.stack(tensors, axis),
    "slice": cut,
    "gather": gather,
    "sum": reduction(lambda x, axes, keep: x.sum(axes, keepdim=keep)),
    "mean": reduction(lambda x, axes, keep: x.mean(axes, keepdim=keep)),
    "max": reduction(lambda x, axes, keep: x.amax(axes, keepdim=keep)),
    "min": reduction(lambda x, axes, keep: x.amin(axes, keepdim=keep)),
    "prod": reduction(prod),
    "norm": reduction(lambda x, axes, keep: torch.linalg.vector_norm(x, 2, axes, keep)),
    "logsumexp": reduction(lambda x, axes, keep: torch.logsumexp(x, axes, keepdim=keep)),
    "softmax": lambda x, axis=-1: F.softmax(x, axis),
    "logSoftmax": lambda x, axis=-1: F.log_softmax(x, axis),
    "crossEntropy": cross_entropy,
    "meanSquaredError": lambda a, b: F.mse_loss(*torch.broadcast_tensors(a, b)),
    "oneHot": one_hot,
    "layerNorm": layer_norm,
}
