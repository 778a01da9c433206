import { expect, it } from 'vitest';
import { legendRows } from '../../../../src/ui/parts/plot/copied-legend';

const entries = ['value', 'adjoint', 'critical path', 'idle'].map((words) => ({ words }));
const placesIn = (width: number) => legendRows(entries, width, 12).placed.map(({ x, y }) => [x, y]);

it('a legend is one row where the picture is wide enough', () => {
  const rows = new Set(placesIn(600).map(([, y]) => y));
  expect(rows).toEqual(new Set([0]));
  expect(legendRows(entries, 600, 12).height).toBeGreaterThan(12);
});

it('a legend goes on in the next row where it would leave a narrow picture', () => {
  const places = placesIn(200);
  expect(places[0]).toEqual([0, 0]);
  expect(new Set(places.map(([, y]) => y)).size).toBeGreaterThan(1);
  for (const [x = 0] of places) expect(x).toBeLessThan(200);
  expect(legendRows(entries, 200, 12).height).toBeGreaterThan(legendRows(entries, 600, 12).height);
});

it('no entries take no room', () => {
  expect(legendRows([], 200, 12)).toEqual({ placed: [], height: 0 });
});
