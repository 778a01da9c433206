import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/document/document';
import { accepts, linkKeys, type Setting, settings } from '../../src/document/settings';

const rows: readonly [string, Setting][] = Object.entries(settings);

describe('the table of settings', () => {
  it.each(rows)('%s accepts what it usually is, and nothing of another kind', (_, setting) => {
    expect(accepts(setting, setting.default)).toBe(true);
    for (const other of [null, undefined, {}, 'something else', -1, 0.5, Number.NaN]) {
      expect(accepts(setting, other), String(other)).toBe(false);
    }
  });

  it('lets a number go from 0 to its most', () => {
    expect(accepts(settings.digits, 0)).toBe(true);
    expect(accepts(settings.digits, 15)).toBe(true);
    expect(accepts(settings.digits, 16)).toBe(false);
  });

  it('sends along with a link what concerns the document, in an order that links keep to', () => {
    const first = ['mode', 'notation', 'digits', 'unreached', 'step'];
    expect(linkKeys.filter((key) => first.includes(key))).toEqual(first);
    expect(DEFAULT_VIEW).toMatchObject({
      mode: 'reverse',
      notation: 'prime',
      digits: 3,
      unreached: 'dimmed',
      step: 0,
    });
  });
});
