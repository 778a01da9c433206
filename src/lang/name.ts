import { type DerivativeSigns, derivativeName, writeDerivative } from './derivative-name';

/** How a name shows as mathematics: x₁ for x1 and x_1, θ for theta, a word for loss. */
export interface MathName {
  /** A letter, a Greek letter or a word. Plain text: it is for whoever shows it to escape. */
  readonly base: string;
  readonly subscript: string | null;
  /** How many primes ′ follow the base. */
  readonly primes: number;
  /**
   * Whether the base stands upright, as words do, rather than slants, as letters do. So does the v of
   * a person's own v1, which is another than the v₁ of the trace.
   */
  readonly word: boolean;
}

const GREEK: ReadonlyMap<string, string> = new Map(
  (
    'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ ' +
    'nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ ' +
    'Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω'
  )
    .match(/\S+ \S/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
const GREEK_COMMAND: ReadonlyMap<string, string> = new Map([
  ...[...GREEK].map(([name, letter]): [string, string] => [letter, `\\${name}`]),
  ['ε', '\\varepsilon'],
  ['ϵ', '\\epsilon'],
  ['φ', '\\varphi'],
  ['ϕ', '\\phi'],
  ['ϑ', '\\vartheta'],
  ['µ', '\\mu'],
]);

const LONGEST = 64;

/**
 * Never throws and bounds its result, whatever the name: only 64 characters of it are shown.
 * @param spelled whether it stands as it is spelled, x_1 and alpha, since another name looks as it would.
 */
export function mathName(name: string, spelled = false): MathName {
  const clean = [...name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '�')];
  const shown =
    clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1).join('')}…` : clean.join('');
  const bare = shown.replace(/′+$/, '');
  if (spelled) {
    const base = told(bare === '' ? shown : bare);
    return {
      base,
      subscript: null,
      primes: bare === '' ? 0 : shown.length - bare.length,
      word: [...base].length > 1,
    };
  }
  const parts =
    /^([^_′]+)(′*)_+(?=.)(.+)$/u.exec(bare) ?? /^([^\d_′]+)(′*)(\d+)$/u.exec(bare) ?? null;
  const [stem, inner, tail] = parts
    ? [parts[1] as string, parts[2] as string, parts[3] as string]
    : [bare.replace(/′+$/, '') || shown, /′*$/.exec(bare)?.[0] ?? '', null];
  const base = GREEK.get(stem) ?? stem;
  const isLikeTrace = base === 'v' && tail !== null && /^\d+$/.test(tail);
  return {
    base,
    subscript: tail === null ? null : tail.split(/_+/).map(greekOr).join(','),
    primes: bare === '' ? 0 : shown.length - bare.length + inner.length,
    word: [...base].length > 1 || isLikeTrace,
  };
}

/** Letters that have two forms, both of which a document may hold. */
const FORMS = /[ϵϑϰϕϱϖ]/u;

/** Letters of other alphabets that look like Latin ones. */
const LOOKS: ReadonlyMap<string, string> = new Map(
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo АA ВB ЕE КK МM НH ОO РP СC ТT ХX аa еe оo рp сc уy хx іi јj ѕs'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);

/** A name in letters that look different where they are. */
function asSeen(name: string): string {
  return [...name.normalize('NFC')]
    .map((c) => (FORMS.test(c) ? c : (LOOKS.get(c) ?? c.normalize('NFKC'))))
    .join('');
}

/** A name with the number of each character behind it that looks like another: µ#B5 beside μ. */
function told(name: string): string {
  return [...name]
    .map((c) =>
      (asSeen(c) !== c && !FORMS.test(c)) || /\p{M}/u.test(c)
        ? `${c}#${c.codePointAt(0)?.toString(16).toUpperCase()}`
        : c,
    )
    .join('');
}

/**
 * The names that would look like a plainer one beside them, which keeps its looks: x_1 beside x1, alpha
 * beside α, ℋ beside H, the micro sign beside mu.
 */
export function namesToSpell(names: Iterable<string>): ReadonlySet<string> {
  const plainest = new Map<string, string>();
  const spelled = new Set<string>();
  // What is seen as something else comes last, so that it is what is spelled.
  const others = new Set<string>();
  const all = new Set<string>();
  for (const name of names) {
    all.add(name);
    if (PLAIN.test(name)) continue;
    for (const inner of namesWithin(name)) all.add(inner);
  }
  for (const name of all) if (!PLAIN.test(name) && asSeen(name) !== name) others.add(name);
  const isPlainer = (a: string, b: string) =>
    Number(others.has(a)) - Number(others.has(b)) || a.length - b.length || (a < b ? -1 : 1);
  for (const name of [...all].sort(isPlainer)) {
    const look = lookOf(name);
    if (plainest.has(look)) spelled.add(name);
    else plainest.set(look, name);
  }
  return spelled;
}

