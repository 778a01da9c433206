import type { FrontEnd } from '../read/front-end';
import { type Piece, readTranslated, refusedThere } from './translation';

/** Functions by their names in Mathematica, and how they are called here. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map(
  (
    'Sin sin Cos cos Tan tan ArcSin asin ArcCos acos ArcTan atan Sinh sinh Cosh cosh Tanh tanh ArcSinh asinh ' +
    'ArcCosh acosh ArcTanh atanh Exp exp Log ln Log2 log2 Log10 log10 Sqrt sqrt Abs abs Sign sign Max max Min min ' +
    'Power power Plus add Times mul Total sum Norm norm Dot dot Transpose transpose If where Clip clamp ' +
    'LogisticSigmoid sigmoid Ramp relu UnitStep step Floor floor Ceiling ceil Round round Mod mod Erf erf ' +
    'Mean mean Tr trace Det det Inverse inv Cot cot Sec sec Csc csc Sinc sinc'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
const CALL = new RegExp(`(?<![A-Za-z])(?:${[...FUNCTIONS.keys()].join('|')})\\[`);
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
  recognises: (text) => CALL.test(text) || /[A-Za-z]\[\w+_\]\s*:=/.test(text),
  read: (text) => readTranslated(translated(text), text.length),
} satisfies FrontEnd;

function translated(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const closing: string[] = [];
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
      if (closing.length === 0) {
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
      closing.push(')');
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
      add(closing.pop() ?? ']');
      valued = true;
    } else {
      if (word === '(' || word === '{') closing.push(word === '(' ? ')' : ']');
      if (word === ')' || word === '}') closing.pop();
      add(SIGNS[word] ?? (/^(?:==|!=|<=|>=|[-+*/<>=,])$/.test(word) ? ` ${word} ` : word));
      valued = word === ')' || word === '}';
    }
  }
  return pieces;
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
