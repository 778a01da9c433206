import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../../src/core/limits';
import { toBase64Url } from '../../../src/file/link/base64url';
import { checksum } from '../../../src/file/link/checksum';
import { decodeLink, encodeLink } from '../graphs';
import { snapshotOf } from '../snapshots';

afterEach(() => vi.unstubAllGlobals());

describe('a link that inflates to very much', () => {
  it('is stopped while it inflates to more than it may', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, '1'), { level: 9 });
    await expect(decodeLink(sealed(bomb))).rejects.toThrow(/larger than Wengert opens/);
  });

  it('is never inflated to much more than it may, wherever it is stopped', async () => {
    const bomb = deflateRawSync(Buffer.alloc(256 * 1024 * 1024, '1'), { level: 9 });
    const { pieces, inflated } = inflatingAsBrowsersDo();
    await expect(decodeLink(sealed(bomb))).rejects.toThrow(/larger than Wengert opens/);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(4096);
    expect(inflated()).toBeGreaterThan(limits.linkBytes);
    expect(inflated()).toBeLessThanOrEqual(2 * limits.linkBytes);
  });

  it('is read whole when it inflates in many pieces', async () => {
    const nodes = Array.from({ length: 20_000 }, (_, k) => ({
      kind: 'constant' as const,
      id: `n${k + 1}`,
      value: Math.sin(k * k),
    }));
    const link = await encodeLink(snapshotOf({ nodes }));
    expect(link.length).toBeGreaterThan(100_000);
    const { pieces } = inflatingAsBrowsersDo();
    expect((await decodeLink(link)).document.graph.nodes).toEqual(nodes);
    expect(pieces.length).toBeGreaterThan(20);
  });
});

/** Has everything inflated that is handed over, at once and whole, as Chromium does, and counts it. */
function inflatingAsBrowsersDo(): { pieces: Uint8Array[]; inflated: () => number } {
  const pieces: Uint8Array[] = [];
  let inflated = 0;
  const transform = (piece: Uint8Array, controller: TransformStreamDefaultController) => {
    pieces.push(piece);
    const whole = inflateRawSync(Buffer.concat(pieces), { finishFlush: constants.Z_SYNC_FLUSH });
    if (whole.length > inflated) controller.enqueue(whole.subarray(inflated));
    inflated = whole.length;
  };
  class Inflating extends TransformStream {
    constructor() {
      super({ transform });
    }
  }
  vi.stubGlobal('DecompressionStream', Inflating);
  return { pieces, inflated: () => inflated };
}

function sealed(deflated: Uint8Array): string {
  const body = toBase64Url(deflated);
  return `1${checksum(`1${body}`)}${body}`;
}
