import type { Checked } from '../core/graph/check';
import { checkedGraph } from '../core/graph/checked';
import type { Graph, NodeId } from '../core/graph/graph';
import { type Program, subscripts, withConvention } from '../core/program/program';
import type { Shape } from '../core/tensor/shape';
import type { Tensor } from '../core/tensor/tensor';
import { stepOrderOf } from '../core/trace/step-order';
import {
  type ForwardTrace,
  type ReverseTrace,
  type Trace,
  tangentTrace,
  trace,
} from '../core/trace/trace';
import type { Direction } from '../core/transform/forward-derivative';
import type { Document, Mode, TangentSeed } from './document';
import { isLeft, pendingTangents, pendingTrace, rememberSeed } from './pending';
import { type SeedVector, sameTangent, tangentsOf, tangentTensor } from './tangents';

/** All that follows from a document; computed when first asked for and never stored. */
export interface Derived {
  readonly checked: Checked;
  /** In reverse mode; it may be pending. */
  readonly trace: ReverseTrace;
  /** Per statement the subscript of its v; undefined for constants. */
  readonly subscripts: readonly (number | undefined)[];
  /** Per statement its wave. */
  readonly waves: Uint32Array;
  /** The node of each statement. */
  readonly nodeOf: ReadonlyMap<number, NodeId>;
}

/** Per graph, the same by the convention that is not the default. */
const otherwise = new WeakMap<Graph, Checked>();
const derivedDocuments = new WeakMap<Document, Derived>();
/** Per graph, the newest document that was derived: moving nodes makes documents but no new graph. */
const newest = new WeakMap<Graph, Document>();

/** What others have worked out, by what stood in its place. */
const fulfilled = new WeakMap<Trace, Trace>();

/** What is derived, by the trace that came in the place of a pending one. */
const wholes = new WeakMap<Trace, Derived>();

/** Puts a trace that has been worked out in the place of the one that was pending. */
export function fulfil<T extends Trace>(was: T, is: T): void {
  fulfilled.set(was, is);
  if (is.mode === 'forward') rememberSeed(is);
}

/** The graph of a document checked, with a program of its convention. */
export function checkedOf({ graph, convention }: Pick<Document, 'graph' | 'convention'>): Checked {
  const checked = checkedGraph(graph);
  if (checked.program.convention === convention) return checked;
  let other = otherwise.get(graph);
  if (!other) {
    other = { ...checked, program: withConvention(checked.program, convention) };
    otherwise.set(graph, other);
  }
  return other;
}

export function derivedOf(document: Document): Derived {
  let derived = derivedDocuments.get(document);
  if (!derived) {
    const near = newest.get(document.graph);
    const same =
      near?.output === document.output &&
      near.convention === document.convention &&
      Object.is(near.seed, document.seed);
    derived = (same && near && derivedDocuments.get(near)) || derive(document);
    derivedDocuments.set(document, derived);
    newest.set(document.graph, document);
  }
  const trace = fulfilled.get(derived.trace) as ReverseTrace | undefined;
  if (!trace) return derived;
  let whole = wholes.get(trace);
  if (!whole) {
    whole = { ...derived, trace };
    wholes.set(trace, whole);
  }
  return whole;
}

function derive(document: Document): Derived {
  const checked = checkedOf(document);
  const { program } = checked;
  const chosen = chosenOutput(document);
  const made = isLeft(program, 'reverse')
    ? pendingTrace(program, program.outputs[chosen] ?? null)
    : trace(program, {}, { output: chosen, seed: document.seed });
  return { checked, trace: made, ...numberingOf(program) };
}

type Numbering = Pick<Derived, 'subscripts' | 'waves' | 'nodeOf'>;
const numberings = new WeakMap<Uint32Array, Numbering>();

/** What of a program does not depend on its numbers: found once for all that differ in these alone. */
function numberingOf(program: Program): Numbering {
  let numbering = numberings.get(program.operands);
  if (!numbering) {
    const nodeOf = new Map<number, NodeId>();
    for (const [statement, { node }] of program.origins) {
      if (node !== undefined) nodeOf.set(statement, node);
    }
    numbering = { subscripts: subscripts(program), waves: stepOrderOf(program).waves, nodeOf };
    numberings.set(program.operands, numbering);
  }
  return numbering;
}

/** Position, among the outputs of a document's program, of the one whose reverse sweep is shown. */
export function chosenOutput({ graph, output }: Document): number {
  const { outputs } = checkedGraph(graph).program;
  return Math.max(
    0,
    outputs.findIndex(({ origin }) => origin?.node === output),
  );
}

interface Seeded {
  readonly tangents: SeedVector;
  readonly trace: ForwardTrace;
}

/** Per program, what was derived last: the seed changes, and places do, but rarely both to and fro. */
const derivedTangents = new WeakMap<Program, Seeded>();

/** The forward-mode trace of a document, from its tangents; computed when first asked for. */
export function tangentOf(document: Document): ForwardTrace {
  const { program } = checkedOf(document);
  const tangents = tangentsOf(document);
  const last = derivedTangents.get(program);
  if (last && [...tangents].every(([id, tangent]) => isSeeded(last.tangents, id, tangent))) {
    return (fulfilled.get(last.trace) as ForwardTrace | undefined) ?? last.trace;
  }
  const seed = directionOf(program, tangents);
  const made = isLeft(program, 'forward')
    ? pendingTangents(program, seed)
    : tangentTrace(program, {}, { seed });
  derivedTangents.set(program, { tangents, trace: made });
  return made;
}

/** The trace of a document in a mode. */
export function traceOf(document: Document, mode: Mode): Trace {
  return mode === 'forward' ? tangentOf(document) : derivedOf(document).trace;
}

function isSeeded(tangents: SeedVector, id: NodeId, tangent: TangentSeed): boolean {
  const before = tangents.get(id);
  return before !== undefined && sameTangent(before, tangent);
}

/** Of inputs of one name the first counts. */
function directionOf({ inputs, origins, shapes }: Program, tangents: SeedVector): Direction {
  const direction = new Map<string, Tensor>();
  for (const { name, statement } of inputs) {
    if (direction.has(name)) continue;
    const tangent = tangents.get(origins.get(statement)?.node ?? '') ?? 0;
    direction.set(name, tangentTensor(tangent, shapes[statement] as Shape));
  }
  return Object.fromEntries(direction);
}
