/** A formula with its numbers taken out: where they were stand placeholders `slotText(k)`. */
export interface Slotted {
  /** LaTeX with placeholders; formulas that differ in their numbers only share it. */
  readonly shape: string;
  readonly numbers: readonly string[];
}

/** The digits that stand for number k: as wide a word as any number, and found in no formula. */
function slotText(k: number): string {
  return `7${String(k).padStart(3, '0')}7`;
}

export const slotPattern = /7(\d{3})7/g;

const LARGEST = 999;
/** Commands that take numbers which are no mathematics: lengths. */
const lengths = /\\(?:m?kern|[hm]skip|hspace|rule|raisebox)/;

/**
 * Takes the numbers out of a formula, but for those in sub- and superscripts, which name things and
 * seldom change, and those that carry scripts, whose last digit alone KaTeX takes for the base. Of a
 * power of ten the exponent is taken out. Null when the formula holds what could be mistaken for a
 * placeholder or a length.
 */
export function slotted(latex: string): Slotted | null {
  if (lengths.test(latex) || latex.search(slotPattern) >= 0) return null;
  const numbers: string[] = [];
  let shape = '';
  for (let at = 0; at < latex.length; ) {
    const script = latex[at] === '_' || latex[at] === '^';
    const found = script ? null : numberAt(latex, at);
    if (found !== null) {
      const [before, number] = found;
      if (numbers.length > LARGEST) return null;
      shape += before + slotText(numbers.length);
      numbers.push(number);
      at += before.length + number.length;
      continue;
    }
    const end = script ? afterScript(latex, at + 1) : afterToken(latex, at);
    shape += latex.slice(at, end);
    at = end;
  }
  return { shape, numbers };
}

/** How much of the width of a formula is that of its numbers, in em. */
export function numbersWidth(latex: string): number {
  let width = 0;
  const rest = latex.replace(MATRIX, (_, kind: string, rows: string) => {
    const columns: number[] = [];
    for (const row of rows.split('\\\\')) {
      row.split('&').forEach((cell, k) => {
        columns[k] = Math.max(columns[k] ?? 0, numbersWidth(cell));
      });
    }
    const scale = kind === 'small' ? SMALL : 1;
    width += scale * columns.reduce((sum, column) => sum + column, 0);
    return '';
  });
  const numbers = slotted(rest)?.numbers ?? [];
  const points = numbers.filter((number) => number.includes('.')).length;
  const figures = numbers.reduce((sum, { length }) => sum + length, 0) - points;
  const raised = [...rest.matchAll(new RegExp(POWER, 'g'))].reduce(
    (sum, [, , { length } = '']) => sum + length,
    0,
  );
  return width + (figures - (1 - SMALL) * raised) * DIGIT + points * POINT;
}

const MATRIX = /\\begin\{(small|p)matrix\}([\s\S]*?)\\end\{\1matrix\}/g;
/** The size of the letters of a small matrix and of an exponent, of those around it. */
const SMALL = 0.7;

/** How wide KaTeX's letters have a digit and a decimal point, in em. */
const DIGIT = 0.5;
const POINT = 0.2778;

/** A number that carries no script, and the exponent of a power of ten: each with what comes before it. */
const NUMBER = /()(\d+(?:\.\d+)?)(?![\d.]*\s*[_^'])/y;
const POWER = /(10\^\{-?)(\d+)(?=\})/y;

function numberAt(latex: string, at: number): readonly [before: string, number: string] | null {
  const found = startingAt(NUMBER, latex, at) ?? startingAt(POWER, latex, at);
  return found && [found[1] as string, found[2] as string];
}

function startingAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Past one character or command. */
function afterToken(latex: string, at: number): number {
  const token = /\\(?:[A-Za-z]+|.)|[\s\S]/y;
  token.lastIndex = at;
  return token.test(latex) ? token.lastIndex : latex.length;
}

/** Past what a _ or ^ governs: a token, or a group in braces. */
function afterScript(latex: string, from: number): number {
  let at = from;
  let depth = 0;
  do {
    const character = latex[at];
    if (character === undefined) return latex.length;
    if (character === '{') depth++;
    if (character === '}') depth--;
    at = afterToken(latex, at);
  } while (depth > 0);
  return at;
}
