"""
A stand-in for PyTorch that records on Wengert's tape: the part that teaching uses. What is missing says so.
"""

from math import e, inf, nan, pi

from wengert_tensors import dtypes as _dtypes
from wengert_tensors import graph as _graph
from wengert_tensors import printing as _printing
from wengert_tensors.dtypes import dtype, float32, float64, int16, int32, int64, int8, uint8
from wengert_tensors.device import device
from wengert_tensors.tensor import Size, Tensor
from wengert_tensors import methods as _methods
from wengert_tensors.making import (
    arange, as_tensor, bernoulli, empty, empty_like, eye, from_numpy, full, full_like, initial_seed, linspace,
    logspace, manual_seed, multinomial, normal, ones, ones_like, rand, rand_like, randint, randn, randn_like,
    randperm, seed, tensor, zeros, zeros_like,
)
from wengert_tensors.methods import is_tensor, numel
from wengert_tensors.operations import reshape
from wengert_tensors.selecting import cdist, meshgrid, tensordot, tril_indices, triu_indices
from wengert_tensors.random import Generator
from wengert_tensors.shaping import (
    addmm, cat, concat, concatenate, einsum, hstack, stack, vstack, where,
)

__version__ = '2.9.0'

globals().update({name: function for name, function in _methods.functions.items() if name != 'view'})
float, double, long, int, bool = float32, float64, int64, int32, _dtypes.bool_
asarray = as_tensor


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'torch' has no attribute '{name}' (Wengert's torch lacks it)")


class _NoCuda:
    @staticmethod
    def is_available():
        return False

    @staticmethod
    def device_count():
        return 0

    @staticmethod
    def manual_seed_all(seed):
        pass

    manual_seed = manual_seed_all


cuda = _NoCuda()


class _Backends:
    class mps:
        is_available = staticmethod(lambda: False)

    class cudnn:
        deterministic = False
        benchmark = False


backends = _Backends()


class _Recording:
    """Turns recording on or off within a `with`, or within a function that it decorates."""

    def __init__(self, wanted):
        self._wanted = wanted

    def __enter__(self):
        self._was = _graph.set_enabled(self._wanted)
        if self._was != self._wanted:
            _graph.note('recording on' if self._wanted else 'recording off')
        return self

    def __exit__(self, *given):
        if self._was != _graph.set_enabled(self._was):
            _graph.note('recording on' if self._was else 'recording off')

    def __call__(self, function):
        from functools import wraps

        @wraps(function)
        def within(*given, **named):
            with _Recording(self._wanted):
                return function(*given, **named)

        return within


class no_grad(_Recording):
    def __new__(cls, function=None):
        made = object.__new__(cls)
        if function is not None:
            return _Recording(False)(function)
        return made

    def __init__(self, function=None):
        super().__init__(False)


class enable_grad(no_grad):
    def __init__(self, function=None):
        _Recording.__init__(self, True)


inference_mode = no_grad


class set_grad_enabled(_Recording):
    def __init__(self, mode):
        super().__init__(mode)
        self._was = _graph.set_enabled(mode)

    def __enter__(self):
        return self


def is_grad_enabled():
    return _graph.enabled()


def set_printoptions(**given):
    _printing.set_options(**given)


def set_default_dtype(given):
    _dtypes.set_default(given)


def get_default_dtype():
    return _dtypes.default


def use_deterministic_algorithms(*given, **named):
    pass


def set_num_threads(count):
    pass


def compile(model=None, **settings):
    """The function or module itself: what PyTorch would compile runs as it stands."""
    return model if model is not None else lambda each: each


# What a program has saved, by file; files are kept for one run alone.
_files = {}


def wengert_begin():
    """Has no file."""
    _files.clear()


def save(obj, f):
    from copy import deepcopy
    _files[str(f)] = deepcopy(obj)
    open(f, 'w').close()


def load(f, map_location=None, weights_only=True):
    from copy import deepcopy
    if str(f) not in _files:
        raise FileNotFoundError(2, 'No such file or directory', str(f))
    return deepcopy(_files[str(f)])


class finfo:
    """What numbers a dtype has."""

    def __init__(self, dtype=None):
        single = (dtype or _dtypes.default).width == 32
        self.eps, self.bits = (2.0**-23, 32) if single else (2.0**-52, 64)
        self.max = 3.4028234663852886e38 if single else 1.7976931348623157e308
        self.min, self.tiny = -self.max, 2.0**-126 if single else 2.0**-1022


def FloatTensor(data=()):
    return tensor(data, dtype=float32)


def DoubleTensor(data=()):
    return tensor(data, dtype=float64)


def LongTensor(data=()):
    return tensor(data, dtype=int64)


from . import autograd, distributions, func, linalg, nn, optim, utils
from .func import vmap

nn.functional  # Loaded with the module, as PyTorch's is.
