"""What an index picks, worked out as positions in row-major order."""


class Index:
    """
    An index into a shape. `shape` is that of what it picks; `basic` says that whole numbers, slices,
    None and … alone occur, so that what it picks is a view. `backwards` allows slices with a negative step.
    """

    def __init__(self, index, shape, backwards=False):
        self.source = tuple(shape)
        self.backwards = backwards
        parts = list(index) if isinstance(index, tuple) else [index]
        parts = [_plain(part) for part in parts]
        used = sum(_axes_of(part) for part in parts)
        if used > len(shape):
            raise IndexError(f'too many indices for tensor of dimension {len(shape)}')
        if Ellipsis not in [part for part in parts if part is Ellipsis]:
            parts.append(Ellipsis)
        at = next(k for k, part in enumerate(parts) if part is Ellipsis)
        parts[at : at + 1] = [slice(None)] * (len(shape) - used)
        self.parts = parts
        self.basic = all(part is None or isinstance(part, (int, slice)) for part in parts)
        # What is picked by places in a row is the same numbers, in whatever direction.
        self.view = self.basic
        self._work_out()

    @property
    def apart(self):
        """Whether neighbours in a view are none in what it is of, row by row."""
        chosen = {axis: (len(range(start, stop, step)), step) for axis, start, stop, step, _ in self.cut}
        wide = not self.basic
        for axis, extent in enumerate(self.source):
            count, step = chosen.get(axis, (extent, 1))
            if (wide and count != extent) or (count > 1 and step != 1):
                return True
            wide = wide or count > 1
        return not self.basic

    def _work_out(self):
        strides = []
        stride = 1
        for extent in reversed(self.source):
            strides.insert(0, stride)
            stride *= extent
        axis = 0
        dims = []
        advanced = []
        first = None
        apart = False
        offset = 0
        self.cut = []
        for part in self.parts:
            if part is None:
                dims.append(('new', 1, None))
                continue
            if isinstance(part, Mask):
                positions = part.positions()
                for k in range(len(part.shape)):
                    if self.source[axis] != part.shape[k]:
                        raise IndexError(
                            f'The shape of the mask {list(part.shape)} at index {k} does not match the shape of '
                            f'the indexed tensor {list(self.source)} at index {axis}'
                        )
                    if first is None:
                        first = len(dims)
                    advanced.append((strides[axis], self.source[axis], [p[k] for p in positions], (len(positions),)))
                    axis += 1
                continue
            extent = self.source[axis]
            if isinstance(part, int):
                if not -extent <= part < extent:
                    raise IndexError(f'index {part} is out of bounds for dimension {axis} with size {extent}')
                offset += (part % extent) * strides[axis]
                self.cut.append((axis, part % extent, part % extent + 1, 1, True))
            elif isinstance(part, slice):
                start, stop, step = part.indices(extent)
                if step <= 0:
                    if not self.backwards:
                        raise ValueError('step must be greater than zero')
                    self.basic = False
                count = len(range(start, stop, step))
                dims.append(('slice', count, [(start + k * step) * strides[axis] for k in range(count)]))
                if (start, stop, step) != (0, extent, 1):
                    self.cut.append((axis, start, max(start, stop), step, False))
            else:
                if first is None:
                    first = len(dims)
                elif len(dims) != first:
                    apart = True
                numbers, shape = part
                for x in numbers:
                    if not -extent <= x < extent:
                        raise IndexError(f'index {x} is out of bounds for dimension {axis} with size {extent}')
                advanced.append((strides[axis], extent, [x % extent for x in numbers], shape))
            axis += 1
        self.kept = [extent for _, extent, _ in dims]
        if not advanced:
            self.shape = tuple(self.kept)
            self._positions = (offset, dims, None, None)
            return
        shape = ()
        for _, _, _, each in advanced:
            shape = _broadcast(shape, each)
        total = [0] * _count(shape)
        for stride, _, numbers, each in advanced:
            for k, x in enumerate(_spread(numbers, each, shape)):
                total[k] += x * stride
        place = 0 if apart else first
        self.shape = tuple(self.kept[:place]) + tuple(shape) + tuple(self.kept[place:])
        self._positions = (offset, dims, total, place)

    def positions(self):
        """The places, in row-major order of the source, of what is picked."""
        offset, dims, total, place = self._positions
        found = [offset]
        for k, (kind, extent, offsets) in enumerate(dims):
            if total is not None and k == place:
                found = [p + t for p in found for t in total]
            if kind == 'slice':
                found = [p + o for p in found for o in offsets]
        if total is not None and place == len(dims):
            found = [p + t for p in found for t in total]
        return found


