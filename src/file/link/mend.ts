/** The most pieces of a text that are put together; more are no link that somebody mailed. */
const MOST_PIECES = 64;
/** Characters that are looked at altogether before giving up. */
const MOST_CHARACTERS = 2 ** 22;
/** How often a text may have been percent-encoded. */
const MOST_ENCODINGS = 3;

/** Characters of an address that may be encoded: a link has few that programs encode. */
const MOST_ESCAPES = 4096;

/** Signs that programs put in place of one or two hyphens. */
const DASHES: readonly (readonly [RegExp, string])[] = [
  [/—/g, '--'],
  [/[‐‑‒–−]/g, '-'],
];

/**
 * Finds a whole link in a text that a messenger, a mail program or a person has done something to:
 * put a full stop or a bracket after it, broken it into lines, encoded it, tracked it
 * (`&fbclid=…`, `?utm_source=…`) or wrapped it into another address (Safe Links).
 * @param isWhole whether a text is a link as it was made: nothing else is taken for one.
 * @returns the link without `#`, or null.
 */
export function mendedLink(text: string, isWhole: (link: string) => boolean): string | null {
  let looked = 0;
  for (const fragment of fragmentsIn(text)) {
    for (const candidate of candidatesOf(fragment)) {
      if (isWhole(candidate)) return candidate;
      looked += candidate.length;
      if (looked > MOST_CHARACTERS) return null;
    }
  }
  return null;
}

/** The most signs of a fragment that are looked behind: the others are hashtags. */
const MOST_HASHES = 16;

/** What may be the fragment of an address in a text, as it is and decoded. */
function* fragmentsIn(text: string): Generator<string, void> {
  let encoded = undefended(text).replace(UNSEEN, '');
  for (let times = 0; times <= MOST_ENCODINGS; times++) {
    if (!encoded.includes('#')) yield encoded;
    let at = encoded.length;
    for (let count = 0; count < MOST_HASHES && at > 0; count++) {
      at = encoded.lastIndexOf('#', at - 1);
      if (at < 0) break;
      yield encoded.slice(at + 1);
    }
    const decoded = percentDecoded(encoded);
    if (decoded === encoded) return;
    encoded = decoded;
  }
}

/** What is not seen, percent-encoded: no-break and zero-width spaces, soft hyphens, marks of direction. */
const UNSEEN =
  /%(?:25)?(?:C2%(?:25)?A[0D]|E2%(?:25)?80%(?:25)?8[B-F]|E2%(?:25)?81%(?:25)?A0|EF%(?:25)?BB%(?:25)?BF)/gi;

/** An address without the one that URL Defense puts around it, which has signs of its own for some characters. */
function undefended(text: string): string {
  const third = /urldefense\.[\w.]+\/v3\/__(.*)__;/s.exec(text)?.[1];
  if (third !== undefined) return third.replace('*', '#');
  const second = /urldefense[\w.]*\/v2\/url\?u=([\w.-]+)/.exec(text)?.[1];
  if (second === undefined) return text;
  return second
    .replaceAll('_', '/')
    .replace(/-([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/** The text with what is percent-encoded in ASCII decoded; other escapes stay, since links have none. */
function percentDecoded(text: string): string {
  if (text.split('%', MOST_ESCAPES + 2).length > MOST_ESCAPES + 1) return text;
  return text.replace(/%([0-7][0-9A-Fa-f])/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What a fragment may have been, the likeliest first. */
function* candidatesOf(fragment: string): Generator<string, void> {
  // What follows these signs was added to the address.
  const [link = ''] = fragment.split(/[&?]/, 1);
  const dashed = DASHES.reduce((mended, [dash, hyphens]) => mended.replace(dash, hyphens), link);
  for (const mended of new Set([dashed, link.replaceAll('—', '-').replaceAll('–', '--')])) {
    const pieces = mended.split(/[^\w-]+/).filter((piece) => piece !== '');
    if (pieces.length > MOST_PIECES) continue;
    for (let count = pieces.length; count > 0; count--) {
      const joined = pieces.slice(0, count).join('');
      yield joined;
      // Signs of emphasis around a link are letters of it, too.
      yield joined.replace(/^[_-]+|[_-]+$/g, '');
    }
    // A hyphen at the end of a line may be the printer's.
    if (/-[ \t]*[\r\n]/.test(mended)) yield mended.replace(/-[ \t]*[\r\n]+|[^\w-]+/g, '');
  }
}
