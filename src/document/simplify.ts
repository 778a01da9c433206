import { finished } from '../core/finished';
import { type NodeId, operandsOf } from '../core/graph/graph';
import { operandsAt, type Program } from '../core/program/program';
import type { SimplificationStep } from '../core/simplify/simplify';
import { levelOf } from '../layout/level';
import { placeNew } from '../layout/place';
import { rewritingWeight } from '../work/graph-weight';
import { doneHere, type Plan, part } from '../work/plan';
import { type Work, workHere, workOf } from '../work/work';
import { arranging } from './arranging';
import { checkedOf } from './derived';
import type { Document } from './document';
import { type Listing, listing } from './listing';
import { simplifiedGraph, statementNodes, withSharedConstants } from './simplified-graph';
import { simplifyingProgram } from './transform-tasks';
import { visibleSteps } from './visible-steps';

/** What simplifying a document means, from the one that stepping began with, and how far it has gone. */
export interface Simplification extends Listing {
  /** How many of the steps have been taken. */
  readonly taken: number;
}

/** Going step by step from a document on. */
interface Stepping {
  readonly listing: Listing;
  /** The program that stepping began with. */
  readonly start: Program;
  /** The steps themselves, as far as they have been looked at, and what finds more. */
  readonly details: SimplificationStep[];
  readonly more: Iterator<SimplificationStep, void>;
  /** What the documents were after 0, 1, 2 … steps, as far as they have been made. */
  readonly documents: Document[];
}

const begun = new WeakMap<Document, Stepping>();
const reached = new WeakMap<Document, { readonly stepping: Stepping; readonly taken: number }>();

/**
 * The document with all that is complete simplified at once and laid out anew; itself when nothing can
 * be. No value changes, infinities and NaN included, but the sign of a zero may.
 */
export function simplified(document: Document): Document {
  return doneHere(simplifying(document));
}

/** The same as a plan. */
export function* simplifying(document: Document): Plan<Document> {
  const program = withSharedConstants(checkedOf(document).program);
  const weight = rewritingWeight(program);
  const simple = yield* part(workOf(simplifyingProgram, [program], weight));
  if (simple === null) return document;
  const graph = simplifiedGraph(simple, document.graph);
  return withOutputKept({ ...document, graph, positions: yield* arranging(graph) });
}

/**
 * The steps that lead there. After some have been taken by `simplifyTo` they are still those from
 * where stepping began, until the document is changed in another way.
 */
export function simplifySteps(document: Document): Simplification {
  const { stepping, taken } = placeOf(document);
  return { ...stepping.listing, taken };
}

/** What lists the steps of a document; null where they are known. */
export function listingOf(document: Document): Work<number, Listing> | null {
  if (knownPlace(document)) return null;
  const start = withSharedConstants(checkedOf(document).program);
  return workOf(listing, [start], rewritingWeight(start));
}

/** `simplifySteps` where the steps are known, or have been listed by `listingOf`; else null. */
export function simplifyStepsListed(
  document: Document,
  listed: Listing | null,
): Simplification | null {
  if (!knownPlace(document)) {
    if (!listed) return null;
    begun.set(document, beginning(document, listed));
  }
  return simplifySteps(document);
}

/**
 * The document after so many steps from where stepping began, be it forward or back. Nodes that are
 * left stay where they are.
 */
export function simplifyTo(document: Document, taken: number): Document {
  return finished(simplifyingTo(document, taken));
}

/** The same a step at a time; yields how much is done, from 0 to 1. */
function* simplifyingTo(document: Document, taken: number): Generator<number, Document, undefined> {
  const { stepping } = placeOf(document);
  const { documents, listing } = stepping;
  const wanted = Math.max(0, Math.min(taken, listing.steps.length));
  for (let k = documents.length; k <= wanted; k++) {
    const last = documents[k - 1] as Document;
    const next = after(last, (detailAt(stepping, k - 1) as SimplificationStep).program);
    documents.push(next);
    reached.set(next, { stepping, taken: k });
    yield k / wanted;
  }
  return documents[wanted] as Document;
}

/** The same as a plan, where so many steps are still to be taken. */
export function* steppingTo(document: Document, taken: number, left: number): Plan<Document> {
  const weight = left * rewritingWeight(checkedOf(document).program);
  return yield* part(workHere(() => simplifyingTo(document, taken), weight));
}

/** The nodes that the next step is about: what goes, and what stays in its place. */
export function nextStepNodes(document: Document): readonly NodeId[] {
  const { stepping, taken } = placeOf(document);
  const step = taken < stepping.listing.steps.length ? detailAt(stepping, taken) : null;
  if (!step) return [];
  const program = detailAt(stepping, taken - 1)?.program ?? stepping.start;
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

interface StepsTaken {
  readonly stepping: Stepping;
  readonly taken: number;
}

function placeOf(document: Document): StepsTaken {
  const known = knownPlace(document);
  if (known) return known;
  const start = withSharedConstants(checkedOf(document).program);
  const stepping = beginning(document, finished(listing(start)));
  begun.set(document, stepping);
  return { stepping, taken: 0 };
}

function knownPlace(document: Document): StepsTaken | null {
  const place = reached.get(document);
  // Where the list was cut off, what is left is listed anew.
  const goesOn = place && place.taken < place.stepping.listing.steps.length;
  if (place && (place.stepping.listing.complete || goesOn)) return place;
  const stepping = begun.get(document);
  return stepping ? { stepping, taken: 0 } : null;
}

function beginning(document: Document, listed: Listing): Stepping {
  const start = withSharedConstants(checkedOf(document).program);
  const more = visibleSteps(start);
  return { listing: listed, start, details: [], more, documents: [document] };
}

/** One of the steps themselves; undefined where there is none. */
function detailAt({ details, more }: Stepping, k: number): SimplificationStep | undefined {
  while (details.length <= k) {
    const { done, value } = more.next();
    if (done) return undefined;
    details.push(value);
  }
  return details[k];
}

function after(document: Document, program: Program): Document {
  const graph = simplifiedGraph(program, document.graph);
  const level = levelOf(graph, null);
  const kept = [...graph.nodes, ...(graph.folds ?? [])].filter(({ id }) =>
    Object.hasOwn(document.positions, id),
  );
  const positions = Object.fromEntries(
    kept.map(({ id }) => [id, document.positions[id] as { x: number; y: number }]),
  );
  const fresh = level.nodes.flatMap(({ id }) => (Object.hasOwn(positions, id) ? [] : [id]));
  return withOutputKept({
    ...document,
    graph,
    positions: fresh.length > 0 ? placeNew(level, positions, fresh) : positions,
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
