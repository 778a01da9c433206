import type { Wiring } from './wiring';

/** How much a row of nodes counts against a wire that has to go on in another line. */
const ROW = 2;
/** The same for a line of one column, as a word that is left over is one. */
const WIDOW = 6;

/** A line of columns, as of text. */
export interface Line {
  /** Its first column, */
  readonly from: number;
  /** and how far it begins before that: what is read in a first column and made of nothing stands there. */
  readonly lead: 0 | 1;
}

/**
 * Cuts the columns of a connected part into as few lines of at most `most` columns as there can be, such
 * that few wires run from one line to another and lines are low.
 */
export function linesOf(
  part: readonly number[],
  column: ArrayLike<number>,
  wiring: Wiring,
  most: number,
): readonly Line[] {
  const { rows, passing, leads } = traffic(part, column, wiring);
  const count = rows.length;
  const line = (from: number): Line => ({ from, lead: leads[from] && most > 2 ? 1 : 0 });

  // Per number of lines left, the cheapest way to cut the columns from each on.
  let costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  costs[count] = 0;
  const ends: Int32Array[] = [];
  while (costs[0] === Number.POSITIVE_INFINITY || ends.length === 0) {
    const next = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const end = new Int32Array(count + 1);
    for (let from = 0; from < count; from++) {
      let tallest = 0;
      const last = Math.min(count, from + most - line(from).lead);
      for (let to = from + 1; to <= last; to++) {
        tallest = Math.max(tallest, rows[to - 1]);
        const widow = to === from + 1 ? WIDOW : 0;
        const cost = costs[to] + ROW * tallest + widow + (to === count ? 0 : passing[to]);
        // Of equally cheap ways the one with the longer line: what follows finds room beside it.
        if (cost > next[from]) continue;
        next[from] = cost;
        end[from] = to;
      }
    }
    ends.push(end);
    costs = next;
  }
  const lines: Line[] = [];
  for (let at = 0; at < count; ) {
    lines.push(line(at));
    at = ends[ends.length - lines.length]?.[at] as number;
  }
  return lines;
}

/** Whether a node is made of nothing and read in the next column for the first time. */
export function isLead(node: number, column: ArrayLike<number>, wiring: Wiring): boolean {
  if ((wiring.operands[node] as readonly number[]).some((operand) => operand >= 0)) return false;
  const readers = wiring.readers[node] as readonly number[];
  return readers.length > 0 && readers.every((reader) => column[reader] > column[node]);
}

/**
 * Per column, how many nodes stand in it, how many before it are read in it or after it, and whether there
 * are leads to it, which do not count as such.
 */
function traffic(part: readonly number[], column: ArrayLike<number>, wiring: Wiring) {
  let count = 0;
  for (const node of part) count = Math.max(count, column[node] + 1);
  const rows = new Int32Array(count);
  const leads = new Uint8Array(count + 1);
  const change = new Int32Array(count + 2);
  for (const node of part) {
    const at = column[node];
    rows[at] = rows[at] + 1;
    let last = at;
    for (const reader of wiring.readers[node] as readonly number[]) {
      last = Math.max(last, column[reader]);
    }
    const lead = at > 0 && isLead(node, column, wiring);
    if (lead) leads[at + 1] = 1;
    const from = lead ? at + 2 : at + 1;
    if (last < from) continue;
    change[from] = change[from] + 1;
    change[last + 1] = change[last + 1] - 1;
  }
  const passing = new Int32Array(count + 1);
  for (let at = 1; at <= count; at++) passing[at] = passing[at - 1] + change[at];
  return { rows, passing, leads };
}
