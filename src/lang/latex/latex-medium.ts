import { primitives } from '../../core/primitives/table';
import { latexBase, latexName, latexSubscript, latexSymbol, mathName } from '../name';
import { latexNumber } from '../number';
import type { Called, Medium, TraceStyle } from '../term/medium';

/** Writes in LaTeX for math mode, as KaTeX and pdflatex read it. */
export function latexMedium({ notation, digits }: TraceStyle): Medium {
  return {
    notation: (primitive) => {
      // Bars that know their side, which a plain | does not; |−3| would be spaced like a difference.
      if (primitive === 'abs') {
        return { kind: 'form', template: '\\left\\vert #1 \\right\\vert', delimited: true };
      }
      return primitives[primitive].latex;
    },
    number: (value) => latexNumber(value, digits),
    plus: '+',
    minus: '-',
    product: (a, b) => `${a} \\times ${b}`,
    fraction: (a, b) => `\\frac{${a}}{${b}}`,
    power: (base, exponent) => {
      // A prime is a superscript, and a second one needs a base of its own.
      const whole = base.includes("'") ? `{${base}}` : base;
      return `${whole}^${[...exponent].length === 1 ? exponent : `{${exponent}}`}`;
    },
    raisesExponents: true,
    condition: (text) => `[${text}]`,
    primal,
    adjoint: (called, output) => {
      const { base, subscript, primes } = parts(called);
      const marks = "'".repeat(primes);
      switch (notation) {
        case 'prime':
          return latexSymbol(base, subscript, `${marks}'`);
        case 'bar': {
          const accent = [...base].length > 1 ? '\\overline' : '\\bar';
          return `${accent}{${latexBase(base)}}${marks}${latexSubscript(subscript)}`;
        }
        case 'leibniz':
          return `\\frac{\\partial ${latexName(output)}}{\\partial ${primal(called)}}`;
        case 'grad':
          return `${primal(called)}.\\mathrm{grad}`;
      }
    },
    partial: (of, by) => `\\frac{\\partial ${primal(of)}}{\\partial ${primal(by)}}`,
  };
}

function primal(called: Called): string {
  const { base, subscript, primes } = parts(called);
  return latexSymbol(base, subscript, "'".repeat(primes));
}

function parts(called: Called) {
  if ('name' in called) return mathName(called.name);
  return { base: 'v', subscript: String(called.subscript), primes: 0 };
}
