import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import { trace } from '../../src/core/trace/trace';
import { graphOfRecording } from '../../src/python/recorded/recorded-graph';
import { heldToOurs } from '../../src/study/compare/theirs';
import { python, ran } from './python';

beforeAll(async () => {
  await python();
});

/** A class as people write it, of which a test changes a piece. */
const CLASS = `
class Value:
    def __init__(self, data, children=()):
        self.data, self.grad, self.prev = data, 0.0, children
        self.back = lambda: None
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other))
        def back():
            self.grad += out.grad
            other.grad += out.grad
        out.back = back
        return out
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))
        def back():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out.back = back
        return out
    def backward(self):
        order, seen = [], set()
        def visit(v):
            if id(v) not in seen:
                seen.add(id(v))
                for child in v.prev:
                    visit(child)
                order.append(v)
        visit(self)
        self.grad = 1.0
        for v in reversed(order):
            v.back()
`;
const DIAMOND = `
x, b = Value(3.0), Value(4.0)
a = x * x
y = a + a * b
y.backward()
`;

/** The derivatives that a program's own classes leave, held to ours, with names for statements. */
async function held(source: string) {
  const { result, text } = await ran(source);
  expect(text).toBe('');
  const recording = result.recording;
  if (!recording) return null;
  const { graph, whereabouts } = graphOfRecording(recording);
  const { program, statementOf } = check(graph);
  const theirs = new Map(
    graph.nodes.flatMap(({ id }, k) => {
      const derivative = whereabouts[k]?.theirs;
      return derivative === undefined ? [] : [[statementOf.get(id) as number, derivative] as const];
    }),
  );
  const found = heldToOurs(trace(program), theirs, recording.sweeps ?? 0);
  const nameOf = (statement: number) =>
    program.names.get(statement) ??
    program.inputs.find((input) => input.statement === statement)?.name ??
    program.outputs.find((output) => output.statement === statement)?.name;
  const { parted } = found;
  return {
    count: found.all.length,
    agreeing: found.agreeing,
    parted: parted && { at: nameOf(parted.first.statement), ...parted.cause },
    theirs: parted?.first.theirs.data[0],
    shape: parted?.first.theirs.shape,
  };
}

describe('derivatives that classes of the program’s own compute', () => {
  it('are those of the graph, for every value', async () => {
    expect(await held(CLASS + DIAMOND)).toMatchObject({ count: 5, agreeing: 5, parted: null });
  });

  it('part where += was forgotten', async () => {
    const wrong = CLASS.replace('self.grad += out.grad', 'self.grad = out.grad').replace(
      'self.grad += other.data',
      'self.grad = other.data',
    );
    expect(await held(wrong + DIAMOND)).toMatchObject({
      parted: { at: 'a', kind: 'overwritten', uses: 2 },
      theirs: 4,
    });
  });

  it('part where values are gone through in another order', async () => {
    const wrong = `${CLASS.slice(0, CLASS.indexOf('    def backward'))}
    def backward(self):
        self.grad = 1.0
        open_ = [self]
        while open_:
            v = open_.pop()
            v.back()
            open_.extend(v.prev)
`;
    expect((await held(wrong + DIAMOND))?.parted).toMatchObject({ kind: 'too early', at: 'x' });
  });

  it('part where an earlier backward has left something', async () => {
    const again = `${DIAMOND}y.backward()\n`;
    expect((await held(CLASS + again))?.parted).toMatchObject({ kind: 'stale' });
    const steps = `
w = Value(2.0)
for x in (3.0, 5.0):
    y = w * Value(x)
    y.backward()
`;
    expect((await held(CLASS + steps))?.parted).toMatchObject({ at: 'w', kind: 'stale', left: 3 });
  });

  it('part where a rule is wrong', async () => {
    const wrong = CLASS.replace('other.grad += self.data *', 'other.grad += other.data *');
    expect((await held(wrong + DIAMOND))?.parted).toMatchObject({
      at: 'b',
      kind: 'rule',
      theirs: 4,
      ours: 9,
    });
  });

  it('are those right after the sweep, whatever the program does to them later', async () => {
    const later = `${DIAMOND}for v in (x, b, a):\n    v.grad = 0.0\n`;
    expect((await held(CLASS + later))?.parted).toBeNull();
  });

  it('are none where values have tangents as they are made', async () => {
    const dual = `
class Dual:
    def __init__(self, real, deriv):
        self.real, self.deriv = real, deriv
    def __mul__(self, other):
        return Dual(self.real * other.real, self.deriv * other.real + self.real * other.deriv)
x = Dual(3.0, 1.0)
y = x * x
`;
    expect(await held(dual)).toMatchObject({ count: 0 });
  });

  it('may be no number at all', async () => {
    const odd = `${DIAMOND}x.grad = float('nan')\nb.grad = float('inf')\n`;
    expect((await held(CLASS + odd))?.parted).toBeNull();
    const huge = 'x, b = Value(1e308), Value(1e308)\ny = x * b\ny.backward()\n';
    expect(await held(CLASS + huge)).toMatchObject({ parted: null });
  });
});

