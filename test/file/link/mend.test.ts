import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits';
import { linkIn } from '../../../src/file/link/link';
import { mendedLink } from '../../../src/file/link/mend';
import { decodeLink, encodeLink } from '../graphs';
import { paper, snapshotOf } from '../snapshots';

const address = 'https://example.org/wengert/';
let link = '';

beforeAll(async () => {
  link = await encodeLink(snapshotOf(paper));
});

describe('a link that was mangled on its way, and lost nothing,', () => {
  it.each<[string, (link: string) => string]>([
    ['as it is', (x) => x],
    ['with its hash', (x) => `#${x}`],
    ['as a whole address', (x) => `${address}#${x}`],
    ['with a full stop after it', (x) => `${x}.`],
    ['with a bracket and a comma after it', (x) => `${x}),`],
    ['in quotes', (x) => `"${address}#${x}"`],
    ['in typographic quotes', (x) => `“${address}#${x}”`],
    ['in angle brackets', (x) => `<${address}#${x}>`],
    ['as a link of Markdown', (x) => `[the graph](${address}#${x})`],
    ['in Markdown’s emphasis', (x) => `_${x}_`],
    ['with a sentence after it', (x) => `${address}#${x}. Look at this!`],
    ['with an encoded blank after it', (x) => `${x}%20`],
    ['with Facebook’s tag', (x) => `${x}&fbclid=IwAR0_abc-def`],
    ['with a campaign after it', (x) => `${x}?utm_source=mail&utm_medium=x`],
    ['with a campaign before it', (x) => `${address}?utm_source=mail#${x}`],
    ['broken into lines', (x) => x.replace(/.{40}/g, '$&\n')],
    ['broken into lines as mail quotes them', (x) => x.replace(/.{40}/g, '$&\r\n> ')],
    ['with blanks in it', (x) => `${x.slice(0, 20)} ${x.slice(20)}`],
    ['with an invisible space in it', (x) => `${x.slice(0, 20)}\u200b${x.slice(20)}`],
    ['with a soft hyphen in it', (x) => `${x.slice(0, 20)}\u00ad${x.slice(20)}`],
    ['with a byte order mark before it', (x) => `\ufeff${x}`],
    ['with hyphens encoded', (x) => x.replaceAll('-', '%2D').replaceAll('_', '%5F')],
    ['with its hash encoded', (x) => `${address}%23${x}`],
    ['encoded twice', (x) => encodeURIComponent(encodeURIComponent(`${address}#${x}`))],
    ['with a hashtag after it', (x) => `${address}#${x} #autodiff #AD`],
    ['with a hashtag before it', (x) => `#AD look: ${address}#${x}`],
    ['as HTML', (x) => `<a href="${address}#${x}">${address}#${x.slice(0, 20)}…</a>`],
    ['with an encoded invisible space in it', (x) => `${x.slice(0, 20)}%E2%80%8B${x.slice(20)}`],
    ['with an encoded no-break space in it', (x) => `${x.slice(0, 20)}%C2%A0${x.slice(20)}`],
    ['broken into lines with hyphens', (x) => `${x.slice(0, 30)}-\n${x.slice(30)}`],
    ['as quoted-printable breaks it', (x) => x.replace(/.{30}/g, '$&=\r\n')],
    ['as a link of Slack', (x) => `<${address}#${x}|the graph>`],
    ['as a link of Jira', (x) => `[the graph|${address}#${x}]`],
    ['in LaTeX', (x) => `\\url{${address}\\#${x.replaceAll('_', '\\_')}}`],
    ['in JSON', (x) => JSON.stringify({ url: `${address}#${x}`, name: 'graph' })],
    [
      'wrapped by URL Defense',
      (x) => `https://urldefense.com/v3/__${address}*${x}__;Iw!!AbC!xyz_-9$`,
    ],
    [
      'wrapped by URL Defense as it was',
      (x) =>
        `https://urldefense.proofpoint.com/v2/url?u=${`${address}#${x}`
          .replace(/[^A-Za-z0-9./]/g, (c) => `-${c.charCodeAt(0).toString(16).toUpperCase()}`)
          .replaceAll('/', '_')}&d=DwMFaQ&c=abc`,
    ],
    ['with a long dash for two hyphens', (x) => x.replaceAll('--', '—')],
    [
      'wrapped by Safe Links',
      (x) =>
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${address}#${x}`)}&data=05%7C02%7C&sdata=abc%3D&reserved=0`,
    ],
    [
      'behind a redirection',
      (x) => `https://www.google.com/url?q=${encodeURIComponent(`${address}#${x}`)}&sa=D&ust=17`,
    ],
  ])('opens %s', async (_, mangle) => {
    expect(linkIn(mangle(link))).toBe(link);
    expect(await decodeLink(mangle(link))).toEqual(await decodeLink(link));
  });
});

