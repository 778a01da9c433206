"""Opens what autograd has recorded, or what JAX has traced, as a graph in Wengert.

Put this file beside a notebook or a program; it needs nothing but Python.

    import wengert
    loss = ((model(x) - t) ** 2).mean()
    print(wengert.link(loss, params=model))           # PyTorch: before loss.backward()
    print(wengert.link(jax.make_jaxpr(f)(x, y), x, y))  # JAX

The link holds the graph with the values that it has, under the names that the program gives them.
"""

import base64
import inspect
import json
import math
import zlib

ADDRESS = "https://example.org/"


class Unknown(Exception):
    """Something that a graph in Wengert has no name for, or that was not kept."""


def link(loss, *values, params=None):
    """An address that opens the graph that led to a tensor, or that a jaxpr is."""
    if hasattr(loss, "jaxpr") or hasattr(loss, "eqns"):
        return _address(_of_jaxpr(loss, values))
    if getattr(loss, "grad_fn", None) is None:
        raise Unknown("nothing was recorded: the tensor has no grad_fn")
    caller = inspect.currentframe().f_back
    return _address(_Walk(loss, _named(params, caller), caller).graph)


def watch():
    """Notes operands of sums, which autograd does not keep: with wengert.watch(): loss = ..."""
    from torch.overrides import TorchFunctionMode

    class Watch(TorchFunctionMode):
        def __torch_function__(self, function, types, args=(), kwargs=None):
            result = function(*args, **(kwargs or {}))
            fn = getattr(result, "grad_fn", None)
            if fn is not None and _kind(fn) in ("Add", "Sub", "Rsub") and len(args) > 1:
                fn.metadata["wengert"] = args[:2]
            return result

    return Watch()


class _Graph:
    """The text of a graph: nodes, each with how many nodes back its operands are."""

    def __init__(self):
        self.nodes = []
        self.names = set()
        self.has_roles = False

    def free(self, wanted, otherwise="v"):
        plain = "".join(sign if sign.isidentifier() or sign.isdigit() else "_" for sign in str(wanted))
        stem = plain[:60] if plain.isidentifier() else f"{otherwise}{plain}"[:60]
        stem = stem if stem.isidentifier() else otherwise
        name, k = stem, 2
        while name in self.names:
            name, k = f"{stem}_{k}", k + 1
        self.names.add(name)
        return name

    def add(self, text):
        self.nodes.append(text)
        return len(self.nodes) - 1

    def input(self, name, value, role=None):
        self.has_roles = self.has_roles or role is not None
        return self.add(f"{self.free(name, 'x')}={_numbers(value)}{f' ~{role}' if role else ''}")

    def constant(self, value):
        return self.add(f"={_numbers(value)}")

    def apply(self, primitive, *operands, **settings):
        here = len(self.nodes)
        parts = [primitive, *(str(here - operand) for operand in operands)]
        if settings:
            parts.append(json.dumps(settings, separators=(",", ":")))
        return self.add(" ".join(parts))

    def output(self, name, node):
        self.add(f"{self.free(name, 'y')}:{len(self.nodes) - node}")

    def text(self):
        return f"{5 if self.has_roles else 1}\n{';'.join(self.nodes)}"


def _numbers(value):
    """Numbers as a link has them."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return f"[{','.join(_numbers(x) for x in value)}]"
    value = float(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _address(graph):
    plain = graph.text().encode()
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    deflated = deflater.compress(plain) + deflater.flush()
    form, body = ("1", deflated) if len(deflated) < len(plain) else ("0", plain)
    written = _base64(body)
    checksum = _base64(zlib.crc32((form + written).encode()).to_bytes(4, "big"))
    return f"{ADDRESS}#{form}{checksum}{written}"


def _base64(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _named(params, caller):
    """Tensors with the names that parameters have."""
    if params is None:
        return []
    if hasattr(params, "named_parameters"):
        return [(name.replace(".", "_"), tensor) for name, tensor in params.named_parameters()]
    if hasattr(params, "items"):
        return list(params.items())
    known = {id(value): name for name, value in _variables(caller)}
    return [(known.get(id(tensor), f"w{k + 1}"), tensor) for k, tensor in enumerate(params)]


def _variables(frame):
    """What the caller's variables are called, those of a function before those of its module."""
    both = {**frame.f_globals, **frame.f_locals}
    return [(name, value) for name, value in both.items() if not name.startswith("_")]


