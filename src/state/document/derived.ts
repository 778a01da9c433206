import { type Checked, check, type Diagnostic } from '../../core/check';
import type { Graph, NodeId } from '../../core/graph';
import { subscripts, waves } from '../../core/program';
import { type Row, rowsOf } from '../../core/trace/rows';
import { type Trace, trace } from '../../core/trace/trace';
import { trouble } from '../../core/trace/trouble';
import type { Document } from '../../file/document';
import { useDocument } from './document-store';

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

/** The derived state of the current document, for components. */
export function useDerived(): Derived {
  return useDocument((state) => derivedOf(state.document));
}
