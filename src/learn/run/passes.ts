import { check } from '../../core/graph/check';
import type { NodeId } from '../../core/graph/graph';
import { statementsOf } from '../../core/program/program';
import { simplify } from '../../core/simplify/simplify';
import { valueAt } from '../../core/sweep/evaluate';
import { gradient } from '../../core/transform/gradient';
import { type DataSet, rowsOf } from '../data/data-set';
import { fed, feed, nodesOfInputs, setParameters } from './fed';
import { graphFor, type Model, programFor } from './model';
import {
  drawDivisors,
  hasLayer,
  momentsOf,
  normalisedIn,
  type Turn,
  withDivisors,
  withMoments,
  withoutDropout,
} from './modes';
import { everyRow, MOST_ROWS, spreadRows } from './rows';

/** What a pass finds; the gradient is overwritten by the next. */
interface Found {
  readonly loss: number;
  readonly gradient: Float64Array;
}

/**
 * The loss over some rows, and its gradient by all parameters: at a turn as in training, without one as it is
 * evaluated, with nothing dropped.
 * @param part where the rows stand in a batch, of which they are only a part.
 */
export type Pass = (w: Float64Array, rows: ArrayLike<number>, turn?: Turn, part?: number) => Found;

/**
 * The passes of a model over the rows of a set: the program of the gradient, simplified, is made once for
 * each number of rows, in training and out of it, and run time and again.
 */
export function passOf(model: Model, set: DataSet): Pass {
  type Ready = ReturnType<typeof readyFor>;
  const ready = { training: new Map<number, Ready>(), evaluated: new Map<number, Ready>() };
  const drops = hasLayer(model.graph, 'dropout');
  const readyFor = (rows: number, trains: boolean) => {
    const { convention } = model;
    const { graph, divisors } = trains
      ? withDivisors(graphFor(model, rows), convention)
      : { graph: withoutDropout(graphFor(model, rows)), divisors: [] };
    const primal = check(graph, { convention }).program;
    const inputs = model.parameters.map(({ name }) => name);
    const derivative = gradient(primal, { output: model.loss, inputs, keepOutputs: true });
    const whole = fed(model, simplify(derivative), nodesOfInputs(primal));
    const { outputs } = whole.program;
    const start = (k: number) => whole.values.start[outputs[k]?.statement as number] as number;
    const loss = outputs.findLastIndex(({ name }) => name === model.loss);
    return { whole, divisors, loss: start(loss), adjoints: inputs.map((_, k) => start(k)) };
  };
  const of = (rows: number, trains: boolean) => {
    const known = ready[trains ? 'training' : 'evaluated'];
    let found = known.get(rows);
    if (!found) {
      found = readyFor(rows, trains);
      known.set(rows, found);
    }
    return found;
  };
  const gradients = new Float64Array(model.count);

  /** Runs over some rows at once, and adds what it finds. */
  const add = (rows: ArrayLike<number>, w: Float64Array, turn: Turn | null, from: number) => {
    const { whole, divisors, loss, adjoints } = of(rows.length, drops && turn !== null);
    setParameters(whole, w);
    feed(whole, model, set, rows);
    const { data } = whole.values;
    if (turn !== null) {
      const place = { from, batched: model.batched };
      drawDivisors(divisors, turn, rows.length, place, ({ input }, at, value) => {
        data[(whole.starts.get(input) as number) + at] = value;
      });
    }
    whole.run();
    model.parameters.forEach(({ size }, k) => {
      const from = adjoints[k] as number;
      const to = whole.parameters[k]?.from as number;
      for (let j = 0; j < size; j++) {
        gradients[to + j] = (gradients[to + j] as number) + (data[from + j] as number);
      }
    });
    return data[loss] as number;
  };

  return (w, rows, turn, part = 0) => {
    gradients.fill(0);
    const at = turn ?? null;
    if (model.batched) return { loss: add(rows, w, at, part), gradient: gradients };
    // A graph of one row goes over the rows one by one, and the mean is taken.
    let loss = 0;
    for (let k = 0; k < rows.length; k++) loss += add([rows[k] as number], w, at, part + k);
    for (let j = 0; j < gradients.length; j++) {
      gradients[j] = (gradients[j] as number) / rows.length;
    }
    return { loss: loss / rows.length, gradient: gradients };
  };
}

/** What outputs and other values are over the rows of a set, for the pictures. */
export interface Evaluation {
  /** The mean over all rows. */
  readonly loss: number;
  /** Row by row; empty where a model predicts nothing. */
  readonly predictions: Float64Array;
  /** Numbers of one prediction. */
  readonly width: number;
}

/**
 * Makes what finds what batch norm takes in place of the means and deviations of a batch: those of the rows that are
 * learnt from, all at once, by the inputs that they go into. Null where nothing asks for them.
 */
function momentsFrom(
  model: Model,
  set: DataSet,
): ((w: Float64Array) => ReadonlyMap<NodeId, Float64Array>) | null {
  // Of a graph of one row each batch norm goes over what there is of that row.
  if (!model.batched || !hasLayer(model.graph, 'batchNorm')) return null;
  const rows = spreadRows(set);
  const graph = withoutDropout(graphFor(model, rowsOf(rows)));
  const { moments } = withMoments(graph, model.convention);
  const { program, statements } = normalisedIn(graph, model.convention);
  const whole = fed(model, program, nodesOfInputs(program));
  return (w) => {
    setParameters(whole, w);
    feed(whole, model, rows, everyRow(rows));
    whole.run();
    return new Map(
      moments.flatMap(({ node, mean, deviation, eps }) => {
        const x = valueAt(program, whole.values, statements.get(node) as number);
        const found = momentsOf(x, eps);
        return [[mean, found.mean] as const, [deviation, found.deviation] as const];
      }),
    );
  };
}