class _Walk:
    """Goes from a tensor back through what autograd recorded."""

    def __init__(self, loss, params, caller):
        self.graph = _Graph()
        self.loss = loss
        self.params = {id(tensor): name for name, tensor in params}
        tensor = type(loss)
        self.variables = [(name, value) for name, value in _variables(caller) if isinstance(value, tensor)]
        self.nodes, self.data = {}, {}
        order = self.ordered()
        self.values = self.saved(order)
        for fn in order:
            self.nodes[fn] = self.node(fn)
        name = next((name for name, value in self.variables if value is loss), "loss")
        self.graph.output(name, self.nodes[loss.grad_fn])

    def ordered(self):
        """Every function after those that it reads."""
        order, done, pending = [], set(), [(self.loss.grad_fn, False)]
        while pending:
            fn, is_ready = pending.pop()
            if is_ready:
                order.append(fn)
            elif fn not in done:
                done.add(fn)
                pending.append((fn, True))
                pending.extend((before, False) for before, _ in reversed(fn.next_functions) if before is not None)
        return order

    def saved(self, order):
        """Values of functions that they or those that read them have kept."""
        values = {self.loss.grad_fn: self.loss.detach()}
        for fn in order:
            result = _kept(fn, "result")
            if result is not None:
                values[fn] = result
            names = OPERANDS.get(_kind(fn), ("self", "other"))
            for name, (before, _) in zip(names, fn.next_functions):
                kept = _kept(fn, name)
                if before is not None and kept is not None and hasattr(kept, "shape"):
                    values.setdefault(before, kept)
        return values

    def node(self, fn):
        if hasattr(fn, "variable"):
            return self.leaf(fn.variable)
        kind = _kind(fn)
        rule = RULES.get(kind)
        if rule is None:
            raise Unknown(f"there is no {kind} in Wengert")
        return rule(self, fn)

    def leaf(self, tensor):
        if id(tensor) in self.params:
            return self.graph.input(self.params[id(tensor)], tensor, "parameter")
        return self.graph.input(self.called(tensor) or "x", tensor)

    def called(self, tensor):
        """The variable that has these very numbers."""
        for name, value in self.variables:
            if value is tensor or (value.data_ptr() == tensor.data_ptr() and value.shape == tensor.shape):
                return name
        return None

    def operand(self, fn, k, name):
        """What a function reads in a place: another function, or what it kept of what has no gradient."""
        functions = fn.next_functions
        before = functions[k][0] if k < len(functions) else None
        if before is not None:
            return self.nodes[before]
        kept = _kept(fn, name)
        return self.given(self.known(self.found(fn, k)) if kept is None else kept)

    def known(self, found):
        """The variable that has these numbers, up to rounding, if there is one."""
        if not hasattr(found, "shape"):
            return found
        for _, value in self.variables:
            if value.shape == found.shape and value.dim() > 0 and bool(abs(value.detach() - found).max() < 1e-6):
                return value.detach()
        return found

    def given(self, kept):
        if not hasattr(kept, "data_ptr"):
            return self.graph.constant(kept)
        key = (kept.data_ptr(), tuple(kept.shape))
        if key not in self.data:
            name = self.called(kept)
            is_constant = name is None and kept.dim() == 0
            self.data[key] = self.graph.constant(kept) if is_constant else self.graph.input(name or "x", kept, "data")
        return self.data[key]

    def found(self, fn, k):
        """Autograd keeps no operand of a sum; it is what the sum has more than the other."""
        kind = _kind(fn)
        if "wengert" in fn.metadata:
            operands = fn.metadata["wengert"]
            numbers = [x for x in operands if not getattr(x, "requires_grad", False)]
            return numbers[0] if len(numbers) == 1 else operands[k]
        known = [before for before, _ in fn.next_functions if before is not None]
        if kind in ("Add", "Sub") and len(known) == 1 and fn in self.values:
            other = self.value(known[0])
            if other is not None:
                alpha = getattr(fn, "_saved_alpha", 1)
                result = self.values[fn]
                if kind == "Add":
                    return (result - other) / alpha if k == 1 else result - alpha * other
                return (other - result) / alpha if k == 1 else result + alpha * other
        raise Unknown(
            f"autograd did not keep an operand of {kind}: compute the loss in a block `with wengert.watch():`"
        )

    def value(self, fn):
        return fn.variable.detach() if hasattr(fn, "variable") else self.values.get(fn)


