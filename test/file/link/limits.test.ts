/** Where what a link holds ends: one less is read, one more is not. */
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../src/core/graph/graph';
import { limits } from '../../../src/core/limits';
import { fromBase64Url, toBase64Url } from '../../../src/file/link/base64url';
import { checksum } from '../../../src/file/link/checksum';
import { FileError } from '../../../src/file/schema/file-error';
import { decodeJson, decodeLink, encodeJson, encodeLink } from '../graphs';
import { paper, snapshotOf } from '../snapshots';

const constants = (count: number, value: (k: number) => number = () => 1): GraphNode[] =>
  Array.from({ length: count }, (_, k) => ({ kind: 'constant', id: `n${k + 1}`, value: value(k) }));

/** Numbers of which no two are alike, which nothing makes shorter. */
const noise = (k: number) => Math.sin(k * 12.9898) * 43758.5453;

describe('the limits of links and files', () => {
  it('take as many nodes as a graph may have, and not one more', async () => {
    const most = snapshotOf({ nodes: constants(limits.nodes) });
    expect((await decodeLink(await encodeLink(most))).document.graph.nodes).toHaveLength(50_000);
    expect(decodeJson(encodeJson(most)).document.graph.nodes).toHaveLength(50_000);
    const more = await encodeLink(snapshotOf({ nodes: constants(limits.nodes + 1) }));
    await expect(decodeLink(more)).rejects.toThrow(
      new FileError(
        'This link can’t be opened because it has too many nodes: Wengert takes 50000.',
      ),
    );
  });

  it('let no link be made that would be longer than browsers take', async () => {
    const value = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 400 }, (_, column) => noise(400 * row + column)),
    );
    const node: GraphNode = { kind: 'input', id: 'n1', name: 'W', value };
    await expect(encodeLink(snapshotOf({ nodes: [node] }))).rejects.toThrow(
      /^This graph is too large for a link: it would have [\d,]+ characters, and a link takes 1,000,000; save it to a file\.$/,
    );
    expect(decodeJson(encodeJson(snapshotOf({ nodes: [node] }))).document.graph.nodes).toEqual([
      node,
    ]);
  });

  it('let no link be made that inflates to more than is read', async () => {
    const zeros = new Array(1024).fill(new Array(1024).fill(0));
    const nodes = constants(2).map((node) => ({ ...node, value: zeros }));
    expect(await decodeLink(await encodeLink(snapshotOf({ nodes: nodes.slice(1) })))).toBeDefined();
    await expect(encodeLink(snapshotOf({ nodes }))).rejects.toThrow(/4,194,304; save it to a file/);
  });

  it('take a file of as many numbers as an array may have', () => {
    const value = Array.from({ length: 1024 }, (_, row) =>
      Array.from({ length: 1024 }, (_, column) => noise(1024 * row + column)),
    );
    const nodes: GraphNode[] = [{ kind: 'input', id: 'n1', name: 'W', value }];
    const read = decodeJson(encodeJson(snapshotOf({ nodes }))).document.graph.nodes;
    expect(JSON.stringify(read) === JSON.stringify(nodes)).toBe(true);
  });
});

describe('what a link says of its nodes', () => {
  it('keeps the output that was chosen among several', async () => {
    const nodes: GraphNode[] = [
      ...paper.nodes,
      { kind: 'output', id: 'n9', name: 'z', operands: ['n3'] },
      { kind: 'output', id: 'n10', name: 'w', operands: ['n4'] },
    ];
    for (const output of ['n8', 'n9', 'n10', null]) {
      const snapshot = snapshotOf({ nodes }, { output });
      expect((await decodeLink(await encodeLink(snapshot))).document.output).toBe(output);
    }
  });

  it('keeps wires from more than nine, ninety-nine and ten thousand nodes back', async () => {
    for (const back of [9, 10, 11, 99, 100, 12_345]) {
      const sin: GraphNode = {
        kind: 'primitive',
        id: `n${back + 1}`,
        primitive: 'sin',
        operands: ['n1'],
      };
      const snapshot = snapshotOf({ nodes: [...constants(back), sin] });
      const { graph } = (await decodeLink(await encodeLink(snapshot))).document;
      expect(graph.nodes.at(-1)).toEqual(sin);
    }
  });

  it('keeps tangents of inputs after the tenth and runs of orders over nine', async () => {
    const nodes = Array.from({ length: 130 }, (_, k): GraphNode => {
      const order = k < 12 ? {} : { order: k < 125 ? 1 : 12 };
      return { kind: 'input', id: `n${k + 1}`, name: `x${k}`, value: k, ...order };
    });
    const snapshot = snapshotOf({ nodes }, { tangents: { n10: 1, n11: 2, n112: [3, -0] } });
    expect(await decodeLink(await encodeLink(snapshot))).toStrictEqual(snapshot);
  });

  it('refuses more or fewer positions than nodes', async () => {
    const link = (text: string) => {
      const body = toBase64Url(new TextEncoder().encode(text));
      return `0${checksum(`0${body}`)}${body}`;
    };
    const at = (positions: string) => decodeLink(link(`1\nx=1;z=2;y:1\n${positions}`));
    expect((await at('1,2;;3,4')).document.positions).toEqual({
      n1: { x: 1, y: 2 },
      n3: { x: 4, y: 6 },
    });
    for (const count of ['1,2;3,4', '1,2;3,4;5,6;7,8', '1,2']) {
      await expect(at(count)).rejects.toThrow(/has a position that is none; ask for a new one/);
    }
  });
});

describe('base64url', () => {
  it('is no text of other letters, padding or an impossible length', () => {
    for (const none of ['a', 'abcde', 'ab=', 'ab==', 'a+b/', 'ab c', 'ab\n', 'äb', 'ab.c']) {
      expect(fromBase64Url(none), none).toBeNull();
    }
    for (const text of ['', 'ab', 'abc', 'abcd', '-_-_', 'A0zZ']) {
      expect(fromBase64Url(text), text).not.toBeNull();
    }
  });

  it('gives back bytes of any length, also over one call’s arguments', () => {
    for (const length of [0, 1, 2, 3, 0x8000, 0x8001]) {
      const bytes = Uint8Array.from({ length }, (_, k) => (k * 31 + (k >> 8)) & 0xff);
      expect(Buffer.compare(fromBase64Url(toBase64Url(bytes)) ?? Buffer.of(1), bytes)).toBe(0);
    }
  });
});

describe('the checksum', () => {
  it('is CRC-32, for ever', () => {
    // 0xcbf43926 is the check value of CRC-32 in every catalogue.
    expect(checksum('123456789')).toBe(toBase64Url(Uint8Array.of(0xcb, 0xf4, 0x39, 0x26)));
    expect(checksum('')).toBe('AAAAAA');
  });
});
