import { binding } from '../../grammar';
import type { Printed } from '../../print/precedence';

/** Signs of Python that stand outside of brackets, loosest first. */
const signs: readonly (readonly [sign: RegExp, binds: number])[] = [
  [/ if /, binding.choice],
  [/ [<>=!]=? /, binding.comparison],
  [/ [+-] /, binding.sum],
  [/ (?:[*/%@]|\/\/) /, binding.product],
  [/^-/, binding.negation],
  [/ \*\* /, binding.power],
];

/** How tightly a text of Python binds: as its loosest sign. */
export function bindingOf(text: string): number {
  let outside = text;
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = outside.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, '');
  }
  return signs.find(([sign]) => sign.test(outside))?.[1] ?? binding.atom;
}

/** A form with operands in the places #1, #2 …, in parentheses where what stands around them binds tighter. */
export function filledIn(template: string, operands: readonly Printed[]): Printed {
  const only = template === '#1' ? operands[0] : undefined;
  if (only) return only;
  const text = template.replace(/#(\d+)/g, (mark, place: string, at: number) => {
    const operand = operands[Number(place) - 1] as Printed;
    const around = argumentAround(template, at, at + mark.length);
    const binds = bindingOf(around);
    const needed = binds === binding.atom ? binding.atom : binds + Number.EPSILON;
    return fenced(operand, around === mark || operand.binds >= needed);
  });
  return { text, binds: bindingOf(template) };
}

/** In parentheses, unless it may stand bare. */
export function fenced({ text }: Pick<Printed, 'text'>, bare: boolean): string {
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