def _kind(fn):
    """AddBackward0 is Add."""
    return fn.name().split("::")[-1].split("Backward")[0]


def _kept(fn, name):
    try:
        return getattr(fn, f"_saved_{name}", None)
    except RuntimeError as error:
        raise Unknown("what was kept is freed: ask for the link before backward()") from error


def _one(primitive, **settings):
    return lambda walk, fn: walk.graph.apply(primitive, walk.operand(fn, 0, "self"), **settings)


def _two(primitive):
    def rule(walk, fn):
        a, b = walk.operand(fn, 0, "self"), walk.operand(fn, 1, "other")
        alpha = getattr(fn, "_saved_alpha", 1)
        if alpha != 1:
            b = walk.graph.apply("multiply", walk.graph.constant(alpha), b)
        return walk.graph.apply(primitive, a, b)

    return rule


def _axis(k):
    """Autograd keeps -1 as a number without a sign."""
    return k - 2**64 if k >= 2**63 else k


def _reduction(primitive):
    def rule(walk, fn):
        dim = _kept(fn, "dim")
        settings = {}
        if dim is not None and dim != ():
            axes = [_axis(k) for k in (dim if isinstance(dim, (list, tuple)) else [dim])]
            settings["axis"] = axes[0] if len(axes) == 1 else axes
        if _kept(fn, "keepdim"):
            settings["keepdims"] = 1
        return walk.graph.apply(primitive, walk.operand(fn, 0, "self"), **settings)

    return rule


def _along(primitive):
    return lambda walk, fn: walk.graph.apply(primitive, walk.operand(fn, 0, "self"), axis=_axis(_kept(fn, "dim")))


def _power(walk, fn):
    exponent = _kept(fn, "exponent")
    if len(fn.next_functions) > 1 and fn.next_functions[1][0] is not None:
        return walk.graph.apply("power", walk.operand(fn, 0, "self"), walk.operand(fn, 1, "exponent"))
    base = walk.operand(fn, 0, "self")
    if float(exponent) == 2:
        return walk.graph.apply("square", base)
    return walk.graph.apply("power", base, walk.given(exponent))


def _products(first, second):
    return lambda walk, fn: walk.graph.apply("matmul", walk.operand(fn, 0, first), walk.operand(fn, 1, second))


def _addmm(walk, fn):
    product = walk.graph.apply("matmul", walk.operand(fn, 1, "mat1"), walk.operand(fn, 2, "mat2"))
    return walk.graph.apply("add", product, walk.operand(fn, 0, "self"))


def _loss(primitive):
    def rule(walk, fn):
        value = walk.graph.apply(primitive, walk.operand(fn, 0, "self"), walk.operand(fn, 1, "target"))
        if _kept(fn, "reduction") != 1:
            raise Unknown(f"{_kind(fn)} is known as a mean alone")
        return value

    return rule


def _reshape(walk, fn):
    if fn not in walk.values:
        raise Unknown(f"autograd did not keep what shape {_kind(fn)} leads to")
    return walk.graph.apply("reshape", walk.operand(fn, 0, "self"), shape=list(walk.values[fn].shape))


def _swapped(walk, fn):
    before = fn.next_functions[0][0]
    value = walk.value(before)
    if value is None:
        value = walk.values.get(fn)
    rank = 2 if value is None else value.dim()
    axes = list(range(rank))
    a, b = (_axis(_kept(fn, f"dim{k}")) % rank for k in (0, 1))
    axes[a], axes[b] = axes[b], axes[a]
    return walk.graph.apply("transpose", walk.operand(fn, 0, "self"), axes=axes)


def _joined(primitive):
    def rule(walk, fn):
        operands = [walk.operand(fn, k, "tensors") for k in range(len(fn.next_functions))]
        return walk.graph.apply(primitive, *operands, axis=_axis(_kept(fn, "dim")))

    return rule


def _elu(walk, fn):
    return walk.graph.apply("elu", walk.operand(fn, 0, "self"), alpha=float(_kept(fn, "alpha")))


def _leaky(walk, fn):
    return walk.graph.apply("leakyRelu", walk.operand(fn, 0, "self"), slope=float(_kept(fn, "negative_slope")))


