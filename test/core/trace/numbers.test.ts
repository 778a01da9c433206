/**
 * The numbers of a trace are those of the general sweeps over tensors, to the bit: NaN, infinities and
 * the signs of zeros included.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tensors } from '../../../src/core/algebra/tensors';
import {
  conventions,
  type Program,
  type Tensor,
  tangentTrace,
  trace,
  withConvention,
} from '../../../src/core/index';
import { attributesAt, operandsAt, primitiveAt, shapeAt } from '../../../src/core/program/program';
import { contribution as contributionOf } from '../../../src/core/sweep/contribution';
import { run, valueAt } from '../../../src/core/sweep/evaluate';
import { pushforward } from '../../../src/core/sweep/forward';
import { reversing } from '../../../src/core/sweep/reverse';
import type { Tangent } from '../../../src/core/sweep/tangent';
import { filled } from '../../../src/core/tensor/tensor';
import { stepsBetween } from '../../../src/core/trace/trace';
import { everyPrimitive, everyTensorPrimitive } from '../../lang/every-primitive';
import { tensorProgramOf, tensorRecipes } from '../primitives/random-tensor-programs';
import {
  compatibleShapes,
  programOf,
  recipes,
  wildChainOf,
  wildProgramOf,
} from '../random-programs';

const wild = { inputs: 3, steps: 25 };

describe('the numbers of a trace in reverse mode', () => {
  it.each(conventions)('are those of the reverse sweep at every edge of float64: %s', (how) => {
    const check = (program: Program) => checkReverse(withConvention(program, how));
    fc.assert(fc.property(recipes(wild), (recipe) => check(wildProgramOf(recipe))));
    fc.assert(fc.property(recipes(wild), (recipe) => check(wildChainOf(recipe))));
  });

  it('are those of the reverse sweep for arrays', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 10 }), (recipe) =>
        checkReverse(programOf(recipe, compatibleShapes)),
      ),
    );
    fc.assert(fc.property(tensorRecipes, (recipe) => checkReverse(tensorProgramOf(recipe))));
  });

  it.each(everyTensorPrimitive())('are those of the reverse sweep: %s', (_, { program }) => {
    checkReverse(program, 0.5);
  });

  it.each(everyPrimitive())('are those of the reverse sweep: %s', (_, { program, values }) => {
    checkReverse(withInputs(program, values.data), -2);
  });
});

describe('the numbers of a trace in forward mode', () => {
  it.each(conventions)('are those of the forward sweep at every edge of float64: %s', (how) => {
    const check = (program: Program) => checkForward(withConvention(program, how));
    fc.assert(fc.property(recipes(wild), (recipe) => check(wildProgramOf(recipe))));
    fc.assert(fc.property(recipes(wild), (recipe) => check(wildChainOf(recipe))));
  });

  it('are those of the forward sweep for arrays', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 10 }), (recipe) =>
        checkForward(programOf(recipe, compatibleShapes)),
      ),
    );
    fc.assert(fc.property(tensorRecipes, (recipe) => checkForward(tensorProgramOf(recipe))));
  });

  it.each(everyTensorPrimitive())('are those of the forward sweep: %s', (_, { program }) => {
    checkForward(program);
  });

  it.each(everyPrimitive())('are those of the forward sweep: %s', (_, { program, values }) => {
    checkForward(withInputs(program, values.data));
  });
});

/** Numbers that tell −0 from 0. */
function bits(tensor: Tensor | null): readonly (number | string)[] | null {
  return tensor && Array.from(tensor.data, (x) => (Object.is(x, -0) ? '-0' : x));
}

function withInputs(program: Program, numbers: Float64Array): Program {
  return {
    ...program,
    inputs: program.inputs.map((input) => ({
      ...input,
      value: { shape: [], data: Float64Array.of(numbers[input.statement] as number) },
    })),
  };
}

