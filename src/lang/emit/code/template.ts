import type { Notation } from '../../../core/rule/primitive';
import { binding } from '../../grammar';
import { atom, type Printed } from '../../print/precedence';

/** How the signs of a language stand to each other. */
export interface Signs {
  /** Those that stand outside of brackets, loosest first, and how tightly they bind. */
  readonly outside: readonly (readonly [sign: RegExp, binds: number])[];
}

/** Signs that nearly all languages share. */
const shared: Signs['outside'] = [
  [/ [<>=!]=? | [=!]== /, binding.comparison],
  [/ [+-] /, binding.sum],
  [/ (?:[*/%@]|\/\/) /, binding.product],
  [/^-/, binding.negation],
];

/** Looser than a minus before it, so that one stands outside of parentheses. */
const BRACED_POWER = (binding.tightProduct + binding.negation) / 2;

export const pythonSigns: Signs = {
  outside: [[/ if /, binding.choice], ...shared, [/ \*\* /, binding.power]],
};

/** Those of JavaScript and C++, where a minus may not stand before a power. */
export const bracedSigns: Signs = {
  outside: [[/ \? /, binding.choice], ...shared, [/ \*\* /, BRACED_POWER]],
};

/** How tightly a text binds: as its loosest sign. */
export function bindingOf(text: string, { outside }: Signs = pythonSigns): number {
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, '');
  }
  return outside.find(([sign]) => sign.test(bare))?.[1] ?? binding.atom;
}

/** A notation with operands in their places, in as few parentheses as the language needs. */
export function inNotation(
  notation: Notation,
  operands: readonly Printed[],
  signs: Signs = pythonSigns,
): Printed {
  switch (notation.kind) {
    case 'infix':
      return withSign(notation.operator, operands, signs);
    case 'prefix':
      return filledIn(`${notation.operator}#1`, operands, signs);
    case 'call':
      return atom(`${notation.name}(${operands.map(({ text }) => text).join(', ')})`);
    case 'form':
      return filledIn(notation.template, operands, signs);
  }
}

function withSign(operator: string, operands: readonly Printed[], signs: Signs): Printed {
  const binds = bindingOf(` ${operator} `, signs);
  const isPower = operator === '**';
  return operands.slice(1).reduce<Printed>((left, right) => {
    const a = fenced(left, isPower ? left.binds >= binding.atom : left.binds >= binds);
    const isNegative = right.text.startsWith('-');
    if (operator === '+' && right.positive !== undefined) {
      return { text: `${a} - ${right.positive}`, binds };
    }
    const bare = right.binds > binds || (right.binds === binds && isPower);
    const b = fenced(right, bare && (!isNegative || isPower));
    return { text: isPower ? `${a}**${b}` : `${a} ${operator} ${b}`, binds };
  }, operands[0] ?? atom('0'));
}

/** A form with operands in the places #1, #2 …, in parentheses where what stands around them binds tighter. */
export function filledIn(
  template: string,
  operands: readonly Printed[],
  signs: Signs = pythonSigns,
): Printed {
  const only = template === '#1' ? operands[0] : undefined;
  if (only) return only;
  const text = template.replace(/#(\d+)/g, (mark, place: string, at: number) => {
    const operand = operands[Number(place) - 1] as Printed;
    const around = argumentAround(template, at, at + mark.length);
    const binds = bindingOf(around, signs);
    // What comes first may be of the same sign: a - b - c, but a / (b / c).
    const isFirst = around.startsWith(mark) && (binds === binding.sum || binds === binding.product);
    const isTight = operand.binds > binds || (operand.binds >= binds && isFirst);
    return fenced(operand, around === mark || operand.binds >= binding.atom || isTight);
  });
  return { text, binds: bindingOf(template, signs) };
}

/** In parentheses, unless it may stand bare. */
function fenced({ text }: Pick<Printed, 'text'>, bare: boolean): string {
  return bare ? text : `(${text})`;
}

/** What stands between the brackets or commas nearest to a place. */
function argumentAround(template: string, from: number, to: number): string {
  const edge = (at: number, step: 1 | -1): number => {
    let depth = 0;
    for (let k = at; ; k += step) {
      const sign = template[k];
      if (sign === undefined) return k;
      const opens = (step === 1 ? '([' : ')]').includes(sign);
      const closes = (step === 1 ? ')]' : '([').includes(sign);
      if (depth === 0 && (closes || sign === ',')) return k;
      depth += Number(opens) - Number(closes);
    }
  };
  return template.slice(edge(from - 1, -1) + 1, edge(to, 1)).trim();
}
