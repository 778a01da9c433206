import type { Term } from '../../core/algebra/term';

/** A term of arrays as it is written by hand: without a factor of 1, and with −1 as a sign. */
export function tidied(term: Term): Term {
  if (term.kind !== 'apply') return term;
  const operands = term.operands.map(tidied);
  const [a, b] = operands as [Term, Term];
  if (term.primitive === 'multiply') {
    const [factor, other] = a.kind === 'literal' ? [a, b] : [b, a];
    const by = factor.kind === 'literal' ? factor.value : null;
    if (by === 1) return other;
    if (by === -1) return { ...term, primitive: 'negate', operands: [other], attributes: {} };
  }
  return { ...term, operands };
}
