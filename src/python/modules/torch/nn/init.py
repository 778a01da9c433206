"""How weights begin."""

from math import sqrt

from wengert_tensors import graph


def _without_recording(function):
    def begin(tensor, *given, **named):
        was = graph.set_enabled(False)
        try:
            return function(tensor, *given, **named)
        finally:
            graph.set_enabled(was)
    begin.__name__ = function.__name__
    return begin


def _fans(tensor):
    if tensor.dim() < 2:
        raise ValueError('Fan in and fan out can not be computed for tensor with fewer than 2 dimensions')
    field = 1
    for extent in tensor.shape[2:]:
        field *= extent
    return tensor.shape[1] * field, tensor.shape[0] * field


def calculate_gain(nonlinearity, param=None):
    if nonlinearity == 'tanh':
        return 5.0 / 3
    if nonlinearity == 'relu':
        return sqrt(2.0)
    if nonlinearity == 'leaky_relu':
        return sqrt(2.0 / (1 + (0.01 if param is None else param) ** 2))
    return 1.0


@_without_recording
def uniform_(tensor, a=0.0, b=1.0, generator=None):
    return tensor.uniform_(a, b, generator=generator)


@_without_recording
def normal_(tensor, mean=0.0, std=1.0, generator=None):
    return tensor.normal_(mean, std, generator=generator)


@_without_recording
def constant_(tensor, val):
    return tensor.fill_(val)


@_without_recording
def zeros_(tensor):
    return tensor.fill_(0.0)


@_without_recording
def ones_(tensor):
    return tensor.fill_(1.0)


@_without_recording
def xavier_uniform_(tensor, gain=1.0):
    bound = gain * sqrt(6.0 / sum(_fans(tensor)))
    return tensor.uniform_(-bound, bound)


@_without_recording
def xavier_normal_(tensor, gain=1.0):
    return tensor.normal_(0.0, gain * sqrt(2.0 / sum(_fans(tensor))))


@_without_recording
def kaiming_uniform_(tensor, a=0, mode='fan_in', nonlinearity='leaky_relu'):
    fan = _fans(tensor)[0 if mode == 'fan_in' else 1]
    bound = sqrt(3.0) * calculate_gain(nonlinearity, a) / sqrt(fan)
    return tensor.uniform_(-bound, bound)


@_without_recording
def kaiming_normal_(tensor, a=0, mode='fan_in', nonlinearity='leaky_relu'):
    fan = _fans(tensor)[0 if mode == 'fan_in' else 1]
    return tensor.normal_(0.0, calculate_gain(nonlinearity, a) / sqrt(fan))
