import { applyToTensors, tensors } from '../../core/algebra/tensors';
import type { PrimitiveName } from '../../core/primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
} from '../../core/program/program';
import { contribution } from '../../core/sweep/contribution';
import { pushforward } from '../../core/sweep/forward';
import type { Tensor } from '../../core/tensor/tensor';
import type { Edge, Setting } from './setting';

/** What flows along a wire, and what it is made of. */
export interface Flow extends Edge {
  /** The statement at the wire's beginning. */
  readonly operand: number;
  /** The values of all operands of the statement, and its own. */
  readonly operands: readonly Tensor[];
  readonly value: Tensor;
  /** What arrives: the adjoint of the statement on the way back, the tangent of the operand on the way on. */
  readonly upstream: Tensor;
  /** The same flow of another arrival, or of the rule at other values; null where nothing flows. */
  of(change: Partial<Pick<Flow, 'upstream' | 'operands' | 'value' | 'position'>>): Tensor | null;
}

/** What has arrived at a statement, in the order of the sweep. */
export type Parts = readonly { readonly edge: Edge; readonly amount: Tensor }[];

/**
 * How a sweep departs from the right one. Each is asked of every place; undefined says that it is right there.
 */
export interface Mutation {
  /** The value of a statement. */
  value?(statement: number, operands: readonly Tensor[]): Tensor | undefined;
  /** What flows along a wire. */
  flow?(flow: Flow): Tensor | null | undefined;
  /** What the parts that have arrived at a statement so far come to. */
  total?(statement: number, parts: Parts, last: Tensor | null): Tensor | undefined;
  /** The adjoint that a statement passes on, where that is not the one it has in the end. */
  passed?(statement: number, parts: Parts): Tensor | undefined;
  /** The seed. */
  seed?(seed: Tensor): Tensor | null;
  /** Each number as it is written down. */
  written?(number: Tensor): Tensor;
}

/** The numbers of a sweep. */
export interface Run {
  readonly setting: Setting;
  readonly mutation: Mutation;
  readonly values: readonly Tensor[];
  /** By statement; null where nothing arrives. */
  readonly adjoints: readonly (Tensor | null)[];
  readonly tangents: readonly (Tensor | null)[];
  /** By wire, on the way back and on the way on. */
  readonly back: ReadonlyMap<string, Tensor>;
  readonly on: ReadonlyMap<string, Tensor>;
  /** By wire, the adjoint at its beginning once what flows along it has arrived. */
  readonly running: ReadonlyMap<string, Tensor>;
}

export function edgeKey({ statement, position }: Edge): string {
  return `${statement}.${position}`;
}

/** The values of all statements. */
export function valuesOf(setting: Setting, mutation: Mutation = {}): readonly Tensor[] {
  const { program } = setting;
  const written = mutation.written ?? same;
  const values: Tensor[] = [];
  const inputs = new Map(program.inputs.map((input) => [input.statement, input.value]));
  for (let statement = 0; statement < program.length; statement++) {
    const given = program.constants.get(statement) ?? inputs.get(statement);
    if (given) {
      values.push(given);
      continue;
    }
    const operands = operandsAt(program, statement).map((operand) => values[operand] as Tensor);
    const wrong = mutation.value?.(statement, operands);
    values.push(written(wrong ?? applied(program, statement, operands)));
  }
  return values;
}

export function applied(program: Program, statement: number, operands: readonly Tensor[]): Tensor {
  const name = operationAt(program, statement) as PrimitiveName;
  return applyToTensors(name, operands, attributesAt(program, statement));
}

/** Reverse mode from these values. */
function sweptBack(
  setting: Setting,
  values: readonly Tensor[],
  mutation: Mutation = {},
): Pick<Run, 'adjoints' | 'back' | 'running'> {
  const { program, output, seed, active } = setting;
  const written = mutation.written ?? same;
  const parts: { edge: Edge; amount: Tensor }[][] = Array.from(
    { length: program.length },
    () => [],
  );
  const adjoints = new Array<Tensor | null>(program.length).fill(null);
  const back = new Map<string, Tensor>();
  const running = new Map<string, Tensor>();
  const start = seed && (mutation.seed ? mutation.seed(seed) : seed);
  // What the step before wrote.
  let last: Tensor | null = start;
  const seeded = { edge: { statement: -1, position: -1 } };
  if (start && active[output]) {
    (parts[output] as { edge: Edge; amount: Tensor }[]).push({ ...seeded, amount: start });
    adjoints[output] = start;
  }
  for (let statement = output; statement >= 0; statement--) {
    const adjoint = adjoints[statement] as Tensor | null;
    if (adjoint === null || primitiveAt(program, statement) === null) continue;
    const arrived = parts[statement] as Parts;
    const upstream = mutation.passed?.(statement, arrived) ?? adjoint;
    const sources = operandsAt(program, statement);
    const operands = sources.map((source) => values[source] as Tensor);
    for (const [position, operand] of sources.entries()) {
      if (!active[operand]) continue;
      const edge = { statement, position };
      const flow = flowing('back', setting, edge, operand, operands, values, upstream);
      const right = mutation.flow?.(flow);
      const amount = right === undefined ? flow.of({}) : right;
      if (amount === null) continue;
      const there = parts[operand] as { edge: Edge; amount: Tensor }[];
      there.push({ edge, amount: written(amount) });
      const wrong = mutation.total?.(operand, there, last);
      const total = written(wrong ?? sumOf(there));
      adjoints[operand] = total;
      last = total;
      back.set(edgeKey(edge), written(amount));
      running.set(edgeKey(edge), total);
    }
  }
  return { adjoints, back, running };
}

