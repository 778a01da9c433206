import { afterEach, describe, expect, it } from 'vitest';
import { commandWith, giveKey, giveKeysBack, keysOf } from '../../../src/state/command/keys';
import { chordOf, isTyped, matchesShortcut } from '../../../src/ui/parts/text/shortcut';
import { commandFor } from '../../../src/ui/shell/command-for';

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  }) as KeyboardEvent;

afterEach(giveKeysBack);

describe('the key of a command', () => {
  it('is the one of the table until a person gives another, and then that alone', () => {
    expect(keysOf('redo')).toEqual(['Mod+Shift+Z', 'Mod+Y']);
    giveKey('redo', 'F9');
    expect(commandFor(press('F9'), null)).toBe('redo');
    expect(commandFor(press('y', { ctrlKey: true }), null)).toBeNull();
    giveKeysBack();
    expect(commandFor(press('y', { ctrlKey: true }), null)).toBe('redo');
  });

  it('can be none', () => {
    giveKey('shortcuts', null);
    expect(commandFor(press('?'), null)).toBeNull();
  });

  it('is taken from the command that had it', () => {
    expect(commandWith('Mod+D', 'undo')).toBe('duplicate');
    giveKey('undo', 'Mod+D');
    expect(commandWith('Mod+D', 'undo')).toBeUndefined();
    expect(keysOf('duplicate')).toEqual([]);
  });
});

describe('the chord of a key that is pressed', () => {
  it.each([
    [press('k', { ctrlKey: true }), 'Mod+K'],
    [press('K', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+K'],
    [press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press(' '), 'Space'],
    [press('+', { ctrlKey: true }), 'Mod+Plus'],
    [press('?', { shiftKey: true }), '?'],
    [press('F9'), 'F9'],
  ])('asks for what it is written as', (event, chord) => {
    expect(chordOf(event, false)).toBe(chord);
    expect(matchesShortcut(event, chord, false)).toBe(true);
  });

  it('is none while only a modifier is held', () => {
    expect(chordOf(press('Shift', { shiftKey: true }), false)).toBeNull();
  });

  it('is told from what is typed', () => {
    expect(['A', '7', '?'].map(isTyped)).toEqual([true, true, true]);
    expect(['Mod+A', 'Alt+7', 'Space', 'F2', 'Home'].some(isTyped)).toBe(false);
  });
});
