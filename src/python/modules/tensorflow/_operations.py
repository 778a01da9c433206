"""TensorFlow's operations: done at once on numbers, or added to the graph that is being defined."""

from wengert_tensors import methods as _methods
from wengert_tensors import operations as _operations
from wengert_tensors import reducing as _reducing
from wengert_tensors import shaping as _shaping
from wengert_tensors.indexing import Index
from wengert_tensors.operations import reshape as _reshape

from . import _graphs as graphs
from ._tensors import EagerTensor, Tensor, dtype_of, float32, numbers_of
from ._tensors import bool_ as _bool


def operation(type, function, name=None, floats=False):
    """
    An operation of TensorFlow's by a function of numbers. `name` is what a node is called where nothing else
    is said.
    """

    def apply(*given, **named):
        wanted = named.pop('name', None)
        return perform(type, wanted or name or type, function, given, named)

    apply.__name__ = name or type
    return apply


def perform(type, name, function, given, named):
    variables = [each for each in given if hasattr(each, 'read_value')]
    graph = graphs.current()
    for each in given:
        if isinstance(each, graphs.SymbolicTensor):
            graph = each.graph
    for each in variables:
        if each._symbol is not None:
            graph = each._symbol.graph
    if graph is None:
        try:
            return EagerTensor(function(*_alike(given), **named))
        except RuntimeError as error:
            if 'must match the size' not in str(error):
                raise
            shapes = ' vs. '.join(f'[{",".join(map(str, numbers_of(each).shape))}]' for each in given)
            kind = 'AddV2' if type == 'Add' else type
            raise InvalidArgumentError(
                '{{function_node __wrapped__' + kind + '_device_/job:localhost/replica:0/task:0/device:CPU:0}} '
                f'Incompatible shapes: {shapes} [Op:{kind}] name: '
            ) from None
    inputs = _inputs(graph, name, given)

    def compute(known):
        return function(*[known[id(each.op)] for each in inputs], **named)

    return graphs.node(graph, type, name, inputs, compute)


def _alike(given):
    """Operands as numbers; a plain number takes after the tensors beside it."""
    like = next((numbers_of(each).dtype for each in given if _is_tensor(each)), None)
    found = []
    for each in given:
        if _is_tensor(each) or like is None:
            found.append(numbers_of(each))
        else:
            found.append(numbers_of(each, like))
    kinds = {each.dtype for each in found}
    if len(kinds) > 1 and like is not None and not any(each.dtype is _bool.kind for each in found):
        names = [each.dtype.name for each in found]
        raise InvalidArgumentError(
            f'cannot compute as input #1(zero-based) was expected to be a {names[0]} tensor but is a {names[1]} tensor'
        )
    return found


class InvalidArgumentError(ValueError):
    __module__ = 'tensorflow.python.framework.errors_impl'


def _is_tensor(each):
    return isinstance(each, Tensor)


def _inputs(graph, name, given):
    like = next((symbol_of(each, graph).dtype for each in given if _is_tensor(each)), None)
    places = iter('xyz')
    found = []
    for each in given:
        place = next(places, 'input')
        if _is_tensor(each):
            found.append(symbol_of(each, graph))
        else:
            peek = _peek(graph, name)
            found.append(constant_node(graph, each, like, f'{peek}/{place}'))
    return found


def _peek(graph, name):
    """The name that the next operation called so gets."""
    count = graph._names.get(name.lower(), 0)
    return name if count == 0 else f'{name}_{count}'


def constant_node(graph, value, dtype, name):
    numbers = numbers_of(value, dtype)
    kept = numbers.detach()
    return graphs.node(graph, 'Const', name, [], lambda known: kept, _of(numbers), tuple(numbers.shape))


def _of(numbers):
    return EagerTensor(numbers).dtype


def symbol_of(each, graph):
    if isinstance(each, graphs.SymbolicTensor):
        return each
    if hasattr(each, 'read_value'):
        return each._in(graph)
    return constant_node(graph, each, None, 'Const')


def convert_to_tensor(value, dtype=None, name=None, dtype_hint=None):
    if _is_tensor(value) and not hasattr(value, 'read_value'):
        return value
    return constant(value, dtype, name=name or 'Const')


def constant(value, dtype=None, shape=None, name='Const'):
    numbers = numbers_of(value, dtype)
    if shape is not None:
        numbers = _shaping.expand(numbers, *shape) if numbers.numel() == 1 else _reshape(numbers, tuple(shape))
    graph = graphs.current()
    if graph is None:
        return EagerTensor(numbers.detach())
    return constant_node(graph, EagerTensor(numbers), None, name)


def cast(x, dtype, name=None):
    kind = dtype_of(dtype)
    found = perform('Cast', name or 'Cast', lambda a: _operations.to_dtype(a, kind.kind), (x,), {})
    if isinstance(found, graphs.SymbolicTensor):
        found.op.dtype = kind
    return found


