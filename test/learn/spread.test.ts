import { describe, expect, it } from 'vitest';
import { networkGraph } from '../../src/learn/network/network';
import { type Band, BINS, bandOf, odditiesOf, spreading } from '../../src/learn/pictures/spread';
import { parametersOf } from '../../src/learn/run/model';
import { trainerOf, trainingOn } from './cases';

const numbers = (...times: number[][]) => times.map((each) => Float64Array.from(each));

describe('the numbers of a layer over time', () => {
  it('stand in bins that are the same for all times', () => {
    const band = bandOf({
      ...{ kind: 'parameter', name: 'W', primitive: null },
      numbers: numbers([0, 0, 12, 12], [24, 24, 24, 12]),
    });
    expect([band.low, band.high]).toEqual([0, 24]);
    expect(band.shares[0]?.[0]).toBe(0.5);
    expect(band.shares[0]?.[12]).toBe(0.5);
    expect(band.shares[1]?.[BINS - 1]).toBe(0.75);
    expect(band.zeros).toEqual([0.5, 0]);
    expect(band.sizes[1]).toBeCloseTo(Math.sqrt((3 * 576 + 144) / 4), 12);
  });

  it('stand by their size where they are adjoints, and zeros in no bin', () => {
    const band = bandOf({
      ...{ kind: 'adjoint', name: 'W', primitive: null },
      numbers: numbers([0.1, -0.1, 1e-5, 0]),
    });
    expect(band.high).toBeCloseTo(-1, 12);
    expect(band.low).toBeCloseTo(-5, 12);
    expect(band.shares[0]?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.75, 12);
  });

  it('are no trouble of infinities', () => {
    const band = bandOf({
      ...{ kind: 'parameter', name: 'W', primitive: null },
      numbers: numbers([Number.NaN, Number.POSITIVE_INFINITY]),
    });
    expect(band.low).toBe(Number.POSITIVE_INFINITY);
    expect(band.shares[0]?.every((share) => share === 0)).toBe(true);
  });
});

const band = (kind: Band['kind'], name: string, times: number[][], primitive = 'tanh') =>
  bandOf({ kind, name, primitive, numbers: numbers(...times) });
const spread = (...bands: Band[]) => ({ updates: [0, 10, 20], bands });

describe('what is odd about layers', () => {
  it('is an adjoint that vanishes beside another, since when', () => {
    expect(
      odditiesOf(
        spread(
          band('adjoint', 'W1', [[0.1], [1e-5], [1e-6]]),
          band('adjoint', 'W2', [[0.1], [0.1], [0.1]]),
        ),
      ),
    ).toEqual([{ kind: 'vanishing', name: 'W1', beside: 'W2', since: 1 }]);
  });

  it('is an adjoint that explodes, to no number, too', () => {
    expect(odditiesOf(spread(band('adjoint', 'W', [[1], [1e4], [1e9]])))).toEqual([
      { kind: 'exploding', name: 'W', since: 1, size: 1e9 },
    ]);
    expect(odditiesOf(spread(band('adjoint', 'W', [[1], [1], [Number.NaN]])))[0]?.kind).toBe(
      'exploding',
    );
  });

  it('is a layer that gives 0 or the ends of its range alone', () => {
    expect(odditiesOf(spread(band('activation', 'h', [[1], [0], [0]], 'relu')))).toEqual([
      { kind: 'dead', name: 'h', share: 1 },
    ]);
    expect(
      odditiesOf(
        spread(
          band('activation', 'h', [
            [0.1, -1],
            [1, -1],
            [1, -1],
          ]),
        ),
      ),
    ).toEqual([{ kind: 'saturated', name: 'h', share: 1, since: 1 }]);
    expect(odditiesOf(spread(band('activation', 'h', [[0.1], [0.2], [-0.3]])))).toEqual([]);
  });

  it('is told of a deep network of σ, whose adjoints shrink from layer to layer', () => {
    const rows = Array.from({ length: 12 }, (_, k) => [k / 6 - 1, (k % 3) - 1, k % 2]);
    const graph = networkGraph({
      ...{ inputs: 2, layers: [8, 8, 8, 8, 8, 8], activation: 'sigmoid' },
      ...{ initialisation: 'uniform', classes: 2, rows: 12, seed: 1 },
    });
    const training = trainingOn({ columns: ['a', 'b', 'c'], rows, classes: ['0', '1'] });
    const { model, set, trainer } = trainerOf({ graph }, training);
    const states = [{ updates: 0, numbers: parametersOf(model) }];
    for (let k = 0; k < 3; k++) {
      trainer.update();
      states.push(trainer.state());
    }
    const steps = spreading(model, training, set, states);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.updates).toEqual([0, 1, 2, 3]);
    expect(step.value.bands).toHaveLength(14 + 14 + 7);
    expect(odditiesOf(step.value)).toContainEqual(
      expect.objectContaining({ kind: 'vanishing', name: 'W1', since: 0 }),
    );
  });
});
