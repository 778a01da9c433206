import type { Trace } from '../../../core/trace/trace';
import type { Emitter } from '../../../lang/emit/emitter';
import { latePart } from '../../../state/loading/late-part';
import type { CellStyle } from '../cell/cells';
import { wording } from './words';

/** A trace, and how it is shown. */
export interface ShownTrace {
  readonly trace: Trace;
  readonly cellStyle: CellStyle;
}

// Writing tables is no part of the first load.
const tables = latePart(() => import('../../../lang/table/trace-table'), wording.whatWritesTables);

/** The forms in which a trace leaves the app, whatever the player has reached of it. */
export const traceEmitters: readonly Emitter<ShownTrace>[] = [
  {
    id: 'latex',
    label: wording.laTeX,
    detail: wording.forBooktabs,
    extension: 'tex',
    mediaType: 'application/x-tex',
    write: async ({ trace, cellStyle }) => (await tables()).traceToLatex(trace, cellStyle),
  },
  {
    id: 'markdown',
    label: wording.markdown,
    detail: wording.withFormulasBetweenDollarSigns,
    extension: 'md',
    mediaType: 'text/markdown',
    write: async ({ trace, cellStyle }) => (await tables()).traceToMarkdown(trace, cellStyle),
  },
  {
    id: 'csv',
    label: wording.csv,
    detail: wording.forSpreadsheetsValuesInFull,
    extension: 'csv',
    mediaType: 'text/csv',
    write: async ({ trace, cellStyle }) => (await tables()).traceToCsv(trace, cellStyle),
  },
];
