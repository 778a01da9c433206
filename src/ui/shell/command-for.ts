import { type CommandId, commandIds, commandOf } from '../../state/command/commands';
import { keysOf } from '../../state/command/keys';
import { matchesShortcut, readChord } from '../parts/text/shortcut';
import { isWriting, ownsKey } from './keyboard-owner';

/** The command a key event asks for, if what has focus does not want the key itself. */
export function commandFor(event: KeyboardEvent, focused: Element | null): CommandId | null {
  for (const id of commandIds) {
    const { where, event: ownEvent, whileTyping } = commandOf(id);
    if (ownEvent !== undefined) continue;
    const chord = keysOf(id).find((one) => matchesShortcut(event, one));
    if (chord === undefined) continue;
    if (where === 'canvas' && !focused?.closest('#canvas, [data-graph-keys]')) return null;
    if (whileTyping) return id;
    if (readChord(chord).mod ? isWriting(focused) : ownsKey(focused, event.key)) return null;
    return id;
  }
  return null;
}