/** An autograd of arrays, of which a test changes a piece. */
const ARRAYS = `
import numpy as np
class Tensor:
    def __init__(self, data, parents=()):
        self.data = np.asarray(data, dtype=float)
        self.grad = np.zeros_like(self.data)
        self.parents, self.back = parents, None
    def __add__(self, other):
        out = Tensor(self.data + other.data, (self, other))
        def back(g):
            self.grad += g
            other.grad += g.sum(axis=0) if other.data.ndim < g.ndim else g
        out.back = back
        return out
    def __matmul__(self, other):
        out = Tensor(self.data @ other.data, (self, other))
        def back(g):
            self.grad += g @ other.data.T
            other.grad += self.data.T @ g
        out.back = back
        return out
    def relu(self):
        out = Tensor(np.maximum(self.data, 0), (self,))
        def back(g):
            self.grad += g * (self.data > 0)
        out.back = back
        return out
    def sum(self):
        out = Tensor(self.data.sum(), (self,))
        def back(g):
            self.grad += g * np.ones_like(self.data)
        out.back = back
        return out
    def backward(self):
        order, seen = [], set()
        def visit(v):
            if id(v) not in seen:
                seen.add(id(v))
                for p in v.parents:
                    visit(p)
                order.append(v)
        visit(self)
        self.grad = np.ones_like(self.data)
        for v in reversed(order):
            if v.back:
                v.back(v.grad)
X = Tensor([[1., 2.], [-3., 4.], [5., -6.]])
W = Tensor([[1., -1.], [2., 3.]])
b = Tensor([0.5, -0.5])
h = (X @ W + b).relu()
loss = h.sum()
loss.backward()
`;

describe('derivatives that classes of arrays compute', () => {
  it('are those of the graph, for every array', async () => {
    expect(await held(ARRAYS)).toMatchObject({ count: 7, agreeing: 7, parted: null });
  });

  it('part in shape where what was repeated is not summed', async () => {
    const wrong = ARRAYS.replace(
      'other.grad += g.sum(axis=0) if other.data.ndim < g.ndim else g',
      'other.grad = other.grad + g',
    );
    expect(await held(wrong)).toMatchObject({ parted: { at: 'b', kind: 'shape' }, shape: [3, 2] });
  });

  it('part where a rule is wrong', async () => {
    const wrong = ARRAYS.replace(
      'other.grad += self.data.T @ g',
      'other.grad += (self.data.T @ g).T',
    );
    expect(await held(wrong)).toMatchObject({ parted: { at: 'W', kind: 'transposed' } });
    const forgotten = ARRAYS.replace('g * (self.data > 0)', 'g');
    expect((await held(forgotten))?.parted?.kind).toBe('rules');
  });

  it('part where += was forgotten', async () => {
    const wrong = ARRAYS.replace('h = (X @ W', 'h = (X @ W + X @ W').replace(
      'other.grad += self.data.T @ g',
      'other.grad = self.data.T @ g',
    );
    expect(await held(wrong)).toMatchObject({ parted: { at: 'W', kind: 'overwritten', uses: 2 } });
  });
});
