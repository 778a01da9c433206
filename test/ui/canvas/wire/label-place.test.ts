import { describe, expect, test } from 'vitest';
import { overlaps, type Rect, wireCurve } from '../../../../src/ui/canvas/scene/geometry';
import { labelPlace } from '../../../../src/ui/canvas/wire/label-place';

const size = { width: 62, height: 58 };
const left = { x: 0, y: 0, width: 108, height: 84 };
const right = { x: 170, y: 0, width: 108, height: 84 };
const curve = wireCurve({ x: 108, y: 42 }, { x: 170, y: 42 });

const boxAt = ({ x, y }: { x: number; y: number }): Rect => ({
  x: x - size.width / 2,
  y: y - size.height / 2,
  ...size,
});
const place = (nodes: readonly Rect[], receiver?: Rect) =>
  boxAt(labelPlace({ curve, nodes, wires: [], receiver }, size));

describe('labelPlace', () => {
  test('a label on a short wire hides neither the wire nor the ports at its ends', () => {
    const wire = { x: 102, y: 38, width: 74, height: 8 };
    expect(overlaps(place([left, right]), wire)).toBe(false);
  });

  test('it keeps off a node that stands where it would', () => {
    const above = { x: 80, y: -90, width: 108, height: 84 };
    const box = place([left, right, above]);
    expect(overlaps(box, above)).toBe(false);
  });

  test('it spares the sum under the node that receives', () => {
    const sum = { x: -20, y: 80, width: 148, height: 21 };
    expect(overlaps(place([left, right], left), sum)).toBe(false);
  });
});

describe('labelPlace among other labels', () => {
  test('it keeps clear of labels that have their places already', () => {
    const first = place([left, right]);
    const second = boxAt(
      labelPlace(
        { curve, nodes: [left, right], wires: [], receiver: undefined, labels: [first] },
        size,
      ),
    );
    expect(overlaps(first, second)).toBe(false);
  });
});
