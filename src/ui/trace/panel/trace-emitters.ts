import type { Trace } from '../../../core/trace/trace';
import type { Emitter } from '../../../lang/emit/emitter';
import { latePart } from '../../../state/loading/late-part';
import type { CellStyle } from '../cell/cells';

/** A trace, and how it is shown. */
export interface ShownTrace {
  readonly trace: Trace;
  readonly cellStyle: CellStyle;
}

// Writing tables is no part of the first load.
const tables = latePart(() => import('../../../lang/table/trace-table'), 'What writes tables');

/** The forms in which a trace leaves the app, whatever the player has reached of it. */
export const traceEmitters: readonly Emitter<ShownTrace>[] = [
  {
    id: 'latex',
    label: 'LaTeX',
    detail: 'for booktabs',
    extension: 'tex',
    mediaType: 'application/x-tex',
    write: async ({ trace, cellStyle }) => (await tables()).traceToLatex(trace, cellStyle),
  },
  {
    id: 'markdown',
    label: 'Markdown',
    detail: 'with formulas between dollar signs',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async ({ trace, cellStyle }) => (await tables()).traceToMarkdown(trace, cellStyle),
  },
  {
    id: 'csv',
    label: 'CSV',
    detail: 'for spreadsheets, values in full',
    extension: 'csv',
    mediaType: 'text/csv',
    write: async ({ trace, cellStyle }) => (await tables()).traceToCsv(trace, cellStyle),
  },
];
