import { latexText } from '../lang/name';

const SIGNS: Readonly<Record<string, string>> = {
  '×': '\\times ',
  '÷': '\\div ',
  '−': '-',
  '·': '\\cdot ',
  '∞': '\\infty ',
  '√': '\\surd ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '⊗': '\\otimes ',
  '⌈': '\\lceil ',
  '⌉': '\\rceil ',
  '⌊': '\\lfloor ',
  '⌋': '\\rfloor ',
  '‖': '\\Vert ',
  '|': '\\vert ',
  '→': '\\to ',
  // In place of a number that is not there yet.
  '–': '{-}',
  '∂': '\\partial ',
  '∇': '\\nabla ',
  Σ: '\\Sigma ',
  Π: '\\Pi ',
  σ: '\\sigma ',
  '′': "'",
};
const RAISED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [sign, String(digit)])),
  '⁻': '-',
  '⁺': '+',
  ˣ: 'x',
  ᵖ: 'p',
  ᵀ: 'T',
  ⁿ: 'n',
};
const LOWERED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((sign, digit) => [sign, String(digit)])),
  '₋': '-',
  ₙ: 'n',
};

const PARTS = new RegExp(
  [
    `[${Object.keys(RAISED).join('')}]+`,
    `[${Object.keys(LOWERED).join('')}]+`,
    'e[−-]?\\d+',
    '[A-Za-z](?:[A-Za-z -]*[A-Za-z])?',
    '\\s+',
    '.',
  ].join('|'),
  'gu',
);

/** Short text of the app's own, such as a number or the sign of an operator, in LaTeX for math mode: `A^{-1}\mathrm{b}`. */
export function latexOfSign(text: string): string {
  return [...text.matchAll(PARTS)]
    .map(([part]) => {
      const first = part[0] as string;
      if (first in RAISED) return `^{${[...part].map((c) => RAISED[c]).join('')}}`;
      if (first in LOWERED) return `_{${[...part].map((c) => LOWERED[c]).join('')}}`;
      if (part in SIGNS) return SIGNS[part];
      // A power of ten as programs write it is no difference.
      if (/^e[−-]?\d/.test(part)) return `\\mathrm{e}{${part.slice(1).replace('−', '-')}}`;
      if (/^\s/.test(part)) return '\\ ';
      if (/^[\d.,()[\]+=<>/:!@*-]$/.test(part)) return part;
      return latexOfWords(part);
    })
    .join('');
}

/** What the app calls a number, such as v′₁, v̇₂ or ∂v₂/∂v₀, or a line of such, in LaTeX for math mode. */
export function latexOfTerm(text: string): string {
  return text
    .split(/(\p{L}\u0307)/u)
    .map((part, k) =>
      k % 2 === 1
        ? `\\dot{${part[0]}}`
        : latexOfSign(part).replace(/\\textrm\{([A-Za-z])\}(?=['_]|$)/g, '$1'),
    )
    .join('');
}

/** Words in LaTeX, for math mode: everything in them stands for itself. */
export function latexOfWords(text: string): string {
  return text === '' ? '' : `\\textrm{${latexText(text)}}`;
}

/** What a formula of a person's own may be made of; what else there is could be a command of TeX that does something. */
const COMMANDS = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho ' +
    'sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ' +
    'frac dfrac tfrac sqrt sum prod int oint lim limits nolimits infty partial nabla cdot times div pm mp le leq ge geq ne neq ' +
    'approx equiv sim propto to rightarrow leftarrow Rightarrow Leftarrow mapsto in notin subset cup cap forall exists ' +
    'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln log exp min max arg det dim gcd sup inf ' +
    'mathrm mathbf mathit mathsf mathtt mathcal text textrm textbf textit hat bar vec dot ddot tilde overline underline ' +
    'left right langle rangle lceil rceil lfloor rfloor vert Vert lvert rvert ldots cdots dots vdots ddots quad qquad ' +
    'prime circ ast star odot otimes oplus bullet top bot ell Re Im dagger hbar'
  ).split(' '),
);

/** Whether a formula has nothing in it but mathematics that every LaTeX sets, with its braces in pairs. */
export function isPlainMath(latex: string): boolean {
  if (/[#%&~$@]|\^\^|\\$/.test(latex)) return false;
  for (const [, command = ''] of latex.matchAll(/\\([A-Za-z]+|.)/gsu)) {
    if (/^[A-Za-z]/.test(command) ? !COMMANDS.has(command) : !/^[,;:! {}|]$/.test(command))
      return false;
  }
  return isPaired(latex) && /^[\x20-\x7e]*$/.test(latex);
}

function isPaired(latex: string): boolean {
  let open = 0;
  for (const [sign] of latex.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') open++;
    if (sign === '}') open--;
    if (open < 0) return false;
  }
  const count = (word: string) => latex.split(word).length - 1;
  const isWell =
    count('\\left') - count('\\leftarrow') === count('\\right') - count('\\rightarrow');
  return open === 0 && isWell && !/\\(?:left|right)$/.test(latex);
}
