"""Networks."""

from math import sqrt

from wengert_tensors import making
from wengert_tensors import reducing
from wengert_tensors import shaping
from wengert_tensors.tensor import Tensor
from . import attention as _attention, functional, init, utils
from .module import Module, ModuleDict, ModuleList, ParameterList, Sequential
from .parameter import Parameter
from .recurrent import GRU, GRUCell, LSTM, LSTMCell, RNN, RNNCell

F = functional


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'torch.nn' has no attribute '{name}' (Wengert's torch lacks it)")


class Linear(Module):
    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        self.in_features, self.out_features = in_features, out_features
        self.weight = Parameter(making.empty(out_features, in_features, dtype=dtype))
        self.bias = Parameter(making.empty(out_features, dtype=dtype)) if bias else None
        if not bias:
            self.__dict__.pop('bias', None)
            self._parameters['bias'] = None
        self.reset_parameters()

    def reset_parameters(self):
        init.kaiming_uniform_(self.weight, a=sqrt(5))
        if self.bias is not None:
            bound = 1 / sqrt(self.in_features) if self.in_features else 0
            init.uniform_(self.bias, -bound, bound)

    def forward(self, input):
        return functional.linear(input, self.weight, self.bias)

    def extra_repr(self):
        has = self.bias is not None
        return f'in_features={self.in_features}, out_features={self.out_features}, bias={has}'


class _Convolution(Module):
    def __init__(self, axes, in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias):
        several = lambda x: tuple(x) if isinstance(x, (tuple, list)) else (x,) * axes
        self.in_channels, self.out_channels = in_channels, out_channels
        self.kernel_size, self.stride = several(kernel_size), several(stride)
        self.padding, self.dilation, self.groups = several(padding), several(dilation), groups
        self.weight = Parameter(making.empty(out_channels, in_channels // groups, *self.kernel_size))
        init.kaiming_uniform_(self.weight, a=sqrt(5))
        if bias:
            bound = 1 / sqrt(init._fans(self.weight)[0])
            self.bias = Parameter(making.empty(out_channels))
            init.uniform_(self.bias, -bound, bound)
        else:
            self._parameters['bias'] = None

    def extra_repr(self):
        text = f'{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}'
        if any(self.padding):
            text += f', padding={self.padding}'
        if any(x != 1 for x in self.dilation):
            text += f', dilation={self.dilation}'
        if self.groups != 1:
            text += f', groups={self.groups}'
        return text + ('' if self.bias is not None else ', bias=False')


class Conv2d(_Convolution):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True):
        super().__init__(2, in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias)

    def forward(self, input):
        return functional.conv2d(input, self.weight, self.bias, self.stride, self.padding, self.dilation, self.groups)


class Conv1d(_Convolution):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True):
        super().__init__(1, in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias)

    def forward(self, input):
        return functional.conv1d(input, self.weight, self.bias, self.stride, self.padding, self.dilation, self.groups)


class _Pool(Module):
    def __init__(self, kernel_size, stride=None, padding=0):
        self.kernel_size, self.stride, self.padding = kernel_size, kernel_size if stride is None else stride, padding

    def extra_repr(self):
        text = f'kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}'
        return text + (', dilation=1, ceil_mode=False' if isinstance(self, MaxPool2d) else '')


class MaxPool2d(_Pool):
    def forward(self, input):
        return functional.max_pool2d(input, self.kernel_size, self.stride, self.padding)


class AvgPool2d(_Pool):
    def forward(self, input):
        return functional.avg_pool2d(input, self.kernel_size, self.stride, self.padding)


class Flatten(Module):
    def __init__(self, start_dim=1, end_dim=-1):
        self.start_dim, self.end_dim = start_dim, end_dim

    def forward(self, input):
        return shaping.flatten(input, self.start_dim, self.end_dim)

    def extra_repr(self):
        return f'start_dim={self.start_dim}, end_dim={self.end_dim}'


class Identity(Module):
    def forward(self, input):
        return input


class Embedding(Module):
    def __init__(self, num_embeddings, embedding_dim, padding_idx=None):
        self.num_embeddings, self.embedding_dim, self.padding_idx = num_embeddings, embedding_dim, padding_idx
        weight = making.randn(num_embeddings, embedding_dim)
        if padding_idx is not None:
            weight[padding_idx] = 0
        self.weight = Parameter(weight)

    @classmethod
    def from_pretrained(cls, embeddings, freeze=True, padding_idx=None):
        found = cls(*embeddings.shape, padding_idx=padding_idx)
        found.weight = Parameter(embeddings, requires_grad=not freeze)
        return found

    def forward(self, input):
        return functional.embedding(input, self.weight, self.padding_idx)

    def extra_repr(self):
        padding = '' if self.padding_idx is None else f', padding_idx={self.padding_idx}'
        return f'{self.num_embeddings}, {self.embedding_dim}{padding}'


class Dropout(Module):
    def __init__(self, p=0.5, inplace=False):
        self.p, self.inplace = p, inplace

    def forward(self, input):
        return functional.dropout(input, self.p, self.training)

    def extra_repr(self):
        return f'p={self.p}, inplace={self.inplace}'


class _ChannelDropout(Dropout):
    def forward(self, input):
        return functional.channel_dropout(input, self.p, self.training)


class Dropout1d(_ChannelDropout):
    pass


class Dropout2d(_ChannelDropout):
    pass


class LayerNorm(Module):
    def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True):
        several = isinstance(normalized_shape, (tuple, list))
        self.normalized_shape = tuple(normalized_shape) if several else (normalized_shape,)
        self.eps, self.elementwise_affine = eps, elementwise_affine
        self._parameters['weight'] = Parameter(making.ones(self.normalized_shape)) if elementwise_affine else None
        self._parameters['bias'] = Parameter(making.zeros(self.normalized_shape)) if elementwise_affine and bias else None

    def forward(self, input):
        return functional.layer_norm(input, self.normalized_shape, self.weight, self.bias, self.eps)

    def extra_repr(self):
        return f'{self.normalized_shape}, eps={self.eps}, elementwise_affine={self.elementwise_affine}'