function checkReverse(program: Program, seed = 1): void {
  const result = trace(program, {}, { seed });
  const values = run(program);
  const primal = (i: number) => valueAt(program, values, i);
  const { output } = result;
  if (!output) return;
  const start = filled(shapeAt(program, output.statement), seed);
  const seeds = new Map([[output.statement, start]]);
  const o = tensors[program.convention];
  const expected: unknown[] = [[output.statement, bits(start)]];
  const sweep = reversing(o, program, primal, seeds);
  let next = sweep.next();
  for (; !next.done; next = sweep.next()) {
    const { statement, position, target, amount, before, after } = next.value;
    const partial = partialBack(program, primal, statement, position);
    expected.push([statement, position, target, partial, ...[amount, before, after].map(bits)]);
  }
  for (const { statement } of program.inputs.toReversed()) {
    const adjoint = next.value[statement] ?? filled(shapeAt(program, statement), 0);
    expected.push([statement, bits(adjoint)]);
  }
  const back = stepsBetween(result, result.turn, result.stepCount).map((step) => {
    const { statement, value } = step;
    if (step.kind !== 'contribution') return [statement, bits(value)];
    const { position, target, partial, contribution: amount, before } = step;
    return [statement, position, target, partial, ...[amount, before, value].map(bits)];
  });
  expect(back).toEqual(expected);
}

function partialBack(
  program: Program,
  primal: (statement: number) => Tensor,
  statement: number,
  position: number,
): number | null {
  const primitive = primitiveAt(program, statement);
  const operands = operandsAt(program, statement);
  const scalars = [statement, ...operands].every((i) => shapeAt(program, i).length === 0);
  if (!primitive || !scalars) return null;
  const o = tensors[program.convention];
  const [x, y] = [operands.map(primal), primal(statement)];
  const a = attributesAt(program, statement);
  return contributionOf(o, primitive, position, filled([], 1), x, y, a)?.data[0] ?? null;
}

function checkForward(program: Program): void {
  const seed = Object.fromEntries(
    program.inputs.flatMap(({ name, statement }, k) =>
      k === 1 ? [] : [[name, filled(shapeAt(program, statement), 1 - 3 * k)]],
    ),
  );
  const result = tangentTrace(program, {}, { seed });
  const values = run(program);
  const primal = (i: number) => valueAt(program, values, i);
  const o = tensors[program.convention];
  const made: unknown[] = [];
  const expected: unknown[] = [];
  const tangents: (Tangent<Tensor> | null)[] = new Array(program.length).fill(null);
  for (const { name, statement } of program.inputs) {
    const value = seed[name];
    if (value) tangents[statement] = { value, present: null };
  }
  for (const step of result.steps) {
    const { statement } = step;
    if (step.kind === 'statement') {
      const sources = operandsAt(program, statement);
      const dx = sources.map((source) => tangents[source] ?? null);
      const push = (moving: typeof dx) =>
        moving.some((tangent) => tangent !== null)
          ? pushforward(o, program, statement, primal, sources, moving)
          : null;
      tangents[statement] = push(dx);
      const alone = (position: number, tangent: Tangent<Tensor> | null) =>
        push(dx.map((_, k) => (k === position ? tangent : null)))?.value ?? null;
      const scalars = [statement, ...sources].every((i) => shapeAt(program, i).length === 0);
      const parts = dx.flatMap((tangent, position) => {
        const part = tangent && alone(position, tangent);
        if (!part) return [];
        const unit = { value: filled([], 1), present: null };
        const partial = scalars ? (alone(position, unit)?.data[0] ?? null) : null;
        const absent = partial !== null && tangent?.present?.data[0] === 0;
        if (absent && !Number.isFinite(partial)) return [];
        return [{ position, source: sources[position], partial, contribution: bits(part) }];
      });
      expected.push(parts);
      made.push(
        step.parts.map(({ contribution, ...rest }) => ({
          ...rest,
          contribution: bits(contribution),
        })),
      );
    }
    expected.push([bits(tangents[statement]?.value ?? null), bits(primal(statement))]);
    made.push([bits(step.tangent), bits(step.value)]);
  }
  expect(made).toEqual(expected);
}
