import { type Checked, check, type Diagnostic } from '../../core/check';
import type { Graph, NodeId } from '../../core/graph';
import { type Program, subscripts, waves } from '../../core/program';
import type { Shape } from '../../core/shape';
import { filled, type Tensor } from '../../core/tensor';
import { type Row, rowsOf } from '../../core/trace/rows';
import { type TangentTrace, tangentTrace } from '../../core/trace/tangent';
import { type TangentRow, tangentRowsOf } from '../../core/trace/tangent-rows';
import { type Trace, trace } from '../../core/trace/trace';
import { trouble } from '../../core/trace/trouble';
import type { Document } from '../../file/document';
import { useDocument } from './document-store';
import { tangentsOf } from './tangents';

/** All that follows from a document; computed when first asked for and never stored. */
export interface Derived {
  readonly checked: Checked;
  readonly trace: Trace;
  readonly rows: readonly Row[];
  /** Per statement the subscript of its v; undefined for constants. */
  readonly subscripts: readonly (number | undefined)[];
  /** Per statement its wave. */
  readonly waves: Uint32Array;
  /** The node of each statement. */
  readonly nodeOf: ReadonlyMap<number, NodeId>;
  /** What is missing, and where values or derivatives need a second look. */
  readonly diagnostics: readonly Diagnostic[];
}

const checkedGraphs = new WeakMap<Graph, Checked>();
const derivedDocuments = new WeakMap<Document, Derived>();
/** Per graph, the newest document that was derived: moving nodes makes documents but no new graph. */
const newest = new WeakMap<Graph, Document>();

/** Checks a graph once. */
export function checkedOf(graph: Graph): Checked {
  let checked = checkedGraphs.get(graph);
  if (!checked) {
    checked = check(graph);
    checkedGraphs.set(graph, checked);
  }
  return checked;
}

export function derivedOf(document: Document): Derived {
  let derived = derivedDocuments.get(document);
  if (!derived) {
    const near = newest.get(document.graph);
    const same = near?.output === document.output && Object.is(near.seed, document.seed);
    derived = (same && near && derivedDocuments.get(near)) || derive(document);
    derivedDocuments.set(document, derived);
    newest.set(document.graph, document);
  }
  return derived;
}

function derive(document: Document): Derived {
  const checked = checkedOf(document.graph);
  const { program } = checked;
  const chosen = program.outputs.find((output) => output.origin?.node === document.output);
  const result = trace(program, {}, { output: chosen ?? 0, seed: document.seed });
  const nodeOf = new Map<number, NodeId>();
  for (const [statement, origin] of program.origins) {
    if (origin.node !== undefined) nodeOf.set(statement, origin.node);
  }
  return {
    checked,
    trace: result,
    rows: rowsOf(result),
    subscripts: subscripts(program),
    waves: waves(program),
    nodeOf,
    diagnostics: [...checked.diagnostics, ...trouble(result)],
  };
}

/** Forward mode on a document. */
export interface DerivedTangent {
  readonly trace: TangentTrace;
  readonly rows: readonly TangentRow[];
}

interface Seeded {
  readonly tangents: ReadonlyMap<NodeId, number>;
  readonly derived: DerivedTangent;
}

/** Per program, what was derived last: the seed changes, and places do, but rarely both to and fro. */
const derivedTangents = new WeakMap<Program, Seeded>();

/** The forward-mode trace of a document, from its tangents; computed when first asked for. */
export function tangentOf(document: Document): DerivedTangent {
  const { program } = checkedOf(document.graph);
  const tangents = tangentsOf(document);
  const last = derivedTangents.get(program);
  if (last && [...tangents].every(([id, tangent]) => Object.is(last.tangents.get(id), tangent))) {
    return last.derived;
  }
  const result = tangentTrace(program, {}, { seed: directionOf(program, tangents) });
  const derived = { trace: result, rows: tangentRowsOf(result) };
  derivedTangents.set(program, { tangents, derived });
  return derived;
}

/** A tensor's tangent is its number in every element. Of inputs of one name the first counts. */
function directionOf({ inputs, origins, shapes }: Program, tangents: ReadonlyMap<NodeId, number>) {
  const direction = new Map<string, Tensor>();
  for (const { name, statement } of inputs) {
    if (direction.has(name)) continue;
    const tangent = tangents.get(origins.get(statement)?.node ?? '') ?? 0;
    direction.set(name, filled(shapes[statement] as Shape, tangent));
  }
  return Object.fromEntries(direction);
}

/** The derived state of the current document, for components. */
export function useDerived(): Derived {
  return useDocument((state) => derivedOf(state.document));
}
