import { type Prepared, prepared } from '../../core/compile/wasm/arrays';
import type { NodeId } from '../../core/graph/graph';
import type { Program } from '../../core/program/program';
import type { DataSet } from '../data/data-set';
import type { Model, Place } from './model';
import { partsOf } from './parts';

/** Where the numbers of an input lie among all values of a run. */
interface Feed {
  readonly at: number;
  /** Of one row. */
  readonly size: number;
  /** Where in a row, or among all parameters, its numbers begin. */
  readonly from: number;
}

/** A program that is run time and again, and where rows and parameters go in. */
export interface Fed extends Prepared {
  readonly program: Program;
  readonly data: readonly Feed[];
  readonly targets: readonly Feed[];
  readonly parameters: readonly Feed[];
  /** Where the numbers of each input begin, by its node. */
  readonly starts: ReadonlyMap<NodeId, number>;
}

/**
 * Makes a program ready to be run time and again.
 * @param nodes the node of each input, in order.
 */
export function fed(model: Model, program: Program, nodes: readonly (NodeId | undefined)[]): Fed {
  const { values, run } = prepared(program);
  const starts = new Map<NodeId, number>();
  program.inputs.forEach(({ value, statement }, k) => {
    const at = values.start[statement] as number;
    const node = nodes[k];
    if (node !== undefined) starts.set(node, at);
    if (value) values.data.set(value.data, at);
  });
  const feeds = (places: readonly Place[]): Feed[] =>
    partsOf(places).map(({ place, from }) => ({
      at: starts.get(place.node) as number,
      size: place.size,
      from,
    }));
  return {
    ...{ program, values, run, data: feeds(model.data), targets: feeds(model.targets) },
    ...{ parameters: feeds(model.parameters), starts },
  };
}

/** The node of each input of a program, in order. */
export function nodesOfInputs({ inputs, origins }: Program): readonly (NodeId | undefined)[] {
  return inputs.map(({ statement }) => origins.get(statement)?.node);
}

/** Lets rows of a set flow in. */
export function feed(
  { values, data, targets }: Fed,
  model: Model,
  set: DataSet,
  rows: ArrayLike<number>,
): void {
  const x = values.data;
  const width = set.features.length;
  for (const { at, size, from } of data) {
    for (let k = 0; k < rows.length; k++) {
      const row = (rows[k] as number) * width + from;
      for (let j = 0; j < size; j++) x[at + k * size + j] = set.x[row + j] as number;
    }
  }
  for (const { at, size, from } of targets) {
    for (let k = 0; k < rows.length; k++) {
      const y = set.y[rows[k] as number] as number;
      if (model.oneHot) {
        for (let j = 0; j < size; j++) x[at + k * size + j] = y === from + j ? 1 : 0;
      } else x[at + k] = y;
    }
  }
}

/** Puts parameters in place. */
export function setParameters({ values, parameters }: Fed, w: Float64Array): void {
  for (const { at, size, from } of parameters) {
    for (let j = 0; j < size; j++) values.data[at + j] = w[from + j] as number;
  }
}