def _unary(name):
    return lambda a: _operations.pointwise(name, a)


def _compared(function):
    return lambda a, b: function(a, b)


add = operation('AddV2', _methods.add, 'Add')
subtract = operation('Sub', _methods.sub, 'Sub')
multiply = operation('Mul', _methods.mul, 'Mul')
divide = operation('RealDiv', _methods.div, 'truediv')
truediv = divide
floordiv = operation('FloorDiv', _methods.floor_divide, 'floordiv')
mod = floormod = operation('FloorMod', _methods.remainder, 'FloorMod')
pow = operation('Pow', _methods.pow, 'Pow')
maximum = operation('Maximum', _methods.maximum)
minimum = operation('Minimum', _methods.minimum)
matmul_ = operation('MatMul', _shaping.matmul)
negative = operation('Neg', _unary('neg'))
exp, log = operation('Exp', _unary('exp')), operation('Log', _unary('log'))
log1p, expm1 = operation('Log1p', _unary('log1p')), operation('Expm1', _unary('expm1'))
sqrt, square = operation('Sqrt', _unary('sqrt')), operation('Square', _unary('square'))
rsqrt = operation('Rsqrt', _methods.rsqrt)
sin, cos, tan = operation('Sin', _unary('sin')), operation('Cos', _unary('cos')), operation('Tan', _unary('tan'))
asin, acos, atan = operation('Asin', _unary('asin')), operation('Acos', _unary('acos')), operation('Atan', _unary('atan'))
sinh, cosh, tanh = operation('Sinh', _unary('sinh')), operation('Cosh', _unary('cosh')), operation('Tanh', _unary('tanh'))
asinh, acosh = operation('Asinh', _unary('asinh')), operation('Acosh', _unary('acosh'))
atanh = operation('Atanh', _unary('atanh'))
erfc = operation('Erfc', _unary('erfc'))
squared_difference = operation('SquaredDifference', lambda a, b: (a - b) ** 2)
abs = operation('Abs', _unary('abs'))
sign, floor, ceil = operation('Sign', _unary('sign')), operation('Floor', _unary('floor')), operation('Ceil', _unary('ceil'))
round = operation('Round', _methods.round)
reciprocal = operation('Reciprocal', _unary('reciprocal'))
sigmoid = operation('Sigmoid', _unary('sigmoid'))
relu = operation('Relu', _unary('relu'))
erf = operation('Erf', _unary('erf'))
softplus_ = operation('Softplus', lambda a: _operations.shaped('softplus', 'Softplus', a))
stop_gradient = operation('StopGradient', lambda a: a.detach())
identity = operation('Identity', lambda a: a)
equal, not_equal = operation('Equal', _compared(_methods.eq)), operation('NotEqual', _compared(_methods.ne))
less, less_equal = operation('Less', _compared(_methods.lt)), operation('LessEqual', _compared(_methods.le))
greater, greater_equal = operation('Greater', _compared(_methods.gt)), operation('GreaterEqual', _compared(_methods.ge))
where = operation('SelectV2', _shaping.where)
zeros_like = operation('ZerosLike', lambda a: a.detach() * 0)
ones_like = operation('OnesLike', lambda a: a.detach() * 0 + 1)


def matmul(a, b, transpose_a=False, transpose_b=False, name=None):
    def product(x, y):
        x = _shaping.transpose(x, -1, -2) if transpose_a else x
        y = _shaping.transpose(y, -1, -2) if transpose_b else y
        if x.shape[-1] != y.shape[-2]:
            raise InvalidArgumentError(f'Matrix size-incompatible: In[0]: {list(x.shape)}, In[1]: {list(y.shape)} [Op:MatMul]')
        return _shaping.matmul(x, y)
    return perform('MatMul', name or 'MatMul', product, (a, b), {})


def reduction(type, function):
    def reduce(input_tensor, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None):
        over = reduction_indices if axis is None else axis
        kept = keepdims or bool(keep_dims)
        return perform(type, name or type, lambda a: function(a, over, kept), (input_tensor,), {})
    return reduce


def _same_kind(function):
    return lambda a, over, kept: _operations.to_dtype(function(a, over, kept), a.dtype)


reduce_sum = reduction('Sum', _same_kind(_reducing.sum))
reduce_mean = reduction('Mean', _reducing.mean)
reduce_max = reduction('Max', _reducing.amax)
reduce_min = reduction('Min', _reducing.amin)
reduce_prod = reduction('Prod', _same_kind(_reducing.prod))
reduce_logsumexp = reduction('Logsumexp', lambda a, over, kept: _reducing.logsumexp(a, over, kept))
reduce_any = reduction('Any', _reducing.any)
reduce_all = reduction('All', _reducing.all)


