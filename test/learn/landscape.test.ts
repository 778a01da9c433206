import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../src/learn/data/data-set';
import { digits } from '../../src/learn/data/digits';
import { networkGraph } from '../../src/learn/network/network';
import { valleyGraph } from '../../src/learn/network/valley';
import { COLUMNS, lossSurface, ROWS, spanOf } from '../../src/learn/pictures/loss-surface';
import { numbersAt, placeOn, sectionAlong } from '../../src/learn/pictures/section';
import { isModel, type Model, modelOf, parametersOf } from '../../src/learn/run/model';
import { findingRate, judged, type RateFound } from '../../src/learn/run/rate-finder';
import { surfaceWords } from '../../src/ui/train/landscape/landscape-words';
import { documentOf, trainerOf, trainingOn } from './cases';

function ended<Y, R>(steps: Iterator<Y, R, undefined>): R {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const asModel = (found: ReturnType<typeof modelOf>): Model => {
  if (!isModel(found)) throw new Error(JSON.stringify(found));
  return found;
};
const valley = () => asModel(modelOf(valleyGraph(), 'pytorch', NOTHING));
const network = () =>
  asModel(
    modelOf(
      networkGraph({
        ...{ inputs: 64, layers: [9], activation: 'relu', initialisation: 'he' },
        ...{ classes: 10, rows: 4, seed: 1 },
      }),
      'pytorch',
      digits(),
    ),
  );

describe('a loss surface', () => {
  it('over two parameters has the loss at their numbers', () => {
    const model = valley();
    const here = parametersOf(model);
    const section = sectionAlong(model, { kind: 'parameters', first: 0, second: 1 }, here, []);
    if (!section) throw new Error('There is no section.');
    expect(placeOn(section, here)).toEqual([-1.2, 1]);
    const surface = ended(lossSurface(model, NOTHING, section, [-2, 2], [-1, 3]));
    expect(surface.values).toHaveLength(COLUMNS * ROWS);
    expect(surface.values[0]).toBeCloseTo(9 + 100 * 25, 9);
    const top = surface.values[COLUMNS * ROWS - 1];
    expect(top).toBeCloseTo(1 + 100, 9);
    expect(surfaceWords(surface, ['x', 'y'], [-1.2, 1])).toMatch(
      /^The loss over x and y goes from \S+, where x is \S+ and y is \S+, to 2509\.$/,
    );
  });

  it('has random directions as long as the weights of each neuron, and none of biases', () => {
    const model = network();
    const here = parametersOf(model);
    const section = sectionAlong(model, { kind: 'random', seed: 3 }, here, []);
    if (!section) throw new Error('There is no section.');
    const [W, b] = model.parameters;
    if (!W || !b) throw new Error('There are no weights.');
    for (let neuron = 0; neuron < 9; neuron++) {
      const lengthOf = (all: Float64Array) =>
        Math.hypot(...Array.from({ length: 64 }, (_, k) => all[k * 9 + neuron] as number));
      expect(lengthOf(section.across)).toBeCloseTo(lengthOf(here), 9);
    }
    for (const bias of section.across.subarray(W.size, W.size + b.size)) expect(bias).toBe(0);
    expect(sectionAlong(model, { kind: 'random', seed: 3 }, here, [])).toEqual(section);
    expect(sectionAlong(model, { kind: 'random', seed: 4 }, here, [])).not.toEqual(section);
  });

  it('along a path has the directions in which it spreads most, and finds its points again', () => {
    const model = network();
    const here = parametersOf(model);
    const along = (k: number) =>
      here.map((value, j) => value + (j === 5 ? 3 * k : j === 8 ? k * k : 0));
    const path = [3, 2, 1, 0].map(along);
    const section = sectionAlong(model, { kind: 'path' }, here, path);
    if (!section) throw new Error('There is no section.');
    expect(section.share).toBeCloseTo(1, 9);
    for (const point of path) {
      const [a, b] = placeOn(section, point);
      const found = numbersAt(section, a, b, new Float64Array(here.length));
      for (const [k, value] of found.entries()) {
        expect(value).toBeCloseTo(point[k] as number, 6);
      }
    }
    expect(sectionAlong(model, { kind: 'path' }, here, [here, here])).toBeNull();
    expect(sectionAlong(model, { kind: 'path' }, here, [])).toBeNull();
  });

  it('shows all that has to be on it, with room around', () => {
    expect(spanOf(0, [], 1)).toEqual([-1, 1]);
    const [low, high] = spanOf(0, [10, Number.NaN], 1);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(10);
  });
});

describe('the rate finder', () => {
  const rows = Array.from({ length: 20 }, (_, k) => [k / 10 - 1, (k / 10 - 1) * 2 + 0.5]);

  it('finds where the loss falls and where rates are too large, and leaves the parameters as they are', () => {
    const document = documentOf(
      'x: data; t: target; w: parameter; b: parameter; loss = (w*x + b - t)^2',
    );
    const training = trainingOn({ columns: ['x', 't'], rows });
    const { model, set } = trainerOf(document, training);
    const start = parametersOf(model);
    const found: RateFound = ended(findingRate(model, training, set, start));
    expect(found.steepest).toBeGreaterThan(0.01);
    expect(found.steepest).toBeLessThan(1);
    expect(found.tooLarge).toBeGreaterThan(1);
    expect(parametersOf(model)).toEqual(start);
    expect(ended(findingRate(model, training, set, start))).toEqual(found);
  });

  it('says nothing of a loss that no rate makes fall', () => {
    const samples = Array.from({ length: 20 }, (_, k) => ({ rate: 10 ** -k, loss: 3 }));
    expect(judged(3, samples)).toEqual({ steepest: null, tooLarge: null });
  });
});
