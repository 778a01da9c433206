import { limits } from '../../core/limits';
import type { ModelFormat } from '../../words/en/model';
import { ModelError } from '../model-error';
import type { Field, Message, ScalarKind } from './message';

/** Messages within messages: models need about a dozen. */
const DEPTH = 24;
/** Messages and texts that are read: each takes some hundred bytes of memory, and two bytes of a file. */
const PARTS = 500_000;
/** Numbers that are read one by one. */
const NUMBERS = 2 * limits.numbers;

/** Counts what is read of messages, and refuses what goes too deep or is too much. */
export class Bounds {
  private parts = 0;
  private numbers = 0;

  constructor(private readonly format: ModelFormat) {}

  /** A message begins, so deep in others. @throws ModelError */
  enter(depth: number): void {
    if (depth > DEPTH) throw new ModelError({ kind: 'too deep', format: this.format });
    this.count('string');
  }

  /** A value of no message is read. @throws ModelError */
  count(kind: ScalarKind): void {
    const isPart = kind === 'string' || kind === 'bytes';
    if (isPart && ++this.parts > PARTS) throw this.tooMuch('parts', PARTS);
    if (!isPart && ++this.numbers > NUMBERS) throw this.tooMuch('numbers', NUMBERS);
  }

  private tooMuch(what: string, most: number): ModelError {
    return new ModelError({ kind: 'too much', format: this.format, what, most });
  }
}

/** A message in which nothing stands. */
export function emptyOf(message: Message): Record<string, unknown> {
  const empty: Record<string, unknown> = {};
  for (const [name, { times }] of Object.entries(message)) {
    if (times === 'often') empty[name] = [];
    if (times === 'map') empty[name] = new Map();
  }
  return empty;
}

/** Puts what was read of a field where it belongs in its message. */
export function put(
  read: Record<string, unknown>,
  name: string,
  { times }: Field,
  value: unknown,
): void {
  if (times === 'often') (read[name] as unknown[]).push(value);
  else if (times === 'once') read[name] = value;
  else {
    const entry = value as { readonly key?: string; readonly value?: unknown };
    (read[name] as Map<string, unknown>).set(entry.key ?? '', entry.value);
  }
}
