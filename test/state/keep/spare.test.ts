import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, EMPTY_DOCUMENT, type Snapshot } from '../../../src/document/document';
import type { Head } from '../../../src/file/storage/head';
import { type Spare, spareIn } from '../../../src/state/keep/spare';
import { handClock } from './pages';

const content: Snapshot = { document: EMPTY_DOCUMENT, view: DEFAULT_VIEW };
const head = (id: string, title = ''): Head => ({
  ...{ id, title, written: 0, nodes: 0, formula: '' },
  ...{ from: 'new', touched: true },
});

let beside: Map<string, string>;
let asked: number;
let link: () => Promise<string>;
let clock: ReturnType<typeof handClock>;
let spare: Spare;

beforeEach(() => {
  beside = new Map();
  asked = 0;
  link = async () => 'link';
  clock = handClock();
  const memory = {
    get: (name: string) => beside.get(name) ?? null,
    set: (name: string, text: string | null) => {
      if (text === null) beside.delete(name);
      else beside.set(name, text);
    },
  };
  const linkTo = () => {
    asked++;
    return link();
  };
  spare = spareIn(linkTo, clock.clock, memory);
});

const pass = async (milliseconds: number) => {
  clock.pass(milliseconds);
  for (let k = 0; k < 9; k++) await Promise.resolve();
};

describe('the copy beside the database', () => {
  it('is made of the graph that was written last when nothing more is for two seconds', async () => {
    expect([spare.written(), spare.copy()]).toEqual([null, null]);
    spare.note(head('a', 'First'), content);
    expect(spare.written()).toEqual({ id: 'a', title: 'First' });
    await pass(1999);
    spare.note(head('b', 'Second'), content);
    await pass(1999);
    expect([asked, spare.copy()]).toEqual([0, null]);
    await pass(1);
    expect([asked, spare.copy()]).toEqual([1, { id: 'b', title: 'Second', link: 'link' }]);
    expect(beside.get('kept')).toBe('{"id":"b","title":"Second"}');
    expect(beside.get('spare')).toBe('{"id":"b","title":"Second","link":"link"}');
  });

  it('is not made of a graph that is large, nor of one whose link is', async () => {
    const source = { language: 'python', text: 'x'.repeat(200_000) };
    spare.note(head('a'), { ...content, document: { ...EMPTY_DOCUMENT, source } });
    await pass(2000);
    expect([asked, spare.copy()]).toEqual([0, null]);
    link = async () => 'x'.repeat(200_001);
    spare.note(head('a'), content);
    await pass(2000);
    expect([asked, spare.copy()]).toEqual([1, null]);
    link = async () => 'x'.repeat(200_000);
    spare.note(head('a'), content);
    await pass(2000);
    expect(spare.copy()?.link).toHaveLength(200_000);
  });

  it('is not made of a graph that is the last no more, or that no link can be made of', async () => {
    let made: (text: string) => void = () => {};
    link = () =>
      new Promise((resolve) => {
        made = resolve;
      });
    spare.note(head('a'), content);
    await pass(2000);
    spare.note(head('b'), content);
    made('late');
    await pass(0);
    expect(spare.copy()).toBeNull();
    spare.note(head('c'), content);
    await pass(2000);
    spare.forget('c');
    made('late');
    await pass(0);
    expect([spare.written(), spare.copy()]).toEqual([null, null]);
    link = () => Promise.reject(new Error('no link'));
    spare.note(head('d'), content);
    await pass(2000);
    expect(spare.copy()).toBeNull();
  });

  it('is forgotten with its graph, and with no other', async () => {
    spare.note(head('a'), content);
    await pass(2000);
    spare.forget('b');
    expect([spare.written()?.id, spare.copy()?.id]).toEqual(['a', 'a']);
    spare.note(head('b'), content);
    spare.forget('b');
    expect([spare.written(), spare.copy()?.id]).toEqual([null, 'a']);
    spare.forget('a');
    expect([spare.written(), spare.copy(), beside.size]).toEqual([null, null, 0]);
  });

  it.each([
    'garbage',
    '7',
    'null',
    '[]',
    '{}',
    '{"id":7,"title":"","link":"x"}',
    '{"id":"a","title":7,"link":"x"}',
    '{"id":"a","title":"","link":7}',
    '{"title":"","link":"x"}',
  ])('is none where what is remembered is %s', (text) => {
    beside.set('spare', text);
    expect(spare.copy()).toBeNull();
    expect(() => spare.forget('b')).not.toThrow();
  });

  it.each(['garbage', '7', 'null', '{"id":7,"title":""}', '{"id":"a"}'])(
    'knows of no graph where what is remembered is %s',
    (text) => {
      beside.set('kept', text);
      expect(spare.written()).toBeNull();
    },
  );
});
