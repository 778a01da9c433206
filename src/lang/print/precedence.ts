import type { PrimitiveName } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import type { Shape } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';
import { binding } from '../grammar';

/** A value as text, and what its surroundings must know to set parentheses. */
export interface Printed {
  readonly text: string;
  readonly binds: number;
  /** The run of signs that it is, if it is one. */
  readonly run?: string | undefined;
  /** Whether it is a constant that a sign before or behind it would become a part of. */
  readonly constant?: 'number' | 'array';
  /** Of a comparison that is 1 or 0, the text of what holds or does not. */
  readonly condition?: string;
  /** The text of a negative number without its minus. */
  readonly positive?: string;
  /** The shape of what is written, where it is known. */
  readonly shape?: Shape | undefined;
}

/** A sign between two operands. */
export interface Infix {
  readonly kind: 'infix';
  /** Sets the sign between operands that have their parentheses already. */
  join(left: string, right: string): string;
  /** How tightly the whole binds. */
  readonly binds: number;
  /** What binds tighter than this stands bare on either side. */
  readonly level: number;
  /** On which sides an operand of just this level stands bare: a + b − c, but a − (b − c). */
  readonly associates: 'left' | 'right' | 'both' | 'none';
  /** Signs of different runs do not associate, although they are of one level: A @ B @ C, but A @ (b*c). */
  readonly run?: string;
  /** Sets the opposite sign, before a negative number without its minus: a − 2 for a + (−2). */
  flipped?(left: string, right: string): string;
  /** Whether the right operand is set apart, as an exponent is, so that it needs no parentheses. */
  readonly raises?: boolean;
  /** Whether a minus may stand right behind the sign. */
  readonly takesMinus?: true;
}

/** How a language writes the application of a primitive. */
export type Form =
  | Infix
  | {
      readonly kind: 'prefix';
      readonly text: string;
      readonly binds: number;
      /** An operand that binds at least so tightly stands bare. */
      readonly least: number;
      readonly takesMinus?: true;
    }
  | { readonly kind: 'postfix'; readonly text: string }
  /** `#1`, `#2` … stand for operands; where they are delimited, they need no parentheses. */
  | {
      readonly kind: 'template';
      readonly template: string;
      readonly delimited: boolean;
      readonly binds: number;
    }
  | { readonly kind: 'call'; write(operands: readonly string[]): string };

/** A language that values are written in, for machines or for people. */
export interface Language {
  /** What the text of a negative value begins with. */
  readonly minus: string;
  constant(value: Tensor): Printed;
  /** @param nested whether it is an operand of another application. */
  form(
    primitive: PrimitiveName,
    operands: readonly Printed[],
    attributes: Attributes,
    nested: boolean,
  ): Form;
}

/** What needs no parentheses anywhere. */
export function atom(text: string, shape?: Shape): Printed {
  return { text, binds: binding.atom, shape };
}

/** A primitive applied to operands that are written already, with as few parentheses as the language needs. */
export function writeApplication(
  language: Language,
  primitive: PrimitiveName,
  operands: readonly Printed[],
  attributes: Attributes,
  nested = false,
): Printed {
  const form = language.form(primitive, operands, attributes, nested);
  const [a, b] = operands as [Printed, Printed];
  switch (form.kind) {
    case 'infix':
      return writeInfix(language, form, a, b);
    case 'prefix': {
      const { text, binds, least, takesMinus } = form;
      const clear = takesMinus || (!isNegative(language, a) && !a.constant);
      return { text: text + fenced(a, a.binds >= least && clear), binds };
    }
    case 'postfix':
      return atom(fenced(a, a.binds >= binding.atom && a.constant !== 'number') + form.text);
    case 'template': {
      const { template, delimited, binds } = form;
      const text = template.replace(/#(\d)/g, (_, k: string) => {
        const operand = operands[Number(k) - 1] ?? atom('');
        return fenced(operand, delimited || operand.binds >= binding.atom);
      });
      return { text, binds };
    }
    case 'call':
      return atom(form.write(operands.map(({ text }) => text)));
  }
}

/** Two operands with a sign between them. */
export function writeInfix(language: Language, sign: Infix, a: Printed, b: Printed): Printed {
  const { binds, run } = sign;
  const left = fenced(a, standsBare(sign, a, 'left'));
  if (sign.flipped && b.positive !== undefined) {
    return { text: sign.flipped(left, b.positive), binds, run };
  }
  const clear = sign.takesMinus || !isNegative(language, b);
  const right = fenced(b, sign.raises || (standsBare(sign, b, 'right') && clear));
  return { text: sign.join(left, right), binds, run };
}

function standsBare(sign: Infix, operand: Printed, side: 'left' | 'right'): boolean {
  const associates = sign.associates === side || sign.associates === 'both';
  if (sign.run !== undefined && operand.run !== undefined) {
    return operand.run === sign.run ? associates : operand.binds > sign.level;
  }
  return operand.binds > sign.level || (operand.binds === sign.level && associates);
}

/** In parentheses, unless it may stand bare. */
function fenced({ text }: Printed, bare: boolean): string {
  return bare ? text : `(${text})`;
}

function isNegative({ minus }: Language, { text }: Printed): boolean {
  return text.startsWith(minus);
}
