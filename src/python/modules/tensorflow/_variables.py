"""Variables, and derivatives in both styles."""

import wengert_engine as _tape
from wengert_tensors import graph as _recording
from wengert_tensors import making
from wengert_tensors.operations import to_dtype
from wengert_tensors.tensor import made

from . import _graphs as graphs
from ._operations import perform
from ._tensors import EagerTensor, Tensor, as_numpy, dtype_of, numbers_of


class Variable(Tensor):
    """A number that changes while the program runs."""

    def __init__(self, initial_value, trainable=True, name=None, dtype=None, shape=None):
        self.trainable = trainable
        self._initial = initial_value() if callable(initial_value) else initial_value
        graph = graphs.current()
        self._symbol = None
        self._name = name or 'Variable'
        if graph is None:
            self._numbers = _leaf(numbers_of(self._initial, dtype))
            return
        self._name = graph.unique_name(self._name)
        graph._variables.append(self)
        self._numbers = None
        if isinstance(self._initial, graphs.SymbolicTensor):
            self._kind = self._initial.dtype
        else:
            self._initial = EagerTensor(numbers_of(self._initial, dtype))
            self._kind = self._initial.dtype
        self._symbol = self._node(graph)

    def _node(self, graph):
        def read(known):
            if self._numbers is None:
                raise FailedPreconditionError(f'Attempting to use uninitialized value {self._name}')
            return self._numbers
        op = graphs.Operation.__new__(graphs.Operation)
        op.graph, op.type, op.name, op.inputs, op.compute = graph, 'VariableV2', self._name, (), read
        op.dtype, op.shape = self._kind, None
        graph._operations.append(op)
        return graphs.SymbolicTensor(op)

    def _in(self, graph):
        if self._symbol is None:
            self._kind = self.dtype
            self._symbol = self._node(graph)
        return self._symbol

    @property
    def op(self):
        return self._symbol.op

    @property
    def initializer(self):
        def begin(known):
            first = self._initial
            value = graphs.value_of(first.op, known) if isinstance(first, graphs.SymbolicTensor) else numbers_of(first)
            self._numbers = _leaf(value)
            return self._numbers
        return graphs.node(self._symbol.graph, 'Assign', f'{self._name}/Assign', [], begin, self._kind).op

    @property
    def name(self):
        return f'{self._name}:0'

    @property
    def dtype(self):
        return self._kind if self._numbers is None else EagerTensor(self._numbers).dtype

    @property
    def shape(self):
        return EagerTensor(self._numbers if self._numbers is not None else self._initial._numbers).shape

    def get_shape(self):
        return self.shape

    def read_value(self):
        return EagerTensor(self._numbers)

    value = read_value

    def numpy(self):
        return as_numpy(self._numbers)

    def eval(self, session=None):
        return self._symbol.eval(session=session)

    def tolist(self):
        return self._numbers.tolist()

    def __float__(self):
        return float(self._numbers)

    def _assigned(self, type, given, change):
        if self._symbol is None:
            self._numbers = _leaf(change(self._numbers, numbers_of(given, self.dtype)))
            return self
        graph = self._symbol.graph
        from ._operations import constant_node
        given = given if isinstance(given, Tensor) else constant_node(graph, given, self.dtype, f'{type}/value')
        given = given._in(graph) if hasattr(given, 'read_value') else given

        def put(known):
            self._numbers = _leaf(change(self._numbers, known[id(given.op)]))
            return self._numbers

        return graphs.node(graph, type, type, [given], put, self._kind)

    def assign(self, value, name=None):
        return self._assigned('Assign', value, lambda old, new: new)

    def assign_add(self, delta, name=None):
        return self._assigned('AssignAdd', delta, lambda old, new: old.detach() + new.detach())

    def assign_sub(self, delta, name=None):
        return self._assigned('AssignSub', delta, lambda old, new: old.detach() - new.detach())

    def __repr__(self):
        if self._numbers is None:
            return f"<tf.Variable '{self.name}' dtype={self.dtype.name}>"
        from ._tensors import _plain_shape, _shown
        shape = _plain_shape(self.shape)
        return f"<tf.Variable '{self.name}' shape={shape} dtype={self.dtype.name}, numpy={_shown(self.read_value())}>"

    __str__ = __repr__

    @property
    def ndim(self):
        return self._numbers.dim()

    def __hash__(self):
        return id(self)

    def __getattr__(self, name):
        if name.startswith('_') or self.__dict__.get('_numbers') is None:
            raise AttributeError(name)
        return getattr(EagerTensor(self._numbers), name)


