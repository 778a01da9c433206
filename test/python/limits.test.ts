import { beforeAll, describe, expect, it } from 'vitest';
import { python, ran } from './python';

beforeAll(async () => {
  await python();
});

describe('what a program may use', () => {
  it('is seconds: it ends where a loop turns, after Python’s own words with what to change, and keeps what was recorded', async () => {
    const { text, result } = await ran(
      `import torch
x = torch.tensor(2., requires_grad=True)
(x * x).backward()
while True:
    try:
        x.grad
    except Exception:
        pass`,
      {},
      { seconds: 0.05 },
    );
    expect(text).toMatch(
      /line \d[\s\S]*TimeLimit: the program ran for 0 seconds[\s\S]*fewer steps/,
    );
    expect(result.recording?.entries).toHaveLength(2);
  });

  it('is memory: a list that grows in a loop ends in a MemoryError that says what to change', async () => {
    const { text } = await ran(
      'kept = []\nwhile True:\n    kept.append(bytes(10_000))',
      {},
      { bytes: (await python()).memory },
    );
    expect(text).toMatch(/line 3[\s\S]*MemoryError: the program took \d+ MB[\s\S]*smaller/);
  });

  it.each([
    ['x = [0] * 10**10', 1],
    ['x = [0] * 10**9', 1],
    ['import numpy as np\nx = np.zeros((20_000, 10_000))', 2],
    ['import torch\nx = torch.ones(100_000, 100_000)', 2],
  ])('is memory at once: %s', async (program, line) => {
    const { text } = await ran(program);
    expect(text).toMatch(
      new RegExp(`line ${line}[\\s\\S]*Error[\\s\\S]*make the data or the model smaller`),
    );
  });

  it('is calls in each other: Python’s own error, with the way around it', async () => {
    const { text } = await ran('def f(n):\n    return f(n + 1)\nf(0)');
    expect(text).toMatch(/RecursionError: maximum recursion depth exceeded\n.*in a loop/);
  });

  it('is calls in each other, where a program allows itself any number of them', async () => {
    const { text } = await ran(
      'import sys\nsys.setrecursionlimit(10**9)\ndef f(n):\n    return f(n + 1)\nf(0)',
    );
    expect(text).toMatch(/RecursionError: maximum recursion depth exceeded\n.*in a loop/);
  });

  it.each([
    [
      'objects that answer nothing but with an exception',
      `class V:
    def __init__(self, d): self.d = d
    def __add__(self, o): return V(self.d + o.d)
    def __eq__(self, o): raise ValueError
    def __hash__(self): raise ValueError
    def __bool__(self): raise ValueError
    def __getattr__(self, name): raise ZeroDivisionError
a = V(1.0)
print((a + a).d)`,
      /^2\.0\n$/,
    ],
    [
      'an exception that has no words',
      'class E(Exception):\n    def __str__(self): raise ValueError\nraise E()',
      /E: <exception str\(\) failed>/,
    ],
    [
      'what watches it ended',
      'import sys\nfor tool in 2, 3: sys.monitoring.free_tool_id(tool)\nprint(1)',
      /^1\n$/,
    ],
    [
      'a chain of thousands of operations let go of',
      'import torch\nx = y = torch.ones(1, requires_grad=True)\nfor _ in range(5000): y = y * 1\ny = None\nprint(1)',
      /^1\n$/,
    ],
    [
      'views of views',
      'import torch\nx = y = torch.zeros(2)\nfor _ in range(3000): y = y.view(2, 1).view(2)\ny[0] = 1\nprint(x)',
      /^tensor\(\[1\., 0\.\]\)\n$/,
    ],
  ])('lets no program do harm to the next: %s', async (_, program, says) => {
    expect((await ran(program)).text).toMatch(says);
    expect((await ran('import torch\nprint(torch.ones(2).sum())')).text).toBe('tensor(2.)\n');
  });

  it('tells when a program has removed Python’s own library', async () => {
    const interpreter = await python();
    expect(interpreter.isWhole).toBe(true);
    const { text } = await ran(
      "import os, sys\npath = next(x for x in sys.path if x.endswith('.zip'))\nos.rename(path, path + 'x')",
    );
    expect([text, interpreter.isWhole]).toEqual(['', false]);
    await ran(
      "import os, sys\npath = next(x for x in sys.path if x.endswith('.zip'))\nos.rename(path + 'x', path)",
    );
  });

  it.each([
    ['input("name: ")', /EOFError[\s\S]*a file beside it/],
    [
      'import pandas as pd',
      /ModuleNotFoundError: No module named 'pandas'\n.*nothing can be installed/,
    ],
    ['!pip install torch', /SyntaxError[\s\S]*notebooks and no Python/],
    ['import threading\nthreading.Thread(target=print).start()', /RuntimeError[\s\S]*one thread/],
    ['import subprocess\nsubprocess.run(["ls"])', /OSError[\s\S]*one process/],
  ])(
    'is no more than there is here, which is said after Python’s words: %s',
    async (program, says) => {
      expect((await ran(program)).text).toMatch(says);
    },
  );

  it('may change Python’s own functions, and the next program has them as they were', async () => {
    await ran('import builtins\nbuiltins.print = None\nbuiltins.len = None');
    expect((await ran('print(len("abc"))')).text).toBe('3\n');
  });

  it('is values of classes of its own: what comes after is computed and not recorded', async () => {
    const { text, result } = await ran(
      `class V:
    def __init__(self, d): self.data = d
    def __add__(self, o): return V(self.data + o.data)
one, total = V(1), V(0)
for k in range(100):
    total = total + one
print(total.data)`,
      {},
      { entries: 20 },
    );
    expect(text).toBe('100\n');
    expect(result.recording?.entries.length).toBeLessThanOrEqual(20);
  });
});
