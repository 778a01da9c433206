import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hessian,
  hessianVectorProduct,
  jacobian,
  jacobianCost,
  jacobianPasses,
  type Program,
  ProgramBuilder,
} from '../../../src/core/index';
import { scalar } from '../../../src/core/tensor/tensor';
import { agrees, flat } from '../agreement';
import { byProgram, ones } from '../derivatives';
import { compatibleShapes, programOf, recipes } from '../random-programs';
import { baydin } from '../transform/programs';

/** p = x²y, q = 5x + sin y, with a vector w that only r = w x depends on. */
function threeOutputs(): Program {
  const b = new ProgramBuilder();
  const x = b.input('x', [], scalar(2));
  const y = b.input('y', [], scalar(3));
  const w = b.input('w', [2], { shape: [2], data: Float64Array.of(1, -1) });
  b.output('p', b.apply('multiply', [b.apply('square', [x]), y]));
  b.output('q', b.apply('add', [b.apply('multiply', [b.literal(5), x]), b.apply('sin', [y])]));
  b.output('r', b.apply('multiply', [w, x]));
  return b.build();
}

const close = (a: readonly number[], b: readonly number[], tolerance = 1e-9) =>
  a.length === b.length &&
  a.every((x, k) => agrees(x, b[k] as number, { relative: tolerance, absolute: tolerance }));

