"""The first TensorFlow: a graph is defined, and a session runs it."""

import tensorflow as _tensorflow


def __getattr__(name):
    return getattr(_tensorflow, name)
