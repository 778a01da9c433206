import type { Attributes } from '../../core/rule/attributes';
import { NO_ATTRIBUTES } from '../../core/rule/attributes';
import type { Tensor } from '../../core/tensor/tensor';

/** The operation of what is made of nothing. */
const LEAF = 0;

/**
 * What a run did, one entry a value, in flat arrays: a few dozen bytes each, whatever becomes of the
 * values themselves. A graph of any part of the run is made of it afterwards.
 */
export class Log {
  private count = 0;
  private operandCount = 0;
  private operations = new Uint16Array(1024);
  private operandStart = new Uint32Array(1025);
  private operands = new Uint32Array(2048);
  private lines = new Uint32Array(1024);
  private scopes = new Int32Array(1024);
  private line = 0;
  private scope = -1;
  private readonly operationNames: string[] = ['leaf'];
  private readonly operationCodes = new Map<string, number>();
  private readonly attributes = new Map<number, Attributes>();
  private readonly leaves = new Map<number, Tensor>();
  private readonly needed = new Set<number>();
  private readonly computed = new Map<number, Tensor>();

  /** The line that the program is at. */
  get place(): number {
    return this.line;
  }

  get length(): number {
    return this.count;
  }

  /**
   * Says where the program is from now on.
   * @param line 1 for the first; 0 where it is not known.
   * @param scope the innermost call or turn of a loop, by its number; −1 for none.
   */
  at(line: number, scope: number): void {
    this.line = line;
    this.scope = scope;
  }

  /**
   * Adds an entry.
   * @param operation the name of a primitive, or of a program's own function.
   * @returns its place.
   */
  applied(operation: string, operands: readonly number[], attributes: Attributes): number {
    let code = this.operationCodes.get(operation);
    if (code === undefined) {
      code = this.operationNames.push(operation) - 1;
      this.operationCodes.set(operation, code);
    }
    const at = this.append(code, operands);
    if (attributes !== NO_ATTRIBUTES) this.attributes.set(at, attributes);
    return at;
  }

  /** Keeps the value of an entry that nothing but the program knows how to compute. */
  keep(at: number, tensor: Tensor): void {
    this.computed.set(at, tensor);
  }

  /** The value of an entry that was kept; undefined for any other. */
  keptAt(at: number): Tensor | undefined {
    return this.computed.get(at);
  }

  /** Adds a value that is made of no other. @param needed whether a derivative by it may be asked for. */
  leaf(tensor: Tensor, needed: boolean): number {
    const at = this.append(LEAF, []);
    if (needed) this.needed.add(at);
    this.leaves.set(at, tensor);
    return at;
  }

  operationAt(at: number): string {
    return this.operationNames[this.operations[at] as number] as string;
  }

  operandsAt(at: number): readonly number[] {
    return [...this.operands.subarray(this.operandStart[at], this.operandStart[at + 1])];
  }

  attributesAt(at: number): Attributes {
    return this.attributes.get(at) ?? NO_ATTRIBUTES;
  }

  /** The value of a leaf; undefined for what was made of others. */
  leafAt(at: number): Tensor | undefined {
    return this.leaves.get(at);
  }

  isNeeded(at: number): boolean {
    return this.needed.has(at);
  }

  lineAt(at: number): number {
    return this.lines[at] as number;
  }

  scopeAt(at: number): number {
    return this.scopes[at] as number;
  }

  /** The places of what led to some entries, and of these, ascending; null where they are more than `most`. */
  reached(from: readonly number[], most: number): readonly number[] | null {
    const found = new Set(from);
    const open = [...found];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const operand of this.operandsAt(at)) {
        if (found.has(operand)) continue;
        found.add(operand);
        open.push(operand);
      }
      if (found.size > most) return null;
    }
    return [...found].sort((a, b) => a - b);
  }

  private append(code: number, operands: readonly number[]): number {
    const at = this.count++;
    if (this.count >= this.operations.length) {
      this.operations = grown(this.operations);
      this.operandStart = grown(this.operandStart);
      this.lines = grown(this.lines);
      this.scopes = grown(this.scopes);
    }
    while (this.operandCount + operands.length > this.operands.length) {
      this.operands = grown(this.operands);
    }
    this.operations[at] = code;
    this.lines[at] = this.line;
    this.scopes[at] = this.scope;
    for (const operand of operands) this.operands[this.operandCount++] = operand;
    this.operandStart[this.count] = this.operandCount;
    return at;
  }
}

function grown<A extends Uint16Array | Uint32Array | Int32Array>(array: A): A {
  const copy = new (array.constructor as new (length: number) => A)(2 * array.length);
  copy.set(array);
  return copy;
}
