import { withoutPrompt, withoutSurroundings } from './around';
import { ofCall } from './made';
import { inPlainNotation } from './notations';

/** A line that R prints begins with the number of its first element, one of a matrix with that of its row. */
const ELEMENT = /^\s*\[\d+\]\s/;
const ROW = /^\s*\[\d+,\]\s/;
/** What Julia and MATLAB print above the numbers of an array. */
const ABOVE =
  /^\s*(?:\d+(?:[×x]\d+)* ?(?:-element )?(?:[A-Za-z]+\{[^}\n]*\}[^\n]*):|[\p{L}_][\p{L}\p{N}_]*\s*=)\s*\n/u;
const WORD = /^\p{L}[\p{L}\p{N}_ .()%/-]*$/u;
const NUMBERS = /^(?:nan|inf(?:inity)?|na|null|none|true|false|pi|e)$/i;

/** What Julia prints above a vector, one number a line. */
const VECTOR = /^\s*\d+-element [A-Za-z]+\{[^}\n]*\}[^\n]*:/;

/** Whether a text is what pandas prints of a series: an index before each number, its type below. */
function isSeries(text: string): boolean {
  return /^\s*0\s+\S+\s*(?:\n\s*\d+\s+\S+\s*)*\n(?:Name: [^\n]*, )?dtype: \w+\s*$/.test(text);
}

function ofSeries(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).at(-1))
    .join(' ');
}

/** MATLAB prints a factor above numbers that differ much in size. */
function scaled(text: string): string {
  const [whole = '', factor] =
    /^\s*(?:[\p{L}_]\w*\s*=\s*\n\s*)?(\d+(?:\.\d*)?e[+-]\d+)\s*\*\s*\n/u.exec(text) ?? [];
  if (factor === undefined) return text;
  const by = Number(factor);
  return text
    .slice(whole.length)
    .replace(/-?\d+(?:\.\d+)?(?:e[+-]\d+)?/g, (number) =>
      String(Number((Number(number) * by).toPrecision(12))),
    );
}

/** The numbers of a text without what a program or a table has around them: names of columns, bars, units of money. */
export function undressed(asCopied: string): string {
  const text = withoutPrompt(asCopied);
  const isVector = VECTOR.test(text);
  const bare = scaled(inPlainNotation(withoutSurroundings(ofCall(text))))
    .replace(ABOVE, '')
    .replace(/^\s*Columns \d+ (?:through|and) \d+\s*\n(?![\s\S]*Columns)/, '')
    .replace(/\n(?:Name: [^\n]*)?(?:, )?dtype: \w+\s*$/, isSeries(text) ? '' : '$&')
    .replace(/^\s*(?:[A-Za-z][\w.]*\s*(?:<-|=)\s*)?c\(([^()]*)\)\s*$/, '[$1]')
    .replace(/(?<=\d) %/g, '%')
    .replace(/^\s*(?:\w*Array\(\d+\)\s*|Any|Float\d+|U?Int\d*)(?=\[)/, '');
  const plain = withoutHead(ofTable(ofR(bare)));
  if (isVector) return plain.trim().split(/\s+/).join(' ');
  return isSeries(text) ? ofSeries(plain) : plain;
}

function ofR(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0 && lines.every((line) => ELEMENT.test(line))) {
    return lines.map((line) => line.replace(ELEMENT, '')).join(' ');
  }
  const [head = '', ...rows] = lines;
  const isMatrix = /^\s*(?:\[,\d+\]\s*)+$/.test(head) && rows.every((row) => ROW.test(row));
  return isMatrix ? rows.map((row) => row.replace(ROW, '')).join('\n') : text;
}

/** Rows of Markdown, between bars, and of LaTeX, between & and \\. */
function ofTable(text: string): string {
  const rows = text.trim().split('\n');
  if (rows.every((row) => /^\s*\|.*\|\s*$/.test(row))) {
    return rows
      .filter((row) => !/^[\s|:-]+$/.test(row))
      .map((row) => row.trim().slice(1, -1).split('|').join('\t'))
      .join('\n');
  }
  if (!/\\\\|\\begin\{|\d\s*&\s*[-\d.]/.test(text)) return text;
  return text
    .replace(
      /\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?|\\(?:hline|toprule|midrule|bottomrule)|[$]/g,
      '',
    )
    .replace(/\\\\\s*$/, '')
    .replace(/\s*\\\\\s*/g, '\n')
    .replace(/[ ]*&[ ]*/g, '\t')
    .trim();
}

/** Rows without the names of their columns, and without the index that pandas prints before them. */
function withoutHead(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [head, ...rows] = lines;
  const separator = [/\t/, /;/, /,/].find((sign) => head && sign.test(head)) ?? /\s+/;
  const split = (line: string) => line.trim().split(separator);
  if (head === undefined || rows.length === 0 || /[[\](){}]/.test(rows.join('\n'))) return text;
  const names = split(head).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  if (!names.every((name) => WORD.test(name) && !NUMBERS.test(name))) return text;
  const areNumbers = rows.every((row) => /^\s*["']?[-+.\d]/.test(row));
  const areNamed = rows.every((row) => /^\s*["']?\p{L}[^\n]*[-+.\d]/u.test(row));
  if (!areNumbers && !areNamed) return text;
  const widths = rows.map((row) => split(row).length);
  const first = rows.map((row) => split(row)[0] ?? '');
  const isIndexed =
    [0, 1].some((begin) =>
      first.every((cell, k) => cell.replace(/^"(.*)"$/, '$1') === String(k + begin)),
    ) || first.every((cell) => WORD.test(cell) && !NUMBERS.test(cell));
  if (widths.every((width) => width === names.length + 1) && isIndexed) {
    return rows.map((row) => row.trim().replace(/^(?:"[^"]*"|\S+)\s*/, '')).join('\n');
  }
  return rows.join('\n');
}
