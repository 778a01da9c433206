import { describe, expect, it } from 'vitest';
import { toTensor } from '../../../../src/core/tensor/tensor';
import { pictureText, readPicture } from '../../../../src/ui/parts/tensor/picture';
import { BROKEN, SHADES, shadesOf } from '../../../../src/ui/parts/tensor/shades';

const pictureOf = (value: Parameters<typeof toTensor>[0], room = 83) => {
  const text = pictureText(toTensor(value), 3, room);
  return text === null ? null : readPicture(text);
};

describe('the picture of an array', () => {
  it('has the numbers of a small matrix', () => {
    expect(
      pictureOf([
        [1, -2.5],
        [3, 4],
      ]),
    ).toEqual({
      kind: 'numbers',
      rows: [
        ['1', '−2.5'],
        ['3', '4'],
      ],
      size: 11,
    });
  });

  it('rounds them as far as they fit, and has shades where they do not', () => {
    expect(pictureOf([1.2345, 2.3456])).toMatchObject({ rows: [['1.23', '2.35']] });
    expect(pictureOf([-1.2345, -2.3456, 3.4567])).toMatchObject({
      rows: [['−1.2', '−2.3', '3.5']],
    });
    expect(pictureOf([12345.67, 23456.78])).toMatchObject({ kind: 'shades', rows: 1, columns: 2 });
  });

  it('has smaller type or shades where numbers of as many characters are too wide', () => {
    const thin = [11, 11, 11];
    const wide = [-1, -1, -1];
    expect(pictureOf(thin, 66)).toMatchObject({ kind: 'numbers', size: 13 });
    expect(pictureOf(wide, 66)).toMatchObject({ kind: 'numbers', size: 11 });
    expect(pictureOf(wide, 53)).toMatchObject({ kind: 'shades' });
  });

  it('has room for columns that are as wide as the widest of their numbers', () => {
    const uneven = [
      [1, 100],
      [100, 1],
    ];
    expect(pictureOf(uneven, 50)).toMatchObject({ kind: 'numbers' });
    expect(pictureOf(uneven, 45)).toMatchObject({ kind: 'shades' });
  });

  it('has shades of larger arrays, slices one below the other, and no more than can be seen', () => {
    expect(pictureOf([[[1, 2]], [[3, 4]]])).toMatchObject({ kind: 'shades', rows: 2, columns: 2 });
    const large = Array.from({ length: 50 }, () => Array.from({ length: 100 }, () => 1));
    expect(pictureOf(large)).toMatchObject({ rows: 12, columns: 36 });
  });

  it('is none of a scalar', () => {
    expect(pictureOf(3)).toBeNull();
  });
});

describe('shades', () => {
  it('tell signs apart and are darkest where numbers are greatest in size', () => {
    const shades = shadesOf(Float64Array.of(-4, 2, 0, 1e-9, Number.NaN, Infinity));
    expect([...shades]).toEqual([-SHADES, SHADES / 2, 0, 1, BROKEN, SHADES]);
  });

  it('survive being written and read', () => {
    const value = [[-4, -1, 0, 2, Number.NaN]];
    expect(pictureOf(value)).toMatchObject({ shades: shadesOf(toTensor(value).data) });
  });
});
