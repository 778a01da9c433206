"""Quasi-Newton steps with a limited memory."""

import wengert_engine as tape
from wengert_tensors import graph
from wengert_tensors.making import of_numbers


def _dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def _plus(a, b, scale=1.0):
    return [x + scale * y for x, y in zip(a, b)]


def of(optimizer):
    class LBFGS(optimizer):
        besides = {}

        def __init__(
            self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7, tolerance_change=1e-9, history_size=100,
            line_search_fn=None,
        ):
            super().__init__(params, dict(
                lr=lr, max_iter=max_iter, max_eval=max_iter * 5 // 4 if max_eval is None else max_eval,
                tolerance_grad=tolerance_grad, tolerance_change=tolerance_change, history_size=history_size,
                line_search_fn=line_search_fn,
            ))
            if len(self.param_groups) != 1:
                raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")
            if line_search_fn not in (None, 'strong_wolfe'):
                raise RuntimeError("only 'strong_wolfe' is supported")
            self._steps, self._pairs, self._last = 0, [], None

        def _numbers(self):
            return [x for each in self._moved() for x in tape.numbers_of(each._value)]

        def _moved(self):
            return self.param_groups[0]['params']

        def _gradient(self):
            found = []
            for each in self._moved():
                found.extend([0.0] * each.numel() if each._grad is None else tape.numbers_of(each._grad._value))
            return found

        def _place(self, numbers):
            at = 0
            for each in self._moved():
                part = numbers[at : at + each.numel()]
                each._put(of_numbers(part, tuple(each.shape), each.dtype)._value)
                at += each.numel()

        def step(self, closure):
            group = self.param_groups[0]

            def at(numbers):
                self._place(numbers)
                was = graph.set_enabled(True)
                try:
                    loss = closure()
                finally:
                    graph.set_enabled(was)
                return float(loss), self._gradient()

            first = closure()
            value, gradient = float(first), self._gradient()
            evaluations = 1
            if max(map(abs, gradient)) <= group['tolerance_grad']:
                return first
            for turn in range(group['max_iter']):
                self._steps += 1
                if self._last is not None:
                    moved, before = self._last
                    change = _plus(gradient, before, -1.0)
                    along = _dot(change, moved)
                    if along > 1e-10:
                        self._pairs = [*self._pairs, (moved, change, 1.0 / along)][-group['history_size'] :]
                direction = self._direction(gradient)
                start = self._numbers()
                rate = min(1.0, 1.0 / sum(map(abs, gradient))) * group['lr'] if self._steps == 1 else group['lr']
                slope = _dot(gradient, direction)
                if slope > -group['tolerance_change']:
                    break
                before, old = gradient, value
                if group['line_search_fn'] == 'strong_wolfe':
                    rate, value, gradient, count = _wolfe(at, start, direction, rate, value, gradient, slope)
                    self._place(_plus(start, direction, rate))
                    evaluations += count
                elif turn < group['max_iter'] - 1:
                    value, gradient = at(_plus(start, direction, rate))
                    evaluations += 1
                else:
                    self._place(_plus(start, direction, rate))
                moved = [rate * x for x in direction]
                self._last = moved, before
                if (
                    evaluations >= group['max_eval'] or max(map(abs, gradient)) <= group['tolerance_grad']
                    or max(map(abs, moved)) <= group['tolerance_change'] or abs(value - old) < group['tolerance_change']
                ):
                    break
            return first

        def _direction(self, gradient):
            found, weights = [-x for x in gradient], []
            for moved, change, rho in reversed(self._pairs):
                weight = rho * _dot(moved, found)
                weights.append(weight)
                found = _plus(found, change, -weight)
            if self._pairs:
                _, change, rho = self._pairs[-1]
                found = [x / (rho * _dot(change, change)) for x in found]
            for (moved, change, rho), weight in zip(self._pairs, reversed(weights)):
                found = _plus(found, moved, weight - rho * _dot(change, found))
            return found

    LBFGS.__qualname__ = 'LBFGS'
    return LBFGS


def _between(a, b, bounds=None):
    """The least point of the cubic through two points, each with value and slope, within bounds."""
    (x1, f1, g1), (x2, f2, g2) = a, b
    low, high = bounds or (min(x1, x2), max(x1, x2))
    d1 = g1 + g2 - 3 * (f1 - f2) / (x1 - x2)
    square = d1 * d1 - g1 * g2
    if square < 0:
        return (low + high) / 2
    d2 = square**0.5
    if x1 <= x2:
        least = x2 - (x2 - x1) * ((g2 + d2 - d1) / (g2 - g1 + 2 * d2))
    else:
        least = x1 - (x1 - x2) * ((g1 + d2 - d1) / (g1 - g2 + 2 * d2))
    return min(max(least, low), high)


def _wolfe(at, start, direction, rate, value, gradient, slope, c1=1e-4, c2=0.9, most=25):
    """A rate by which the value falls enough and the slope has eased: the rate, value and gradient there, and how many were tried."""
    size = max(map(abs, direction))

    def tried(rate):
        found, there = at(_plus(start, direction, rate))
        return rate, found, there, _dot(there, direction)

    first = before = 0.0, value, gradient, slope
    now, count = tried(rate), 1
    low, high = None, None
    while count < most:
        if now[1] > value + c1 * now[0] * slope or (count > 1 and now[1] >= before[1]):
            low, high = before, now
            break
        if abs(now[3]) <= -c2 * slope:
            return now[0], now[1], now[2], count
        if now[3] >= 0:
            low, high = before, now
            break
        least, largest = now[0] + 0.01 * (now[0] - before[0]), now[0] * 10
        wanted = _between((before[0], before[1], before[3]), (now[0], now[1], now[3]), (least, largest))
        before, now = now, tried(wanted)
        count += 1
    if low is None:
        low, high = first, now
    stuck = False
    if low[1] > high[1]:
        low, high = high, low
    while count < most and abs(high[0] - low[0]) * size >= 1e-9:
        wanted = _between((low[0], low[1], low[3]), (high[0], high[1], high[3]))
        least, largest = min(low[0], high[0]), max(low[0], high[0])
        edge = 0.1 * (largest - least)
        if min(largest - wanted, wanted - least) < edge:
            if stuck or wanted >= largest or wanted <= least:
                wanted = largest - edge if abs(wanted - largest) < abs(wanted - least) else least + edge
                stuck = False
            else:
                stuck = True
        else:
            stuck = False
        now = tried(wanted)
        count += 1
        if now[1] > value + c1 * now[0] * slope or now[1] >= low[1]:
            high = now
            if low[1] > high[1]:
                low, high = high, low
        else:
            if abs(now[3]) <= -c2 * slope:
                low = now
                break
            if now[3] * (high[0] - low[0]) >= 0:
                high = low
            low = now
    return low[0], low[1], low[2], count
