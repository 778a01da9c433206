import { firstFrom } from '../../core/bisection';
import { check } from '../../core/graph/check';
import type { NodeId } from '../../core/graph/graph';
import { dialectWords } from '../../words/en/dialect';
import { type ProblemOf, said } from '../../words/problem';
import { parseGraph } from '../expression/parse';
import { printExpression } from '../print/print';
import { type Mend, mended } from '../read/mend';
import { ParseError } from '../read/parse-error';
import type { ParsedGraph } from '../read/parsed-graph';

/** A piece of our language, and where in a text of another one it stands. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The error that says why a text of another language can't be read, and where. */
export function refusedThere(
  { from, to }: { readonly from: number; readonly to: number },
  problem: ProblemOf<typeof dialectWords>,
  mends: readonly Mend[] = [],
): ParseError {
  const { message, mend } = said(dialectWords, problem);
  return new ParseError(message, from, to, mend, problem, mends);
}

/**
 * Reads what a text of another language comes to in ours, with all places in the text as it was typed.
 * What is told of it is told as of ours; a mend makes ours of the whole text, unless both are written alike.
 * @throws ParseError
 */
export function readTranslated(
  pieces: readonly Piece[],
  typedLength: number,
  {
    known,
    sameNames = false,
    wordsAreNames = false,
    times,
  }: {
    readonly known?: ReadonlySet<string> | undefined;
    readonly sameNames?: boolean;
    /** Whether a name of several letters can be nothing else there. */
    readonly wordsAreNames?: boolean;
    /** The sign of a product there, where one that is left out can be put in. */
    readonly times?: string;
  } = {},
): ParsedGraph {
  const text = pieces.map((piece) => piece.text).join('');
  const ends: number[] = [];
  for (const piece of pieces) ends.push((ends.at(-1) ?? 0) + piece.text.length);
  const typedRange = (from: number, to: number): readonly [number, number] => {
    const start = pieces[firstFrom(ends, from + 1)]?.from ?? typedLength;
    // The last that begins before the end of what is asked for.
    const last = Math.min(firstFrom(ends, Math.max(to, from + 1)), pieces.length - 1);
    return [start, Math.max(start, pieces[last]?.to ?? 0)];
  };
  const moved = <T extends { readonly from: number; readonly to: number }>(there: T): T => {
    const [from, to] = typedRange(there.from, there.to);
    return { ...there, from, to };
  };
  /** A mend in its place; what is put in takes the place of nothing. */
  const movedMend = (mend: Mend): Mend => {
    const { from, to } = moved(mend);
    return { ...mend, from, to: mend.from === mend.to ? from : to };
  };
  try {
    const parsed = parseGraph(text, known);
    const ranges = new Map<NodeId, readonly [number, number]>(
      [...parsed.ranges].map(([id, [from, to]]) => [id, typedRange(from, to)]),
    );
    const own = (mend: Mend) =>
      sameNames ? movedMend(mend) : whole(text, mend, typedLength, known);
    const notes = parsed.notes
      .filter(({ name }) => name === null || !wordsAreNames)
      .map((note) => ({ ...moved(note), mends: note.mends.flatMap((mend) => own(mend) ?? []) }));
    return { ...parsed, ranges, notes };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const [from, to] = typedRange(error.from, error.to);
    const alike = sameNames ? error.mends : times ? products(error.mends, times) : [];
    const mends =
      alike.length > 0
        ? alike.map(movedMend)
        : error.mends.flatMap((mend) => whole(text, mend, typedLength, known) ?? []);
    throw new ParseError(error.message, from, to, error.hint, error.problem, mends);
  }
}

/** A mend of what a text comes to, as one of all of it, in our language; null where it leaves something to be mended. */
function whole(
  text: string,
  mend: Mend,
  typedLength: number,
  known: ReadonlySet<string> | undefined,
): Mend | null {
  const written = mended(text, mend);
  try {
    const { graph, declared } = parseGraph(written, known);
    const printed = declared.size > 0 ? '' : printExpression(check(graph).program);
    return { label: mend.label, from: 0, to: typedLength, text: printed || written.trim() };
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

/** The mends that put in the sign of a product, as it is written there. */
function products(mends: readonly Mend[], times: string): readonly Mend[] {
  return mends
    .filter(({ from, to, text }) => from === to && text === '*')
    .map((mend) => ({ ...mend, label: mend.label.replace('*', times), text: times }));
}
