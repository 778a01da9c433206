import { ReadTensorError, readingsOf } from '../array/read-tensor';
import { instead } from './mend';
import type { Reading } from './reading';
import { refused } from './refused';

/**
 * Refuses a list of numbers with blanks between them, or with rows after semicolons, as MATLAB writes
 * it; its first bracket is behind. @throws ParseError with the list as it is written here
 */
export function refuseRows(reading: Reading, from: number): void {
  const { tokens } = reading;
  let end = reading.at;
  let parted = false;
  for (let depth = 1; depth > 0; end++) {
    const token = tokens[end];
    const next = tokens[end + 1];
    if (!token || token.kind === 'end' || token.kind === 'name') return;
    if (token.text === '[') depth++;
    if (token.text === ']') depth--;
    const isNumber = token.kind === 'number' && next?.kind === 'number';
    const isSigned =
      token.kind === 'number' &&
      /^[+-]$/.test(next?.text ?? '') &&
      next?.from !== token.to &&
      tokens[end + 2]?.from === next?.to;
    parted ||= isNumber || isSigned || token.text === ';';
    if (token.kind === 'sign' && !/^[-+,[\]]$/.test(token.text)) return;
  }
  if (!parted) return;
  const range = { from, to: tokens[end - 1]?.to ?? from };
  throw refused(
    range,
    { kind: 'rows without commas' },
    readings(reading.typed(range.from, range.to)).map((list) => instead(range, list)),
  );
}

function readings(text: string): readonly string[] {
  try {
    return readingsOf(text).map(({ value }) => JSON.stringify(value).replaceAll(',', ', '));
  } catch (error) {
    if (!(error instanceof ReadTensorError)) throw error;
    return [];
  }
}
