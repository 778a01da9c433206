import type { Checked } from '../core/graph/check';
import { checkedGraph } from '../core/graph/checked';
import type { Graph, NodeId } from '../core/graph/graph';
import { type Program, subscripts, waves, withConvention } from '../core/program/program';
import { emptyValues } from '../core/sweep/evaluate';
import type { Shape } from '../core/tensor/shape';
import { type Tensor, type TensorLike, toTensor } from '../core/tensor/tensor';
import { type Row, rowsOf } from '../core/trace/rows';
import { type TangentTrace, tangentTrace } from '../core/trace/tangent';
import { type TangentRow, tangentRowsOf } from '../core/trace/tangent-rows';
import { type Trace, trace } from '../core/trace/trace';
import type { Direction } from '../core/transform/forward-derivative';
import type { Document, Tangent } from './document';
import { isLeft, sameButForNumbers, setPending } from './pending';
import { type SeedVector, sameTangent, tangentsOf, tangentTensor } from './tangents';

/** All that follows from a document; computed when first asked for and never stored. */
export interface Derived {
  readonly checked: Checked;
  /** Without a single step while it is pending. */
  readonly trace: Trace;
  /** Of the trace, or while it is pending of its outline. */
  readonly rows: readonly Row[];
  /** Per statement the subscript of its v; undefined for constants. */
  readonly subscripts: readonly (number | undefined)[];
  /** Per statement its wave. */
  readonly waves: Uint32Array;
  /** The node of each statement. */
  readonly nodeOf: ReadonlyMap<number, NodeId>;
}

/** Forward mode on a document. */
export interface DerivedTangent {
  /** Without a single step while it is pending. */
  readonly trace: TangentTrace;
  /** Of the trace, or while it is pending of its outline. */
  readonly rows: readonly TangentRow[];
}

/** Per graph, the same by the convention that is not the default. */
const otherwise = new WeakMap<Graph, Checked>();
const derivedDocuments = new WeakMap<Document, Derived>();
/** Per graph, the newest document that was derived: moving nodes makes documents but no new graph. */
const newest = new WeakMap<Graph, Document>();

/** What others have worked out, by what stood in its place. */
const fulfilled = new WeakMap<Derived | DerivedTangent, Derived | DerivedTangent>();
/** What others have worked out last, by the operands of its statements, which programs share that differ in numbers. */
const runs = new WeakMap<Uint32Array, Derived>();
const tangentRuns = new WeakMap<Uint32Array, DerivedTangent>();

/** Puts what has been worked out in the place of what was pending. */
export function fulfil<D extends Derived | DerivedTangent>(was: D, is: D): void {
  fulfilled.set(was, is);
  const { operands } = is.trace.program;
  if ('checked' in is) runs.set(operands, is);
  else tangentRuns.set(operands, is);
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
  return (fulfilled.get(derived) as Derived | undefined) ?? derived;
}

function derive(document: Document): Derived {
  const checked = checkedOf(document);
  const { program } = checked;
  const bare: Derived = {
    checked,
    ...unstarted(program, program.outputs[chosenOutput(document)] ?? null),
    ...numberingOf(program),
  };
  if (isLeft(program, 'reverse')) return bare;
  const result = trace(program, {}, { output: chosenOutput(document), seed: document.seed });
  return derivedWith(bare, result);
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
    numbering = { subscripts: subscripts(program), waves: waves(program), nodeOf };
    numberings.set(program.operands, numbering);
  }
  return numbering;
}

/** What is derived, with its trace. */
export function derivedWith(derived: Derived, trace: Trace): Derived {
  return { ...derived, trace, rows: rowsOf(trace) };
}

/** Position, among the outputs of a document's program, of the one whose reverse sweep is shown. */
export function chosenOutput({ graph, output }: Document): number {
  const { outputs } = checkedGraph(graph).program;
  return Math.max(
    0,
    outputs.findIndex(({ origin }) => origin?.node === output),
  );
}

/** A trace of which no number is known yet. */
function unstarted(program: Program, output: Trace['output']): Pick<Derived, 'trace' | 'rows'> {
  const trace = { program, values: emptyValues(program), output, turn: 0, steps: [] };
  const run = runs.get(program.operands);
  const alike = run?.trace.output === output && sameButForNumbers(run.trace.program, program);
  setPending(trace, alike ? run.trace : undefined);
  return { trace, rows: alike ? run.rows : [] };
}

interface Seeded {
  readonly tangents: SeedVector;
  readonly derived: DerivedTangent;
}

/** Per program, what was derived last: the seed changes, and places do, but rarely both to and fro. */
const derivedTangents = new WeakMap<Program, Seeded>();

/** The forward-mode trace of a document, from its tangents; computed when first asked for. */
export function tangentOf(document: Document): DerivedTangent {
  const { program } = checkedOf(document);
  const tangents = tangentsOf(document);
  const last = derivedTangents.get(program);
  if (last && [...tangents].every(([id, tangent]) => isSeeded(last.tangents, id, tangent))) {
    return (fulfilled.get(last.derived) as DerivedTangent | undefined) ?? last.derived;
  }
  const seed = directionOf(program, tangents);
  let derived: DerivedTangent;
  if (isLeft(program, 'forward')) derived = unstartedTangent(program, seed);
  else derived = tangentWith(tangentTrace(program, {}, { seed }));
  derivedTangents.set(program, { tangents, derived });
  return derived;
}

function unstartedTangent(program: Program, seed: Direction): DerivedTangent {
  const trace = { program, values: emptyValues(program), seed, steps: [] };
  const run = tangentRuns.get(program.operands);
  const alike =
    run && sameSeed(run.trace.seed, seed) && sameButForNumbers(run.trace.program, program);
  setPending(trace, alike ? run.trace : undefined);
  return { trace, rows: alike ? run.rows : [] };
}

/** Whether two directions of `directionOf` are the same, so that the same tangents flow and have the same names. */
function sameSeed(a: Direction, b: Direction): boolean {
  const same = (x: TensorLike = [], y: TensorLike = []) => {
    const [p, q] = [toTensor(x).data, toTensor(y).data];
    return p.length === q.length && p.every((number, k) => number === q[k]);
  };
  return Object.keys({ ...a, ...b }).every((name) => same(a[name], b[name]));
}

/** Forward mode on a document, from its trace. */
export function tangentWith(trace: TangentTrace): DerivedTangent {
  return { trace, rows: tangentRowsOf(trace) };
}

function isSeeded(tangents: SeedVector, id: NodeId, tangent: Tangent): boolean {
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
