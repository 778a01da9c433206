import { type Pieces, placed } from './latex-cursor';
import type { LatexToken } from './latex-tokens';
import { refusedThere } from './translation';

interface Ends {
  readonly begin: LatexToken;
  readonly last: LatexToken;
}

/** The rows of an environment, each of its cells, as what the environment makes of them: a choice, a matrix, statements. */
export function environmentOf(
  name: string,
  rows: readonly (readonly Pieces[])[],
  { begin, last }: Ends,
): Pieces {
  const sign = (text: string) => placed(begin, text);
  const joined = (parts: readonly Pieces[], text: string) =>
    parts.flatMap((part, k) => (k === 0 ? part : [placed(last, text), ...part]));
  if (name === 'cases') {
    const [first, second] = rows;
    const [value, condition] = first ?? [];
    if (!value || !condition || !second?.[0] || rows.length > 2) {
      throw refusedThere(begin, { kind: 'unknown command', text: begin.text });
    }
    const choice = [...condition, sign(', '), ...value, sign(', '), ...second[0]];
    return [sign('where('), ...choice, sign(')')];
  }
  if (/matrix$|^array$/.test(name)) {
    const lists = rows.map((row) => [sign('['), ...joined(row, ', '), sign(']')]);
    return [sign('['), ...joined(lists, ', '), sign(']')];
  }
  return joined(
    rows.map((row) => row.flat()),
    '; ',
  );
}
