import { type PrimitiveName, primitives } from '../primitives/table';
import type { ProgramBuilder } from '../program/builder';
import { operations } from '../program/program';
import { type Attributes, NO_ATTRIBUTES } from '../rule/attributes';

/** Something to be applied that is not yet a statement. */
export interface DraftStatement {
  readonly operation: PrimitiveName;
  readonly operands: readonly number[];
  readonly attributes: Attributes;
}

const opcodeOf = new Map(operations.map((operation, opcode) => [operation, opcode]));

/**
 * Which statements a builder already holds, by what they do (hash consing). An open-addressing
 * table of statement indices, so that a program of millions takes a few bytes a statement.
 */
export class Interning {
  private slots = new Int32Array(256).fill(-1);
  /** Of what stands in each slot, so that a table that grows asks nothing of the builder. */
  private hashes = new Int32Array(256);
  private count = 0;

  constructor(private readonly builder: ProgramBuilder) {}

  /** An earlier statement with this operation, operands (in either order where that is the same) and attributes. */
  find(draft: DraftStatement): number | null {
    const hash = this.hash(draft);
    for (let at = hash & (this.slots.length - 1); ; ) {
      const statement = this.slots[at] as number;
      if (statement < 0) return null;
      if (this.hashes[at] === hash && this.is(statement, draft)) return statement;
      at = (at + 1) & (this.slots.length - 1);
    }
  }

  /** @param draft what the statement does. */
  add(statement: number, draft: DraftStatement = this.draftOf(statement)): void {
    if (++this.count * 2 > this.slots.length) this.grow();
    this.put(statement, this.hash(draft));
  }

  private put(statement: number, hash: number): void {
    const mask = this.slots.length - 1;
    let at = hash & mask;
    while ((this.slots[at] as number) >= 0) at = (at + 1) & mask;
    this.slots[at] = statement;
    this.hashes[at] = hash;
  }

  private grow(): void {
    const { slots, hashes } = this;
    this.slots = new Int32Array(slots.length * 2).fill(-1);
    this.hashes = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at++) {
      const statement = slots[at] as number;
      if (statement >= 0) this.put(statement, hashes[at] as number);
    }
  }

  private draftOf(statement: number): DraftStatement {
    const { builder } = this;
    return {
      operation: builder.operationOf(statement) as PrimitiveName,
      operands: builder.operandsOf(statement),
      attributes: builder.attributesOf(statement),
    };
  }

  private is(statement: number, draft: DraftStatement): boolean {
    if (this.builder.operationOf(statement) !== draft.operation) return false;
    const operands = this.builder.operandsOf(statement);
    if (operands.length !== draft.operands.length) return false;
    const same = operands.every((x, k) => x === draft.operands[k]);
    if (!same && !(commutes(draft) && areSwapped(operands, draft.operands))) return false;
    return key(this.builder.attributesOf(statement)) === key(draft.attributes);
  }

  private hash({ operation, operands, attributes }: DraftStatement): number {
    let hash = opcodeOf.get(operation) as number;
    // A sum is the same for either order of two operands; each is mixed first, or 1 + 4 would meet 2 + 3.
    for (const x of operands) {
      const spread = Math.imul(x + 1, 0x9e3779b1);
      hash = (hash + Math.imul(spread ^ (spread >>> 15), 0x85ebca6b)) | 0;
    }
    // Slices of one array differ in nothing else.
    const text = key(attributes);
    for (let k = 0; k < text.length; k++) hash = (Math.imul(hash, 31) + text.charCodeAt(k)) | 0;
    return hash ^ (hash >>> 15);
  }
}

function commutes({ operation, operands }: DraftStatement): boolean {
  return operands.length === 2 && !primitives[operation].ordered;
}

function areSwapped(a: readonly number[], b: readonly number[]): boolean {
  return a[0] === b[1] && a[1] === b[0];
}

function key(attributes: Attributes): string {
  if (attributes === NO_ATTRIBUTES) return '';
  const names = Object.keys(attributes);
  return names.length === 0
    ? ''
    : JSON.stringify(names.sort().map((name) => [name, attributes[name]]));
}
