"""The graph as PyTorch shows it, and backward."""

import warnings
import weakref

import wengert_engine as tape

from . import dtypes

_enabled = True
# Operations that keep values for a sweep.
_keeping = 0
# While nodes are let go of, what those were made of that are yet to go; None while none is.
_let_go = None
# Of those that are let go of now, the places of what kept values for a sweep that has not come.
_gone = []


def enabled():
    return _enabled


def begin():
    """Records, as when a program begins."""
    global _enabled, _keeping
    _enabled = True
    _keeping = 0


def note(kind, count=1, values=(), roots=()):
    """
    Notes what befell the tape. `values` are the places in the log of the values that it befell, and `roots` of those
    that were swept back from.
    """
    tape.note_event(kind, count, _keeping, values, roots)


def places_of(tensors):
    """Where in the log tensors stand: leaves where they were used last."""
    return [each._value.at if each._edge is None else each._edge.place for each in tensors]


def set_enabled(wanted):
    """Turns recording on or off. Returns what it was."""
    global _enabled
    was, _enabled = _enabled, bool(wanted)
    tape.engine().tape.recording = _enabled
    return was


class Node:
    """How a tensor was made: a name of PyTorch's, and the nodes of what it was made of."""

    __slots__ = ('_name', '_inputs', '_saved', '_keeps', '_freed', '_place', 'metadata', '__weakref__', '__dict__')

    def __init__(self, name, operands):
        self._name = name
        self._inputs = tuple(_edge(operand) for operand in operands)
        self._saved = ()
        self._keeps = False
        self._freed = False
        self._place = 0

    def __del__(self):
        global _keeping, _let_go
        if self._keeps and not self._freed:
            _keeping = max(0, _keeping - 1)
            _gone.append(self._place)
        # What it was made of is let go of one after the other: a long chain would be too deep.
        inputs, self._inputs = self._inputs, ()
        if _let_go is not None:
            _let_go.append(inputs)
            return
        _let_go = [inputs]
        del inputs
        while _let_go:
            _let_go.pop()
        _let_go = None
        if _gone:
            note('let go', len(_gone), _gone)
            _gone.clear()

    def name(self):
        return self._name

    @property
    def next_functions(self):
        return tuple((edge, 0) for edge in self._inputs)

    def __repr__(self):
        return f'<{self._name} object at 0x{id(self):012x}>'


class AccumulateGrad:
    """Where the adjoint of a leaf arrives. `orders` are the values that the leaf had when it was used."""

    __slots__ = ('variable', 'orders', 'places', 'place', '__weakref__')

    def __init__(self, variable):
        self.variable = variable
        self.orders = set()
        self.places = set()
        # That of its last use.
        self.place = None

    def name(self):
        return 'torch::autograd::AccumulateGrad'

    next_functions = ()

    def __repr__(self):
        return f'<AccumulateGrad object at 0x{id(self):012x}>'


def _edge(operand):
    if operand is None or not operand.requires_grad:
        return None
    if operand._node is not None:
        return operand._node
    if operand._edge is None:
        operand._edge = AccumulateGrad(operand)
    edge, value = operand._edge, operand._value
    edge.orders.add(value.order)
    edge.place = value.at
    edge.places.add(edge.place)
    return edge


_ITSELF = 1 << 30
_reads = {}


def noted(primitive, name, operands, result):
    """
    Gives a tensor the node of the operation that made it, if a derivative through it may be asked for.
    `operands` are tensors, or None for a number. What the reverse sweep will read is known by its version.
    """
    if not result._value.needs:
        return result
    node = Node(name, operands)
    node._place = result._value.at
    needs = 0
    for k, operand in enumerate(operands):
        if operand is not None and operand._value.needs:
            needs |= 1 << k
    key = (primitive, needs, len(operands))
    bits = _reads.get(key)
    if bits is None:
        bits = _reads[key] = tape.engine().reads(result._value)
    if bits:
        global _keeping
        _keeping += 1
        node._keeps = True
        saved = [each for k, each in enumerate(operands) if each is not None and bits >> min(k, 29) & 1]
        if bits & _ITSELF:
            saved.append(result)
        result._node = node
        node._saved = tuple((weakref.ref(each), each._storage.version, each is result) for each in saved)
    result._node = node
    return result


