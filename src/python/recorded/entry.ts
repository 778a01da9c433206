import type { Role } from '../../core/program/role';
import type { Attributes } from '../../core/rule/attributes';
import type { Tensor } from '../../core/tensor/tensor';

/** A value that a run made, as it is told of afterwards. Operands are places in the same list, before it. */
export interface RecordedEntry {
  /** The primitive that made it, or what the program calls its own function; null of a leaf. */
  readonly operation: string | null;
  readonly operands: readonly number[];
  readonly attributes?: Attributes;
  /** Of a leaf, its numbers; of what a function of the program's own made, the numbers that it gave. */
  readonly value?: Tensor;
  /** The number that it was, where that is known and is no leaf’s. */
  readonly number?: number;
  /** What the program calls it, if anything. */
  readonly name?: string;
  /** Its place in the log of a framework's tape. */
  readonly at?: number;
  /** The derivative that the program's own classes computed of it. */
  readonly theirs?: number | Tensor;
  /** What the program says that it is for, of an input. */
  readonly role?: Role;
  /** Whether it is a number that the program only wrote down on the way. */
  readonly constant?: boolean;
  /** The line of the program, 1 for the first; 0 where it is not known. */
  readonly line: number;
  /** The innermost call or turn of a loop that it was made in, by its number; −1 for none. */
  readonly scope: number;
}

/** What befell the tape of a framework at one line. */
export interface TapeEvent {
  readonly kind: string;
  /** The line and the file, as of an entry. */
  readonly place: number;
  /** How many values it is about. */
  readonly count: number;
  /** How many operations keep values for a sweep after it. */
  readonly keeping: number;
  /** How many values were in the log then. */
  readonly entries: number;
  /** The places in the log of the values that it is about, as far as they were kept. */
  readonly values: readonly number[];
  /** Of a sweep, the places in the log of what it began at. */
  readonly roots: readonly number[];
}

/** A call of a function of the program, or a turn of a loop. */
export interface Scope {
  /** The one that it was made in, by its number; −1 for none. */
  readonly around: number;
  /** A call as it is written, `f(n = 3, x)`, or what the turn is of: `for i = 3`. */
  readonly name: string;
  /** The line that the call is on, or the loop was at. */
  readonly line: number;
}

/** What led to one value, that one last; or all of a tape. */
export interface Recording {
  readonly entries: readonly RecordedEntry[];
  /** Of all of a tape, the places among the entries of its results; where left out, the last is the only one. */
  readonly results?: readonly number[];
  /** What the program calls the result, if anything. */
  readonly result: string | null;
  /** How often the program's own classes swept back; 0 where they did not. */
  readonly sweeps?: number;
  /** The scopes of the entries, and those around them, by their numbers. */
  readonly scopes: ReadonlyMap<number, Scope>;
}
