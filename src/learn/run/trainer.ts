import { type Prepared, prepared } from '../../core/compile/wasm/arrays';
import type { Training } from '../../document/training';
import { type DataSet, rowsOf } from '../data/data-set';
import { drawing, shuffled } from '../data/draw';
import { type OptimiserProgram, optimiserProgram, optimisers } from '../optimiser/optimisers';
import type { Model } from './model';
import { type Pass, passOf } from './passes';

/** Where a run is: all that its next update follows from. */
export interface RunState {
  /** Updates that were made. */
  readonly updates: number;
  /** The parameters, then what the optimiser keeps, then the gradient where it is not set to zero. */
  readonly numbers: Float64Array;
}

/** What one update did. */
export interface Updated {
  readonly loss: number;
  /** Overwritten by the next. */
  readonly gradient: Float64Array;
}

/** Updates that one way through the data takes. */
export function updatesPerEpoch({ batch }: Pick<Training, 'batch'>, set: DataSet): number {
  const rows = rowsOf(set);
  return Math.max(1, Math.ceil(rows / batchSize(batch, rows)));
}

function batchSize(batch: number, rows: number): number {
  return batch === 0 ? rows : Math.min(batch, rows);
}

/** The rows that an update is made of. Each epoch goes through the rows in an order of its own. */
export function batchAt(
  { batch, seed }: Pick<Training, 'batch' | 'seed'>,
  set: DataSet,
  update: number,
): Uint32Array {
  const rows = rowsOf(set);
  const size = batchSize(batch, rows);
  const perEpoch = updatesPerEpoch({ batch }, set);
  const epoch = Math.floor(update / perEpoch);
  const from = (update % perEpoch) * size;
  return orderOf(rows, size, seed, epoch).subarray(from, from + size);
}

function orderOf(rows: number, size: number, seed: number, epoch: number): Uint32Array {
  // All rows at once are the same in any order.
  if (size >= rows) return Uint32Array.from({ length: rows }, (_, k) => k);
  return shuffled(rows, drawing(seed, 3, epoch));
}

/** Makes updates, one after the other: the same from the same state to the last bit. */
export class Trainer {
  private readonly pass: Pass;
  private readonly optimiser: OptimiserProgram;
  private readonly prepared: Prepared;
  private readonly inputs: Readonly<Record<string, number>>;
  private readonly outputs: readonly number[];
  private order: { readonly epoch: number; readonly rows: Uint32Array } | null = null;
  updates: number;
  readonly numbers: Float64Array;

  constructor(
    readonly model: Model,
    readonly training: Training,
    readonly set: DataSet,
    state: RunState,
  ) {
    this.pass = passOf(model, set);
    this.optimiser = optimiserProgram(training.optimiser, [model.count]);
    const { program } = this.optimiser;
    this.prepared = prepared(program);
    const { start } = this.prepared.values;
    this.inputs = Object.fromEntries(
      program.inputs.map(({ name, statement }) => [name, start[statement] as number]),
    );
    this.outputs = program.outputs.map(({ statement }) => start[statement] as number);
    this.updates = state.updates;
    this.numbers = state.numbers.slice();
  }

  get parameters(): Float64Array {
    return this.numbers.subarray(0, this.model.count);
  }

  state(): RunState {
    return { updates: this.updates, numbers: this.numbers.slice() };
  }

  private batch(): Uint32Array {
    const rows = rowsOf(this.set);
    const size = batchSize(this.training.batch, rows);
    const perEpoch = updatesPerEpoch(this.training, this.set);
    const epoch = Math.floor(this.updates / perEpoch);
    if (this.order?.epoch !== epoch) {
      this.order = { epoch, rows: orderOf(rows, size, this.training.seed, epoch) };
    }
    const from = (this.updates % perEpoch) * size;
    return this.order.rows.subarray(from, from + size);
  }

  /** Makes one update, at a rate of its own where one is given. */
  update(rate = this.training.optimiser.rate): Updated {
    const { count } = this.model;
    const { memory } = this.optimiser;
    const { data } = this.prepared.values;
    const { updates: update } = this;
    const turn = { seed: this.training.seed, update };
    const found = this.pass(this.parameters, this.batch(), turn);
    let { gradient } = found;
    if (!this.training.zeroed) {
      // Without zero_grad what was there is added to.
      const kept = this.numbers.subarray((1 + memory.length) * count);
      for (let k = 0; k < count; k++) kept[k] = (kept[k] as number) + (gradient[k] as number);
      gradient = kept;
    }
    const { inputs } = this;
    data.set(this.parameters, inputs.w);
    data.set(gradient, inputs.g);
    data[inputs.t as number] = this.updates + 1;
    data[inputs.rate as number] = rate;
    memory.forEach((name, k) => {
      data.set(this.numbers.subarray((k + 1) * count, (k + 2) * count), inputs[name]);
    });
    this.prepared.run();
    this.outputs.forEach((at, k) => {
      this.numbers.set(data.subarray(at, at + count), k * count);
    });
    this.updates++;
    return { loss: found.loss, gradient };
  }
}

/** The state that a run begins with. */
export function startOf(model: Model, training: Training, parameters: Float64Array): RunState {
  const { memory } = optimisers[training.optimiser.name];
  const parts = 1 + memory.length + (training.zeroed ? 0 : 1);
  const numbers = new Float64Array(parts * model.count);
  numbers.set(parameters);
  return { updates: 0, numbers };
}
