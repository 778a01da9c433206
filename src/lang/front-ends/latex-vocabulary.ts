const greek =
  'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ ' +
  'lambda λ mu μ nu ν xi ξ pi π rho ρ varrho ϱ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω ' +
  'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ';

function pairs(text: string): ReadonlyMap<string, string> {
  const words = text.split(' ');
  return new Map(
    words.flatMap((word, k): [string, string][] =>
      k % 2 === 0 ? [[`\\${word}`, words[k + 1] ?? '']] : [],
    ),
  );
}

/** Letters by their commands. */
export const LETTERS = pairs(greek);

/** Signs by their commands. */
export const SIGNS = pairs(
  'cdot * times * ast * odot * div / le <= leq <= leqslant <= ge >= geq >= geqslant >= lt < gt > ' +
    'ne != neq != lor or land and vee or wedge and',
);

/** Functions by their commands, and how they are called here. */
export const FUNCTIONS = pairs(
  'sin sin cos cos tan tan sinh sinh cosh cosh tanh tanh arcsin asin arccos acos arctan atan ln ln log log ' +
    'lg log10 exp exp min min max max det det cot cot sec sec csc csc',
);

/** Accents by their commands, as they are put behind a letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\\hat', '\u0302'],
  ['\\widehat', '\u0302'],
  ['\\bar', '\u0304'],
  ['\\overline', '\u0304'],
  ['\\tilde', '\u0303'],
  ['\\widetilde', '\u0303'],
  ['\\dot', '\u0307'],
  ['\\ddot', '\u0308'],
  ['\\check', '\u030c'],
  ['\\breve', '\u0306'],
]);

/** What asks for something that is not read here. */
export const ASKS: ReadonlyMap<string, 'derivative written' | 'integral written'> = new Map([
  ['\\int', 'integral written'],
  ['\\iint', 'integral written'],
  ['\\oint', 'integral written'],
  ['\\nabla', 'derivative written'],
  ['\\partial', 'derivative written'],
] as const);

/** What gives a name its font. */
export const FONTS: ReadonlySet<string> = new Set(
  'mathrm mathbf mathit mathsf mathcal boldsymbol bm text textit textbf textrm operatorname operatorname* mbox vec'
    .split(' ')
    .map((name) => `\\${name}`),
);

export const BOLD: ReadonlySet<string> = new Set([
  '\\mathbf',
  '\\boldsymbol',
  '\\bm',
  '\\textbf',
  '\\vec',
]);

/** Words between conditions. */
export const JOINS: ReadonlyMap<string, string> = new Map([
  ['and', ' and '],
  ['und', ' and '],
  ['or', ' or '],
  ['oder', ' or '],
]);

/** Words that stand for the last condition. */
export const OTHERWISE = /^(?:otherwise|else|sonst)$/;
/** Words before a condition, and those. */
export const CONDITIONAL = /^(?:if|for|when|where|falls|wenn|für|otherwise|else|sonst)$/;

/** Delimiters by those that open them. */
export const OPENS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '\\{': '\\}',
  '\\lbrack': '\\rbrack',
  '|': '|',
  '\\vert': '\\vert',
  '\\lvert': '\\rvert',
  '\\|': '\\|',
  '\\Vert': '\\Vert',
  '\\lVert': '\\rVert',
  '\\lfloor': '\\rfloor',
  '\\lceil': '\\rceil',
};
/** Delimiters that are a function of what is between them. */
export const DELIMITED: ReadonlyMap<string, string> = new Map([
  ['|', 'abs('],
  ['\\vert', 'abs('],
  ['\\lvert', 'abs('],
  ['\\|', 'norm('],
  ['\\Vert', 'norm('],
  ['\\lVert', 'norm('],
  ['\\lfloor', 'floor('],
  ['\\lceil', 'ceil('],
]);
