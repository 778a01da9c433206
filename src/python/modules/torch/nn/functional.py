"""Functions of networks."""

from functools import wraps
from math import sqrt

import wengert_engine as tape

from wengert_tensors import dtypes
from wengert_tensors import graph
from wengert_tensors import random
from wengert_tensors import reducing
from wengert_tensors import shaping
from wengert_tensors.operations import binary, pointwise, reshape, shaped
from wengert_tensors.tensor import Tensor, made


def linear(input, weight, bias=None):
    turned = shaping.t(weight) if weight.dim() == 2 else weight
    if bias is not None and input.dim() == 2:
        return shaping.addmm(bias, input, turned)
    product = shaping.matmul(input, turned)
    if bias is None:
        return product
    found = binary('add', 'Add', product, bias)
    if found._node is not None and input.dim() == 1:
        found._node._name = 'ViewBackward0'
    return found


def relu(input, inplace=False):
    found = pointwise('relu', input)
    return input._become(found) if inplace else found


def sigmoid(input):
    return pointwise('sigmoid', input)


def tanh(input):
    return pointwise('tanh', input)


def _one(primitive, label, input, **attributes):
    return shaped(primitive, label, input, **attributes)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    return _one('leakyRelu', 'LeakyRelu', input, slope=negative_slope)


def elu(input, alpha=1.0, inplace=False):
    return _one('elu', 'Elu', input, alpha=alpha)


def silu(input, inplace=False):
    return _one('silu', 'Silu', input)


def gelu(input, approximate='none'):
    return _one('geluTanh' if approximate == 'tanh' else 'gelu', 'Gelu', input)


def softplus(input, beta=1, threshold=20):
    if beta == 1:
        return _one('softplus', 'Softplus', input)
    return _one('softplus', 'Softplus', input * beta) / beta


def logsigmoid(input):
    return -_one('softplus', 'LogSigmoid', -input)


def hardtanh(input, min_val=-1.0, max_val=1.0):
    return input.clamp(min_val, max_val)


def relu6(input):
    return input.clamp(0.0, 6.0)


def selu(input, inplace=False):
    alpha, scale = 1.6732632423543772, 1.0507009873554805
    return scale * _one('elu', 'Elu', input, alpha=alpha)


def softsign(input):
    return input / (1 + pointwise('abs', input))


def mish(input, inplace=False):
    return input * pointwise('tanh', softplus(input))


def prelu(input, weight):
    return _renamed(pointwise('relu', input) - weight * pointwise('relu', -input), 'Prelu')


def softmin(input, dim=None):
    return softmax(-input, dim)


def softmax(input, dim=None, dtype=None):
    return reducing.softmax(input, -1 if dim is None else dim)


def log_softmax(input, dim=None, dtype=None):
    return reducing.log_softmax(input, -1 if dim is None else dim)


def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    below = reducing.norm(x1, 2, dim).clamp(min=eps) * reducing.norm(x2, 2, dim).clamp(min=eps)
    return reducing.sum(x1 * x2, dim) / below


def pairwise_distance(x1, x2, p=2.0, eps=1e-6):
    return reducing.norm(x1 - x2 + eps, p, -1)


