import { describe, expect, it } from 'vitest';
import { actionFor, edits, presentKeys } from '../../../src/ui/present/keys';

describe('the keys while one presents', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['Escape', 'leave'],
    ['q', 'code'],
    ['s', 'spotlight'],
    ['L', 'laser'],
    ['F5', null],
    ['Tab', null],
  ])('take %s for %s', (key, action) => {
    expect(actionFor(key)).toBe(action);
  });

  it('ask for one thing each', () => {
    const keys = Object.values(presentKeys).flatMap((each) => each.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keep what would edit the graph from it, and leave what moves the focus', () => {
    expect(['x', '+', 'Delete', 'Backspace', 'ArrowUp'].filter(edits)).toHaveLength(5);
    expect(['Tab', 'F5', 'F11', '?', 'Enter'].filter(edits)).toEqual([]);
  });
});
