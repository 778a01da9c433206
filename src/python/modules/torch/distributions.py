"""Distributions: their samples, and the logarithms of their densities."""

from math import log, pi

from wengert_tensors import making
from wengert_tensors.tensor import Tensor


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'torch.distributions' has no attribute '{name}' (Wengert's torch lacks it)")


def _tensors(*given):
    return tuple(each if isinstance(each, Tensor) else making.tensor(float(each)) for each in given)


class Distribution:
    def sample(self, sample_shape=()):
        return self.rsample(sample_shape).detach()

    def _shape(self, like, sample_shape):
        return (*sample_shape, *like.shape)


class Normal(Distribution):
    def __init__(self, loc, scale, validate_args=None):
        self.loc, self.scale = _tensors(loc, scale)
        self.mean, self.stddev = self.loc, self.scale

    @property
    def variance(self):
        return self.scale**2

    def rsample(self, sample_shape=()):
        return self.loc + self.scale * making.randn(*self._shape(self.loc + self.scale, sample_shape))

    def log_prob(self, value):
        return -((value - self.loc) ** 2) / (2 * self.scale**2) - self.scale.log() - log(2 * pi) / 2

    def entropy(self):
        return 0.5 + 0.5 * log(2 * pi) + self.scale.log()

    def __repr__(self):
        return f'Normal(loc: {self.loc.item()}, scale: {self.scale.item()})' if self.loc.dim() == 0 else 'Normal(…)'


class Uniform(Distribution):
    def __init__(self, low, high, validate_args=None):
        self.low, self.high = _tensors(low, high)

    def rsample(self, sample_shape=()):
        return self.low + (self.high - self.low) * making.rand(*self._shape(self.low + self.high, sample_shape))

    def log_prob(self, value):
        inside = ((value >= self.low) * (value < self.high)).float()
        return inside.log() - (self.high - self.low).log()

    def entropy(self):
        return (self.high - self.low).log()


class Bernoulli(Distribution):
    def __init__(self, probs=None, logits=None, validate_args=None):
        (self.probs,) = _tensors(probs) if logits is None else (_tensors(logits)[0].sigmoid(),)
        self.mean = self.probs

    def sample(self, sample_shape=()):
        return making.bernoulli(self.probs.detach().expand(self._shape(self.probs, sample_shape)))

    def log_prob(self, value):
        return value * self.probs.log() + (1 - value) * (1 - self.probs).log()

    def entropy(self):
        return -(self.probs * self.probs.log() + (1 - self.probs) * (1 - self.probs).log())


class Categorical(Distribution):
    def __init__(self, probs=None, logits=None, validate_args=None):
        self._by_probs = probs is not None
        if probs is not None:
            self.probs = probs / probs.sum(-1, keepdim=True)
            self.logits = self.probs.log()
        else:
            self.logits = logits.log_softmax(-1)
            self.probs = self.logits.exp()

    def sample(self, sample_shape=()):
        count = 1
        for extent in sample_shape:
            count *= extent
        rows = self.probs.detach().reshape(-1, self.probs.shape[-1])
        found = making.multinomial(rows, count, True).t()
        return found.reshape(*sample_shape, *self.probs.shape[:-1])

    def log_prob(self, value):
        return self.logits.gather(-1, value.unsqueeze(-1)).squeeze(-1)

    def entropy(self):
        return -(self.probs * self.logits).sum(-1)

    def __repr__(self):
        told = 'probs' if self._by_probs else 'logits'
        return f'Categorical({told}: {getattr(self, told).shape})'