def pad(input, pad, mode='constant', value=0.0):
    """Constants before and after, for the last axis first."""
    from wengert_tensors.making import full
    if mode != 'constant':
        raise NotImplementedError(f"Wengert's torch: pad in the mode '{mode}'")
    for k in range(len(pad) // 2):
        axis = input.dim() - 1 - k
        parts = []
        for count in pad[2 * k : 2 * k + 2]:
            shape = list(input.shape)
            shape[axis] = count
            parts.append(full(shape, float(value or 0.0), dtype=input.dtype))
        input = shaping.cat([each for each in (parts[0], input, parts[1]) if each.numel()], axis)
    return input


def normalize(input, p=2.0, dim=1, eps=1e-12):
    return input / reducing.norm(input, p, dim, True).clamp(min=eps)


def one_hot(tensor, num_classes=-1):
    from wengert_tensors.making import of_numbers
    classes = [int(x) for x in tape.numbers_of(tensor._value)]
    count = num_classes if num_classes != -1 else max(classes) + 1
    if classes and max(classes) >= count:
        raise RuntimeError('Class values must be smaller than num_classes.')
    numbers = [1.0 if k == c else 0.0 for c in classes for k in range(count)]
    return of_numbers(numbers, tuple(tensor.shape) + (count,), dtypes.int64)


def embedding(input, weight, padding_idx=None):
    if padding_idx is not None and weight.requires_grad and graph.enabled():
        # What fills up is looked up and never learnt.
        fills = (input == padding_idx).unsqueeze(-1)
        found = shaping.where(fills, weight.detach()[input], weight[input])
    else:
        found = weight[input]
    if found._node is not None:
        found._node._name = 'EmbeddingBackward0'
    return found


def dropout(input, p=0.5, training=True, inplace=False):
    if not training or p == 0:
        return input
    from wengert_tensors.making import of_numbers
    kept = [1.0 / (1.0 - p) if random.default.uniform(True) < 1.0 - p else 0.0 for _ in range(input.numel())]
    return input * of_numbers(kept, input.shape, input.dtype)


def channel_dropout(input, p=0.5, training=True, inplace=False):
    """Zeros whole channels, the second axis, of each row."""
    if not training or p == 0:
        return input
    from wengert_tensors.making import of_numbers
    shape = (*input.shape[:2], *(1 for _ in input.shape[2:]))
    kept = [1.0 / (1.0 - p) if random.default.uniform(True) < 1.0 - p else 0.0 for _ in range(shape[0] * shape[1])]
    return input * of_numbers(kept, shape, input.dtype)


dropout1d = dropout2d = channel_dropout

# losses


def _renamed(found, name):
    if found._node is not None:
        found._node._name = name + 'Backward0'
    return found


def _with_target(loss):
    """Notes what a loss compares with as a target, where it is on the tape."""
    @wraps(loss)
    def noted(input, target, *more, **named):
        found = loss(input, target, *more, **named)
        tape.note_role(target._value, 'target')
        return found
    return noted


def _over_all(losses, reduction):
    if reduction == 'none':
        return losses
    return reducing.mean(losses) if reduction == 'mean' else reducing.sum(losses)


@_with_target
def mse_loss(input, target, reduction='mean', size_average=None, reduce=None):
    if input.shape != target.shape:
        import warnings
        warnings.warn(
            f'Using a target size ({target.size()}) that is different to the input size ({input.size()}). This will '
            'likely lead to incorrect results due to broadcasting. Please ensure they have the same size.',
            stacklevel=2,
        )
    apart = binary('subtract', 'Sub', input, target)
    return _renamed(_over_all(pointwise('square', apart), reduction), 'MseLoss')


@_with_target
def l1_loss(input, target, reduction='mean'):
    return _renamed(_over_all(pointwise('abs', input - target), reduction), 'L1Loss')


@_with_target
def smooth_l1_loss(input, target, reduction='mean', beta=1.0):
    apart = pointwise('abs', input - target)
    losses = shaping.where(apart < beta, apart * apart * (0.5 / beta), apart - 0.5 * beta)
    return _renamed(_over_all(losses, reduction), 'SmoothL1Loss')


@_with_target
def huber_loss(input, target, reduction='mean', delta=1.0):
    apart = pointwise('abs', input - target)
    losses = shaping.where(apart <= delta, apart * apart * 0.5, delta * (apart - 0.5 * delta))
    return _renamed(_over_all(losses, reduction), 'HuberLoss')


@_with_target
def binary_cross_entropy(input, target, weight=None, reduction='mean'):
    if input.shape != target.shape:
        raise ValueError(
            f'Using a target size ({target.size()}) that is different to the input size ({input.size()}) is '
            'deprecated. Please ensure they have the same size.'
        )
    if any(not 0 <= x <= 1 for x in tape.numbers_of(input._value)):
        raise RuntimeError('all elements of input should be between 0 and 1')
    # PyTorch lets no logarithm fall below −100.
    losses = -(target * input.log().clamp(min=-100) + (1 - target) * (1 - input).log().clamp(min=-100))
    return _renamed(_over_all(losses, reduction), 'BinaryCrossEntropy')


@_with_target
def binary_cross_entropy_with_logits(input, target, weight=None, reduction='mean', pos_weight=None):
    losses = _one('softplus', 'Softplus', input) - target * input
    return _renamed(_over_all(losses, reduction), 'BinaryCrossEntropyWithLogits')


def nll_loss(input, target, weight=None, reduction='mean', ignore_index=-100):
    from wengert_tensors.making import of_numbers
    if input.dim() == 1:
        input, target = shaping.unsqueeze(input, 0), shaping.unsqueeze(target, 0)
    elif input.dim() > 2:
        axes = [0, *range(2, input.dim()), 1]
        input, target = reshape(shaping.permute(input, *axes), (-1, input.shape[1])), reshape(target, (-1,))
    if target.dim() > 1:
        raise RuntimeError('0D or 1D target tensor expected, multi-target not supported')
    if input.shape[0] != target.shape[0]:
        raise ValueError(f'Expected input batch_size ({input.shape[0]}) to match target batch_size ({target.shape[0]}).')
    places = [int(x) for x in tape.numbers_of(target._value)]
    for place in places:
        if place != ignore_index and not 0 <= place < input.shape[1]:
            raise IndexError(f'Target {place} is out of bounds.')
    losses = -input[list(range(len(places))), [0 if place == ignore_index else place for place in places]]
    if weight is None and ignore_index not in places:
        return _renamed(_over_all(losses, reduction), 'NllLoss')
    of = [1.0] * input.shape[1] if weight is None else list(tape.numbers_of(weight._value))
    scales = [0.0 if place == ignore_index else of[place] for place in places]
    losses = losses * of_numbers(scales, (len(scales),), input.dtype)
    if reduction == 'mean':
        return _renamed(reducing.sum(losses) / sum(scales), 'NllLoss')
    return _renamed(_over_all(losses, reduction), 'NllLoss')


def cross_entropy(input, target, weight=None, reduction='mean', ignore_index=-100, label_smoothing=0.0):
    axis = 1 if input.dim() > 1 else 0
    if label_smoothing:
        if weight is not None:
            raise NotImplementedError("Wengert's torch: cross_entropy with weights and label smoothing")
        classes = input.shape[axis]
        target = target if target.dtype.is_floating_point else one_hot(target, classes).to(input.dtype)
        target = target * (1 - label_smoothing) + label_smoothing / classes
    if target.dtype.is_floating_point and target.dim() < input.dim():
        raise RuntimeError('expected scalar type Long but found Float')
    if target.dtype.is_floating_point:
        losses = -reducing.sum(reducing.log_softmax(input, axis) * target, axis)
        return _renamed(_over_all(losses, reduction), 'Div')
    return nll_loss(reducing.log_softmax(input, axis), target, weight, reduction, ignore_index)


def kl_div(input, target, reduction='mean', log_target=False):
    losses = target * (target.log() - input)
    if reduction == 'batchmean':
        return reducing.sum(losses) / input.shape[0]
    return _over_all(losses, reduction)


# images


def _pair(x):
    return tuple(x) if isinstance(x, (tuple, list)) else (x, x)


def conv2d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    return _convolved('conv2d', input, weight, bias, 2, stride=_pair(stride), padding=_pair(padding),
                      dilation=_pair(dilation), groups=groups)


def conv1d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    one = lambda x: x[0] if isinstance(x, (tuple, list)) else x
    return _convolved('conv1d', input, weight, bias, 1, stride=one(stride), padding=one(padding),
                      dilation=one(dilation), groups=groups)


def _convolved(primitive, input, weight, bias, axes, **attributes):
    single = input.dim() == axes + 1
    if single:
        input = shaping.unsqueeze(input, 0)
    usual = {'stride': 1, 'padding': 0, 'dilation': 1, 'groups': 1}
    given = {name: x for name, x in attributes.items() if x != usual[name] and x != (usual[name],) * 2}
    value = tape.engine().apply(primitive, tape.values([input._value, weight._value]), tape.attributes(**given))
    found = made(value, input.dtype)
    found = graph.noted(primitive, 'ConvolutionBackward0', (input, weight), found)
    if bias is not None:
        found = _renamed(found + reshape(bias, (-1,) + (1,) * axes), 'Convolution')
    return shaping.squeeze(found, 0) if single else found


def _pooled(primitive, label, input, size, stride, padding):
    single = input.dim() == 3
    if single:
        input = shaping.unsqueeze(input, 0)
    given = {'size': _pair(size)}
    if stride is not None and _pair(stride) != _pair(size):
        given['stride'] = _pair(stride)
    if _pair(padding) != (0, 0):
        given['padding'] = _pair(padding)
    found = shaped(primitive, label, input, **given)
    return shaping.squeeze(found, 0) if single else found


def max_pool2d(input, kernel_size, stride=None, padding=0):
    return _pooled('maxPool2d', 'MaxPool2DWithIndices', input, kernel_size, stride, padding)


def avg_pool2d(input, kernel_size, stride=None, padding=0):
    return _pooled('avgPool2d', 'AvgPool2D', input, kernel_size, stride, padding)


def interpolate(input, size=None, scale_factor=None, mode='nearest', align_corners=None):
    """Each number again as often as it takes for the last axes to be of another size."""
    if mode != 'nearest':
        raise NotImplementedError(f"mode {mode!r} of interpolate (Wengert's torch has 'nearest')")
    from wengert_tensors.making import of_numbers
    axes = input.dim() - 2
    several = lambda x: tuple(x) if isinstance(x, (tuple, list)) else (x,) * axes
    before = input.shape[2:]
    after = several(size) if size is not None else tuple(int(n * s) for n, s in zip(before, several(scale_factor)))
    for axis, (old, new) in enumerate(zip(before, after)):
        places = of_numbers([float(k * old // new) for k in range(new)], (new,), dtypes.int64)
        input = shaping.index_select(input, axis + 2, places)
    return input


def adaptive_avg_pool2d(input, output_size):
    wanted = _pair(output_size)
    size = tuple(n if w is None else n // w for n, w in zip(input.shape[-2:], wanted))
    if any(w is not None and n % w for n, w in zip(input.shape[-2:], wanted)):
        raise NotImplementedError("adaptive_avg_pool2d to a size that does not divide (Wengert's torch lacks it)")
    return avg_pool2d(input, size)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    axes = tuple(range(input.dim() - len(normalized_shape), input.dim()))
    apart = input - reducing.mean(input, axes, True)
    spread = reducing.var(input, axes, False, True)
    found = apart / pointwise('sqrt', spread + eps)
    if weight is not None:
        found = found * weight
    if bias is not None:
        found = found + bias
    return _renamed(found, 'NativeLayerNorm')


def scaled_dot_product_attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None):
    scores = shaping.matmul(query, shaping.transpose(key, -1, -2)) * (1 / sqrt(query.shape[-1]) if scale is None else scale)
    if is_causal:
        from wengert_tensors.making import ones
        mask = shaping.tril(ones(scores.shape[-2], scores.shape[-1])) == 0
        scores = scores.masked_fill(mask, float('-inf'))
    elif attn_mask is not None:
        # Here a condition says what may be seen, and not what may not.
        allowed = attn_mask.dtype is dtypes.bool_
        scores = scores.masked_fill(attn_mask == 0, float('-inf')) if allowed else scores + attn_mask
    return shaping.matmul(dropout(reducing.softmax(scores, -1), dropout_p), value)
