import { plainMedium } from '../medium/plain';
import { latexName } from '../name';
import { latexNumber, superscript } from '../number';

/** A differentiation, as a document knows it: what was differentiated, and as what number. */
export interface Differentiation {
  /** The name of the output; null for the whole gradient, times a vector. */
  readonly output: string | null;
  /** Which differentiation before, from 1, had made that output the derivative by the input `by`; 0 for none. */
  readonly after: number;
  readonly by: string | null;
  readonly as: 'number' | 'sum' | 'vector' | readonly number[];
  readonly times: number;
}

/** What formulas of derivatives are written in. */
interface Signs {
  name(name: string): string;
  number(x: number): string;
  power(base: string, exponent: number): string;
  /** ∂²`of` */
  d(of: string, order: number): string;
  readonly sum: string;
  readonly vector: string;
  readonly nabla: string;
}

const latexSigns: Signs = {
  name: (name) => latexName(name),
  number: (x) => latexNumber(x, 3),
  // A prime is a superscript already.
  power: (base, exponent) => `${base.includes("'") ? `{${base}}` : base}^{${exponent}}`,
  d: (of, order) => `\\partial${order === 1 ? '' : `^{${order}}`} ${of}`,
  sum: '\\textstyle\\sum ',
  vector: '\\mathbf{v} \\cdot ',
  nabla: '\\nabla ',
};

const medium = plainMedium({ notation: 'leibniz', digits: 3 });

const plainSigns: Signs = {
  name: (name) => medium.primal({ name }),
  number: (x) => medium.number(x),
  power: (base, exponent) => medium.power(base, String(exponent)),
  d: (of, order) => `∂${order === 1 ? '' : superscript(order)}${of}`,
  sum: 'Σ ',
  vector: 'v · ',
  nabla: '∇',
};

/** ∂ⁿ`of` by some inputs or elements of them; `of` alone where there are none. */
interface Quantity {
  readonly of: string;
  /** Whether `of` needs parentheses in a product or a derivative. */
  readonly loose: boolean;
  readonly by: readonly By[];
}

interface By {
  readonly name: string;
  readonly place: string;
}

/**
 * What the last of some differentiations differentiated, so that of which its outputs are the
 * derivatives: `y`, `∂y/∂x₁`, `∂²y/∂x₁∂x₂`, `∂loss/∂w[0]`, `Σ ∂loss/∂w`, `v · ∇y`.
 */
export function differentiatedLatex(steps: readonly Differentiation[]): string {
  return written(latexSigns, quantityOf(latexSigns, steps, steps.length));
}

/** The same as plain text. */
export function differentiatedText(steps: readonly Differentiation[]): string {
  return written(plainSigns, quantityOf(plainSigns, steps, steps.length));
}

/** @param count how many of the steps; the last of these is written. */
function quantityOf(signs: Signs, steps: readonly Differentiation[], count: number): Quantity {
  const step = steps[count - 1];
  if (!step) return { of: '', loose: false, by: [] };
  const { output, by, as, times } = step;
  // An earlier one, so that this ends whatever a link says.
  const before = step.after > 0 && step.after < count ? quantityOf(signs, steps, step.after) : null;
  if (output === null) {
    const of = before ? fenced(signs, before) : '';
    return { of: `${signs.vector}${signs.nabla}${of}`, loose: true, by: [] };
  }
  const quantity: Quantity =
    before && by !== null
      ? { ...before, by: [...before.by, { name: signs.name(by), place: '' }] }
      : { of: signs.name(output), loose: false, by: [] };
  return taken(signs, quantity, as, times);
}

function taken(
  signs: Signs,
  quantity: Quantity,
  as: Differentiation['as'],
  times: number,
): Quantity {
  const scaled = (text: string) => (Object.is(times, 1) ? text : `${signs.number(times)} ${text}`);
  if (as === 'sum') {
    return { of: scaled(`${signs.sum}${written(signs, quantity)}`), loose: true, by: [] };
  }
  if (as === 'vector') {
    return { of: `${signs.vector}${written(signs, quantity)}`, loose: true, by: [] };
  }
  const element = as === 'number' ? quantity : elementOf(quantity, `[${as.join(', ')}]`);
  if (Object.is(times, 1)) return element;
  return { of: scaled(written(signs, element)), loose: true, by: [] };
}

function elementOf(quantity: Quantity, place: string): Quantity {
  const { of, by } = quantity;
  const last = by.at(-1);
  if (!last) return { ...quantity, of: of + place };
  return { ...quantity, by: [...by.slice(0, -1), { ...last, place }] };
}

function written(signs: Signs, { of, loose, by }: Quantity): string {
  if (by.length === 0) return of;
  const below = denominators(by).map(([name, times]) =>
    signs.d(times === 1 ? name : signs.power(name, times), 1),
  );
  return `${signs.d(loose ? `(${of})` : of, by.length)}/${below.join('')}`;
}

/** Equal ones are one power, but for elements of arrays, whose places would be raised. */
function denominators(by: readonly By[]): readonly (readonly [string, number])[] {
  const factors: [string, number][] = [];
  for (const { name, place } of by) {
    const same = place === '' && factors.find(([other]) => other === name);
    if (same) same[1]++;
    else factors.push([name + place, 1]);
  }
  return factors;
}

function fenced(signs: Signs, quantity: Quantity): string {
  const text = written(signs, quantity);
  return quantity.loose || quantity.by.length > 0 ? `(${text})` : text;
}