class BatchNorm1d(Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.weight = Parameter(making.ones(num_features))
        self.bias = Parameter(making.zeros(num_features))
        self.register_buffer('running_mean', making.zeros(num_features))
        self.register_buffer('running_var', making.ones(num_features))

    def _axes(self, input):
        return (0,) + tuple(range(2, input.dim()))

    def forward(self, input):
        axes = self._axes(input)
        shape = (1, -1) + (1,) * (input.dim() - 2)
        if self.training:
            mean, var = reducing.mean(input, axes), reducing.var(input, axes, False)
            unbiased = reducing.var(input.detach(), axes, True)
            m = self.momentum
            self._buffers['running_mean'] = self.running_mean * (1 - m) + mean.detach() * m
            self._buffers['running_var'] = self.running_var * (1 - m) + unbiased * m
        else:
            mean, var = self.running_mean, self.running_var
        apart = (input - mean.reshape(shape)) / (var.reshape(shape) + self.eps).sqrt()
        return apart * self.weight.reshape(shape) + self.bias.reshape(shape)

    def extra_repr(self):
        return f'{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine=True, track_running_stats=True'


class BatchNorm2d(BatchNorm1d):
    pass


def _activation(name, function, **defaults):
    """A module of a function, with its settings as PyTorch shows them."""

    def start(self, *given, **named):
        named.update(zip(defaults, given))
        self.settings = {**defaults, **{key: x for key, x in named.items() if key in defaults}}

    def shown(self):
        return ', '.join(f'{key}={x}' for key, x in self.settings.items() if x != defaults[key] or key in _SHOWN.get(name, ()))

    return type(name, (Module,), {
        '__init__': start,
        'forward': lambda self, input: function(input, **self.settings),
        'extra_repr': shown,
    })


def _pairing(name, function, **defaults):
    """A module of a function of two tensors."""

    def start(self, *given, **named):
        self.settings = {**defaults, **dict(zip(defaults, given)), **named}

    return type(name, (Module,), {
        '__init__': start, 'forward': lambda self, x1, x2: function(x1, x2, **self.settings),
    })


class PReLU(Module):
    def __init__(self, num_parameters=1, init=0.25):
        self.num_parameters = num_parameters
        self.weight = Parameter(making.full((num_parameters,), init))

    def forward(self, input):
        shape = (1, -1) + (1,) * (input.dim() - 2) if self.num_parameters > 1 else (1,)
        return functional.prelu(input, self.weight.reshape(shape))

    def extra_repr(self):
        return f'num_parameters={self.num_parameters}'


class Unflatten(Module):
    def __init__(self, dim, unflattened_size):
        self.dim, self.unflattened_size = dim, tuple(unflattened_size)

    def forward(self, input):
        at = self.dim % input.dim()
        return input.reshape(tuple(input.shape[:at]) + self.unflattened_size + tuple(input.shape[at + 1 :]))

    def extra_repr(self):
        return f'dim={self.dim}, unflattened_size={self.unflattened_size}'


_SHOWN = {'LeakyReLU': ('negative_slope',), 'ELU': ('alpha',), 'Softmax': ('dim',), 'LogSoftmax': ('dim',)}

ReLU = _activation('ReLU', functional.relu, inplace=False)
Sigmoid = _activation('Sigmoid', functional.sigmoid)
Tanh = _activation('Tanh', functional.tanh)
LeakyReLU = _activation('LeakyReLU', functional.leaky_relu, negative_slope=0.01)
ELU = _activation('ELU', functional.elu, alpha=1.0)
SiLU = _activation('SiLU', functional.silu)
GELU = _activation('GELU', functional.gelu, approximate='none')
Softplus = _activation('Softplus', functional.softplus, beta=1.0)
Softmax = _activation('Softmax', functional.softmax, dim=None)
LogSoftmax = _activation('LogSoftmax', functional.log_softmax, dim=None)
SELU = _activation('SELU', functional.selu)
Softsign = _activation('Softsign', functional.softsign)
LogSigmoid = _activation('LogSigmoid', functional.logsigmoid)
Mish = _activation('Mish', functional.mish)
ReLU6 = _activation('ReLU6', functional.relu6)
Hardtanh = _activation('Hardtanh', functional.hardtanh, min_val=-1.0, max_val=1.0)
CosineSimilarity = _pairing('CosineSimilarity', functional.cosine_similarity, dim=1, eps=1e-8)
PairwiseDistance = _pairing('PairwiseDistance', functional.pairwise_distance, p=2.0, eps=1e-6)


def _loss(name, function, *keep):
    def start(self, weight=None, size_average=None, *, reduction='mean', **named):
        self.settings = {'reduction': reduction, **named}
        if weight is not None:
            self.settings['weight'] = weight

    return type(name, (Module,), {
        '__init__': start,
        'forward': lambda self, input, target: function(input, target, **self.settings),
    })


MSELoss = _loss('MSELoss', functional.mse_loss)
L1Loss = _loss('L1Loss', functional.l1_loss)
SmoothL1Loss = _loss('SmoothL1Loss', functional.smooth_l1_loss)
HuberLoss = _loss('HuberLoss', functional.huber_loss)
BCELoss = _loss('BCELoss', functional.binary_cross_entropy)
BCEWithLogitsLoss = _loss('BCEWithLogitsLoss', functional.binary_cross_entropy_with_logits)
CrossEntropyLoss = _loss('CrossEntropyLoss', functional.cross_entropy)
NLLLoss = _loss('NLLLoss', functional.nll_loss)
KLDivLoss = _loss('KLDivLoss', functional.kl_div)

MultiheadAttention, TransformerEncoderLayer, TransformerEncoder = _attention.of(Linear, Dropout, LayerNorm)
