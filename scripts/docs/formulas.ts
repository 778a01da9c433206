import type { Term } from '../../src/core/algebra/term';
import { type PrimitiveName, primitiveRows } from '../../src/core/primitives/table';
import { type Algebra, algebras } from '../../src/core/rule/algebra';
import type { Convention } from '../../src/core/rule/convention';
import type { Operands, Partial } from '../../src/core/rule/primitive';
import { broadcastShapes, type Shape } from '../../src/core/tensor/shape';
import { latexMedium } from '../../src/lang/medium/latex';
import type { Medium } from '../../src/lang/medium/medium';
import { atom } from '../../src/lang/print/precedence';
import { writeTerm } from '../../src/lang/term/write-term';

/** A term of which only the shape is known, so that no choice is made. */
export interface Formula {
  readonly term: Term;
  readonly shape: Shape;
}

/** The value of a statement, or its adjoint, as a formula; `names` has the names by statement. */
export function place(of: 'primal' | 'adjoint', statement: number, shape: Shape): Formula {
  return { term: { kind: 'place', of, statement }, shape };
}

function literal(value: number): Formula {
  return { term: { kind: 'literal', value }, shape: [] };
}

/** Derivative rules as formulas, under each convention. */
export const formulas: Readonly<Record<Convention, Algebra<Formula>>> = algebras<Formula>({
  literal,
  shapeOf: ({ shape }) => shape,
  dtypeOf: () => null,
  isFinite: () => false,
  apply(name, operands, attributes = {}) {
    const primitive = name as PrimitiveName;
    const { rule } = primitiveRows[primitive];
    const shapes = operands.map(({ shape }) => shape);
    const shape =
      rule.kind === 'pointwise'
        ? broadcastShapes(shapes)
        : rule.shape(shapes as unknown as Operands<Shape>, attributes);
    const simpler = simplified(primitive, operands);
    const whole: Term = {
      ...{ kind: 'apply', primitive, attributes },
      operands: operands.map(({ term }) => term),
    };
    return { term: simpler?.term ?? whole, shape };
  },
});

/** Without factors 1 and summands 0, and with signs and small numbers worked out. */
function simplified(primitive: PrimitiveName, operands: readonly Formula[]): Formula | null {
  const [a, b] = operands as [Formula, Formula];
  const is = (x: Formula, value: number) => x.term.kind === 'literal' && x.term.value === value;
  switch (primitive) {
    case 'multiply':
      return is(a, 1) ? b : is(b, 1) ? a : null;
    case 'divide':
      return is(b, 1) ? a : null;
    case 'add':
      return is(a, 0) ? b : is(b, 0) ? a : null;
    case 'negate':
      return a.term.kind === 'literal' ? literal(-a.term.value) : null;
    default:
      return null;
  }
}

/** One line of a case distinction: the first whose conditions hold is taken. */
interface Case {
  readonly conditions: readonly Term[];
  readonly term: Term | null;
}

function casesOf(partial: Partial<Formula>, conditions: readonly Term[] = []): Case[] {
  if (partial !== null && 'where' in partial) {
    const { where, take, otherwise } = partial;
    return [...casesOf(take, [...conditions, where.term]), ...casesOf(otherwise, conditions)];
  }
  const term = partial?.term ?? null;
  if (term?.kind !== 'apply' || term.primitive !== 'where') return [{ conditions, term }];
  const [condition, then, otherwise] = term.operands as [Term, Term, Term];
  return [
    { conditions: [...conditions, condition], term: then },
    { conditions, term: otherwise },
  ];
}

const medium = latexMedium({ notation: 'bar', digits: 6 });
/** A condition by itself is no number, so it needs no brackets. */
const bare: Medium = { ...medium, condition: (text) => text };

function isComparison(term: Term): boolean {
  return term.kind === 'apply' && primitiveRows[term.primitive].group === 'Comparison';
}

/** Both conditions of a product, 1 where both hold. */
function both(condition: Term): readonly Term[] {
  const isProduct = condition.kind === 'apply' && condition.primitive === 'multiply';
  return isProduct ? condition.operands.flatMap(both) : [condition];
}

/** A formula, or a choice between formulas, in LaTeX; an absent one is written as nothing. */
export function latexOf(partial: Partial<Formula>, names: readonly string[]): string {
  const writeIn = (style: Medium, term: Term) =>
    writeTerm(style, term, ({ of, statement }) => {
      const called = { name: names[statement] as string };
      return atom(of === 'primal' ? medium.primal(called) : medium.adjoint(called, ''));
    }).text;
  const write = (term: Term | null) => (term ? writeIn(medium, term) : '\\text{nothing}');
  const holds = (condition: Term) =>
    writeIn(bare, condition) + (isComparison(condition) ? '' : ' \\ne 0');
  const cases = casesOf(partial).map(({ conditions, term }) => ({
    text: write(term),
    when: conditions.flatMap(both).map(holds).join(' \\text{ and } '),
  }));
  const last = cases.at(-1)?.text as string;
  const told = cases.findLastIndex(({ text }) => text !== last) + 1;
  if (told === 0) return last;
  const lines = cases.slice(0, told).map(({ text, when }) => `${text} & \\text{if } ${when}`);
  lines.push(`${last} & \\text{else}`);
  return `\\begin{cases} ${lines.join(' \\\\ ')} \\end{cases}`;
}
