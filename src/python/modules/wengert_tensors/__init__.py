"""Tensors on the tape, which the stand-ins for frameworks share. They behave as PyTorch's do."""

from . import dtypes, graph, printing, random


def wengert_begin():
    """Has everything be as it is when a program begins."""
    dtypes.set_default(dtypes.float32)
    graph.begin()
    printing.begin()
    random.default.manual_seed(random.FIRST_SEED)
