import { describe, expect, it } from 'vitest';
import { evaluate, gradient } from '../../../src/core/index';
import { composition, logisticMap, type SwellStage, swell } from '../../../src/study/compare/swell';
import { subject } from '../../state/compare/subjects';

const stages = (growth: Parameters<typeof swell>[0]) =>
  [...swell(growth)].filter((stage): stage is SwellStage => stage !== null);

describe('expression swell of the logistic map', () => {
  const found = stages(logisticMap);

  it('has six stages and starts from the derivative 1 of x', () => {
    expect(found.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(found[0]).toMatchObject({ formula: 1, formulaSimplified: 1 });
  });

  it('multiplies the formula from stage to stage, while the adjoint program grows by as much each time', () => {
    const ratio = (found[5] as SwellStage).formula / (found[4] as SwellStage).formula;
    expect(ratio).toBeGreaterThan(2);
    const growth = found
      .slice(1)
      .map(({ adjoint }, k) => adjoint - (found[k] as SwellStage).adjoint);
    expect(new Set(growth.slice(1)).size).toBe(1);
  });

  it('is never made worse by simplifying', () => {
    for (const { formula, formulaSimplified, adjoint, adjointSimplified } of found) {
      expect(formulaSimplified).toBeLessThanOrEqual(formula);
      expect(adjointSimplified).toBeLessThanOrEqual(adjoint);
    }
  });

  it('is of the function in Table 1: l₃ is 16 x (1 − x)(1 − 2x)², with its derivative', () => {
    const l3 = logisticMap.stage(3);
    const x = 0.3;
    expect(evaluate(l3, { x }).l).toBeCloseTo(16 * x * (1 - x) * (1 - 2 * x) ** 2, 12);
    const derivative =
      16 * (1 - x) * (1 - 2 * x) ** 2 - 16 * x * (1 - 2 * x) ** 2 - 64 * x * (1 - x) * (1 - 2 * x);
    expect(evaluate(gradient(l3), { x }).x).toBeCloseTo(derivative, 12);
  });
});

describe('expression swell of a graph in itself', () => {
  it('keeps the other inputs', () => {
    const { program } = subject('y = x*z', { x: 2, z: 3 });
    expect(evaluate(composition(program, 'x', 'y').stage(4))).toEqual({ y: 2 * 3 ** 4 });
  });

  it('ends early when programs grow long', () => {
    const long = Array.from(
      { length: 300 },
      (_, k) => `v${k + 1} = sin(${k === 0 ? 'x' : `v${k}`})`,
    );
    const { program } = subject(`${long.join('; ')}; y = v300*x`, { x: 1 });
    const found = stages(composition(program, 'x', 'y'));
    expect(found).toHaveLength(6);
    expect(Number.isFinite(found[5]?.adjoint)).toBe(true);
  });
});
