import { afterEach, expect, it, vi } from 'vitest';
import { isFramed } from '../../../src/file/storage/framed';

afterEach(() => vi.unstubAllGlobals());

it('a page is framed where it is not its own top, and nothing is where there is no page', () => {
  expect(isFramed()).toBe(false);
  const window = {};
  vi.stubGlobal('window', { self: window, top: window });
  expect(isFramed()).toBe(false);
  vi.stubGlobal('window', { self: window, top: {} });
  expect(isFramed()).toBe(true);
});
