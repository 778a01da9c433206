import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import type { Program } from '../../src/core/program/program';
import { adjointProgram } from '../../src/lang/emit/python/adjoint-program';
import { callOf } from '../../src/python/transform/call';
import { transform } from '../../src/python/transform/transform';
import { python, ran } from './python';

beforeAll(async () => {
  await python();
});

/** How a function of a program goes both ways; by operator overloading alone where it can't be transformed. */
async function bothWays(source: string, name: string) {
  const { result } = await ran(source);
  let adjoint: string | null = null;
  let fixed: readonly string[] | null = null;
  try {
    const transformed = transform(source, name);
    fixed = transformed.fixed;
    const lines = adjointProgram(check(transformed.graph).program as Program, { name });
    adjoint = lines.map(({ text }) => text).join('\n');
  } catch {
    // What it can't be transformed for is told elsewhere.
  }
  const given = JSON.stringify(callOf(source, name, fixed));
  const { recorded, written } = (await python()).compare(result, name, given, adjoint);
  if ('error' in recorded) return { error: recorded.error, written };
  return { ...recorded, lines: recorded.tape.map(({ text, line }) => `${line}: ${text}`), written };
}

describe('a function both ways', () => {
  it.each([
    ['plain Python', 'import math\n', 'math.log', 'math.sin', 'f(2.0, 5.0)'],
    ['names of math', 'from math import log, sin\n', 'log', 'sin', 'f(2.0, 5.0)'],
    ['NumPy', 'import numpy as np\n', 'np.log', 'np.sin', 'f(2.0, 5.0)'],
    [
      'PyTorch',
      'import torch\n',
      'torch.log',
      'torch.sin',
      'f(torch.tensor([2.]), torch.tensor([5.]))',
    ],
    ['JAX', 'import jax.numpy as jnp\n', 'jnp.log', 'jnp.sin', 'f(2.0, 5.0)'],
    [
      'TensorFlow',
      'import tensorflow as tf\n',
      'tf.math.log',
      'tf.sin',
      'f(tf.constant(2.), tf.constant(5.))',
    ],
  ])('has the same derivatives in %s', async (_, imports, log, sin, call) => {
    const found = await bothWays(
      `${imports}\ndef f(x1, x2):\n    a = ${log}(x1)\n    return a + x1 * x2 - ${sin}(x2)\n\nprint(${call})\n`,
      'f',
    );
    expect(found).toMatchObject({ connected: true, operations: 5, skipped: [] });
    if ('error' in found || !found.written || 'error' in found.written)
      throw new Error('no figures');
    const close = [5.5, 1.7163378].map((x) => expect.closeTo(x, 5));
    expect(found.gradient).toEqual(close);
    expect(found.written.gradient).toEqual(close);
    expect(Math.min(found.recording, found.written.seconds, found.alone ?? 0)).toBeGreaterThan(0);
  });

  it('tells what is on the tape, by line, and the lines that no value has seen', async () => {
    const source = `import math

def f(x):
    y = math.exp(x)
    if y > 100:
        y = y / 2
    return y * 3

f(1.0)`;
    expect(await bothWays(source, 'f')).toMatchObject({
      lines: ['4: v2 = exp(v1)', '7: v3 = multiply(v2, 3)'],
      skipped: [6],
    });
  });

  it('is recorded alone where it can’t be transformed', async () => {
    const source = 'def f(x):\n    while x < 20:\n        x = x * 2\n    return x\n\nf(3.0)';
    expect(await bothWays(source, 'f')).toMatchObject({
      operations: 3,
      gradient: [8],
      written: null,
    });
  });

  it('keeps whole numbers that decide, and takes arrays', async () => {
    const source = `import numpy as np
def f(w, n):
    s = 0.0
    for k in range(n):
        s = s + np.sum(w * w)
    return s
f(np.array([1.0, 2.0]), 3)`;
    expect(await bothWays(source, 'f')).toMatchObject({
      gradient: [6, 12],
      written: { gradient: [6, 12] },
    });
  });

  it('says what leaves the tape, and in Python’s words what does not run', async () => {
    expect(
      await bothWays('def f(x):\n    return float(str(1.0)) + 0 * len("a")\nf(2.0)', 'f'),
    ).toMatchObject({ connected: false });
    expect(await bothWays('def f(x):\n    return x.missing()\nf(2.0)', 'f')).toMatchObject({
      error: expect.stringMatching(/^AttributeError: .*missing/),
    });
    expect(await bothWays('def f(x):\n    return x\ndel f', 'f')).toMatchObject({
      error: expect.stringMatching(/no function f/),
    });
  });
});
