import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW, type Fragment, type Snapshot } from '../../src/document/document';
import { decodeFragment, encodeFragment } from '../../src/file/clipboard/clipboard';
import { FileError } from '../../src/file/schema/file-error';
import { indexedDbStore } from '../../src/file/storage/indexed-db';
import { memoryStore } from '../../src/file/storage/memory-store';
import { tabMemory } from '../../src/state/keep/place';
import { digestsOf, goldenTexts, thawed } from './goldens';
import { decodeJson, decodeLink, encodeJson, encodeLink, newestIn } from './graphs';

/** What a version wrote and what it must be read as; the fields are told of beside the fixtures. */
interface Golden {
  readonly name: string;
  readonly freezes: string;
  readonly link?: string;
  readonly file?: readonly string[];
  readonly stored?: unknown;
  readonly clipboard?: readonly string[];
  readonly snapshot?: unknown;
  readonly fragment?: unknown;
}

const texts = goldenTexts(1);
const goldens = texts.map(([, text]) => JSON.parse(text) as Golden);

/** The first digits of the SHA-256 of each record, without its white space. */
const digests: Readonly<Record<string, string>> = {
  'adjoint-second': 'e453b9dbb8d2f136',
  'adjoint-simplified': '22fe93e181fbf02b',
  adjoint: '2858391141c3f3bd',
  arrays: '76651f7040621be3',
  attributes: '3ba2ab6651877948',
  clipboard: '33334c56881810a2',
  differentiated: 'e8e713c35636f743',
  empty: '273c22223a7ec258',
  'example-attention': '2a428e70d36bd4b1',
  'example-bound': 'c1a979478e67af06',
  'example-micrograd': '3ed123e6e949ec8c',
  'example-paper': '5a14b8d38d692b70',
  'file-own-ids': '58ffb64761661078',
  'first-form': '696fc0b102295dc8',
  'half-wired': '276b728c9cfc3c76',
  'hessian-vector': 'b8bb5800d3219c0e',
  large: '5cd3dae6a5699109',
  'link-rounded': '63dbb770359bb04f',
  'long-runs': '016d5b7efefbb067',
  'long-wires': '3279cbe72f359fc1',
  names: '6df018a69779aa83',
  numbers: '854aef8867003c70',
  outputs: 'dbe3ca96402e096b',
  'positions-all': 'da60793bca3e5bc2',
  'positions-some': 'e1808d34e0499e80',
  'primal-settings': 'aacc0b81dd0b1b7e',
  primitives: '17622dbc44e11eb2',
  'saved-work-alone': '69a4b4fa2f7bedd5',
  'saved-work': '3b944a557d62243d',
  'second-form': '57926b1bbf447bf5',
  'seed-not-a-number': '5120a0aa98e4cbe2',
  short: '352b3d89a6042ce8',
  'tangent-element': '55b7e0204434e8b7',
  tangents: 'b6e66d4741617e30',
  'target-element': '1c348bbbf3c7fee5',
  'target-sum': '15d652566ed48b16',
  'target-vector': '929a9eeb552dc6f5',
  'third-form': '148da7ab51e203dc',
  'view-bar': '5429ee1a0d2d444a',
  'view-grad': 'dccca37ac751ab1d',
  'view-leibniz': 'f65d52433b740609',
};

/** A setting that came later is as it is where nothing is said of it. */
const snapshotOf = (golden: Golden): Snapshot => {
  const { document, view } = thawed(golden.snapshot) as Snapshot;
  return { document, view: { ...DEFAULT_VIEW, ...view } };
};

/** The goldens that have a part, each with its name, that part and the whole. */
function having<K extends 'link' | 'file' | 'stored' | 'clipboard'>(
  part: K,
): [name: string, part: Required<Golden>[K], golden: Golden][] {
  return goldens.flatMap((golden) =>
    golden[part] === undefined ? [] : [[golden.name, (golden as Required<Golden>)[part], golden]],
  );
}

describe('a link of version 1', () => {
  it.each(having('link'))('%s opens as what it was', async (_, link, golden) => {
    expect(await decodeLink(link)).toStrictEqual(snapshotOf(golden));
  });

  it.each(having('link'))('%s is the same after it is shared again', async (_, link, golden) => {
    const again = await encodeLink(await decodeLink(link));
    expect(await decodeLink(again)).toStrictEqual(snapshotOf(golden));
  });
});

