import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import { gradient } from '../../../src/core/index';
import { primitives } from '../../../src/core/primitives/table';
import { ProgramBuilder } from '../../../src/core/program/builder';
import type { Program } from '../../../src/core/program/program';
import { parse, parseGraph } from '../../../src/lang/expression/parse';
import { printExpression } from '../../../src/lang/print/print';
import { ParseError } from '../../../src/lang/read/parse-error';
import { meaning } from '../expression/meaning';
import { randomProgram } from '../expression/random-program';

describe('A program as text', () => {
  it.each([
    'ln(x1) + x1*x2 - sin(x2)',
    'a = x*z; y = a + sin(a)',
    'a - (b - c)',
    'a - b + c',
    'a/(b*c)',
    'a*b/c',
    '(a + b)*c',
    'a + (b + c)',
    '-x^2',
    '(-x)^2',
    '(a^b)^c',
    'a^b^c',
    '2^(-x)',
    '(-2)^x',
    '-(2)*x',
    '-2*x',
    '-(-x)',
    'a - (-b)',
    'a*(-2)',
    '-(a + b)',
    '-a + b',
    '(a < b) == c',
    'where(x < 0, -x, x)',
    'leaky_relu(x)',
    'leaky_relu(x, 0.1)',
    '(e)^x',
    'pi*x + inf',
    'e = 1; e*x',
    'sin = 1; sin(sin)',
    'y = x^2; z = sin(y); y',
    'y = x^2; y; z = sin(y)',
    'u = x*w; u; v = u',
    'p = sin(x); q = cos(x)',
    'y = x; z = (3)',
    'f = sin(y)',
    '3',
    '',
  ])('prints %s as it was written', (text) => {
    expect(printExpression(parse(text))).toBe(text);
  });

  it.each([
    ['((a)) + (b*c)', 'a + b*c'],
    ['2x(x+1)'.replace('x(', 'x*('), '2*x*(x + 1)'],
    ['|x|', 'abs(x)'],
    ['max(a, b, c)', 'max(max(a, b), c)'],
    ['x < 0 ? -x : x', 'where(x < 0, -x, x)'],
    ['f(x, z) = x*z', 'f = x*z'],
    ['y = sin(x)', 'sin(x)'],
    ['unused = 2; x^2', 'x^2'],
    ['e^x', 'exp(x)'],
  ])('prints %s as %s', (text, printed) => {
    expect(printExpression(parse(text))).toBe(printed);
  });

  it('gives shared values without a name a fresh one', () => {
    const builder = new ProgramBuilder();
    const a = builder.input('a');
    const square = builder.apply('square', [a]);
    builder.output('y', builder.apply('add', [square, square]));
    expect(printExpression(builder.build())).toBe('b = square(a); y = b + b');
  });

  it('marks the outputs of a gradient, which bear the names of inputs', () => {
    expect(printExpression(gradient(parse('sin(x)')))).toBe('x′ = 1*cos(x)');
  });

  it('writes an output that bears the name of an input as the parser reads it', () => {
    const text = 'a = x*y; y = a + sin(a)';
    const printed = printExpression(parse(text));
    expect(printed).toBe('a = x*y; f = a + sin(a)');
    expect(printExpression(check(parseGraph(text).graph).program)).toBe(printed);
  });

  it('reads back as the same program', () => {
    fc.assert(
      fc.property(randomProgram, (program) => {
        expect(meaning(parse(printExpression(program)))).toEqual(meaning(program));
      }),
      { numRuns: 200 },
    );
  });

  it('reads and prints whatever it can read without changing it', () => {
    const piece = fc.constantFrom(
      ...'x y z a1 e pi 2 -3 .5 + - * / ^ ( ) | , ; = < == ? : sin( max( \n'.split(/(?<=.) /),
      ...Object.values(primitives).flatMap(({ text }) => ('name' in text ? [`${text.name}(`] : [])),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        let program: Program;
        try {
          program = parse(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
          return;
        }
        const text = printExpression(program);
        expect(meaning(parse(text))).toEqual(meaning(program));
      }),
      { numRuns: 800 },
    );
  });

  it('never throws anything but a ParseError', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0x2fff).map((c) => String.fromCharCode(c)), maxLength: 40 }),
        (text) => {
          try {
            parse(text);
          } catch (error) {
            expect(error).toBeInstanceOf(ParseError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a chain', (b: ProgramBuilder, at: number) => b.apply('sin', [at])],
    ['a left-leaning sum', (b: ProgramBuilder, at: number) => b.apply('add', [at, 0])],
    ['a right-leaning sum', (b: ProgramBuilder, at: number) => b.apply('add', [0, at])],
    ['a tower of powers', (b: ProgramBuilder, at: number) => b.apply('power', [0, at])],
  ])('prints %s of 10,000 statements, and one of 1,500 so that it reads back', (_, next) => {
    const long = repeated(10_000, next);
    expect(printExpression(long).length).toBeGreaterThan(10_000);
    const short = repeated(1500, next);
    expect(meaning(parse(printExpression(short)))).toEqual(meaning(short));
  });
});

function repeated(length: number, next: (builder: ProgramBuilder, at: number) => number): Program {
  const builder = new ProgramBuilder();
  let at = builder.input('x');
  for (let k = 0; k < length; k++) at = next(builder, at);
  builder.output('y', at);
  return builder.build();
}
