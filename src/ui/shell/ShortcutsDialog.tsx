import type { KeySection } from '../../state/command/command';
import { commandIds, commandOf } from '../../state/command/commands';
import { Dialog } from '../parts/menus/Dialog';
import { Kbd } from '../parts/text/Kbd';
import { type PresentAction, presentKeys } from '../present/keys';
import { canvasKeys } from './canvas-keys';
import styles from './ShortcutsDialog.module.css';

type Row = readonly [what: string, keys: readonly string[]];

/** What is not in the command table, because it depends on where focus is. */
const gestures: readonly Row[] = [
  ['Nudge a number', ['ArrowUp', 'ArrowDown']],
  ['… ten times as far', ['Shift+ArrowUp']],
  ['… a tenth as far', ['Alt+ArrowUp']],
];

const commandKeys = (section: KeySection): readonly Row[] =>
  commandIds.map(commandOf).flatMap((command): Row[] => {
    if (command.section !== section || !command.shortcuts) return [];
    return [[command.keysLabel ?? command.label, [command.shortcuts[0]]]];
  });

const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  pagedown: 'PageDown',
  pageup: 'PageUp',
  escape: 'Escape',
};

const presentRows = (Object.keys(presentKeys) as PresentAction[]).flatMap((action): Row[] => {
  const { label, keys, told } = presentKeys[action];
  if (told === 0) return [];
  return [[label, keys.slice(0, told).map((key) => named[key] ?? key.toUpperCase())]];
});

const sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [
  ['Player', commandKeys('player')],
  ['While presenting', presentRows],
  ['Editing', commandKeys('editing')],
  ['Everywhere', [...gestures, ...commandKeys('everywhere')]],
  ['On the canvas', [...canvasKeys, ...commandKeys('canvas')]],
];

/** All shortcuts, as the command table has them, and the keys of the canvas. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} wide read>
      <div className={styles.sections}>
        {sections.map(([title, rows]) => (
          <Section key={title} title={title} rows={rows} />
        ))}
      </div>
    </Dialog>
  );
}

function Section({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map(([what, keys]) => (
          <div key={what} className={styles.row}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} shortcut={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
