"""More of TensorFlow's operations: orders, running totals, spreads, images, and what it has of NumPy's."""

from wengert_tensors import methods as _methods
from wengert_tensors import operations as _numbers
from wengert_tensors import reducing as _reducing
from wengert_tensors import selecting as _selecting
from wengert_tensors import shaping as _shaping

from ._operations import operation, perform, reduction
from ._tensors import dtype_of


def _one(type, primitive, **attributes):
    return operation(type, lambda a: _numbers.shaped(primitive, type, _numbers.as_float(a), **attributes))


atan2 = operation('Atan2', _methods.atan2)
hypot = operation('Hypot', _methods.hypot)
sinc = operation('Sinc', lambda a: _numbers.pointwise('sinc', a))
product = operation('MatMul', _shaping.matmul)
reduce_euclidean_norm = reduction('EuclideanNorm', lambda a, over, kept: _reducing.norm(a, 2, over, kept))
reduce_variance = reduction('Variance', lambda a, over, kept: _reducing.var(a, over, False, kept))
reduce_std = reduction('Std', lambda a, over, kept: _reducing.std(a, over, False, kept))


def _is_descending(direction):
    if direction not in ('ASCENDING', 'DESCENDING'):
        raise ValueError(f"Argument `direction` should be one of 'ASCENDING' or 'DESCENDING'. Received: direction={direction}")
    return direction == 'DESCENDING'


def sort(values, axis=-1, direction='ASCENDING', name=None):
    down = _is_descending(direction)
    return perform('Sort', name or 'sort', lambda a: _reducing.sort(a, axis, down)[0], (values,), {})


def argsort(values, axis=-1, direction='ASCENDING', stable=False, name=None):
    down, kind = _is_descending(direction), dtype_of('int32').kind
    order = lambda a: _numbers.to_dtype(_reducing.argsort(a, axis, down), kind)
    return perform('ArgSort', name or 'argsort', order, (values,), {})


def broadcast_to(input, shape, name=None):
    sizes = [int(each) for each in (shape.tolist() if hasattr(shape, 'tolist') else shape)]
    return perform('BroadcastTo', name or 'BroadcastTo', lambda a: _shaping.expand(a, *sizes), (input,), {})


def _running(type, primitive, takes_reverse):
    def run(x, axis=0, exclusive=False, reverse=False, name=None):
        if exclusive or (reverse and not takes_reverse):
            what = 'exclusive' if exclusive else 'reverse'
            raise NotImplementedError(f"{what}=True of tf.math.{type.lower()} (Wengert's tensorflow lacks it)")
        total = lambda a: _numbers.shaped(
            primitive, type, a, axis=_numbers.axis_of(axis, a.dim()), **({'reverse': 1} if reverse else {})
        )
        return perform(type, name or type, total, (x,), {})
    return run


cumsum, cumprod = _running('Cumsum', 'cumsum', True), _running('Cumprod', 'cumprod', False)


def tensordot(a, b, axes, name=None):
    return perform('Tensordot', name or 'Tensordot', lambda x, y: _selecting.tensordot(x, y, axes), (a, b), {})


def solve(matrix, rhs, adjoint=False, name=None):
    from torch.linalg import solve as of_numbers
    turned = lambda a: _shaping.transpose(a, -1, -2) if adjoint else a
    return perform('MatrixSolve', name or 'MatrixSolve', lambda a, b: of_numbers(turned(a), b), (matrix, rhs), {})


elu, silu = _one('Elu', 'elu'), _one('Silu', 'silu')


def gelu(features, approximate=False, name=None):
    primitive = 'geluTanh' if approximate else 'gelu'
    return perform('Gelu', name or 'Gelu', lambda a: _numbers.shaped(primitive, 'Gelu', a), (features,), {})


def leaky_relu(features, alpha=0.2, name=None):
    leak = lambda a: _numbers.shaped('leakyRelu', 'LeakyRelu', a, slope=alpha)
    return perform('LeakyRelu', name or 'LeakyRelu', leak, (features,), {})


def _rows_and_columns(given):
    """A setting of images, of which batch and channels have none: one number, one for each axis, or one for all four."""
    if isinstance(given, int):
        return given, given
    several = tuple(given)
    return several[1:3] if len(several) == 4 else several * 2 if len(several) == 1 else several


def _border(padding, what):
    """So many zeros around images on either side of rows and columns."""
    if padding == 'VALID':
        return 0, 0
    if isinstance(padding, str):
        raise NotImplementedError(f"padding={padding!r} of {what} (Wengert's tensorflow has 'VALID' and numbers)")
    _, rows, columns, _ = padding
    if rows[0] != rows[1] or columns[0] != columns[1]:
        raise NotImplementedError(f"padding of {what} that is another before and after (Wengert's tensorflow lacks it)")
    return rows[0], columns[0]


def _channels_last(type, name, function, given):
    """An operation over images with channels before rows and columns, as one over images with channels last."""
    def turned(image, *others):
        return _shaping.permute(function(_shaping.permute(image, 0, 3, 1, 2), *others), 0, 2, 3, 1)
    return perform(type, name or type, turned, given, {})


def conv2d(input, filters, strides, padding, data_format='NHWC', dilations=None, name=None):
    from torch.nn.functional import conv2d as of_numbers
    if data_format != 'NHWC':
        raise NotImplementedError("data_format of tf.nn.conv2d but 'NHWC' (Wengert's tensorflow lacks it)")
    settings = {
        'stride': _rows_and_columns(strides), 'padding': _border(padding, 'tf.nn.conv2d'),
        'dilation': _rows_and_columns(dilations or 1),
    }

    def over(image, kernel):
        groups = image.shape[1] // kernel.shape[2]
        return of_numbers(image, _shaping.permute(kernel, 3, 2, 0, 1), groups=groups, **settings)
    return _channels_last('Conv2D', name, over, (input, filters))


def _pooling(type, called):
    def pool(input, ksize, strides, padding, data_format='NHWC', name=None):
        from torch.nn import functional
        if data_format != 'NHWC':
            raise NotImplementedError(f"data_format of tf.nn.{called} but 'NHWC' (Wengert's tensorflow lacks it)")
        of_numbers = getattr(functional, called)
        settings = _rows_and_columns(ksize), _rows_and_columns(strides), _border(padding, f'tf.nn.{called}')
        return _channels_last(type, name, lambda image: of_numbers(image, *settings), (input,))
    return pool


max_pool2d, avg_pool2d = _pooling('MaxPool', 'max_pool2d'), _pooling('AvgPool', 'avg_pool2d')
