import { type Code, type Instruction, instructions, type ValueType } from './instruction';

/** The type of a function: of its parameters, by name, and of what it gives. */
export interface Signature {
  readonly name: string;
  readonly parameters: Readonly<Record<string, ValueType>>;
  readonly result: ValueType | null;
}

/** A function in WebAssembly. */
export interface WasmFunction extends Signature {
  readonly locals: Readonly<Record<string, ValueType>>;
  readonly code: Code;
  readonly exported?: true;
}

/** A module whose memory, `env.memory`, and whose imported functions, `env.<name>`, are given to it. */
export interface WasmModule {
  readonly imports: readonly Signature[];
  readonly functions: readonly WasmFunction[];
}

const valueTypes: Readonly<Record<ValueType, number>> = {
  i32: 0x7f,
  i64: 0x7e,
  f64: 0x7c,
  v128: 0x7b,
};
const FUNCTION_TYPE = 0x60;
const NO_RESULT = 0x40;
const sections = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;

/** Bytes that grow as they are written. */
class Bytes {
  private data = new Uint8Array(1024);
  private view = new DataView(this.data.buffer);
  length = 0;

  private room(more: number): void {
    if (this.length + more <= this.data.length) return;
    const grown = new Uint8Array(Math.max(2 * this.data.length, this.length + more));
    grown.set(this.data);
    this.data = grown;
    this.view = new DataView(grown.buffer);
  }

  byte(value: number): void {
    this.room(1);
    this.data[this.length++] = value;
  }

  all(values: ArrayLike<number>): void {
    this.room(values.length);
    this.data.set(values, this.length);
    this.length += values.length;
  }

  /** LEB128 of a whole number from 0 below 2³². */
  unsigned(value: number): void {
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** LEB128 of a whole number of 32 bits with a sign. */
  signed(value: number): void {
    let rest = value | 0;
    for (;;) {
      const low = rest & 0x7f;
      rest >>= 7;
      if ((rest === 0 && !(low & 0x40)) || (rest === -1 && low & 0x40)) {
        this.byte(low);
        return;
      }
      this.byte(low | 0x80);
    }
  }

  double(value: number): void {
    this.room(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  text(value: string): void {
    const codes = Array.from(value, (character) => character.charCodeAt(0));
    this.unsigned(codes.length);
    this.all(codes);
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.data.slice(0, this.length);
  }
}

/** The bytes of a module, as engines take them. Names are of plain letters. */
export function bytesOf({ imports, functions }: WasmModule): Uint8Array<ArrayBuffer> {
  const bytes = new Bytes();
  bytes.all([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const signatures = [...imports, ...functions];
  const indices = new Map(signatures.map(({ name }, index) => [name, index]));
  section(bytes, sections.type, signatures, (out, { parameters, result }) => {
    out.byte(FUNCTION_TYPE);
    const types = Object.values(parameters);
    out.unsigned(types.length);
    for (const type of types) out.byte(valueTypes[type]);
    out.unsigned(result ? 1 : 0);
    if (result) out.byte(valueTypes[result]);
  });
  section(bytes, sections.import, [null, ...imports], (out, signature) => {
    out.text('env');
    out.text(signature?.name ?? 'memory');
    if (signature) out.all([0, ...leb(indices.get(signature.name) as number)]);
    else out.all([2, 0, 1]);
  });
  section(bytes, sections.function, functions, (out, { name }) => {
    out.unsigned(indices.get(name) as number);
  });
  const exported = functions.filter((of) => of.exported);
  section(bytes, sections.export, exported, (out, { name }) => {
    out.text(name);
    out.byte(0);
    out.unsigned(indices.get(name) as number);
  });
  section(bytes, sections.code, functions, (out, of) => {
    const body = new Bytes();
    writeBody(body, of, indices);
    out.unsigned(body.length);
    out.all(body.written());
  });
  return bytes.written();
}

function leb(value: number): Uint8Array {
  const bytes = new Bytes();
  bytes.unsigned(value);
  return bytes.written();
}

function section<T>(
  bytes: Bytes,
  id: number,
  entries: readonly T[],
  write: (out: Bytes, entry: T) => void,
): void {
  const content = new Bytes();
  content.unsigned(entries.length);
  for (const entry of entries) write(content, entry);
  bytes.byte(id);
  bytes.unsigned(content.length);
  bytes.all(content.written());
}

function writeBody(
  out: Bytes,
  { parameters, locals, code }: WasmFunction,
  functions: ReadonlyMap<string, number>,
): void {
  const types = Object.values(locals);
  out.unsigned(types.length);
  for (const type of types) out.all([1, valueTypes[type]]);
  const names = [...Object.keys(parameters), ...Object.keys(locals)];
  const places = new Map(names.map((name, index) => [name, index]));
  for (const instruction of code) writeInstruction(out, instruction, places, functions);
  out.byte(instructions.end[0][0]);
}

function writeInstruction(
  out: Bytes,
  [name, ...given]: Instruction,
  locals: ReadonlyMap<string, number>,
  functions: ReadonlyMap<string, number>,
): void {
  const [opcode, immediate] = instructions[name];
  out.all(opcode);
  const [first] = given;
  switch (immediate) {
    case 'none':
      break;
    case 'index': {
      const index =
        typeof first === 'number' ? first : (name === 'call' ? functions : locals).get(`${first}`);
      if (index === undefined) throw new RangeError(`there is no ${first} for ${name}`);
      out.unsigned(index);
      break;
    }
    case 'memory':
      // An alignment that always holds: where it is not kept to, a machine may be slower.
      out.byte(name.startsWith('i32') ? 2 : 3);
      out.unsigned(Number(first ?? 0));
      break;
    case 'lane':
      out.byte(Number(first));
      break;
    case 'i32':
      out.signed(Number(first));
      break;
    case 'f64':
      out.double(Number(first));
      break;
    case 'block':
      out.byte(first === undefined ? NO_RESULT : valueTypes[first as ValueType]);
      break;
    case 'labels':
      out.unsigned(given.length - 1);
      for (const label of given) out.unsigned(Number(label));
      break;
  }
}
