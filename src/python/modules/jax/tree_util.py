"""Values that hold others."""

import wengert_trees as _trees


class PyTreeDef:
    def __init__(self, tree, is_leaf=None):
        self._leaves, self._rebuild = _trees.flatten(tree, is_leaf)
        self._shown = _trees.flatten(tree, is_leaf)[1](['*'] * len(self._leaves))

    @property
    def num_leaves(self):
        return len(self._leaves)

    def unflatten(self, leaves):
        return self._rebuild(list(leaves))

    def __repr__(self):
        return f'PyTreeDef({self._shown!r})'.replace("'*'", '*')

    def __eq__(self, other):
        return isinstance(other, PyTreeDef) and repr(self) == repr(other)

    def __hash__(self):
        return hash(repr(self))


def tree_flatten(tree, is_leaf=None):
    return _trees.flatten(tree, is_leaf)[0], PyTreeDef(tree, is_leaf)


def tree_unflatten(treedef, leaves):
    return treedef.unflatten(leaves)


def tree_structure(tree, is_leaf=None):
    return PyTreeDef(tree, is_leaf)


def tree_leaves(tree, is_leaf=None):
    return _trees.flatten(tree, is_leaf)[0]


def tree_map(f, tree, *rest, is_leaf=None):
    return _trees.mapped(f, tree, *rest, is_leaf=is_leaf)


def tree_reduce(function, tree, *initializer):
    from functools import reduce
    return reduce(function, tree_leaves(tree), *initializer)


def tree_all(tree):
    return all(tree_leaves(tree))


def register_pytree_node(cls, flatten, unflatten):
    _trees.register(cls, flatten, unflatten)


def register_pytree_node_class(cls):
    _trees.register(cls, lambda tree: tree.tree_flatten(), cls.tree_unflatten)
    return cls


def register_dataclass(cls=None, data_fields=None, meta_fields=(), **settings):
    from dataclasses import fields
    if cls is None:
        return lambda given: register_dataclass(given, data_fields, meta_fields)
    data = list(data_fields) if data_fields is not None else [each.name for each in fields(cls)]
    meta = list(meta_fields)

    def flatten(tree):
        return [getattr(tree, name) for name in data], tuple(getattr(tree, name) for name in meta)

    _trees.register(cls, flatten, lambda rest, parts: cls(**dict(zip(data, parts)), **dict(zip(meta, rest))))
    return cls
