import { noted } from '../expression/math-notes';
import { instead } from '../expression/mend';
import { closing, partsWithin } from '../expression/operand-text';
import { termsOf } from '../expression/sums-and-limits';
import { MAX_DEPTH } from '../grammar';
import type { FrontEnd } from '../read/front-end';
import type { Note } from '../read/note';
import type { ParsedGraph } from '../read/parsed-graph';
import { Depth } from './depth';
import { type Piece, readTranslated, refusedThere } from './translation';

/** Functions by their names in Mathematica, and how they are called here. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map(
  (
    'Sin sin Cos cos Tan tan ArcSin asin ArcCos acos ArcTan atan Sinh sinh Cosh cosh Tanh tanh ArcSinh asinh ' +
    'ArcCosh acosh ArcTanh atanh Exp exp Log ln Log2 log2 Log10 log10 Sqrt sqrt Abs abs Sign sign Max max Min min ' +
    'Power power Plus add Times mul Total sum Norm norm Dot dot Transpose transpose If where Clip clamp ' +
    'LogisticSigmoid sigmoid Ramp relu Floor floor Ceiling ceil Round round Mod mod Erf erf ' +
    'Mean mean Variance var StandardDeviation std Sort sort Accumulate cumsum Quotient floor_divide Erfc erfc Det det Inverse inv Cot cot Sec sec Csc csc Sinc sinc'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
const CALL = new RegExp(`(?<![A-Za-z])(?:${[...FUNCTIONS.keys()].join('|')})(?:\\[|@(?=\\w))`);
/** What asks for a derivative, an integral or a picture. */
type Asked =
  | 'derivative written'
  | 'integral written'
  | 'over an index'
  | 'smallest written'
  | 'unknown command';
