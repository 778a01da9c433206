import { type Pieces, placed } from './latex-cursor';
import type { LatexToken } from './latex-tokens';
import { refusedThere } from './translation';

function isElse([piece]: Pieces): boolean {
  return piece?.text === 'otherwise';
}

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
    const [otherwise] = rows.at(-1) ?? [];
    const cases = rows.slice(0, -1);
    const areWhole = cases.every(([value, condition]) => value && condition && !isElse(condition));
    if (!otherwise || cases.length === 0 || !areWhole) {
      throw refusedThere(begin, { kind: 'unknown command', text: begin.text });
    }
    const chosen = cases.flatMap(([value = [], condition = []]) => [
      ...[sign('where('), ...condition, sign(', ')],
      ...[...value, sign(', ')],
    ]);
    return [...chosen, ...otherwise, ...cases.map(() => sign(')'))];
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
