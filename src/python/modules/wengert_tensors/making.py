"""Tensors that are made of no other."""

from math import ceil

import wengert_engine as tape

from . import dtypes
from . import random
from .tensor import Tensor, made, nested


def _flattened(level, numbers, shape, depth=0):
    if isinstance(level, Tensor):
        inner = list(tape.numbers_of(level._value))
        _extents(shape, depth, tuple(level.shape))
        numbers.extend(inner)
        return level.dtype
    if hasattr(level, 'tolist') and not isinstance(level, (int, float)):
        dtype = _of_numpy(level)
        inner = level.tolist()
        if not isinstance(inner, list):
            numbers.append(float(inner))
            return dtype
        found = _flattened(inner, numbers, shape, depth)
        return dtype or found
    if isinstance(level, (list, tuple, range)):
        _extents(shape, depth, (len(level),))
        found = None
        for each in level:
            found = dtypes.wider(found, _flattened(each, numbers, shape, depth + 1))
        return found
    if isinstance(level, (int, float)):
        numbers.append(float(level))
        return dtypes.of_number(level)
    if hasattr(level, '__float__'):
        numbers.append(float(level))
        return dtypes.default
    if isinstance(level, str):
        raise TypeError(f'new(): invalid data type \'str\'')
    raise RuntimeError(f'Could not infer dtype of {type(level).__name__}')


def _of_numpy(array):
    name = getattr(getattr(array, 'dtype', None), 'name', None)
    return {
        'float64': dtypes.float64, 'float32': dtypes.float32, 'int64': dtypes.int64, 'int32': dtypes.int32,
        'bool': dtypes.bool_, 'uint8': dtypes.uint8,
    }.get(name)


def _extents(shape, depth, extents):
    for k, extent in enumerate(extents):
        if len(shape) <= depth + k:
            shape.append(extent)
        elif shape[depth + k] != extent:
            raise ValueError(f'expected sequence of length {shape[depth + k]} at dim {depth + k} (got {extent})')


def _stored(numbers, dtype):
    if dtype is dtypes.bool_:
        return [1.0 if x else 0.0 for x in numbers]
    if dtype.category == 1:
        return [float(int(x)) for x in numbers]
    return numbers


def of_numbers(numbers, shape, dtype, needs=False):
    value = tape.leaf(_stored(numbers, dtype), tuple(shape), dtype.engine, needs)
    return made(value, dtype)


def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False):
    _here(device)
    numbers, shape = [], []
    found = _flattened(data, numbers, shape)
    if type(data) not in (int, float, bool, list, tuple):
        found = _of_numpy(data) or found
    dtype = dtype or found or dtypes.default
    if requires_grad and not dtype.is_floating_point:
        raise RuntimeError('Only Tensors of floating point and complex dtype can require gradients')
    return of_numbers(numbers, shape, dtype, requires_grad)


def as_tensor(data, dtype=None, device=None):
    if isinstance(data, Tensor) and (dtype is None or dtype is data.dtype):
        return data
    return tensor(data, dtype=dtype)


def from_numpy(array):
    return tensor(array)


def _here(device):
    """Raises RuntimeError for a device that there is none of."""
    if device is not None:
        from .device import device as known
        known(device)


def _shape(given):
    if len(given) == 1 and isinstance(given[0], (list, tuple)):
        given = given[0]
    return tuple(int(extent) for extent in given)


# Numbers of an array at most: they stand in Python's memory twice while it is made.
_MOST = 1 << 25


def _count(shape):
    count = 1
    for extent in shape:
        count *= extent
    if count > _MOST:
        raise MemoryError(f'an array of {count:,} numbers, where {_MOST:,} are the most')
    return count


def full(size, fill_value, *, dtype=None, device=None, requires_grad=False):
    _here(device)
    shape = _shape((size,) if isinstance(size, (list, tuple)) else (size,))
    dtype = dtype or dtypes.of_number(fill_value)
    return of_numbers([float(fill_value)] * _count(shape), shape, dtype, requires_grad)


def zeros(*size, dtype=None, device=None, requires_grad=False):
    return full(_shape(size), 0.0, dtype=dtype or dtypes.default, device=device, requires_grad=requires_grad)


def ones(*size, dtype=None, device=None, requires_grad=False):
    return full(_shape(size), 1.0, dtype=dtype or dtypes.default, device=device, requires_grad=requires_grad)


def empty(*size, dtype=None, device=None, requires_grad=False):
    return zeros(*size, dtype=dtype, device=device, requires_grad=requires_grad)


def full_like(like, fill_value, *, dtype=None, requires_grad=False):
    return full(tuple(like.shape), fill_value, dtype=dtype or like.dtype, requires_grad=requires_grad)


def zeros_like(like, *, dtype=None, requires_grad=False, device=None):
    return full_like(like, 0.0, dtype=dtype, requires_grad=requires_grad)


def ones_like(like, *, dtype=None, requires_grad=False, device=None):
    return full_like(like, 1.0, dtype=dtype, requires_grad=requires_grad)


empty_like = zeros_like


def eye(n, m=None, *, dtype=None, requires_grad=False):
    m = n if m is None else m
    numbers = [1.0 if i == j else 0.0 for i in range(n) for j in range(m)]
    return of_numbers(numbers, (n, m), dtype or dtypes.default, requires_grad)


