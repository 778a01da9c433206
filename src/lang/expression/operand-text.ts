/** A place in a text that is to be mended before it can be read. */
const SIGN_BEFORE = /(?:^|[-+*/^<>=,;:?([{\n%])\s*$/;

/** Where the product that ends at a place begins: in `a + 2*f(x) % 3` the 2. A minus that takes nothing away is of it. */
export function productBefore(text: string, end: number): number {
  const from = valueBefore(text, end, /[-+<>=,;:?\n&|]/);
  const before = text.slice(0, from);
  const minus = /-\s*$/.exec(before);
  return minus && SIGN_BEFORE.test(before.slice(0, minus.index)) ? minus.index : from;
}

/** Where the sum that ends at a place begins. */
export function sumBefore(text: string, end: number): number {
  return valueBefore(text, end, /[<>=,;:?\n&|]/);
}

/** Where what is compared by the sign that ends at a place begins. */
export function comparedBefore(text: string, end: number): number {
  return valueBefore(text, end, /[<>=!≤≥≠,;:?\n&|]/);
}

function valueBefore(text: string, end: number, stops: RegExp): number {
  let depth = 0;
  let at = end;
  for (; at > 0; at--) {
    const c = text.charAt(at - 1);
    if (/[)\]]/.test(c)) depth++;
    else if (/[([{]/.test(c) && --depth < 0) break;
    else if (depth === 0 && stops.test(c)) break;
  }
  return at + (/^\s*/.exec(text.slice(at, end))?.[0].length ?? 0);
}

/** Where the value that begins at a place ends, with a minus before it and its parentheses; the place itself where none does. */
export function valueAfter(text: string, from: number): number {
  const start = /^[ \t]*(?:-[ \t]*)?[\p{L}\p{N}_.′]*/u.exec(text.slice(from))?.[0] ?? '';
  let at = from + start.length;
  while (/[([]/.test(text.charAt(at))) {
    const close = closing(text, at);
    if (close < 0) break;
    at = close + 1;
  }
  return /[\p{L}\p{N})\]]$/u.test(text.slice(from, at)) ? at : from;
}

/** Where the bracket that opens at a place closes; −1 where it does not. */
export function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === '(' || c === '[' || c === '{') depth++;
    else if ((c === ')' || c === ']' || c === '}') && --depth === 0) return at;
  }
  return -1;
}

/** What stands between the commas of the parentheses that open at a place; null where they do not close. */
export function partsWithin(text: string, open: number): readonly string[] | null {
  const close = closing(text, open);
  if (close < 0) return null;
  const parts = [''];
  let depth = 0;
  for (const c of text.slice(open + 1, close)) {
    if (/[([{]/.test(c)) depth++;
    if (/[)\]}]/.test(c)) depth--;
    if (c === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts.map((part) => part.trim());
}
