import { describe, expect, it } from 'vitest';
import { qti } from '../../../src/classroom/door/qti';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../../src/document/document';
import { parseGraph } from '../../../src/lang/expression/parse';
import { paperAssignment } from '../assignment';
import { offeredOf } from './offered';

/** The item of a question about the adjoint of an input. */
async function itemFor(text: string, input: string): Promise<string | undefined> {
  const { graph } = parseGraph(text);
  const node = graph.nodes.find((each) => each.kind === 'input' && each.name === input)?.id ?? '';
  const offered = await offeredOf({
    ...paperAssignment,
    snapshot: { document: { ...EMPTY_DOCUMENT, graph }, view: DEFAULT_VIEW },
    questions: [{ kind: 'adjoint', node }],
    numbers: [],
  });
  return qti.files(offered).find(({ path }) => path === 'question-1.xml')?.text;
}

const rights = (item: string) =>
  [...item.matchAll(/<correctResponse><value>([^<]*)/g)].map(([, value]) => Number(value));

describe('a question about an array, in QTI', () => {
  it('has a blank for each number, called by its place, and the numbers that are given', async () => {
    const item = (await itemFor('X = [[1, 2], [3, 5]]; W = [[2], [4]]; y = sum(X @ W)', 'X')) ?? '';
    expect(rights(item)).toEqual([2, 4, 2, 4]);
    expect(item.match(/v′\S*\[1\]\[0\] = <textEntryInteraction/g)).toHaveLength(1);
    expect(item).toContain('X = [[1,2],[3,5]]');
    expect(item.match(/<equal /g)).toHaveLength(4);
  });

  it('is left out where nobody would type so many numbers', async () => {
    expect(await itemFor('X = input(9, 9); y = sum(X)', 'X')).toBeUndefined();
  });
});
