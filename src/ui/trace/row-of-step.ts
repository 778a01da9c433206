import type { Row } from '../../core/trace/rows';

/** Per step of the trace, the row of the table that it stands in. */
export function rowOfStep(rows: readonly Row[]): readonly number[] {
  const places: number[] = [];
  rows.forEach(({ primal, adjoint }, row) => {
    if (primal) places[primal.index] = row;
    if (adjoint) places[adjoint.index] = row;
  });
  return places;
}
