import { beforeAll, describe, expect, it } from 'vitest';
import { checkedGraph } from '../../src/core/graph/checked';
import { foldTree } from '../../src/core/graph/fold-tree';
import type { Fold, Graph } from '../../src/core/graph/graph';
import { graphOfRecording } from '../../src/python/recorded/recorded-graph';
import { python, ran } from './python';

beforeAll(async () => {
  await python();
});

const LOOP = `import torch
def power(n, x):
    y = x
    for i in range(n):
        y = y * x
        y = torch.sin(y) + i
    if n > 100:
        y = -y
    return y
x = torch.tensor(2., requires_grad=True)
total = x
for k in (2, 3):
    total = total + power(k, x)
total.backward()
`;

describe('where a value is made', () => {
  it('is a line of the program, in calls and turns of loops', async () => {
    const { entries, scopes } = await recordingOf(LOOP);
    const told = entries
      .filter(({ operation }) => operation !== null)
      .map(({ operation, line, scope }) => `${line} ${operation}: ${pathOf(scope).join(' > ')}`);
    expect(told.slice(0, 4)).toEqual([
      '5 multiply: for k = 2 > power(n = 2, x) > for i = 0',
      '6 sin: for k = 2 > power(n = 2, x) > for i = 0',
      '6 add: for k = 2 > power(n = 2, x) > for i = 0',
      '5 multiply: for k = 2 > power(n = 2, x) > for i = 1',
    ]);
    expect(told.at(-1)).toBe('13 add: for k = 3');

    function pathOf(at: number): string[] {
      const scope = scopes.get(at);
      return scope ? [...pathOf(scope.around), scope.name] : [];
    }
  });

  it('is, of a class of the program’s own, the line that an operator is used on', async () => {
    const { entries } = await recordingOf(OWN);
    expect(entries.flatMap(({ operation, line }) => (operation ? [line] : []))).toEqual([
      13, 13, 14,
    ]);
  });

  it('has loops that stand in loops turn anew each time, and those of comprehensions, too', async () => {
    const { scopes } = await recordingOf(`import torch
x = torch.tensor(1., requires_grad=True)
for a in range(2):
    for b in range(2):
        x = x * 2
x = sum([x * c for c in (5, 6)])
while x < 1e6:
    x = x * x
x.backward()
`);
    expect([...scopes.values()].map(({ name }) => name)).toEqual([
      ...['for a = 0', 'for b = 0', 'for b = 1', 'for a = 1', 'for b = 0', 'for b = 1'],
      ...['for c = 5', 'for c = 6', 'while, turn 1', 'while, turn 2'],
    ]);
  });
});

describe('what was not run', () => {
  it('is told by its lines', async () => {
    expect((await ran(LOOP)).result.skipped).toEqual([8]);
    expect(
      (await ran('def f():\n    return 1\n\nx = 1\nif x:\n    pass\nelse:\n    x = 2\n')).result
        .skipped,
    ).toEqual([2, 8]);
  });
});

describe('the folds of a run', () => {
  it('are its calls and the turns of its loops, in each other', async () => {
    const { graph } = graphOfRecording(await recordingOf(LOOP));
    expect(treeOf(graph)).toEqual([
      [
        'for_k_2',
        [
          [
            'power_n_2_x',
            [
              ['for_i_0', []],
              ['for_i_1', []],
            ],
          ],
        ],
      ],
      [
        'for_k_3',
        [
          [
            'power_n_3_x',
            [
              ['for_i_0', []],
              ['for_i_1', []],
              ['for_i_2', []],
            ],
          ],
        ],
      ],
    ]);
    expect(checkedGraph(graph).torn).toBeUndefined();
  });

  it('are none where a program calls and repeats nothing', async () => {
    const { graph } = graphOfRecording(await recordingOf(OWN));
    expect(graph.folds).toBeUndefined();
  });

  it('open a large network as a dozen things, each in a few actions from any operation', async () => {
    const { graph } = graphOfRecording(await recordingOf(NETWORK));
    expect(graph.nodes.length).toBeGreaterThan(5000);
    const { inside, foldOf, byId } = foldTree(graph);
    const top =
      (inside.get(null) ?? []).length + graph.nodes.filter(({ id }) => !foldOf.has(id)).length;
    expect(top).toBeLessThanOrEqual(16);
    const depth = (fold: Fold | undefined): number =>
      fold ? 1 + depth(fold.within === undefined ? undefined : byId.get(fold.within)) : 0;
    expect(Math.max(...(graph.folds ?? []).map(depth))).toBeLessThanOrEqual(6);
    expect(checkedGraph(graph).torn).toBeUndefined();
  });
});

async function recordingOf(program: string) {
  const { result } = await ran(program);
  if (!result.recording) throw new Error(`nothing was recorded: ${result.error}`);
  return result.recording;
}

type Tree = [string, Tree[]];

function treeOf(graph: Graph): Tree[] {
  const { inside } = foldTree(graph);
  const told = (id: string | null): Tree[] =>
    (inside.get(id) ?? []).map((fold) => [fold.name, told(fold.id)]);
  return told(null);
}

const OWN = `class Value:
    def __init__(self, data, parents=()):
        self.data, self.parents, self.grad = data, parents, 0.0
    def __add__(self, other):
        return Value(self.data + other.data, (self, other))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other))
    def backward(self):
        self.grad = 1.0
a = Value(2.0)
b = Value(3.0)
c = Value(4.0)
d = a * b + c
e = d * a
e.backward()
`;

const NETWORK = `import math, random
class Value:
    def __init__(self, data, parents=()):
        self.data, self.parents, self.grad = data, parents, 0.0
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other))
    __radd__ = __add__
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other))
    def tanh(self):
        return Value(math.tanh(self.data), (self,))
    def backward(self):
        self.grad = 1.0
class Neuron:
    def __init__(self, n):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(n)]
        self.b = Value(0.0)
    def __call__(self, x):
        return sum((w * x for w, x in zip(self.w, x)), self.b).tanh()
class Layer:
    def __init__(self, n, m):
        self.neurons = [Neuron(n) for _ in range(m)]
    def __call__(self, x):
        return [neuron(x) for neuron in self.neurons]
class MLP:
    def __init__(self, *sizes):
        self.layers = [Layer(a, b) for a, b in zip(sizes, sizes[1:])]
    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
random.seed(0)
model = MLP(4, 16, 16, 1)
loss = Value(0.0)
for k in range(8):
    x = [random.random() for _ in range(4)]
    y = model(x)[0] + -1.0
    loss = loss + y * y
loss.backward()
`;
