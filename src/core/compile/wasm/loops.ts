/**
 * Repeats in a list of statements. Statements of one kind are alike in all but the places that they
 * read and write; where a stretch of kinds comes again and again, and each of its places moves on by
 * the same stride every time, it is a loop. A loop is an item like a statement, so what repeats may
 * have loops within.
 */

/** What an item does: a statement, told by one that is like it, or a loop. */
export type Kind =
  | { readonly statement: number }
  | {
      readonly count: number;
      /** The kinds of one turn. */
      readonly body: readonly number[];
      /** How far each place of the turn moves on with every turn. */
      readonly strides: Int32Array;
    };

/** Items in order: what each does, and the places of all, one item’s after the other’s. */
export interface Sequence {
  readonly kinds: Int32Array;
  readonly places: Int32Array;
}

export interface Rolled extends Sequence {
  readonly kindOf: readonly Kind[];
  /** How many places an item of a kind has. */
  readonly widths: readonly number[];
}

/** Turns of a loop, at least: two are alike by chance. */
const FEWEST = 3;
/** Distances between items of one kind that are tried as the length of a turn. */
const TRIES = 4;
/** Items of a turn, at most. */
const LONGEST = 4096;
/** Loops within loops, at most. */
const DEEPEST = 5;
/** Comparisons for each item, at most, so that what does not repeat takes no longer to see through. */
const EFFORT = 64;

/**
 * Finds the loops in a list of items.
 * @param kindOf what each kind of statement does; @param widths how many places it has.
 */
export function rolled(list: Sequence, kindOf: readonly Kind[], widths: readonly number[]): Rolled {
  const table = new Kinds([...kindOf], [...widths]);
  let sequence = list;
  // Of what repeats around loops each turn has one of the last level, or it had been found with them.
  let around = 0;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const known = table.kindOf.length;
    const folded = fold(sequence, table, around);
    if (folded === null) break;
    sequence = folded;
    around = known;
  }
  return { ...sequence, kindOf: table.kindOf, widths: table.widths };
}

class Kinds {
  private readonly loops = new Map<string, number>();

  constructor(
    readonly kindOf: Kind[],
    readonly widths: number[],
  ) {}

  loop(count: number, body: Int32Array, strides: Int32Array): number {
    const key = `${count} ${body.join()} ${strides.join()}`;
    let index = this.loops.get(key);
    if (index === undefined) {
      index = this.kindOf.push({ count, body: [...body], strides }) - 1;
      this.widths.push(strides.length);
      this.loops.set(key, index);
    }
    return index;
  }
}

/**
 * One level of loops; null where there is none.
 * @param around the least kind that a turn has to have.
 */
function fold({ kinds, places }: Sequence, table: Kinds, around: number): Sequence | null {
  const { length } = kinds;
  const starts = startsOf(kinds, table.widths);
  const next = nextAlike(kinds, table.kindOf.length);
  const wanted = upcoming(kinds, around);
  const foldedKinds = new Int32Array(length);
  const foldedPlaces = new Int32Array(places.length);
  let [items, at, found] = [0, 0, false];
  const search = { kinds, places, starts, next, wanted, left: { effort: EFFORT * length } };
  for (let i = 0; i < length; ) {
    const repeat = next[i] >= 0 && search.left.effort > 0 ? longestRepeat(search, i) : null;
    const period = repeat?.period ?? 1;
    foldedKinds[items++] = repeat
      ? table.loop(repeat.count, kinds.slice(i, i + period), repeat.strides)
      : kinds[i];
    for (let k = starts[i]; k < starts[i + period]; k++) foldedPlaces[at++] = places[k];
    if (repeat) found = true;
    i += period * (repeat?.count ?? 1);
  }
  if (!found) return null;
  return { kinds: foldedKinds.subarray(0, items), places: foldedPlaces.subarray(0, at) };
}

/** From each item on, where the next of at least that kind is. */
function upcoming(kinds: Int32Array, least: number): Int32Array {
  const at = new Int32Array(kinds.length);
  let next = kinds.length;
  for (let i = kinds.length - 1; i >= 0; i--) {
    if (kinds[i] >= least) next = i;
    at[i] = next;
  }
  return at;
}

function startsOf(kinds: Int32Array, widths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(kinds.length + 1);
  for (let i = 0; i < kinds.length; i++) starts[i + 1] = starts[i] + widths[kinds[i]];
  return starts;
}

/** Of each item the next of its kind; −1 where there is none. */
function nextAlike(kinds: Int32Array, count: number): Int32Array {
  const last = new Int32Array(count).fill(-1);
  const next = new Int32Array(kinds.length);
  for (let i = kinds.length - 1; i >= 0; i--) {
    next[i] = last[kinds[i]];
    last[kinds[i]] = i;
  }
  return next;
}

interface Repeat {
  /** Items of a turn. */
  readonly period: number;
  readonly count: number;
  readonly strides: Int32Array;
}

interface Search extends Sequence {
  readonly starts: Uint32Array;
  readonly next: Int32Array;
  readonly wanted: Int32Array;
  /** Comparisons that may still be made. */
  readonly left: { effort: number };
}

/** The repeat from item i on that covers most, the shorter turn where two cover the same. */
function longestRepeat(search: Search, i: number): Repeat | null {
  const { next, places, starts, wanted } = search;
  let best: { period: number; count: number } | null = null;
  let covered = 0;
  for (let again = next[i], tries = 0; again >= 0 && tries < TRIES; again = next[again], tries++) {
    const period = again - i;
    if (period > LONGEST) break;
    if (wanted[i] >= again || !beginsAlike(search, i, period)) continue;
    const count = turnsFrom(search, i, period);
    if (count < FEWEST || count * period <= covered) continue;
    covered = count * period;
    best = { period, count };
  }
  return best && { ...best, strides: stridesOf(places, starts, i, best.period) };
}

function stridesOf(places: Int32Array, starts: Uint32Array, i: number, period: number): Int32Array {
  const [from, to] = [starts[i], starts[i + period]];
  return Int32Array.from({ length: to - from }, (_, k) => places[to + k] - places[from + k]);
}

/** Whether the first items of three turns go together, which tells most that do not repeat apart at once. */
function beginsAlike({ kinds, places, starts }: Search, i: number, period: number): boolean {
  const third = i + 2 * period;
  if (third + period > kinds.length || kinds[third] !== kinds[i]) return false;
  const [a, b, c] = [starts[i], starts[i + period], starts[third]];
  const width = starts[i + 1] - a;
  for (let k = 0; k < width; k++) {
    if (places[c + k] - places[b + k] !== places[b + k] - places[a + k]) return false;
  }
  return true;
}

/** How often the turn of so many items from i on comes, each time with the same strides. */
function turnsFrom({ kinds, places, starts, left }: Search, i: number, period: number): number {
  const [first, second] = [starts[i], starts[i + period]];
  const width = second - first;
  let turn = 1;
  for (let at = i + period; at + period <= kinds.length; at += period, turn++) {
    for (let k = 0; k < period; k++) {
      left.effort--;
      if (kinds[at + k] !== kinds[i + k]) return turn;
    }
    const here = starts[at];
    const before = here - width;
    for (let k = 0; k < width; k++) {
      if (places[here + k] - places[before + k] !== places[second + k] - places[first + k]) {
        return turn;
      }
    }
  }
  return turn;
}
