import type { DataSet } from './data-set';
import text from './digits.txt?raw';

const SIDE = 8;
/** Of a pixel that is covered whole. */
const DARKEST = 16;
const NONE = 'a'.charCodeAt(0);

/**
 * 1,797 handwritten digits of 8 × 8 pixels from 0 to 1: “Optical Recognition of Handwritten Digits” by
 * E. Alpaydin and C. Kaynak, of the UCI repository of machine learning, under CC BY 4.0. A line of the text
 * is a digit and its pixels, each a letter from a to q; those that are left out at the end are empty.
 */
export function digits(): DataSet {
  const lines = text.trim().split('\n');
  const size = SIDE * SIDE;
  const x = new Float64Array(lines.length * size);
  lines.forEach((line, row) => {
    for (let k = 1; k < line.length; k++) {
      x[row * size + k - 1] = (line.charCodeAt(k) - NONE) / DARKEST;
    }
  });
  return {
    features: Array.from(
      { length: size },
      (_, k) => `pixel ${Math.floor(k / SIDE) + 1},${(k % SIDE) + 1}`,
    ),
    classes: Array.from({ length: 10 }, (_, k) => String(k)),
    x,
    y: Float64Array.from(lines, (line) => Number(line[0])),
    width: SIDE,
  };
}
