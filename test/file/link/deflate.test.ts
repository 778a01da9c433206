import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deflate, inflate } from '../../../src/file/link/deflate';
import { FileError } from '../../../src/file/schema/file-error';

afterEach(() => vi.unstubAllGlobals());

/** Bytes that do not deflate well, so that they go in and come out in several pieces. */
const noise = (length: number) => Uint8Array.from({ length }, (_, k) => (Math.sin(k) * 1e6) & 0xff);

const inflated = async (bytes: Uint8Array<ArrayBuffer>, most: number) =>
  inflate(Uint8Array.from(deflateRawSync(bytes)), most);

describe('bytes that are deflated', () => {
  it.each([0, 1, 1023, 1024, 1025, 20_000])('are %d that inflate to the same', async (length) => {
    const bytes = noise(length);
    const deflated = (await deflate(bytes)) ?? new Uint8Array();
    expect(inflateRawSync(deflated).equals(bytes)).toBe(true);
    expect(Buffer.from(await inflated(bytes, length)).equals(bytes)).toBe(true);
  });

  it('are none where the browser compresses nothing', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    expect(await deflate(noise(10))).toBeNull();
  });
});

describe('bytes that are inflated', () => {
  it('may be as many as is said, and not one more', async () => {
    expect(await inflated(noise(1000), 1000)).toHaveLength(1000);
    await expect(inflated(noise(1000), 999)).rejects.toThrow(
      /This link is larger than Wengert opens/,
    );
  });

  it('are refused as damaged where they do not end or were never deflated', async () => {
    const whole = Uint8Array.from(deflateRawSync(noise(100)));
    const damaged = /This link is damaged/;
    await expect(inflate(whole.slice(0, -1), 1000)).rejects.toThrow(damaged);
    await expect(inflate(Uint8Array.of(0xff, 0xff), 1000)).rejects.toThrow(damaged);
    await expect(inflate(new Uint8Array(), 1000)).rejects.toThrow(damaged);
  });

  it('are refused, with what to do, where the browser decompresses nothing', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    const refused = inflate(noise(10), 1000);
    await expect(refused).rejects.toThrow(FileError);
    await expect(refused).rejects.toThrow(/can’t open compressed links/);
  });
});
