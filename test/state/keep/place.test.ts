import { afterEach, describe, expect, it, vi } from 'vitest';
import { tabMemory } from '../../../src/state/keep/place';

afterEach(() => vi.unstubAllGlobals());

/** What a tab remembers, as browsers give it. */
function stubTab(values: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(values));
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

describe('a tab', () => {
  it('remembers which document it edits', () => {
    stubTab();
    expect(tabMemory.get()).toBeNull();
    tabMemory.set('a');
    expect(tabMemory.get()).toBe('a');
  });

  it('goes on with the document that has its name, if it is of a time before there were documents', () => {
    stubTab({ 'wengert-tab': 'old' });
    expect(tabMemory.get()).toBe('old');
    tabMemory.set('new');
    expect(tabMemory.get()).toBe('new');
  });

  it('that may remember nothing remembers nothing, without a word', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect(() => tabMemory.set('a')).not.toThrow();
    expect(tabMemory.get()).toBeNull();
  });
});
