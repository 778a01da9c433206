import { wording } from './words';
/**
 * Key chords, written as in the command table: modifiers and one key joined by `+`.
 * `Mod` is ⌘ on Apple systems and Ctrl elsewhere; the key is as in `KeyboardEvent.key`
 * (`Z`, `ArrowLeft`, `?`) except `Space` and `Plus`.
 */
export interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** In lower case: 'z', 'arrowleft', ' '. */
  readonly key: string;
}

/** What is read of a key event. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const named: Readonly<Record<string, string>> = { space: ' ', plus: '+' };

/** Reads a chord such as `Mod+Shift+Z`. */
export function readChord(shortcut: string): Chord {
  const parts = shortcut.split('+').map((part) => part.toLowerCase());
  const last = parts.at(-1) ?? '';
  return {
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
    key: named[last] ?? last,
  };
}

/** Whether a key event is the chord. */
export function matchesShortcut(event: KeyPress, shortcut: string, apple = isApple()): boolean {
  const chord = readChord(shortcut);
  const key = event.key.toLowerCase();
  if (key !== chord.key || event.altKey !== chord.alt) return false;
  if ((apple ? event.metaKey : event.ctrlKey) !== chord.mod) return false;
  if (apple ? event.ctrlKey : event.metaKey) return false;
  // A sign such as ? needs Shift on some keyboards and not on others.
  const letterOrNamed = key.length > 1 || key === ' ' || key.toUpperCase() !== key;
  return !letterOrNamed || event.shiftKey === chord.shift;
}

/**
 * The chord of a key event, as the command table writes it; null for a modifier alone. What is typed with
 * Shift, such as ?, is its own key.
 */
export function chordOf(event: KeyPress, apple = isApple()): string | null {
  if (/^(Control|Meta|Shift|Alt|AltGraph|Dead|Process|Unidentified)$/.test(event.key)) return null;
  const spelled = Object.entries(named).find(([, key]) => key === event.key)?.[0];
  const name = spelled ?? event.key;
  const key = name.charAt(0).toUpperCase() + name.slice(1);
  const isSign = event.key.length === 1 && event.key !== ' ' && !/\p{L}/u.test(event.key);
  return [
    ...((apple ? event.metaKey : event.ctrlKey) ? [wording.mod] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey && !isSign ? ['Shift'] : []),
    key,
  ].join('+');
}

/** Whether a chord is what is typed as a letter, a digit or a sign. */
export function isTyped(chord: string): boolean {
  const { mod, alt, key } = readChord(chord);
  return !mod && !alt && key.length === 1 && key !== ' ';
}

const signs: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  ' ': 'Space',
  escape: 'Esc',
  delete: wording.del,
};

/** The keys of a chord as they are printed on the keyboard: ['Ctrl', 'Z'] or ['⌘', 'Z']. */
export function shortcutKeys(shortcut: string, apple = isApple()): readonly string[] {
  const chord = readChord(shortcut);
  const keys: string[] = [];
  if (chord.mod) keys.push(apple ? '⌘' : wording.ctrl);
  if (chord.alt) keys.push(apple ? '⌥' : 'Alt');
  if (chord.shift) keys.push(apple ? '⇧' : 'Shift');
  keys.push(signs[chord.key] ?? chord.key.charAt(0).toUpperCase() + chord.key.slice(1));
  return keys;
}

/** A chord as one piece of text: `Ctrl+Z`, `⌘Z`. */
export function shortcutText(shortcut: string, apple = isApple()): string {
  return shortcutKeys(shortcut, apple).join(apple ? '' : '+');
}

/** A chord as `aria-keyshortcuts` wants it. */
export function ariaShortcut(shortcut: string, apple = isApple()): string {
  const chord = readChord(shortcut);
  const key =
    chord.key === ' '
      ? 'Space'
      : chord.key === '+'
        ? wording.plus
        : (shortcut.split('+').at(-1) ?? '');
  const modifiers = [
    chord.mod && (apple ? 'Meta' : 'Control'),
    chord.alt && 'Alt',
    chord.shift && 'Shift',
  ].filter(Boolean);
  return [...modifiers, key].join('+');
}

/** Whether this is a system whose shortcuts go by ⌘. */
export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}
