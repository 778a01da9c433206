import type { NodeId } from '../../core/graph/graph';
import { operandsAt, shapeAt } from '../../core/program/program';
import { sizeOf } from '../../core/tensor/shape';
import { stepOrderOf } from '../../core/trace/step-order';
import type { ReverseTrace } from '../../core/trace/trace';
import { Pullbacks } from '../../core/transform/pullback';
import type { Derived } from '../../document/derived';
import { isPending } from '../../document/pending';
import { placeOf, type Taken } from '../player/firing-order';
import { contributionsOf } from '../player/overlay';
import type { LastRun, ProgramState } from './program-store';

/** What befell the tape of a framework at one line. */
export type TapeEvent = ProgramState['life']['events'][number];

/** A value of the tape in the graph that is seen. */
interface OnTape {
  readonly node: NodeId;
  readonly statement: number;
  /** Its place in the log of the run. */
  readonly place: number;
  /** The step of the trace that computes it. */
  readonly made: number;
  /** The last step that passes its adjoint on; −1 where none does. */
  readonly passed: number;
  /** The statements whose values its operation keeps for a sweep. */
  readonly keeps: readonly number[];
}

/** The life of a tape along the trace of a graph that shows it, or a part of it. */
export interface TapeLife {
  /** In the order in which they were recorded. */
  readonly values: readonly OnTape[];
  readonly events: readonly TapeEvent[];
  /** The place among the events of the sweep that the trace shows; their number where it shows none of them. */
  readonly swept: number;
  readonly trace: ReverseTrace;
}

const known = new WeakMap<
  Derived,
  { readonly run: LastRun; readonly events: readonly TapeEvent[]; readonly life: TapeLife }
>();

/** The life of the tape in the graph of the last run; null where nothing is known of it. */
export function tapeLifeOf(
  { run, life: { source, events } }: Pick<ProgramState, 'run' | 'life'>,
  derived: Derived,
): TapeLife | null {
  const { trace } = derived;
  if (!run || run.source !== source || events.length === 0) return null;
  if (run.onTape.size === 0 || trace.stepCount === 0 || isPending(trace)) return null;
  const before = known.get(derived);
  if (before?.run === run && before.events === events) return before.life;
  const life = lifeAlong(run.onTape, events, derived);
  known.set(derived, { run, events, life });
  return life;
}

/** @param onTape by node its place in the log of the run. */
export function lifeAlong(
  onTape: ReadonlyMap<NodeId, number>,
  events: readonly TapeEvent[],
  { trace, nodeOf }: Pick<Derived, 'trace' | 'nodeOf'>,
): TapeLife {
  const { program, output } = trace;
  const { stepOf, active } = stepOrderOf(program);
  const pullbacks = new Pullbacks(program);
  const values: OnTape[] = [];
  for (const [statement, node] of nodeOf) {
    const place = onTape.get(node);
    if (place === undefined) continue;
    const operands = operandsAt(program, statement);
    const pullback = pullbacks.at(statement);
    const keeps = new Set<number>();
    for (const [k, position] of pullback.positions.entries()) {
      if (!active[operands[position] as number]) continue;
      for (const read of pullback.reads[k]?.operands ?? []) keeps.add(operands[read] as number);
      if (pullback.reads[k]?.output) keeps.add(statement);
    }
    const passed = contributionsOf(trace, statement).at(-1) ?? -1;
    const made = stepOf[statement] as number;
    values.push({ node, statement, place, made, passed, keeps: [...keeps] });
  }
  values.sort((a, b) => a.place - b.place);
  const root = values.find(({ statement }) => statement === output?.statement)?.place ?? -1;
  const isShown = ({ kind, roots }: TapeEvent) => isSweep(kind) && roots.includes(root);
  const swept = events.findLastIndex(isShown);
  return { values, events, swept: swept < 0 ? events.length : swept, trace };
}

function isSweep(kind: string): boolean {
  return kind === 'freed' || kind === 'kept';
}

/** By event, after how many steps of an order it befell the tape. */
export function momentsOf(
  { values, events, swept, trace }: TapeLife,
  order: Taken['order'],
): readonly number[] {
  let [next, until] = [0, 0];
  return events.map(({ entries }, k) => {
    for (; next < values.length; next++) {
      const { place, made } = values[next] as OnTape;
      if (place >= entries) break;
      // An input is recorded where it is first used, which may be later in the order than in the log.
      until = Math.max(until, placeOf(order, made) + 1);
    }
    return k >= swept ? trace.stepCount : until;
  });
}

/** What has befallen the values of a tape by a moment, by their nodes: the kind of what befell each last. */
export function marksAt(life: TapeLife, { step, order }: Taken): ReadonlyMap<NodeId, string> {
  const { values, events, swept, trace } = life;
  const isTaken = (each: number) => placeOf(order, each) < step;
  const marks = new Map<NodeId, string>();
  const byPlace = new Map<number, OnTape>();
  for (const value of values) {
    if (!isTaken(value.made)) continue;
    byPlace.set(value.place, value);
    if (value.keeps.length > 0) marks.set(value.node, 'keeps');
  }
  const moments = momentsOf(life, order);
  const shown = events[swept];
  if (shown?.kind === 'freed' && step < trace.stepCount) {
    // It frees what an operation kept as soon as that has passed its adjoint on.
    for (const place of shown.values) {
      const value = byPlace.get(place);
      if (value && value.passed >= 0 && isTaken(value.passed)) marks.set(value.node, 'freed');
    }
  }
  for (const [k, { kind, values: about }] of events.entries()) {
    if ((moments[k] as number) > step) continue;
    for (const place of about) {
      const value = byPlace.get(place);
      if (value) marks.set(value.node, kind === 'kept' ? 'keeps' : kind);
    }
  }
  return marks;
}

/** Bytes that operations on the tape keep for a sweep at each step of the trace, as the program ran. */
export function bytesKept(life: TapeLife): Float64Array {
  const { values, events, swept, trace } = life;
  const moments = momentsOf(life, null);
  const ends = new Map<number, number>();
  for (const [k, { kind, values: about }] of events.entries()) {
    if (kind !== 'freed' && kind !== 'let go') continue;
    for (const place of about) if (!ends.has(place)) ends.set(place, k);
  }
  const until = new Map<number, readonly [from: number, to: number]>();
  for (const { place, made, passed, keeps } of values) {
    const end = ends.get(place);
    const to =
      end === undefined
        ? trace.stepCount
        : end === swept && passed >= 0
          ? passed + 1
          : (moments[end] as number);
    for (const statement of keeps) {
      const [from, latest] = until.get(statement) ?? [made, to];
      until.set(statement, [Math.min(from, made), Math.max(latest, to)]);
    }
  }
  const bytes = new Float64Array(trace.stepCount + 1);
  for (const [statement, [from, to]] of until) {
    const size = 8 * sizeOf(shapeAt(trace.program, statement));
    bytes[from] = (bytes[from] as number) + size;
    bytes[to] = (bytes[to] as number) - size;
  }
  for (let k = 1; k < bytes.length; k++) bytes[k] = (bytes[k] as number) + (bytes[k - 1] as number);
  return bytes.subarray(0, trace.stepCount);
}

/** The nodes of what a sweep began at, as far as they are in the graph. */
export function rootsOf(
  { values }: TapeLife,
  { roots }: Pick<TapeEvent, 'roots'>,
): readonly NodeId[] {
  return values.flatMap(({ place, node }) => (roots.includes(place) ? [node] : []));
}
