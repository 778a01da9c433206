"""What a run may use. What goes beyond ends in an exception that says what to change."""

import sys
from time import monotonic

_MEGABYTE = 1_000_000


# Calls in each other that a program may ask for: frames of many more take all memory, and no error says so in time.
_MOST_CALLS = 5_000
_allow = sys.setrecursionlimit


def _setrecursionlimit(limit, /):
    _allow(min(limit, _MOST_CALLS))


_setrecursionlimit.__name__ = 'setrecursionlimit'
sys.setrecursionlimit = _setrecursionlimit


class TimeLimit(BaseException):
    """Is no `Exception`, so that a program that goes on after those does not go on for ever."""


TimeLimit.__module__ = 'builtins'


class Limits:
    """
    The limits of one run.
    `used` tells how many bytes of memory Python has taken.
    """

    def __init__(self, seconds, most, used):
        self.seconds = seconds
        self.most = most
        self.used = used
        self.until = monotonic() + seconds

    def check(self):
        """Is asked now and then, where a loop of the program turns."""
        if monotonic() > self.until:
            # What the program does about it has a moment.
            self.until = monotonic() + 2
            raise TimeLimit(
                f'the program ran for {self.seconds:.0f} seconds, which is the most that it may. Let it take fewer steps, '
                'or smaller data; what it printed and recorded until here is shown.'
            )
        if self.used() > self.most:
            raise MemoryError(f'the program took {self.used() // _MEGABYTE:,} MB')


def note(error):
    """Says what to change, after Python's words of an exception that comes of a limit."""
    try:
        text = str(error)
    except Exception:
        # What an exception of the program's own says of itself may be an exception.
        return
    if isinstance(error, MemoryError) or 'index-sized integer' in text or 'allocation failed' in text or 'Invalid typed array' in text:
        error.add_note(
            'A program has about 1,500 MB of memory here: make the data or the model smaller, or take it in parts; lists that '
            'grow in a loop can keep numbers (loss.item()) rather than what they were computed from.'
        )
    elif isinstance(error, RecursionError):
        error.add_note(
            'Functions may be about 1,000 calls deep in each other, as in Python elsewhere, and 5,000 where a program asks '
            'for more: go over the values in a loop, with a list of those that are still to be visited.'
        )
    elif isinstance(error, EOFError) and 'reading a line' in text:
        error.add_note(
            'Nobody can be asked while a program runs here: write the answer into the program, or read it from a file beside it.'
        )
    elif isinstance(error, ModuleNotFoundError):
        error.add_note(
            'Programs here have Python\'s own modules and torch, tensorflow, jax, autograd, numpy and matplotlib as far as '
            'teaching uses them; nothing can be installed. A module of your own is put beside the program under Files.'
        )
    elif isinstance(error, SyntaxError) and (error.text or '').lstrip()[:1] in ('!', '%'):
        error.add_note('Lines that begin with ! or % are of notebooks and no Python: leave them out.')
    elif 'start new thread' in text or isinstance(error, OSError) and 'emscripten' in text:
        error.add_note('A program has one thread and one process here: call the function itself, one after the other.')
