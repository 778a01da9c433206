import { staging } from '../algebra/staging';
import { ProgramBuilder } from '../program/builder';
import {
  attributesAt,
  dtypeAt,
  operandsAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../program/program';
import { simplify } from '../simplify/simplify';
import { contribution } from '../sweep/contribution';

/** The derivative rule of one statement, written out: what its adjoint adds to those of its operands. */
export interface Pullback {
  /** Inputs: the operands, then the statement's value, then its adjoint. One output per contribution. */
  readonly program: Program;
  /** The operand position that each output goes to, ascending; positions left out receive nothing. */
  readonly positions: readonly number[];
  /** Per output, the operand positions whose values it reads, and whether it reads the statement's own. */
  readonly reads: readonly PullbackReads[];
}

interface PullbackReads {
  readonly operands: readonly number[];
  readonly output: boolean;
}

const NOTHING: Pullback = { program: new ProgramBuilder().build(), positions: [], reads: [] };

/**
 * Stages the rule of a statement on its operands' shapes and simplifies it. Inputs and constants
 * have an empty one.
 */
function pullbackOf(program: Program, statement: number): Pullback {
  const primitive = primitiveAt(program, statement);
  if (!primitive) return NOTHING;
  const builder = new ProgramBuilder(program.convention);
  const operands = operandsAt(program, statement).map((operand, k) =>
    builder.input(
      `x${k + 1}`,
      shapeAt(program, operand),
      undefined,
      undefined,
      dtypeAt(program, operand),
    ),
  );
  const shape = shapeAt(program, statement);
  const dtype = dtypeAt(program, statement);
  const y = builder.input('y', shape, undefined, undefined, dtype);
  const adjoint = builder.input('adjoint', shape, undefined, undefined, dtype);
  const o = staging(builder);
  const attributes = attributesAt(program, statement);
  const positions: number[] = [];
  for (const position of operands.keys()) {
    const amount = contribution(o, primitive, position, adjoint, operands, y, attributes);
    if (amount === null) continue;
    builder.output(`${position}`, amount);
    positions.push(position);
  }
  const staged = simplify(builder.build());
  let reads: readonly PullbackReads[] | null = null;
  return {
    program: staged,
    positions,
    // Most that use a rule do not ask, and of a statement with many operands it is much to tell.
    get reads() {
      reads ??= staged.outputs.map(({ statement: from }) => readsOf(staged, from, operands.length));
      return reads;
    },
  };
}

function readsOf(staged: Program, from: number, arity: number): PullbackReads {
  // The inputs are the first statements: the operands, then the value.
  const reached = new Set([from]);
  const pending = [from];
  for (let i = pending.pop(); i !== undefined; i = pending.pop()) {
    for (const operand of operandsAt(staged, i)) {
      if (reached.has(operand)) continue;
      reached.add(operand);
      pending.push(operand);
    }
  }
  const positions = [...reached].filter((i) => i < arity).sort((a, b) => a - b);
  return { operands: positions, output: reached.has(arity) };
}

/**
 * Rules of scalars without attributes, by convention, primitive and number of operands: staged once
 * for all programs. Of those with more operands there are as many as there are widths.
 */
const ofScalars = new Map<string, Pullback>();
const WIDEST_SHARED = 4;

/** Pullbacks of a program's statements, each distinct one staged once. */
export class Pullbacks {
  private readonly known = new Map<string, Pullback>();
  /** Of scalars without attributes, by primitive and number of operands. */
  private readonly plain = new Map<number, Pullback>();
  private last: { readonly statement: number; readonly pullback: Pullback } | null = null;

  constructor(private readonly program: Program) {}

  at(statement: number): Pullback {
    // A sweep asks once for every operand.
    if (this.last?.statement === statement) return this.last.pullback;
    const pullback = this.isPlain(statement) ? this.plainAt(statement) : this.keyedAt(statement);
    this.last = { statement, pullback };
    return pullback;
  }

  private isPlain(statement: number): boolean {
    const { program } = this;
    if (shapeAt(program, statement).length > 0 || program.attributes.has(statement)) return false;
    if (program.dtypes) return false;
    const to = program.operandStart[statement + 1] as number;
    for (let k = program.operandStart[statement] as number; k < to; k++) {
      if (shapeAt(program, program.operands[k] as number).length > 0) return false;
    }
    return true;
  }

  private plainAt(statement: number): Pullback {
    const { opcodes, operandStart } = this.program;
    const arity = (operandStart[statement + 1] as number) - (operandStart[statement] as number);
    const key = arity * 2 ** 16 + (opcodes[statement] as number);
    let pullback = this.plain.get(key);
    if (!pullback) {
      const shared = `${this.program.convention} ${key}`;
      pullback = ofScalars.get(shared) ?? pullbackOf(this.program, statement);
      if (arity <= WIDEST_SHARED) ofScalars.set(shared, pullback);
      this.plain.set(key, pullback);
    }
    return pullback;
  }

  private keyedAt(statement: number): Pullback {
    const { program } = this;
    const shapes = operandsAt(program, statement).map((operand) => shapeAt(program, operand));
    const key = JSON.stringify([
      program.opcodes[statement],
      shapes,
      shapeAt(program, statement),
      program.attributes.get(statement) ?? null,
      [...operandsAt(program, statement), statement].map((x) => program.dtypes?.[x] ?? 0),
    ]);
    let pullback = this.known.get(key);
    if (!pullback) {
      pullback = pullbackOf(program, statement);
      this.known.set(key, pullback);
    }
    return pullback;
  }
}