/**
 * Makes what runs a model over all rows of a set with some parameters, as after training: the programs are made ready
 * once.
 * @param learnt the rows that are learnt from, whose means and deviations batch norm takes.
 */
export function evaluator(
  model: Model,
  set: DataSet,
  learnt: DataSet = set,
): (w: Float64Array) => Evaluation {
  const momentsBy = momentsFrom(model, learnt);
  const count = rowsOf(set);
  const atOnce = model.batched ? MOST_ROWS : 1;
  const ready = new Map<number, ReturnType<typeof readyFor>>();
  const readyFor = (rows: number) => {
    const { convention } = model;
    const graph = withoutDropout(graphFor(model, rows));
    const { program } = check(momentsBy ? withMoments(graph, convention).graph : graph, {
      convention,
    });
    const at = (name: string | null) =>
      program.outputs.find((output) => output.name === name)?.statement ?? null;
    const whole = fed(model, program, nodesOfInputs(program));
    return { whole, loss: at(model.loss) as number, shown: at(model.prediction) };
  };
  return (w) => {
    let loss = 0;
    let predictions = new Float64Array(0);
    let width = 0;
    const moments = momentsBy?.(w);
    for (let from = 0; from < count; from += atOnce) {
      const rows = Uint32Array.from({ length: Math.min(atOnce, count - from) }, (_, k) => from + k);
      let found = ready.get(rows.length);
      if (!found) {
        found = readyFor(rows.length);
        ready.set(rows.length, found);
      }
      const { whole, shown } = found;
      setParameters(whole, w);
      feed(whole, model, set, rows);
      const { values, starts } = whole;
      moments?.forEach((numbers, input) => {
        values.data.set(numbers, starts.get(input) as number);
      });
      whole.run();
      const lossAt = values.start[found.loss] as number;
      loss += (values.data[lossAt] as number) * (rows.length / count);
      if (shown === null) continue;
      const part = values.data.subarray(values.start[shown], values.start[shown + 1]);
      if (from === 0) {
        width = part.length / rows.length;
        predictions = new Float64Array(Math.ceil(width * count));
      }
      predictions.set(part, from * width);
    }
    return { loss, predictions, width };
  };
}

/** A value on the way, over some rows. */
export interface Inside {
  readonly name: string;
  readonly primitive: string;
  readonly numbers: Float64Array;
  /** Numbers a row: those of a layer are its neurons. */
  readonly width: number;
}

/** Primitives that a layer ends in. */
export const ACTIVATIONS: ReadonlySet<string> = new Set([
  ...['relu', 'leakyRelu', 'elu', 'gelu', 'silu', 'tanh', 'sigmoid'],
]);

/** What is computed on the way to the loss by primitives of these names, over the first rows of a set. */
export function insideOf(
  model: Model,
  set: DataSet,
  primitives: ReadonlySet<string>,
): (w: Float64Array) => readonly Inside[] {
  const rows = Uint32Array.from({ length: Math.min(MOST_ROWS, rowsOf(set)) }, (_, k) => k);
  const program = programFor(model, rows.length);
  const whole = fed(model, program, nodesOfInputs(program));
  const found = model.batched
    ? [...statementsOf(program)].filter(({ operation }) => primitives.has(operation))
    : [];
  return (w) => {
    setParameters(whole, w);
    feed(whole, model, set, rows);
    whole.run();
    return found.map(({ index, operation }) => {
      const { data } = valueAt(program, whole.values, index);
      const name = program.names.get(index) ?? operation;
      return { name, primitive: operation, numbers: data, width: data.length / rows.length };
    });
  };
}

/** How many neurons of a layer give 0 for every row: no adjoint flows through any of them. */
export function deadOf({ numbers, width }: Inside): number {
  let dead = 0;
  for (let neuron = 0; neuron < width; neuron++) {
    let alive = false;
    for (let k = neuron; k < numbers.length; k += width) alive ||= numbers[k] !== 0;
    if (!alive) dead++;
  }
  return dead;
}

/** The share of rows whose class is predicted; null for numbers, or where nothing is predicted. */
export function accuracyOf(set: DataSet, { predictions, width }: Evaluation): number | null {
  const count = rowsOf(set);
  if (!set.classes || count === 0 || predictions.length === 0) return null;
  let right = 0;
  for (let row = 0; row < count; row++) {
    if (classAt(predictions, width, row) === set.y[row]) right++;
  }
  return right / count;
}

/** The class that a row is predicted to be of: of one number, whether it is past ½; else the greatest. */
export function classAt(predictions: Float64Array, width: number, row: number): number {
  if (width <= 1) return (predictions[row] as number) > 0.5 ? 1 : 0;
  let best = 0;
  for (let k = 1; k < width; k++) {
    if ((predictions[row * width + k] as number) > (predictions[row * width + best] as number))
      best = k;
  }
  return best;
}
