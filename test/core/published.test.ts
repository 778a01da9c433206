/** Values and derivatives that others printed, to the digits they printed. */
import { describe, expect, it } from 'vitest';
import { evaluate, gradient, type Program } from '../../src/core/index';
import { run } from '../../src/core/sweep/evaluate';
import { written } from './written';

const slopes = (program: Program) => evaluate(gradient(program));

function expectNear(actual: Record<string, unknown>, expected: Record<string, [number, number]>) {
  expect(Object.keys(actual)).toEqual(Object.keys(expected));
  for (const [name, [value, digits]] of Object.entries(expected)) {
    expect(actual[name], name).toBeCloseTo(value, digits);
  }
}

describe('published derivatives are reproduced', () => {
  it('ln(x1) + x1 x2 − sin(x2) at (2, 5): Harrison, Table 1, and Baydin et al., Tables 2 and 3', () => {
    const program = written({ x1: 2, x2: 5 }, (o, x1, x2) => {
      const [v1, v2, v3] = [o.ln(x1), o.mul(x1, x2), o.sin(x2)];
      return o.sub(o.add(v1, v2), v3);
    });
    const values = Array.from(run(program).data, (x) => Number(x.toFixed(3)));
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: as printed
    expect(values).toEqual([2, 5, 0.693, 10, -0.959, 10.693, 11.652]);
    expectNear(slopes(program), { x1: [5.5, 3], x2: [1.716, 3] });
  });

  it('(sin(x1/x2) + x1/x2 − exp(x2)) (x1/x2 − exp(x2)) at (1.5, 0.5): Griewank and Walther, Tables 1.2 and 1.3', () => {
    const program = written({ x1: 1.5, x2: 0.5 }, (o, x1, x2) => {
      const v1 = o.div(x1, x2);
      const [v2, v3] = [o.sin(v1), o.exp(x2)];
      const v4 = o.sub(v1, v3);
      return o.mul(o.add(v2, v4), v4);
    });
    const printed = [1.5, 0.5, 3, 0.1411, 1.6487, 1.3513, 1.4924, 2.0167];
    // They computed with the four digits they printed; the last value is 2.01665.
    const values = Array.from(run(program).data);
    values.forEach((x, i) => {
      expect(Math.abs(x - (printed[i] as number))).toBeLessThan(0.6e-4);
    });
    expectNear(slopes(program), { x1: [3.0118, 4], x2: [-13.7239, 3] });
  });

  it('(x1 x2 sin x3 + exp(x1 x2)) / x3 at (1, 2, π/2): Nocedal and Wright, Example 8.2', () => {
    const program = written({ x1: 1, x2: 2, x3: Math.PI / 2 }, (o, x1, x2, x3) => {
      const x4 = o.mul(x1, x2);
      return o.div(o.add(o.mul(x4, o.sin(x3)), o.exp(x4)), x3);
    });
    const { E, PI } = Math;
    expectNear(evaluate(program), { y: [(4 + 2 * E ** 2) / PI, 12] });
    expectNear(slopes(program), {
      x1: [(4 + 4 * E ** 2) / PI, 12],
      x2: [(2 + 2 * E ** 2) / PI, 12],
      x3: [(-8 - 4 * E ** 2) / PI ** 2, 12],
    });
  });

  it('a sigmoid neuron: the notes of Stanford’s CS231n', () => {
    const program = written({ w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }, (o, w0, x0, w1, x1, w2) =>
      o.sigmoid(o.add(o.add(o.mul(w0, x0), o.mul(w1, x1)), w2)),
    );
    expectNear(evaluate(program), { y: [0.73, 2] });
    expectNear(slopes(program), {
      w0: [-0.2, 2],
      x0: [0.39, 2],
      w1: [-0.39, 2],
      x1: [-0.59, 2],
      w2: [0.2, 2],
    });
  });

  it('the expression of micrograd’s README', () => {
    const program = written({ a: -4, b: 2 }, (o, a, b) => {
      const n = o.literal;
      const relu = (x: number) => o.apply('relu', [x]);
      let c = o.add(a, b);
      let d = o.add(o.mul(a, b), o.pow(b, n(3)));
      c = o.add(c, o.add(c, n(1)));
      c = o.add(c, o.add(o.add(n(1), c), o.neg(a)));
      d = o.add(d, o.add(o.mul(d, n(2)), relu(o.add(b, a))));
      d = o.add(d, o.add(o.mul(n(3), d), relu(o.sub(b, a))));
      const f = o.pow(o.sub(c, d), n(2));
      return o.add(o.div(f, n(2)), o.div(n(10), f));
    });
    expectNear(evaluate(program), { y: [24.7041, 4] });
    expectNear(slopes(program), { a: [138.8338, 4], b: [645.5773, 4] });
  });

  it('one step of the two-layer network of Mazur’s “A Step by Step Backpropagation Example” (2015)', () => {
    const [hidden, outer] = [
      { w1: 0.15, w2: 0.2, w3: 0.25, w4: 0.3 },
      { w5: 0.4, w6: 0.45, w7: 0.5, w8: 0.55 },
    ];
    const start: Record<string, number> = { ...hidden, ...outer };
    const program = written(start, (o, w1, w2, w3, w4, w5, w6, w7, w8) => {
      const n = o.literal;
      const neuron = (a: number, wa: number, b: number, wb: number, bias: number) =>
        o.sigmoid(o.add(o.add(o.mul(wa, a), o.mul(wb, b)), n(bias)));
      const [i1, i2] = [n(0.05), n(0.1)];
      const [h1, h2] = [neuron(i1, w1, i2, w2, 0.35), neuron(i1, w3, i2, w4, 0.35)];
      const [o1, o2] = [neuron(h1, w5, h2, w6, 0.6), neuron(h1, w7, h2, w8, 0.6)];
      const error = (target: number, out: number) => o.mul(n(0.5), o.square(o.sub(n(target), out)));
      return o.add(error(0.01, o1), error(0.99, o2));
    });
    expectNear(evaluate(program), { y: [0.298371109, 9] });
    const { w1, w5 } = slopes(program);
    expect(w1).toBeCloseTo(0.000438568, 9);
    expect(w5).toBeCloseTo(0.082167041, 9);
    // After a step of 0.5 down the gradient, as printed.
    const stepped = Object.fromEntries(
      Object.entries(slopes(program)).map(([name, slope]) => [
        name,
        (start[name] as number) - 0.5 * (slope as number),
      ]),
    );
    expectNear(stepped, {
      w1: [0.149780716, 9],
      w2: [0.19956143, 8],
      w3: [0.24975114, 8],
      w4: [0.29950229, 8],
      w5: [0.35891648, 8],
      w6: [0.408666186, 9],
      w7: [0.51130127, 8],
      w8: [0.561370121, 9],
    });
  });

  it('the gradient and Hessian of Rosenbrock’s function at (−1.2, 1): Moré, Garbow and Hillstrom, problem 1', () => {
    const program = written({ x1: -1.2, x2: 1 }, (o, x1, x2) =>
      o.add(
        o.mul(o.literal(100), o.square(o.sub(x2, o.square(x1)))),
        o.square(o.sub(o.literal(1), x1)),
      ),
    );
    expectNear(evaluate(program), { y: [24.2, 12] });
    expectNear(slopes(program), { x1: [-215.6, 10], x2: [-88, 10] });
    const row = (input: string) => slopes(gradient(program, { inputs: [input] }));
    expectNear(row('x1'), { x1: [1330, 9], x2: [480, 9] });
    expectNear(row('x2'), { x1: [480, 9], x2: [200, 9] });
  });
});
