/** What stands around numbers where people copy them: fences of a chat, a sentence, labels, keys, LaTeX. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺';
const LABEL = /^\s*"?\p{L}[\p{L}\p{N}_ .()%/-]*"?\s*(?:\t|;|:\s|=\s*|,)\s*(?=[-+−"']?[\d.,])/u;
const MISSING = /^\s*(?:nan|inf|na|null|true|false)\b/i;

/** A text without what stands around its numbers; where that says how they lie, they do. */
export function withoutSurroundings(text: string): string {
  const bare = inOneLine(ofBoxes(withoutFences(text)))
    .replace(/^\s*(?:(?:In|Out)\s*\[\d*\]:|>>>.*\n)\s*/, '')
    .replace(/[⎡⎤⎣⎦⎢⎥⎛⎞⎝⎠⎜⎟│┌┐└┘]/g, ' ')
    .replace(/^\s*[\p{L}\\{}_]+\s*=\s*(?=\\begin)/u, '')
    .replace(/\\[dt]?frac\s*\{\s*(-?\d+)\s*\}\s*\{\s*(\d+)\s*\}/g, (_, over, under) =>
      String(Number(over) / Number(under)),
    )
    .replace(
      /(?<=\d)\s*[×*⋅]\s*10\s*(?:\^\s*\{?([-+−]?\d+)\}?|([⁰¹²³⁴-⁹⁺⁻]+))/g,
      (_, plain?: string, raised?: string) =>
        `e${plain?.replace('−', '-') ?? lowered(raised ?? '')}`,
    )
    .replace(
      /(?<![\p{L}\d.,])10(?:\^\s*\{?([-+−]?\d+)\}?|([⁰¹²³⁴-⁹⁺⁻]+))/gu,
      (_, plain?: string, raised?: string) =>
        `1e${plain?.replace('−', '-') ?? lowered(raised ?? '')}`,
    );
  return ofSentence(turned(ofMatrix(ofRecords(withoutLabels(withoutEmptyColumn(bare))))));
}

