"""
A stand-in for TensorFlow that records on Wengert's tape: graphs that are defined first and run afterwards, and
tensors with their numbers at once. What is missing says so.
"""

import types as _types

import wengert_engine as _tape
from wengert_tensors import making as _making
from wengert_tensors import random as _random

from . import _arrays, _graphs, _operations
from ._arrays import argsort, atan2, broadcast_to, cumsum, sort, tensordot
from ._graphs import Graph, InteractiveSession, Operation, Session, get_default_graph
from ._operations import (
    InvalidArgumentError, abs, acos, acosh, add, add_n, argmax, asin, asinh, atan, atanh, cast, ceil, clip_by_value, concat, constant,
    convert_to_tensor, cos, cosh, divide, equal, exp, expand_dims, floor, floordiv, floormod, gather, greater, greater_equal, identity,
    less, less_equal, matmul, maximum, minimum, mod, multiply, negative, not_equal, one_hot, ones_like, pow, reduce_all,
    reduce_any, reduce_logsumexp, reduce_max, reduce_mean, reduce_min, reduce_prod, reduce_sum, reshape, round, sigmoid,
    sign, sin, sinh, sqrt, square, squared_difference, squeeze, stack, stop_gradient, subtract, tan, tanh, transpose, truediv, where,
    zeros_like,
)
from ._tensors import DType, EagerTensor, Tensor, TensorShape, as_numpy, bool_, dtype_of, float32, float64, int32, int64, numbers_of
from ._variables import (
    FailedPreconditionError, GradientTape, Module, Variable, constant_initializer, get_variable, global_variables_initializer, gradients,
    initialize_all_variables, ones_initializer, random_normal_initializer, zeros_initializer,
)
from . import _variables

__version__ = '2.20.0'

# Names of the first TensorFlow.
log, mul, sub, div, neg = _operations.log, multiply, subtract, divide, negative
bool = bool_



def wengert_begin():
    """Has no graph, and is of the kind that the program is."""
    _graphs.begin(_tape.mentions('Session', 'placeholder', 'disable_v2_behavior', 'disable_eager_execution', 'compat.v1'))


