/** What spreads, orders, eliminations and draws give at their edges. */
import { describe, expect, it } from 'vitest';
import {
  type Attributes,
  evaluate,
  gradient,
  type NestedNumbers,
  type PrimitiveName,
  ShapeError,
  type TensorLike,
  trace,
  trouble,
} from '../../../src/core/index';
import { parse } from '../../../src/lang/expression/parse';
import { flat } from '../agreement';
import { applied } from '../written';

function gradientOf(text: string): NestedNumbers {
  return evaluate(gradient(parse(text))).X as NestedNumbers;
}

/** 1 at one of nine places. */
function unit(at: number): Float64Array {
  return Float64Array.from({ length: 9 }, (_, k) => (k === at ? 1 : 0));
}

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

function value(name: PrimitiveName, x: readonly TensorLike[], attributes: Attributes = {}) {
  return evaluate(applied(name, x, attributes)).y as number | NestedNumbers;
}

describe('a spread', () => {
  it('keeps its digits far from 0', () => {
    expect(value('var', [[1e9 + 1, 1e9 + 2, 1e9 + 3]])).toBe(1);
    expect(value('std', [[1e9, 1e9 + 2]], { correction: 0 })).toBe(1);
  });

  it('of a deviation neither overflows nor is lost', () => {
    expect((value('std', [[1e200, -1e200]], { correction: 0 }) as number) / 1e200).toBeCloseTo(1);
    expect((value('std', [[1e-200, -1e-200]], { correction: 0 }) as number) * 1e200).toBeCloseTo(1);
  });

  it('of one number by the correction of 1 is not there', () => {
    expect(value('var', [[5]])).toBeNaN();
    expect(value('var', [[5]], { correction: 0 })).toBe(0);
  });
});

describe('an order', () => {
  it('has NaN as the greatest, and keeps what ties in place', () => {
    expect(value('sort', [[3, nan, 1]])).toEqual([1, 3, nan]);
    expect(value('argsort', [[2, 1, 2, 1]])).toEqual([1, 3, 0, 2]);
    expect(value('argsort', [[2, 1, 2, 1]], { descending: 1 })).toEqual([0, 2, 1, 3]);
    expect(value('argmax', [[1, nan, 3]])).toBe(1);
    expect(value('argmax', [[-inf, -inf]])).toBe(0);
  });

  it('is of each line by itself', () => {
    const x = [
      [3, 1],
      [2, 4],
    ];
    expect(value('sort', [x], { axis: 0 })).toEqual([
      [2, 1],
      [3, 4],
    ]);
    expect(value('argmax', [x], { axis: 0 })).toEqual([0, 1]);
    expect(value('argmax', [x])).toBe(3);
  });
});