def _leaf(numbers):
    """Numbers from which a derivative may be asked for."""
    found = numbers.detach().clone() if numbers.requires_grad else numbers.detach()
    return found.requires_grad_() if found.dtype.is_floating_point else found


class FailedPreconditionError(RuntimeError):
    pass


class Module:
    """What variables and other modules are kept in."""

    def __init__(self, name=None):
        self._module_name = name or type(self).__name__.lower()

    @property
    def name(self):
        return self._module_name

    def _reached(self, kind):
        found, seen = [], set()

        def visit(each):
            if id(each) in seen:
                return
            seen.add(id(each))
            if isinstance(each, kind) and each is not self:
                found.append(each)
            if isinstance(each, Module):
                for _, inner in sorted(vars(each).items()):
                    visit(inner)
            elif isinstance(each, (list, tuple)):
                for inner in each:
                    visit(inner)
            elif isinstance(each, dict):
                for _, inner in sorted(each.items()):
                    visit(inner)

        visit(self)
        return tuple(found)

    @property
    def variables(self):
        return self._reached(Variable)

    @property
    def trainable_variables(self):
        return tuple(each for each in self.variables if each.trainable)

    @property
    def submodules(self):
        return self._reached(Module)


def constant_initializer(value=0):
    return lambda shape: making.full(shape, float(value))


def zeros_initializer():
    return constant_initializer(0)


def ones_initializer():
    return constant_initializer(1)


def random_normal_initializer(mean=0.0, stddev=0.05, seed=None):
    return lambda shape: making.randn(shape) * stddev + mean


def _glorot(shape):
    ways = sum(shape[-2:]) if shape else 2
    return (making.rand(shape) * 2 - 1) * (6 / ways) ** 0.5


def get_variable(name, shape=None, dtype=None, initializer=None, trainable=True, **named):
    """The variable of this name in the graph, made where there is none yet."""
    if initializer is None:
        initializer = _glorot
    elif isinstance(initializer, type):
        initializer = initializer()
    sizes = [int(each) for each in (shape or ())]
    return Variable(lambda: EagerTensor(initializer(sizes)) if callable(initializer) else initializer, trainable, name, dtype)


def global_variables_initializer():
    graph = graphs.get_default_graph()
    variables = list(graph._variables)
    starts = [each.initializer for each in variables]

    def begin(known):
        for each in starts:
            graphs.value_of(each, known)

    return graphs.node(graph, 'NoOp', 'init', [], begin).op


initialize_all_variables = global_variables_initializer


def gradients(ys, xs, grad_ys=None, name='gradients', stop_gradients=None):
    """Nodes of the derivatives of a sum of outputs."""
    ys = list(ys) if isinstance(ys, (list, tuple)) else [ys]
    xs = list(xs) if isinstance(xs, (list, tuple)) else [xs]
    graph = next(
        (each.graph for each in ys if isinstance(each, graphs.SymbolicTensor)), graphs.get_default_graph()
    )
    symbols = [each._in(graph) if hasattr(each, 'read_value') else each for each in xs]
    outputs = [each._in(graph) if hasattr(each, 'read_value') else each for each in ys]
    seeds = None if grad_ys is None else list(grad_ys) if isinstance(grad_ys, (list, tuple)) else [grad_ys]
    below = [_leads(output.op, {each.op for each in symbols}) for output in outputs]
    reached = {op for leads in below for op in leads}
    found = []
    for k, symbol in enumerate(symbols):
        if symbol.op not in reached:
            found.append(None)
            continue
        inputs = [*outputs, *(seeds or ())]
        compute = _derivative(outputs, symbols, k, seeds)
        derivative = graphs.node(graph, 'Gradient', f'{name}/grad', inputs, compute, symbol.dtype)
        found.append(derivative)
    return found


