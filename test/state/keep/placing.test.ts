import { describe, expect, it } from 'vitest';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { withPlaces } from '../../../src/layout/automatic';
import { placed } from '../../../src/state/keep/placing';
import { prepareBy } from '../../../src/state/stores/viewport';

const numbered = (count: number): Document => {
  const nodes = Array.from({ length: count }, (_, k) => ({
    kind: 'constant' as const,
    id: `n${k}`,
    value: k,
  }));
  const positions = Object.fromEntries(nodes.map(({ id }, k) => [id, { x: 200 * k, y: 0 }]));
  return { ...EMPTY_DOCUMENT, graph: { nodes }, positions };
};

/** What is prepared to be shown, while something is placed. */
async function prepared(document: Document): Promise<readonly Document[]> {
  const asked: Document[] = [];
  prepareBy((of) => asked.push(of));
  await placed(document);
  prepareBy(() => {});
  return asked;
}

describe('a document that is opened', () => {
  it('is as it was where all of it has its place', async () => {
    const document = withPlaces(withExpression(EMPTY_DOCUMENT, 'a*b'));
    expect(await placed(document)).toBe(document);
  });

  it('gets places for what has none', async () => {
    const document = { ...withExpression(EMPTY_DOCUMENT, 'a*b'), positions: {} };
    expect(Object.keys((await placed(document)).positions)).toHaveLength(4);
  });

  it('is worked out before it is shown from a thousand and one nodes on', async () => {
    const [few, many] = [numbered(1000), numbered(1001)];
    expect(await prepared(few)).toEqual([]);
    expect(await prepared(many)).toEqual([await placed(many)]);
    expect(await prepared({ ...numbered(3), positions: {} })).toEqual([]);
    expect(await placed(many)).toStrictEqual(many);
  });
});
