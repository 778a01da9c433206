import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import type { Graph, InputNode } from '../../src/core/graph/graph';
import { evaluate } from '../../src/core/sweep/evaluate';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { DEFAULT_TRAINING, type Training } from '../../src/document/training';
import { type DataSet, rowsAt } from '../../src/learn/data/data-set';
import { rowsOfRecipe } from '../../src/learn/data/sets';
import { type Network, networkGraph } from '../../src/learn/network/network';
import { Wiring } from '../../src/learn/network/wiring';
import { updateInside } from '../../src/learn/run/inside';
import { graphFor, isModel, type Model, modelOf, parametersOf } from '../../src/learn/run/model';
import { drawnAt } from '../../src/learn/run/modes';
import { evaluator, passOf } from '../../src/learn/run/passes';
import { batchAt, startOf, Trainer } from '../../src/learn/run/trainer';
import { trainAlike } from '../../src/state/training/subject';
import { decodeLink, encodeLink } from '../file/graphs';

const training: Training = { ...DEFAULT_TRAINING, batch: 8 };
const spiral = rowsOfRecipe({ ...training.data, set: 'spiral', rows: 40 }, 1, null) as DataSet;

const built = (more: Partial<Network>): Graph =>
  networkGraph({
    ...{ inputs: 2, layers: [6, 5], activation: 'tanh', initialisation: 'glorot' },
    ...{ classes: 2, rows: 8, seed: 1 },
    ...more,
  });

const modelFor = (graph: Graph): Model => {
  const model = modelOf(graph, 'pytorch', spiral);
  if (!isModel(model)) throw new Error(JSON.stringify(model));
  return model;
};

const trainerFor = (model: Model, recipe = training) =>
  new Trainer(model, recipe, spiral, startOf(model, recipe, parametersOf(model)));

/** The loss of a graph into which some rows of the spiral have flowed. */
function lossWith(model: Model, graph: Graph, rows: ArrayLike<number>): number {
  const { x, y } = rowsAt(spiral, rows);
  const filled = {
    ...graph,
    nodes: graphFor({ ...model, graph }, rows.length).nodes.map((node) =>
      node.kind === 'input' && (node.name === 'x' || node.name === 't')
        ? ({
            ...node,
            value: Array.from(rows, (_, k) =>
              node.name === 'x' ? [x[2 * k] as number, x[2 * k + 1] as number] : [y[k] as number],
            ),
          } satisfies InputNode)
        : node,
    ),
  };
  return evaluate(check(filled).program).loss as number;
}

describe('dropout', () => {
  const model = modelFor(built({ dropout: 0.4 }));

  it('is a layer of a graph like any other, which opens from a link', async () => {
    expect(check(model.graph).diagnostics).toEqual([]);
    const document = { ...EMPTY_DOCUMENT, graph: model.graph };
    const opened = await decodeLink(await encodeLink({ document, view: DEFAULT_VIEW }));
    expect(opened.document).toEqual(document);
  });

  it('drops in each update what the graph, drawn at that update, drops', () => {
    const trainer = trainerFor(model);
    for (let update = 0; update < 3; update++) {
      const rows = batchAt(training, spiral, update);
      const w = trainer.parameters.slice();
      const turn = { seed: training.seed, update };
      const { loss } = passOf(model, spiral)(w, rows, turn);
      if (update === 0) {
        expect(loss).toBeCloseTo(lossWith(model, drawnAt(model.graph, turn), rows), 14);
        expect(loss).not.toBeCloseTo(
          lossWith(model, drawnAt(model.graph, { ...turn, update: 1 }), rows),
          6,
        );
      }
      expect(trainer.update().loss).toBe(loss);
    }
  });

  it('comes to the same run to the last bit, whatever seeds the graph has', () => {
    const other = modelFor(drawnAt(model.graph, { seed: 9, update: 5 }));
    expect(trainAlike(model.graph, other.graph)).toBe(true);
    const [a, b] = [trainerFor(model), trainerFor(other)];
    for (let k = 0; k < 12; k++) expect(a.update().loss).toBe(b.update().loss);
    expect(a.numbers).toEqual(b.numbers);
  });

  it('drops nothing where the model is evaluated', () => {
    const bare = modelFor(built({}));
    const w = parametersOf(bare);
    expect(evaluator(model, spiral)(w)).toEqual(evaluator(bare, spiral)(w));
    expect(passOf(model, spiral)(w, [1, 2, 3])).toEqual(passOf(bare, spiral)(w, [1, 2, 3]));
  });

  it('gives each row of a batch a share of the derivative of its own', () => {
    const trainer = trainerFor(model);
    const { shares, derivative } = updateInside(model, training, spiral, trainer.state(), 3);
    expect(shares?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(derivative, 12);
  });

  it('is drawn for each row where the graph takes one at a time', () => {
    const o = new Wiring();
    const x = o.input('x', 'data', [2], () => 0);
    const t = o.input('t', 'target', [], () => 0);
    const w = o.input('w', 'parameter', [2], (k) => k + 1);
    const kept = o.apply('dropout', [o.apply('multiply', [x, w])], undefined, { p: 0.5, seed: 0 });
    o.output('loss', o.apply('meanSquaredError', [o.apply('sum', [kept]), t]));
    const one = modelFor(o.graph());
    expect(one.batched).toBe(false);
    const pass = passOf(one, spiral);
    const turn = { seed: 1, update: 0 };
    const losses = Array.from(
      { length: 8 },
      (_, k) => pass(Float64Array.of(1, 2), [5], turn, k).loss,
    );
    expect(new Set(losses).size).toBeGreaterThan(1);
    const mean = losses.reduce((sum, loss) => sum + loss / 8, 0);
    expect(pass(Float64Array.of(1, 2), Array(8).fill(5), turn).loss).toBeCloseTo(mean, 12);
  });
});

describe('batch norm', () => {
  const model = modelFor(built({ norm: 'batch' }));
  const w = parametersOf(model);
  const every = Array.from({ length: 40 }, (_, k) => k);

  it('takes means and deviations of the batch in an update, and of all rows learnt from where it is evaluated', () => {
    const whole = evaluator(model, spiral)(w);
    const turn = { seed: 1, update: 0 };
    expect(passOf(model, spiral)(w, every, turn).loss).toBeCloseTo(whole.loss, 12);
    const some = [3, 17, 25];
    const part = evaluator(model, rowsAt(spiral, some), spiral)(w);
    some.forEach((row, k) => {
      expect(part.predictions[k]).toBeCloseTo(whole.predictions[row] as number, 12);
    });
    const alone = evaluator(model, rowsAt(spiral, some))(w);
    expect(alone.predictions[0]).not.toBeCloseTo(whole.predictions[3] as number, 3);
  });

  it('ties the rows of a batch together, so that none has a share of its own', () => {
    expect(updateInside(model, training, spiral, trainerFor(model).state(), 0).shares).toBeNull();
  });

  it('learns, beside dropout, too', () => {
    const both = modelFor(built({ norm: 'batch', dropout: 0.1, layers: [16] }));
    const recipe = { ...training, batch: 0 };
    const trainer = trainerFor(both, recipe);
    const evaluation = evaluator(both, spiral);
    const before = evaluation(trainer.parameters).loss;
    for (let k = 0; k < 200; k++) trainer.update();
    expect(evaluation(trainer.parameters).loss).toBeLessThan(before / 2);
  });
});
