import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { ModelFormat } from '../../words/en/model';
import { ModelError } from '../model-error';
import { Bounds, emptyOf, put } from './bounds';
import {
  entryOf,
  type Field,
  type Message,
  type Read,
  type ScalarKind,
  type Written,
} from './message';

const wireTypes: Readonly<Record<ScalarKind, WireType>> = {
  int32: WireType.Varint,
  int64: WireType.Varint,
  uint64: WireType.Varint,
  enum: WireType.Varint,
  bool: WireType.Varint,
  float: WireType.Bit32,
  double: WireType.Bit64,
  string: WireType.LengthDelimited,
  bytes: WireType.LengthDelimited,
};

/**
 * Reads a message from its bytes, with bounds on how deep it goes and on how much there is of it. Bytes are
 * views on what was given.
 * @throws ModelError
 */
export function decode<M extends Message>(
  bytes: Uint8Array,
  message: M,
  format: ModelFormat,
): Read<M> {
  return new Decoder(bytes, format).message(message) as Read<M>;
}

class Decoder {
  private readonly reader: BinaryReader;
  private readonly bounds: Bounds;

  constructor(
    bytes: Uint8Array,
    private readonly format: ModelFormat,
  ) {
    this.reader = new BinaryReader(bytes);
    this.bounds = new Bounds(format);
  }

  message(message: Message): unknown {
    const { reader } = this;
    try {
      return this.fields(message, reader.len, 0);
    } catch (error) {
      if (error instanceof ModelError) throw error;
      // What the reader finds wrong is said by its place.
      throw this.damaged();
    }
  }

  private fields(message: Message, end: number, depth: number): Record<string, unknown> {
    const { reader } = this;
    this.bounds.enter(depth);
    const byNumber = fieldsOf(message);
    const read = emptyOf(message);
    while (reader.pos < end) {
      const [number, wire] = reader.tag();
      const known = byNumber.get(number);
      if (!known) {
        reader.skip(wire, number);
        continue;
      }
      const [name, field] = known;
      if (typeof field.kind === 'object') {
        if (wire !== WireType.LengthDelimited) throw this.damaged();
        const inner = this.fields(
          field.times === 'map' ? entryOf(field) : (field.kind as Message),
          this.endOf(end),
          depth + 1,
        );
        put(read, name, field, inner);
      } else if (field.times === 'map') {
        if (wire !== WireType.LengthDelimited) throw this.damaged();
        put(read, name, field, this.fields(entryOf(field), this.endOf(end), depth + 1));
      } else {
        this.scalars(read, name, field as Field<ScalarKind>, wire, end);
      }
      if (reader.pos > end) throw this.damaged();
    }
    return read;
  }

  /** Where a message or a list ends that begins here. */
  private endOf(outer: number): number {
    const length = this.reader.uint32();
    const end = this.reader.pos + length;
    if (end > outer) throw this.damaged();
    return end;
  }

  private scalars(
    read: Record<string, unknown>,
    name: string,
    field: Field<ScalarKind>,
    wire: WireType,
    outer: number,
  ): void {
    const expected = wireTypes[field.kind];
    if (wire === expected) {
      put(read, name, field, this.scalar(field.kind));
      return;
    }
    // Numbers one after the other, under one tag.
    if (wire !== WireType.LengthDelimited || field.times !== 'often') throw this.damaged();
    const end = this.endOf(outer);
    while (this.reader.pos < end) put(read, name, field, this.scalar(field.kind));
    if (this.reader.pos > end) throw this.damaged();
  }

  private scalar(kind: ScalarKind): unknown {
    const { reader } = this;
    this.bounds.count(kind);
    switch (kind) {
      case 'string':
        return reader.string();
      case 'bytes':
        return reader.bytes();
      case 'float':
        return reader.float();
      case 'double':
        return reader.double();
      case 'bool':
        return reader.bool();
      case 'int64':
        return Number(reader.int64());
      case 'uint64':
        return Number(reader.uint64());
      default:
        return reader.int32();
    }
  }

  private damaged(): ModelError {
    const at = Math.min(this.reader.pos, this.reader.len);
    return new ModelError({ kind: 'damaged', format: this.format, at });
  }
}

const numbered = new WeakMap<Message, ReadonlyMap<number, readonly [string, Field]>>();

function fieldsOf(message: Message): ReadonlyMap<number, readonly [string, Field]> {
  let fields = numbered.get(message);
  if (!fields) {
    fields = new Map(Object.entries(message).map((entry) => [entry[1].number, entry]));
    numbered.set(message, fields);
  }
  return fields;
}

/** The bytes of a message; numbers of a list follow each other under one tag. */
export function encode<M extends Message>(
  written: Written<M>,
  message: M,
): Uint8Array<ArrayBuffer> {
  const writer = new BinaryWriter();
  writeFields(writer, written as Record<string, unknown>, message);
  return writer.finish();
}

function writeFields(
  writer: BinaryWriter,
  written: Readonly<Record<string, unknown>>,
  message: Message,
): void {
  for (const [name, field] of Object.entries(message)) {
    const value = written[name];
    if (value === undefined) continue;
    if (field.times === 'once') writeField(writer, field, value);
    else if (field.times === 'often') writeList(writer, field, value as readonly unknown[]);
    else {
      const entry = entryOf(field);
      for (const [key, each] of value as ReadonlyMap<string, unknown>) {
        writer.tag(field.number, WireType.LengthDelimited).fork();
        writeFields(writer, { key, value: each }, entry);
        writer.join();
      }
    }
  }
}

function writeList(writer: BinaryWriter, field: Field, values: readonly unknown[]): void {
  const isPacked =
    typeof field.kind === 'string' && wireTypes[field.kind] !== WireType.LengthDelimited;
  if (!isPacked || values.length === 0) {
    for (const each of values) writeField(writer, field, each);
    return;
  }
  writer.tag(field.number, WireType.LengthDelimited).fork();
  for (const each of values) writeScalar(writer, field.kind as ScalarKind, each);
  writer.join();
}

function writeField(writer: BinaryWriter, { number, kind }: Field, value: unknown): void {
  if (typeof kind === 'string') {
    writer.tag(number, wireTypes[kind]);
    writeScalar(writer, kind, value);
  } else {
    writer.tag(number, WireType.LengthDelimited).fork();
    writeFields(writer, value as Record<string, unknown>, kind as Message);
    writer.join();
  }
}

function writeScalar(writer: BinaryWriter, kind: ScalarKind, value: unknown): void {
  switch (kind) {
    case 'string':
      writer.string(value as string);
      break;
    case 'bytes':
      writer.bytes(value as Uint8Array);
      break;
    case 'float':
      writer.float(value as number);
      break;
    case 'double':
      writer.double(value as number);
      break;
    case 'bool':
      writer.bool(value as boolean);
      break;
    case 'int64':
    case 'uint64':
      writer.int64(value as number);
      break;
    default:
      writer.int32(value as number);
  }
}
