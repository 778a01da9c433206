import { worded } from '../worded';

/** What the list of keys says. */
export const keysTexts = worded('said/keys', {
  title: 'Keyboard shortcuts',
  player: 'Player',
  presenting: 'While presenting',
  editing: 'Editing',
  everywhere: 'Everywhere',
  canvas: 'On the canvas and in the outline',
  none: 'none',
  press: 'Press keys …',
  giveBack: 'All keys as they were',
  keyOf: ({ command, keys }: { command: string; keys: string }) => `Key of ${command}: ${keys}`,
  howTo: 'Press a key to change it: then press the new one, Delete for none, or Esc to leave it.',
  typed: 'Letters and digits are typed: press them with Ctrl, ⌘ or Alt.',
  given: ({ command, keys }: { command: string; keys: string }) => `${command}: ${keys}`,
  taken: ({ from }: { from: string }) => `${from} has no key any more`,
});
