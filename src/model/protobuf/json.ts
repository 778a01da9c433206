import type { ModelFormat } from '../../words/en/model';
import { ModelError } from '../model-error';
import { Bounds, emptyOf, put } from './bounds';
import type { Field, Message, Read, ScalarKind } from './message';

/**
 * Reads a message from JSON as protocol buffers write it: names in camel case, whole numbers of 64 bits as
 * texts, bytes in base64. What is not among its fields is skipped.
 * @throws ModelError
 */
export function readJson<M extends Message>(
  value: unknown,
  message: M,
  format: ModelFormat,
): Read<M> {
  return new JsonReader(format).message(value, message, 0) as Read<M>;
}

class JsonReader {
  private readonly bounds: Bounds;

  constructor(private readonly format: ModelFormat) {
    this.bounds = new Bounds(format);
  }

  message(value: unknown, message: Message, depth: number): Record<string, unknown> {
    this.bounds.enter(depth);
    const record = this.record(value);
    const read = emptyOf(message);
    for (const [name, field] of Object.entries(message)) {
      const given = Object.hasOwn(record, name) ? record[name] : record[snake(name)];
      if (given === undefined || given === null) continue;
      if (field.times === 'once') put(read, name, field, this.value(given, field, depth));
      else if (field.times === 'often') {
        if (!Array.isArray(given)) throw this.unfit();
        for (const each of given) put(read, name, field, this.value(each, field, depth));
      } else {
        for (const [key, each] of Object.entries(this.record(given))) {
          put(read, name, field, { key, value: this.value(each, field, depth) });
        }
      }
    }
    return read;
  }

  private value(given: unknown, { kind, names }: Field, depth: number): unknown {
    if (typeof kind === 'object') return this.message(given, kind as Message, depth + 1);
    this.bounds.count(kind);
    if (names && typeof given === 'string') {
      const number = Object.hasOwn(names, given) ? names[given] : undefined;
      if (number === undefined) throw this.unfit();
      return number;
    }
    return this.scalar(given, kind);
  }

  private scalar(given: unknown, kind: ScalarKind): unknown {
    if (kind === 'bool' && typeof given === 'boolean') return given;
    if (kind === 'string' && typeof given === 'string') return given;
    if (kind === 'bytes') return this.bytes(given);
    if (kind !== 'bool' && kind !== 'string') {
      if (typeof given === 'number') return given;
      if (typeof given === 'string' && /^(-?[\d.]+(e[-+]?\d+)?|NaN|-?Infinity)$/i.test(given)) {
        return Number(given);
      }
    }
    throw this.unfit();
  }

  /** Bytes in base64, or one number for each, as TensorFlow.js takes them. */
  private bytes(given: unknown): Uint8Array {
    if (Array.isArray(given) && given.every((byte) => Number.isInteger(byte)))
      return Uint8Array.from(given as number[]);
    if (typeof given !== 'string') throw this.unfit();
    try {
      const text = atob(given.replaceAll('-', '+').replaceAll('_', '/'));
      return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    } catch {
      throw this.unfit();
    }
  }

  private record(value: unknown): Record<string, unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.unfit();
    return value as Record<string, unknown>;
  }

  private unfit(): ModelError {
    return new ModelError({ kind: 'unfit json', format: this.format });
  }
}

/** A name as text formats have it: `tensorShape` is tensor_shape. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
