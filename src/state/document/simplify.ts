import { type NodeId, operandsOf } from '../../core/graph';
import { operandsAt, operationAt, type Program } from '../../core/program';
import {
  type SimplificationStep,
  simplificationSteps,
  simplify,
} from '../../core/transform/simplify/simplify';
import type { Document } from '../../file/document';
import { layeredLayout } from '../layout/layered';
import { placeNew } from '../layout/place';
import { checkedOf } from './derived';
import { statementCount } from './differentiate';
import { simplifiedGraph, statementNodes, withSharedConstants } from './simplified-graph';

/** One visible step of simplifying. */
export interface SimplifyStep {
  readonly rule: SimplificationStep['rule'];
  /** In words or as a formula: `x · 1 = x`. */
  readonly description: string;
  /** Numbered statements before and after it. */
  readonly before: number;
  readonly after: number;
}

/** What simplifying a document means, step by step, and how far it has gone. */
export interface Simplification {
  /** From the document that stepping began with: the first steps, or all of them. */
  readonly steps: readonly SimplifyStep[];
  /** Whether these are all the steps; a large program's are listed piece by piece. */
  readonly complete: boolean;
  /** How many of them have been taken. */
  readonly taken: number;
  /** Numbered statements of the document that stepping began with, and when all is done. */
  readonly before: number;
  readonly after: number;
}

interface Stepping extends Omit<Simplification, 'taken'> {
  readonly details: readonly SimplificationStep[];
  /** The program that stepping began with. */
  readonly start: Program;
  /** What the documents were after 0, 1, 2 … steps, as far as they have been made. */
  readonly documents: Document[];
}

/** Statements that may be copied to list steps, each of which has a program of its own. */
const COPYING = 100_000;
const FEWEST_STEPS = 10;
const MOST_STEPS = 200;

const begun = new WeakMap<Document, Stepping>();
const reached = new WeakMap<Document, { readonly stepping: Stepping; readonly taken: number }>();

/**
 * The document with all that is complete simplified at once and laid out anew; itself when nothing can
 * be. No value changes, infinities and NaN included, but the sign of a zero may.
 */
export function simplified(document: Document): Document {
  const program = withSharedConstants(checkedOf(document).program);
  const [first] = visibleSteps(program);
  if (!first) return document;
  const graph = simplifiedGraph(simplify(program), document.graph);
  return withOutputKept({ ...document, graph, positions: layeredLayout(graph) });
}

/**
 * The steps that lead there. After some have been taken by `simplifyTo` they are still those from
 * where stepping began, until the document is changed in another way.
 */
export function simplifySteps(document: Document): Simplification {
  const { stepping, taken } = placeOf(document);
  const { steps, complete, before, after } = stepping;
  return { steps, complete, before, after, taken };
}

/**
 * The document after so many steps from where stepping began, be it forward or back. Nodes that are
 * left stay where they are.
 */
export function simplifyTo(document: Document, taken: number): Document {
  const { stepping } = placeOf(document);
  const { documents, details } = stepping;
  const wanted = Math.max(0, Math.min(taken, details.length));
  for (let k = documents.length; k <= wanted; k++) {
    const last = documents[k - 1] as Document;
    const next = after(last, (details[k - 1] as SimplificationStep).program);
    documents.push(next);
    reached.set(next, { stepping, taken: k });
  }
  return documents[wanted] as Document;
}

/** The nodes that the next step is about: what goes, and what stays in its place. */
export function nextStepNodes(document: Document): readonly NodeId[] {
  const { stepping, taken } = placeOf(document);
  const step = stepping.details[taken];
  if (!step) return [];
  const program = stepping.details[taken - 1]?.program ?? stepping.start;
  const idOf = placesOf(program, document, taken);
  const found = new Set<NodeId>();
  for (const statement of [step.statement, twinOf(program, step)]) {
    const id = statement === null ? undefined : idOf(statement);
    if (id !== undefined) found.add(id);
  }
  const constants = new Set(
    document.graph.nodes.flatMap(({ kind, id }) => (kind === 'constant' ? [id] : [])),
  );
  const read = document.graph.nodes.filter(({ id }) => found.has(id)).flatMap(operandsOf);
  for (const id of read) if (id !== null && constants.has(id)) found.add(id);
  return [...found];
}

/** The node of each statement. Before the first step the document is as it was found, not as its program is drawn. */
function placesOf(
  program: Program,
  document: Document,
  taken: number,
): (statement: number) => NodeId | undefined {
  if (taken === 0) return (statement) => program.origins.get(statement)?.node;
  const nodes = statementNodes(program, document.graph);
  return (statement) => nodes.get(statement);
}

function placeOf(document: Document): { readonly stepping: Stepping; readonly taken: number } {
  const place = reached.get(document);
  // Where the list was cut off, what is left is listed anew.
  if (place && (place.stepping.complete || place.taken < place.stepping.details.length)) {
    return place;
  }
  let stepping = begun.get(document);
  if (!stepping) {
    stepping = beginning(document);
    begun.set(document, stepping);
  }
  return { stepping, taken: 0 };
}

function beginning(document: Document): Stepping {
  const start = withSharedConstants(checkedOf(document).program);
  const most = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, Math.floor(COPYING / start.length)));
  const details: SimplificationStep[] = [];
  const steps: SimplifyStep[] = [];
  let count = statementCount(start);
  let complete = true;
  for (const step of visibleSteps(start)) {
    if (details.length === most) {
      complete = false;
      break;
    }
    const left = statementCount(step.program);
    const { rule, description } = step;
    details.push(step);
    steps.push({ rule, description, before: count, after: left });
    count = left;
  }
  return {
    start,
    details,
    steps,
    complete,
    before: statementCount(start),
    after: complete ? count : statementCount(simplify(start)),
    documents: [document],
  };
}

/** The steps that change what is on the canvas: constants that nothing reads are not drawn. */
function* visibleSteps(program: Program): Generator<SimplificationStep, void> {
  let before = program;
  for (const step of simplificationSteps(program)) {
    if (operationAt(before, step.statement) !== 'constant') yield step;
    before = step.program;
  }
}

function after(document: Document, program: Program): Document {
  const graph = simplifiedGraph(program, document.graph);
  const kept = graph.nodes.filter(({ id }) => Object.hasOwn(document.positions, id));
  const positions = Object.fromEntries(
    kept.map(({ id }) => [id, document.positions[id] as { x: number; y: number }]),
  );
  const fresh = graph.nodes.flatMap(({ id }) => (Object.hasOwn(positions, id) ? [] : [id]));
  return withOutputKept({
    ...document,
    graph,
    positions: fresh.length > 0 ? placeNew(graph, positions, fresh) : positions,
  });
}

/** An unfinished output is not drawn any more, so it can't be the chosen one. */
function withOutputKept(document: Document): Document {
  const { output, graph } = document;
  const kept = output === null || graph.nodes.some(({ id }) => id === output);
  return kept ? document : { ...document, output: null };
}

/** The earlier statement that does the same as the one that a step takes away. */
function twinOf(program: Program, { rule, statement }: SimplificationStep): number | null {
  if (rule !== 'common subexpression') return null;
  const operands = (i: number) => operandsAt(program, i).toSorted().join();
  const wanted = operands(statement);
  for (let i = 0; i < statement; i++) {
    if (program.opcodes[i] === program.opcodes[statement] && operands(i) === wanted) return i;
  }
  return null;
}