def arange(start, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    _here(device)
    if end is None:
        start, end = 0, start
    start, end, step = (each.item() if isinstance(each, Tensor) else each for each in (start, end, step))
    if dtype is None:
        whole = all(isinstance(each, int) for each in (start, end, step))
        dtype = dtypes.int64 if whole else dtypes.default
    count = max(0, ceil((end - start) / step))
    return of_numbers([start + k * step for k in range(count)], (count,), dtype, requires_grad)


def linspace(start, end, steps, *, dtype=None, device=None, requires_grad=False):
    _here(device)
    apart = (end - start) / (steps - 1) if steps > 1 else 0.0
    half = steps // 2
    numbers = [start + k * apart if k < half else end - (steps - 1 - k) * apart for k in range(steps)]
    if steps == 1:
        numbers = [float(start)]
    return of_numbers(numbers, (steps,), dtype or dtypes.default, requires_grad)


def logspace(start, end, steps, base=10.0, *, dtype=None, requires_grad=False):
    apart = (end - start) / (steps - 1) if steps > 1 else 0.0
    return of_numbers(
        [base ** (start + k * apart) for k in range(steps)], (steps,), dtype or dtypes.default, requires_grad
    )


# random numbers


def manual_seed(seed):
    return random.default.manual_seed(int(seed))


def seed():
    return random.default.initial_seed()


def initial_seed():
    return random.default.initial_seed()


def _is_double(dtype):
    return dtype is dtypes.float64


def rand(*size, generator=None, dtype=None, device=None, requires_grad=False):
    _here(device)
    shape, dtype = _shape(size), dtype or dtypes.default
    source = generator or random.default
    numbers = [source.uniform(_is_double(dtype)) for _ in range(_count(shape))]
    return of_numbers(numbers, shape, dtype, requires_grad)


def randn(*size, generator=None, dtype=None, device=None, requires_grad=False):
    _here(device)
    shape, dtype = _shape(size), dtype or dtypes.default
    numbers = (generator or random.default).normals(_count(shape), _is_double(dtype))
    return of_numbers(numbers, shape, dtype, requires_grad)


def rand_like(like, *, dtype=None, requires_grad=False):
    return rand(tuple(like.shape), dtype=dtype or like.dtype, requires_grad=requires_grad)


def randn_like(like, *, dtype=None, requires_grad=False):
    return randn(tuple(like.shape), dtype=dtype or like.dtype, requires_grad=requires_grad)


def randint(low, high=None, size=None, *, generator=None, dtype=None, device=None, requires_grad=False):
    _here(device)
    if size is None:
        low, high, size = 0, low, high
    if high is None:
        low, high = 0, low
    shape = _shape((size,) if isinstance(size, (list, tuple)) else (size,))
    source = generator or random.default
    numbers = [low + source.below(high - low) for _ in range(_count(shape))]
    return of_numbers(numbers, shape, dtype or dtypes.int64, requires_grad)


def randperm(n, *, generator=None, dtype=None, device=None):
    _here(device)
    return of_numbers((generator or random.default).permutation(n), (n,), dtype or dtypes.int64)


def normal(mean, std, size=None, *, generator=None):
    if size is None:
        shape = tuple((mean if isinstance(mean, Tensor) else std).shape)
        return randn(shape, generator=generator) * std + mean
    return randn(_shape((size,)), generator=generator) * std + mean


def bernoulli(p, *, generator=None):
    source = generator or random.default
    numbers = [1.0 if source.uniform(True) < x else 0.0 for x in tape.numbers_of(p._value)]
    return of_numbers(numbers, tuple(p.shape), p.dtype)


def multinomial(weights, num_samples, replacement=False, *, generator=None):
    source = generator or random.default
    rows = weights.tolist()
    flat = rows if weights.dim() > 1 else [rows]
    found = []
    for row in flat:
        if not replacement:
            # The greatest of weights over exponential numbers, as PyTorch draws without putting back.
            if num_samples > len(row):
                raise RuntimeError('cannot sample n_sample > prob_dist.size(-1) samples without replacement')
            drawn = [weight / source.exponential() for weight in row]
            found += sorted(range(len(row)), key=lambda k: -drawn[k])[:num_samples]
            continue
        total = sum(row)
        for _ in range(num_samples):
            at, u = 0, source.uniform(True) * total
            while at < len(row) - 1 and u >= row[at]:
                u -= row[at]
                at += 1
            found.append(at)
    shape = (len(flat), num_samples) if weights.dim() > 1 else (num_samples,)
    return of_numbers(found, shape, dtypes.int64)


# In place: PyTorch draws into what is there.


def uniform_(self, a=0.0, b=1.0, *, generator=None):
    source = generator or random.default
    double = _is_double(self.dtype)
    numbers = [source.uniform(double) * (b - a) + a for _ in range(self.numel())]
    return self._become(of_numbers(numbers, self.shape, self.dtype))


def exponential_(self, lambd=1.0, *, generator=None):
    source = generator or random.default
    numbers = [source.exponential() / lambd for _ in range(self.numel())]
    return self._become(of_numbers(numbers, self.shape, self.dtype))


def normal_(self, mean=0.0, std=1.0, *, generator=None):
    numbers = (generator or random.default).normals(self.numel(), _is_double(self.dtype))
    return self._become(of_numbers([x * std + mean for x in numbers], self.shape, self.dtype))