def _pass(walk, fn):
    return walk.operand(fn, 0, "self")


def _clamp(walk, fn):
    bounds = [_kept(fn, "min"), _kept(fn, "max")]
    low, high = ((-math.inf if k == 0 else math.inf) if x is None else x for k, x in enumerate(bounds))
    return walk.graph.apply("clamp", walk.operand(fn, 0, "self"), walk.given(low), walk.given(high))


# The names under which functions keep what they read, where these are not self and other.
OPERANDS = {
    "Mm": ("self", "mat2"),
    "Bmm": ("self", "mat2"),
    "Mv": ("self", "vec"),
    "Dot": ("self", "tensor"),
    "Addmm": ("self", "mat1", "mat2"),
    "MseLoss": ("self", "target"),
    "Pow": ("self", "exponent"),
}

RULES = {
    "Add": _two("add"),
    "Sub": _two("subtract"),
    "Rsub": lambda walk, fn: walk.graph.apply("subtract", walk.operand(fn, 1, "other"), walk.operand(fn, 0, "self")),
    "Mul": _two("multiply"),
    "Div": _two("divide"),
    "Maximum": _two("maximum"),
    "Minimum": _two("minimum"),
    "Atan2": _two("atan2"),
    "Pow": _power,
    "Mm": _products("self", "mat2"),
    "Bmm": _products("self", "mat2"),
    "Mv": _products("self", "vec"),
    "Dot": _products("self", "tensor"),
    "Addmm": _addmm,
    "Sum": _reduction("sum"),
    "Mean": _reduction("mean"),
    "Prod": _reduction("prod"),
    "Amax": _reduction("max"),
    "Amin": _reduction("min"),
    "Max": _reduction("max"),
    "Min": _reduction("min"),
    "Logsumexp": _reduction("logsumexp"),
    "Softmax": _along("softmax"),
    "LogSoftmax": _along("logSoftmax"),
    "Cumsum": _along("cumsum"),
    "MseLoss": _loss("meanSquaredError"),
    # Of logarithms of probabilities the cross entropy is what it is of logits.
    "NllLoss": _loss("crossEntropy"),
    "View": _reshape,
    "UnsafeView": _reshape,
    "ReshapeAlias": _reshape,
    "Squeeze": _reshape,
    "Unsqueeze": _reshape,
    "T": _one("transpose"),
    "Transpose": _swapped,
    "Permute": lambda walk, fn: walk.graph.apply(
        "transpose", walk.operand(fn, 0, "self"), axes=[_axis(k) for k in _kept(fn, "dims")]
    ),
    "Cat": _joined("concat"),
    "Stack": _joined("stack"),
    "Elu": _elu,
    "LeakyRelu": _leaky,
    "Clamp": _clamp,
    "Clone": _pass,
    "Alias": _pass,
    "ToCopy": _pass,
    **{
        name: _one(primitive)
        for name, primitive in {
            "Neg": "negate",
            "Exp": "exp",
            "Expm1": "expm1",
            "Log": "ln",
            "Log1P": "log1p",
            "Log2": "log2",
            "Log10": "log10",
            "Sin": "sin",
            "Cos": "cos",
            "Tan": "tan",
            "Asin": "asin",
            "Acos": "acos",
            "Atan": "atan",
            "Sinh": "sinh",
            "Cosh": "cosh",
            "Tanh": "tanh",
            "Asinh": "asinh",
            "Acosh": "acosh",
            "Atanh": "atanh",
            "Sigmoid": "sigmoid",
            "Relu": "relu",
            "Silu": "silu",
            "Gelu": "gelu",
            "Softplus": "softplus",
            "Sqrt": "sqrt",
            "Square": "square",
            "Reciprocal": "reciprocal",
            "Abs": "abs",
            "Erf": "erf",
            "Erfc": "erfc",
        }.items()
    },
}


def _of_jaxpr(closed, values):
    """The graph that a jaxpr is, with the values that it is called with."""
    graph = _Graph()
    jaxpr = getattr(closed, "jaxpr", closed)
    known = {}
    for k, variable in enumerate(jaxpr.invars):
        given = values[k] if k < len(values) else 1.0
        known[variable] = graph.input(f"x{k + 1}", given)
    for variable, value in zip(jaxpr.constvars, getattr(closed, "consts", ())):
        known[variable] = graph.constant(value)
    results = _equations(graph, jaxpr, known)
    for k, result in enumerate(results):
        graph.output("y" if len(results) == 1 else f"y{k + 1}", result)
    return graph


