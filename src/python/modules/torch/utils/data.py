"""Data in batches."""

from wengert_tensors import making
from wengert_tensors.shaping import stack
from wengert_tensors.tensor import Tensor


class Dataset:
    def __getitem__(self, index):
        raise NotImplementedError

    def __add__(self, other):
        return ConcatDataset([self, other])


class TensorDataset(Dataset):
    def __init__(self, *tensors):
        if any(each.shape[0] != tensors[0].shape[0] for each in tensors):
            raise AssertionError('Size mismatch between tensors')
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple(each[index] for each in self.tensors)

    def __len__(self):
        return self.tensors[0].shape[0]


class ConcatDataset(Dataset):
    def __init__(self, datasets):
        self.datasets = list(datasets)

    def __len__(self):
        return sum(len(each) for each in self.datasets)

    def __getitem__(self, index):
        for each in self.datasets:
            if index < len(each):
                return each[index]
            index -= len(each)
        raise IndexError(index)


class Subset(Dataset):
    def __init__(self, dataset, indices):
        self.dataset, self.indices = dataset, indices

    def __getitem__(self, index):
        return self.dataset[self.indices[index]]

    def __len__(self):
        return len(self.indices)


def random_split(dataset, lengths, generator=None):
    order = [int(x) for x in making.randperm(sum(lengths), generator=generator).tolist()]
    found, start = [], 0
    for length in lengths:
        found.append(Subset(dataset, order[start : start + length]))
        start += length
    return found


def default_collate(batch):
    first = batch[0]
    if isinstance(first, Tensor):
        return stack(batch)
    if isinstance(first, (tuple, list)):
        return [default_collate(list(each)) for each in zip(*batch)]
    if isinstance(first, dict):
        return {key: default_collate([each[key] for each in batch]) for key in first}
    if isinstance(first, float):
        from wengert_tensors.dtypes import float64
        return making.tensor(batch, dtype=float64)
    return making.tensor(batch)


class DataLoader:
    def __init__(
        self, dataset, batch_size=1, shuffle=False, num_workers=0, drop_last=False, collate_fn=None, generator=None,
        pin_memory=False,
    ):
        self.dataset, self.batch_size, self.shuffle = dataset, batch_size, shuffle
        self.drop_last, self.collate_fn, self.generator = drop_last, collate_fn or default_collate, generator

    def __len__(self):
        count = len(self.dataset)
        return count // self.batch_size if self.drop_last else -(-count // self.batch_size)

    def __iter__(self):
        from wengert_tensors import random as _random
        from wengert_tensors.random import Generator
        source = self.generator
        # PyTorch draws a seed for its workers first, and another for the order.
        _random.default.bits64()
        if self.shuffle:
            if source is None:
                source = Generator().manual_seed(_random.default.bits64() & (2**63 - 1))
            order = source.permutation(len(self.dataset))
        else:
            order = list(range(len(self.dataset)))
        for start in range(0, len(order), self.batch_size):
            chosen = order[start : start + self.batch_size]
            if len(chosen) < self.batch_size and self.drop_last:
                return
            yield self.collate_fn([self.dataset[k] for k in chosen])
