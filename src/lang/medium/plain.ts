import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Shape } from '../../core/tensor/shape';
import { derivativeName, plainDerivativeSigns, writeDerivative } from '../derivative-name';
import { mathName } from '../name';
import { formatNumber, subscript as lowered, superscript } from '../number';
import type { Called, GivenSetting, Medium, TraceStyle } from './medium';

/** Writes plain text with the signs of mathematics: v₅ = v₄ − v₃. */
export function plainMedium({ notation, digits, spelled }: TraceStyle): Medium {
  const parts = (called: Called) => partsOf(called, spelled);
  const primal = (called: Called) => {
    const { base, subscript, primes } = parts(called);
    return `${base}${'′'.repeat(primes)}${subscript}`;
  };
  return {
    notation: (primitive) => primitives[primitive].plain ?? primitives[primitive].text,
    named,
    number: (value) => formatNumber(value, digits),
    plus: '+',
    minus: '−',
    product: (a, b) => `${a} × ${b}`,
    elementwise: (a, b) => `${a} × ${b}`,
    matrixProduct: { sign: ' @ ', tight: false },
    fraction: () => null,
    power: (base, exponent) => {
      const whole = /^\(?(−?\d+)\)?$/.exec(exponent)?.[1];
      return whole === undefined
        ? `${base}^${exponent}`
        : base + superscript(Number(whole.replace('−', '-')));
    },
    raisesExponents: false,
    condition: (text) => `[${text}]`,
    call: (name, operands, settings) =>
      `${name}(${[...operands, ...settings.map(told)].join(', ')})`,
    over: () => null,
    set: () => null,
    part: (entries) => `[${entries.join(', ')}]`,
    colon: ':',
    array: (rows, isVector) => {
      const lines = rows.map((row) => `[${row.join(', ')}]`);
      return isVector ? lines.join() : `[${lines.join(', ')}]`;
    },
    missing: '–',
    large,
    memberOf: (shape) => `∈ ℝ${shape.map(superscript).join('ˣ')}`,
    primal,
    adjoint: (called, output) => {
      const { base, subscript, primes } = parts(called);
      const marks = '′'.repeat(primes);
      const whole = fenced(base);
      switch (notation) {
        case 'prime':
          return `${whole}${marks}′${subscript}`;
        case 'bar':
          return `${[...base].length > 1 ? `bar(${base})` : `${base}\u0304`}${marks}${subscript}`;
        case 'leibniz':
          return `∂${fenced(primal({ name: output }))}/∂${fenced(primal(called))}`;
        case 'grad':
          return `${fenced(primal(called))}.grad`;
      }
    },
    tangent: (called, input) => {
      if (notation === 'grad') return `${fenced(primal(called))}.tangent`;
      if (notation === 'leibniz') {
        return input === null
          ? `d${fenced(primal(called))}/dt`
          : `∂${fenced(primal(called))}/∂${primal({ name: input.name })}${input.place}`;
      }
      const { base, subscript, primes } = parts(called);
      const dotted = [...base].length > 1 ? `dot(${base})` : `${base}\u0307`;
      return `${dotted}${'′'.repeat(primes)}${subscript}`;
    },
    jacobian: (name, transposed) => `J(${name})${transposed ? 'ᵀ' : ''}`,
    partial: (of, by) => `∂${primal(of)}/∂${primal(by)}`,
  };
}

/** A quotient in parentheses. */
function fenced(text: string): string {
  return text.includes('/') ? `(${text})` : text;
}

function named(primitive: PrimitiveName): string {
  const { text } = primitives[primitive];
  return text.kind === 'call' ? text.name : primitive;
}

function told({ name, value }: GivenSetting): string {
  return `${name}=${typeof value === 'number' ? formatNumber(value, 15) : `[${value.join(', ')}]`}`;
}

/** “a vector of 5 numbers”, “a 4 × 3 matrix”, “a 2 × 3 × 4 array” */
function large(shape: Shape): string {
  if (shape.length === 1) return `a vector of ${shape[0]} numbers`;
  return `a ${shape.join(' × ')} ${shape.length === 2 ? 'matrix' : 'array'}`;
}

function partsOf(
  called: Called,
  spelled: ReadonlySet<string> | undefined,
): { base: string; subscript: string; primes: number } {
  if ('subscript' in called) return { base: 'v', subscript: lowered(called.subscript), primes: 0 };
  const derivative = derivativeName(called.name);
  if (derivative) {
    const signs = plainDerivativeSigns((name) => {
      const inner = partsOf({ name }, spelled);
      return `${inner.base}${'′'.repeat(inner.primes)}${inner.subscript}`;
    });
    const base = writeDerivative(signs, derivative);
    return { base, subscript: '', primes: 0 };
  }
  const { base, subscript, primes } = mathName(called.name, spelled?.has(called.name));
  const isIndex = subscript !== null && /^\d+$/.test(subscript);
  const shown = subscript === null ? '' : isIndex ? lowerDigits(subscript) : `_${subscript}`;
  return { base, subscript: shown, primes };
}

function lowerDigits(digits: string): string {
  return [...digits].map((digit) => lowered(Number(digit))).join('');
}