describe('a Jacobian', () => {
  it.each(['forward', 'reverse'] as const)(
    'has all outputs by all inputs, in output shape and then input shape, in %s mode',
    (mode) => {
      const { matrix, outputs } = jacobian(threeOutputs(), {}, mode);
      expect(matrix).toEqual({
        p: { x: 12, y: 4, w: [0, 0] },
        q: { x: 5, y: Math.cos(3), w: [0, 0] },
        r: {
          x: [1, -1],
          y: [0, 0],
          w: [
            [2, 0],
            [0, 2],
          ],
        },
      });
      expect(outputs).toEqual({ p: 12, q: 10 + Math.sin(3), r: [2, -2] });
    },
  );

  it('takes one pass per input element forward and one per output element in reverse', () => {
    const wide = baydin();
    expect(jacobian(wide, {}, 'forward').passes).toBe(2);
    expect(jacobian(wide, {}, 'reverse').passes).toBe(1);
    expect(jacobian(threeOutputs(), {}, 'forward').passes).toBe(4);
    expect(jacobian(threeOutputs(), {}, 'reverse').passes).toBe(4);
  });

  it('adds up its operations', () => {
    // x², x²y, 5x, sin y, + and two of w x.
    expect(jacobian(threeOutputs(), {}, 'forward').operations.value).toBe(7);
    // x: 2x ẋ, ẋ y, 5 ẋ and ẋ w; y: ẏ x², cos y ẏ and +; w: twice ẇ x.
    const forward = 7 + (2 + 1 + 1 + 2) + (1 + 2) + 2 * 2;
    expect(jacobian(threeOutputs(), {}, 'forward').operations.total).toBe(forward);
    expect(jacobianCost(threeOutputs()).forward).toEqual({ passes: 4, operations: forward });
  });

  it('is played pass by pass: columns forward, rows in reverse', () => {
    expect([...jacobianPasses(threeOutputs(), {}, 'forward')]).toEqual([
      { index: 0, mode: 'forward', seeded: 'x', element: 0, entries: { p: 12, q: 5, r: [1, -1] } },
      {
        index: 1,
        mode: 'forward',
        seeded: 'y',
        element: 0,
        entries: { p: 4, q: Math.cos(3), r: [0, 0] },
      },
      { index: 2, mode: 'forward', seeded: 'w', element: 0, entries: { p: 0, q: 0, r: [2, 0] } },
      { index: 3, mode: 'forward', seeded: 'w', element: 1, entries: { p: 0, q: 0, r: [0, 2] } },
    ]);
    const rows = [...jacobianPasses(threeOutputs(), {}, 'reverse')];
    expect(rows.map(({ seeded, element }) => [seeded, element])).toEqual([
      ['p', 0],
      ['q', 0],
      ['r', 0],
      ['r', 1],
    ]);
    expect(rows[3]?.entries).toEqual({ x: -1, y: 0, w: [0, 2] });
  });

  it('is cheaper forward for few inputs and in reverse for few outputs', () => {
    const b = new ProgramBuilder();
    const common = b.apply('exp', [b.apply('sin', [b.input('x')])]);
    for (let k = 1; k <= 8; k++) b.output(`y${k}`, b.apply('multiply', [common, b.literal(k)]));
    expect(jacobianCost(b.build()).cheaper).toBe('forward');
    expect(jacobianCost(baydin()).cheaper).toBe('reverse');
  });

  it('is the same both ways, and the gradient program’s, for random programs of scalars and tensors', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 8 }), (recipe) => {
        const program = programOf(recipe, compatibleShapes);
        const [a, b] = (['forward', 'reverse'] as const).map((mode) =>
          Object.values(jacobian(program, {}, mode).matrix.y ?? {}).flatMap(flat),
        ) as [number[], number[]];
        expect(close(a, b)).toBe(true);
        if (ones(program).data.length === 1)
          expect(close(b, [...byProgram(program, ones(program))])).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a Hessian', () => {
  it('is that of Nocedal and Wright 2006, example 8.2', () => {
    const at = { x1: 1, x2: 2, x3: Math.PI / 2 };
    const e2 = Math.exp(2);
    const { x1, x2, x3 } = hessian(nocedalWright(), at);
    // With f = (x₁x₂ sin x₃ + e^(x₁x₂)) / x₃ the second derivatives by hand.
    const p = Math.PI / 2;
    const entries = [x1, x2, x3].map((row) => [row?.x1, row?.x2, row?.x3] as number[]);
    const expected = [
      [(4 * e2) / p, (1 + 3 * e2) / p, -(2 + 2 * e2) / p ** 2],
      [(1 + 3 * e2) / p, e2 / p, -(1 + e2) / p ** 2],
      [-(2 + 2 * e2) / p ** 2, -(1 + e2) / p ** 2, -2 / p + (2 * (2 + e2)) / p ** 3],
    ];
    expect(close(entries.flat(), expected.flat(), 1e-12)).toBe(true);
  });

  it('is nested by input names, in the shape of one and then the other', () => {
    const b = new ProgramBuilder();
    const w = b.input('w', [2], { shape: [2], data: Float64Array.of(1, 2) });
    const k = b.input('k', [], scalar(3));
    b.output(
      'y',
      b.apply('sumTo', [b.apply('multiply', [b.apply('square', [w]), k])], { shape: [] }),
    );
    expect(hessian(b.build())).toEqual({
      w: {
        w: [
          [6, 0],
          [0, 6],
        ],
        k: [2, 4],
      },
      k: { w: [2, 4], k: 0 },
    });
  });

  it('is symmetric and times a vector is its own product with it, for random programs', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 6 }), (recipe) => {
        const program = programOf(recipe);
        const names = program.inputs.map(({ name }) => name);
        const matrix = hessian(program);
        const vector = Object.fromEntries(names.map((name, k) => [name, k - 0.7]));
        const product = hessianVectorProduct(program, {}, vector);
        for (const a of names) {
          const row = names.map((b) => matrix[a]?.[b] as number);
          expect(
            close(
              row,
              names.map((b) => matrix[b]?.[a] as number),
              1e-6,
            ),
          ).toBe(true);
          const sum = row.reduce((total, x, k) => total + x * (k - 0.7), 0);
          expect(close([product[a] as number], [sum], 1e-6)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('needs a scalar output', () => {
    expect(() => hessian(threeOutputs(), {}, { output: 'r' })).toThrow(/shape/);
    expect(() => hessian(threeOutputs(), {}, { output: 'z' })).toThrow(/z/);
  });
});

/** f = (x₁x₂ sin x₃ + e^(x₁x₂)) / x₃. */
function nocedalWright(): Program {
  const b = new ProgramBuilder();
  const [x1, x2, x3] = [b.input('x1'), b.input('x2'), b.input('x3')];
  const product = b.apply('multiply', [x1, x2]);
  const sine = b.apply('multiply', [product, b.apply('sin', [x3])]);
  b.output('f', b.apply('divide', [b.apply('add', [sine, b.apply('exp', [product])]), x3]));
  return b.build();
}
