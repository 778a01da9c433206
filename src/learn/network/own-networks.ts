import type { Graph } from '../../core/graph/graph';
import { drawing } from '../data/draw';
import { embeddingBy, type Network, weightsBy } from './network';
import { Wiring } from './wiring';

/** What a network of its own is made for. */
type Sized = Pick<Network, 'inputs' | 'classes' | 'rows' | 'seed'>;

/** Numbers in the narrow middle of the autoencoder. */
const CODE = 8;
const HIDDEN = 32;

/** An autoencoder: a row goes through a few numbers in the middle, and is to come out as it went in. */
export function autoencoder({ inputs, rows, seed }: Sized): Graph {
  const o = new Wiring();
  const draw = drawing(seed, 4);
  const x = o.input('x', 'data', [rows, inputs], () => 0);
  const widths = [inputs, HIDDEN, CODE, HIDDEN, inputs];
  const layer = (k: number, name: string, before: string) => {
    const [from, to] = [widths[k] as number, widths[k + 1] as number];
    const weights = weightsBy('glorot', from, to, draw);
    const W = o.input(`W${k + 1}`, 'parameter', [from, to], weights);
    const b = o.input(`b${k + 1}`, 'parameter', [to], () => 0);
    const last = k === widths.length - 2;
    return () =>
      o.apply(
        last ? 'sigmoid' : 'tanh',
        [o.apply('add', [o.apply('matmul', [before, W]), b])],
        name,
      );
  };
  let h = x;
  for (const [k, [fold, name]] of [
    ['encoder1', 'h1'],
    ['encoder2', 'code'],
    ['decoder1', 'h2'],
    ['decoder2', 'y'],
  ].entries()) {
    h = o.folded(fold as string, layer(k, name as string, h));
  }
  o.output('loss', o.apply('meanSquaredError', [h, x]));
  o.output('prediction', h);
  return o.graph();
}

/** Numbers of the vector of a letter. */
const WIDTH = 12;

/**
 * A model of letters with one attention head: the last letter asks, by its query, all letters of its context, and what
 * they answer, weighed by how well their keys fit, tells the next.
 */
export function attention({ inputs, classes, rows, seed }: Sized): Graph {
  const o = new Wiring();
  const draw = drawing(seed, 4);
  const x = o.input('x', 'data', [rows, inputs], () => 0);
  const t = o.input('t', 'target', [rows], () => 0);
  const E = o.input('E', 'parameter', [classes, WIDTH], embeddingBy(draw));
  const P = o.input('P', 'parameter', [inputs, WIDTH], embeddingBy(draw));
  const matrix = (name: string, from: number, to: number) =>
    o.input(name, 'parameter', [from, to], weightsBy('glorot', from, to, draw));
  const A = matrix('A', WIDTH, 3 * WIDTH);
  const W1 = matrix('W1', 2 * WIDTH, 4 * WIDTH);
  const b1 = o.input('b1', 'parameter', [4 * WIDTH], () => 0);
  const W2 = matrix('W2', 4 * WIDTH, classes);
  const b2 = o.input('b2', 'parameter', [classes], () => 0);
  const h = o.folded('embedding', () => o.apply('add', [o.apply('gather', [E, x]), P], 'vectors'));
  const row = o.folded('attention', () => {
    const all = o.apply('matmul', [h, A]);
    const part = (k: number) => ({ start: k * WIDTH, stop: (k + 1) * WIDTH, axis: 2 });
    const queries = o.apply('slice', [all], 'queries', part(0));
    const keys = o.apply('slice', [all], 'keys', part(1));
    const values = o.apply('slice', [all], 'values', part(2));
    const query = o.apply('slice', [queries], 'query', { start: inputs - 1, axis: 1 });
    const fits = o.apply('matmul', [query, o.apply('transpose', [keys])]);
    const scaled = o.apply('divide', [fits, o.constant(Math.sqrt(WIDTH))]);
    const weights = o.apply('softmax', [scaled], 'weights', { axis: -1 });
    const answer = o.apply('matmul', [weights, values], 'answer');
    const last = o.apply('slice', [h], 'last', { start: inputs - 1, axis: 1 });
    const both = o.apply('concat', [last, answer], undefined, { axis: -1 });
    return o.apply('reshape', [both], 'seen', { shape: [-1, 2 * WIDTH] });
  });
  const z = o.folded('feed_forward', () => {
    const hidden = o.apply('relu', [o.apply('add', [o.apply('matmul', [row, W1]), b1])], 'h1');
    return o.apply('add', [o.apply('matmul', [hidden, W2]), b2], 'z');
  });
  o.output('loss', o.apply('crossEntropy', [z, t]));
  o.output('prediction', o.apply('softmax', [z], undefined, { axis: -1 }));
  return o.graph();
}
