import { Copy } from 'lucide-react';
import type { Emitter } from '../../../lang/emit/emitter';
import { complainOfClipboard, copyText } from '../../../state/export/copy-text';
import { attempt } from '../../../state/loading/attempt';
import { inform } from '../../../state/stores/notices';
import { Menu } from '../menus/Menu';
import { wording } from './words';

/**
 * A menu of the forms in which something can be copied.
 * @param name what is copied, at the beginning of a sentence.
 * @param subject gives what is to be written; null where there is nothing to copy, which it has told.
 */
export function CopyMenu<Subject>({
  label,
  name,
  emitters,
  subject,
}: {
  readonly label: string;
  readonly name: string;
  readonly emitters: readonly Emitter<Subject>[];
  readonly subject: () => Subject | null;
}) {
  const copy = async (id: string) => {
    const emitter = emitters.find((each) => each.id === id);
    const given = subject();
    if (!emitter || given === null) return;
    const written = await emitter.write(given);
    const text = typeof written === 'string' ? written : new TextDecoder().decode(written);
    if (await copyText(text)) inform(wording.copiedAs(name, emitter.label));
    else {
      complainOfClipboard(wording.allowItInTheSettings);
    }
  };
  return (
    <Menu
      label={label}
      icon={<Copy />}
      placement="below-end"
      items={emitters.map(({ id, label, detail }) => ({
        id,
        label: wording.copyAs(label),
        detail,
      }))}
      onChoose={(id) => attempt(() => copy(id))}
    />
  );
}
