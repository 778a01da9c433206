import type { Document } from '../../src/document/document';
import { DEFAULT_TRAINING, type OwnTable, type Training } from '../../src/document/training';
import { documentOfExample } from '../../src/file/examples/example-document';
import type { DataSet } from '../../src/learn/data/data-set';
import { prepared } from '../../src/learn/data/prepared';
import { rowsOfRecipe } from '../../src/learn/data/sets';
import { isModel, type Model, modelOf, parametersOf } from '../../src/learn/run/model';
import { startOf, Trainer } from '../../src/learn/run/trainer';

/** A document of a text with the values of its inputs. */
export function documentOf(text: string, inputs: Readonly<Record<string, number>> = {}): Document {
  const example = { id: 'case', title: 'Case', teaches: '', text, inputs };
  return documentOfExample(example);
}

/** How rows of one's own are learnt from: all at once, by gradient descent, unless told otherwise. */
export function trainingOn(own: OwnTable, more: Partial<Training> = {}): Training {
  return {
    ...DEFAULT_TRAINING,
    data: { ...DEFAULT_TRAINING.data, set: 'own', own, test: 0 },
    optimiser: { name: 'sgd', rate: 0.1, decay: 0, clip: 0 },
    batch: 0,
    ...more,
  };
}

export interface Trained {
  readonly trainer: Trainer;
  readonly model: Model;
  readonly set: DataSet;
}

/** A trainer of a document, from the parameters that it has. */
export function trainerOf(document: Pick<Document, 'graph'>, training: Training): Trained {
  const all = rowsOfRecipe(training.data, training.seed, null);
  if (!all) throw new Error('There are no rows.');
  const { train: set } = prepared(all, training.data, training.seed);
  const model = modelOf(document.graph, 'pytorch', set);
  if (!isModel(model)) throw new Error(`It can’t be trained: ${JSON.stringify(model)}`);
  const state = startOf(model, training, parametersOf(model));
  return { model, set, trainer: new Trainer(model, training, set, state) };
}

/** Parameters by their names. */
export function named({ trainer, model }: Trained): Readonly<Record<string, number>> {
  return Object.fromEntries(
    model.parameters.map(({ name }, k) => [name, trainer.parameters[k] as number]),
  );
}
