import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { errorCurves } from '../../../src/study/compare/error-curve';
import { errorFigure } from '../../../src/ui/compare/error-figure';
import { swellFigure } from '../../../src/ui/compare/swell-figure';
import { subject } from '../../state/compare/subjects';

const curvesOf = (about: Parameters<typeof errorCurves>[0]) => finished(errorCurves(about));

describe('the picture of the errors', () => {
  const curves = curvesOf(subject('y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 }));
  const figure = errorFigure(curves, '∂y/∂x1', 1e-3);

  it('names both branches, the laws they follow and both best steps', () => {
    expect(figure.notes?.map(({ text }) => text)).toEqual(['round-off', 'truncation']);
    expect(figure.guides?.map(({ label }) => label)).toEqual(['∝ h', '∝ h²', '∝ ε/h']);
    expect(figure.marks?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^best forward: h = .*10⁻[⁷⁸]$/),
      expect.stringMatching(/^best central: h = .*10⁻[⁴⁵⁶]$/),
    ]);
  });

  it('says in words what is to be seen', () => {
    expect(figure.summary).toContain('The forward difference is best at h = ');
    expect(figure.summary).toContain('round-off');
  });

  it('tells the lines apart by more than colour', () => {
    const looks = figure.series.map(({ dash, marker }) => `${dash} ${marker}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('names no branch that is not there, in words neither', () => {
    const straight = errorFigure(curvesOf(subject('y = 2*x', { x: 0 })), 'dy/dx', 1e-3);
    expect(straight.notes).toEqual([]);
    expect(straight.guides).toEqual([]);
    expect(straight.summary).not.toMatch(/truncation|round-off/);
    const line = errorFigure(curvesOf(subject('y = 3*x', { x: 1 })), 'dy/dx', 1e-3);
    expect(line.summary).not.toContain('truncation');
    expect(line.summary).toContain('round-off');
    const parabola = errorFigure(curvesOf(subject('y = x^2', { x: 1 })), 'dy/dx', 1e-3);
    expect(parabola.summary).toContain('in proportion to h.');
  });

  it('names no branch that the errors do not follow', () => {
    // So near the origin x³ has no curvature to speak of, and nothing to round.
    const cube = errorFigure(curvesOf(subject('y = x^3', { x: -1e-30 })), 'dy/dx', 1e-3);
    expect(cube.notes?.map(({ text }) => text)).toEqual(['truncation']);
    expect(cube.guides?.map(({ label }) => label)).toEqual(['∝ h²']);
    // Truncation may end far below the usual h, and it is x that is rounded here rather than f.
    const steep = errorFigure(curvesOf(subject('y = sin(1e10*x)', { x: 1 })), 'dy/dx', 1e-3);
    expect(steep.guides?.map(({ label }) => label)).toEqual(['∝ h', '∝ h²']);
    // No h moves an x so large.
    const far = errorFigure(curvesOf(subject('y = x^2', { x: 1e20 })), 'dy/dx', 1e-3);
    expect([far.notes, far.guides]).toEqual([[], []]);
  });

  it('marks no best step at a kink, where all are about as wrong', () => {
    const kink = errorFigure(curvesOf(subject('y = relu(x - 1)', { x: 1 })), 'dy/dx', 1e-3);
    expect(kink.marks).toEqual([]);
    expect(kink.summary).toContain('No h is much better than the others');
  });
});

describe('the picture of expression swell', () => {
  const stage = { n: 1, formula: 3, formulaSimplified: 1, adjoint: 8, adjointSimplified: 4 };
  const figure = swellFigure([stage, { ...stage, n: 2, formula: 40, adjoint: 14 }], {
    title: 'Swell',
    axis: 'n',
  });

  it('tells the lines apart by more than colour', () => {
    const looks = figure.series.map(({ dash, marker }) => `${dash} ${marker}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('says the sizes in words', () => {
    expect(figure.summary).toContain('formula grows from 3 to 40 parts');
    expect(figure.summary).toContain('adjoint program grows from 8 to 14 statements');
  });

  it('says of what does not grow that it stays', () => {
    expect(figure.summary).toContain('simplified it stays at 1 part.');
    expect(figure.summary).toContain('simplified it stays at 4 statements.');
  });

  it('can be empty', () => {
    expect(swellFigure([], { title: 'Swell', axis: 'n' }).summary).toBe('Swell');
  });
});