def argmax(input, axis=0, output_type=None, name=None):
    found = perform('ArgMax', name or 'ArgMax', lambda a: _reducing.argmax(a, axis), (input,), {})
    if isinstance(found, graphs.SymbolicTensor):
        found.op.dtype = dtype_of('int64')
    return found


def reshape(tensor, shape, name=None):
    sizes = [int(each) for each in (shape.tolist() if hasattr(shape, 'tolist') else shape)]
    return perform('Reshape', name or 'Reshape', lambda a: _reshape(a, sizes), (tensor,), {})


def transpose(a, perm=None, name=None):
    def turned(x):
        return _shaping.permute(x, *(perm or reversed(range(x.dim()))))
    return perform('Transpose', name or 'transpose', turned, (a,), {})


def expand_dims(input, axis, name=None):
    return perform('ExpandDims', name or 'ExpandDims', lambda a: _shaping.unsqueeze(a, axis), (input,), {})


def squeeze(input, axis=None, name=None):
    return perform('Squeeze', name or 'Squeeze', lambda a: _shaping.squeeze(a, axis), (input,), {})


def concat(values, axis, name=None):
    return perform('ConcatV2', name or 'concat', lambda *each: _shaping.cat(list(each), axis), tuple(values), {})


def stack(values, axis=0, name=None):
    return perform('Pack', name or 'stack', lambda *each: _shaping.stack(list(each), axis), tuple(values), {})


def add_n(inputs, name=None):
    def total(*each):
        found = each[0]
        for more in each[1:]:
            found = found + more
        return found
    return perform('AddN', name or 'AddN', total, tuple(inputs), {})


def one_hot(indices, depth, on_value=None, off_value=None, axis=-1, dtype=None, name=None):
    if on_value is not None or off_value is not None:
        raise NotImplementedError("on_value and off_value of tf.one_hot (Wengert's tensorflow lacks them)")
    from torch.nn.functional import one_hot as hot
    kind = dtype_of(dtype or float32).kind

    def turned(a):
        found = hot(a, depth)
        order = list(range(a.dim()))
        order.insert(axis % (a.dim() + 1), a.dim())
        return _operations.to_dtype(_shaping.permute(found, *order), kind)
    return perform('OneHot', name or 'one_hot', turned, (indices,), {})


def clip_by_value(t, clip_value_min, clip_value_max, name=None):
    return perform('ClipByValue', name or 'clip_by_value', lambda a: _methods.clamp(a, clip_value_min, clip_value_max), (t,), {})


def gather(params, indices, axis=0, name=None):
    picks = numbers_of(indices)
    return perform('GatherV2', name or 'GatherV2', lambda a: _shaping.index_select(a, axis, picks), (params,), {})


def _sliced(self, index):
    plain = tuple(numbers_of(each) if _is_tensor(each) else each for each in index) if isinstance(index, tuple) else (
        numbers_of(index) if _is_tensor(index) else index
    )
    return perform('StridedSlice', 'strided_slice', lambda a: _operations.picked(a, Index(plain, a.shape, backwards=True)), (self,), {})


# What an operator calls its node.
_OPERATORS = {
    'add': ('AddV2', _methods.add, 'add'), 'sub': ('Sub', _methods.sub, 'sub'), 'mul': ('Mul', _methods.mul, 'mul'),
    'truediv': ('RealDiv', _methods.div, 'truediv'), 'floordiv': ('FloorDiv', _methods.floor_divide, 'floordiv'),
    'mod': ('FloorMod', _methods.remainder, 'mod'), 'pow': ('Pow', _methods.pow, 'pow'),
    'matmul': ('MatMul', _shaping.matmul, 'matmul'),
}


def _operator(type, function, name):
    def forward(self, other):
        return perform(type, name, function, (self, other), {})

    def backward(self, other):
        return perform(type, name, function, (other, self), {})

    return forward, backward


for _name, _operation in _OPERATORS.items():
    _forward, _backward = _operator(*_operation)
    setattr(Tensor, f'__{_name}__', _forward)
    setattr(Tensor, f'__r{_name}__', _backward)
for _name, _operation in {'lt': less, 'le': less_equal, 'gt': greater, 'ge': greater_equal}.items():
    setattr(Tensor, f'__{_name}__', (lambda operation: lambda self, other: operation(self, other))(_operation))
Tensor.__neg__ = lambda self: negative(self)
Tensor.__abs__ = lambda self: abs(self)
Tensor.__getitem__ = _sliced
Tensor.__eq__ = lambda self, other: self is other if graphs.current() is not None or other is None else equal(self, other)
Tensor.__ne__ = lambda self, other: self is not other if graphs.current() is not None or other is None else not_equal(self, other)