const ASKS: ReadonlyMap<string, Asked> = new Map([
  ['D', 'derivative written'],
  ['Dt', 'derivative written'],
  ['Grad', 'derivative written'],
  ['Derivative', 'derivative written'],
  ['Integrate', 'integral written'],
  ['NIntegrate', 'integral written'],
  ['Sum', 'over an index'],
  ['Product', 'over an index'],
  ['ArgMin', 'smallest written'],
  ['ArgMax', 'smallest written'],
  ['Minimize', 'smallest written'],
  ['Maximize', 'smallest written'],
  ['Gamma', 'unknown command'],
  ['Factorial', 'unknown command'],
  ['Binomial', 'unknown command'],
  ['Plot', 'unknown command'],
  ['Plot3D', 'unknown command'],
  ['Solve', 'unknown command'],
  ['Limit', 'unknown command'],
  ['NSolve', 'unknown command'],
  ['FindRoot', 'unknown command'],
  ['Median', 'unknown command'],
  ['Table', 'unknown command'],
  ['Tr', 'unknown command'],
  ['Series', 'unknown command'],
] as const);
const ASKED = new RegExp(
  `(?<![A-Za-z])(?:${[...ASKS.keys(), 'UnitStep', 'HeavisideTheta', 'Boole', 'Piecewise'].slice(1).join('|')})\\[`,
);
/** f'[x] */
const PRIMED = /(?<![\p{L}\d])\p{L}[\p{L}\d]*'+\[/u;
/** D[x^2, x], unless D is an array of the text. */
const DERIVATIVE = /(?<![A-Za-z])D\[.+,\s*\{?\s*\p{L}.*\]/u;
/** What only changes how a result is written: // Simplify. */
const POSTFIX = /(?<!\s)\s*\/\/\s*(?:Full)?(?:Simplify|Expand|Factor|N|TraditionalForm)\s*$/;
const WORD =
  /\(\*[\s\S]*?\*\)|[ \t]+|[\r\n]+|(?:\d+(?:\.\d*)?|\.\d+)(?:\*\^-?\d+)?|[A-Za-z$\p{L}][\p{L}\d$]*_?|:=|==|!=|<=|>=|&&|\|\||->|\/;|\[\[|[^\s]/uy;
const SIGNS: Readonly<Record<string, string>> = {
  ':=': ' = ',
  '&&': ' and ',
  '||': ' or ',
  '.': ' @ ',
  '{': '[',
  '}': ']',
  '^': '^',
};
const UNKNOWN = /^(?:->|\/;|\[\[|@|#|&|\?|_|~)$/;

/** Mathematica: `Sin[x]^2 + x y`, `{1, 2}`, `f[x_] := x^2`. */
export const mathematica = {
  id: 'mathematica',
  label: 'Mathematica',
  recognises: (text) =>
    CALL.test(text) ||
    ASKED.test(text) ||
    (DERIVATIVE.test(text) && !/(?<![A-Za-z])D\s*=/.test(text)) ||
    POSTFIX.test(text) ||
    /[A-Za-z]\[\w+_(?:\s*,\s*\w+_)*\]\s*:?=/.test(text) ||
    /^\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*\.\s*[{\p{L}]/u.test(text) ||
    PRIMED.test(text),
  read(text: string, known?: ReadonlySet<string>) {
    const primed = PRIMED.exec(text);
    if (primed) {
      const place = { from: primed.index, to: primed.index + primed[0].length };
      throw refusedThere(place, { kind: 'derivative written' });
    }
    const pieces = translated(text.replace(POSTFIX, ''));
    const parsed = readTranslated(pieces, text.length, { known, wordsAreNames: true });
    return { ...parsed, notes: [...parsed.notes, ...imaginary(text, parsed)] };
  },
} satisfies FrontEnd;

/** Mathematica’s I, of which there is no such number here. */
function imaginary(text: string, { graph }: ParsedGraph): readonly Note[] {
  const at = text.search(/(?<![\p{L}\d$])I(?![\p{L}\d$[])/u);
  const isInput = graph.nodes.some((node) => node.kind === 'input' && node.name === 'I');
  return at >= 0 && isInput ? [noted(at, at + 1, { kind: 'not imaginary', name: 'I' })] : [];
}

function translated(text: string, depth = new Depth()): readonly Piece[] {
  const pieces: Piece[] = [];
  const ends: string[] = [];
  let valued = false;
  let at = 0;
  while (at < text.length) {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0] ?? (text[at] as string);
    const place = { from: at, to: at + word.length };
    at += word.length;
    const add = (piece: string) => pieces.push({ text: piece, ...place });
    if (/^(?:\(\*|[ \t])/.test(word)) continue;
    if (/^[\r\n]/.test(word)) {
      if (ends.length === 0) {
        add('\n');
        valued = false;
      }
      continue;
    }
    if (ends.length > MAX_DEPTH) {
      throw refusedThere(place, { kind: 'dialect nested too deep', most: MAX_DEPTH });
    }
    const isName = /^[\p{L}$]/u.test(word);
    const isValue = isName || /^[\d.]*\d/.test(word);
    if (valued && (isValue || word === '(' || word === '{')) add('*');
    if (UNKNOWN.test(word)) {
      throw refusedThere(place, { kind: 'unknown command', text: word }, prefixed(text, place));
    }
    if (isName && text[at] === '[') {
      const asked = ASKS.get(word);
      if (asked === 'unknown command') throw refusedThere(place, { kind: asked, text: word });
      if (asked === 'over an index') {
        throw refusedThere(
          place,
          { kind: asked },
          ofTerms(text, { word, from: place.from, open: at }),
        );
      }
      if (asked) throw refusedThere(place, { kind: asked }, ofFirst(text, place.from, at));
      if (/^(?:UnitStep|HeavisideTheta|Boole)$/.test(word)) {
        ends.push(word === 'UnitStep' ? ') >= 0)' : word === 'Boole' ? '))' : ') > 0)');
        pieces.push({ text: '((', from: place.from, to: at + 1 });
        at++;
        valued = false;
        continue;
      }
      const special = specialForm(text, word, { from: place.from, open: at }, depth);
      if (special) {
        pieces.push(...special.pieces);
        at = special.end;
        valued = true;
        continue;
      }
      const name = FUNCTIONS.get(word) ?? word;
      ends.push(ofColumns(text, word, at) ? ', axis=0)' : ')');
      pieces.push({ text: `${name}(`, from: place.from, to: at + 1 });
      at++;
      valued = false;
    } else if (isName) {
      const name = word.replace(/_$/, '');
      add(name === 'Pi' ? 'pi' : name === 'E' ? 'e' : name === 'Infinity' ? 'inf' : name);
      valued = true;
    } else if (isValue) {
      add(word.replace('*^', 'e'));
      valued = true;
    } else if (word === ']') {
      add(ends.pop() ?? ']');
      valued = true;
    } else {
      if (word === '(' || word === '{') ends.push(word === '(' ? ')' : ']');
      if (word === ')' || word === '}') ends.pop();
      add(SIGNS[word] ?? (/^(?:==|!=|<=|>=|[-+*/<>=,])$/.test(word) ? ` ${word} ` : word));
      valued = word === ')' || word === '}';
    }
  }
  return pieces;
}

/** Sin@x is Sin[x]. */
function prefixed(text: string, { from, to }: { readonly from: number; readonly to: number }) {
  const name = /[A-Za-z]+$/.exec(text.slice(0, from))?.[0] ?? '';
  const operand = /^[\p{L}\d]+(?![\p{L}\d@[])/u.exec(text.slice(to))?.[0];
  if (text[from] !== '@' || !FUNCTIONS.has(name) || !operand) return [];
  const range = { from: from - name.length, to: to + operand.length };
  return [instead(range, `${name}[${operand}]`)];
}

/** What a derivative or an integral is asked of, in its place. */
function ofFirst(text: string, from: number, open: number) {
  const first = partsWithin(text, open)?.[0];
  const to = closing(text, open) + 1;
  return first ? [instead({ from, to }, first)] : [];
}

/** The terms of Sum[x^k, {k, 0, 3}]; none where their number is not known. */
function ofTerms(text: string, { word, from, open }: Call & { readonly word: string }) {
  const [body = '', ...bounds] = partsWithin(text, open) ?? [];
  const found = /^\{\s*(\p{L}\w*)\s*,\s*(?:(-?\d+)\s*,\s*)?(-?\d+)\s*\}$/u.exec(bounds[0] ?? '');
  if (!found || bounds.length > 1) return [];
  const [, index = '', first = '1', last] = found;
  const sign = word === 'Product' ? 'prod' : 'sum';
  const written = termsOf(body, { sign, index, first: Number(first), last: Number(last) });
  return written === null
    ? []
    : [instead({ from, to: closing(text, open) + 1 }, `(${written})`, written)];
}

/** Whether a function is of the columns of what may be a matrix; of a list of numbers it is of all of them. */
function ofColumns(text: string, word: string, open: number): boolean {
  const isOfColumns = /^(?:Total|Mean|Variance|StandardDeviation)$/.test(word);
  return isOfColumns && !/^\[\s*\{[^{}]*\}\s*\]/.test(text.slice(open));
}

interface Call {
  readonly from: number;
  readonly open: number;
}

/** Calls whose operands stand in another order here: Log[b, x], ArcTan[x, y], Piecewise[{{a, c}, …}, b]. */
function specialForm(text: string, word: string, { from, open }: Call, depth: Depth) {
  if (/^(?:Norm|Sort)$/.test(word) && /^\[\s*\{\s*\{/.test(text.slice(open))) {
    throw refusedThere({ from, to: open }, { kind: 'unknown command', text: `${word}[{{…}}]` });
  }
  if (!/^(?:Log|ArcTan|Piecewise)$/.test(word)) return null;
  const end = closing(text, open) + 1;
  const ranges = end > 0 ? partRanges(text, open + 1, end - 1) : [];
  const sign = (written: string): Piece => ({ text: written, from, to: open + 1 });
  const part = ([start, to]: readonly [number, number]) =>
    depth.deeper({ from: start, to }, () => translatedPart(text, start, to, depth));
  const [first, second] = ranges;
  if (word === 'Log' && first && second) {
    return {
      pieces: [sign('(ln('), ...part(second), sign(')/ln('), ...part(first), sign('))')],
      end,
    };
  }
  if (word === 'ArcTan' && first && second) {
    return {
      pieces: [sign('atan2('), ...part(second), sign(', '), ...part(first), sign(')')],
      end,
    };
  }
  if (word !== 'Piecewise' || !first) return null;
  const listed = text.indexOf('{', first[0]);
  const cases = partRanges(text, listed + 1, closing(text, listed)).map(([start, to]) => {
    const inner = text.indexOf('{', start);
    return inner < 0 || inner >= to ? [] : partRanges(text, inner + 1, closing(text, inner));
  });
  if (listed < 0 || !cases.every((pair) => pair.length === 2)) {
    throw refusedThere({ from, to: open }, { kind: 'unknown command', text: word });
  }
  const otherwise: readonly Piece[] = second ? part(second) : [sign('0')];
  // What follows the last that is certain can't be reached.
  const certain = cases.findIndex(
    ([, condition]) => condition && text.slice(...condition).trim() === 'True',
  );
  const tried = certain < 0 ? cases : cases.slice(0, certain);
  const last = cases[certain]?.[0];
  const choices = tried.flatMap(([value, condition]) =>
    value && condition
      ? [sign('where('), ...part(condition), sign(', '), ...part(value), sign(', ')]
      : [],
  );
  const rest = last ? part(last) : otherwise;
  return { pieces: [...choices, ...rest, ...tried.map(() => sign(')'))], end };
}

/** A part of a text, with its places. */
function translatedPart(text: string, from: number, to: number, depth: Depth): readonly Piece[] {
  return translated(' '.repeat(from) + text.slice(from, to), depth);
}

/** Where the parts between commas stand. */
function partRanges(
  text: string,
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let depth = 0;
  let start = from;
  for (let k = from; k < to; k++) {
    const c = text.charAt(k);
    if ('[({'.includes(c)) depth++;
    else if ('])}'.includes(c)) depth--;
    else if (c === ',' && depth === 0) {
      ranges.push([start, k]);
      start = k + 1;
    }
  }
  return [...ranges, [start, to]];
}
