import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../../src/document/document';
import { toBase64Url } from '../../../src/file/link/base64url';
import { checksum } from '../../../src/file/link/checksum';
import { FileError } from '../../../src/file/schema/file-error';
import { decodeLink, encodeLink } from '../graphs';
import { adjoint, matrices, paper, snapshotOf, snapshots } from '../snapshots';

describe('a link', () => {
  it('gives back what went in, exactly', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, async (snapshot) => {
        expect(await decodeLink(await encodeLink(snapshot))).toEqual(snapshot);
      }),
    );
  });

  it('is made of characters that no messenger changes', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, async (snapshot) => {
        expect(await encodeLink(snapshot)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('keeps every bit of a number', async () => {
    const values = [0.1, -0, 5e-324, 1.7976931348623157e308, 2 ** 53 + 2, Number.NaN, -Infinity];
    const graph = {
      nodes: values.map((value, k) => ({ kind: 'constant' as const, id: `n${k + 1}`, value })),
    };
    const { document } = await decodeLink(await encodeLink(snapshotOf(graph)));
    document.graph.nodes.forEach((node, k) => {
      expect('value' in node && Object.is(node.value, values[k])).toBe(true);
    });
  });

  it('rounds places to whole pixels', async () => {
    const snapshot = snapshotOf(paper, {
      positions: { n1: { x: 1.4, y: -0.4 }, n3: { x: -7.6, y: 0 } },
    });
    const { document } = await decodeLink(await encodeLink(snapshot));
    expect(document.positions).toEqual({ n1: { x: 1, y: 0 }, n3: { x: -8, y: 0 } });
  });

  it("of the paper's example is short", async () => {
    expect((await encodeLink(snapshotOf(paper))).length).toBeLessThan(120);
  });

  it('of its adjoint program, with the primal to go back to, is not much longer', async () => {
    const primal = { ...EMPTY_DOCUMENT, graph: paper };
    expect((await encodeLink(snapshotOf(adjoint, { primal }))).length).toBeLessThan(260);
  });

  it('of a hundred nodes that were all moved by hand stays below what messengers cut', async () => {
    const names = ['sin', 'exp', 'ln', 'tanh', 'cos'] as const;
    const nodes = Array.from({ length: 100 }, (_, k) =>
      k < 10
        ? { kind: 'input' as const, id: `n${k + 1}`, name: `x${k}`, value: k / 7 }
        : {
            kind: 'primitive' as const,
            id: `n${k + 1}`,
            primitive: names[(k * k) % 5] as 'sin',
            operands: [`n${((k * 37) % k) + 1}`],
          },
    );
    const positions = Object.fromEntries(
      nodes.map(({ id }, k) => [id, { x: (k * 7919) % 1999, y: (k * 104729) % 997 }]),
    );
    expect((await encodeLink(snapshotOf({ nodes }, { positions }))).length).toBeLessThan(2000);
  });

  it('may be read with its #', async () => {
    const link = await encodeLink(snapshotOf(paper));
    expect(await decodeLink(`#${link}`)).toEqual(await decodeLink(link));
  });
});

describe('a link that got damaged', () => {
  it('is refused for every single flipped bit', async () => {
    const primal = { ...EMPTY_DOCUMENT, graph: paper };
    const derived = snapshotOf(adjoint, { primal, tangents: { n1: 1, n2: -0.5 } });
    for (const snapshot of [
      snapshotOf(paper),
      snapshotOf({ nodes: [] }),
      derived,
      snapshotOf(matrices),
    ]) {
      const link = await encodeLink(snapshot);
      for (let at = 0; at < link.length; at++) {
        for (let bit = 0; bit < 8; bit++) {
          const flipped = String.fromCharCode(link.charCodeAt(at) ^ (1 << bit));
          await expectDamaged(link.slice(0, at) + flipped + link.slice(at + 1));
        }
      }
    }
  });

  it('is refused wherever it was cut', async () => {
    const link = await encodeLink(snapshotOf(paper));
    for (let length = 0; length < link.length; length++) await expectDamaged(link.slice(0, length));
  });

  it('is refused with a character too many', async () => {
    await expectDamaged(`${await encodeLink(snapshotOf(paper))}A`);
  });
});

describe('a link of ill will', () => {
  it('never does anything but be refused, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await expect(decodeLink(text)).rejects.toThrow(FileError);
      }),
    );
  });

  it('never does anything but be refused when its checksum is right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.constantFrom('0', '1'), async (bytes, form) => {
        await expectReadOrRefused(seal(form, toBase64Url(bytes)));
      }),
    );
  });

  it('never does anything but be refused when it inflates to nonsense', async () => {
    const line = fc.string({ unit: fc.constantFrom(...'nx1=:;-{}[]"@ ,.sinadd\n\u{1d465}') });
    await fc.assert(
      fc.asyncProperty(line, async (text) => {
        await expectReadOrRefused(plain(`1\n${text}`));
        await expectReadOrRefused(plain(`1\nx=1;sin 1;y:1\n${text}`));
        await expectReadOrRefused(plain(`1\nx=1;sin 1;y:1\n\n${text}`));
        await expectReadOrRefused(plain(`1\nx=1;sin 1;y:1\n\norders:${text}`));
        await expectReadOrRefused(plain(`1\nx=1;sin 1;y:1\n\ntangents:0=${text}`));
        await expectReadOrRefused(plain(`1\nx=1;sin 1;y:1\nprimal\n${text}`));
      }),
    );
  });

  it('is refused unread when it is too long', async () => {
    await expect(decodeLink('0'.repeat(3_000_000))).rejects.toThrow(/too long/);
  });

  it.each(['MQ==', 'M+/x', 'MQ x', 'M', 'MXh4y'])(
    'is refused as damaged when %s is no base64url, though its checksum is right',
    async (body) => {
      await expectDamaged(seal('0', body));
      await expectDamaged(seal('1', body));
    },
  );

  it.each([
    ['a byte that begins nothing', [0xff]],
    ['half a letter', [0xc3]],
    ['a letter written longer than it may be', [0xc0, 0xaf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
  ])('is refused as damaged when it holds %s', async (_, bytes) => {
    const text = new TextEncoder().encode('1\nx=1;y:1');
    await expectDamaged(seal('0', toBase64Url(Uint8Array.of(...text, ...bytes))));
    await expectDamaged(seal('1', toBase64Url(deflateRawSync(Buffer.of(...text, ...bytes)))));
  });

  it.each(['0', '9', '-1', 'one', '', '0.5', '1e999', '__proto__'])(
    'shows the first output when it chooses %s, which is none',
    async (chosen) => {
      const { document } = await decodeLink(plain(`1\nx=2;y:1;z:2\n\noutput:${chosen}`));
      expect(document.output).toBeNull();
    },
  );

  it('may hold wires from many nodes back, but none from further than there are nodes', async () => {
    const far = (back: string) => plain(`1\n${'=1;'.repeat(10_000)}sin ${back}`);
    const { document } = await decodeLink(far('10000'));
    expect(document.graph.nodes.at(-1)).toMatchObject({ operands: ['n1'] });
    await expect(decodeLink(far('010000'))).rejects.toThrow(/a wire that is none/);
    await expect(decodeLink(far('1e4'))).rejects.toThrow(/a wire that is none/);
  });

  it.each([
    ['a wire from a node that is not there', 'x=1;sin 9', /node 2 has the operand “n-7”/],
    ['a cycle', 'sin -1;cos 1', /node 1 has wires in a circle/],
    ['a wire from an output', 'x=1;y:1;sin 1', /node 3 has an output as operand/],
    [
      'an unknown primitive',
      'x=1;frobnicate 1',
      /node 2 has a primitive that this Wengert does not know/,
    ],
    ['too few operands', 'x=1;add 1', /node 2 has the wrong number of operands/],
    ['a name that is none', 'a+b=1', /node 1 has/],
    ['a value that is none', 'x=one', /node 1 has a value that is not a number|neither a number/],
    ['orders of more nodes than there are', 'x=1\n\norders:1x999999999', /an order that is none/],
    ['orders that are none', 'x=1\n\norders:1x', /an order that is none/],
    ['a tangent that is none', 'x=1\n\ntangents:0=one', /node 1 has a tangent/],
    ['an element that is none', 'x=[1,2]\n\ntangents:0=@one', /node 1 has a tangent/],
    ['a primal that has a primal', 'x=1\nprimal\nx=1\nprimal\nx=1', /a position that is none/],
    ['a fault in its primal', 'x=1\nprimal\nx=1;sin 9', /node 2 has the operand/],
    ['nested arrays without end', `x=${'['.repeat(20)}1${']'.repeat(20)}`, /node 1 has a value/],
  ])('is refused for %s', async (_, nodes, message) => {
    await expect(decodeLink(plain(`1\n${nodes}`))).rejects.toThrow(message);
  });
});

