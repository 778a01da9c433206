import type { Command } from '../../state/command/command';
import { type CommandId, commands } from '../../state/command/commands';
import { Dialog } from '../parts/menus/Dialog';
import { Kbd } from '../parts/text/Kbd';
import { canvasKeys } from './canvas-keys';
import styles from './ShortcutsDialog.module.css';

const sections: readonly { readonly title: string; readonly ids: readonly CommandId[] }[] = [
  {
    title: 'Player',
    ids: ['togglePlay', 'nextStep', 'previousStep', 'firstStep', 'turn', 'lastStep'],
  },
  {
    title: 'Editing',
    ids: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete'],
  },
];

const named = new Set(sections.flatMap(({ ids }) => ids));
const rest = (Object.keys(commands) as CommandId[]).filter((id) => !named.has(id));

/** What is not in the command table, because it depends on where focus is. */
const gestures: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ['Nudge a number', ['ArrowUp', 'ArrowDown']],
  ['… ten times as far', ['Shift+ArrowUp']],
  ['… a tenth as far', ['Alt+ArrowUp']],
  ['These shortcuts', ['?']],
];

const rowsOf = (ids: readonly CommandId[]) =>
  ids.flatMap((id) => {
    const { label, shortcut }: Command = commands[id];
    return shortcut === undefined ? [] : [[label, [shortcut]] as const];
  });

/** All shortcuts, as the command table has them, and the keys of the canvas. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} wide>
      <div className={styles.sections}>
        {sections.map(({ title, ids }) => (
          <Section key={title} title={title} rows={rowsOf(ids)} />
        ))}
        <Section title="Everywhere" rows={gestures} />
        <Section title="On the canvas" rows={[...canvasKeys, ...rowsOf(rest)]} />
      </div>
    </Dialog>
  );
}

function Section({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [what: string, keys: readonly string[]])[];
}) {
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
