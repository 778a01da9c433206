import { Copy } from 'lucide-react';
import { isPending } from '../../document/pending';
import { copyText } from '../../state/export/copy-text';
import type { Played } from '../../state/player/played';
import { complain, inform } from '../../state/stores/notices';
import { Menu } from '../parts/menus/Menu';
import type { CellStyle } from './cells';
import type { Form } from './copied-trace';

const forms: Readonly<Record<Form, { readonly name: string; readonly detail: string }>> = {
  latex: { name: 'LaTeX', detail: 'for booktabs' },
  markdown: { name: 'Markdown', detail: 'with formulas between dollar signs' },
  csv: { name: 'CSV', detail: 'for spreadsheets, values in full' },
};

/** Copies the whole trace as text, whatever has been reached of it, in one of three forms. */
export function CopyTrace({
  played,
  cellStyle,
}: {
  readonly played: Played;
  readonly cellStyle: CellStyle;
}) {
  const copy = async (id: string) => {
    if (isPending(played)) {
      inform('The numbers are still being computed. Copy the trace once they are there.');
      return;
    }
    // Writing tables is no part of the first load.
    const { copiedTrace } = await import('./copied-trace');
    const text = copiedTrace(id as Form, played, cellStyle);
    if (await copyText(text)) inform(`Trace copied as ${forms[id as Form].name}.`);
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
