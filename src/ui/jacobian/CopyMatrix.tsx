import { Copy } from 'lucide-react';
import { complain, inform } from '../../state/stores/notices';
import { Menu } from '../parts/menus/Menu';

const items = [
  { id: 'LaTeX', label: 'Copy as LaTeX', detail: 'for math mode, digits as shown' },
  { id: 'CSV', label: 'Copy as CSV', detail: 'for spreadsheets, digits in full' },
];

/** Copies a whole matrix as text. */
export function CopyMatrix({
  name,
  latex,
  csv,
}: {
  readonly name: string;
  readonly latex: () => string;
  readonly csv: () => string;
}) {
  const copy = async (form: string) => {
    try {
      await navigator.clipboard.writeText(form === 'CSV' ? csv() : latex());
      inform(`${name} copied as ${form}.`);
    } catch {
      complain(
        'The browser did not let Wengert write to the clipboard.',
        'Allow it in the settings of this page, or select the table and copy it.',
      );
    }
  };
  return (
    <Menu
      label={`Copy the ${name}`}
      icon={<Copy />}
      placement="below-end"
      items={items}
      onChoose={(id) => void copy(id)}
    />
  );
}
