import { afterEach, expect, it, vi } from 'vitest';
import { isFramed } from '../../../src/file/storage/framed';

afterEach(() => vi.unstubAllGlobals());

const at = (search: string) => ({ location: { search } });

it('a page is framed where it is not its own top, and nothing is where there is no page', () => {
  expect(isFramed()).toBe(false);
  const window = {};
  vi.stubGlobal('window', { self: window, top: window, ...at('?x=embed') });
  expect(isFramed()).toBe(false);
  vi.stubGlobal('window', { self: window, top: {}, ...at('') });
  expect(isFramed()).toBe(true);
});

it.each(['?embed', '?embed=1', '?a=b&embed&step=3'])(
  'a page is as in a frame where the address has %s',
  (search) => {
    const window = {};
    vi.stubGlobal('window', { self: window, top: window, ...at(search) });
    expect(isFramed()).toBe(true);
    vi.stubGlobal('window', {
      self: window,
      top: window,
      ...at(search.replace('embed', 'embedded')),
    });
    expect(isFramed()).toBe(false);
  },
);
