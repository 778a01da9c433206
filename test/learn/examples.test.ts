import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { DEFAULT_TRAINING } from '../../src/document/training';
import { digits } from '../../src/learn/data/digits';
import { prepared } from '../../src/learn/data/prepared';
import { CONTEXT, EDGE, names, neighbours } from '../../src/learn/data/sequences';
import { rowsOfRecipe } from '../../src/learn/data/sets';
import { graphOfStart, starts } from '../../src/learn/network/starts';
import { isModel, modelOf, parametersOf } from '../../src/learn/run/model';
import { startOf, Trainer, updatesPerEpoch } from '../../src/learn/run/trainer';
import { scoring } from '../../src/learn/run/training-task';
import { decodeLink, encodeLink } from '../file/graphs';

/** An example, trained for so many epochs from the start. */
function trained(id: string, epochs: number) {
  const start = starts.find((each) => each.id === id);
  if (!start) throw new Error(`There is no ${id}.`);
  const recipe = {
    ...DEFAULT_TRAINING,
    ...start.training,
    data: { ...DEFAULT_TRAINING.data, ...start.data },
    optimiser: { ...DEFAULT_TRAINING.optimiser, ...start.optimiser },
  };
  const all = rowsOfRecipe(recipe.data, recipe.seed, digits());
  if (!all) throw new Error('There are no rows.');
  const { train, test } = prepared(all, recipe.data, recipe.seed);
  const graph = graphOfStart(start.network, {
    inputs: all.features.length,
    classes: all.classes?.length ?? 0,
    vocabulary: all.vocabulary?.length ?? 0,
    ...{ rows: recipe.batch, seed: recipe.seed },
  });
  const model = modelOf(graph, 'pytorch', all);
  if (!isModel(model)) throw new Error(JSON.stringify(model));
  const score = scoring(model, train, test);
  const from = startOf(model, recipe, parametersOf(model));
  const before = score(parametersOf(model));
  const trainer = new Trainer(model, recipe, train, from);
  for (let k = 0; k < epochs * updatesPerEpoch(recipe, train); k++) trainer.update();
  return {
    graph,
    model,
    all,
    before,
    after: score(trainer.parameters),
    parameters: trainer.parameters,
  };
}

describe('an example', () => {
  it.each(['autoencoder', 'word-vectors', 'names'])(
    '%s is complete, and opens from a link',
    async (id) => {
      const { graph } = trained(id, 0);
      expect(check(graph).diagnostics).toEqual([]);
      const document = { ...EMPTY_DOCUMENT, graph };
      const opened = await decodeLink(await encodeLink({ document, view: DEFAULT_VIEW }));
      expect(opened.document).toEqual(document);
    },
  );

  it('of the spiral parts its arms in the epochs that it goes on for', () => {
    const { before, after } = trained('spiral', 80);
    expect(before.train.accuracy).toBeLessThan(0.8);
    expect(after.train.accuracy).toBeGreaterThan(0.97);
    expect(after.test?.accuracy).toBeGreaterThan(0.9);
  });

  it('of an autoencoder has digits come out as they went in, and no share that is right', () => {
    const { before, after } = trained('autoencoder', 3);
    expect(after.train.loss).toBeLessThan(before.train.loss / 2);
    expect(after.test?.accuracy).toBeNull();
  });

  it('of word vectors brings words of a kind together', () => {
    const { all, parameters } = trained('word-vectors', 60);
    const words = all.vocabulary ?? [];
    const at = (word: string) => {
      const k = words.indexOf(word);
      return [parameters[2 * k] as number, parameters[2 * k + 1] as number] as const;
    };
    const apart = (a: string, b: string) => Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]);
    for (const [a, b, other] of [
      ['cat', 'dog', 'water'],
      ['milk', 'tea', 'horse'],
      ['apple', 'pear', 'mouse'],
    ] as const) {
      expect(apart(a, b)).toBeLessThan(apart(a, other));
    }
  });

  it('of names tells the next letter better than chance by far', () => {
    const { before, after } = trained('names', 4);
    expect(before.train.loss).toBeGreaterThan(Math.log(27) * 0.8);
    expect(after.train.loss).toBeLessThan(2.4);
    expect(after.test?.loss).toBeLessThan(2.7);
  });
});

describe('rows of words and letters', () => {
  it('have each letter with those before it, from the edge to the edge', () => {
    const set = names();
    const told = (row: number) =>
      [...set.x.subarray(row * CONTEXT, (row + 1) * CONTEXT), set.y[row] as number]
        .map((number) => set.vocabulary?.[number])
        .join('');
    expect([0, 1, 2, 3].map(told)).toEqual([
      `${EDGE.repeat(5)}a`,
      `${EDGE.repeat(4)}ad`,
      `${EDGE.repeat(3)}ada`,
      `${EDGE.repeat(2)}ada${EDGE}`,
    ]);
  });

  it('have each word with those that stand near it', () => {
    const set = neighbours();
    const pairs = Array.from(set.y, (y, k) => [set.x[k] as number, y].map((n) => set.classes?.[n]));
    expect(pairs.slice(0, 3)).toEqual([
      ['the', 'cat'],
      ['the', 'runs'],
      ['cat', 'the'],
    ]);
  });

  it('are not normalised, since the number of a word is no amount', () => {
    const recipe = { ...DEFAULT_TRAINING.data, set: 'words', normalised: true, test: 0.2 };
    const { train, scale } = prepared(neighbours(), recipe, 1);
    expect(scale).toBeNull();
    expect(train.x.every(Number.isInteger)).toBe(true);
  });
});
