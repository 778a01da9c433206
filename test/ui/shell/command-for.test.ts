import { describe, expect, it } from 'vitest';
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
const inside = (what: string) =>
  ({ closest: (selector: string) => (selector.split(', ').includes(what) ? {} : null) }) as Element;

describe('the command a key asks for', () => {
  it('drives the player from anywhere', () => {
    expect(commandFor(press(' '), null)).toBe('togglePlay');
    expect(commandFor(press('ArrowRight'), null)).toBe('nextStep');
    expect(commandFor(press('Home'), null)).toBe('firstStep');
  });

  it('leaves text, sliders and buttons the keys they need', () => {
    expect(commandFor(press(' '), inside('button'))).toBeNull();
    expect(commandFor(press('ArrowRight'), inside('input[type="range"]'))).toBeNull();
    expect(commandFor(press('t'), inside('textarea'))).toBeNull();
    expect(commandFor(press('z', { ctrlKey: true }), inside('textarea'))).toBeNull();
  });

  it('knows what else hands press for redo and delete', () => {
    expect(commandFor(press('y', { ctrlKey: true }), null)).toBe('redo');
    expect(commandFor(press('Z', { ctrlKey: true, shiftKey: true }), null)).toBe('redo');
    expect(commandFor(press('Backspace'), null)).toBe('delete');
  });

  it('zooms, selects and duplicates on the canvas, and leaves these keys to the browser elsewhere', () => {
    const keys = { '=': 'zoomIn', '+': 'zoomIn', '-': 'zoomOut', 0: 'fit', a: 'selectAll' };
    for (const [key, id] of Object.entries({ ...keys, d: 'duplicate' })) {
      expect(commandFor(press(key, { ctrlKey: true }), inside('#canvas'))).toBe(id);
      expect(commandFor(press(key, { ctrlKey: true }), inside('button'))).toBeNull();
      expect(commandFor(press(key, { ctrlKey: true }), null)).toBeNull();
    }
  });

  it('leaves copying and pasting to the events of the clipboard', () => {
    expect(commandFor(press('c', { ctrlKey: true }), null)).toBeNull();
    expect(commandFor(press('v', { ctrlKey: true }), null)).toBeNull();
  });
});
