import { instead } from '../expression/mend';
import { closing, partsWithin } from '../expression/operand-text';
import type { FrontEnd } from '../read/front-end';
import { type Piece, readTranslated, refusedThere } from './translation';

/** Functions by their names in Mathematica, and how they are called here. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map(
  (
    'Sin sin Cos cos Tan tan ArcSin asin ArcCos acos ArcTan atan Sinh sinh Cosh cosh Tanh tanh ArcSinh asinh ' +
    'ArcCosh acosh ArcTanh atanh Exp exp Log ln Log2 log2 Log10 log10 Sqrt sqrt Abs abs Sign sign Max max Min min ' +
    'Power power Plus add Times mul Total sum Norm norm Dot dot Transpose transpose If where Clip clamp ' +
    'LogisticSigmoid sigmoid Ramp relu Floor floor Ceiling ceil Round round Mod mod Erf erf ' +
    'Mean mean Tr trace Det det Inverse inv Cot cot Sec sec Csc csc Sinc sinc'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
const CALL = new RegExp(`(?<![A-Za-z])(?:${[...FUNCTIONS.keys()].join('|')})\\[`);
/** What asks for a derivative, an integral or a picture. */
const ASKS: ReadonlyMap<string, 'derivative written' | 'integral written' | 'unknown command'> =
  new Map([
    ['D', 'derivative written'],
    ['Dt', 'derivative written'],
    ['Grad', 'derivative written'],
    ['Derivative', 'derivative written'],
    ['Integrate', 'integral written'],
    ['NIntegrate', 'integral written'],
    ['Plot', 'unknown command'],
    ['Plot3D', 'unknown command'],
    ['Solve', 'unknown command'],
    ['Limit', 'unknown command'],
    ['Piecewise', 'unknown command'],
  ] as const);
const ASKED = new RegExp(
  `(?<![A-Za-z])(?:${[...ASKS.keys(), 'UnitStep', 'HeavisideTheta'].slice(1).join('|')})\\[`,
);
/** D[x^2, x], unless D is an array of the text. */
const DERIVATIVE = /(?<![A-Za-z])D\[.+,\s*\{?\s*\p{L}.*\]/u;
/** What only changes how a result is written: // Simplify. */
const POSTFIX = /\s*\/\/\s*(?:Full)?(?:Simplify|Expand|Factor|N|TraditionalForm)\s*$/;
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
    /^\s*\{[^{}]*\}\s*\.\s*\{/.test(text),
  read: (text: string, known?: ReadonlySet<string>) =>
    readTranslated(translated(text.replace(POSTFIX, '')), text.length, { known }),
} satisfies FrontEnd;

function translated(text: string): readonly Piece[] {
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
    const isName = /^[\p{L}$]/u.test(word);
    const isValue = isName || /^[\d.]*\d/.test(word);
    if (valued && (isValue || word === '(' || word === '{')) add('*');
    if (UNKNOWN.test(word)) throw refusedThere(place, { kind: 'unknown command', text: word });
    if (isName && text[at] === '[') {
      const asked = ASKS.get(word);
      if (asked === 'unknown command') throw refusedThere(place, { kind: asked, text: word });
      if (asked) throw refusedThere(place, { kind: asked }, ofFirst(text, place.from, at));
      if (/^(?:UnitStep|HeavisideTheta)$/.test(word)) {
        ends.push(word === 'UnitStep' ? ') >= 0)' : ') > 0)');
        pieces.push({ text: '((', from: place.from, to: at + 1 });
        at++;
        valued = false;
        continue;
      }
      ends.push(')');
      const name = FUNCTIONS.get(word) ?? word;
      // Log[b, x] and ArcTan[x, y] have their operands the other way round.
      if (/^(?:Log|ArcTan)$/.test(word) && hasTwo(text, at + 1)) {
        throw refusedThere(place, { kind: 'unknown command', text: `${word}[…, …]` });
      }
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

/** What a derivative or an integral is asked of, in its place. */
function ofFirst(text: string, from: number, open: number) {
  const first = partsWithin(text, open)?.[0];
  const to = closing(text, open) + 1;
  return first ? [instead({ from, to }, first)] : [];
}

/** Whether two operands stand here, up to the end of a call. */
function hasTwo(text: string, from: number): boolean {
  let depth = 0;
  for (let k = from; k < text.length; k++) {
    const c = text[k] as string;
    if ('[({'.includes(c)) depth++;
    else if ('])}'.includes(c) && --depth < 0) return false;
    else if (c === ',' && depth === 0) return true;
  }
  return false;
}
