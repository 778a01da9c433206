"""Arrays in files of NumPy's own form."""

import ast
import struct
import zipfile
from array import array as _array

from ._making import array

# By NumPy's letters, those of Python's own arrays.
_LETTERS = {'f8': 'd', 'f4': 'f', 'i8': 'q', 'i4': 'i', 'i2': 'h', 'i1': 'b', 'u8': 'Q', 'u4': 'I', 'u2': 'H', 'u1': 'B', 'b1': 'B'}
_KINDS = {'f8': 'float64', 'f4': 'float32', 'i4': 'int32', 'b1': 'bool', 'u1': 'uint8'}


def load(file, allow_pickle=False):
    """The array of a `.npy`, or by their names those of a `.npz`."""
    content = file.read() if hasattr(file, 'read') else _read(file)
    if content[:2] == b'PK':
        import io
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return NpzFile({name.removesuffix('.npy'): _of(parts.read(name)) for name in parts.namelist()})
    return _of(content)


class NpzFile(dict):
    """The arrays of a `.npz`, by their names."""

    @property
    def files(self):
        return list(self)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *given):
        pass


def _read(name):
    with open(name, 'rb') as file:
        return file.read()


def _of(content):
    if content[:6] != b'\x93NUMPY':
        raise ValueError('Cannot load file containing pickled data when allow_pickle=False')
    wide = content[6] > 1
    (size,) = struct.unpack_from('<I' if wide else '<H', content, 8)
    start = 12 if wide else 10
    header = ast.literal_eval(content[start : start + size].decode('latin1').strip())
    kind = header['descr'][1:]
    if kind not in _LETTERS:
        raise ValueError(f"dtype {header['descr']!r} can't be loaded (Wengert's numpy lacks it)")
    numbers = _array(_LETTERS[kind])
    numbers.frombytes(content[start + size :])
    if header['descr'][0] == '>':
        numbers.byteswap()
    shape = header['shape']
    dtype = _KINDS.get(kind, 'int64')
    if header['fortran_order']:
        return array(numbers.tolist(), dtype).reshape(tuple(reversed(shape))).T
    return array(numbers.tolist(), dtype).reshape(shape)


def save(file, arr):
    """Writes an array as a `.npy`, where the program may load it again as long as it runs."""
    content = _bytes_of(array(arr))
    if hasattr(file, 'write'):
        file.write(content)
        return
    with open(file if str(file).endswith('.npy') else f'{file}.npy', 'wb') as out:
        out.write(content)


def savez(file, *unnamed, **arrays):
    arrays = {**{f'arr_{k}': each for k, each in enumerate(unnamed)}, **arrays}
    with zipfile.ZipFile(file if str(file).endswith('.npz') else f'{file}.npz', 'w') as parts:
        for name, each in arrays.items():
            parts.writestr(f'{name}.npy', _bytes_of(array(each)))


def _bytes_of(arr):
    names = {name: kind for kind, name in _KINDS.items()}
    kind = names.get(arr.dtype.name, 'i8')
    shape = tuple(int(extent) for extent in arr.shape)
    mark = '|' if kind in ('b1', 'u1') else '<'
    header = f"{{'descr': '{mark}{kind}', 'fortran_order': False, 'shape': {shape}, }}"
    header = header.ljust(-(10 + len(header) + 1) % 64 + len(header)) + '\n'
    whole = _LETTERS[kind] not in 'df'
    numbers = _array(_LETTERS[kind], [int(x) if whole else x for x in arr.ravel().tolist()])
    return b'\x93NUMPY\x01\x00' + struct.pack('<H', len(header)) + header.encode('latin1') + numbers.tobytes()


savez_compressed = savez
