import { Copy } from 'lucide-react';
import { tangentToCsv, tangentToLatex, tangentToMarkdown } from '../../lang/tangent-table';
import { traceToCsv, traceToLatex, traceToMarkdown } from '../../lang/trace-table';
import { complain, inform } from '../../state/notices';
import { isForward, type Played } from '../../state/player/played';
import { Menu } from '../parts/Menu';
import type { CellStyle } from './cells';
import { copyText } from './copy-text';

const forms = {
  latex: {
    name: 'LaTeX',
    detail: 'for booktabs',
    adjoints: traceToLatex,
    tangents: tangentToLatex,
  },
  markdown: {
    name: 'Markdown',
    detail: 'with formulas between dollar signs',
    adjoints: traceToMarkdown,
    tangents: tangentToMarkdown,
  },
  csv: {
    name: 'CSV',
    detail: 'for spreadsheets, values in full',
    adjoints: traceToCsv,
    tangents: tangentToCsv,
  },
} as const;

type Form = keyof typeof forms;

/** Copies the whole trace as text, whatever has been reached of it, in one of three forms. */
export function CopyTrace({
  played,
  cellStyle,
}: {
  readonly played: Played;
  readonly cellStyle: CellStyle;
}) {
  const copy = async (id: string) => {
    const { name, adjoints, tangents } = forms[id as Form];
    const text = isForward(played) ? tangents(played, cellStyle) : adjoints(played, cellStyle);
    if (await copyText(text)) inform(`Trace copied as ${name}.`);
    else {
      complain(
        'The browser did not let Wengert write to the clipboard.',
        'Allow it in the settings of this page, or select the table and copy it.',
      );
    }
  };
  return (
    <Menu
      label="Copy the trace"
      icon={<Copy />}
      placement="below-end"
      items={(Object.keys(forms) as Form[]).map((id) => ({
        id,
        label: `Copy as ${forms[id].name}`,
        detail: forms[id].detail,
      }))}
      onChoose={(id) => void copy(id)}
    />
  );
}