describe('a file of version 1', () => {
  it.each(having('file'))('%s opens as what it was', (_, lines, golden) => {
    expect(decodeJson(lines.join('\n'))).toStrictEqual(snapshotOf(golden));
  });

  it.each(having('file'))('%s is the same after it is saved again', (_, lines, golden) => {
    const again = encodeJson(decodeJson(lines.join('\n')));
    expect(decodeJson(again)).toStrictEqual(snapshotOf(golden));
  });
});

describe('work that version 1 kept', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(having('stored'))('%s is gone on with', async (_, stored, golden) => {
    const store = memoryStore(Object.entries(thawed(stored) as Readonly<Record<string, unknown>>));
    const work = await newestIn(store);
    expect(work?.snapshot).toStrictEqual(snapshotOf(golden));
    await work?.save();
    expect((await newestIn(store))?.snapshot).toStrictEqual(snapshotOf(golden));
  });

  it('is found in the table “values” of the database “wengert”', async () => {
    const opened: unknown[] = [];
    const table = {
      get: (key: string) => {
        const request = { result: `kept under ${key}`, onsuccess: () => {} };
        queueMicrotask(() => request.onsuccess());
        return request;
      },
    };
    const database = {
      transaction: (name: string) => ({
        objectStore: (own: string) => {
          opened.push(name, own);
          return table;
        },
      }),
    };
    const factory = {
      open: (name: string, version: number) => {
        opened.push(name, version);
        const request = { result: database, onsuccess: () => {} };
        queueMicrotask(() => request.onsuccess());
        return request;
      },
    };
    const store = indexedDbStore(() => factory as unknown as IDBFactory);
    expect(await store.get('work')).toBe('kept under work');
    expect(opened).toEqual(['wengert', 1, 'values', 'values']);
  });

  it('is told apart by what each tab keeps as “wengert-tab”', async () => {
    const kept = new Map([['wengert-tab', '1kx9f2a']]);
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    expect(tabMemory.get()).toBe('1kx9f2a');
  });
});

describe('what version 1 copied', () => {
  it.each(having('clipboard'))('%s can be pasted', (_, lines, { fragment }) => {
    const pasted = decodeFragment(lines.join('\n'));
    expect(pasted).toStrictEqual(thawed(fragment) as Fragment);
    expect(decodeFragment(encodeFragment(pasted))).toStrictEqual(thawed(fragment) as Fragment);
  });
});

describe('the check itself', () => {
  it('has all records as they were written', () => {
    expect(digestsOf(texts)).toEqual(digests);
  });

  it('names each record as its file and says what it freezes', () => {
    expect(goldens.map(({ name }) => `${name}.json`)).toEqual(texts.map(([file]) => file));
    for (const { freezes } of goldens) expect(freezes).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('has links in both forms, one of which inflates in several pieces', async () => {
    const links = goldens.flatMap(({ link }) => link ?? []);
    expect(new Set(links.map((link) => link[0]))).toEqual(new Set(['0', '1']));
    const { link } = goldens.find(({ name }) => name === 'large') as Golden;
    const body = Buffer.from(link?.slice(7) ?? '', 'base64url');
    const inflating = new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const pieces: number[] = [];
    const reader = inflating.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value.length);
    }
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.reduce((sum, length) => sum + length)).toBeGreaterThan(2 ** 16);
  });

  it('tells apart 0 and −0, NaN and other numbers, and notices a key more or less', () => {
    expect(thawed({ a: [{ $number: '-0' }, { $number: 'NaN' }] })).toStrictEqual({ a: [-0, NaN] });
    expect(thawed({ $number: '-Infinity' })).toBe(Number.NEGATIVE_INFINITY);
    expect({ a: [0] }).not.toStrictEqual(thawed({ a: [{ $number: '-0' }] }));
    expect({ a: [0] }).not.toStrictEqual(thawed({ a: [{ $number: 'NaN' }] }));
    expect({ a: 1, b: undefined }).not.toStrictEqual(thawed({ a: 1 }));
    expect({ a: 1 }).not.toStrictEqual(thawed({ a: 1, b: null }));
  });

  it.each(having('link'))('%s is refused with any letter changed', async (_, link) => {
    for (let at = 0; at < link.length; at++) {
      const other = link[at] === 'A' ? 'B' : 'A';
      const changed = link.slice(0, at) + other + link.slice(at + 1);
      await expect(decodeLink(changed), `letter ${at}`).rejects.toThrow(FileError);
    }
  });
});
