"""Values that hold others: lists, tuples, dicts and what a program registers, with numbers at their leaves."""

_registered = {}


def wengert_begin():
    """Knows of no class of a program's own."""
    _registered.clear()


def register(cls, flatten, unflatten):
    """`flatten` gives what a value holds and what else is known of it, of which `unflatten` makes it again."""
    _registered[cls] = flatten, unflatten


def _parts(tree, order=sorted):
    """Names of what a value holds, that itself, and how to make one of other parts; None of a leaf."""
    kind = type(tree)
    if tree is None:
        return [], [], lambda parts: None
    if kind in _registered:
        flatten, unflatten = _registered[kind]
        parts, rest = flatten(tree)
        parts = list(parts)
        return [f'.{k}' for k in range(len(parts))], parts, lambda parts: unflatten(rest, tuple(parts))
    if isinstance(tree, dict):
        keys = list(tree) if kind.__name__ == 'OrderedDict' else order(tree)
        return [f'.{key}' for key in keys], [tree[key] for key in keys], lambda parts: kind(zip(keys, parts))
    if isinstance(tree, tuple) and hasattr(tree, '_fields'):
        return [f'.{name}' for name in tree._fields], list(tree), lambda parts: kind(*parts)
    if kind in (list, tuple):
        return [f'[{k}]' for k in range(len(tree))], list(tree), kind
    return None


def flatten(tree, is_leaf=None, order=sorted):
    """The leaves of a value, and the function that makes such a value of others. `order` is that of keys."""
    leaves = []
    rebuild = _walked(tree, leaves, is_leaf, order)

    def whole(given):
        remaining = iter(given)
        return rebuild(lambda: next(remaining))

    return leaves, whole


def _walked(tree, leaves, is_leaf, order):
    inside = None if is_leaf is not None and is_leaf(tree) else _parts(tree, order)
    if inside is None:
        leaves.append(tree)
        return lambda take: take()
    _, parts, make = inside
    below = [_walked(part, leaves, is_leaf, order) for part in parts]
    return lambda take: make([each(take) for each in below])


def paths(tree, name, order=sorted):
    """What the leaves of a value are called, where it is called by a name."""
    inside = _parts(tree, order)
    if inside is None:
        return [name]
    names, parts, _ = inside
    return [path for way, part in zip(names, parts) for path in paths(part, name + way, order)]


def mapped(function, tree, *others, is_leaf=None):
    """A value with a function's results at its leaves, which is given those of others of the same form, too."""
    leaves, rebuild = flatten(tree, is_leaf)
    rest = [_leaves_like(tree, other, is_leaf) for other in others]
    return rebuild([function(*each) for each in zip(leaves, *rest)])


def _leaves_like(tree, other, is_leaf):
    inside = None if is_leaf is not None and is_leaf(tree) else _parts(tree)
    if inside is None:
        return [other]
    _, parts, _ = inside
    found = _parts(other)
    if found is None or len(found[1]) != len(parts):
        raise ValueError(f'Expected {type(tree).__name__}, got {other!r}.')
    return [leaf for part, each in zip(parts, found[1]) for leaf in _leaves_like(part, each, is_leaf)]
