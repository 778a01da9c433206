import { describe, expect, it } from 'vitest';
import { documentOf, named, trainerOf, trainingOn } from './cases';

describe('runs that others have printed', () => {
  /** M. Mazur, “A Step by Step Backpropagation Example” (2015). */
  const mazur = () =>
    trainerOf(
      documentOf(
        [
          'i1: data; i2: data; t1: target = 0.01; t2: plain = 0.99',
          'h1 = sigmoid(w1*i1 + w2*i2 + b1)',
          'h2 = sigmoid(w3*i1 + w4*i2 + b1)',
          'o1 = sigmoid(w5*h1 + w6*h2 + b2)',
          'o2 = sigmoid(w7*h1 + w8*h2 + b2)',
          'loss = (t1 - o1)^2/2 + (t2 - o2)^2/2',
          'w1: parameter; w2: parameter; w3: parameter; w4: parameter',
          'w5: parameter; w6: parameter; w7: parameter; w8: parameter',
        ].join('; '),
        {
          ...{ i1: 0.05, i2: 0.1, t2: 0.99, b1: 0.35, b2: 0.6 },
          ...{ w1: 0.15, w2: 0.2, w3: 0.25, w4: 0.3, w5: 0.4, w6: 0.45, w7: 0.5, w8: 0.55 },
        },
      ),
      trainingOn(
        { columns: ['i1', 'i2', 't1'], rows: [[0.05, 0.1, 0.01]] },
        { optimiser: { name: 'sgd', rate: 0.5, decay: 0, clip: 0 } },
      ),
    );

  it('Mazur’s network after one update', () => {
    const run = mazur();
    expect(run.trainer.update().loss).toBeCloseTo(0.298371109, 9);
    const w = named(run);
    expect(w.w1).toBeCloseTo(0.149780716, 9);
    expect(w.w2).toBeCloseTo(0.19956143, 8);
    expect(w.w3).toBeCloseTo(0.24975114, 8);
    expect(w.w4).toBeCloseTo(0.29950229, 8);
    expect(w.w5).toBeCloseTo(0.35891648, 8);
    expect(w.w6).toBeCloseTo(0.408666186, 9);
    expect(w.w7).toBeCloseTo(0.51130127, 9);
    expect(w.w8).toBeCloseTo(0.561370121, 9);
    // It prints 0.291027924: its program goes back through output weights that it has changed already.
    expect(run.trainer.update().loss).toBeCloseTo(0.291028, 6);
  });

  it('and after 10,000', () => {
    const { trainer } = mazur();
    for (let k = 0; k < 10_000; k++) trainer.update();
    expect(trainer.update().loss).toBeCloseTo(0.0000351, 7);
  });

  it('one update of a line, from w = 3 and b = 1 to 3.4 and 1.2 at a rate of 0.05', () => {
    const run = trainerOf(
      documentOf('x: data; t: target; w: parameter; b: parameter; loss = (w*x + b - t)^2', {
        w: 3,
        b: 1,
      }),
      trainingOn(
        { columns: ['x', 't'], rows: [[2, 9]] },
        { optimiser: { name: 'sgd', rate: 0.05, decay: 0, clip: 0 } },
      ),
    );
    run.trainer.update();
    expect(named(run).w).toBeCloseTo(3.4, 12);
    expect(named(run).b).toBeCloseTo(1.2, 12);
  });
});
