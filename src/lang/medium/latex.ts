import { memoized } from '../../core/memoized';
import { primitives } from '../../core/primitives/table';
import { derivativeName } from '../derivative-name';
import {
  latexBase,
  latexName,
  latexSubscript,
  latexSymbol,
  type MathName,
  mathName,
} from '../name';
import { latexNumber } from '../number';
import type { Called, GivenSetting, Medium, TraceStyle } from './medium';

const NONE: ReadonlySet<string> = new Set();

/** Writes in LaTeX for math mode, as KaTeX and pdflatex read it. */
export const latexMedium = memoized((style: TraceStyle): Medium => {
  const { notation, digits, spelled = NONE, mostEntries } = style;
  const nameOf = (name: string) => latexName(name, false, spelled.has(name));
  const parts = (called: Called): MathName =>
    'name' in called
      ? mathName(called.name, spelled.has(called.name))
      : { base: 'v', subscript: String(called.subscript), primes: 0, word: false };
  const isDerivative = (called: Called): called is Called & { readonly name: string } =>
    'name' in called && derivativeName(called.name) !== null;
  const primal = (called: Called): string => {
    if (isDerivative(called)) {
      return latexName(called.name, called.array, spelled.has(called.name));
    }
    const name = parts(called);
    return latexSymbol(name, "'".repeat(name.primes), called.array);
  };
  const marked = (
    called: Called,
    mark: string,
    accents: readonly [short: string, long: string],
  ) => {
    if (isDerivative(called)) {
      const whole = latexName(called.name, called.array, spelled.has(called.name));
      if (accents[1] === '') return `\\left(${whole}\\right)${mark}`;
      return `${accents[1]}{${accents[0] === '\\dot' ? `\\left(${whole}\\right)` : whole}}`;
    }
    const name = parts(called);
    const { base, subscript, primes } = name;
    const accent = accents[[...base].length > 1 ? 1 : 0];
    const marks = "'".repeat(primes) + mark;
    const accented = accent
      ? `${accent}{${latexBase(name, called.array)}}`
      : latexBase(name, called.array);
    return `${accented}${marks}${latexSubscript(subscript)}`;
  };
  return {
    notation: (primitive) => primitives[primitive].latex,
    named: (primitive) => `\\operatorname{${primitive}}`,
    number: (value) => latexNumber(value, digits),
    plus: '+',
    minus: '-',
    product: (a, b) => `${a} \\times ${b}`,
    elementwise: (a, b) => `${a} \\odot ${b}`,
    matrixProduct: { sign: ' \\, ', tight: true },
    fraction: (a, b) => `\\frac{${a}}{${b}}`,
    power: (base, exponent) => {
      // A prime is a superscript, and a second one needs a base of its own.
      const whole = base.startsWith('\\frac')
        ? `\\left(${base}\\right)`
        : base.includes("'")
          ? `{${base}}`
          : base;
      return `${whole}^${[...exponent].length === 1 ? exponent : `{${exponent}}`}`;
    },
    raisesExponents: true,
    condition: (text) => `[${text}]`,
    call: (name, operands, settings) => `${name}${below(settings)}(${operands.join(', ')})`,
    over: (primitive, settings) => `\\${primitive}${below(settings)} `,
    set: (form, settings) => form + below(settings),
    part: (entries) => `[${entries.join(', ')}]`,
    colon: '{:}',
    mostEntries,
    array: (rows, isVector) => {
      if (isVector) return `(${rows.flat().join(', ')})`;
      const lines = rows.map((row) => row.join(' & ')).join(' \\\\ ');
      // Larger ones would push what stands beside them out of a column.
      return rows.flat().length > 4
        ? `\\left(\\begin{smallmatrix} ${lines} \\end{smallmatrix}\\right)`
        : `\\begin{pmatrix} ${lines} \\end{pmatrix}`;
    },
    missing: '\\text{–}',
    large: (shape) => `[${shape.join(' \\times ')}]`,
    memberOf: (shape) => `\\in \\mathbb{R}^{${shape.join(' \\times ')}}`,
    primal,
    adjoint: (called, output) => {
      switch (notation) {
        case 'prime':
          return marked(called, "'", ['', '']);
        case 'bar':
          return marked(called, '', ['\\bar', '\\overline']);
        case 'leibniz':
          return `\\frac{\\partial ${nameOf(output)}}{\\partial ${primal(called)}}`;
        case 'grad':
          return `${primal(called)}.\\mathrm{grad}`;
      }
    },
    tangent: (called, input) => {
      if (notation === 'grad') return `${primal(called)}.\\mathrm{tangent}`;
      if (notation !== 'leibniz') return marked(called, '', ['\\dot', '\\dot']);
      return input === null
        ? `\\frac{d ${primal(called)}}{d t}`
        : `\\frac{\\partial ${primal(called)}}{\\partial ${nameOf(input.name)}${input.place}}`;
    },
    jacobian: (name, transposed) => `J_{${name}}${transposed ? '^{\\top}' : ''}`,
    partial: (of, by) => `\\frac{\\partial ${primal(of)}}{\\partial ${primal(by)}}`,
  };
});

/** Settings, small and low. */
function below(settings: readonly GivenSetting[]): string {
  if (settings.length === 0) return '';
  const texts = settings.map(({ name, value }) => {
    if (name === 'shape') return typeof value === 'number' ? value : extents(value);
    const shown = typeof value === 'number' ? latexNumber(value, 15) : `(${value.join(', ')})`;
    return `\\mathrm{${name}}=${shown}`;
  });
  return `_{${texts.join(',\\,')}}`;
}

function extents(shape: readonly number[]): string {
  return shape.length === 0 ? '()' : shape.join(' \\times ');
}
