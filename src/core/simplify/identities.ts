import { simplifyWords } from '../../words/en/simplify';
import { type PrimitiveName, primitiveNames, primitives } from '../primitives/table';
import { broadcastShapes, SCALAR, type Shape, sameShape } from '../tensor/shape';

/** What a rule may look at: the statements written so far. */
export interface RewriteContext {
  /** The number that every element of a constant has; null for anything else. */
  number(statement: number): number | null;
  shapeOf(statement: number): Shape;
  /** The operands of a statement that applies `operation`; null when it does not. */
  operandsOf(statement: number, operation: PrimitiveName): readonly number[] | null;
  /** Appends a statement, itself simplified, or finds one that is there. */
  write(operation: PrimitiveName, operands: readonly number[]): number;
  literal(value: number): number;
}

/** What takes the place of a draft: a statement that is there already, or another draft. */
export type Replacement =
  | { readonly by: number }
  | { readonly by: PrimitiveName; readonly operands: readonly number[] };

export interface Identity {
  /** As people write it: `x · 1 = x`. */
  readonly formula: string;
  /** Whether it holds for every float64, infinities and NaN included, but for the sign of a zero. */
  readonly exact: boolean;
  readonly of: readonly PrimitiveName[];
  apply(operands: readonly number[], w: RewriteContext): Replacement | null;
}

type Unary = (x: number, w: RewriteContext) => Replacement | null;
type Binary = (a: number, b: number, w: RewriteContext) => Replacement | null;

const unary = (formula: string, of: PrimitiveName, rule: Unary, exact = true): Identity => ({
  formula,
  exact,
  of: [of],
  apply: ([x], w) => rule(x as number, w),
});
const binary = (formula: string, of: PrimitiveName, rule: Binary, exact = true): Identity => ({
  formula,
  exact,
  of: [of],
  apply: ([a, b], w) => rule(a as number, b as number, w),
});
/** Tried with the operands either way round. */
const symmetric = (formula: string, of: PrimitiveName, rule: Binary, exact = true): Identity =>
  binary(formula, of, (a, b, w) => rule(a, b, w) ?? rule(b, a, w), exact);

const same = (statement: number): Replacement => ({ by: statement });
const becomes = (by: PrimitiveName, ...operands: readonly number[]): Replacement => ({
  by,
  operands,
});
const finite = false;