/** The same text for names that look the same. */
function lookOf(name: string): string {
  // Most names are letters of ASCII and digits, of which there may be tens of thousands.
  const [, stem, digits] = PLAIN.exec(name) ?? [];
  if (stem !== undefined) return JSON.stringify([GREEK.get(stem) ?? stem, digits ?? null, 0]);
  if (derivativeName(name)) return latexName(asSeen(name));
  const { base, subscript, primes } = mathName(asSeen(name));
  return JSON.stringify([base, subscript, primes]);
}

const PLAIN = /^(?=.{1,64}$)([A-Za-z]+)(\d+)?$/;

/** The names that a derivative is made of. */
function namesWithin(name: string): readonly string[] {
  const derivative = derivativeName(name);
  if (!derivative) return [];
  const { of, by } = derivative;
  return [of, ...namesWithin(of), ...by.map(([input]) => input)];
}

function greekOr(text: string): string {
  return GREEK.get(text) ?? text;
}

/**
 * A name in LaTeX, for math mode. Everything in it is escaped, so no name can bring in a command.
 * @param bold as vectors, matrices and other arrays are set.
 */
export function latexName(name: string, bold = false, spelled = false): string {
  const derivative = derivativeName(name);
  if (derivative) return writeDerivative(derivativeSigns(bold, spelled), derivative);
  const shown = mathName(name, spelled);
  return latexSymbol(shown, "'".repeat(shown.primes), bold);
}

function derivativeSigns(bold: boolean, spelled: boolean): DerivativeSigns {
  return {
    name: (name, newest = false) => latexName(name, bold && newest, spelled),
    // A prime is a superscript already.
    power: (base, exponent) => `${base.includes("'") ? `{${base}}` : base}^{${exponent}}`,
    d: (order) => (order === 1 ? '\\partial ' : `\\partial^{${order}} `),
    fraction: (above, below) => `\\frac{${above}}{${below}}`,
    fenced: (text) => `\\left(${text}\\right)`,
    again: (text, count) => `${text}{}^{(${count})}`,
    taken: {
      sum: '\\textstyle\\sum ',
      vector: '\\mathbf{v} \\cdot ',
      gradient: '\\nabla ',
      seed: '\\mathrm{seed} \\cdot ',
    },
  };
}

/** `x'_1`: a base with marks and a subscript. */
export function latexSymbol(name: MathName, marks = '', bold = false): string {
  return `${latexBase(name, bold)}${marks}${latexSubscript(name.subscript)}`;
}

/** The base of a name, which may get an accent: `x`, `\theta`, `\mathrm{loss}`, `\mathbf{X}`. */
export function latexBase({ base, word }: MathName, bold = false): string {
  if (!bold && word && [...base].length === 1) return `\\mathrm{${base}}`;
  if (!bold) return latexLetters(base, '\\mathrm', '\\textrm');
  const greek = GREEK_COMMAND.get(base);
  if (greek !== undefined) return `\\boldsymbol{${greek}}`;
  if (/^[A-Za-z]$/.test(base)) return `\\mathbf{${base}}`;
  return latexLetters(base, '\\mathbf', '\\textbf');
}

/** `_1`, `_{-1}`, `_{\mathrm{max}}`, or nothing. */
export function latexSubscript(subscript: string | null): string {
  if (subscript === null) return '';
  const parts = subscript.split(',').map((part) => latexLetters(part, '\\mathrm', '\\textrm'));
  const text = parts.join(',');
  return [...text].length === 1 ? `_${text}` : `_{${text}}`;
}

function latexLetters(text: string, mathFont: string, textFont: string): string {
  const greek = GREEK_COMMAND.get(text);
  if (greek !== undefined) return greek;
  if (/^(?:[A-Za-z]|\d+|-\d+)$/.test(text)) return text;
  if (/^[A-Za-z0-9]+$/.test(text)) return `${mathFont}{${text}}`;
  return `${textFont}{${latexText(text)}}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedblright{}',
};

/**
 * Text that stands for itself inside `\textit{…}` and the like. Letters keep no style of their own
 * (ℋ is H), accents that no letter is made with are left out, and signs that no identifier has are
 * shown as question marks: KaTeX takes some of them for commands and refuses others.
 */
export function latexText(text: string): string {
  const composed = text
    .replace(FORMS, (c) => `${c}#${c.codePointAt(0)?.toString(16).toUpperCase()}`)
    .normalize('NFKC')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e\p{L}\p{M}\p{N}·′…�]/gu, '?');
  return composed.replace(/[\\{}$&#%_^~<>|"]/g, (character) => ESCAPES[character] as string);
}
