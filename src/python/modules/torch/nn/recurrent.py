"""Networks over time: a step for each place of a sequence."""

from math import sqrt

from wengert_tensors import making
from wengert_tensors.operations import pointwise
from wengert_tensors.selecting import select
from wengert_tensors.shaping import chunk, stack, transpose, unsqueeze
from . import functional, init
from .module import Module
from .parameter import Parameter


class _Recurrent(Module):
    """Layers of which each takes a sequence step by step. `gates` is how many parts the weights of a layer have."""

    gates = 1

    def __init__(
        self, input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0, bidirectional=False, **named
    ):
        if bidirectional or named.get('nonlinearity', 'tanh') != 'tanh':
            raise NotImplementedError(f"Wengert's torch: {type(self).__name__} in both directions or with relu")
        self.input_size, self.hidden_size, self.num_layers = input_size, hidden_size, num_layers
        self.bias, self.batch_first = bias, batch_first
        bound = 1 / sqrt(hidden_size)
        for layer in range(num_layers):
            size = input_size if layer == 0 else hidden_size
            rows = self.gates * hidden_size
            shapes = [('weight_ih', (rows, size)), ('weight_hh', (rows, hidden_size))]
            if bias:
                shapes += [('bias_ih', (rows,)), ('bias_hh', (rows,))]
            for name, shape in shapes:
                setattr(self, f'{name}_l{layer}', Parameter(making.empty(*shape)))
        for parameter in self.parameters():
            init.uniform_(parameter, -bound, bound)

    def _parts(self, layer, x, h):
        """What the input and the state give to each gate."""
        of = lambda name: getattr(self, f'{name}_l{layer}') if self.bias or name.startswith('weight') else None
        return functional.linear(x, of('weight_ih'), of('bias_ih')), functional.linear(h, of('weight_hh'), of('bias_hh'))

    def _begin(self, given, shape):
        return making.zeros(*shape) if given is None else given

    def forward(self, input, state=None):
        single = input.dim() == 2
        sequence = unsqueeze(input, 1) if single else transpose(input, 0, 1) if self.batch_first else input
        states = self._states(state, (self.num_layers, sequence.shape[1], self.hidden_size), single)
        steps = [select(sequence, 0, k) for k in range(sequence.shape[0])]
        ends = []
        for layer in range(self.num_layers):
            now = tuple(select(each, 0, layer) for each in states)
            for k, x in enumerate(steps):
                now = self.step(layer, x, *now)
                steps[k] = now[0]
            ends.append(now)
        output = stack(steps)
        output = select(output, 1, 0) if single else transpose(output, 0, 1) if self.batch_first else output
        last = [stack([end[k] for end in ends]) for k in range(len(states))]
        last = [select(each, 1, 0) if single else each for each in last]
        return output, (last[0] if len(last) == 1 else tuple(last))

    def _states(self, given, shape, single):
        state = self._begin(given, shape)
        return (unsqueeze(state, 1) if single and state.dim() == 2 else state,)

    def extra_repr(self):
        text = f'{self.input_size}, {self.hidden_size}'
        text += f', num_layers={self.num_layers}' if self.num_layers != 1 else ''
        return text + (', batch_first=True' if self.batch_first else '')


class RNN(_Recurrent):
    def step(self, layer, x, h):
        of_input, of_state = self._parts(layer, x, h)
        return (pointwise('tanh', of_input + of_state),)


class GRU(_Recurrent):
    gates = 3

    def step(self, layer, x, h):
        of_input, of_state = (chunk(each, 3, -1) for each in self._parts(layer, x, h))
        reset, update = (pointwise('sigmoid', of_input[k] + of_state[k]) for k in (0, 1))
        new = pointwise('tanh', of_input[2] + reset * of_state[2])
        return ((1 - update) * new + update * h,)


class LSTM(_Recurrent):
    gates = 4

    def _states(self, given, shape, single):
        pair = (None, None) if given is None else given
        states = [self._begin(each, shape) for each in pair]
        return tuple(unsqueeze(each, 1) if single and each.dim() == 2 else each for each in states)

    def step(self, layer, x, h, c):
        of_input, of_state = self._parts(layer, x, h)
        parts = chunk(of_input + of_state, 4, -1)
        enter, forget, leave = (pointwise('sigmoid', parts[k]) for k in (0, 1, 3))
        c = forget * c + enter * pointwise('tanh', parts[2])
        return leave * pointwise('tanh', c), c


class _Cell(Module):
    """One step of a network over time."""

    layers = None

    def __init__(self, input_size, hidden_size, bias=True):
        self.input_size, self.hidden_size = input_size, hidden_size
        inner = self.layers(input_size, hidden_size, 1, bias)
        for name, parameter in inner._parameters.items():
            self._parameters[name.removesuffix('_l0')] = parameter
        self.__dict__['_inner'] = inner

    def forward(self, input, state=None):
        single = input.dim() == 1
        x = unsqueeze(input, 0) if single else input
        inner = self._inner
        states = inner._states(state, (x.shape[0], self.hidden_size), False)
        states = tuple(unsqueeze(each, 0) if each.dim() == 1 else each for each in states)
        found = inner.step(0, x, *states)
        found = tuple(select(each, 0, 0) for each in found) if single else found
        return found[0] if len(found) == 1 else found

    def extra_repr(self):
        return f'{self.input_size}, {self.hidden_size}'


class RNNCell(_Cell):
    layers = RNN


class GRUCell(_Cell):
    layers = GRU


class LSTMCell(_Cell):
    layers = LSTM
