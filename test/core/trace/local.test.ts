import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/algebra/term';
import type { ProgramBuilder } from '../../../src/core/program/builder';
import { contributionTerm, partialTerm, statementTerm } from '../../../src/core/trace/local';
import type { ContributionStep } from '../../../src/core/trace/step';
import { trace } from '../../../src/core/trace/trace';
import { paperProgram, program } from './programs';

/** A term in one line: `multiply(s3′, s1)`. */
function show(term: Term | null): string {
  if (term === null) return 'nothing';
  if (term.kind === 'literal') return String(term.value);
  if (term.kind === 'place') return `s${term.statement}${term.of === 'adjoint' ? '′' : ''}`;
  return `${term.primitive}(${term.operands.map(show).join(', ')})`;
}

/** The partial derivatives, by each operand, of one primitive applied to inputs of the given values. */
function partials(primitive: string, ...values: number[]): string[] {
  const inputs = Object.fromEntries(values.map((value, k) => [`x${k}`, value]));
  const result = trace(
    program(inputs, (builder, named) => {
      builder.output('y', builder.apply(primitive, Object.values(named)));
    }),
  );
  return values.map((_, k) => show(partialTerm(result, values.length, k)));
}

describe('statements as terms', () => {
  it('name the places they read', () => {
    expect(show(statementTerm(paperProgram(), 6))).toBe('subtract(s5, s4)');
  });

  it('hold constants as literals', () => {
    const build = (builder: ProgramBuilder, { x = 0 }) =>
      builder.output('y', builder.apply('power', [x, builder.literal(3)]));
    const cube = program({ x: 2 }, build);
    expect(show(statementTerm(cube, 2))).toBe('power(s0, 3)');
    expect(show(partialTerm(trace(cube), 2, 0))).toBe('multiply(3, power(s0, 2))');
  });
});

describe('contributions as terms', () => {
  it("are those of the paper's Table 1, in the order of execution", () => {
    const result = trace(paperProgram());
    const steps = result.steps.filter((step): step is ContributionStep => {
      return step.kind === 'contribution';
    });
    expect(steps.map((step) => show(contributionTerm(result, step)))).toEqual([
      'multiply(s6′, 1)',
      'multiply(s6′, -1)',
      'multiply(s5′, 1)',
      'multiply(s5′, 1)',
      'multiply(s4′, cos(s1))',
      'multiply(s3′, s1)',
      'multiply(s3′, s0)',
      expect.stringMatching(/^multiply\(s2′, (divide\(1, s0\)|reciprocal\(s0\))\)$/),
    ]);
  });
});

describe('partial derivatives as terms', () => {
  it.each([
    ['sin', [2], ['cos(s0)']],
    ['square', [3], ['multiply(2, s0)']],
    ['exp', [1], ['s1']],
    ['multiply', [2, 5], ['s1', 's0']],
    ['add', [2, 5], ['1', '1']],
    ['subtract', [2, 5], ['1', '-1']],
  ] as const)('of %s at %j are %j', (primitive, values, expected) => {
    expect(partials(primitive, ...values)).toEqual(expected);
  });

  it('take the branch that holds at the point', () => {
    expect(partials('relu', 2)).toEqual(['1']);
    expect(partials('relu', -2)).toEqual(['0']);
    expect(partials('maximum', 2, 5)).toEqual(['0', '1']);
  });
});
