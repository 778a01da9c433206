import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/lang/expression/parse';
import { elementsOf } from '../../../src/study/jacobian/elements';
import { heatOf } from '../../../src/ui/jacobian/heat';
import { heatSummary } from '../../../src/ui/jacobian/heat-summary';
import {
  cheaperOf,
  findingOf,
  symmetryText,
  whyCheaper,
} from '../../../src/ui/jacobian/jacobian-words';
import { passSentence } from '../../../src/ui/jacobian/pass-sentence';

const program = parse('y1 = x1*x2; z = x2 + x3');
const rows = elementsOf(program, program.outputs);
const columns = elementsOf(program, program.inputs);
const tolls = (reverse: [number, number], forward: [number, number]) => ({
  reverse: { passes: reverse[0], operations: reverse[1] },
  forward: { passes: forward[0], operations: forward[1] },
});

describe('which mode is cheaper', () => {
  it('is said with the passes that decide it', () => {
    const why = whyCheaper(tolls([1, 20], [10, 100]));
    expect(why).toContain('With 1 against 10, reverse mode is 5 times cheaper here.');
  });

  it('may be the one with more passes, when each does less', () => {
    const costs = tolls([2, 30], [3, 27]);
    expect(cheaperOf(costs)).toBe('forward');
    expect(whyCheaper(costs)).toContain('forward mode takes more (3 against 2)');
    expect(whyCheaper(costs)).toContain('10 % cheaper');
  });

  it('is neither when operations are equal', () => {
    expect(cheaperOf(tolls([1, 14], [2, 14]))).toBeNull();
  });
});

describe('the sentence of a pass', () => {
  const about = { pass: 0, notation: 'prime', operations: 6 } as const;

  it('says what is seeded, what is filled and what that costs', () => {
    expect(passSentence({ ...about, mode: 'reverse', seeded: rows })).toBe(
      'Pass 1 of 2: seed y′1 = 1, all others 0; fills the row of y1, in 6 operations.',
    );
    expect(passSentence({ ...about, mode: 'forward', pass: 2, seeded: columns })).toBe(
      'Pass 3 of 3: seed x\u03073 = 1, all others 0; fills the column of x3, in 6 operations.',
    );
  });

  it('keeps to the notation of adjoints that is chosen', () => {
    const seeds = (['bar', 'leibniz', 'grad'] as const).map((notation) => {
      const text = passSentence({ ...about, mode: 'reverse', seeded: rows, notation });
      return /seed (.*?) = 1/.exec(text)?.[1];
    });
    expect(seeds).toEqual(['y\u03041', '∂y1/∂y1', 'y1.grad']);
  });
});

describe('what comparing both modes has shown', () => {
  const at = { size: 8, row: 1, column: 2 };

  it('tells agreement, rounding and disagreement apart', () => {
    expect(findingOf({ ...at, difference: 0 }, rows, columns).words).toContain('every digit');
    expect(findingOf({ ...at, difference: 1e-15 }, rows, columns)).toEqual({
      tone: 'ok',
      words: 'Both modes agree: the largest difference is 10⁻¹⁵, at ∂z/∂x3, from rounding.',
    });
    expect(findingOf({ ...at, difference: 1 }, rows, columns).tone).toBe('warn');
    expect(findingOf({ ...at, difference: Number.NaN }, rows, columns).words).toContain('NaN');
  });
});

describe('a heat map', () => {
  it('draws the squares of one strength together and leaves zeros out', () => {
    const { width, height, layers, low, high, zeros } = heatOf(
      Float64Array.of(1, 0, -0.1, 1, 0, 0),
      { rows: 2, columns: 3 },
    );
    expect([width, height, low, high, zeros]).toEqual([3, 2, -0.1, 1, 3]);
    expect(layers).toEqual([
      { strength: 5, path: 'M0 0h1v1h-1zM0 1h1v1h-1z' },
      { strength: -1, path: 'M2 0h1v1h-1z' },
    ]);
  });

  it('shows NaN and infinities apart from all others', () => {
    const { layers, odd, low } = heatOf(Float64Array.of(Number.NaN, 2), { rows: 1, columns: 2 });
    expect(odd).toBe(1);
    expect(low).toBe(2);
    expect(layers[0]).toEqual({ strength: null, path: 'M0 0h1v1h-1z' });
  });

  it('takes no entry for a zero that is not computed yet', () => {
    const size = { rows: 2, columns: 3 };
    const filled = (columns: number) => ({ ...size, mode: 'forward', filled: columns }) as const;
    const heat = (columns: number) =>
      heatOf(Float64Array.of(2, 0, 0, 4, 0, 0), size, (_, column) => column < columns);
    const words = (columns: number) => heatSummary('Jacobian', filled(columns), heat(columns), 3);
    expect(words(0)).toBe('Jacobian, 2 × 3: not computed yet.');
    expect(words(1)).toBe(
      'Jacobian, 2 × 3, 1 of 3 columns computed: entries from 2 to 4, 0 % zeros.',
    );
    expect(words(3)).toBe('Jacobian, 2 × 3: entries from 0 to 4, 67 % zeros.');
  });

  it('draws many entries as one square, by the largest of them', () => {
    const numbers = new Float64Array(200 * 100);
    numbers[0] = -3;
    const { width, height, layers } = heatOf(numbers, { rows: 200, columns: 100 });
    expect([width, height]).toEqual([64, 64]);
    expect(layers).toEqual([{ strength: -5, path: 'M0 0h1v1h-1z' }]);
  });
});

describe('the symmetry of a Hessian', () => {
  const matrix = (...numbers: number[]) => ({
    rows: 2,
    columns: 2,
    numbers: Float64Array.from(numbers),
    filled: 2,
    mode: 'forward' as const,
  });
  const jump = { kind: 'jump', output: 'y', of: null, by: 'x', others: 0, ad: 0 } as const;

  it('is as it should be where nothing it depends on is at a kink', () => {
    const held = { problems: [], smooth: true };
    expect(symmetryText(matrix(1, 2, 2, 3), held)).toBe('Symmetric, as it should be.');
    expect(symmetryText(matrix(1, 2, 2.5, 3), held)).toBe('Symmetric but for 0.5.');
  });

  it('proves nothing at a kink', () => {
    const at = (problems: readonly (typeof jump)[]) =>
      symmetryText(matrix(0, 0, 0, 0), { problems, smooth: false });
    expect(at([])).toBe('Symmetric.');
    expect(at([jump])).toBe('Symmetric, which does not make it right.');
  });
});
