import { describe, expect, it } from 'vitest';
import { modeFor } from '../../../src/ui/shell/shell-mode';

describe('how the rooms are put together', () => {
  it.each([
    ['a laptop', 1280, 720, 'wide'],
    ['a large screen', 1920, 1080, 'wide'],
    ['a tablet on its side', 1024, 768, 'wide'],
    ['a tablet upright', 768, 1024, 'tall'],
    ['a phone', 320, 640, 'narrow'],
    ['a laptop magnified to 400 %', 320, 180, 'narrow'],
    ['a laptop magnified to 200 %', 640, 360, 'narrow'],
  ])('suits %s', (_what, width, height, mode) => {
    expect(modeFor(width, height)).toBe(mode);
  });
});
