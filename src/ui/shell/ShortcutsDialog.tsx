import { type KeyboardEvent, useState } from 'react';
import type { KeySection } from '../../state/command/command';
import { type CommandId, commandIds, commandOf } from '../../state/command/commands';
import { commandWith, giveKey, giveKeysBack, useOwnKeys } from '../../state/command/keys';
import { announce } from '../../state/stores/notices';
import { keysTexts } from '../../words/en/keys';
import { useKeyOf } from '../parts/command/use-key';
import { Button } from '../parts/fields/Button';
import { Dialog } from '../parts/menus/Dialog';
import { Kbd } from '../parts/text/Kbd';
import { chordOf, isTyped, shortcutText } from '../parts/text/shortcut';
import { lectureKeys, presentKeys } from '../present/keys';
import { canvasKeys } from './canvas-keys';
import { wording } from './late-words';
import styles from './ShortcutsDialog.module.css';

type Row = readonly [what: string, keys: readonly string[]];

/** What is not in the command table, because it depends on where focus is. */
const gestures: readonly Row[] = [
  [wording.nudgeANumber, ['ArrowUp', 'ArrowDown']],
  [wording.tenTimesAsFar, ['Shift+ArrowUp']],
  [wording.aTenthAsFar, ['Alt+ArrowUp']],
];

const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  pagedown: 'PageDown',
  pageup: 'PageUp',
  escape: 'Escape',
};

const presentRows = Object.values({ ...presentKeys, ...lectureKeys }).flatMap((asked): Row[] => {
  const { label, keys, told } = asked;
  if (told === 0) return [];
  return [[label, keys.slice(0, told).map((key) => named[key] ?? key.toUpperCase())]];
});

/** Keys that are always these, and the commands of a section, whose keys can be changed. */
const sections: readonly (readonly [title: string, rows: readonly Row[], of: KeySection | null])[] =
  [
    [keysTexts.player, [], 'player'],
    [keysTexts.presenting, presentRows, null],
    [keysTexts.editing, [], 'editing'],
    [keysTexts.everywhere, gestures, 'everywhere'],
    [keysTexts.canvas, canvasKeys, 'canvas'],
  ];

/** All shortcuts, as the command table or a person has them, and the keys of the canvas. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const changed = useOwnKeys(({ own }) => Object.keys(own).length > 0);
  return (
    <Dialog title={keysTexts.title} onClose={onClose} wide read>
      <p className={styles.how}>
        {keysTexts.howTo}
        {changed && <Button onClick={giveKeysBack}>{keysTexts.giveBack}</Button>}
      </p>
      <div className={styles.sections}>
        {sections.map(([title, rows, of]) => (
          <section key={title} className={styles.section}>
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
              {commandIds
                .filter((id) => commandOf(id).section === of)
                .map((id) => (
                  <CommandRow key={id} id={id} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const nameOf = (id: CommandId) => commandOf(id).keysLabel ?? commandOf(id).label;

/** A command with its key, which a press lets be changed. Copying and pasting are the browser’s own. */
function CommandRow({ id }: { readonly id: CommandId }) {
  const key = useKeyOf(id);
  const [waiting, setWaiting] = useState(false);
  const shown = key === undefined ? keysTexts.none : shortcutText(key);
  const give = (chord: string | null) => {
    const before = chord === null ? undefined : commandWith(chord, id);
    giveKey(id, chord);
    setWaiting(false);
    const keys = chord === null ? keysTexts.none : shortcutText(chord);
    const lost = before === undefined ? [] : [keysTexts.taken({ from: nameOf(before) })];
    announce([keysTexts.given({ command: nameOf(id), keys }), ...lost].join('. '));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!waiting) return;
    const chord = chordOf(event);
    if (event.key === 'Tab') return;
    event.preventDefault();
    if (chord === null) return;
    if (chord === 'Escape') setWaiting(false);
    else if (chord === 'Delete' || chord === 'Backspace') give(null);
    else if (isTyped(chord)) announce(keysTexts.typed);
    else give(chord);
  };
  const isBrowsers = commandOf(id).event !== undefined;
  return (
    <div className={styles.row}>
      <dt>{nameOf(id)}</dt>
      <dd>
        {isBrowsers ? (
          key !== undefined && <Kbd shortcut={key} />
        ) : (
          <button
            type="button"
            className={styles.key}
            aria-label={keysTexts.keyOf({ command: nameOf(id), keys: shown })}
            aria-description={waiting ? keysTexts.press : undefined}
            aria-pressed={waiting}
            onClick={() => {
              setWaiting(!waiting);
              if (!waiting) announce(keysTexts.press);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setWaiting(false)}
          >
            {waiting ? (
              keysTexts.press
            ) : key === undefined ? (
              keysTexts.none
            ) : (
              <Kbd shortcut={key} />
            )}
          </button>
        )}
      </dd>
    </div>
  );
}
