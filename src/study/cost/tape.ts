import { reversePlan } from '../../core/analysis/reverse-plan';
import { memoizedByKey } from '../../core/memoized';
import { type Program, primitiveAt, shapeAt } from '../../core/program/program';
import { sizeOf } from '../../core/tensor/shape';
import { outlineAt } from '../../core/trace/outline';
import type { Trace } from '../../core/trace/trace';
import { structureOf } from '../../document/structure';

/** One operation on the tape: what was computed, and the values that going back through it will read. */
interface TapeEntry {
  readonly statement: number;
  readonly saves: readonly number[];
}

/** The tape of operator overloading as it is at some step of the player. */
export interface Tape {
  /** All that a whole run appends, in order. */
  readonly entries: readonly TapeEntry[];
  /** How many are on it. */
  readonly recorded: number;
  /** How many of these the adjoint phase has gone back through, from the last on. */
  readonly readBack: number;
  /** Bytes of the values that its entries have saved so far, each counted once. */
  readonly bytes: number;
}

/** What a run of a program appends to its tape. */
function tapeEntries(program: Program, output: string): readonly TapeEntry[] {
  return entriesOfStructure(structureOf(program), output);
}

const entriesOfStructure = memoizedByKey(
  (program: Program, output: string): readonly TapeEntry[] => {
    const saves = new Map<number, Set<number>>();
    for (const { statement, reads } of reversePlan(program, output).contributions) {
      const set = saves.get(statement) ?? new Set<number>();
      for (const place of reads) set.add(place);
      saves.set(statement, set);
    }
    const found: TapeEntry[] = [];
    for (let statement = 0; statement < program.length; statement++) {
      if (!primitiveAt(program, statement)) continue;
      found.push({ statement, saves: [...(saves.get(statement) ?? [])].sort((a, b) => a - b) });
    }
    return found;
  },
);

/**
 * The tape once `taken` steps of a trace have been taken: it grows as the primal runs and is gone
 * back through as the adjoint does.
 */
export function tapeAt(trace: Trace, output: string, taken: number): Tape {
  const { program, turn, stepCount } = trace;
  const entries = tapeEntries(program, output);
  // Inputs come first and fill no entry.
  const recorded = Math.max(0, Math.min(entries.length, taken - program.inputs.length));
  const saved = new Set(entries.slice(0, recorded).flatMap(({ saves }) => saves));
  let bytes = 0;
  for (const place of saved) bytes += 8 * sizeOf(shapeAt(program, place));
  if (taken <= turn) return { entries, recorded, readBack: 0, bytes };
  const last = Math.min(taken, stepCount) - 1;
  const step = last >= 0 ? outlineAt(trace, last) : null;
  if (!step || step.kind === 'gradient') return { entries, recorded, readBack: recorded, bytes };
  const statement = step.kind === 'contribution' ? step.statement : program.length;
  const readBack = entries.filter((entry) => entry.statement >= statement).length;
  return { entries, recorded, readBack, bytes };
}
