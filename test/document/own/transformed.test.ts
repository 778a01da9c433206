import { describe, expect, it } from 'vitest';
import { applicationsIn } from '../../../src/core/graph/application';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { checkedOf } from '../../../src/document/derived';
import { backToPrimal, differentiate } from '../../../src/document/differentiate';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { withDerivative, withoutOwn } from '../../../src/document/own/changing';
import { expressionOf } from '../../../src/document/printed';
import { simplified } from '../../../src/document/simplify';

const documentOf = (text: string) => withExpression(EMPTY_DOCUMENT, text);

interface Case {
  readonly text: string;
  /** The same without own primitives. */
  readonly expanded: string;
  /** Derivatives by hand that are right, by own primitive. */
  readonly byHand: Readonly<Record<string, readonly string[]>>;
}

const cases: Readonly<Record<string, Case>> = {
  'applied once': {
    text: 'u = 0.7; f(x) = x sin(x); y = f(2u)',
    expanded: 'u = 0.7; y = 2u*sin(2u)',
    byHand: { f: ['v̄*(sin(x) + x*cos(x))'] },
  },
  'applied to each other': {
    text: 'u = 0.7; w = -0.3; f(x) = x sin(x); y = f(2u) + f(f(w))',
    expanded: 'u = 0.7; w = -0.3; a = 2u; b = w*sin(w); y = a*sin(a) + b*sin(b)',
    byHand: { f: ['v̄*(sin(x) + x*cos(x))'] },
  },
  'within another': {
    text: 'a = 3; b = 2; f(x) = x^2; g(x, y) = f(x)*y; y = g(a, b) + g(f(b), 2)',
    expanded: 'a = 3; b = 2; y = a^2*b + (b^2)^2*2',
    byHand: { f: ['v̄*2x'], g: ['v̄*2x*y', 'v̄*x^2'] },
  },
  'of three parameters': {
    text: 'u = 3; v = 2; affine(w, x, b) = w*x + b; y = affine(affine(2, u, 1), v, u)',
    expanded: 'u = 3; v = 2; y = (2u + 1)*v + u',
    byHand: { affine: ['v̄*x', 'v̄*w', 'v̄'] },
  },
  'given numbers that simplify': {
    text: 'u = 3; affine(w, x, b) = w*x + b; y = affine(1, u, 0) + affine(0, u, 2) + affine(1, u, 0)',
    expanded: 'u = 3; y = (1*u + 0) + (0*u + 2) + (1*u + 0)',
    byHand: { affine: ['v̄*x', 'v̄*w', 'v̄'] },
  },
  'of arrays': {
    text: 'W = [[1, 2], [3, 4]]; u = [1, -1]; f(A, x) = A @ x + [0.5, 7]; y = sum(f(W, u)^2)',
    expanded: 'W = [[1, 2], [3, 4]]; u = [1, -1]; y = sum((W @ u + [0.5, 7])^2)',
    byHand: { f: ['outer(v̄, x)', 'A.T @ v̄'] },
  },
};

describe.each(Object.entries(cases))('an own primitive %s', (_, { text, expanded, byHand }) => {
  const own = documentOf(text);
  const plain = documentOf(expanded);
  const gradients = valuesOf(differentiate(plain));
  const hands = Object.entries(byHand);
  const all = [
    ['by AD', own],
    ...hands.map(([name, by]) => [`${name} by hand`, handed(own, name, by)] as const),
    ['all by hand', hands.reduce((so, [name, by]) => handed(so, name, by), own)],
  ] as const;

  it.each(all)('is differentiated as what it computes: %s', (_how, document) => {
    expect(applicationsIn(document.graph).size).toBe(document.graph.folds?.length);
    expectSame(valuesOf(differentiate(document)), gradients);
  });

  it.each(all)('has the same values and derivatives simplified: %s', (_how, document) => {
    expectSame(valuesOf(simplified(document)), valuesOf(plain));
    expectSame(valuesOf(differentiate(simplified(document))), gradients);
    expectSame(valuesOf(simplified(differentiate(document))), gradients);
  });

  it.each(all)('leaves a graph whose text is read as the same: %s', (_how, document) => {
    for (const made of [differentiate(document), simplified(differentiate(document))]) {
      expectSame(valuesOf(withExpression(plain, expressionOf(made.graph))), gradients);
    }
  });

  it.each(all)(
    'leaves plain folds, and the same values, where it is deleted: %s',
    (_how, document) => {
      const made = differentiate(document);
      const gone = hands.reduce((so, [name]) => withoutOwn(so, name), made);
      expect(gone.graph.definitions).toBeUndefined();
      expect(gone.graph.folds?.filter(({ of }) => of !== undefined)).toEqual([]);
      expectSame(valuesOf(gone), gradients);
    },
  );

  it.each(all)('is there as before, back at the primal: %s', (_how, document) => {
    const { graph } = backToPrimal(simplified(differentiate(document)));
    expect(graph).toEqual(document.graph);
  });
});

describe('a graph that was differentiated', () => {
  it('has folds that are uses only where nothing in them is read from outside', () => {
    const own = documentOf('f(x) = x sin(x); y = f(2u)');
    expect(applicationsIn(differentiate(own).graph).size).toBe(0);
    const byHand = handed(own, 'f', ['v̄*(sin(x) + x*cos(x))']);
    expect(applicationsIn(differentiate(byHand).graph).size).toBe(1);
  });

  it('has the derivative that was said by hand, be it wrong', () => {
    const wrong = handed(documentOf('u = 4; f(x) = x^2; y = 3*f(2u)'), 'f', ['5 v̄']);
    expectSame(valuesOf(differentiate(wrong)), { y: 192, '∂y_∂u': 30 });
    expectSame(valuesOf(simplified(differentiate(wrong))), { y: 192, '∂y_∂u': 30 });
  });

  it('again has second derivatives, by AD of what was said by hand', () => {
    const own = documentOf('u = 0.7; f(x) = x^3; y = f(2u)');
    const second = valuesOf(differentiate(differentiate(own)));
    const byHand = handed(own, 'f', ['v̄*3x^2']);
    expectSame(valuesOf(differentiate(differentiate(byHand))), second);
    expectSame(valuesOf(differentiate(simplified(differentiate(byHand)))), second);
  });
});

function handed(document: Document, name: string, by: readonly string[]): Document {
  return withDerivative(document, name, { by, used: true });
}

function valuesOf(document: Document): Readonly<Record<string, unknown>> {
  return evaluate(checkedOf(document).program);
}

/** Number by number, up to rounding. */
function expectSame(
  values: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): void {
  expect(Object.keys(values).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, value] of Object.entries(values)) {
    const [now, then] = [value, wanted[name]].map((one) => [one].flat(Infinity) as number[]);
    expect(now?.length, name).toBe(then?.length);
    now?.forEach((number, k) => void expect(number, name).toBeCloseTo(then?.[k] ?? NaN, 10));
  }
}
