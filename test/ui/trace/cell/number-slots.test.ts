import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { numbersWidth, slotPattern, slotted } from '../../../../src/ui/trace/cell/number-slots';

const fill = (text: string, numbers: readonly string[]) =>
  text.replace(slotPattern, (_, k: string) => numbers[Number(k)] as string);

describe('taking the numbers out of a formula', () => {
  it('lets formulas that differ in numbers only share a shape', () => {
    expect(slotted('= 0.693 + 10')).toEqual({ shape: '= 70007 + 70017', numbers: ['0.693', '10'] });
    expect(slotted('= 1.2 + 3')?.shape).toBe(slotted('= 0.693 + 10')?.shape);
  });

  it.each([
    ["v'_{-1} = v'_2 \\frac{\\partial v_2}{\\partial v_{-1}}", []],
    ["= v'_{-1} + v'_1/v_{-1} = 5.5", ['5.5']],
    ['= 2^{3} \\times 4', ['4']],
    ['= 2.5^2', []],
    ['= x^2 + 1', ['1']],
    ['= v_{10} \\times (-3)', ['3']],
    ['\\frac{1}{12}', ['1', '12']],
    ['x_{a_{1}} 2', ['2']],
  ])('leaves scripts as they are: %s', (latex, numbers) => {
    expect(slotted(latex)?.numbers).toEqual(numbers);
  });

  it('takes out the exponents of powers of ten, which change as numbers do', () => {
    expect(slotted('= -1.5 \\cdot 10^{-57}')?.numbers).toEqual(['1.5', '57']);
    expect(slotted('= 1.5 \\cdot 10^{-57}')?.shape).toBe(slotted('= 3 \\cdot 10^{-9}')?.shape);
  });

  it('gives the formula back when they are put in again', () => {
    for (const latex of [
      '= 0.693 + 10',
      '= 3 \\cdot 10^{-9}',
      '= \\ln(2)',
      'v_1 = -v_0',
      'a_',
      '\\',
      '2',
    ]) {
      const parts = slotted(latex);
      expect(parts && fill(parts.shape, parts.numbers)).toBe(latex);
    }
  });

  it('leaves alone what it could mistake', () => {
    expect(slotted('= 70007')).toBeNull();
    expect(slotted('a\\hspace{2em}b')).toBeNull();
  });

  it.each([
    '= 10.693 + 0.959',
    '= 2 \\times 5',
    '= \\ln(0.5)',
    '= \\frac{1}{12} - 3.25',
    "= v'_3 \\times \\cos(v_0) = -0.284",
    '= 1.5 \\times 10^{-7}',
    '= (2 \\cdot 10^{12} + 3.5 \\cdot 10^{-300})',
    '= \\min(3, 4)',
    '= |2.5|',
    '= \\sqrt{12}',
  ])('typesets to the same once they are filled in: %s', (latex) => {
    const parts = slotted(latex);
    expect(parts).not.toBeNull();
    if (!parts) return;
    const filled = fill(katex.renderToString(parts.shape), parts.numbers);
    expect(filled).toBe(katex.renderToString(latex));
  });
});

describe('how wide the numbers of a formula are', () => {
  const digits = (count: number) => count * 0.5;

  it('follows from their digits', () => {
    expect(numbersWidth('= 12 \\times v_{3}')).toBeCloseTo(digits(2));
    expect(numbersWidth('= 12 + 345')).toBeCloseTo(digits(5));
    expect(numbersWidth('= 1.25')).toBeCloseTo(digits(3) + 0.2778);
    expect(numbersWidth('= 3 \\cdot 10^{-57}')).toBeCloseTo(digits(1) + 0.7 * digits(2));
  });

  it('is that of the widest of each column in a matrix, whose letters are smaller', () => {
    const matrix = '\\begin{smallmatrix} 1 & -2 \\\\ 345 & 67 \\end{smallmatrix}';
    expect(numbersWidth(`= 12 + \\left(${matrix}\\right)`)).toBeCloseTo(
      digits(2) + 0.7 * (digits(3) + digits(2)),
    );
  });
});
