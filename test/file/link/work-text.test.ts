import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/file/kinds/kind';
import { type Kinds, kinds } from '../../../src/file/kinds/kinds';
import type { Contents } from '../../../src/file/kinds/work';
import { readWorkText, writeWorkText } from '../../../src/file/link/work-text';
import { paper, snapshotOf } from '../snapshots';

interface Poem {
  readonly lines: readonly unknown[];
}
const poem: Kind<Poem> = {
  version: 2,
  migrations: [({ text, ...rest }) => ({ ...rest, lines: [text] })],
  write: ({ lines }) => ({ lines }),
  read: ({ lines }) => ({ lines: lines as readonly unknown[] }),
};
/** A poem that is written otherwise where it becomes text, and of which older readers know all there is. */
const ballad: Kind<Poem> = {
  ...poem,
  versionOf: () => 1,
  writeForText: ({ lines }) => ({ text: lines.join('/') }),
};
type WithPoems = Contents & { readonly poem: Poem; readonly ballad: Poem };
const known: Kinds<WithPoems> = { ...kinds, poem, ballad };
const nodes = 'x1=2;x2=5;ln 2;multiply 3 2;sin 3;add 3 2;subtract 1 2;y:1';

describe('a document as the text of a link', () => {
  it('of a graph is its version, and its short form below', () => {
    const content = snapshotOf(paper);
    expect(writeWorkText({ kind: 'graph', content })).toBe(`1\n${nodes}`);
    expect(readWorkText(`1\n${nodes}`)).toEqual({ kind: 'graph', content });
    expect(writeWorkText({ kind: 'graph', content: snapshotOf({ nodes: [] }) })).toBe('1');
    expect(readWorkText('1')).toEqual({ kind: 'graph', content: snapshotOf({ nodes: [] }) });
    expect(readWorkText(`2\n${nodes}`)).toEqual({ kind: 'graph', content });
    expect(readWorkText(`graph 1\n${nodes}`)).toEqual({ kind: 'graph', content });
  });

  it('of another kind is that, its version and JSON, with numbers that JSON has not', () => {
    const ode = { kind: 'poem', content: { lines: ['Oh', -0, Number.NaN] } } as const;
    const text = writeWorkText(ode, known);
    expect(text).toBe('poem 2\n{"lines":["Oh","-0","NaN"]}');
    const read = { kind: 'poem', content: { lines: ['Oh', '-0', 'NaN'] } };
    expect(readWorkText(text, known)).toEqual(read);
    expect(readWorkText('poem 1\n{"text":"Oh"}', known)).toEqual({
      kind: 'poem',
      content: { lines: ['Oh'] },
    });
  });

  it('is what the kind writes for text, in the version that says it', () => {
    const text = writeWorkText({ kind: 'ballad', content: { lines: ['a', 'b'] } }, known);
    expect(text).toBe('ballad 1\n{"text":"a/b"}');
  });

  it.each([
    ['', /does not say which version/],
    ['\n1', /does not say which version/],
    ['x', /does not say which version/],
    ['-1', /does not say which version/],
    ['1.5', /does not say which version/],
    ['1 ', /does not say which version/],
    [' 1', /does not say which version/],
    ['0', /does not say which version/],
    ['1234567890', /does not say which version/],
    ['999999999', /a newer Wengert \(version 999999999/],
    ['what 1\nx', /was made by a newer Wengert/],
    ['two words 1', /does not say which version/],
    ['poem 3\n{}', /a newer Wengert \(version 3; this one reads up to 2\)/],
    ['poem 1\n{', /link/],
  ])('is refused where it is %j', (text, words) => {
    expect(() => readWorkText(text, known)).toThrow(words);
  });
});
