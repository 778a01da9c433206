import { limits } from '../../core/limits';
import type { Kinds } from '../kinds/kinds';
import type { Contents, Work } from '../kinds/work';
import type { FileError } from '../schema/file-error';
import { refused } from '../schema/refused';
import { tooMuch } from '../schema/too-much';
import { fromBase64Url, toBase64Url } from './base64url';
import { checksum } from './checksum';
import { deflate, inflate } from './deflate';
import { mendedLink } from './mend';
import { readWorkText, writeWorkText } from './work-text';

/**
 * A link's fragment is one character for the form, six for the checksum of form and body, and the
 * body in base64url. New forms get new characters, so that an older Wengert can tell a link it is
 * too old for from one that got damaged.
 */
const PLAIN = '0';
const DEFLATED = '1';

/** Bytes of which it takes a while to make a link: what the page has to do comes in between. */
const LARGE = 2 ** 16;

const aMoment = () => new Promise((resolve) => setTimeout(resolve));

/**
 * A document as a URL fragment, without the `#`: letters, digits, `-` and `_`.
 * @throws FileError when it would be longer than browsers take, or than is read again.
 */
export async function encodeLink<C = Contents>(
  work: Work<NoInfer<C>>,
  known?: Kinds<C>,
): Promise<string> {
  const text = writeWorkText(work, known);
  if (text.length > LARGE) await aMoment();
  const plain = new TextEncoder().encode(text);
  if (plain.length > limits.linkBytes) {
    throw tooMuch({ kind: 'too much for a link', length: plain.length, most: limits.linkBytes });
  }
  const deflated = await deflate(plain);
  if (plain.length > LARGE) await aMoment();
  const fragment =
    deflated && deflated.length < plain.length
      ? sealed(DEFLATED, toBase64Url(deflated))
      : sealed(PLAIN, toBase64Url(plain));
  if (fragment.length <= limits.link) return fragment;
  throw tooMuch({ kind: 'too much for a link', length: fragment.length, most: limits.link });
}

/**
 * Reads what `encodeLink` wrote, with or without the `#`, the address before it and what mail programs
 * and messengers do to links. Nodes get new ids. @throws FileError
 */
export async function decodeLink<C = Contents>(
  fragment: string,
  known?: Kinds<C>,
): Promise<Work<C>> {
  return readWorkText(await linkText(fragment), known);
}

/** The text in a link, checked and inflated, for `readWorkText`. @throws FileError */
export async function linkText(fragment: string): Promise<string> {
  if (fragment.length > limits.linkRead)
    throw refused({ kind: 'link too long', most: limits.linkRead });
  const link = linkIn(fragment);
  if (link === null)
    throw isOfOneCase(fragment) ? refused({ kind: 'link of one case' }) : damaged();
  const form = link.slice(0, 1);
  const body = link.slice(7);
  if (form !== PLAIN && form !== DEFLATED) {
    throw refused({ kind: 'newer link' });
  }
  const bytes = fromBase64Url(body);
  if (!bytes) throw damaged();
  return textOf(form === DEFLATED ? await inflate(bytes, limits.linkBytes) : bytes);
}

/** The link, without `#`, that a text is or holds; null where there is none, or one that is damaged. */
export function linkIn(text: string): string | null {
  if (text.length > limits.linkRead) return null;
  return isWhole(text) ? text : mendedLink(text, isWhole);
}

/** Letters of one case in a row that no link has by chance. */
const ONE_CASE = /^(?:[A-Z\d_-]{40,}|[a-z\d_-]{40,})$/;

/** Whether a messenger has made all letters of a link capital, or small: which they were can't be told any more. */
function isOfOneCase(text: string): boolean {
  const fragment = text.slice(text.lastIndexOf('#') + 1).trim();
  return ONE_CASE.test(fragment) && /[A-Za-z]/.test(fragment);
}

function isWhole(link: string): boolean {
  return link.length >= 7 && link === sealed(link.slice(0, 1), link.slice(7));
}

function sealed(form: string, body: string): string {
  return form + checksum(form + body) + body;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

function damaged(): FileError {
  return refused({ kind: 'link cut short' });
}
