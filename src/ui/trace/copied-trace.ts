import { tangentToCsv, tangentToLatex, tangentToMarkdown } from '../../lang/table/tangent-table';
import { traceToCsv, traceToLatex, traceToMarkdown } from '../../lang/table/trace-table';
import { isForward, type Played } from '../../state/player/played';
import type { CellStyle } from './cells';

/** Forms in which a trace can leave the app as text. */
export type Form = 'latex' | 'markdown' | 'csv';

const written = {
  latex: { adjoints: traceToLatex, tangents: tangentToLatex },
  markdown: { adjoints: traceToMarkdown, tangents: tangentToMarkdown },
  csv: { adjoints: traceToCsv, tangents: tangentToCsv },
} satisfies Record<Form, unknown>;

/** The whole trace as text, whatever the player has reached of it. */
export function copiedTrace(form: Form, played: Played, cellStyle: CellStyle): string {
  const { adjoints, tangents } = written[form];
  return isForward(played) ? tangents(played, cellStyle) : adjoints(played, cellStyle);
}
