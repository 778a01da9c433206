"""A graph that is defined first and run afterwards."""

from ._tensors import EagerTensor, Tensor, TensorShape, as_numpy, dtype_of, numbers_of

_stack = []


class Operation:
    """A node of a graph: what it is, by TensorFlow's name, and what makes its numbers of its inputs' numbers."""

    def __init__(self, graph, type, name, inputs, compute):
        self.graph, self.type, self.name = graph, type, graph.unique_name(name)
        self.inputs = tuple(inputs)
        self.compute = compute
        graph._operations.append(self)

    @property
    def outputs(self):
        return [SymbolicTensor(self)]

    def run(self, feed_dict=None, session=None):
        (session or Session.current).run(self, feed_dict)

    def __repr__(self):
        return f"<tf.Operation '{self.name}' type={self.type}>"


class Graph:
    def __init__(self):
        self._operations = []
        self._names = {}
        self._variables = []

    def unique_name(self, name):
        """The name itself where it is free, else the name with the first number that is."""
        lower = name.lower()
        count = self._names.get(lower, 0)
        self._names[lower] = count + 1
        if count == 0:
            return name
        found = f'{name}_{count}'
        while found.lower() in self._names:
            count += 1
            found = f'{name}_{count}'
        self._names[lower] = count + 1
        self._names[found.lower()] = 1
        return found

    def get_operations(self):
        return list(self._operations)

    def as_default(self):
        return _Default(self)

    def as_graph_def(self):
        return '\n'.join(
            'node {\n  name: "%s"\n  op: "%s"\n%s}'
            % (each.name, each.type, ''.join(f'  input: "{x.op.name}"\n' for x in each.inputs))
            for each in self._operations
        )

    def get_tensor_by_name(self, name):
        wanted = name.split(':')[0]
        for each in self._operations:
            if each.name == wanted:
                return SymbolicTensor(each)
        raise KeyError(f"The name '{name}' refers to a Tensor which does not exist.")


class _Default:
    def __init__(self, graph):
        self.graph = graph

    def __enter__(self):
        _stack.append(self.graph)
        return self.graph

    def __exit__(self, *given):
        _stack.pop()


default_graph = Graph()
# Whether the program is of the kind that defines a graph and then runs it in a session.
graph_style = False


def begin(style):
    """Begins with an empty graph."""
    global default_graph, graph_style
    _stack.clear()
    default_graph, graph_style = Graph(), style
    Session.current = None


def current():
    """The graph that operations are added to; None where they are done at once."""
    if _stack:
        return _stack[-1]
    return default_graph if graph_style else None


def get_default_graph():
    return _stack[-1] if _stack else default_graph


class SymbolicTensor(Tensor):
    """The output of an operation of a graph."""

    def __init__(self, op, dtype=None):
        self.op = op
        self._dtype = dtype

    @property
    def name(self):
        return f'{self.op.name}:0'

    @property
    def graph(self):
        return self.op.graph

    @property
    def dtype(self):
        return self._dtype or getattr(self.op, 'dtype', None) or _common(self.op.inputs)

    @property
    def shape(self):
        return TensorShape(getattr(self.op, 'shape', None))

    def get_shape(self):
        return self.shape

    def eval(self, feed_dict=None, session=None):
        return (session or Session.current).run(self, feed_dict)

    def __repr__(self):
        return f"<tf.Tensor '{self.name}' shape={self.shape} dtype={self.dtype.name}>"

    def __str__(self):
        return f'Tensor("{self.name}", shape={self.shape}, dtype={self.dtype.name})'

    def __bool__(self):
        raise TypeError(
            'Using a `tf.Tensor` as a Python `bool` is not allowed. Use `if t is not None:` instead of `if t:` to '
            'test if a tensor is defined, and use TensorFlow ops such as tf.cond to execute subgraphs conditioned on '
            'the value of a tensor.'
        )

    def __iter__(self):
        raise TypeError('Tensor objects are only iterable when eager execution is enabled. To iterate over this tensor use tf.map_fn.')

    def __hash__(self):
        return id(self.op)


def _common(inputs):
    for each in inputs:
        if each.dtype.is_floating:
            return each.dtype
    return inputs[0].dtype if inputs else dtype_of('float32')


def node(graph, type, name, inputs, compute, dtype=None, shape=None):
    """Adds an operation to a graph. Returns its output."""
    op = Operation(graph, type, name, inputs, compute)
    if dtype is not None:
        op.dtype = dtype
    op.shape = shape
    found = SymbolicTensor(op)
    return found


class Session:
    current = None

    def __init__(self, target='', graph=None, config=None):
        self.graph = graph or get_default_graph()

    def __enter__(self):
        self._before, Session.current = Session.current, self
        _stack.append(self.graph)
        return self

    def __exit__(self, *given):
        Session.current = self._before
        _stack.pop()

    def close(self):
        pass

    def as_default(self):
        return self

    def run(self, fetches, feed_dict=None, options=None, run_metadata=None):
        """The numbers of what is asked for, each node of the graph computed once."""
        known = {}
        for key, given in (feed_dict or {}).items():
            known[id(key.op)] = numbers_of(given, key.dtype)
        return _fetched(fetches, known)


InteractiveSession = Session


def _fetched(fetches, known):
    if fetches is None:
        raise TypeError('Fetch argument None has invalid type <class \'NoneType\'>')
    if isinstance(fetches, (list, tuple)):
        return type(fetches)([_fetched(each, known) for each in fetches])
    if isinstance(fetches, dict):
        return {key: _fetched(each, known) for key, each in fetches.items()}
    if isinstance(fetches, EagerTensor):
        return fetches.numpy()
    op = fetches if isinstance(fetches, Operation) else fetches.op
    found = value_of(op, known)
    return None if isinstance(fetches, Operation) or found is None else as_numpy(found)


def value_of(op, known):
    """The numbers of an operation's output; `known` has those of this run so far."""
    open_ = [op]
    while open_:
        each = open_[-1]
        if id(each) in known:
            open_.pop()
            continue
        waiting = [x.op for x in each.inputs if id(x.op) not in known]
        if waiting and not getattr(each, 'lazy', False):
            open_.extend(reversed(waiting))
            continue
        open_.pop()
        known[id(each)] = each.last = each.compute(known)
    return known[id(op)]