def _equations(graph, jaxpr, known):
    def read(atom):
        return graph.constant(atom.val) if hasattr(atom, "val") else known[atom]

    for equation in jaxpr.eqns:
        name = getattr(equation.primitive, "name", str(equation.primitive))
        given = equation.params
        inner = given.get("jaxpr") or given.get("call_jaxpr") or given.get("fun_jaxpr")
        operands = [read(atom) for atom in equation.invars]
        if inner is not None:
            body = getattr(inner, "jaxpr", inner)
            own = dict(zip(body.invars, operands))
            own.update({at: graph.constant(value) for at, value in zip(body.constvars, getattr(inner, "consts", ()))})
            made = _equations(graph, body, own)
        elif name in JAX_RULES:
            made = [JAX_RULES[name](graph, operands, given)]
        else:
            raise Unknown(f"there is no {name} in Wengert")
        known.update(zip(equation.outvars, made))
    return [read(atom) for atom in jaxpr.outvars]


def _jax(primitive):
    return lambda graph, operands, given: graph.apply(primitive, *operands)


def _jax_reduction(primitive):
    return lambda graph, operands, given: graph.apply(primitive, *operands, axis=list(given["axes"]))


def _jax_broadcast(graph, operands, given):
    shape, places = list(given["shape"]), list(given["broadcast_dimensions"])
    if places and places != list(range(len(shape) - len(places), len(shape))):
        between = [shape[k] if k in places else 1 for k in range(len(shape))]
        operands = [graph.apply("reshape", operands[0], shape=between)]
    return graph.apply("broadcastTo", operands[0], shape=shape) if shape else operands[0]


def _jax_product(graph, operands, given):
    (left, right), batch = given["dimension_numbers"]
    a, b = operands
    if any(len(axes) > 0 for axes in batch) or len(left) != 1:
        raise Unknown("products of batches are not read from a jaxpr")
    # A vector is the same transposed.
    if tuple(right) == (1,):
        b = graph.apply("transpose", b)
    if tuple(left) == (0,):
        a = graph.apply("transpose", a)
    return graph.apply("matmul", a, b)


def _jax_power(graph, operands, given):
    if given["y"] == 2:
        return graph.apply("square", operands[0])
    return graph.apply("power", operands[0], graph.constant(given["y"]))


JAX_RULES = {
    "integer_pow": _jax_power,
    "dot_general": _jax_product,
    "broadcast_in_dim": _jax_broadcast,
    "reduce_sum": _jax_reduction("sum"),
    "reduce_max": _jax_reduction("max"),
    "reduce_min": _jax_reduction("min"),
    "reduce_prod": _jax_reduction("prod"),
    "reshape": lambda graph, operands, given: graph.apply("reshape", operands[0], shape=list(given["new_sizes"])),
    "squeeze": lambda graph, operands, given: operands[0],
    "transpose": lambda graph, operands, given: graph.apply("transpose", operands[0], axes=list(given["permutation"])),
    "convert_element_type": lambda graph, operands, given: operands[0],
    "copy": lambda graph, operands, given: operands[0],
    "stop_gradient": _jax("detach"),
    **{
        name: _jax(primitive)
        for name, primitive in {
            "add": "add",
            "add_any": "add",
            "sub": "subtract",
            "mul": "multiply",
            "div": "divide",
            "neg": "negate",
            "pow": "power",
            "max": "maximum",
            "min": "minimum",
            "exp": "exp",
            "expm1": "expm1",
            "log": "ln",
            "log1p": "log1p",
            "sin": "sin",
            "cos": "cos",
            "tan": "tan",
            "asin": "asin",
            "acos": "acos",
            "atan": "atan",
            "atan2": "atan2",
            "sinh": "sinh",
            "cosh": "cosh",
            "tanh": "tanh",
            "asinh": "asinh",
            "acosh": "acosh",
            "atanh": "atanh",
            "logistic": "sigmoid",
            "sqrt": "sqrt",
            "square": "square",
            "abs": "abs",
            "sign": "sign",
            "floor": "floor",
            "ceil": "ceil",
            "erf": "erf",
            "erfc": "erfc",
        }.items()
    },
}
