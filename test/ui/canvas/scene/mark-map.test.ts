import { describe, expect, it } from 'vitest';
import { MarkMap } from '../../../../src/ui/canvas/scene/mark-map';

/** What is painted, a letter for each pixel: the first of a paint's name. */
function painted(map: MarkMap, width: number, height: number): readonly string[] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => '.'));
  let strokes = 0;
  const pen = {
    fillStyle: '',
    fillRect(x: number, y: number, wide: number, high: number) {
      strokes++;
      for (let row = y; row < y + high; row++) {
        for (let at = x; at < x + wide; at++) {
          const pixels = rows[row] as string[];
          expect(pixels[at]).toBe('.');
          pixels[at] = pen.fillStyle.charAt(0);
        }
      }
    },
  };
  map.paint(pen, ['plain', 'selected', 'found']);
  expect(strokes).toBeLessThanOrEqual(width * height);
  return rows.map((row) => row.join(''));
}

describe('marks on a picture of few pixels', () => {
  it('cover the pixels they lie on', () => {
    const map = new MarkMap(6, 4);
    map.mark(0, 1, 1, 3, 2);
    expect(painted(map, 6, 4)).toEqual(['......', '.ppp..', '.ppp..', '......']);
  });

  it('leave one pixel at the least, however small they are', () => {
    const map = new MarkMap(4, 1);
    map.mark(0, 2.2, 0, 0.01, 0.01);
    expect(painted(map, 4, 1)).toEqual(['..p.']);
  });

  it('show the highest where several lie on a pixel, in whatever order they came', () => {
    const map = new MarkMap(5, 1);
    map.mark(2, 1, 0, 1, 1);
    map.mark(0, 0, 0, 4, 1);
    map.mark(1, 2, 0, 1, 1);
    expect(painted(map, 5, 1)).toEqual(['pfsp.']);
  });

  it('are left away outside of the picture', () => {
    const map = new MarkMap(3, 2);
    map.mark(0, 2, 1, 9, 9);
    map.mark(1, 7, 7, 2, 2);
    expect(painted(map, 3, 2)).toEqual(['...', '..p']);
  });

  it('take as many strokes as there are pixels at most, however many marks there are', () => {
    const map = new MarkMap(4, 4);
    for (let k = 0; k < 1000; k++) map.mark(k % 3, k % 4, k % 5, 1, 1);
    expect(painted(map, 4, 4).join('')).not.toContain('.');
  });
});
