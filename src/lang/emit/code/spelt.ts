import { elsewhereOf } from '../../../core/primitives/late';
import { type PrimitiveName, primitives } from '../../../core/primitives/table';
import type { Attributes } from '../../../core/rule/attributes';
import type { Framework, PlainLanguage, Without } from '../../../core/rule/frameworks';
import type { Notation } from '../../../core/rule/primitive';
import { spelling } from '../../../core/rule/spelling';
import type { Shape } from '../../../core/tensor/shape';
import { binding } from '../../grammar';
import type { Printed } from '../../print/precedence';
import type { Applied } from './language';
import type { Has } from './lowered';
import { inNotation, type Signs } from './template';

/** How a language writes a primitive, by its row. */
export function notationOf(
  where: Framework | PlainLanguage,
  primitive: PrimitiveName,
  attributes: Attributes,
  shapes: readonly Shape[],
): Notation | Without {
  const { attributes: specs = [] } = primitives[primitive];
  return spelling(
    { elsewhere: elsewhereOf(primitive), attributes: specs },
    where,
    attributes,
    shapes,
  );
}

/** Whether rows say how a language writes a primitive. */
export function spelt(where: Framework | PlainLanguage): Has {
  return (primitive, attributes, shapes) =>
    notationOf(where, primitive, attributes, shapes).kind !== 'without';
}

export const PYTHON_COMPARES: Comparisons = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '==',
  '!=': '!=',
};

/** Signs of comparisons, which a language may have by others. */
export type Comparisons = Readonly<Record<string, string>>;

/**
 * A notation with operands in their places, where a choice asks what a comparison says rather than whether it is 1.
 * @param comparisons by the signs here what the language has, of two operands in this place.
 */
export function applied(
  notation: Notation,
  { primitive }: Pick<Applied, 'primitive'>,
  operands: readonly Printed[],
  signs: Signs,
  comparisons: Comparisons,
): Printed {
  const { text } = primitives[primitive];
  const sign = text.kind === 'infix' ? comparisons[text.operator] : undefined;
  if (sign !== undefined && !operands.every((operand) => operand.constant === 'number')) {
    const condition = inNotation({ kind: 'infix', operator: sign }, operands, signs).text;
    return { ...inNotation(notation, operands, signs), condition };
  }
  const [first, ...others] = operands;
  if (primitive !== 'where' || first?.condition === undefined) {
    return inNotation(notation, operands, signs);
  }
  const asked = notation.kind === 'form' ? notation.template.replace('#1 != 0', '#1') : '';
  const known: Notation = notation.kind === 'form' ? { ...notation, template: asked } : notation;
  const isDelimited = notation.kind === 'call' || /\(#1,/.test(asked);
  const condition = {
    text: first.condition,
    binds: isDelimited ? binding.atom : binding.comparison,
  };
  return inNotation(known, [condition, ...others], signs);
}