/** What R and Julia print, without the line that asked for it. */
export function withoutPrompt(text: string): string {
  return text.replace(/^\s*(?:>[ \t][^\n]*\n(?=\s*\[[,1])|julia>[^\n]*\n)/, '');
}

/** Cells in quotes, which may have lines of their own. */
function inOneLine(text: string): string {
  const parts = text.split('"');
  if (parts.length % 2 === 0) return text;
  return parts.map((part, k) => (k % 2 === 1 ? part.replace(/\s*\n\s*/g, ' ') : part)).join('"');
}

function withoutFences(text: string): string {
  return /^\s*```\w*[ \t]*\r?\n([\s\S]*?)\r?\n?\s*```\s*$/.exec(text)?.[1] ?? text;
}

/** A line that only rules a table. */
const RULE = /^[\s─│┌┐└┘├┤┬┴┼═╞╪╡╔╗╚╝╠╣╦╩╬║┆┊╌+|=:-]+$/;
/** What a program says of a table, above and below it. */
const SAID = /^\s*(?:shape: \(.*\)|\(\d+ rows?\)|\d+ rows? in set.*)\s*$/;
/** A line of kinds of numbers, as Polars has one. */
const KINDS = /^[\s│┆|]*(?:(?:[iuf](?:8|16|32|64)|str|bool|---|…)[\s│┆|]*)+$/;

/** Tables that are drawn with lines, as databases and Polars print them, in those of Markdown. */
function ofBoxes(text: string): string {
  const all = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isBoxed = /[┆│║]/.test(text) && all.some((line) => /^[\s─┌┬┐╞═╪╡╔╦╗+├┼┤-]{5,}$/.test(line));
  const isRuled = all.some((line) => /^\s*\+?-{2,}(?:\+-{2,})+\+?\s*$/.test(line));
  if (!isBoxed && !isRuled) return text;
  return all
    .filter((line) => !RULE.test(line) && !SAID.test(line) && !KINDS.test(line))
    .map((line) => line.replace(/[│┆║┊|]/g, '|').trim())
    .map((line) => (line.startsWith('|') ? line : `| ${line} |`))
    .join('\n');
}

function lowered(raised: string): string {
  return [...raised].map((sign) => '0123456789-+'[SUPERSCRIPTS.indexOf(sign)]).join('');
}

/** Cells behind the last column of a sheet are empty in every row. */
function withoutEmptyColumn(text: string): string {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  const areEnded = rows.length > 1 && rows.every((row) => /\S.*\t\s*$/.test(row));
  return areEnded ? rows.map((row) => row.trimEnd()).join('\n') : text;
}

/** Rows that begin with a word each: a label, a key. */
function withoutLabels(text: string): string {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  const areLabelled = rows.length > 1 && rows.every((row) => LABEL.test(row) && !MISSING.test(row));
  return areLabelled ? rows.map((row) => row.replace(LABEL, '')).join('\n') : text;
}

/** {"a": 1, "b": 2} and [{"x": 1, "y": 2}, …]: the values in their order. */
function ofRecords(text: string): string {
  const [, inner = text] = /^\s*\[\s*(\{[\s\S]*\})\s*,?\s*\]\s*$/.exec(text) ?? [];
  const isList = inner !== text;
  const number = '[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[-+]?\\d+)?';
  const pair = `["']?[\\p{L}_][\\p{L}\\p{N}_ ]*["']?\\s*:\\s*${number}`;
  const record = `\\{\\s*${pair}(?:\\s*,\\s*${pair})*\\s*,?\\s*\\}`;
  if (!new RegExp(`^\\s*${record}(?:\\s*,\\s*${record})*\\s*,?\\s*$`, 'iu').test(inner))
    return text;
  const rows = (inner.match(/\{[^{}]*\}/g) ?? []).map((one) =>
    one.slice(1, -1).replace(/["']?[\p{L}_][\p{L}\p{N}_ ]*["']?\s*:/gu, ''),
  );
  if (isList) return `[${rows.map((row) => `[${row}]`).join(', ')}]`;
  const first = (rows[0] ?? text).replace(/,\s*$/, '');
  // One value by its name is that value.
  return first.includes(',') ? `[${first}]` : first;
}

/** R’s matrix(c(…), nrow = 2), which goes down its columns first. */
function ofMatrix(text: string): string {
  const [, written = '', settings = ''] =
    /^\s*(?:\w+\s*(?:<-|=)\s*)?matrix\(\s*c\(([^()]*)\)((?:\s*,[^()]*)?)\)\s*$/.exec(text) ?? [];
  const numbers = written.split(',').map((number) => number.trim());
  const rows = Number(/nrow\s*=\s*(\d+)/.exec(settings)?.[1] ?? Number.NaN);
  const columns = Number(/ncol\s*=\s*(\d+)/.exec(settings)?.[1] ?? numbers.length / rows);
  const height = Number.isNaN(rows) ? numbers.length / columns : rows;
  if (written === '' || height * columns !== numbers.length) return text;
  const isByRow = /byrow\s*=\s*T/.test(settings);
  return `[${Array.from({ length: height }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column) =>
      isByRow ? numbers[row * columns + column] : numbers[column * height + row],
    );
    return `[${cells.join(', ')}]`;
  }).join(', ')}]`;
}

/** [1 2 3]' and (1, 2, 3)ᵀ are columns, and [1 2; 3 4]' has its rows as columns. */
function turned(text: string): string {
  const [, inner] =
    /^\s*(?:\w+\s*=\s*)?[[(]([^[\]()\n]*)[\])]\s*(?:\.?['’′]|\^\{?(?:T|\\top)\}?|ᵀ)\s*;?\s*$/.exec(
      text,
    ) ?? [];
  if (inner === undefined) return text;
  const rows = inner.split(';').map((row) => row.trim().split(/\s*,\s*|\s+/));
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? '')) ?? [];
  if (rows.some((row) => row.length !== columns.length)) return text;
  return `[${columns.map((column) => `[${column.join(', ')}]`).join(', ')}]`;
}

/** A list in a sentence. */
function ofSentence(text: string): string {
  const [, list] = /^\s*\p{L}[\p{L}\s,:’']*?\s(\[[^\n]*\]|\([-\d., ]+\))[\s.!]*$/u.exec(text) ?? [];
  return list ?? text;
}
