import { derivativeName, takenSigns } from '../derivative-name';
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
  /** `3 y` */
  scaled(times: number, text: string): string;
  /** `[0, 2]` */
  place(index: readonly number[]): string;
  fenced(text: string): string;
  /** `∂²y/∂x₁∂x₂` */
  quotient(of: string, loose: boolean, by: readonly By[]): string;
}

const element = (index: readonly number[]) => `[${index.join(', ')}]`;
const fenced = (text: string) => `(${text})`;

const latexSigns: Signs = {
  name: (name) => latexName(name),
  number: (x) => latexNumber(x, 3),
  // A prime is a superscript already.
  power: (base, exponent) => `${base.includes("'") ? `{${base}}` : base}^{${exponent}}`,
  d: (of, order) => `\\partial${order === 1 ? '' : `^{${order}}`} ${of}`,
  sum: '\\textstyle\\sum ',
  vector: '\\mathbf{v} \\cdot ',
  nabla: '\\nabla ',
  scaled: (times, text) => `${latexNumber(times, 3)} ${text}`,
  place: element,
  fenced,
  quotient: (...parts) => quotient(latexSigns, ...parts),
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
  scaled: (times, text) => `${medium.number(times)} ${text}`,
  place: element,
  fenced,
  quotient: (...parts) => quotient(plainSigns, ...parts),
};

/** What names are made of: `∂2y_∂x1∂x2`. Names in them have no signs of their own that could be mistaken. */
const nameSigns: Signs = {
  name: (name) =>
    name
      .replaceAll('∂', 'd')
      .replaceAll('·', '')
      .replace(/(?<=.)_+$/u, ''),
  number: String,
  power: (base) => base,
  d: (of) => of,
  sum: takenSigns.sum,
  vector: takenSigns.vector,
  nabla: takenSigns.gradient,
  scaled: (_, text) => takenSigns.seed + text,
  place: (index) => index.map((k) => `_${k}`).join(''),
  fenced: (text) => text,
  quotient: (of, _, by) => {
    const below = by.map(({ name, place }) => `∂${name}${place}`).join('');
    return `∂${by.length === 1 ? '' : by.length}${of}_${below}`;
  },
};

/**
 * What the derivatives by inputs are called that the last of some differentiations made: `∂y_∂x1`,
 * `∂2y_∂x1∂x2`. None is among the names that are taken, or longer than a name may be: such a one keeps
 * the name of its input.
 * @param most how many code points a name may have.
 */
export function derivativeNames(
  steps: readonly Differentiation[],
  inputs: readonly string[],
  taken: Iterable<string>,
  most: number,
): readonly string[] {
  const known = new Set(taken);
  const quantity = quantityOf(nameSigns, steps, steps.length);
  return inputs.map((input) => {
    const by = [...quantity.by, { name: nameSigns.name(input), place: '' }];
    const name = nameSigns.quotient(quantity.of, quantity.loose, by);
    let free = name;
    for (let again = 2; known.has(free); again++) free = `${name}·${again}`;
    if ([...free].length > most || derivativeName(free) === null) return input;
    known.add(free);
    return free;
  });
}

/** The name by which a derivative was taken last: `x2` of `∂2y_∂x1∂x2`; null where an output is none. */
export function takenBy(name: string, inputs: Iterable<string>): string | null {
  const last = derivativeName(name)?.by.at(-1)?.[0];
  if (last === undefined) return null;
  for (const input of inputs) if (nameSigns.name(input) === last) return input;
  return null;
}

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
    const of = before ? inParentheses(signs, before) : '';
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
  const scaled = (text: string) => (Object.is(times, 1) ? text : signs.scaled(times, text));
  if (as === 'sum') {
    return { of: scaled(`${signs.sum}${written(signs, quantity)}`), loose: true, by: [] };
  }
  if (as === 'vector') {
    return { of: `${signs.vector}${written(signs, quantity)}`, loose: true, by: [] };
  }
  const element = as === 'number' ? quantity : elementOf(quantity, signs.place(as));
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
  return by.length === 0 ? of : signs.quotient(of, loose, by);
}

function quotient(signs: Signs, of: string, loose: boolean, by: readonly By[]): string {
  const below = denominators(by).map(([name, times]) =>
    signs.d(times === 1 ? name : signs.power(name, times), 1),
  );
  return `${signs.d(loose ? signs.fenced(of) : of, by.length)}/${below.join('')}`;
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

function inParentheses(signs: Signs, quantity: Quantity): string {
  const text = written(signs, quantity);
  return quantity.loose || quantity.by.length > 0 ? signs.fenced(text) : text;
}