describe('an elimination', () => {
  it('takes the greatest pivot', () => {
    const steep = [
      [1e-20, 1],
      [1, 1],
    ];
    expect(value('det', [steep])).toBeCloseTo(-1, 14);
    expect(flat(value('solve', [steep, [1, 2]]))).toEqual([1, 1]);
  });

  it('of a singular matrix has the determinant 0, and no finite inverse', () => {
    const singular = [
      [1, 2],
      [2, 4],
    ];
    expect(value('det', [singular])).toBeCloseTo(0, 14);
    expect(flat(value('inverse', [singular])).some(Number.isFinite)).toBe(false);
    expect(
      value('det', [
        [
          [0, 0],
          [0, 5],
        ],
      ]),
    ).toBeCloseTo(0, 14);
  });

  it.each([
    ['[[1, 2], [2, 4]]', [4, -2, -2, 1]],
    ['[[0, 0, 0], [0, 1, 2], [3, 1, 5]]', [3, 6, -3, 0, 0, 0, 0, 0, 0]],
    ['[[0, 0], [0, 0]]', [0, 0, 0, 0]],
    ['[[5]]', [1]],
  ])(
    'that is singular, %s, has its cofactors for the derivative of its determinant',
    (x, cofactors) => {
      expect(flat(gradientOf(`X = ${x}; det(X)`)).map((c) => c + 0)).toEqual(cofactors);
    },
  );

  it('that is singular has a second derivative of its determinant, which is that of differences', () => {
    const at = (h: number) =>
      flat(gradientOf(`X = [[1, ${2 + h}, 3], [2, 4, 6], [1, 0, 5]]; det(X)`));
    const sum = 'X = [[1, 2, 3], [2, 4, 6], [1, 0, 5]]; det(X)';
    const [plus, minus] = [at(0.5), at(-0.5)];
    const program = gradient(parse(sum));
    const second = evaluate(gradient(program, { seed: { shape: [3, 3], data: unit(1) } })).X;
    // The determinant is linear in each element, so that differences are exact.
    const differences = plus.map((x, k) => x - (minus[k] as number));
    flat(second as NestedNumbers).forEach((x, k) => {
      expect(x).toBeCloseTo(differences[k] as number, 12);
    });
  });

  it.each<[string, string]>([
    ['X = [[1, 2], [2, 4]]; sum(inverse(X))', 'square matrices whose determinant is not 0'],
    ['X = [[1, 2], [2, 4]]; b = [1, 3]; sum(solve(X, b))', 'a right side and square matrices'],
    ['X = [[1, 0], [0, 0]]; sum(inverse(X))', 'square matrices whose determinant is not 0'],
    ['x = 1; atanh(x)', '−1 < x < 1'],
    ['x = -1; log1p(x)', 'x > −1'],
    ['x = 10; x^400', 'too large for a float64'],
  ])('%s says where it is defined', (text, words) => {
    const [first] = trouble(trace(parse(text)));
    expect(first?.mend).toContain(words);
  });

  it.each<[PrimitiveName, TensorLike[], string]>([
    [
      'det',
      [[1, 2]],
      'determinant: x has shape [2]: its last two extents must be equal, those of a square matrix',
    ],
    [
      'inverse',
      [[[1, 2]]],
      'inverse matrix: x has shape [1, 2]: its last two extents must be equal, those of a square matrix',
    ],
    [
      'solve',
      [
        [
          [1, 2],
          [3, 4],
        ],
        [1, 2, 3],
      ],
      'solution y of a y = b: a has shape [2, 2] and b [3]: b must be a vector or columns with as many rows as the matrix a',
    ],
  ])('%s refuses what does not fit', (name, x, message) => {
    expect(() => value(name, x)).toThrow(ShapeError);
    expect(() => value(name, x)).toThrow(message);
  });
});

describe('dropout', () => {
  it.each([-0.1, 1.5, Number.NaN])('of a share %d is refused, with what it is', (p) => {
    expect(() => value('dropout', [[1, 2]], { p })).toThrow('how many of all elements become 0');
  });

  it.each([0, 1])('of a share %d keeps all or nothing', (p) => {
    expect(flat(value('dropout', [[1, 2]], { p }))).toEqual(p === 0 ? [1, 2] : [0, 0]);
  });

  const ones = Array.from({ length: 10_000 }, () => 1);

  it('draws the same for the same seed, and another for another', () => {
    const drawn = value('dropout', [ones], { seed: 1 });
    expect(value('dropout', [ones], { seed: 1 })).toEqual(drawn);
    expect(value('dropout', [ones], { seed: 2 })).not.toEqual(drawn);
  });

  it('makes its share 0 and keeps the mean', () => {
    const drawn = flat(value('dropout', [ones], { p: 0.2 }));
    const share = drawn.filter((x) => x === 0).length / drawn.length;
    expect(Math.abs(share - 0.2)).toBeLessThan(0.02);
    expect(new Set(drawn)).toEqual(new Set([0, 1.25]));
  });

  it('passes on what it kept, scaled', () => {
    const program = applied('dropout', [[1, 1, 1, 1, 1, 1]], { seed: 4 });
    const slopes = evaluate(gradient(program, { seed: [1, 1, 1, 1, 1, 1] }));
    expect(Object.values(slopes)[0]).toEqual(evaluate(program).y);
  });
});