def _leads(op, to):
    """The operations on paths from an operation down to some."""
    order, seen, open_ = [], set(), [op]
    while open_:
        each = open_.pop()
        if each in seen:
            continue
        seen.add(each)
        order.append(each)
        open_.extend(x.op for x in each.inputs)
    leads = set()
    changed = True
    while changed:
        changed = False
        for each in order:
            if each not in leads and (each in to or any(x.op in leads for x in each.inputs)):
                leads.add(each)
                changed = True
    return leads


def _below(outputs):
    """The operations that outputs are made of, in the order in which they were defined."""
    open_ = [output.op for output in outputs]
    seen = set()
    while open_:
        each = open_.pop()
        if each not in seen:
            seen.add(each)
            open_.extend(x.op for x in each.inputs)
    return [each for each in outputs[0].graph._operations if each in seen]


def _leaf_of(numbers):
    """The same numbers by themselves, through which a derivative of this derivative still flows."""
    if not numbers.requires_grad:
        return numbers.detach().requires_grad_()
    found = made(_tape.engine().alias(numbers._value), numbers.dtype)
    found._node = numbers._node
    return found


def _derivative(outputs, symbols, k, seeds):
    def compute(known):
        again, leaves = {}, {}
        for op in _below(outputs):
            # What the graph begins with is a leaf too, so that what is recorded is the whole of it.
            if op in {each.op for each in symbols} or not op.inputs:
                here = known[id(op)] if id(op) in known else graphs.value_of(op, known)
                if here is not None and here.dtype.is_floating_point:
                    leaves[op] = op.last = _leaf_of(here)
                    again[id(op)] = leaves[op]
                else:
                    again[id(op)] = here
        values = [graphs.value_of(output.op, again) for output in outputs]
        given = [None] * len(values) if seeds is None else [known[id(seed.op)] for seed in seeds]
        from wengert_tensors.making import ones_like
        given = [ones_like(value) if seed is None else seed for value, seed in zip(values, given)]
        leaf = leaves[symbols[k].op]
        found = _recording.gradients(values, [leaf], given, True, True, True)[0]
        return found if found is not None else leaf.detach() * 0
    return compute


class GradientTape:
    """Remembers what is done, and gives derivatives of it."""

    def __init__(self, persistent=False, watch_accessed_variables=True):
        self._persistent, self._used = persistent, False
        self._watched = {}

    def __enter__(self):
        return self

    def __exit__(self, *given):
        pass

    def watch(self, tensor):
        for each in tensor if isinstance(tensor, (list, tuple)) else [tensor]:
            if isinstance(each, EagerTensor) and not each._numbers.requires_grad:
                each._numbers = each._numbers.detach().requires_grad_()
            self._watched[id(each)] = each

    def stop_recording(self):
        import contextlib

        @contextlib.contextmanager
        def stopped():
            was = _recording.set_enabled(False)
            try:
                yield
            finally:
                _recording.set_enabled(was)

        return stopped()

    def reset(self):
        self._used = False

    def _once(self):
        if self._used and not self._persistent:
            raise RuntimeError(
                'A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)'
            )
        self._used = True

    def gradient(self, target, sources, output_gradients=None, unconnected_gradients=None):
        self._once()
        flat = _flat(sources)
        targets = target if isinstance(target, (list, tuple)) else [target]
        values = [numbers_of(each) for each in targets]
        if not any(each.requires_grad for each in values):
            found = [None] * len(flat)
        else:
            from wengert_tensors.making import ones_like
            seeds = [ones_like(each) for each in values]
            if output_gradients is not None:
                given = output_gradients if isinstance(output_gradients, (list, tuple)) else [output_gradients]
                seeds = [numbers_of(each, _kind(value)) for each, value in zip(given, values)]
            leaves = [numbers_of(each) for each in flat]
            found = _recording.gradients(values, leaves, seeds, True, True, True)
        return _like(sources, iter([None if each is None else EagerTensor(each) for each in found]))

    def jacobian(self, target, sources, **named):
        self._once()
        from wengert_tensors.operations import reshape
        from wengert_tensors.shaping import stack
        value = numbers_of(target)
        flat = reshape(value, (-1,))
        results = []
        for each in _flat(sources):
            leaf = numbers_of(each)
            rows = []
            for k in range(flat.numel()):
                row = _recording.gradients([flat[k]], [leaf], [None], True, True, True)[0]
                rows.append(leaf.detach() * 0 if row is None else row)
            results.append(EagerTensor(reshape(stack(rows), tuple(value.shape) + tuple(leaf.shape))))
        return _like(sources, iter(results))


