import type { JacobianMode } from '../../core/analysis/jacobian';
import type { AdjointNotation } from '../../document/document';
import { type Element, elementText } from '../../study/jacobian/elements';
import { wording } from './words';

/** What one pass does, in words: what it is seeded with, what it fills and what it costs. */
export function passSentence({
  mode,
  pass,
  seeded,
  notation,
  operations,
}: {
  readonly mode: JacobianMode;
  /** From 0. */
  readonly pass: number;
  /** All that passes of this mode are seeded in. */
  readonly seeded: readonly Element[];
  readonly notation: AdjointNotation;
  /** Null while they are not counted yet. */
  readonly operations: number | null;
}): string {
  const element = seeded[pass];
  if (!element) return '';
  const others = seeded.length > 1 ? wording.allOthers : '';
  const what = mode === 'reverse' ? 'row' : 'column';
  const cost = operations === null ? '' : wording.inOperations(operations);
  const seed = `${seedText(mode, element, notation)} = 1${others}`;
  return wording.passOfSeedFillsThe(
    pass + 1,
    seeded.length,
    seed,
    what,
    elementText(element),
    cost,
  );
}

/** The adjoint of an output or the tangent of an input. */
function seedText(mode: JacobianMode, element: Element, notation: AdjointNotation): string {
  const text = elementText(element);
  const isQuotient = text.includes('/');
  const [, base = '', rest = ''] = isQuotient
    ? ['', `(${text})`, '']
    : (/^(.)(.*)$/u.exec(text) ?? []);
  if (mode === 'forward') return `${base}\u0307${rest}`;
  switch (notation) {
    case 'prime':
      return `${base}′${rest}`;
    case 'bar':
      return `${base}\u0304${rest}`;
    case 'leibniz':
      return `∂${base}${rest}/∂${base}${rest}`;
    case 'grad':
      return `${base}${rest}.grad`;
  }
}