def type_name(dtype):
    names = {'float32': 'Float', 'float64': 'Double', 'int64': 'Long', 'int32': 'Int', 'bool': 'Bool'}
    return names.get(dtype.name, dtype.name)


def warn_of_no_leaf():
    warnings.warn(
        "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute "
        "won't be populated during autograd.backward(). If you indeed want the .grad field to be populated "
        'for a non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If you access the non-leaf Tensor '
        'by mistake, make sure you access the leaf Tensor instead. See github.com/pytorch/pytorch/pull/30531 '
        'for more informations.',
        UserWarning,
        stacklevel=3,
    )


class RemovableHandle:
    def __init__(self, entry):
        self._entry = entry

    def remove(self):
        self._entry[0] = None

    def __enter__(self):
        return self

    def __exit__(self, *given):
        self.remove()


def hook(tensor, function):
    """Has a function told the adjoint of a tensor, which it may change."""
    from pyodide.ffi import create_proxy
    from .tensor import made
    entry = [function]
    dtype = tensor.dtype

    def told(adjoint):
        if entry[0] is None:
            return None
        result = entry[0](made(adjoint, dtype))
        return None if result is None else result._value

    tape.engine().hook(tensor._value, create_proxy(told))
    return RemovableHandle(entry)


def retain(tensor):
    def keep(adjoint):
        tensor._grad = adjoint if tensor._grad is None else tensor._grad + adjoint

    hook(tensor, keep)


def _nodes(roots):
    """All nodes below some, each once."""
    found, open_ = {}, [root for root in roots if root is not None]
    while open_:
        node = open_.pop()
        if id(node) in found:
            continue
        found[id(node)] = node
        open_.extend(edge for edge, _ in node.next_functions if edge is not None)
    return list(found.values())


def _check_versions(nodes):
    for node in sorted(nodes, key=lambda node: -getattr(node, '_place', 0)):
        for kept, expected, itself in getattr(node, '_saved', ()):
            tensor = kept()
            if tensor is None or tensor._storage.version == expected:
                continue
            # What a node has kept of its own value it knows by itself; what it was made of may be another's by now.
            source = node if itself else tensor._node
            made_by = f', which is output 0 of {source.name()},' if source else ''
            raise RuntimeError(
                'one of the variables needed for gradient computation has been modified by an inplace '
                f'operation: [{tensor.dtype.tensor_type} {list(tensor.shape)}]{made_by} is at version '
                f'{tensor._storage.version}; expected version {expected} instead. Hint: enable anomaly '
                'detection to find the operation that failed to compute its gradient, with '
                'torch.autograd.set_detect_anomaly(True).'
            )


_SECOND = (
    'Trying to backward through the graph a second time (or directly access saved tensors after they have '
    'already been freed). Saved intermediate values of the graph are freed when you call .backward() or '
    'autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if '
    'you need to access saved tensors after calling backward.'
)


def _seeds(tensors, gradients):
    from .making import ones_like
    seeds = []
    for tensor, gradient in zip(tensors, gradients):
        if not tensor.requires_grad:
            raise RuntimeError('element 0 of tensors does not require grad and does not have a grad_fn')
        if gradient is None:
            if tensor.numel() != 1:
                raise RuntimeError('grad can be implicitly created only for scalar outputs')
            gradient = ones_like(tensor)
        elif gradient.shape != tensor.shape:
            raise RuntimeError(
                f'Mismatch in shape: grad_output[0] has a shape of {gradient.shape} and output[0] has a shape '
                f'of {tensor.shape}.'
            )
        seeds.append(gradient)
    return seeds


