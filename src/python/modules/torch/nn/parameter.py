from wengert_tensors.tensor import Tensor, _fill
import wengert_engine as tape


class Parameter(Tensor):
    """A tensor that a module learns."""

    def __new__(cls, data=None, requires_grad=True):
        return object.__new__(cls)

    def __init__(self, data=None, requires_grad=True):
        if data is None:
            from wengert_tensors.making import empty
            data = empty(0)
        _fill(self, tape.engine().detached(data._value, requires_grad), data.dtype)

    def __repr__(self):
        return 'Parameter containing:\n' + self._written('tensor(')
