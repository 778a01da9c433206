import type { Step, Trace } from './trace';

/** A line of the printed evaluation trace: a primal step beside an adjoint step; null is an empty cell. */
export interface Row {
  readonly primal: Step | null;
  readonly adjoint: Step | null;
}

/**
 * The trace as a paper prints it. The primal trace runs down; the adjoint trace beside it is read
 * upward, each contribution next to the statement it comes from, the seed next to the output and the
 * gradients next to the inputs. A statement with several contributions takes several lines.
 */
export function rowsOf(trace: Trace): readonly Row[] {
  const contributions = new Map<number, Step[]>();
  const gradients = new Map<number, Step>();
  let seed: Step | null = null;
  for (const step of trace.steps.slice(trace.turn)) {
    if (step.kind === 'seed') seed = step;
    else if (step.kind === 'gradient') gradients.set(step.statement, step);
    else {
      const list = contributions.get(step.statement);
      if (list) list.push(step);
      else contributions.set(step.statement, [step]);
    }
  }
  const rows: Row[] = [];
  for (const primal of trace.steps.slice(0, trace.turn)) {
    if (primal.kind === 'input')
      rows.push({ primal, adjoint: gradients.get(primal.statement) ?? null });
    else if (primal.kind === 'output') {
      rows.push({ primal, adjoint: primal.output === trace.output ? seed : null });
    } else {
      const list = contributions.get(primal.statement) ?? [];
      rows.push({ primal, adjoint: list.at(-1) ?? null });
      for (const adjoint of list.slice(0, -1).reverse()) rows.push({ primal: null, adjoint });
    }
  }
  return rows;
}
