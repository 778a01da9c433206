import { describe, expect, it } from 'vitest';
import { primitiveNames, primitives } from '../../src/core/primitives/table';
import { addableById, catalogue, isMeantAsName, namedAddables } from '../../src/document/catalogue';

describe('what can be added', () => {
  it('is every primitive that has a place in the palette, those of tensors included', () => {
    const offered = catalogue.map(({ id }) => id);
    for (const name of primitiveNames) {
      expect([name, offered.includes(name)]).toEqual([name, primitives[name].group !== null]);
    }
    expect(addableById('matmul')?.group).toBe('Linear algebra');
    expect(addableById('broadcastTo')?.group).toBe('Shape');
    expect(addableById('sumTo')).toBeUndefined();
  });

  it('stands together by group', () => {
    const groups = catalogue.map(({ group }) => group);
    const changes = groups.filter((group, k) => group !== groups[k - 1]);
    expect(changes).toEqual([...new Set(groups)]);
  });

  it('has an id and a label of its own', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ label }) => label)).size).toBe(catalogue.length);
  });

  it('is a constant or a new input when a number or a name is typed', () => {
    expect(namedAddables('3', 3, new Set()).map(({ id }) => id)).toEqual(['constant 3']);
    expect(namedAddables('w', null, new Set()).map(({ id }) => id)).toEqual([
      'input w',
      'output w',
    ]);
    expect(namedAddables('w', null, new Set(['w']))).toEqual([]);
  });

  it.each([
    ...'abcdefghijklmnopqrstuvwxyzABTW',
    'x1',
    'theta',
    'κ',
    'si',
    'rel',
    'so',
    'vec',
    'wh',
    'in',
  ])('is the name that is typed, whatever begins with it: %s', (text) => {
    expect(isMeantAsName(text)).toBe(text !== 'T');
  });

  it.each(['ln', 'LN', 'relu', 'inp', 'σ', '+', 'max', 'matmul', 'const', 'outp'])(
    'is a primitive that goes by it, or the kind of node that it begins: %s',
    (text) => {
      expect(isMeantAsName(text)).toBe(false);
    },
  );
});
