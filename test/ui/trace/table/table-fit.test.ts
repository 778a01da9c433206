import { expect, it } from 'vitest';
import { fitOf } from '../../../../src/ui/trace/table/table-fit';

const spaces = { gutter: 16, gap: 5, indent: 16 };

it('lays columns side by side for as long as they fit', () => {
  const fit = fitOf([100, 100, 100, 100], 452, 15, spaces);
  expect(fit).toMatchObject({ stacked: false, rooms: [null, null] });
  expect(fitOf([100, 100, 100, 100], 451, 15, spaces).stacked).toBe(true);
});

it('widens a left half that is narrower than its heading, by what is left over', () => {
  // 80 and 40 for the content, 26 around them, where a heading of 12.5 em takes 187.5.
  expect(fitOf([80, 40, 80, 80], 500, 15, spaces).widths).toEqual([80, 81.5, 80, 80]);
  expect(fitOf([80, 40, 80, 80], 342, 15, spaces).widths).toEqual([80, 50, 80, 80]);
});

it('lays numbers below their statements where they do not, and shares what is left over', () => {
  const { halves, rooms } = fitOf([150, 100, 100, 180], 440, 15, spaces);
  // 150 and 180 + 16 for the content, 21 around each.
  expect(halves).toEqual([197, 243]);
  expect(rooms[1]).toBeCloseTo((243 - 37) / 15);
});

it('gives a half that needs less than its share no more than that, and no half more than there is', () => {
  expect(fitOf([100, 60, 100, 900], 500, 15, spaces).halves).toEqual([121, 379]);
  expect(fitOf([100, 900, 100, 60], 500, 15, spaces).halves).toEqual([379, 121]);
  expect(fitOf([900, 900, 900, 900], 501, 15, spaces).halves).toEqual([250, 251]);
});
