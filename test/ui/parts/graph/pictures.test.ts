import { describe, expect, it } from 'vitest';
import type { Head } from '../../../../src/file/storage/head';
import { Pictures } from '../../../../src/ui/parts/graph/pictures';
import type { SmallPicture } from '../../../../src/ui/parts/graph/small-picture';

const head = (id: string, written = 0): Head => ({
  id,
  title: id,
  formula: '',
  nodes: 1,
  written,
  from: 'new',
  touched: true,
});

/** Pictures that are made when they are told to be, and what was asked for and told. */
function studio() {
  const asked: string[] = [];
  const told: string[] = [];
  const finish: (() => void)[] = [];
  const pictures = new Pictures<Head>({
    keyOf: ({ id, written }) => `${id} ${written}`,
    make: ({ id }) =>
      new Promise((resolve, reject) => {
        asked.push(id);
        const nodes = { input: id, constant: '', inner: '', output: '', derived: '' };
        const picture: SmallPicture = { wires: '', nodes, marks: [], notes: '' };
        finish.push(() => (id === 'spoilt' ? reject(new Error(id)) : resolve(picture)));
      }),
  });
  const ask = (of: Head) => pictures.ask(of, (picture) => told.push(picture?.nodes.input ?? ''));
  const next = async () => {
    finish.shift()?.();
    for (let turns = 0; turns < 10; turns++) await Promise.resolve();
  };
  return { asked, told, ask, next };
}

describe('the pictures of graphs', () => {
  it('are made one after the other, in the order in which they are asked for', async () => {
    const { asked, told, ask, next } = studio();
    for (const id of ['a', 'b']) ask(head(id));
    expect(asked).toEqual(['a']);
    await next();
    expect([asked, told]).toEqual([['a', 'b'], ['a']]);
    await next();
    expect(told).toEqual(['a', 'b']);
  });

  it('are not made of what is out of sight by then', async () => {
    const { asked, told, ask, next } = studio();
    const [giveUpFirst, giveUpSecond] = [ask(head('a')), ask(head('b'))];
    ask(head('c'));
    giveUpFirst();
    giveUpSecond();
    await next();
    await next();
    expect([asked, told]).toEqual([['a', 'c'], ['c']]);
  });

  it('are made once, until the graph is written again', async () => {
    const { asked, told, ask, next } = studio();
    ask(head('a'));
    await next();
    ask(head('a'));
    await next();
    expect([asked, told]).toEqual([['a'], ['a', 'a']]);
    ask(head('a', 1));
    expect(asked).toEqual(['a', 'a']);
  });

  it('go on after one that can’t be made', async () => {
    const { told, ask, next } = studio();
    for (const id of ['spoilt', 'b']) ask(head(id));
    await next();
    await next();
    expect(told).toEqual(['b']);
  });
});
