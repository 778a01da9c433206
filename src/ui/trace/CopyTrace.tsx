import { Copy } from 'lucide-react';
import { traceToCsv, traceToLatex, traceToMarkdown } from '../../lang/trace-table';
import type { Derived } from '../../state/document/derived';
import { complain, inform } from '../../state/notices';
import { Menu } from '../parts/Menu';
import type { CellStyle } from './cells';
import { copyText } from './copy-text';

const forms = {
  latex: { name: 'LaTeX', detail: 'for booktabs', write: traceToLatex },
  markdown: {
    name: 'Markdown',
    detail: 'with formulas between dollar signs',
    write: traceToMarkdown,
  },
  csv: { name: 'CSV', detail: 'for spreadsheets, values in full', write: traceToCsv },
} as const;

type Form = keyof typeof forms;

/** Copies the whole trace as text, whatever has been reached of it, in one of three forms. */
export function CopyTrace({
  derived,
  cellStyle,
}: {
  readonly derived: Derived;
  readonly cellStyle: CellStyle;
}) {
  const copy = async (id: string) => {
    const { name, write } = forms[id as Form];
    if (await copyText(write(derived.trace, cellStyle))) inform(`Trace copied as ${name}.`);
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
