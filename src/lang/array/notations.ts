/** How programs, books and banks write numbers, as plain numbers. */

const CURRENCY =
  /(?<!\d[ \u00a0\u202f]?)(?:(?:R|US|C|A)\$|[€$£¥₹₽₩]|(?<![\p{L}\p{N}])(?:CHF|EUR|USD|GBP|INR|Rs\.?|Fr\.))[ \u00a0\u202f]?(?=[-+\d])|(?<=\d)[ \u00a0\u202f]?(?:[€$£¥₹₽₩]|(?:CHF|EUR|USD|GBP|INR)(?!\p{L}))/gu;
/** The sign of money behind an amount, another of which follows on the line. */
const BETWEEN_AMOUNTS =
  /(?<=\d)([ \u00a0\u202f]?(?:[€$£¥₹₽₩]|(?:CHF|EUR|USD|GBP|INR)(?!\p{L}))),?[ ]+(?=[-+]?\d)/gu;
const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
};
/** What declares an array in C, Rust or Java, up to its bracket. */
const DECLARED =
  /^\s*(?:(?:const|static|let|var|mut|auto|public|final)\s+)*(?:(?:float|double|int|long|short|unsigned|real)\b[^={\n]*=\s*|vec!\s*|std::\w+<[^>\n]*>[^={\n]*=?\s*)(?=[{[])/;

/** A text in which numbers are written as all read them: no money, no fractions, no suffixes. */
export function inPlainNotation(text: string): string {
  const bare = text
    .replace(/^[ \t]*(?:#(?!(?:N\/A|NV)\b)|%|\/\/)(?![\d.]|\p{Lu}+[/\d]*[!?]).*\n?/gmu, '')
    .replace(/(?<=[\d\])}])[ \t]+(?:#|\/\/)[ \t].*$/gm, '')
    .replace(DECLARED, '')
    .replace(/[€$£¥₹]\s*\(([\d.,' ]*\d)\)/g, '-$1')
    .replace(BETWEEN_AMOUNTS, '$1\t')
    .replace(CURRENCY, '')
    .replace(/(?<=\d)\.[-–—](?=\s|$)/g, '')
    .replace(/(?![0-9])\p{Nd}/gu, inLatinDigits)
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replaceAll('、', ',')
    .replace(/(?:(?<!\d)(\d+))?([½¼¾⅓⅔⅕⅛])/g, (_, whole = '0', sign: string) =>
      String(Number(whole) + (FRACTIONS[sign] ?? 0)),
    )
    .replace(/(\d)[dD](?=[+-]\d)/g, '$1e')
    .replace(/f(?<=\d\.\d*f)(?![\p{L}\d])/gu, '')
    .replace(/(?<=\d)L(?=\s*[,)])/g, '')
    .replace(/`?\*\^(?=-?\d)/g, 'e')
    .replace(/`(?<=\d\.\d*`)(?=\s*[,}])/g, '')
    .replace(/\.\.\.[ \t]*\r?\n/g, ' ')
    .replace(/^\s*(?:→|->|=>)\s*/, '')
    .replace(/(?<=\d)\s+(?:and|und|et)\s+(?=[-\d])/g, ', ')
    .replace(
      /^\s*\(([-\d.,\s|]+\|[-\d.,\s|]+)\)\s*$/,
      (_, row: string) => `(${row.replaceAll('|', ',')})`,
    )
    .replace(/^\s*\{\s*"?\w+"?\s*:\s*(\[[\s\S]*\])\s*\}\s*$/, '$1');
  return ofFractions(ofBooks(ofUnits(ofBullets(bare))));
}

/** A digit of any script; each has its ten digits one after another. */
function inLatinDigits(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** 1/2 in a list is a half; elsewhere it may be a date. */
function ofFractions(text: string): string {
  if (!/[[{]/.test(text)) return text;
  return text.replace(/(?<![\d/.])(-?\d+)\/(\d+)(?![\d/.])/g, (_, over, under) =>
    String(over / under),
  );
}

/** Bookkeepers write what is owed in parentheses, or with the minus behind. */
function ofBooks(text: string): string {
  const cells = text.split(/[\t;\n\r]+/).filter((cell) => cell.trim() !== '');
  const isOwed = (cell: string) => /^\s*\([\d.,' ]*\d\)\s*$/.test(cell);
  const isBooked = cells.some(isOwed) && !cells.every(isOwed);
  const owed = isBooked ? text.replace(/(^|[\t;\n])[ ]*\(([\d.,' ]*\d)\)/g, '$1-$2') : text;
  return owed.replace(/(^|[\t;\n])([\d.,' ]*\d)-(?=$|[\t;\r\n])/g, '$1-$2');
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function ofBullets(text: string): string {
  const isListed = lines(text).every((line) => /^\s*[•*·▪◦‣]\s+[-+\d.]/.test(line));
  return isListed ? text.replace(/^[^\S\r\n\u2028\u2029]*[•*·▪◦‣]\s+/gm, '') : text;
}

/** A column of amounts of one unit. */
function ofUnits(text: string): string {
  const found = lines(text).map(
    (line) => /^\s*[-+]?\d[\d.,]*\s?((?!e\d)°?\p{L}[\p{L}\d/°²³]*)\s*$/u.exec(line)?.[1],
  );
  const [unit] = found;
  const isOne = unit !== undefined && found.length > 1 && found.every((other) => other === unit);
  return isOne
    ? lines(text)
        .map((line) => line.replace(unit, '').trim())
        .join('\n')
    : text;
}
