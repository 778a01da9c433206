import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { decodeFragment, encodeFragment } from '../../../src/file/clipboard/clipboard';
import { encodingJson } from '../../../src/file/json/encoding';
import { jsonParts } from '../../../src/file/json/parts';
import { FileError } from '../../../src/file/schema/file-error';
import { writeSpecial } from '../../../src/file/schema/numbers';
import { decodeJson, encodeJson } from '../graphs';
import { paper, snapshotOf, snapshots } from '../snapshots';

describe('a JSON file', () => {
  it('gives back what went in, exactly', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(decodeJson(encodeJson(snapshot))).toEqual(snapshot);
      }),
    );
  });

  it('holds a place of −0, as rounding leaves it, as one of 0', () => {
    const [input] = paper.nodes;
    const graph = { nodes: paper.nodes.slice(0, 1) };
    const id = input?.id ?? '';
    const text = encodeJson(snapshotOf(graph, { positions: { [id]: { x: -0, y: -16 } } }));
    expect(decodeJson(text).document.positions).toStrictEqual({ [id]: { x: 0, y: -16 } });
    // Versions before wrote it as text.
    const written = text.replace('"x": 0', '"x": "-0"');
    expect(written).not.toBe(text);
    expect(decodeJson(written).document.positions).toStrictEqual({ [id]: { x: -0, y: -16 } });
  });

  it('can be read by people', () => {
    const text = encodeJson(snapshotOf({ nodes: paper.nodes.slice(0, 1) }));
    expect(text).toContain('"name": "x1"');
    expect(text.endsWith('}\n')).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'x1 + x2'],
    ['a list', '[]'],
    ['JSON of something else', '{"format": "else", "version": 1}'],
    ['brackets without end', '['.repeat(100_000)],
  ])('that is %s is refused', (_, text) => {
    expect(() => decodeJson(text)).toThrow(FileError);
  });

  it('never does anything but be refused, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => decodeJson(text)).toThrow(FileError);
      }),
    );
  });
});

describe('the clipboard', () => {
  it('gives back a piece of a graph, exactly', () => {
    fc.assert(
      fc.property(snapshots, ({ document: { graph, positions } }) => {
        expect(decodeFragment(encodeFragment({ graph, positions }))).toEqual({ graph, positions });
      }),
    );
  });

  it('holds a place of −0 as one of 0', () => {
    const positions = { n1: { x: 24, y: -0 } };
    const text = encodeFragment({ graph: paper, positions });
    expect(decodeFragment(text).positions).toStrictEqual({ n1: { x: 24, y: 0 } });
    const written = text.replace('"y": 0', '"y": "-0"');
    expect(written).not.toBe(text);
    expect(decodeFragment(written).positions).toStrictEqual({ n1: { x: 24, y: -0 } });
  });

  it('says how to copy when it holds anything else', () => {
    for (const text of [
      '',
      'hello',
      '{"format": "wengert fragments"}',
      encodeJson(snapshotOf(paper)),
    ]) {
      expect(() => decodeFragment(text)).toThrow(/select some in Wengert and copy them first/);
    }
  });

  it('is held to the same schema as everything else', () => {
    const text = encodeFragment({ graph: paper, positions: {} });
    expect(() => decodeFragment(text.replace('"ln"', '"frobnicate"'))).toThrow(
      /node 3 has a primitive/,
    );
    expect(() => decodeFragment(text.replace('"version": 1', '"version": 2'))).toThrow(
      /newer Wengert/,
    );
  });
});

describe('a file that is written part by part', () => {
  it('is the very file', () => {
    fc.assert(
      fc.property(snapshots, (content) => {
        const parts = finished(encodingJson({ kind: 'graph', content }));
        expect(parts.join('')).toBe(encodeJson(content));
      }),
    );
  });

  it('is so where it is too long to be laid out', () => {
    const nodes = Array.from({ length: 20_000 }, (_, k) => ({
      ...{ kind: 'constant' as const, id: `n${k}` },
      value: k % 3 === 0 ? -0 : k / 7,
    }));
    const content = snapshotOf({ nodes });
    const parts = finished(encodingJson({ kind: 'graph', content }));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.join('')).toBe(encodeJson(content));
  });
});

describe('JSON in parts', () => {
  it('is the text that is written in one', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect([...jsonParts(value)].join('')).toBe(JSON.stringify(value, writeSpecial));
      }),
    );
  });

  it.each<[string, unknown]>([
    ['a long list', Array.from({ length: 20_000 }, (_, k) => k / 7)],
    [
      'a long list of lists',
      Array.from({ length: 300 }, () => Array.from({ length: 300 }, Math.cos)),
    ],
    [
      'many nodes',
      { a: 1, nodes: Array.from({ length: 9000 }, (_, k) => ({ id: `n${k}`, x: -0 })) },
    ],
    [
      'what is left out',
      { a: undefined, b: Array(5000).fill(undefined), c: Array(5000).fill('ü\ud800') },
    ],
  ])('is of parts of which each is written in no time: %s', (_, value) => {
    const parts = [...jsonParts(value)];
    expect(parts.join('')).toBe(JSON.stringify(value, writeSpecial));
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(200_000);
  });
});
