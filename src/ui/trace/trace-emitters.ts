import type { Emitter } from '../../lang/emit/emitter';
import type { Played } from '../../state/player/played';
import type { CellStyle } from './cells';

/** A trace, and how it is shown. */
export interface ShownTrace {
  readonly played: Played;
  readonly cellStyle: CellStyle;
}

// Writing tables is no part of the first load.
const tables = () => import('./copied-trace');

/** The forms in which a trace leaves the app, whatever the player has reached of it. */
export const traceEmitters: readonly Emitter<ShownTrace>[] = [
  {
    id: 'latex',
    label: 'LaTeX',
    detail: 'for booktabs',
    extension: 'tex',
    mediaType: 'application/x-tex',
    write: async ({ played, cellStyle }) =>
      (await tables()).copiedTrace('latex', played, cellStyle),
  },
  {
    id: 'markdown',
    label: 'Markdown',
    detail: 'with formulas between dollar signs',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async ({ played, cellStyle }) =>
      (await tables()).copiedTrace('markdown', played, cellStyle),
  },
  {
    id: 'csv',
    label: 'CSV',
    detail: 'for spreadsheets, values in full',
    extension: 'csv',
    mediaType: 'text/csv',
    write: async ({ played, cellStyle }) => (await tables()).copiedTrace('csv', played, cellStyle),
  },
];
