// What a browser keeps comes from anywhere.
import { describe, expect, it } from 'vitest';
import { type KeptChoices, keptChoices } from '../../../src/ui/export/kept-choices';

describe('how one prints', () => {
  it('is kept in this browser', () => {
    const chosen: KeptChoices = {
      ...{ kind: 'worksheet', size: 'letter', landscape: true, blank: 'values' },
      ...{ graph: true, table: true, link: false, answers: true },
    };
    expect(keptChoices(JSON.stringify(chosen))).toEqual(chosen);
  });

  it.each([null, '', 'null', '{}', '{"kind":"poster"}'])('is as usual after %s', (text) => {
    expect(keptChoices(text)).toBeNull();
  });
});
