import type { ModelFormat } from '../../words/en/model';
import { ModelError } from '../model-error';
import { Bounds, emptyOf, put } from './bounds';
import { snake } from './json';
import { entryOf, type Field, type Message, type Read } from './message';

/**
 * Reads a message from the text format of protocol buffers, such as `node { name: "x" op: "Const" }`. What is
 * not among its fields is skipped.
 * @throws ModelError that names the line.
 */
export function readText<M extends Message>(
  text: string,
  message: M,
  format: ModelFormat,
): Read<M> {
  return new TextReader(text, format).whole(message) as Read<M>;
}

type TokenKind = 'name' | 'number' | 'text' | 'sign' | 'end';

interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const WORDS = {
  blank: /(?:\s+|#[^\n]*)+/y,
  text: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y,
  number: /[-+]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?f?|inf(?:inity)?\b|nan\b)/iy,
  name: /[A-Za-z_][\w.]*|\[[\w./]+\]/y,
  sign: /[-{}<>:;,[\]]/y,
} as const;

class TextReader {
  private readonly bounds: Bounds;
  private at = 0;
  private token: Token;

  constructor(
    private readonly text: string,
    private readonly format: ModelFormat,
  ) {
    this.bounds = new Bounds(format);
    this.token = this.scan();
  }

  whole(message: Message): Record<string, unknown> {
    const read = this.fields(message, 'end', 0);
    return read;
  }

  /** Fields up to a sign that closes them. */
  private fields(
    message: Message | null,
    closing: '}' | '>' | 'end',
    depth: number,
  ): Record<string, unknown> {
    this.bounds.enter(depth);
    const byText = message && byTextName(message);
    const read = message ? emptyOf(message) : {};
    while (!this.closes(closing)) {
      const { kind, text } = this.next();
      if (kind !== 'name') throw this.damaged();
      const known = byText?.get(text);
      this.field(read, known ?? null, depth);
      if (this.isSign(';') || this.isSign(',')) this.next();
    }
    return read;
  }

  private field(
    read: Record<string, unknown>,
    known: readonly [string, Field] | null,
    depth: number,
  ): void {
    const keep = (value: unknown) => known && put(read, ...known, value);
    const isMarked = this.isSign(':');
    if (isMarked) this.next();
    if (!this.isSign('[')) {
      keep(this.value(known?.[1] ?? null, isMarked, depth));
      return;
    }
    this.next();
    while (!this.isSign(']')) {
      keep(this.value(known?.[1] ?? null, true, depth));
      if (this.isSign(',')) this.next();
    }
    this.next();
  }

  private value(field: Field | null, isMarked: boolean, depth: number): unknown {
    if (this.isSign('{') || this.isSign('<')) {
      const closing = this.next().text === '{' ? '}' : '>';
      if (field && field.times !== 'map' && typeof field.kind !== 'object') throw this.damaged();
      const inner = field && (field.times === 'map' ? entryOf(field) : (field.kind as Message));
      return this.fields(inner, closing, depth + 1);
    }
    if (!isMarked) throw this.damaged();
    const first = this.next();
    if (first.kind === 'text') {
      let text = first.text;
      while (this.token.kind === 'text') text += this.next().text;
      return field ? this.textOf(field, text) : null;
    }
    if (first.kind !== 'number' && first.kind !== 'name') throw this.damaged();
    return field ? this.scalarOf(field, first) : null;
  }

  private textOf({ kind }: Field, raw: string): unknown {
    if (kind !== 'string' && kind !== 'bytes') throw this.damaged();
    this.bounds.count(kind);
    const bytes = unescaped(raw);
    return kind === 'bytes' ? bytes : new TextDecoder().decode(bytes);
  }

  private scalarOf({ kind, names }: Field, { kind: as, text }: Token): unknown {
    if (typeof kind === 'object' || kind === 'string' || kind === 'bytes') throw this.damaged();
    this.bounds.count(kind);
    if (kind === 'bool') {
      if (/^(true|True|t|1)$/.test(text)) return true;
      if (/^(false|False|f|0)$/.test(text)) return false;
      throw this.damaged();
    }
    if (as === 'name') {
      const number = names && Object.hasOwn(names, text) ? names[text] : undefined;
      if (number === undefined) throw this.damaged();
      return number;
    }
    return numberOf(text);
  }

  private closes(closing: '}' | '>' | 'end'): boolean {
    if (this.token.kind === 'end') {
      if (closing !== 'end') throw this.damaged();
      return true;
    }
    if (!this.isSign(closing)) return false;
    this.next();
    return true;
  }

  private isSign(text: string): boolean {
    return this.token.kind === 'sign' && this.token.text === text;
  }

  private next(): Token {
    const { token } = this;
    this.token = this.scan();
    return token;
  }

  private scan(): Token {
    this.skip(WORDS.blank);
    if (this.at >= this.text.length) return { kind: 'end', text: '' };
    for (const kind of ['text', 'number', 'name', 'sign'] as const) {
      const text = this.skip(WORDS[kind]);
      if (text === null) continue;
      return { kind, text: kind === 'text' ? text.slice(1, -1) : text };
    }
    throw this.damaged();
  }

  private skip(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.text)?.[0] ?? null;
    this.at += text?.length ?? 0;
    return text;
  }

  private damaged(): ModelError {
    const line = this.text.slice(0, this.at).split('\n').length;
    return new ModelError({ kind: 'damaged text', format: this.format, line });
  }
}

const named = new WeakMap<Message, ReadonlyMap<string, readonly [string, Field]>>();

function byTextName(message: Message): ReadonlyMap<string, readonly [string, Field]> {
  let names = named.get(message);
  if (!names) {
    names = new Map(Object.entries(message).map((entry) => [snake(entry[0]), entry]));
    named.set(message, names);
  }
  return names;
}

function numberOf(text: string): number {
  const plain = text.toLowerCase();
  const sign = plain.startsWith('-') ? -1 : 1;
  const size = plain.replace(/^[-+]/, '');
  if (size.startsWith('inf')) return sign * Number.POSITIVE_INFINITY;
  if (size.startsWith('0x')) return sign * Number(size);
  return size === 'nan' ? Number.NaN : sign * Number(size.replace(/f$/, ''));
}

const ESCAPES: Readonly<Record<string, number>> = {
  ...{ a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 },
};

/** The bytes of a text with C's escapes. */
function unescaped(raw: string): Uint8Array {
  const plain = new TextEncoder();
  const bytes: number[] = [];
  const pattern = /\\([0-7]{1,3}|x[\da-f]{1,2}|[\s\S])|[^\\]+/gi;
  for (const [whole, code] of raw.matchAll(pattern)) {
    if (code === undefined) for (const byte of plain.encode(whole)) bytes.push(byte);
    else if (/^[0-7]/.test(code)) bytes.push(Number.parseInt(code, 8) & 255);
    else if (/^x[\da-f]/i.test(code)) bytes.push(Number.parseInt(code.slice(1), 16));
    else if (ESCAPES[code] !== undefined) bytes.push(ESCAPES[code]);
    else for (const byte of plain.encode(code)) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
