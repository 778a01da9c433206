import fc from 'fast-check';
import { type PrimitiveName, primitiveNames, primitives } from '../../../src/core/primitives/table';
import { ProgramBuilder } from '../../../src/core/program/builder';
import type { Program } from '../../../src/core/program/program';
import type { AttributeSpec, Attributes } from '../../../src/core/rule/attributes';
import { arityOf } from '../../../src/core/rule/primitive';
import { type Shape, ShapeError, sizeOf } from '../../../src/core/tensor/shape';
import { settingsOf } from '../../../src/lang/expression/settings';

const names = ['X', 'w', 'b', 'y', 'e', 'mean', 'theta_1', 'not a name', 'sum', 'T'];
const shapes: readonly Shape[] = [[], [1], [2], [3], [2, 3], [3, 2], [2, 1], [2, 2, 3], [4, 4]];
const numbers = [0, -0, 1, -2, 0.5, 1e-9, Math.PI, Number.NaN, Number.POSITIVE_INFINITY];

interface Draw {
  readonly primitive: PrimitiveName | 'constant';
  readonly picks: readonly number[];
  readonly settings: readonly number[];
  readonly name: string | null;
}

const draw: fc.Arbitrary<Draw> = fc.record({
  primitive: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<PrimitiveName | 'constant'>(...primitiveNames) },
    { weight: 1, arbitrary: fc.constant<PrimitiveName | 'constant'>('constant') },
  ),
  picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  settings: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  name: fc.option(fc.constantFrom(...names), { freq: 3 }),
});

/** Any program of tensors: every primitive with settings that fit, or left out where none do. */
export const randomTensorProgram: fc.Arbitrary<Program> = fc
  .record({
    inputs: fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        shape: fc.constantFrom(...shapes),
        known: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    draws: fc.array(draw, { maxLength: 40, size: 'max' }),
    outputs: fc.array(fc.record({ name: fc.constantFrom(...names), pick: fc.nat() }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ inputs, draws, outputs }) => {
    const builder = new ProgramBuilder();
    for (const { name, shape, known } of inputs) {
      const value = { shape, data: new Float64Array(sizeOf(shape)).fill(0.5) };
      builder.input(name, shape, known ? value : undefined);
    }
    for (const each of draws) append(builder, each);
    for (const { name, pick } of outputs) {
      builder.output(name, builder.length - 1 - (pick % Math.min(6, builder.length)));
    }
    return builder.build();
  });

function append(builder: ProgramBuilder, { primitive, picks, settings, name }: Draw): void {
  if (primitive === 'constant') {
    const shape = shapes[(picks[0] as number) % shapes.length] as Shape;
    const data = Float64Array.from(
      { length: sizeOf(shape) },
      (_, k) => numbers[((picks[1] as number) + k) % numbers.length] as number,
    );
    builder.constant({ shape, data });
    return;
  }
  const { operands, variadic, optional = 0 } = primitives[primitive];
  const extra = picks[5] as number;
  const [least] = arityOf(primitives[primitive]);
  const count = variadic ? least + (extra % 3) : operands.length - (extra % (optional + 1));
  const chosen = picks.slice(0, count).map((pick) => pick % builder.length);
  const specs = settingsOf(primitive);
  const tries = [0, 1, 2].map((k) => settingsFrom(specs, settings.slice(4 * k)));
  for (const attempt of [...tries, {}]) {
    try {
      const statement = builder.apply(primitive, chosen, attempt);
      if (name !== null) builder.name(statement, name);
      return;
    } catch (error) {
      if (!(error instanceof ShapeError || error instanceof TypeError)) throw error;
    }
  }
}

function settingsFrom(specs: readonly AttributeSpec[], draws: readonly number[]): Attributes {
  const given: Record<string, number | readonly number[]> = {};
  specs.forEach(({ name, kind }, k) => {
    const pick = draws[k % draws.length] as number;
    if (pick % 3 === 0 && name !== 'shape') return;
    const small = (pick % 5) - 2;
    switch (kind) {
      case 'number':
        given[name] = numbers[pick % numbers.length] as number;
        break;
      case 'integer':
        given[name] = 1 + (pick % 4);
        break;
      case 'flag':
        given[name] = pick % 2;
        break;
      case 'axis':
        given[name] = small;
        break;
      case 'axes':
      case 'integers':
        given[name] = pick % 2 === 0 ? small : [small, (pick % 7) - 3];
        break;
      case 'permutation':
        given[name] = ([[1, 0], [0], [2, 0, 1], [0, 1]] as const)[pick % 4] as readonly number[];
        break;
      case 'shape':
        given[name] = shapes[pick % shapes.length] as Shape;
    }
  });
  return given;
}