/** Forward mode from these values. */
function sweptOn(
  setting: Setting,
  values: readonly Tensor[],
  mutation: Mutation = {},
): Pick<Run, 'tangents' | 'on'> {
  const { program } = setting;
  const written = mutation.written ?? same;
  const tangents = new Array<Tensor | null>(program.length).fill(null);
  const on = new Map<string, Tensor>();
  let last: Tensor | null = null;
  for (const [statement, tangent] of setting.tangents) {
    tangents[statement] = mutation.seed ? mutation.seed(tangent) : tangent;
    last = tangents[statement] as Tensor | null;
  }
  for (let statement = 0; statement < program.length; statement++) {
    if (primitiveAt(program, statement) === null) continue;
    const sources = operandsAt(program, statement);
    const operands = sources.map((source) => values[source] as Tensor);
    const parts: { edge: Edge; amount: Tensor }[] = [];
    for (const [position, operand] of sources.entries()) {
      const upstream = tangents[operand] as Tensor | null;
      if (upstream === null) continue;
      const edge = { statement, position };
      const flow = flowing('on', setting, edge, operand, operands, values, upstream);
      const right = mutation.flow?.(flow);
      const amount = right === undefined ? flow.of({}) : right;
      if (amount === null) continue;
      parts.push({ edge, amount: written(amount) });
      on.set(edgeKey(edge), written(amount));
    }
    if (parts.length === 0) continue;
    const total = written(mutation.total?.(statement, parts, last) ?? sumOf(parts));
    tangents[statement] = total;
    last = total;
  }
  return { tangents, on };
}

const NOTHING: Pick<Run, 'adjoints' | 'back' | 'running' | 'tangents' | 'on'> = {
  adjoints: [],
  back: new Map(),
  running: new Map(),
  tangents: [],
  on: new Map(),
};

/**
 * A sweep with its values.
 * @param right a sweep that has the same values wherever the mutation says nothing of any.
 */
export function runOf(
  setting: Setting,
  mutation: Mutation = {},
  way: 'back' | 'on' | 'both' | 'none' = 'both',
  right?: Run,
): Run {
  const isValued = mutation.value !== undefined || mutation.written !== undefined;
  const values = right && !isValued ? right.values : valuesOf(setting, mutation);
  return {
    ...{ setting, mutation, values, ...NOTHING },
    ...((way === 'back' || way === 'both') && sweptBack(setting, values, mutation)),
    ...((way === 'on' || way === 'both') && sweptOn(setting, values, mutation)),
  };
}

/** What flows along a wire where this arrives. */
export function flowing(
  way: 'back' | 'on',
  { program }: Setting,
  { statement, position }: Edge,
  operand: number,
  operands: readonly Tensor[],
  values: readonly Tensor[],
  upstream: Tensor,
): Flow {
  const value = values[statement] as Tensor;
  const primitive = primitiveAt(program, statement) as NonNullable<ReturnType<typeof primitiveAt>>;
  const o = tensors[program.convention];
  const attributes = attributesAt(program, statement);
  const sources = operandsAt(program, statement);
  return {
    ...{ statement, position, operand, operands, value, upstream },
    of({
      upstream: arriving = upstream,
      operands: x = operands,
      value: y = value,
      position: at = position,
    }) {
      if (way === 'back') return contribution(o, primitive, at, arriving, x, y, attributes);
      const dx = x.map((_, k) => (k === at ? { value: arriving, present: null } : null));
      // The rule sees operands by their place here, since one statement may be several of them.
      const primal = (k: number) => (k < 0 ? (x[-1 - k] as Tensor) : y);
      const places = sources.map((_, k) => -1 - k);
      return pushforward(o, program, statement, primal, places, dx)?.value ?? null;
    },
  };
}

/** What has arrived, added up in order. */
export function sumOf(parts: Parts): Tensor {
  const o = tensors.pytorch;
  return parts.map(({ amount }) => amount).reduce((sum, amount) => o.add(sum, amount));
}

function same(number: Tensor): Tensor {
  return number;
}
