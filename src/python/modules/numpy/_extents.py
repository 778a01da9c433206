"""What arrays say of how much is in them, NumPy's and JAX's alike."""

from ._dtype import dtype as _dtype


class Extents:
    """Over `_numbers`, a tensor."""

    __slots__ = ()

    @property
    def shape(self):
        return tuple(self._numbers.shape)

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        return self._numbers.numel()

    @property
    def dtype(self):
        return _dtype(self._numbers.dtype.name)

    @property
    def nbytes(self):
        return self.size * self.dtype.itemsize

    def __len__(self):
        if self.ndim == 0:
            raise TypeError('len() of unsized object')
        return self.shape[0]

    def __iter__(self):
        if self.ndim == 0:
            raise TypeError('iteration over a 0-d array')
        return (self[k] for k in range(self.shape[0]))
