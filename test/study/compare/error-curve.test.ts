import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { errorCurves, STEPS } from '../../../src/study/compare/error-curve';
import { subject } from '../../state/compare/subjects';

const curvesOf = (about: Parameters<typeof errorCurves>[0]) => finished(errorCurves(about));
const best = (curve: { best: number | null }) => STEPS[curve.best as number] as number;

it('tries steps from 10⁻¹⁶ to 1, powers of ten exactly', () => {
  expect(STEPS).toHaveLength(65);
  for (const power of ['1e-16', '1e-8', '1e-3', '1']) expect(STEPS).toContain(Number(power));
});

describe('the errors of differences on the example of the paper', () => {
  const curves = curvesOf(subject('y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 }));

  it('are least in the middle, earlier for forward than for central differences', () => {
    expect(best(curves.forward)).toBeGreaterThan(1e-9);
    expect(best(curves.forward)).toBeLessThan(1e-6);
    expect(best(curves.central)).toBeGreaterThan(1e-6);
    expect(best(curves.central)).toBeLessThan(1e-3);
  });

  it('follow h and h² where truncation rules', () => {
    const at = STEPS.indexOf(1e-2);
    const h = STEPS[at] as number;
    for (const { errors, truncation } of [curves.forward, curves.central]) {
      const expected = (truncation?.factor ?? 0) * h ** (truncation?.power ?? 0);
      expect((errors[at] as number) / expected).toBeCloseTo(1, 1);
    }
    expect([curves.forward.truncation?.power, curves.central.truncation?.power]).toEqual([1, 2]);
  });

  it('stay near ε/h where round-off rules', () => {
    const at = STEPS.indexOf(1e-12);
    const expected = (curves.forward.roundOff?.factor ?? 0) / (STEPS[at] as number);
    expect(curves.forward.errors[at]).toBeLessThan(10 * expected);
  });
});

it('expects no truncation of a straight line', () => {
  const curves = curvesOf(subject('y = 3*x', { x: 2 }));
  expect(curves.forward.truncation).toBeNull();
  expect(curves.central.truncation).toBeNull();
});

it('has errors of exactly 0 where the output does not depend on the input', () => {
  const curves = curvesOf(subject('y = z^2 + x*0', { x: 1, z: 2 }));
  expect(new Set(curves.forward.errors)).toEqual(new Set([0]));
  expect(best(curves.forward)).toBe(1);
});

it('takes no step for the best that is lost in the rounding of x', () => {
  // At 1 + 10⁻¹⁶ = 1 the difference is 0 by no merit of its own.
  const { forward } = curvesOf(subject('y = (x - 1)^2', { x: 1 }));
  expect(forward.errors[0]).toBe(0);
  expect(1 + best(forward)).toBeGreaterThan(1);
});

it('has no best step where the derivative is not finite', () => {
  const curves = curvesOf(subject('y = ln(x)', { x: -1 }));
  expect(curves.forward.best).toBeNull();
});
