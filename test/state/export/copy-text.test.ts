import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyPicture, copyText, toClipboard } from '../../../src/state/export/copy-text';

/** A browser whose clipboard takes or refuses what is written, and whose old way does or does not work. */
function browser({ takes, oldWay = false }: { takes: boolean; oldWay?: boolean }) {
  const written: string[] = [];
  const writeText = async (text: string) => {
    if (!takes) throw new DOMException('refused', 'NotAllowedError');
    written.push(text);
  };
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  vi.stubGlobal('document', { execCommand: () => oldWay });
  return written;
}

const field = () => ({ select: vi.fn() }) as unknown as HTMLTextAreaElement;

afterEach(() => vi.unstubAllGlobals());

describe('text goes to the clipboard', () => {
  it('where the browser lets it', async () => {
    const written = browser({ takes: true });
    expect(await toClipboard('a')).toBe(true);
    expect(await copyText('b')).toBe(true);
    expect(written).toEqual(['a', 'b']);
  });

  it('by the old way where it is refused, out of a field that shows it', async () => {
    browser({ takes: false, oldWay: true });
    const shown = field();
    expect(await toClipboard('a')).toBe(false);
    expect(await copyText('a', shown)).toBe(true);
    expect(shown.select).toHaveBeenCalledOnce();
  });

  it('or it is known that it did not', async () => {
    browser({ takes: false });
    expect(await copyText('a', field())).toBe(false);
    expect(await copyPicture('<svg/>', 'image/svg+xml')).toBe(false);
  });
});
