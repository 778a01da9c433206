import type { GraphNode } from '../../core/graph/graph';
import { randomNumbers } from '../../core/random';
import type { Assignment } from '../../document/assignment';
import type { Document } from '../../document/document';
import { matches } from '../answer/agreement';
import { rightAnswers } from '../check/answers';
import { type Asked, ask, isAskable } from '../check/asked';
import { outcomesOf } from '../check/diagnosis';
import { sceneOf } from '../check/scene';
import { numberOf } from '../sweep/quantity';

/** How many sets of numbers an assignment has, and how often they are drawn for until there are enough. */
const SETS = 24;
const MOST_DRAWS = 400;

/** The document that a student is asked about: with one of the sets of numbers, or as the teacher has it. */
export function documentFor(
  { snapshot, numbers }: Pick<Assignment, 'snapshot' | 'numbers'>,
  hash: string,
  student: string,
): Document {
  const { document } = snapshot;
  if (numbers.length === 0) return document;
  const which = Math.floor(stream(`${hash} ${whoIs(student)}`)() * numbers.length);
  return withNumbers(document, numbers[which] ?? []);
}

/** The name of a student as it tells them from others, however it was written. */
export function whoIs(student: string): string {
  return student.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');
}

/**
 * Draws sets of numbers that are worth asking these questions with, one after the other; yields how many there are,
 * so that a page can go on in between.
 */
export function* drawingNumbers(
  assignment: Omit<Assignment, 'numbers'>,
): Generator<number, readonly (readonly number[])[], undefined> {
  const { document, view } = assignment.snapshot;
  const random = stream(JSON.stringify(document.graph));
  const sets = new Map<string, readonly number[]>();
  for (let k = 0; k < MOST_DRAWS && sets.size < SETS; k++) {
    const numbers = drawnFor(document, random);
    if (numbers.length === 0) break;
    const drawn = withNumbers(document, numbers);
    const asked = assignment.questions.map((question) => ask(drawn, question, view.mode));
    const isGood = (each: Asked | null) => each !== null && isSound(each, document, view.digits);
    if (asked.every(isGood) && areApart(asked, view.digits)) sets.set(numbers.join(), numbers);
    yield sets.size;
  }
  return [...sets.values()];
}

/** Whether no two questions about numbers have one answer. */
function areApart(asked: readonly (Asked | null)[], digits: number): boolean {
  const answers = asked.flatMap((each) =>
    each?.fields.length === 1 && each.fields[0]?.form === 'number'
      ? rightAnswers(each, digits)
      : [],
  );
  return new Set(answers).size === answers.length;
}

function isDrawn(node: GraphNode): boolean {
  return node.kind === 'input' && typeof node.value === 'number';
}

/** For each single number of an input one near it, of its sign, in halves where it is whole. */
function drawnFor({ graph }: Document, random: () => number): readonly number[] {
  return graph.nodes.filter(isDrawn).map((node) => {
    const value = node.kind === 'input' ? (node.value as number) : 0;
    const size = Math.max(1, Math.abs(value));
    const steps = Number.isInteger(value) ? 2 : 10;
    const least = Number.isInteger(value) ? 1.5 : 0.3 * size;
    const most = Number.isInteger(value) ? Math.max(9, 2 * size) : 2 * size;
    const drawn = Math.round((least + random() * (most - least)) * steps) / steps;
    return value < 0 ? -drawn : drawn;
  });
}

/** The document with other numbers of its inputs, in their order. */
function withNumbers(document: Document, numbers: readonly number[]): Document {
  let next = 0;
  const nodes = document.graph.nodes.map((node): GraphNode => {
    if (!isDrawn(node)) return node;
    const value = numbers[next++];
    return value === undefined ? node : ({ ...node, value } as GraphNode);
  });
  return { ...document, graph: { ...document.graph, nodes } };
}

/**
 * Whether a question is worth asking with these numbers: no answer is 0, infinite or no number, none is another's of
 * the sweep, and no two mistakes come to one number that others tell apart.
 */
function isSound(asked: Asked, teachers: Document, digits: number): boolean {
  if (!isAskable(asked)) return false;
  return asked.fields.every((field, k) => {
    if (field.form !== 'number') return true;
    const right = numberOf(asked.run, field.quantity);
    if (!right || right.data.some((x) => Math.abs(x) < 0.5 * 10 ** (1 - digits))) return false;
    if (right.data.some((x) => Math.abs(x) > 1e5)) return false;
    return oddlyAlike(asked, k, teachers, digits).length === 0;
  });
}

/** Pairs of mistakes that come to one number in a field, but with other numbers of the teacher's graph would not. */
export function oddlyAlike(
  asked: Asked,
  field: number,
  teachers: Document,
  digits: number,
): readonly string[] {
  const own = confused(asked, field, digits);
  const known = own.size === 0 ? own : structural(asked, teachers, digits)(field);
  return [...own].filter((pair) => !known.has(pair));
}

/** Pairs of mistakes that come to one number whatever the numbers are, by field: those of every of a few draws. */
const structurals = new WeakMap<Document, Map<string, ReadonlySet<string>>>();

function structural(asked: Asked, teachers: Document, digits: number) {
  const byField = structurals.get(teachers) ?? new Map<string, ReadonlySet<string>>();
  structurals.set(teachers, byField);
  return (field: number): ReadonlySet<string> => {
    const key = JSON.stringify([asked.question, field]);
    let pairs = byField.get(key);
    if (!pairs) {
      const random = stream(`odd ${key}`);
      const draws = [0, 1, 2].flatMap(() => {
        const other = ask(withOddNumbers(teachers, random), asked.question, asked.mode);
        return other && isAskable(other) ? [confused(other, field, digits + 3)] : [];
      });
      const [first = new Set<string>(), ...others] = draws;
      pairs = new Set([...first].filter((pair) => others.every((set) => set.has(pair))));
      byField.set(key, pairs);
    }
    return pairs;
  };
}

/** Numbers such as nobody would give, so that nothing is the same by chance. */
function withOddNumbers(document: Document, random: () => number): Document {
  const nodes = document.graph.nodes.map(
    (node): GraphNode =>
      node.kind === 'input' && typeof node.value === 'number'
        ? { ...node, value: Math.sign(node.value || 1) * (0.7 + 2 * random()) }
        : node,
  );
  return { ...document, graph: { ...document.graph, nodes } };
}

/** Pairs of kinds of mistake that come to the same number in a field. */
function confused(asked: Asked, field: number, digits: number): ReadonlySet<string> {
  const at = asked.fields[field];
  const pairs = new Set<string>();
  if (at?.form !== 'number') return pairs;
  const { setting, run, mode } = asked;
  const outcomes = outcomesOf(sceneOf(setting, run, at.quantity, digits, mode));
  const sorted = outcomes
    .filter(({ number }) => number.data.length > 0)
    .sort((a, b) => (a.number.data[0] as number) - (b.number.data[0] as number));
  const first = ({ number }: (typeof sorted)[number]) => number.data[0] as number;
  for (const [k, a] of sorted.entries()) {
    // Only what begins alike can be the same.
    for (let j = k + 1; j < sorted.length; j++) {
      const b = sorted[j] as (typeof sorted)[number];
      if (first(b) - first(a) > 10 ** -digits) break;
      if (a.mistake !== b.mistake && matches(a.number, b.number, { digits }, digits)) {
        pairs.add([a.mistake, b.mistake].sort().join(' = '));
      }
    }
  }
  return pairs;
}

/** A stream of numbers in [0, 1) that follows from a text alone. */
function stream(text: string): () => number {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  }
  return randomNumbers(state);
}
