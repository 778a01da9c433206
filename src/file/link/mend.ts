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

/** What may be the fragment of an address in a text, as it is and decoded. */
function* fragmentsIn(text: string): Generator<string, void> {
  let encoded = text;
  for (let times = 0; times <= MOST_ENCODINGS; times++) {
    const at = encoded.lastIndexOf('#');
    yield at < 0 ? encoded : encoded.slice(at + 1);
    const decoded = percentDecoded(encoded);
    if (decoded === encoded) return;
    encoded = decoded;
  }
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
  }
}
