"""Where NumPy's later random numbers come from: seeds that are mixed well, and a generator of 64 bits."""

from itertools import cycle

_MASK32, _MASK64, _MASK128 = (1 << 32) - 1, (1 << 64) - 1, (1 << 128) - 1
_STEP = 0x2360ED051FC65DA44385DF649FCCF645


def _words(number):
    found = [number & _MASK32]
    while number >> 32:
        number >>= 32
        found.append(number & _MASK32)
    return found


def _mixed(x, y):
    found = (0xCA01F9DD * x - 0x4973F715 * y) & _MASK32
    return found ^ found >> 16


class SeedSequence:
    """Mixes a seed, however poor, into as many words as are asked for."""

    def __init__(self, entropy=None, spawn_key=()):
        self.entropy, self.spawn_key, self._children = entropy, tuple(spawn_key), 0
        given = [entropy] if isinstance(entropy, int) else list(entropy or [0])
        if any(each < 0 for each in given):
            raise ValueError('expected non-negative integer')
        words = [word for each in given for word in _words(int(each))]
        if self.spawn_key:
            words += [0] * (4 - len(words))
            words += [word for each in self.spawn_key for word in _words(each)]
        self._constant = 0x43B0D7E5
        pool = [self._hashed(words[k] if k < len(words) else 0) for k in range(4)]
        for source in range(4):
            for target in range(4):
                if source != target:
                    pool[target] = _mixed(pool[target], self._hashed(pool[source]))
        for word in words[4:]:
            for target in range(4):
                pool[target] = _mixed(pool[target], self._hashed(word))
        self.pool = pool

    def _hashed(self, word):
        word ^= self._constant
        self._constant = self._constant * 0x931E8875 & _MASK32
        word = word * self._constant & _MASK32
        return word ^ word >> 16

    def words64(self, count):
        constant, found = 0x8B51F9DD, []
        for _, word in zip(range(2 * count), cycle(self.pool)):
            word ^= constant
            constant = constant * 0x58F38DED & _MASK32
            word = word * constant & _MASK32
            found.append(word ^ word >> 16)
        return [found[2 * k] | found[2 * k + 1] << 32 for k in range(count)]

    def spawn(self, n_children):
        start = self._children
        self._children += n_children
        return [SeedSequence(self.entropy, (*self.spawn_key, start + k)) for k in range(n_children)]


class Pcg64:
    """PCG XSL RR 128/64, of which words of 32 bits are the halves, the lower first."""

    def __init__(self, seed=None):
        self.seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)
        high, low, first, second = self.seed_seq.words64(4)
        self._add = ((first << 64 | second) << 1 | 1) & _MASK128
        self._state = self._add + (high << 64 | low) & _MASK128
        self._state = self._state * _STEP + self._add & _MASK128
        self._half = None

    def bits64(self):
        state = self._state = self._state * _STEP + self._add & _MASK128
        folded, turn = (state >> 64 ^ state) & _MASK64, state >> 122
        return (folded >> turn | folded << (64 - turn)) & _MASK64

    def bits32(self):
        if self._half is not None:
            found, self._half = self._half, None
            return found
        found = self.bits64()
        self._half = found >> 32
        return found & _MASK32

    def double(self):
        """A number from 0 to below 1."""
        return (self.bits64() >> 11) / 9007199254740992.0

    def below(self, most):
        """A whole number from 0 to `most`, by Lemire's way."""
        if most > _MASK32:
            return self._scaled(self.bits64, 64, most)
        return self.bits32() if most == _MASK32 else self._scaled(self.bits32, 32, most)

    @staticmethod
    def _scaled(draw, bits, most):
        mask, count = (1 << bits) - 1, most + 1
        found = draw() * count
        if found & mask < count:
            least = (mask - most) % count
            while found & mask < least:
                found = draw() * count
        return found >> bits
