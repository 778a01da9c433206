import type { Program } from '../../core/program';
import type { Trace } from '../../core/trace/trace';
import { structureOf } from '../document/structure';

let newest: { readonly structure: Program; readonly trace: Trace } | null = null;

/**
 * A trace that runs as this one does: an earlier one where only numbers have changed since, so that
 * nothing is scheduled anew while they are scrubbed.
 */
export function sameRun(trace: Trace): Trace {
  const structure = structureOf(trace.program);
  const same =
    newest?.structure === structure && newest.trace.output?.statement === trace.output?.statement;
  if (!newest || !same) newest = { structure, trace };
  return newest.trace;
}
