import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserKeys, shownKeys, usual } from '../../../src/document/settings';
import { keepSettings } from '../../../src/state/stores/kept-settings';
import { useView } from '../../../src/state/stores/view-store';

const kept = new Map<string, string>();

describe('settings that stay in this browser', () => {
  let stop = () => {};

  beforeEach(() => {
    kept.clear();
    useView.setState(usual(shownKeys));
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
  });

  it('are as they usually are on a first visit, and nothing is kept before one changes', () => {
    stop = keepSettings();
    expect(useView.getState()).toMatchObject(usual(browserKeys));
    expect(kept.size).toBe(0);
  });

  it('are taken up as they were left', () => {
    kept.set('wengert:theme', 'dark');
    kept.set('wengert:trace', '{"size":"large","results":true}');
    stop = keepSettings();
    expect(useView.getState()).toMatchObject({ theme: 'dark', textSize: 'large', results: true });
  });

  it('are kept as they change, those of one entry together', () => {
    stop = keepSettings();
    useView.setState({ theme: 'light' });
    useView.setState({ textSize: 'medium' });
    expect(Object.fromEntries(kept)).toEqual({
      'wengert:theme': 'light',
      'wengert:trace': '{"size":"medium","results":false}',
    });
  });

  it('leave alone what travels with a link', () => {
    stop = keepSettings();
    useView.setState({ digits: 7, notation: 'bar' });
    expect(kept.size).toBe(0);
  });

  it.each([
    ['no setting', 'purple', 'large'],
    ['no record', 'dark ', '[]'],
    ['no JSON', '', '{'],
    ['nothing', 'null', 'null'],
  ])('are as they usually are where the browser keeps %s', (_, theme, trace) => {
    kept.set('wengert:theme', theme);
    kept.set('wengert:trace', trace);
    stop = keepSettings();
    expect(useView.getState()).toMatchObject(usual(browserKeys));
  });

  it('hold until the page is closed where storage is refused', () => {
    vi.stubGlobal('localStorage', undefined);
    stop = keepSettings();
    useView.setState({ theme: 'dark' });
    expect(useView.getState().theme).toBe('dark');
  });
});
