"""Dtypes, and what becomes of them where several meet."""


class dtype:
    """A kind of number. `engine` is what the tape computes in: '' is exact, for whole numbers and conditions."""

    __slots__ = ('name', 'category', 'engine', 'width', 'tensor_type')

    def __init__(self, name, category, engine, width, tensor_type):
        self.name = name
        self.category = category
        self.engine = engine
        self.width = width
        self.tensor_type = tensor_type

    @property
    def is_floating_point(self):
        return self.category == 2

    @property
    def itemsize(self):
        return max(1, self.width // 8)

    def __repr__(self):
        return 'torch.' + self.name

    def __reduce__(self):
        return self.name


float32 = dtype('float32', 2, 'float32', 32, 'torch.FloatTensor')
float64 = dtype('float64', 2, 'float64', 64, 'torch.DoubleTensor')
int64 = dtype('int64', 1, '', 64, 'torch.LongTensor')
int32 = dtype('int32', 1, '', 32, 'torch.IntTensor')
int16 = dtype('int16', 1, '', 16, 'torch.ShortTensor')
int8 = dtype('int8', 1, '', 8, 'torch.CharTensor')
uint8 = dtype('uint8', 1, '', 8, 'torch.ByteTensor')
uint32 = dtype('uint32', 1, '', 32, 'torch.UInt32Tensor')
bool_ = dtype('bool', 0, '', 1, 'torch.BoolTensor')

default = float32


def set_default(given):
    global default
    default = given


def of_number(x):
    """The dtype that a number of Python's has by itself."""
    if isinstance(x, bool):
        return bool_
    return int64 if isinstance(x, int) else default


def wider(a, b):
    """The dtype of a higher category, else of more bits."""
    if a is None or b is None:
        return a or b
    if a.category != b.category:
        return a if a.category > b.category else b
    return a if a.width >= b.width else b


def promoted(operands):
    """
    The dtype of several together: the widest among arrays; a tensor of no axes, and then a number of
    Python's, counts only where its category is higher.
    `operands` are pairs of a dtype and 0 for an array, 1 for a tensor of no axes, 2 for a number.
    """
    found = None
    for level in (0, 1, 2):
        here = None
        for each, at in operands:
            if at == level:
                here = wider(here, each)
        if here is not None and (found is None or here.category > found.category):
            found = here
    return found
