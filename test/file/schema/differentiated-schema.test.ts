import { describe, expect, it } from 'vitest';
import type { Differentiated } from '../../../src/document/document';
import { brief } from '../../../src/file/schema/differentiated-schema';

const usual: Differentiated = { output: null, after: 0, by: null, as: 'number', times: 1 };

describe('a differentiation that is written', () => {
  it('says nothing where all is as usual', () => {
    expect(brief(usual)).toStrictEqual({});
  });

  it.each([
    { output: 'y' },
    { after: 1 },
    { by: 'x1' },
    { as: 'sum' as const },
    { as: [0, 2] },
    { times: 2 },
    { times: Number.NaN },
  ])('says only what is not: %j', (part) => {
    expect(brief({ ...usual, ...part })).toStrictEqual(part);
  });
});
