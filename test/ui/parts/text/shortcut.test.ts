import { describe, expect, it } from 'vitest';
import {
  ariaShortcut,
  type KeyPress,
  matchesShortcut,
  shortcutText,
} from '../../../../src/ui/parts/text/shortcut';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('take Ctrl for Mod, and ⌘ on Apple systems', () => {
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Mod+Z', false)).toBe(true);
    expect(matchesShortcut(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true);
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Mod+Z', true)).toBe(false);
    expect(matchesShortcut(press('z', { metaKey: true }), 'Mod+Z', false)).toBe(false);
  });

  it('tell chords with and without Shift apart', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matchesShortcut(redo, 'Mod+Shift+Z', false)).toBe(true);
    expect(matchesShortcut(redo, 'Mod+Z', false)).toBe(false);
  });

  it('do not care how a keyboard makes a sign', () => {
    expect(matchesShortcut(press('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(matchesShortcut(press('?'), '?', false)).toBe(true);
  });

  it('know keys that have names', () => {
    expect(matchesShortcut(press(' '), 'Space', false)).toBe(true);
    expect(matchesShortcut(press('+', { ctrlKey: true }), 'Mod+Plus', false)).toBe(true);
    expect(matchesShortcut(press('ArrowLeft'), 'ArrowLeft', false)).toBe(true);
  });

  it('are written as each system writes them', () => {
    expect(shortcutText('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(shortcutText('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(shortcutText('ArrowLeft', false)).toBe('←');
    expect(ariaShortcut('Mod+Z', false)).toBe('Control+Z');
    expect(ariaShortcut('Space', false)).toBe('Space');
  });
});