class Mask:
    """Conditions as an index: where they hold."""

    def __init__(self, holds, shape):
        self.holds = holds
        self.shape = shape

    def positions(self):
        found = []
        for at, holds in enumerate(self.holds):
            if holds:
                place = []
                for extent in reversed(self.shape):
                    place.insert(0, at % extent)
                    at //= extent
                found.append(tuple(place))
        return found


def _axes_of(part):
    if part is None or part is Ellipsis:
        return 0
    return len(part.shape) if isinstance(part, Mask) else 1


def _plain(part):
    if part is None or part is Ellipsis or isinstance(part, (int, slice)) and not isinstance(part, bool):
        if isinstance(part, slice):
            return slice(*(None if x is None else int(x) for x in (part.start, part.stop, part.step)))
        return part
    if isinstance(part, bool):
        return Mask([part], ())
    if hasattr(part, '_value'):
        import wengert_engine as tape
        numbers = list(tape.numbers_of(part._value))
        shape = tuple(part.shape)
        name = getattr(part.dtype, 'name', str(part.dtype))
        if name in ('bool', 'uint8'):
            return Mask([bool(x) for x in numbers], shape)
        if name.startswith('float'):
            raise IndexError('tensors used as indices must be long, int, byte or bool tensors')
        if shape == ():
            return int(numbers[0])
        return [int(x) for x in numbers], shape
    if isinstance(part, (list, tuple, range)):
        flat, shape = [], []
        _flatten(list(part), flat, shape, 0)
        if flat and all(isinstance(x, bool) for x in flat):
            return Mask(flat, tuple(shape))
        return [int(x) for x in flat], tuple(shape)
    if hasattr(part, '__index__'):
        return part.__index__()
    raise TypeError(f"indices must be integers, slices, lists or tensors, not {type(part).__name__}")


def _flatten(level, flat, shape, depth):
    if isinstance(level, (list, tuple, range)):
        if len(shape) == depth:
            shape.append(len(level))
        for each in level:
            _flatten(each, flat, shape, depth + 1)
    else:
        flat.append(level if isinstance(level, bool) else int(level))


def _count(shape):
    count = 1
    for extent in shape:
        count *= extent
    return count


def _broadcast(a, b):
    rank = max(len(a), len(b))
    a = (1,) * (rank - len(a)) + tuple(a)
    b = (1,) * (rank - len(b)) + tuple(b)
    for x, y in zip(a, b):
        if x != y and 1 not in (x, y):
            raise IndexError(
                f'shape mismatch: indexing tensors could not be broadcast together with shapes {list(a)}, {list(b)}'
            )
    return tuple(max(x, y) if 0 not in (x, y) else 0 for x, y in zip(a, b))


def _spread(numbers, shape, to):
    if tuple(shape) == tuple(to):
        return numbers
    padded = (1,) * (len(to) - len(shape)) + tuple(shape)
    found = [0]
    stride = 1
    strides = []
    for extent in reversed(padded):
        strides.insert(0, 0 if extent == 1 else stride)
        stride *= extent
    for extent, step in zip(to, strides):
        found = [p + k * step for p in found for k in range(extent)]
    return [numbers[p] for p in found]
