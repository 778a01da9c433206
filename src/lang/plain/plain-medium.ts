import type { Notation } from '../../core/primitive';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { mathName } from '../name';
import { formatNumber, subscript as lowered, superscript } from '../number';
import type { Called, Medium, TraceStyle } from '../term/medium';

/** Primitives whose plain notation differs from how expressions are typed. */
const FORMS: Partial<Record<PrimitiveName, Notation>> = {
  square: { kind: 'form', template: '#1²', delimited: false },
  reciprocal: { kind: 'form', template: '1/#1', delimited: false },
  abs: { kind: 'form', template: '|#1|', delimited: true },
};

/** Writes plain text with the signs of mathematics: v₅ = v₄ − v₃. */
export function plainMedium({ notation, digits }: TraceStyle): Medium {
  return {
    notation: (primitive) => {
      const { group, text, symbol } = primitives[primitive];
      if (group === 'Comparison') return { kind: 'infix', operator: symbol };
      return FORMS[primitive] ?? text;
    },
    number: (value) => formatNumber(value, digits),
    plus: '+',
    minus: '−',
    product: (a, b) => `${a} × ${b}`,
    fraction: () => null,
    power: (base, exponent) => {
      const whole = /^\(?(−?\d+)\)?$/.exec(exponent)?.[1];
      return whole === undefined
        ? `${base}^${exponent}`
        : base + superscript(Number(whole.replace('−', '-')));
    },
    raisesExponents: false,
    condition: (text) => `[${text}]`,
    primal,
    adjoint: (called, output) => {
      const { base, subscript, primes } = parts(called);
      const marks = '′'.repeat(primes);
      switch (notation) {
        case 'prime':
          return `${base}${marks}′${subscript}`;
        case 'bar':
          return `${[...base].length > 1 ? `bar(${base})` : `${base}\u0304`}${marks}${subscript}`;
        case 'leibniz':
          return `∂${primal({ name: output })}/∂${primal(called)}`;
        case 'grad':
          return `${primal(called)}.grad`;
      }
    },
    partial: (of, by) => `∂${primal(of)}/∂${primal(by)}`,
  };
}

function primal(called: Called): string {
  const { base, subscript, primes } = parts(called);
  return `${base}${'′'.repeat(primes)}${subscript}`;
}

function parts(called: Called): { base: string; subscript: string; primes: number } {
  if ('subscript' in called) return { base: 'v', subscript: lowered(called.subscript), primes: 0 };
  const { base, subscript, primes } = mathName(called.name);
  const isIndex = subscript !== null && /^\d+$/.test(subscript);
  const shown = subscript === null ? '' : isIndex ? lowerDigits(subscript) : `_${subscript}`;
  return { base, subscript: shown, primes };
}

function lowerDigits(digits: string): string {
  return [...digits].map((digit) => lowered(Number(digit))).join('');
}
