import { describe, expect, it } from 'vitest';
import type { SettingSpec } from '../../../src/core/rule/attributes';
import { attributeText, readAttribute } from '../../../src/lang/array/attribute-text';

const spec = (kind: 'axes' | 'shape' | 'permutation' | 'integers'): SettingSpec => ({
  name: kind,
  label: kind,
  kind,
  default: null,
});

describe('an attribute as text', () => {
  it('is one axis, several, or nothing for all', () => {
    expect(readAttribute(spec('axes'), '−1')).toBe(-1);
    expect(readAttribute(spec('axes'), '0, 2')).toEqual([0, 2]);
    expect(readAttribute(spec('axes'), ' ')).toBeNull();
    expect(() => readAttribute(spec('axes'), '0, 0')).toThrow('Axes are expected');
  });

  it('is extents however they are written, one of which may be left to fit', () => {
    for (const text of ['3×2', '3 x 2', '[3, 2]', '(3, 2)']) {
      expect(readAttribute(spec('shape'), text)).toEqual([3, 2]);
    }
    expect(readAttribute(spec('shape'), '4')).toEqual([4]);
    expect(readAttribute(spec('shape'), '−1')).toEqual([-1]);
    expect(readAttribute(spec('shape'), '[]')).toEqual([]);
    expect(() => readAttribute(spec('shape'), '−2')).toThrow('3×2');
  });

  it('is an order of axes', () => {
    expect(readAttribute(spec('permutation'), '1, 0')).toEqual([1, 0]);
    expect(() => readAttribute(spec('permutation'), '1, 1')).toThrow('new order');
  });

  it('is nothing but whole numbers', () => {
    for (const text of ['1.5', 'cat', '1,,2', '1e3', '1'.repeat(20)]) {
      expect(() => readAttribute(spec('integers'), text)).toThrow('Whole numbers');
    }
  });

  it.each<[Parameters<typeof spec>[0], number | readonly number[] | null]>([
    ['axes', -1],
    ['axes', [0, 2]],
    ['axes', null],
    ['shape', []],
    ['shape', [3, -1]],
    ['permutation', [1, 0]],
  ])('reads back as itself: %s %j', (kind, value) => {
    expect(readAttribute(spec(kind), attributeText(spec(kind), value))).toEqual(value);
  });
});