wengert_begin()


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'tensorflow' has no attribute '{name}' (Wengert's tensorflow lacks it)")


def placeholder(dtype, shape=None, name='Placeholder'):
    graph = get_default_graph()

    def missing(known):
        raise InvalidArgumentError(
            f"You must feed a value for placeholder tensor '{op.name}' with dtype {dtype_of(dtype).name}"
        )

    found = _graphs.node(graph, 'Placeholder', name, [], missing, dtype_of(dtype), shape)
    op = found.op
    return found


def _made(function):
    def make(shape, dtype=float32, name=None):
        sizes = [int(each) for each in (shape if isinstance(shape, (list, tuple)) else [shape])]
        return constant(EagerTensor(function(sizes, dtype=dtype_of(dtype).kind)), name=name or function.__name__)
    return make


zeros, ones = _made(_making.zeros), _made(_making.ones)


def fill(dims, value, name=None):
    return constant(EagerTensor(_making.full(list(dims), float(value) if isinstance(value, float) else value)))


def eye(num_rows, dtype=float32):
    return constant(EagerTensor(_making.eye(num_rows, dtype=dtype_of(dtype).kind)))


def range(start, limit=None, delta=1, dtype=None, name='range'):
    if limit is None:
        start, limit = 0, start
    whole = all(isinstance(each, int) for each in (start, limit, delta))
    return constant(EagerTensor(_making.arange(start, limit, delta)), dtype or (int32 if whole else float32))


def shape(input, out_type=int32, name=None):
    return _operations.perform('Shape', name or 'Shape', lambda a: _making.tensor(list(a.shape), dtype=int32.kind), (input,), {})


def linspace(start, stop, num):
    return constant(EagerTensor(_making.linspace(start, stop, num)))


def is_tensor(given):
    return isinstance(given, Tensor)


def executing_eagerly():
    return _graphs.current() is None


def function(given=None, **named):
    """The function itself: what TensorFlow would trace and keep runs as it stands."""
    return given if given is not None else lambda each: each


def Print(given, *rest, **named):
    return given


def print(*given, sep=' ', end='\n', summarize=3, output_stream=None, **named):
    import builtins
    import sys
    streams = {'stdout': sys.stdout, 'stderr': sys.stderr}
    texts = [each if isinstance(each, str) else _printed(each, summarize) for each in given]
    builtins.print(*texts, sep=sep, end=end, file=streams.get(output_stream, output_stream) or sys.stderr)


def _printed(each, most):
    """A value as `tf.print` writes it: the first and the last of many, a whole float without a point."""
    if isinstance(each, Tensor):
        return _elements(numbers_of(each).tolist(), most, each.dtype == float64)
    if isinstance(each, (list, tuple)):
        text = ', '.join(_printed(inner, most) for inner in each)
        return f'[{text}]' if isinstance(each, list) else f'({text})'
    if isinstance(each, dict):
        return '{' + ', '.join(f'{key!r}: {_printed(inner, most)}' for key, inner in each.items()) + '}'
    return str(each)


def _elements(found, most, wide):
    if not isinstance(found, list):
        if not isinstance(found, float):
            return str(int(found))
        return next((text for text in (f'{found:.{digits}g}' for digits in ((15, 17) if wide else (6, 9))) if
                     _same(float(text), found, wide)), str(found))
    told = [_elements(each, most, wide) for each in found]
    if most >= 0 and len(told) > 2 * most:
        told = [*told[:most], '...', *told[-most:]]
    inner = '\n' if found and isinstance(found[0], list) else ''
    return '[' + (inner + ' ').join(told) + ']'


def _same(a, b, wide):
    import struct
    return a == b if wide else a != a or struct.pack('f', a) == struct.pack('f', b)


def group(*operations):
    graph = operations[0].graph
    inputs = [each if hasattr(each, 'op') else _graphs.SymbolicTensor(each) for each in operations]
    return _graphs.node(graph, 'NoOp', 'group_deps', inputs, lambda known: None).op


def assign(ref, value, name=None):
    return ref.assign(value)


def assign_add(ref, value, name=None):
    return ref.assign_add(value)


def assign_sub(ref, value, name=None):
    return ref.assign_sub(value)


def trainable_variables():
    return [each for each in get_default_graph()._variables if each.trainable]


def set_random_seed(seed):
    _random.default.manual_seed(seed)


def reset_default_graph():
    _graphs.default_graph.__init__()


def disable_eager_execution():
    _graphs.graph_style = True


disable_v2_behavior = disable_eager_execution


def name_scope(name, *given):
    import contextlib
    return contextlib.nullcontext(name)


variable_scope = name_scope


def _drawn(draw, name):
    def random(shape, a=None, b=None, dtype=float32, seed=None, **named):
        sizes = [int(each) for each in shape]
        kind = dtype_of(dtype).kind
        graph = _graphs.current()
        if graph is None:
            return EagerTensor(draw(sizes, a, b, kind, named))
        return _graphs.node(graph, name, name, [], lambda known: draw(sizes, a, b, kind, named), dtype_of(dtype))
    return random


def _normal(sizes, a, b, kind, named):
    mean, spread = named.get('mean', 0.0 if a is None else a), named.get('stddev', 1.0 if b is None else b)
    return _making.randn(sizes, dtype=kind) * spread + mean


def _uniform(sizes, a, b, kind, named):
    low, high = named.get('minval', 0.0 if a is None else a), named.get('maxval', 1.0 if b is None else b)
    return _making.rand(sizes, dtype=kind) * (high - low) + low


random_normal, random_uniform = _drawn(_normal, 'random_normal'), _drawn(_uniform, 'random_uniform')
truncated_normal = random_normal


class _Space(_types.SimpleNamespace):
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        raise AttributeError(f"module '{self.__name__}' has no attribute '{name}' (Wengert's tensorflow lacks it)")


def _space(name, **members):
    found = _Space(**members)
    found.__name__ = f'tensorflow.{name}'
    return found


random = _space('random', normal=random_normal, uniform=random_uniform, set_seed=set_random_seed)
_activations = dict(sigmoid=sigmoid, tanh=tanh, relu=_operations.relu, softplus=_operations.softplus_)


def _softmax(logits, axis=-1, name=None):
    from wengert_tensors.reducing import softmax
    return _operations.perform('Softmax', name or 'Softmax', lambda a: softmax(a, axis), (logits,), {})


def _log_softmax(logits, axis=-1, name=None):
    from wengert_tensors.reducing import log_softmax
    return _operations.perform('LogSoftmax', name or 'LogSoftmax', lambda a: log_softmax(a, axis), (logits,), {})


def _softmax_loss(labels=None, logits=None, name=None):
    def loss(y, z):
        from wengert_tensors.reducing import log_softmax, sum
        return -sum(y * log_softmax(z, -1), -1)
    return _operations.perform('SoftmaxCrossEntropyWithLogits', name or 'softmax_cross_entropy_with_logits', loss, (labels, logits), {})


def _sigmoid_loss(labels=None, logits=None, name=None):
    def loss(y, z):
        from wengert_tensors.operations import shaped
        return shaped('softplus', 'Softplus', z) - y * z
    return _operations.perform('SigmoidCrossEntropyWithLogits', name or 'logistic_loss', loss, (labels, logits), {})


nn = _space(
    'nn', **_activations, softmax=_softmax, log_softmax=_log_softmax, softmax_cross_entropy_with_logits=_softmax_loss,
    softmax_cross_entropy_with_logits_v2=_softmax_loss, sigmoid_cross_entropy_with_logits=_sigmoid_loss,
    elu=_arrays.elu, gelu=_arrays.gelu, leaky_relu=_arrays.leaky_relu, silu=_arrays.silu, swish=_arrays.silu,
    conv2d=_arrays.conv2d, max_pool2d=_arrays.max_pool2d, avg_pool2d=_arrays.avg_pool2d,
)
math = _space(
    'math', **{
        name: getattr(_operations, name)
        for name in (
            'abs', 'add', 'subtract', 'multiply', 'divide', 'exp', 'log', 'log1p', 'expm1', 'sqrt', 'square', 'rsqrt',
            'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'sigmoid', 'pow', 'maximum', 'minimum',
            'reduce_sum', 'reduce_mean', 'reduce_max', 'reduce_min', 'reduce_prod', 'erf', 'reciprocal', 'negative',
            'sign', 'floor', 'ceil', 'round', 'argmax', 'equal', 'less', 'greater', 'asinh', 'acosh', 'atanh', 'erfc', 'mod',
            'floormod', 'floordiv', 'squared_difference', 'truediv', 'not_equal', 'less_equal', 'greater_equal', 'reduce_any',
            'reduce_all', 'reduce_logsumexp', 'add_n',
        )
    },
    **{
        name: getattr(_arrays, name)
        for name in ('atan2', 'cumsum', 'cumprod', 'reduce_euclidean_norm', 'reduce_variance', 'reduce_std')
    },
)


def norm(tensor, ord='euclidean', axis=None, keepdims=False, name=None):
    from wengert_tensors.reducing import norm as of_numbers
    kind = 2 if ord == 'euclidean' else ord
    return _operations.perform('Norm', name or 'norm', lambda a: of_numbers(a, kind, axis, keepdims), (tensor,), {})


def _of_matrix(type, function):
    return lambda input, name=None: _operations.perform(type, name or type, function, (input,), {})


linalg = _space(
    'linalg', matmul=matmul, norm=norm, inv=_of_matrix('MatrixInverse', lambda a: a.inverse()),
    det=_of_matrix('MatrixDeterminant', lambda a: a.det()), trace=_of_matrix('Trace', lambda a: a.trace()),
    solve=_arrays.solve,
)
experimental = _space(
    'experimental',
    numpy=_space('experimental.numpy', hypot=_arrays.hypot, matmul=_arrays.product, sinc=_arrays.sinc),
)
train = _space(
    'train', GradientDescentOptimizer=_variables.GradientDescentOptimizer, AdamOptimizer=_variables.AdamOptimizer,
)
keras = _space(
    'keras', optimizers=_space('keras.optimizers', SGD=_variables.SGD, Adam=_variables.AdamOptimizer),
)
optimizers = keras.optimizers
logging = _space('logging', set_verbosity=lambda level: None, ERROR=40)
errors = _space('errors', InvalidArgumentError=InvalidArgumentError, FailedPreconditionError=FailedPreconditionError)
newaxis = None

from . import compat  # Loaded with the module, as TensorFlow's is.
