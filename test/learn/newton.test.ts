import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../src/learn/data/data-set';
import { valleyGraph } from '../../src/learn/network/valley';
import { hessianOf, solved } from '../../src/learn/run/curvature';
import { isModel, type Model, modelOf, parametersOf } from '../../src/learn/run/model';
import { type NewtonPath, newtonPath } from '../../src/learn/run/newton';
import { passOf } from '../../src/learn/run/passes';
import { everyRow } from '../../src/learn/run/rows';
import { newtonWords } from '../../src/ui/train/landscape/landscape-words';
import { documentOf, trainerOf, trainingOn } from './cases';

const valley = (): Model => {
  const model = modelOf(valleyGraph(), 'pytorch', NOTHING);
  if (!isModel(model)) throw new Error(JSON.stringify(model));
  return model;
};

function pathOf(model: Model, set = NOTHING, start = parametersOf(model)): NewtonPath {
  const steps = newtonPath(model, set, start);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('Newton’s method', () => {
  it('goes down Rosenbrock’s valley as it is printed: up once, and there in six steps', () => {
    const { points, end } = pathOf(valley());
    expect(end).toBe('flat');
    expect(points).toHaveLength(7);
    const losses = points.map(({ loss }) => loss);
    expect(losses[0]).toBeCloseTo(24.2, 10);
    expect(losses[1]).toBeCloseTo(4.731884, 6);
    expect(losses[2]).toBeCloseTo(1411.845, 3);
    expect(losses[3]).toBeCloseTo(0.055966, 6);
    expect(losses[4]).toBeCloseTo(0.313189, 6);
    expect(losses[5]).toBeLessThan(1e-10);
    expect(points.at(-1)?.numbers[0]).toBeCloseTo(1, 9);
    expect(points.at(-1)?.numbers[1]).toBeCloseTo(1, 9);
    expect(newtonWords({ points, end }).join(' ')).toMatch(
      /^Newton’s method takes 6 steps, .* 2 steps led up: .* There the gradient is 0\.$/,
    );
  });

  it('is there in one step where the loss is a bowl', () => {
    const document = documentOf(
      'x: data; t: target; w: parameter; b: parameter; loss = (w*x + b - t)^2',
      { w: 5, b: -3 },
    );
    const { model, set } = trainerOf(
      document,
      trainingOn({
        columns: ['x', 't'],
        rows: [
          [0, 1],
          [1, 3],
          [2, 5],
        ],
      }),
    );
    const { points, end } = pathOf(model, set);
    expect(end).toBe('flat');
    expect(points).toHaveLength(2);
    expect([...(points[1]?.numbers ?? [])]).toEqual([expect.closeTo(2, 10), expect.closeTo(1, 10)]);
  });

  it('says where the loss bends down, and where the Hessian is singular', () => {
    const document = documentOf('w: parameter; loss = w^4 - w^2', { w: 0.1 });
    const model = modelOf(document.graph, 'pytorch', NOTHING);
    if (!isModel(model)) throw new Error(JSON.stringify(model));
    const saddle = pathOf(model);
    expect(saddle.points[0]?.definite).toBe(false);
    expect(newtonWords(saddle).join(' ')).toContain('bent down');
    const flat = modelOf(
      documentOf('w: parameter; loss = 2*w', { w: 1 }).graph,
      'pytorch',
      NOTHING,
    );
    if (!isModel(flat)) throw new Error(JSON.stringify(flat));
    expect(pathOf(flat).end).toBe('singular');
  });
});

describe('the Hessian of a loss', () => {
  it('is what differences of the gradient are', () => {
    const model = valley();
    const pass = passOf(model, NOTHING);
    const w = Float64Array.of(0.3, -0.7);
    const hessian = hessianOf(model, NOTHING)(w).slice();
    const h = 1e-6;
    for (let k = 0; k < 2; k++) {
      const moved = (by: number) =>
        pass(
          w.map((value, j) => (j === k ? value + by : value)),
          everyRow(NOTHING),
        ).gradient.slice();
      const [up, down] = [moved(h), moved(-h)];
      for (let row = 0; row < 2; row++) {
        const slope = ((up[row] as number) - (down[row] as number)) / (2 * h);
        expect(hessian[row * 2 + k]).toBeCloseTo(slope, 4);
      }
    }
  });

  it('gives a step that solves its equations, exchanging rows where it has to', () => {
    expect(solved(Float64Array.of(0, 2, 2, 1), [2, 3])).toEqual({
      x: Float64Array.of(1, 1),
      definite: false,
    });
    expect(solved(Float64Array.of(4, 1, 1, 3), [5, 4])?.definite).toBe(true);
    expect(solved(Float64Array.of(1, 1, 1, 1), [1, 2])).toBeNull();
    expect(solved(new Float64Array(4), [1, 2])).toBeNull();
  });
});
