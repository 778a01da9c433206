/** Programs that cover every primitive, alone and together, with what the engine says of them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { evaluate, gradient, type Program } from '../../../../src/core/index';
import { shapeAt } from '../../../../src/core/program/program';
import { sizeOf } from '../../../../src/core/tensor/shape';
import type { NestedNumbers } from '../../../../src/core/tensor/tensor';
import { type Outline, plainOutline } from '../../../../src/lang/emit/code/outline';
import { EmitError } from '../../../../src/lang/emit/emit-error';
import { agrees, flat } from '../../../core/agreement';
import { elementwise, samples as ofNumbers } from '../../../core/elementwise';
import { samples as ofTensors } from '../../../core/primitives/tensor-samples';
import { compatibleShapes, programOf, recipes } from '../../../core/random-programs';

type Numbers = number | NestedNumbers;

export interface Case {
  readonly title: string;
  readonly outline: Outline;
  readonly program: Program;
}

/** Every primitive with every setting that its row names, and what only derivative rules use. */
const alone: readonly Case[] = [
  ...elementwise.flatMap((name) =>
    ofNumbers(name, 1).map((program, k) => caseOf(`${name} of numbers ${k + 1}`, program)),
  ),
  ...ofTensors.map(({ title, program }) => caseOf(title, program)),
];

/** Programs of many primitives, of numbers and of arrays that broadcast. */
const together: readonly Case[] = [
  ...fc
    .sample(recipes({ inputs: 4, steps: 16 }), { numRuns: 40, seed: 17 })
    .map((recipe, k) => caseOf(`random numbers ${k + 1}`, programOf(recipe))),
  ...fc
    .sample(recipes({ inputs: 4, steps: 12 }), { numRuns: 40, seed: 18 })
    .map((recipe, k) => caseOf(`random arrays ${k + 1}`, programOf(recipe, compatibleShapes))),
];

export const cases: readonly Case[] = [...alone, ...together];

function caseOf(title: string, program: Program): Case {
  return { title, program, outline: plainOutline(program) };
}

/** A case as a language has it. */
export interface WrittenCase extends Case {
  readonly text: string;
}

/** What a language writes, and by title what it says that it does not have. */
export function writtenBy(
  write: (outline: Outline) => string,
  all: readonly Case[] = cases,
): { readonly written: readonly WrittenCase[]; readonly refused: readonly string[] } {
  const refused: string[] = [];
  const written = all.flatMap((each) => {
    try {
      return [{ ...each, text: write(each.outline) }];
    } catch (error) {
      if (!(error instanceof EmitError)) throw error;
      refused.push(`${each.title}: ${error.message}`);
      return [];
    }
  });
  return { written, refused };
}

/** What a program prints: numbers by what stands before the sign of equality. */
export type Printed = Readonly<Record<string, Numbers | null>>;

/** Lines such as `dy/dx = [1,2]`. */
export function readPrinted(text: string): Printed {
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', numbers = ''] = line.split(' = ');
        return [
          name.trim(),
          JSON.parse(numbers.replace(/\b(?:NaN|nan)\b|-?(?:Infinity|inf)\b/g, (x) => `"${x}"`)),
        ];
      }),
  );
}

/** Holds what was printed against the engine: values, and the gradient of the first output's sum. */
export function expectSame(
  { program, title }: Case,
  printed: Printed | undefined,
  tolerance = 1e-9,
): void {
  const [first] = program.outputs;
  if (!first) return;
  const values = evaluate(program);
  for (const { name } of program.outputs)
    expectClose(title, name, values[name] as Numbers, printed?.[name]);
  const seed = sizeOf(shapeAt(program, first.statement)) === 1 ? undefined : 1;
  const unclashed = { ...program, outputs: [{ ...first, name: 'the output' }] };
  const slopes = gradient(unclashed, { output: 'the output', ...(seed && { seed }) });
  const named = {
    ...slopes,
    outputs: slopes.outputs.map((each, k) => ({ ...each, name: `d${k}` })),
  };
  const expected = evaluate(named);
  program.inputs.forEach(({ name }, k) => {
    const found = printed?.[`d${first.name}/d${name}`];
    expectClose(title, `d${first.name}/d${name}`, expected[`d${k}`] as Numbers, found, tolerance);
  });
}

function expectClose(
  title: string,
  name: string,
  expected: Numbers,
  found: Numbers | null | undefined,
  tolerance = 1e-9,
): void {
  const ours = flat(expected);
  const theirs = found === undefined || found === null ? [] : flat(found).map(Number);
  const place = `${title}: ${name} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`;
  expect(theirs.length, place).toBe(ours.length);
  ours.forEach((value, k) => {
    const isClose = agrees(value, theirs[k] as number, {
      relative: tolerance,
      absolute: tolerance,
    });
    expect(isClose, place).toBe(true);
  });
}
