import { describe, expect, it } from 'vitest';
import { isWriting, ownsKey } from '../../../src/ui/shell/keyboard-owner';

/** An element that matches a selector when one of its parts is `what`. */
const focused = (what: string) => ({
  closest: (selector: string) => (selector.split(', ').includes(what) ? {} : null),
});

describe('whose a key is', () => {
  it('gives every key to a field of text', () => {
    expect(ownsKey(focused('textarea'), 'ArrowLeft')).toBe(true);
    expect(ownsKey(focused('textarea'), 't')).toBe(true);
    expect(isWriting(focused('textarea'))).toBe(true);
  });

  it('leaves function keys to the shortcuts even there, since they write nothing', () => {
    expect(ownsKey(focused('textarea'), 'F9')).toBe(false);
  });

  it('gives Space to a button, but not the arrows', () => {
    expect(ownsKey(focused('button'), ' ')).toBe(true);
    expect(ownsKey(focused('button'), 'ArrowLeft')).toBe(false);
    expect(isWriting(focused('button'))).toBe(false);
  });

  it('gives arrows, Home and End to what moves by them, but not Delete', () => {
    expect(ownsKey(focused('[role="separator"]'), 'ArrowRight')).toBe(true);
    expect(ownsKey(focused('input[type="range"]'), 'Home')).toBe(true);
    expect(ownsKey(focused('input[type="range"]'), 'Delete')).toBe(false);
  });

  it('leaves every key to the shortcuts when nothing that wants it has focus', () => {
    expect(ownsKey(focused('main'), ' ')).toBe(false);
    expect(ownsKey(null, ' ')).toBe(false);
  });
});
