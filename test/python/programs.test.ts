import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import { expression } from '../../src/lang/front-ends/expression';
import { fileOf, lineOf } from '../../src/python/recorded/place';
import { graphOfRecording } from '../../src/python/recorded/recorded-graph';
import { casesOf } from './cases';
import { python, ran } from './python';

const folder = join(import.meta.dirname, '../fixtures/programs');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What NumPy saves of [[1, 2, 3]]. */
const npy = Buffer.concat([
  Buffer.from('\x93NUMPY\x01\x00\x76\x00', 'latin1'),
  Buffer.from(`${"{'descr': '<f8', 'fortran_order': False, 'shape': (1, 3), }".padEnd(117)}\n`),
  Buffer.from(Float64Array.of(1, 2, 3).buffer),
]);

/** The files that stand beside a program, by the title of its case. */
const beside: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a program’s own file comes before a stand-in of that name': { 'numpy.py': "own = 'mine'\n" },
};

beforeAll(async () => {
  await python();
});

describe('the paper’s programs, unmodified', () => {
  it.each(['figure-3', 'figure-4'])('print what the paper has: %s', async (name) => {
    expect((await ran(text(`${name}.py`))).text).toBe(text(`${name}.txt`));
  });

  it.each(['figure-3', 'figure-4'])('become its graph: %s', async (name) => {
    expect(await graphOf(text(`${name}.py`))).toMatch(
      /^(x1(: parameter)? = .*; )?ln\(x1\) \+ x1\*x2 - sin\(x2\)$/,
    );
  });
});

for (const file of readdirSync(folder).filter((name) => name.endsWith('.cases'))) {
  describe(`programs of ${file}`, () => {
    for (const { title, program, prints, graph } of casesOf(text(file))) {
      it(title, async () => {
        const { text } = await ran(program, beside[title.replaceAll("'", '’')]);
        expect(text.trimEnd()).toBe(prints.trimEnd());
        if (graph !== undefined) expect(await graphOf(program)).toBe(graph);
      });
    }
  });
}

describe('a run', () => {
  it('leaves nothing to the next', async () => {
    await ran('import torch\ntorch.set_grad_enabled(False)\ntorch.manual_seed(3)\nleft = 1');
    const { text } = await ran(
      'import torch\nprint(torch.is_grad_enabled(), torch.initial_seed())\nprint("left" in globals())',
    );
    expect(text).toBe('True 67280421310721\nFalse\n');
  });

  it('has modules as they were loaded, whatever the one before did to them', async () => {
    await ran(`import logging, math, sys, torch, numpy as np, torch.nn.functional as F
torch.set_default_dtype(torch.float64)
torch.sin = torch.extra = math.sin = None
torch.Tensor.sin = torch.nn.Linear.forward = lambda *given: 'changed'
del F.relu, torch.Tensor.cos
np.set_printoptions(precision=2)
sys.setrecursionlimit(99_999)
sys.stdout = None
logging.basicConfig(level=10)
import wengert_engine
del wengert_engine.engine`);
    const { text } =
      await ran(`import logging, math, sys, torch, numpy as np, torch.nn.functional as F
x = torch.tensor(0.)
print(x.dtype, torch.sin(x), x.sin(), x.cos(), math.sin(0), hasattr(torch, 'extra'), F.relu(x))
print(torch.nn.Linear(1, 2)(x[None]).shape, np.array(1 / 3), sys.getrecursionlimit() < 99_999)
print(logging.root.handlers)`);
    expect(text).toBe(
      'torch.float32 tensor(0.) tensor(0.) tensor(1.) 0.0 False tensor(0.)\n' +
        'torch.Size([2]) 0.3333333333333333 True\n[]\n',
    );
  });

  it('tells of its own lines only, also where a sweep called its functions', async () => {
    const { text } = await ran(`import torch
class Halved(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): return x / 2
    @staticmethod
    def backward(ctx, g): return 1 / 0
x = torch.ones(3, requires_grad=True)
Halved.apply(x)[1:].sum().backward()`);
    expect(
      [...text.matchAll(/File "([^"]*)", line (\d+)/g)].map(([, file, line]) => [file, line]),
    ).toEqual([
      ['program.py', '8'],
      ['program.py', '6'],
    ]);
  });

  it('keeps the numbers of what a function of its own computed, which nothing else knows', async () => {
    expect(
      await graphOf(`import torch
class Halved(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): return x / 2
    @staticmethod
    def backward(ctx, g): return g / 2
Halved.apply(torch.tensor([2., 4.], requires_grad=True))[1].backward()`),
    ).toMatch(/^Halved = \[1, 2\]; reshape\(slice\(Halved/);
  });

  it('keeps what was printed and recorded before an exception', async () => {
    const { text, result } = await ran(
      'import torch\nx = torch.tensor(2., requires_grad=True)\ny = x * x\ny.backward()\nprint(x.grad)\n1 / 0',
    );
    expect(text).toMatch(/^tensor\(4\.\)\nTraceback[\s\S]*line 6[\s\S]*ZeroDivisionError/);
    expect(result.recording?.entries.map(({ operation }) => operation)).toEqual([null, 'multiply']);
  });

  it('says at once what is no Python', async () => {
    expect((await ran('while True print(1)')).text).toMatch(/line 1[\s\S]*SyntaxError/);
  });

  it('has the files beside it: modules that import each other, folders, text and bytes', async () => {
    const { text, result } = await ran(
      `from engine import Value
import tools.load
import numpy as np
print(tools.load.numbers('data.csv'), np.load('x.npy').tolist())
y = Value(2.0) * Value(3.0)
y.backward()`,
      {
        'engine.py': `from tools import base
class Value(base.Number):
    def __mul__(self, other):
        return Value(self.data * other.data)
    def backward(self):
        pass`,
        'tools/base.py': 'class Number:\n    def __init__(self, data):\n        self.data = data',
        'tools/load.py': 'def numbers(name):\n    return [float(x) for x in open(name)]',
        'data.csv': '1\n2.5\n',
        'x.npy': npy,
      },
    );
    expect(text).toBe('[1.0, 2.5] [[1.0, 2.0, 3.0]]\n');
    const [, , product] = result.recording?.entries ?? [];
    expect(product?.operation).toBe('multiply');
    expect([lineOf(product?.line ?? 0), result.files[fileOf(product?.line ?? 0)]]).toEqual([
      5,
      'program.py',
    ]);
  });

  it('knows which file a value was made in', async () => {
    const { result } = await ran(
      'import torch, layer\nlayer.loss(torch.ones(2, requires_grad=True)).backward()',
      {
        'layer.py': 'def loss(x):\n    return (\n        x.sum())',
      },
    );
    const { line = 0 } = result.recording?.entries.at(-1) ?? {};
    expect([result.files[fileOf(line)], lineOf(line)]).toEqual(['layer.py', 3]);
  });

  it('ends where the program says so', async () => {
    expect((await ran('import sys\nprint(1)\nsys.exit()\nprint(2)')).text).toBe('1\n');
  });
});

/** The graph that a program leaves, as an expression. */
async function graphOf(program: string): Promise<string | undefined> {
  const { result } = await ran(program);
  if (!result.recording) return undefined;
  const { program: found, diagnostics } = check(graphOfRecording(result.recording).graph);
  expect(diagnostics).toEqual([]);
  return found && expression.print?.(found);
}
