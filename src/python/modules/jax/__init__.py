"""
A stand-in for JAX that records on Wengert's tape: the part that teaching uses. What is compiled there runs here as
it stands. What is missing says so.
"""

from . import _array, _jaxpr, _methods
from ._array import Array
from ._derivatives import grad, hessian, jacfwd, jacobian, jacrev, jvp, linearize, value_and_grad, vjp
from ._batches import vmap
from ._jaxpr import eval_shape, make_jaxpr
from ._jit import config, debug, disable_jit, jit, named_call
from ._rules import custom_jvp, custom_vjp
from . import errors, lax, nn, numpy, random, scipy, tree, tree_util

__version__ = '0.7.2'


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'jax' has no attribute '{name}' (Wengert's jax lacks it)")


def checkpoint(fun=None, **settings):
    """The function itself: what is kept of it until the sweep is kept here in any case."""
    return fun if fun is not None else lambda each: each


remat = checkpoint


def device_put(x, device=None):
    return tree_util.tree_map(_array.array_of, x)


def device_get(x):
    return tree_util.tree_map(lambda leaf: leaf.__array__() if isinstance(leaf, Array) else leaf, x)


def block_until_ready(x):
    return x


def default_backend():
    return 'cpu'


def device_count():
    return 1


class _Cpu:
    id, platform, device_kind = 0, 'cpu', 'cpu'

    def __repr__(self):
        return 'CpuDevice(id=0)'


def devices(backend=None):
    return [_Cpu()]


local_devices = devices
enable_x64 = lambda wanted=True: config.update('jax_enable_x64', wanted)
