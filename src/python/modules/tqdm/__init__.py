"""Loops that tell how far they are: here they say nothing while they turn, since what is printed stays."""

import sys


class tqdm:
    """Goes over what it is given."""

    def __init__(self, iterable=None, desc=None, total=None, **named):
        self.iterable, self.desc, self.n = iterable, desc or '', 0
        self.total = len(iterable) if total is None and hasattr(iterable, '__len__') else total

    def __iter__(self):
        for each in self.iterable:
            yield each
            self.n += 1

    def __len__(self):
        return self.total

    def __enter__(self):
        return self

    def __exit__(self, *given):
        self.close()

    def update(self, n=1):
        self.n += n

    def set_description(self, desc=None, refresh=True):
        self.desc = desc or ''

    set_description_str = set_description

    def set_postfix(self, *given, **named):
        pass

    set_postfix_str = reset = refresh = set_postfix

    def close(self):
        pass

    @staticmethod
    def write(s, file=None, end='\n', nolock=False):
        print(s, file=file or sys.stdout, end=end)


def trange(*given, **named):
    return tqdm(range(*given), **named)