describe('a link that lost something', () => {
  it.each<[string, (link: string) => string]>([
    ['its end', (x) => x.slice(0, -1)],
    ['its beginning', (x) => x.slice(1)],
    ['a character', (x) => x.slice(0, 20) + x.slice(21)],
    ['everything', () => ''],
  ])('is refused without %s', async (_, damage) => {
    expect(linkIn(damage(link))).toBeNull();
    await expect(decodeLink(damage(link))).rejects.toThrow(/damaged or was cut short/);
  });

  it('is not looked for in a text of many pieces for long', () => {
    expect(linkIn('ab '.repeat(600_000))).toBeNull();
  });
});

describe('the hyphens of a link', () => {
  const whole = '-a-b--c_d--';
  const mended = (text: string) => mendedLink(text, (candidate) => candidate === whole);

  it.each(['‐', '‑', '‒', '–', '−'])('are found again where a program put %s for each', (dash) => {
    expect(mended(whole.replaceAll('-', dash))).toBe(whole);
  });

  it('are found again where two became a long dash', () => {
    expect(mended(whole.replaceAll('--', '—'))).toBe(whole);
  });

  it('are found again where one became a long dash, or two a short one', () => {
    expect(mended('—a—b—c_d—')).toBeNull();
    expect(mended('—a—b–c_d–')).toBe(whole);
  });

  it('are told from signs of emphasis around it, of which there may be several', () => {
    expect(mendedLink('__a-b_-', (candidate) => candidate === 'a-b')).toBe('a-b');
  });
});

describe('what is done to find a link has an end', () => {
  it('after three encodings', () => {
    const encoded = (times: number): string =>
      times === 0 ? `${address}#${link}` : encodeURIComponent(encoded(times - 1));
    expect(linkIn(encoded(3))).toBe(link);
    expect(linkIn(encoded(4))).toBeNull();
  });

  it('after sixty-four pieces', () => {
    const whole = 'a'.repeat(65);
    const mended = (pieces: number) =>
      mendedLink(`${'a '.repeat(pieces - 1)}${whole.slice(pieces - 1)}`, (it) => it === whole);
    expect(mended(64)).toBe(whole);
    expect(mended(65)).toBeNull();
  });

  it('after four thousand escapes', () => {
    expect(linkIn(`${'%41'.repeat(4095)}%23${link}`)).toBe(link);
    expect(linkIn(`${'%41'.repeat(4096)}%23${link}`)).toBeNull();
  });

  it('after four million characters', () => {
    let looked = 0;
    const piece = 'a'.repeat(2000);
    mendedLink(`${piece} `.repeat(64), (candidate) => {
      looked += candidate.length;
      return false;
    });
    expect(looked).toBeGreaterThan(2 ** 22);
    expect(looked).toBeLessThan(2 ** 22 + 64 * piece.length);
  });

  it('at once for a text that is longer than links are read', () => {
    const padded = (length: number) => `${' '.repeat(length - link.length)}${link}`;
    expect(linkIn(padded(limits.linkRead))).toBe(link);
    expect(linkIn(padded(limits.linkRead + 1))).toBeNull();
  });
});

describe('a link of one case', () => {
  it.each([
    ['capital', (link: string) => link.toUpperCase()],
    ['small', (link: string) => link.toLowerCase()],
  ])('is told of where all its letters were made %s', async (_, damage) => {
    await expect(decodeLink(damage(link))).rejects.toThrow(/all capital or all small letters/);
    const address = damage(`https://example.org/app/#${link}`);
    await expect(decodeLink(address)).rejects.toThrow(/all capital or all small letters/);
  });

  it('is nothing that is merely cut short', async () => {
    await expect(decodeLink(link.slice(0, 60))).rejects.toThrow(/damaged or was cut short/);
  });
});