def _kind(numbers):
    return EagerTensor(numbers).dtype


def _flat(sources):
    if isinstance(sources, dict):
        return [x for each in sources.values() for x in _flat(each)]
    if isinstance(sources, (list, tuple)):
        return [x for each in sources for x in _flat(each)]
    return [sources]


def _like(sources, found):
    if isinstance(sources, dict):
        return {key: _like(each, found) for key, each in sources.items()}
    if isinstance(sources, (list, tuple)):
        return type(sources)([_like(each, found) for each in sources])
    return next(found)


class GradientDescentOptimizer:
    """Moves variables downhill."""

    def __init__(self, learning_rate, name=None):
        self.rate = learning_rate

    def compute_gradients(self, loss, var_list=None):
        variables = var_list or [each for each in loss.graph._variables if each.trainable]
        return list(zip(gradients(loss, variables), variables))

    def apply_gradients(self, grads_and_vars, global_step=None):
        pairs = [(g, v) for g, v in grads_and_vars if g is not None]
        if not pairs:
            raise ValueError('No gradients provided for any variable')
        if pairs[0][1]._symbol is None:
            for g, v in pairs:
                v.assign_sub(self.moved(v, numbers_of(g)))
            return None
        graph = pairs[0][1]._symbol.graph

        def step(known):
            for g, v in pairs:
                moved = self.moved(v, known[id(g.op)].detach())
                v._numbers = _leaf(v._numbers.detach() - moved._numbers)

        return graphs.node(graph, 'NoOp', type(self).__name__.replace('Optimizer', ''), [g for g, _ in pairs], step).op

    def moved(self, variable, gradient):
        return EagerTensor(gradient * self.rate)

    def minimize(self, loss, var_list=None, global_step=None, tape=None):
        if callable(loss):
            with GradientTape() as own:
                value = loss()
            return self.apply_gradients(zip(own.gradient(value, var_list), var_list))
        return self.apply_gradients(self.compute_gradients(loss, var_list))


class SGD(GradientDescentOptimizer):
    def __init__(self, learning_rate=0.01, momentum=0.0, name=None):
        super().__init__(learning_rate)
        self.learning_rate, self.momentum, self._kept = learning_rate, momentum, {}

    def moved(self, variable, gradient):
        if not self.momentum:
            return EagerTensor(gradient * self.learning_rate)
        kept = self._kept.get(id(variable))
        kept = gradient * self.learning_rate + (0 if kept is None else kept * self.momentum)
        self._kept[id(variable)] = kept
        return EagerTensor(kept)


class AdamOptimizer(GradientDescentOptimizer):
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, beta_1=None, beta_2=None, name=None):
        super().__init__(learning_rate)
        self.b1, self.b2, self.epsilon = beta_1 or beta1, beta_2 or beta2, epsilon
        self._kept = {}

    def moved(self, variable, gradient):
        m, v, t = self._kept.get(id(variable), (gradient * 0, gradient * 0, 0))
        t += 1
        m, v = m * self.b1 + gradient * (1 - self.b1), v * self.b2 + gradient * gradient * (1 - self.b2)
        self._kept[id(variable)] = m, v, t
        rate = self.rate * (1 - self.b2**t) ** 0.5 / (1 - self.b1**t)
        return EagerTensor(m * rate / (v.sqrt() + self.epsilon))
