import { reversePlan } from '../../core/analysis/reverse-plan';
import type { Program } from '../../core/program';
import type { Trace } from '../../core/trace/trace';
import { structureOf } from '../document/structure';
import { overlayOf } from './overlay';
import { isForward, type Played } from './played';

/** Of longer programs it is not found out: it would hold up every edit. */
const LONGEST = 500;
/** Per structure of a program and per output: it does not depend on the numbers. */
const known = new WeakMap<Program, Map<string | undefined, Uint32Array>>();

/**
 * How many values have to be kept for the way back once `taken` steps have been taken: those that are
 * there and that a derivative rule is still to read. 0 in forward mode, which has no way back; null when it is
 * not known.
 */
export function keptForTheWayBack(played: Played, taken: number): number | null {
  if (isForward(played)) return 0;
  if (played.program.length > LONGEST) return null;
  const structure = structureOf(played.program);
  let byOutput = known.get(structure);
  if (!byOutput) {
    byOutput = new Map();
    known.set(structure, byOutput);
  }
  let kept = byOutput.get(played.output?.name);
  if (!kept) {
    kept = keptAlong(played);
    byOutput.set(played.output?.name, kept);
  }
  return kept[taken] ?? 0;
}

/** By the number of steps taken. */
function keptAlong(trace: Trace): Uint32Array {
  const { program, output, steps, turn } = trace;
  const kept = new Uint32Array(steps.length + 1);
  if (!output) return kept;
  const { computed } = overlayOf(trace);
  const lastRead = new Map<number, number>();
  // The seed comes first, then one step per contribution.
  reversePlan(program, output.name).contributions.forEach(({ reads }, k) => {
    for (const statement of reads) lastRead.set(statement, turn + 1 + k);
  });
  for (const [statement, last] of lastRead) {
    for (let taken = computed[statement] as number; taken <= last; taken++) {
      kept[taken] = (kept[taken] as number) + 1;
    }
  }
  return kept;
}