describe('a link as it was first made', () => {
  it('opens as one without tangents and without a primal', async () => {
    const nodes = 'x1=2;x2=5;ln 2;multiply 3 2;sin 3;add 3 2;subtract 1 2;y:1';
    const settings = 'seed:2;notation:bar;digits:5;step:7';
    expect(await decodeLink(plain(`1\n${nodes}\n\n${settings}`))).toEqual({
      document: { ...EMPTY_DOCUMENT, graph: paper, seed: 2 },
      view: { ...DEFAULT_VIEW, notation: 'bar', digits: 5, step: 7 },
    });
  });
});

describe('a link from the future', () => {
  it('says so when its form is new', async () => {
    await expect(decodeLink(seal('2', 'AAAA'))).rejects.toThrow(/newer Wengert.*reload/);
  });

  it('says so when its version is new', async () => {
    await expect(decodeLink(plain('99\n…'))).rejects.toThrow(/newer Wengert \(version 99/);
  });
});

function seal(form: string, body: string): string {
  return form + checksum(form + body) + body;
}

function plain(text: string): string {
  return seal('0', toBase64Url(new TextEncoder().encode(text)));
}

async function expectDamaged(link: string): Promise<void> {
  await expect(decodeLink(link), link).rejects.toThrow(/damaged or was cut short/);
}

async function expectReadOrRefused(link: string): Promise<void> {
  try {
    expect(await decodeLink(link)).toHaveProperty('document.graph.nodes');
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
  }
}
