import { type PrimitiveName, primitiveNames, primitives } from '../core/primitives/table';

/**
 * How tightly signs bind, loosest first. The printer and the parser both go by it. Formulas know two
 * kinds of products more: such as look looser than others, as a · b does, and tighter, as A B does.
 */
export const binding = {
  choice: 1,
  disjunction: 1.3,
  conjunction: 1.6,
  comparison: 2,
  sum: 3,
  looseProduct: 3.5,
  product: 4,
  tightProduct: 4.5,
  negation: 5,
  power: 6,
  atom: 7,
} as const;

const bindingOf: Readonly<Record<string, number>> = {
  '<': binding.comparison,
  '<=': binding.comparison,
  '>': binding.comparison,
  '>=': binding.comparison,
  '==': binding.comparison,
  '!=': binding.comparison,
  '+': binding.sum,
  '-': binding.sum,
  '*': binding.product,
  '/': binding.product,
  '@': binding.product,
  '^': binding.power,
};

/** A sign between two operands, from the primitive table. */
export interface InfixSign {
  readonly primitive: PrimitiveName;
  readonly operator: string;
  readonly binds: number;
  /** Products of different runs are kept apart by parentheses, which signs of one run go on without. */
  readonly run?: 'times' | 'matrix';
}

const signs = new Map<string, InfixSign>();
for (const primitive of primitiveNames) {
  const { text } = primitives[primitive];
  if (text.kind !== 'infix') continue;
  const binds = bindingOf[text.operator];
  if (binds === undefined) throw new Error(`the grammar does not know the sign ${text.operator}`);
  const { operator } = text;
  const run = operator === '@' ? 'matrix' : 'times';
  signs.set(operator, { primitive, operator, binds, ...(binds === binding.product && { run }) });
}

export function infixSign(operator: string): InfixSign | undefined {
  return signs.get(operator);
}

/**
 * Whether a run of signs may go on without parentheses: a + b − c, a*b/c and A @ B @ C, but not
 * A @ b*c, which looks as if it meant A @ (b*c).
 */
export function runsOn(outer: InfixSign, inner: InfixSign): boolean {
  return inner.binds > outer.binds || outer.run === inner.run;
}

/** Nesting deeper than this is refused: the parser calls itself a few times a level. */
export const MAX_DEPTH = 300;

/** The word of `X = input(2, 3)`, which declares an input of a shape and leaves its numbers open. */
export const SHAPE_WORD = 'input';
