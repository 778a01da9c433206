import { describe, expect, it } from 'vitest';
import {
  linearTicks,
  logTicks,
  powerNumber,
  shortNumber,
  wholeTicks,
} from '../../../../src/ui/parts/plot/ticks';

const labels = (ticks: readonly { label: string }[]) => ticks.map(({ label }) => label);

describe('ticks of a linear axis', () => {
  it('are round numbers without the dust of binary fractions', () => {
    expect(labels(linearTicks([0, 1], 5))).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1']);
    expect(labels(linearTicks([-30, 75], 4))).toEqual(['0', '50']);
    expect(labels(linearTicks([0, 0.0003], 3))).toEqual(['0', '0.0001', '0.0002', '0.0003']);
  });

  it('have their thousands set apart, and fractions left as they are', () => {
    expect(labels(linearTicks([0, 30_000], 3))).toEqual(['0', '10,000', '20,000', '30,000']);
    expect(labels(linearTicks([-2000, 0], 2))).toEqual(['−2,000', '−1,000', '0']);
    expect(labels(linearTicks([0.1234, 0.1236], 2))).toContain('0.1235');
    expect(labels(wholeTicks([0, 4e9], 3))).toEqual(['0', '2·10⁹', '4·10⁹']);
  });

  it('are one where the axis has no length', () => {
    expect(labels(linearTicks([2, 2], 5))).toEqual(['2']);
  });

  it('are whole numbers where something is counted', () => {
    expect(labels(wholeTicks([1, 6], 10))).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(labels(wholeTicks([0, 97], 6))).toEqual(['0', '20', '40', '60', '80']);
    expect(labels(wholeTicks([0, 1000], 5))).toEqual(['0', '500', '1,000']);
  });
});

describe('ticks of a logarithmic axis', () => {
  it('are powers of ten, labelled as far as there is room', () => {
    expect(labels(logTicks([1e-3, 10], 9))).toEqual(['10⁻³', '10⁻²', '10⁻¹', '1', '10']);
    const crowded = logTicks([1e-16, 1], 5);
    expect(crowded).toHaveLength(17);
    expect(labels(crowded).filter((label) => label !== '')).toEqual([
      '10⁻¹⁶',
      '10⁻¹²',
      '10⁻⁸',
      '10⁻⁴',
      '1',
    ]);
  });

  it('are 1, 2 and 5 within a decade', () => {
    expect(labels(logTicks([2, 9], 5))).toEqual(['2', '5']);
  });
});

it.each([
  [0, '0'],
  [0.25, '0.25'],
  [1234, '1,234'.replace('4', '0')],
  [-12, '−12'],
  [3.24e-9, '3.2·10⁻⁹'],
  [1e-8, '10⁻⁸'],
  [2e15, '2·10¹⁵'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '−∞'],
])('says %d in little room as %s', (value, text) => {
  expect(shortNumber(value)).toBe(text);
});

it.each([
  [1, '1'],
  [0.001, '10⁻³'],
  [1.778e-4, '1.8·10⁻⁴'],
])('says the step %d as %s', (value, text) => {
  expect(powerNumber(value)).toBe(text);
});