def _sweep(tensors, gradients, retain_graph, create_graph, by):
    seeds = _seeds(tensors, gradients)
    tape.note_scopes()
    keep = create_graph if retain_graph is None else retain_graph
    nodes = _nodes([tensor._node for tensor in tensors])
    if any(getattr(node, '_freed', False) for node in nodes):
        note('second', 1, [node._place for node in nodes if getattr(node, '_freed', False)], places_of(tensors))
        raise RuntimeError(_SECOND)
    _check_versions(nodes)
    found = tape.engine().backward(
        tape.values(tensor._value for tensor in tensors),
        tape.values(seed._value for seed in seeds),
        bool(create_graph),
        None if by is None else tape.values(tensor._value for tensor in by),
    )
    keeping = [node for node in nodes if getattr(node, '_keeps', False)]
    if not keep:
        global _keeping
        # What keeps nothing has nothing to free, and can be swept again.
        for node in keeping:
            node._freed = True
        _keeping = max(0, _keeping - len(keeping))
    note('kept' if keep else 'freed', len(keeping), [node._place for node in keeping], places_of(tensors))
    return nodes, [(found[k], found[k + 1]) for k in range(0, len(found), 2)]


def _adjoint(value, dtype, of):
    """An adjoint as a tensor. `of` are what was swept from and its seeds, where the sweep was recorded itself."""
    from .tensor import made
    found = made(value, dtype)
    if of and value.needs:
        # Where it can lead to, the sweep knew: all that what was swept from was made of.
        found._node = Node(_LAST.get(value.made.name, 'Mul') + 'Backward0', of)
    return found


_LAST = {'add': 'Add', 'multiply': 'Mul', 'negate': 'Neg', 'divide': 'Div', 'cos': 'Cos', 'sumTo': 'Sum'}


def backward(tensors, gradients, retain_graph, create_graph, inputs):
    """Accumulates derivatives in the leaves."""
    if inputs is not None and not isinstance(inputs, (list, tuple)):
        inputs = [inputs]
    nodes, found = _sweep(tensors, gradients, retain_graph, create_graph, inputs)
    leaves = {id_of(tensor): tensor for tensor in [*tensors, *(inputs or ())]}
    for node in nodes:
        if isinstance(node, AccumulateGrad):
            for order in node.orders:
                leaves[order] = node.variable
    of = _ends(tensors, gradients) if create_graph else ()
    added = []
    for value, adjoint in found:
        leaf = leaves.get(value.order)
        if leaf is None:
            continue
        arrived = _adjoint(adjoint, leaf.dtype, of)
        if leaf._grad is None:
            leaf._grad = arrived
            continue
        added.append(leaf)
        if create_graph:
            leaf._grad = leaf._grad + arrived
        else:
            was = set_enabled(False)
            leaf._grad._become(leaf._grad + arrived, told=False)
            set_enabled(was)
    if added:
        note('added', len(added), places_of(added))


def _ends(tensors, gradients):
    return (*tensors, *(each for each in gradients if each is not None))


def id_of(tensor):
    return tensor._value.order


def gradients(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused):
    """The derivatives by the inputs, which need not be leaves."""
    _, found = _sweep(outputs, grad_outputs, retain_graph, create_graph, inputs)
    by = {value.order: adjoint for value, adjoint in found}
    of = _ends(outputs, grad_outputs) if create_graph else ()
    results = []
    for tensor in inputs:
        adjoint = by.get(id_of(tensor))
        if adjoint is None and not allow_unused:
            raise RuntimeError(
                'One of the differentiated Tensors appears to not have been used in the graph. Set '
                'allow_unused=True if this is the desired behavior.'
            )
        results.append(None if adjoint is None else _adjoint(adjoint, tensor.dtype, of))
    return tuple(results)