/** In the order in which they are tried. */
const identities: readonly Identity[] = [
  unary('−(−x) = x', 'negate', (x, w) => first(w.operandsOf(x, 'negate'), same)),
  unary('−(a − b) = b − a', 'negate', (x, w) =>
    pair(w.operandsOf(x, 'subtract'), (a, b) => becomes('subtract', b, a)),
  ),
  symmetric('x + 0 = x', 'add', (a, b, w) => (w.number(b) === 0 ? same(a) : null)),
  symmetric('a + (−b) = a − b', 'add', (a, b, w) =>
    first(w.operandsOf(b, 'negate'), (x) => becomes('subtract', a, x)),
  ),
  binary('x − 0 = x', 'subtract', (a, b, w) => (w.number(b) === 0 ? same(a) : null)),
  binary('0 − x = −x', 'subtract', (a, b, w) => (w.number(a) === 0 ? becomes('negate', b) : null)),
  binary('a − (−b) = a + b', 'subtract', (a, b, w) =>
    first(w.operandsOf(b, 'negate'), (x) => becomes('add', a, x)),
  ),
  symmetric('x · 1 = x', 'multiply', (a, b, w) => (w.number(b) === 1 ? same(a) : null)),
  symmetric('x · (−1) = −x', 'multiply', (a, b, w) =>
    w.number(b) === -1 ? becomes('negate', a) : null,
  ),
  binary('x · x = x²', 'multiply', (a, b) => (a === b ? becomes('square', a) : null)),
  symmetric('a · (−b) = −(a · b)', 'multiply', (a, b, w) =>
    first(w.operandsOf(b, 'negate'), (x) => becomes('negate', w.write('multiply', [a, x]))),
  ),
  binary('x / 1 = x', 'divide', (a, b, w) => (w.number(b) === 1 ? same(a) : null)),
  binary('x / (−1) = −x', 'divide', (a, b, w) =>
    w.number(b) === -1 ? becomes('negate', a) : null,
  ),
  binary('(−a) / b = −(a / b)', 'divide', (a, b, w) =>
    first(w.operandsOf(a, 'negate'), (x) => becomes('negate', w.write('divide', [x, b]))),
  ),
  unary('(−x)² = x²', 'square', (x, w) =>
    first(w.operandsOf(x, 'negate'), (y) => becomes('square', y)),
  ),
  binary('x¹ = x', 'power', (a, b, w) => (w.number(b) === 1 ? same(a) : null)),
  binary('x⁰ = 1', 'power', (_a, b, w) => (w.number(b) === 0 ? same(w.literal(1)) : null)),
  {
    formula: simplifyWords.settledChoice,
    exact: true,
    of: ['where'],
    apply: ([condition, a, b], w) => {
      const settled = w.number(condition as number);
      if (settled !== null) return same((settled === 0 ? b : a) as number);
      return a === b ? same(a as number) : null;
    },
  },
  {
    formula: simplifyWords.shortSum,
    exact: true,
    of: ['addN'],
    apply: (operands) => shortened(operands, 'add'),
  },
  {
    formula: simplifyWords.shortProduct,
    exact: true,
    of: ['multiplyN'],
    apply: (operands) => shortened(operands, 'multiply'),
  },
  {
    // It is kept where the shape does change.
    formula: simplifyWords.shapeThatStays,
    exact: true,
    of: ['sumTo', 'broadcastTo'],
    apply: ([x]) => same(x as number),
  },
  symmetric('x · 0 = 0', 'multiply', (_a, b, w) => (w.number(b) === 0 ? same(b) : null), finite),
  binary('0 / x = 0', 'divide', (a, _b, w) => (w.number(a) === 0 ? same(a) : null), finite),
  binary('x − x = 0', 'subtract', (a, b, w) => (a === b ? same(w.literal(0)) : null), finite),
  binary('x / x = 1', 'divide', (a, b, w) => (a === b ? same(w.literal(1)) : null), finite),
  binary(
    simplifyWords.asSquare,
    'power',
    (a, b, w) => (w.number(b) === 2 ? becomes('square', a) : null),
    finite,
  ),
  symmetric(
    'a · (1 / b) = a / b',
    'multiply',
    (a, b, w) =>
      pair(w.operandsOf(b, 'divide'), (one, x) =>
        w.number(one) === 1 ? becomes('divide', a, x) : null,
      ),
    finite,
  ),
  symmetric(
    'c · (d · x) = (c · d) · x',
    'multiply',
    (a, b, w) => {
      if (w.number(a) === null) return null;
      const factors = w.operandsOf(b, 'multiply');
      if (!factors) return null;
      const [d, x] = factors as readonly [number, number];
      if (w.number(d) !== null) return becomes('multiply', w.write('multiply', [a, d]), x);
      if (w.number(x) !== null) return becomes('multiply', w.write('multiply', [a, x]), d);
      return null;
    },
    finite,
  ),
];

/** What is combined element by element broadcasts by itself, and needs no array to be made for it. */
const elementwise: readonly Identity[] = primitiveNames
  .filter((name) => {
    const { rule, attributes = [] } = primitives[name];
    return rule.kind === 'pointwise' && attributes.length === 0;
  })
  .map((name) => ({
    formula: simplifyWords.broadcastByItself,
    exact: true,
    of: [name],
    apply: (operands, w) => {
      for (const [k, x] of operands.entries()) {
        const narrow = narrowed(x, w);
        if (narrow === null) continue;
        const shapes = operands.map((y) => w.shapeOf(y));
        if (!sameShape(broadcastShapes(shapes.with(k, narrow.shape)), broadcastShapes(shapes)))
          continue;
        return becomes(name, ...operands.with(k, narrow.statement()));
      }
      return null;
    },
  }));

/** What a value was broadcast from, or the number that all elements of a constant are; null for anything else. */
function narrowed(x: number, w: RewriteContext): { shape: Shape; statement(): number } | null {
  const from = w.operandsOf(x, 'broadcastTo')?.[0];
  if (from !== undefined) return { shape: w.shapeOf(from), statement: () => from };
  const number = w.shapeOf(x).length === 0 ? null : w.number(x);
  return number === null ? null : { shape: SCALAR, statement: () => w.literal(number) };
}

function shortened(operands: readonly number[], two: PrimitiveName): Replacement | null {
  if (operands.length === 1) return same(operands[0] as number);
  return operands.length === 2 ? { by: two, operands } : null;
}

function first(
  operands: readonly number[] | null,
  then: (x: number) => Replacement | null,
): Replacement | null {
  return operands ? then(operands[0] as number) : null;
}

function pair(
  operands: readonly number[] | null,
  then: (a: number, b: number) => Replacement | null,
): Replacement | null {
  return operands ? then(operands[0] as number, operands[1] as number) : null;
}

/** The identities that may be used, by the primitive they are about. */
export function identitiesFor(exact: boolean): ReadonlyMap<string, readonly Identity[]> {
  const result = new Map<string, Identity[]>();
  for (const identity of [...identities, ...elementwise]) {
    if (exact && !identity.exact) continue;
    for (const name of identity.of) result.set(name, [...(result.get(name) ?? []), identity]);
  }
  return result;
}
