import { describe, expect, it, vi } from 'vitest';
import { check } from '../../src/core/graph/check';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { DEFAULT_TRAINING } from '../../src/document/training';
import { digits } from '../../src/learn/data/digits';
import { activations, initialisations, networkGraph } from '../../src/learn/network/network';
import { Wiring } from '../../src/learn/network/wiring';
import { isModel, modelOf, parametersOf } from '../../src/learn/run/model';
import { startOf, Trainer } from '../../src/learn/run/trainer';
import type { Lack } from '../../src/state/training/subject';
import { lackWords } from '../../src/ui/train/train-words';
import { decodeLink, encodeLink } from '../file/graphs';

describe('a network that is built', () => {
  const shapes = [0, 2, 3].flatMap((classes) =>
    [[], [3], [3, 2]].map((layers) => [classes, layers] as const),
  );

  it.each(shapes)(
    'of %i classes and layers %j is complete, and opens from a link',
    async (classes, layers) => {
      for (const { id: activation } of activations) {
        const graph = networkGraph({
          ...{ inputs: 2, layers, activation, initialisation: 'he' },
          ...{ classes, rows: 4, seed: 1 },
        });
        const { program, diagnostics } = check(graph);
        expect(diagnostics).toEqual([]);
        expect(program.outputs.map(({ name }) => name)).toEqual(['loss', 'prediction']);
        expect(program.inputs.filter(({ role }) => role === 'parameter')).toHaveLength(
          2 * (layers.length + 1),
        );
        const document = { ...EMPTY_DOCUMENT, graph };
        expect(
          (await decodeLink(await encodeLink({ document, view: DEFAULT_VIEW }))).document,
        ).toEqual(document);
      }
    },
  );

  it('may begin with filters that go over pictures', async () => {
    const graph = networkGraph({
      ...{ inputs: 64, layers: [], activation: 'none', initialisation: 'he' },
      ...{ filters: 8, classes: 10, rows: 4, seed: 1 },
    });
    expect(check(graph).diagnostics).toEqual([]);
    const document = { ...EMPTY_DOCUMENT, graph };
    const opened = await decodeLink(await encodeLink({ document, view: DEFAULT_VIEW }));
    expect(opened.document).toEqual(document);
    const set = digits();
    const model = modelOf(graph, 'pytorch', set);
    if (!isModel(model)) throw new Error(JSON.stringify(model));
    const training = { ...DEFAULT_TRAINING, batch: 64 };
    const trainer = new Trainer(
      model,
      training,
      set,
      startOf(model, training, parametersOf(model)),
    );
    const losses = Array.from({ length: 28 }, () => trainer.update().loss);
    expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 2);
  });

  it('is told to take a fixed number of rows before it is trained, with what stands in the way', () => {
    const graphOf = (shape: readonly number[]) => {
      const o = new Wiring();
      const x = o.input('x', 'data', [5, 64], () => 0);
      const t = o.input('t', 'target', [5, 1], () => 0);
      const W = o.input('W', 'parameter', [64, 1], () => 0);
      const rows = o.apply('reshape', [x], undefined, { shape });
      o.output('loss', o.apply('meanSquaredError', [o.apply('matmul', [rows, W]), t]));
      return o.graph();
    };
    const fixed = modelOf(graphOf([5, 64]), 'pytorch', digits());
    expect(fixed).toMatchObject({ kind: 'fixed rows', rows: 5 });
    expect(lackWords(fixed as Lack)).toMatch(/takes 5 rows .*reshape.*\[6, 64\].*−1/);
    expect(isModel(modelOf(graphOf([-1, 64]), 'pytorch', digits()))).toBe(true);
  });

  it('learns to the same bit with WebAssembly and without', () => {
    const set = digits();
    const graph = networkGraph({
      ...{ inputs: 64, layers: [9], activation: 'relu', initialisation: 'he' },
      ...{ classes: 10, rows: 4, seed: 1 },
    });
    const model = modelOf(graph, 'pytorch', set);
    if (!isModel(model)) throw new Error(JSON.stringify(model));
    const training = { ...DEFAULT_TRAINING, batch: 50 };
    const learned = () => {
      const start = startOf(model, training, parametersOf(model));
      const trainer = new Trainer(model, training, set, start);
      for (let k = 0; k < 40; k++) trainer.update();
      return trainer.numbers;
    };
    const compiled = learned();
    vi.stubGlobal('WebAssembly', undefined);
    const interpreted = learned();
    vi.unstubAllGlobals();
    expect(compiled).toEqual(interpreted);
  });

  it.each(initialisations)('begins by $id with the same weights for the same seed', ({ id }) => {
    const graph = (seed: number) =>
      networkGraph({
        ...{ inputs: 2, layers: [4], activation: 'tanh', initialisation: id },
        ...{ classes: 2, rows: 4, seed },
      });
    expect(graph(1)).toEqual(graph(1));
    if (id === 'zero') expect(graph(1)).toEqual(graph(2));
    else expect(graph(1)).not.toEqual(graph(2));
  });
});
