import { describe, expect, it } from 'vitest';
import { projectorSize } from '../../../../src/ui/parts/text/projector';

describe('projectorSize', () => {
  it.each([
    [1280, 720, 18],
    [1920, 1080, 24],
    [3840, 2160, 42],
    [1024, 768, 15.6],
    [390, 844, 14],
    [1920, 720, 18],
  ])('is for a screen of %i × %i %d px', (width, height, size) => {
    expect(projectorSize(width, height)).toBeCloseTo(size, 6);
  });
});
