/**
 * A name such as `∂2y_∂x1∂x2`, taken apart: that of the derivative of `of`, which may itself be such a
 * name, by inputs one after the other.
 */
export interface DerivativeName {
  /** What stands before `of`: the sum of an array, its product with a vector, a gradient, a seed. */
  readonly taken: readonly Taken[];
  readonly of: string;
  /** Equal ones next to each other are one power. */
  readonly by: readonly (readonly [name: string, power: number])[];
  readonly order: number;
  /** From 2, where others before it are the same derivative; else 1. */
  readonly again: number;
}

export type Taken = 'sum' | 'vector' | 'gradient' | 'seed';

/** How each is written in a name. */
export const takenSigns = {
  sum: 'Σ',
  vector: 'v·',
  gradient: '∇',
  seed: 'seed·',
} as const satisfies Record<Taken, string>;

const NAME = /^∂\d*(.+)_∂(.+?)(?:·(\d+))?$/u;

/** The parts of the name of a derivative; null for any other name. */
export function derivativeName(name: string): DerivativeName | null {
  if (!name.startsWith('∂')) return null;
  const found = NAME.exec(name);
  if (!found) return null;
  const [, numerator = '', denominators = '', again = '1'] = found;
  const names = denominators.split('∂');
  if (names.some((part) => part === '')) return null;
  const by: [string, number][] = [];
  for (const part of names) {
    const last = by.at(-1);
    if (last?.[0] === part) last[1]++;
    else by.push([part, 1]);
  }
  const taken: Taken[] = [];
  let of = numerator;
  for (let found = firstTaken(of); found; found = firstTaken(of)) {
    taken.push(found);
    of = of.slice(takenSigns[found].length);
  }
  return { taken, of, by, order: names.length, again: Number(again) };
}

function firstTaken(text: string): Taken | undefined {
  return (Object.keys(takenSigns) as Taken[]).find(
    (taken) => text.startsWith(takenSigns[taken]) && text.length > takenSigns[taken].length,
  );
}

/** What derivatives are written in. */
export interface DerivativeSigns {
  /** @param newest whether it is that of the last derivative, which has the shape of that input. */
  name(name: string, newest?: boolean): string;
  power(base: string, exponent: number): string;
  /** ∂², of order 2. */
  d(order: number): string;
  fraction(above: string, below: string): string;
  fenced(text: string): string;
  again(text: string, count: number): string;
  readonly taken: Readonly<Record<Taken, string>>;
}

/** ∂²y/∂x₁∂x₂, ∂(Σ y)/∂w */
export function writeDerivative(signs: DerivativeSigns, name: DerivativeName): string {
  const { taken, of, by, order, again } = name;
  const inner = derivativeName(of);
  const own = inner ? signs.fenced(writeDerivative(signs, inner)) : signs.name(of);
  const whole = taken.map((each) => signs.taken[each]).join('') + own;
  const above = `${signs.d(order)}${taken.length > 0 ? signs.fenced(whole) : whole}`;
  const below = by.map(([input, power], k) => {
    const name = signs.name(input, k === by.length - 1);
    return signs.d(1) + (power === 1 ? name : signs.power(name, power));
  });
  const text = signs.fraction(above, below.join(''));
  return again === 1 ? text : signs.again(text, again);
}

/** The signs of plain text, in which names are written by `name`. */
export function plainDerivativeSigns(name: (name: string) => string): DerivativeSigns {
  return {
    name,
    power: (base, exponent) => base + raised(exponent),
    d: (order) => (order === 1 ? '∂' : `∂${raised(order)}`),
    fraction: (above, below) => `${above}/${below}`,
    fenced: (text) => `(${text})`,
    again: (text, count) => `${text} (${count})`,
    taken: { sum: 'Σ ', vector: 'v · ', gradient: '∇', seed: 'seed · ' },
  };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(count: number): string {
  return [...String(count)].map((digit) => RAISED[Number(digit)]).join('');
}

/** A name as it is said and listed: a derivative as ∂²y/∂x1∂x2, any other as it is. */
export function listedName(name: string): string {
  const derivative = derivativeName(name);
  return derivative
    ? writeDerivative(
        plainDerivativeSigns((own) => own),
        derivative,
      )
    : name;
}
