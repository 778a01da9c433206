"""Tensors: numbers on the tape, with what PyTorch adds to them."""

import weakref

import wengert_engine as tape

from . import dtypes
from . import graph
from . import printing
from .device import device
from .indexing import Index


class Size(tuple):
    def __repr__(self):
        return f'torch.Size([{", ".join(map(str, self))}])'

    def numel(self):
        count = 1
        for extent in self:
            count *= extent
        return count


class Storage:
    """Numbers that several tensors share, as one and what was detached from it do, and how often they were changed."""

    __slots__ = ('version',)

    def __init__(self):
        self.version = 0


class Tensor:
    """
    A tensor. `_value` is what the tape knows it by; `_node` how it was made, as PyTorch names it, where
    a derivative through it may be asked for.
    """

    __slots__ = (
        '_value', 'dtype', '_shape', '_grad', '_node', '_edge', '_storage', '_source', '_views', '_apart', '_retains',
        '__weakref__', '__dict__',
    )

    def __new__(cls, *given, **named):
        return object.__new__(cls)

    def __init__(self, data=(), *more):
        from .making import tensor
        if more or isinstance(data, int):
            from .making import empty
            made = empty(data, *more)
        else:
            made = tensor(data, dtype=dtypes.float32)
        _fill(self, made._value, made.dtype)

    def __getattr__(self, name):
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}' (Wengert's torch lacks it)")

    # what it is

    @property
    def shape(self):
        if self._shape is None:
            self._shape = Size(tape.shape_of(self._value))
        return self._shape

    def size(self, dim=None):
        return self.shape if dim is None else self.shape[dim]

    def dim(self):
        return len(self.shape)

    @property
    def ndim(self):
        return len(self.shape)

    def numel(self):
        return self.shape.numel()

    nelement = numel

    @property
    def device(self):
        return device('cpu')

    @property
    def is_leaf(self):
        return self._node is None

    @property
    def grad_fn(self):
        return self._node

    @property
    def requires_grad(self):
        return self._value.needs

    @requires_grad.setter
    def requires_grad(self, wanted):
        self.requires_grad_(wanted)

    @property
    def grad(self):
        if self._node is not None and not self._retains and self.requires_grad:
            graph.warn_of_no_leaf()
        return self._grad

    @grad.setter
    def grad(self, given):
        if given is not None and given.shape != self.shape:
            raise RuntimeError(
                f'assigned grad has data of a different size'
            )
        if given is None and self._grad is not None:
            graph.note('zeroed', 1, graph.places_of([self]))
        self._grad = given

    @property
    def _version(self):
        return self._storage.version

    def is_floating_point(self):
        return self.dtype.is_floating_point

    @property
    def data(self):
        """The same numbers, of which nothing is recorded: what changes there changes here."""
        found = made(self._value, self.dtype, storage=self._storage)
        found._value = tape.engine().detached(self._value, False)
        found._source = (self, None, None)
        return found

    @data.setter
    def data(self, given):
        self._put(given._value, given.dtype)

    # in and out of Python

    def item(self):
        if self.numel() != 1:
            raise RuntimeError(
                f'a Tensor with {self.numel()} elements cannot be converted to Scalar'
            )
        return as_python(tape.engine().item(self._value), self.dtype)

    def tolist(self):
        numbers = [as_python(x, self.dtype) for x in tape.numbers_of(self._value)]
        return nested(numbers, self.shape)

    def numpy(self, force=False):
        if self.requires_grad and not force:
            raise RuntimeError(
                "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."
            )
        import numpy
        return numpy._of_value(self._value, self.dtype.name)

    def __array__(self, dtype=None):
        return self.numpy()

    def __float__(self):
        return float(self._single())

    def __int__(self):
        return int(self._single())

    def _single(self):
        if self.numel() != 1:
            raise ValueError('only one element tensors can be converted to Python scalars')
        return self.item()

    __index__ = __int__

    def __bool__(self):
        if self.numel() != 1:
            if self.numel() == 0:
                raise RuntimeError('Boolean value of Tensor with no values is ambiguous')
            raise RuntimeError('Boolean value of Tensor with more than one value is ambiguous')
        return bool(self.item())

    def __len__(self):
        if not self.shape:
            raise TypeError('len() of a 0-d tensor')
        return self.shape[0]

    def __iter__(self):
        if not self.shape:
            raise TypeError('iteration over a 0-d tensor')
        return iter([self[k] for k in range(self.shape[0])])

    def __hash__(self):
        return id(self)

    def __contains__(self, item):
        return bool((self == item).any())

    def __format__(self, spec):
        if not self.shape:
            return format(self.item(), spec)
        return object.__format__(self, spec)

    def __repr__(self):
        return self._written('tensor(')

    def _written(self, prefix):
        indent = len(prefix)
        suffixes = []
        shape = self.shape
        if self.numel() == 0:
            text = '[]'
            if len(shape) != 1:
                suffixes.append(f'size={tuple(shape)}')
        else:
            text = printing.written(tape.numbers_of(self._value), shape, self.dtype, indent)
        usual = (dtypes.default, dtypes.int64, dtypes.bool_)
        if self.dtype not in usual or (self.numel() == 0 and self.dtype is not dtypes.default):
            suffixes.append(f'dtype={self.dtype!r}')
        if self._node is not None:
            suffixes.append(f'grad_fn=<{self._node.name()}>')
        elif self.requires_grad:
            suffixes.append('requires_grad=True')
        return printing.with_suffixes(prefix + text, suffixes, indent, False)

    def __deepcopy__(self, memo):
        if self._node is not None:
            raise RuntimeError(
                'Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  '
                'If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, '
                'see https://github.com/pytorch/pytorch/pull/103001'
            )
        found = type(self).__new__(type(self))
        _fill(found, tape.engine().detached(self._value, self.requires_grad), self.dtype)
        found._grad = None if self._grad is None else self._grad.clone()
        found.__dict__.update(self.__dict__)
        memo[id(self)] = found
        return found

    # derivatives

    def requires_grad_(self, wanted=True):
        if wanted == self.requires_grad:
            return self
        if self._node is not None:
            raise RuntimeError(
                'you can only change requires_grad flags of leaf variables.'
                + ('' if wanted else ' If you want to use a computed variable in a subgraph that doesn\'t require '
                   'differentiation use var_no_grad = var.detach().')
            )
        if wanted and not self.dtype.is_floating_point:
            raise RuntimeError('only Tensors of floating point dtype can require gradients')
        self._value = tape.engine().detached(self._value, bool(wanted))
        return self

    def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
        graph.backward([self], [gradient], retain_graph, create_graph, inputs)

    def detach(self):
        found = made(tape.engine().detached(self._value, False), self.dtype, storage=self._storage)
        found._source = (self, None, None)
        if self.requires_grad:
            graph.note('detached', 1, graph.places_of([self]))
        return found

    def detach_(self):
        self._value = tape.engine().detached(self._value, False)
        self._node = None
        return self

    def retain_grad(self):
        if not self.requires_grad:
            raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
        if self._node is not None and not self._retains:
            self._retains = True
            graph.retain(self)

    def register_hook(self, hook):
        if not self.requires_grad:
            raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
        return graph.hook(self, hook)

    # in place

    def _put(self, value, dtype=None):
        """Takes another value, as by an assignment to `data`: neither recorded nor counted."""
        needs = self.requires_grad
        self._value = tape.engine().detached(value, needs)
        if dtype is not None:
            self.dtype = dtype
        self._shape = None

    def _view_of(self, source, read, write, apart=False):
        """
        Is from now on the same numbers as another: `read` makes this of that, `write` that of this.
        `apart` says that neighbours here are none there, so that another shape of it is a copy.
        """
        self._storage = source._storage
        self._source = (source, read, write)
        self._apart = apart
        if source._views is None:
            source._views = weakref.WeakSet()
        source._views.add(self)
        return self

    def _root(self):
        """What it is a view of in the end; itself where it is none."""
        found = self
        while found._source is not None and found._source[2] is not None:
            found = found._source[0]
        return found

    def _renew(self):
        """Reads its numbers anew, since those that it shows have changed."""
        open_ = [self]
        while open_:
            view = open_.pop()
            if view.requires_grad and not graph.enabled():
                continue
            source, read, _ = view._source
            fresh = read(source)
            view._value, view._node = fresh._value, fresh._node
            if view._node is not None:
                view._node._name = 'AsStridedBackward0'
            open_.extend(view._views or ())

    def _become(self, result, told=True):
        """Takes what an operation in place has made of it, as does what it is a view of."""
        changed, origin = self, None
        while True:
            changed._take(result, told, origin)
            if changed._source is None:
                return self
            source, _, write = changed._source
            if write is None:
                source._value = tape.engine().detached(changed._value, source.requires_grad)
                return self
            result, origin, changed = write(source, changed), changed, source

    def _take(self, result, told, origin):
        """
        Has other numbers from now on: what an operation in place has made of it, or of a view of it, which is then
        its origin.
        """
        if self.requires_grad and self._node is None and graph.enabled():
            raise RuntimeError('a leaf Variable that requires grad is being used in an in-place operation.')
        root = self._root()
        if root is not self and root.requires_grad and root._node is None and graph.enabled():
            raise RuntimeError(
                'a view of a leaf Variable that requires grad is being used in an in-place operation.'
            )
        if result.dtype is not self.dtype:
            from .operations import to_dtype
            if result.dtype.category > self.dtype.category:
                raise RuntimeError(
                    f"result type {graph.type_name(result.dtype)} can't be cast to the desired output type "
                    f'{graph.type_name(self.dtype)}'
                )
            result = to_dtype(result, self.dtype)
        if result.shape != self.shape:
            raise RuntimeError(
                f"output with shape {list(self.shape)} doesn't match the broadcast shape {list(result.shape)}"
            )
        was = graph.places_of([self]) if told and self.requires_grad else ()
        if self.requires_grad and self._node is None:
            self._value = tape.engine().detached(result._value, True)
        else:
            self._value = result._value
            self._node = result._node
        if origin is None:
            self._storage.version += 1
            if told and self.requires_grad:
                graph.note('changed', 1, [*was, *graph.places_of([self])])
        for view in tuple(self._views or ()):
            if view is not origin:
                view._renew()

    def __setitem__(self, index, given):
        if self.requires_grad and self._node is None and graph.enabled():
            raise RuntimeError(
                'a view of a leaf Variable that requires grad is being used in an in-place operation.'
            )
        from .operations import with_part
        self._become(with_part(self, Index(index, self.shape), given))


def _fill(tensor, value, dtype, node=None, storage=None):
    tensor._value = value
    tensor.dtype = dtype
    tensor._shape = None
    tensor._grad = None
    tensor._node = node
    tensor._storage = storage or Storage()
    tensor._source = None
    tensor._views = None
    tensor._apart = False
    tensor._retains = False
    tensor._edge = None
    return tensor


def made(value, dtype, node=None, storage=None):
    """A tensor of a value of the tape."""
    return _fill(Tensor.__new__(Tensor), value, dtype, node, storage)


def as_python(x, dtype):
    if dtype.is_floating_point:
        return float(x)
    return bool(x) if dtype is dtypes.bool_ else int(x)


def nested(flat, shape):
    if not shape:
        return flat[0]
    if len(shape) == 1:
        return list(flat)
    count = len(flat) // shape[0] if shape[0] else 0
    return [nested(flat[k * count : (k + 1) * count], shape[1:]) for k in range(shape[0])]
