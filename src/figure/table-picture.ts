import type { Trace } from '../core/trace/trace';
import type { TraceStyle } from '../lang/medium/medium';
import type { Picture } from './picture';
import { partOfTable, setTable, traceTable, type When } from './trace-table';
import type { Typesetter } from './typeset';

/** How the printed trace is drawn. */
export interface TableLook extends TraceStyle {
  /** Whether a step has been taken, and whether it is of those just taken. */
  reached(step: number): When;
  /** Of longer tables only so many rows are drawn, around those of the steps just taken. */
  readonly mostRows: number;
}

/**
 * The evaluation trace as papers print it, in both halves. The rows of the steps just taken stand on a tint; those
 * that are still to come are pale. Dots stand below it where it is cut.
 */
export function tablePicture(trace: Trace, look: TableLook, typeset: Typesetter): Picture {
  const table = traceTable(trace, look, look.mostRows, look.reached);
  const { picture } = partOfTable(setTable(table, typeset), 0, table.rows.length);
  if (table.more === 0) return picture;
  const { width, height, marks } = picture;
  const at = { x: width / 2, baseline: height + 20 };
  const type = { anchor: 'middle', size: 20, ink: 'ink-soft' } as const;
  return {
    width,
    height: height + 28,
    marks: [...marks, { kind: 'label', latex: '\\cdots', ...at, ...type }],
  };
}
