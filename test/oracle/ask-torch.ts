import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { python } from '../../scripts/oracle.mjs';
import {
  fromTensor,
  type NestedNumbers,
  type Program,
  primitives,
  type Statement,
  statementsOf,
  type Tensor,
} from '../../src/core/index';
import { spelling } from '../../src/core/rule/spelling';
import { applicationOf } from './spelt';

type Numbers = number | NestedNumbers;

/** A program to run with its own input values, from its first output on with this seed. */
export interface Case {
  readonly program: Program;
  readonly seed: Numbers;
  /** What PyTorch computes in; float64 when left out. */
  readonly dtype?: 'float32' | 'float64';
}

/** What real PyTorch says of a case. */
export interface Answer {
  readonly value: Numbers;
  /** Gradient per input. */
  readonly first: readonly Numbers[];
  /** second[i][j]: gradient of the sum of first[i] by input j. */
  readonly second: readonly (readonly Numbers[])[];
}

/** Runs all cases in one Python process. @throws Error with Python's message when it fails. */
export function askTorch(cases: readonly Case[]): readonly Answer[] {
  const { status, stdout, stderr } = spawnSync(
    python,
    [join(import.meta.dirname, 'ask_torch.py')],
    {
      input: JSON.stringify(cases.map(written)),
      encoding: 'utf8',
      maxBuffer: 2 ** 29,
    },
  );
  if (status !== 0) throw new Error(`PyTorch did not answer: ${stderr}`);
  return (JSON.parse(stdout) as { [K in keyof Answer]: unknown }[]).map((answer) => ({
    value: read(answer.value),
    first: read(answer.first) as Answer['first'],
    second: read(answer.second) as unknown as Answer['second'],
  }));
}

/** Whether PyTorch has all that a program applies. */
export function isSpelt(program: Program): boolean {
  return [...statementsOf(program)].every(
    (statement) => notationOf(program, statement)?.kind !== 'without',
  );
}

/** How PyTorch writes a statement; null for inputs and constants. */
function notationOf(
  program: Program,
  { operation, operands, attributes }: Pick<Statement, 'operation' | 'operands' | 'attributes'>,
) {
  if (operation === 'input' || operation === 'constant') return null;
  const shapes = operands.map((operand) => program.shapes[operand] ?? []);
  return spelling(primitives[operation], 'pytorch', attributes, shapes);
}

function written({ program, seed, dtype = 'float64' }: Case) {
  const inputs = new Map(program.inputs.map(({ statement, value }) => [statement, value]));
  const statements = [...statementsOf(program)].map(
    ({ index, operation, operands, attributes }) => {
      const notation = notationOf(program, { operation, operands, attributes });
      if (notation) return { apply: applicationOf(notation, operands.length), operands };
      const given = inputs.get(index);
      if (given) return { input: write(fromTensor(given)) };
      const constant = program.constants.get(index);
      return { constant: write(fromTensor(constant as Tensor)) };
    },
  );
  return { statements, output: program.outputs[0]?.statement, seed: write(seed), dtype };
}

/** JSON has no NaN, no infinities, and JSON.stringify drops the sign of −0. */
function write(x: Numbers): unknown {
  if (typeof x !== 'number') return x.map(write);
  if (Object.is(x, -0)) return '-0';
  return Number.isFinite(x) ? x : String(x);
}

function read(x: unknown): Numbers {
  return Array.isArray(x) ? x.map(read) : Number(x);
}
