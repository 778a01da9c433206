import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PrimitiveName } from '../../../src/core/primitives/table';
import { ProgramBuilder } from '../../../src/core/program/builder';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { item } from '../../../src/core/tensor/tensor';
import { binding } from '../../../src/lang/grammar';
import { atom, type Form, type Language } from '../../../src/lang/print/precedence';
import { writeStatements } from '../../../src/lang/print/write-statements';

const infix = (
  sign: string,
  level: number,
  associates: 'left' | 'right',
): Extract<Form, { kind: 'infix' }> => ({
  kind: 'infix',
  join: (left, right) => `${left} ${sign} ${right}`,
  binds: level,
  level,
  associates,
});

/** What JavaScript needs, which does not take -x ** 2. */
const forms: Partial<Record<PrimitiveName, Form>> = {
  add: infix('+', binding.sum, 'left'),
  subtract: infix('-', binding.sum, 'left'),
  multiply: infix('*', binding.product, 'left'),
  divide: infix('/', binding.product, 'left'),
  power: infix('**', binding.power, 'right'),
  negate: { kind: 'prefix', text: '-', binds: binding.negation, least: binding.atom },
  square: { kind: 'template', template: '#1 ** 2', delimited: false, binds: binding.power },
  sin: { kind: 'call', write: (operands) => `Math.sin(${operands})` },
};
const names = Object.keys(forms) as PrimitiveName[];

const javascript: Language = {
  minus: '-',
  constant: (value) => {
    const number = item(value);
    return number < 0 ? { text: String(number), binds: binding.negation } : atom(String(number));
  },
  form: (primitive) => forms[primitive] as Form,
};

function textOf(build: (builder: ProgramBuilder, x: number, y: number) => number): string {
  const builder = new ProgramBuilder();
  const value = build(builder, builder.input('x'), builder.input('y'));
  builder.output('f', value);
  return written(builder.build(), value);
}

function written(program: ReturnType<ProgramBuilder['build']>, value: number): string {
  const inputs = new Map(program.inputs.map(({ name, statement }) => [statement, name]));
  const all = new Uint8Array(program.length).fill(1);
  const none = { inputs, outputs: ['f'], assigned: new Map<number, string>() };
  return writeStatements(javascript, program, all, none).get(value) ?? '';
}

it.each([
  ['x - (y - x)', (b, x, y) => b.apply('subtract', [x, b.apply('subtract', [y, x])])],
  ['x - y - x', (b, x, y) => b.apply('subtract', [b.apply('subtract', [x, y]), x])],
  ['x ** y ** x', (b, x, y) => b.apply('power', [x, b.apply('power', [y, x])])],
  ['(x ** y) ** x', (b, x, y) => b.apply('power', [b.apply('power', [x, y]), x])],
  ['-(x ** 2)', (b, x) => b.apply('negate', [b.apply('square', [x])])],
  ['(-x) ** 2', (b, x) => b.apply('square', [b.apply('negate', [x])])],
  ['x * (-2)', (b, x) => b.apply('multiply', [x, b.constant(-2)])],
] satisfies [string, Parameters<typeof textOf>[0]][])('writes %s', (text, build) => {
  expect(textOf(build)).toBe(text);
});

it('writes what means the program, in a language that is nothing but a record', () => {
  const draw = fc.record({
    primitive: fc.constantFrom(...names),
    picks: fc.tuple(fc.nat(), fc.nat()),
    constant: fc.option(fc.constantFrom(-2, 0.5, 3)),
  });
  fc.assert(
    fc.property(fc.array(draw, { minLength: 1, maxLength: 15 }), (draws) => {
      const builder = new ProgramBuilder();
      const values = [builder.input('x'), builder.input('y')];
      for (const { primitive, picks, constant } of draws) {
        const [a, b] = picks.map((k) => values[k % values.length] as number) as [number, number];
        const last = constant === null ? b : builder.constant(constant);
        const count = ['negate', 'square', 'sin'].includes(primitive) ? 1 : 2;
        values.push(builder.apply(primitive, [a, last].slice(0, count)));
      }
      const value = values.at(-1) as number;
      builder.output('f', value);
      const program = builder.build();
      const text = written(program, value);
      const computed: unknown = new Function('x', 'y', `return ${text}`)(1.25, -0.75);
      expect(computed, text).toEqual(evaluate(program, { x: 1.25, y: -0.75 }).f);
    }),
  );
});
