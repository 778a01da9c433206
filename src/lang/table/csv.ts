/** What a cell must not begin with: spreadsheets take the rest for a formula. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r])/;

/** The months as spreadsheets know them, in short and in full, in the languages they are used in most. */
const MONTHS = [
  'jan|january|januar|janv|janvier|ene|enero|gen|gennaio',
  'feb|february|februar|févr|fév|fevr|fev|février|febrero|febbraio|fevereiro',
  'mar|march|mär|mrz|märz|maerz|mars|marzo|março|mrt|maart',
  'apr|april|avr|avril|abr|abril|aprile',
  'may|mai|mayo|mag|maggio|maio|mei',
  'jun|june|juni|juin|junio|giu|giugno|junho',
  'jul|july|juli|juil|juillet|julio|lug|luglio|julho',
  'aug|august|août|aout|ago|agosto|augustus',
  'sep|sept|september|septembre|septiembre|set|settembre|setembro',
  'oct|october|okt|oktober|octobre|octubre|ott|ottobre|out|outubro',
  'nov|november|novembre|noviembre|novembro',
  'dec|december|dez|dezember|déc|décembre|dic|diciembre|dicembre|dezembro',
].join('|');

/** What spreadsheets make a date, a time, a number or a truth value of, though it is none here. */
const MISTAKEN = new RegExp(
  [
    String.raw`\d{1,4}\s*[-/]\s*\d{1,4}(\s*[-/]\s*\d{1,4})?`,
    String.raw`\d{1,4}\.\d{1,2}\.(\d{1,4})?`,
    String.raw`\d{1,4}:\d{1,2}(:\d{1,2})?`,
    String.raw`(${MONTHS})\.?[-/\s]*\d{1,4}`,
    String.raw`\d{1,4}\.?[-/\s]*(${MONTHS})`,
    String.raw`\d+(\.\d*)?e[-+]?\d+`,
    // Zeros before a number, and digits behind the fifteenth, are lost.
    String.raw`0\d+|\d{12,}`,
    'true|false',
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
  'iu',
);

/** A cell of text that spreadsheets take for nothing else, whatever the names in it. */
export function csvText(text: string): string {
  const plain = text.trim();
  return csvField(FORMULA.test(text) || MISTAKEN.test(plain) ? `'${text}` : text);
}

/** A cell that may be a number. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV (RFC 4180) of cells that are written. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}
