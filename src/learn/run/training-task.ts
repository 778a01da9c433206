import type { Training } from '../../document/training';
import { task } from '../../work/task';
import { type DataSet, rowsOf } from '../data/data-set';
import type { Model } from './model';
import { accuracyOf, evaluator } from './passes';
import { type RunState, Trainer, updatesPerEpoch } from './trainer';

/** How well a model does with some parameters. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number | null;
}

/** What is told of a run: where it is, and how well it does on the rows it learns from and on the others. */
export interface Report {
  readonly state: RunState;
  readonly train: Score;
  /** Null where no row is only tested on. */
  readonly test: Score | null;
}

/** Scores parameters on both parts of the data. */
export function scoring(
  model: Model,
  train: DataSet,
  test: DataSet,
): (w: Float64Array) => Pick<Report, 'train' | 'test'> {
  const scoreOn = (set: DataSet) => {
    const of = evaluator(model, set, train);
    return (w: Float64Array): Score => {
      const found = of(w);
      const accuracy = model.targets.length > 0 ? accuracyOf(set, found) : null;
      return { loss: found.loss, accuracy };
    };
  };
  const [onTrain, onTest] = [scoreOn(train), rowsOf(test) > 0 ? scoreOn(test) : null];
  return (w) => ({ train: onTrain(w), test: onTest?.(w) ?? null });
}

/**
 * Trains from a state on until so many updates were made, telling of it at the end of each epoch and at the
 * last update; in between it yields null, so that it can be stopped.
 */
export const training = task(
  'training',
  function* (
    model: Model,
    recipe: Training,
    train: DataSet,
    test: DataSet,
    from: RunState,
    until: number,
  ): Generator<Report | null, null, undefined> {
    const trainer = new Trainer(model, recipe, train, from);
    const score = scoring(model, train, test);
    const perEpoch = updatesPerEpoch(recipe, train);
    while (trainer.updates < until) {
      trainer.update();
      const isTold = trainer.updates % perEpoch === 0 || trainer.updates === until;
      yield isTold ? { state: trainer.state(), ...score(trainer.parameters) } : null;
    }
    return null;
  },
);
