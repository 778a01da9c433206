import { ReadTensorError, readingsOf } from '../array/read-tensor';
import { fromMatlab } from './matlab';
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
  const lists = readings(reading.typed(range.from, range.to));
  const whole = reading.typed(0, tokens.at(-1)?.to ?? 0);
  const mends = lists.map((list, k) => {
    const written = fromMatlab(whole, (text) => readings(text)[k] ?? readings(text)[0] ?? null);
    const isMore =
      written !== null && written !== whole.replace(reading.typed(range.from, range.to), list);
    return isMore ? instead({ from: 0, to: whole.length }, written) : instead(range, list);
  });
  throw refused(range, { kind: 'rows without commas' }, mends);
}

function readings(text: string): readonly string[] {
  try {
    return readingsOf(text).map(({ value }) => JSON.stringify(value).replaceAll(',', ', '));
  } catch (error) {
    if (!(error instanceof ReadTensorError)) throw error;
    return [];
  }
}
