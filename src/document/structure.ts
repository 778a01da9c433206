import type { Program } from '../core/program/program';
import type { Role } from '../core/program/role';

let newest: Program | null = null;

const NONE: readonly number[] = [];

/**
 * A program that does the same, whatever the values of its inputs: an earlier one where only those
 * have changed since. What follows from the structure alone is then found once, not at every nudge
 * of a number.
 */
export function structureOf(program: Program): Program {
  if (newest === null || !sameStructure(newest, program)) newest = program;
  return newest;
}

function sameStructure(a: Program, b: Program): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.convention === b.convention &&
      sameNumbers(a.opcodes, b.opcodes) &&
      sameNumbers(a.operandStart, b.operandStart) &&
      sameNumbers(a.operands, b.operands) &&
      sameNumbers(a.dtypes ?? NONE, b.dtypes ?? NONE) &&
      (a.shapes === b.shapes ||
        a.shapes.every((shape, k) => sameNumbers(shape, b.shapes[k] ?? []))) &&
      sameEntries(a.constants, b.constants, (x, y) => sameNumbers(x.data, y.data)) &&
      sameEntries(a.attributes, b.attributes, (x, y) => JSON.stringify(x) === JSON.stringify(y)) &&
      sameNames(a.inputs, b.inputs) &&
      sameNames(a.outputs, b.outputs))
  );
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (!Object.is(a[k], b[k])) return false;
  return true;
}

function sameEntries<V>(
  a: ReadonlyMap<number, V>,
  b: ReadonlyMap<number, V>,
  same: (x: V, y: V) => boolean,
): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

function sameNames(a: readonly NamedStatement[], b: readonly NamedStatement[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, statement, role }, k) => {
      const other = b[k];
      return name === other?.name && statement === other.statement && role === other.role;
    })
  );
}

interface NamedStatement {
  readonly name: string;
  readonly role?: Role;
  readonly statement: number;
}
