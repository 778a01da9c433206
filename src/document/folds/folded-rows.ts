import type { RowOrder } from '../../core/trace/rows';
import type { StepGroup, StepGroups } from './step-groups';

/** Where steps stand in a table in which closed folds have a row each. */
export interface FoldedOrder extends RowOrder {
  /** The fold that a row is of; null for a row of its own. */
  groupAt(row: number): StepGroup | null;
}

/** The rows of a table with those of each closed fold in one, which stands for the last of its steps either way. */
export function foldedRows(order: RowOrder, { groups }: StepGroups): FoldedOrder {
  /** By group, its first row and the one after its last, among all rows, and where it is among those shown. */
  const spans: { from: number; to: number; at: number; group: StepGroup }[] = [];
  let gone = 0;
  for (const group of groups) {
    const { from: step, to: end } = group.primal;
    const from = order.of(step);
    const to = lastRowOf(order, end - 1) + 1;
    spans.push({ from, to, at: from - gone, group });
    gone += to - from - 1;
  }
  const before = (of: 'from' | 'at', row: number) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[of] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return spans[low - 1];
  };
  const groupAt = (row: number) => {
    const span = before('at', row);
    return span?.at === row ? span.group : null;
  };
  /** A row that is shown, among all rows. */
  const wholeRow = (row: number) => {
    const span = before('at', row);
    return span ? span.to + (row - span.at - 1) : row;
  };
  return {
    count: order.count - gone,
    groupAt,
    at(row) {
      const group = groupAt(row);
      if (!group) return order.at(wholeRow(row));
      const { primal, adjoint } = group;
      const [, right] = order.at(order.of(primal.to - 1));
      const together = right === primal.to - 1;
      return [primal.to - 1, together ? right : adjoint ? adjoint.to - 1 : -1];
    },
    of(step) {
      const row = order.of(step);
      const span = before('from', row);
      if (!span) return row;
      return row < span.to ? span.at : row - span.to + span.at + 1;
    },
    ruled: (row) => order.ruled(groupAt(row) ? (before('at', row)?.from ?? row) : wholeRow(row)),
  };
}

/** The last row of a step forward: one that makes several contributions takes a row for each. */
function lastRowOf(order: RowOrder, step: number): number {
  let row = order.of(step);
  while (row + 1 < order.count && order.at(row + 1)[0] < 0) row++;
  return row;
}
