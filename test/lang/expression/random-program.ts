import fc from 'fast-check';
import {
  type PrimitiveName,
  primitives,
  scalarPrimitiveNames,
} from '../../../src/core/primitives/table';
import { ProgramBuilder } from '../../../src/core/program/builder';
import type { Program } from '../../../src/core/program/program';

const names = [
  'a',
  'b',
  'y',
  'x1',
  'e',
  'sin',
  'pi',
  'theta',
  'x′',
  'not a name',
  '',
  'inf',
  'é',
  'PI',
  'πr',
  'tau',
  'if',
  'and',
  'not',
  'lambda',
  'E',
  'xy',
  'x_1',
];
const numbers = [
  0,
  -0,
  1,
  2,
  -2,
  0.1,
  1e21,
  -1e-7,
  Math.PI,
  -Math.E,
  Infinity,
  -Infinity,
  Number.NaN,
];
const usable = scalarPrimitiveNames.filter((name) => primitives[name].group !== null);

/** Any scalar program: values shared, dangling, nameless, with names that clash or are none. */
export const randomProgram: fc.Arbitrary<Program> = fc
  .record({
    inputs: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
    statements: fc.array(
      fc.record({
        operation: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom<PrimitiveName | 'constant'>(...usable) },
          { weight: 1, arbitrary: fc.constant<PrimitiveName | 'constant'>('constant') },
        ),
        operands: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        number: fc.oneof(fc.constantFrom(...numbers), fc.double()),
        slope: fc.constantFrom(undefined, 0.01, -0.5),
        name: fc.option(fc.constantFrom(...names), { freq: 3 }),
      }),
      { maxLength: 16 },
    ),
    outputs: fc.array(fc.record({ name: fc.constantFrom(...names), statement: fc.nat() }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ inputs, statements, outputs }) => {
    const builder = new ProgramBuilder();
    for (const name of inputs) builder.input(name);
    for (const { operation, operands, number, slope, name } of statements) {
      if (operation === 'constant') {
        builder.constant({ shape: [], data: Float64Array.of(number) });
        continue;
      }
      const row = primitives[operation];
      const count = row.variadic ? 1 + ((operands[3] as number) % 4) : row.operands.length;
      const chosen = Array.from(
        { length: count },
        (_, k) => (operands[k] as number) % builder.length,
      );
      const sloped = row.attributes?.some((spec) => spec.name === 'slope');
      const attributes = sloped && slope !== undefined ? { slope } : undefined;
      const statement = builder.apply(operation, chosen, attributes);
      if (name !== null) builder.name(statement, name);
    }
    for (const { name, statement } of outputs) builder.output(name, statement % builder.length);
    return builder.build();
  });
