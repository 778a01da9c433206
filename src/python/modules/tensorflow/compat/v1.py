"""The first TensorFlow: a graph is defined, and a session runs it."""

import tensorflow as _tensorflow

_tensorflow._graphs.graph_style = True


def __getattr__(name):
    return getattr(_tensorflow, name)
