import { describe, expect, it } from 'vitest';
import { bracketed, crossed } from '../../src/words/notation';

describe('extents', () => {
  it('are shown in brackets', () => {
    expect([[], [3], [2, 3]].map(bracketed)).toEqual(['[]', '[3]', '[2, 3]']);
  });

  it('are shown with crosses between', () => {
    expect([[], [3], [2, 3]].map(crossed)).toEqual(['', '3', '2×3']);
  });
});
