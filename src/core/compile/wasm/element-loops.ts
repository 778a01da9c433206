import { type PrimitiveName, primitives } from '../../primitives/table';
import {
  attributesAt,
  dtypeAt,
  operandsAt,
  operationAt,
  type Program,
  shapeAt,
} from '../../program/program';
import { type Shape, sameShape, sizeOf } from '../../tensor/shape';
import { type Code, get, type Instruction, set, tee, toFloat32, whole } from './instruction';
import type { ScalarCoder } from './scalar-code';

const WORD = 8;
/** Statements in one loop, at most: each keeps its element in a local. */
const LONGEST = 48;
/** Operands of a statement, at most. */
const WIDEST = 8;

/** How an operand lies along the elements of a result: one for one, one for all, or one for each column or row. */
type Lie = 'each' | 'all' | 'column' | 'row';

/** The local that says how far each has come, in bytes. */
const pointers: Readonly<Record<Exclude<Lie, 'all'>, string>> = {
  each: 'element',
  column: 'column',
  row: 'row',
};

/** A loop over the elements of results of one size. */
export interface ElementLoop {
  /** The statements that it computes, in order. */
  readonly statements: readonly number[];
  readonly elements: number;
  readonly code: Code;
}

/**
 * Statements that are functions of numbers, element by element: those that follow each other over
 * results of one size share a loop, in which a value goes to the next in a local.
 */
export class ElementLoops {
  private group: number[] = [];
  private size = 0;
  /** Elements of a row, where an operand is broadcast along rows or columns. */
  private columns: number | null = null;
  private most = 0;

  constructor(
    private readonly program: Program,
    private readonly start: Uint32Array,
    private readonly coder: ScalarCoder,
  ) {}

  /** Takes a statement into the loop; false where it does not fit in. */
  add(i: number): boolean {
    const { program } = this;
    const name = operationAt(program, i) as PrimitiveName;
    const operands = operandsAt(program, i);
    if (!isElementwise(name) || operands.length > WIDEST) return false;
    if (roundingAt(program, i) === null) return false;
    const shape = shapeAt(program, i);
    const size = sizeOf(shape);
    if (size === 0) return false;
    let columns: number | null = null;
    for (const operand of operands) {
      const lie = lieOf(shapeAt(program, operand), shape);
      if (lie === null || (columns !== null && lie.columns !== null && lie.columns !== columns)) {
        return false;
      }
      columns ??= lie.columns;
    }
    const fits =
      this.group.length > 0 &&
      this.group.length < LONGEST &&
      size === this.size &&
      (columns === null || this.columns === null || columns === this.columns);
    // A loop that is full or of another size is written before the next begins.
    if (this.group.length > 0 && !fits) return false;
    this.group.push(i);
    this.size = size;
    this.columns ??= columns;
    return true;
  }

  /** The loop of what was taken, which is then begun anew; null where nothing was. */
  written(): ElementLoop | null {
    const { program, start, size, coder, group } = this;
    if (group.length === 0) return null;
    const columns = this.columns ?? size;
    const locals = new Map<number, string>();
    const body: Instruction[] = [];
    for (const [k, i] of group.entries()) {
      const shape = shapeAt(program, i);
      const x = operandsAt(program, i).map((operand): Code => {
        const local = locals.get(operand);
        if (local !== undefined) return [get(local)];
        const { lie } = lieOf(shapeAt(program, operand), shape) as { readonly lie: Lie };
        const at: Instruction = lie === 'all' ? whole(0) : get(pointers[lie]);
        return [at, ['f64.load', start[operand] * WORD]];
      });
      const name = operationAt(program, i) as PrimitiveName;
      const value =
        name === 'broadcastTo' ? (x[0] as Code) : coder.apply(name, x, attributesAt(program, i));
      coder.release();
      const local = `v${k}`;
      locals.set(i, local);
      const kept = roundingAt(program, i) === 'float32' ? toFloat32(value) : value;
      body.push(get('element'), ...kept, tee(local), ['f64.store', start[i] * WORD]);
    }
    this.most = Math.max(this.most, group.length);
    this.group = [];
    this.columns = null;
    const on = (local: string, limit: number): Code => [
      ...[get(local), whole(WORD), ['i32.add'] as const, tee(local)],
      ...[whole(limit * WORD), ['i32.lt_u'] as const, ['br_if', 0] as const, ['end'] as const],
    ];
    const begin = (local: string): Code => [whole(0), set(local)];
    const code: Code = [
      ...[...begin('element'), ...begin('row'), ['loop'] as const],
      ...[...begin('column'), ['loop'] as const, ...body],
      ...[get('element'), whole(WORD), ['i32.add'] as const, set('element')],
      ...on('column', columns),
      ...on('row', size / columns),
    ];
    return { statements: group, elements: size, code };
  }

  locals(): Record<string, 'i32' | 'f64'> {
    return {
      ...{ element: 'i32', row: 'i32', column: 'i32' },
      ...Object.fromEntries(Array.from({ length: this.most }, (_, k) => [`v${k}`, 'f64' as const])),
    };
  }
}

/** How a statement's value is rounded in WebAssembly; null where that is left to the interpreter. */
export function roundingAt(program: Program, i: number): 'float32' | 'not' | null {
  const dtype = dtypeAt(program, i);
  if (dtype === null || dtype === 'float64') return 'not';
  if (dtype === 'float32') return 'float32';
  // What compares gives 0 and 1 as it is.
  const compares = primitives[operationAt(program, i) as PrimitiveName].dtype === 'bool';
  return dtype === 'bool' && compares ? 'not' : null;
}

function isElementwise(name: PrimitiveName): boolean {
  return primitives[name].rule.kind === 'pointwise' || name === 'where' || name === 'broadcastTo';
}

/** How an operand of a shape lies along a result, and how many elements a row then has; null where it lies otherwise. */
function lieOf(
  operand: Shape,
  result: Shape,
): { readonly lie: Lie; readonly columns: number | null } | null {
  const size = sizeOf(operand);
  if (size === sizeOf(result)) return { lie: 'each', columns: null };
  if (size === 1) return { lie: 'all', columns: null };
  const leading = operand.findIndex((extent) => extent !== 1);
  const own = operand.slice(leading);
  if (sameShape(own, result.slice(result.length - own.length))) {
    return { lie: 'column', columns: size };
  }
  const last = operand.findLastIndex((extent) => extent !== 1) + 1;
  const isPrefix =
    operand.length === result.length && sameShape(operand.slice(0, last), result.slice(0, last));
  return isPrefix ? { lie: 'row', columns: sizeOf(result.slice(last)) } : null;
}
