import type { Log } from '../tape/log';

/** An entry of a tape as it is read, and the line of the program that made it, 0 where it is not known. */
export interface TapeLine {
  readonly text: string;
  readonly line: number;
}

/** Entries that are written out at most. */
const MOST = 200;

/**
 * What was put on a tape from one place of its log on that led to another: how many operations, and the first
 * entries in words.
 * @param root the place of what it led to; null of nothing.
 */
export function tapeBetween(
  log: Log,
  begin: number,
  root: number | null,
): { readonly operations: number; readonly tape: readonly TapeLine[] } {
  let operations = 0;
  const tape: TapeLine[] = [];
  const names = new Map<number, string>();
  const nameOf = (at: number) => {
    const name = names.get(at) ?? `v${names.size + 1}`;
    names.set(at, name);
    return name;
  };
  const led = new Set<number | null>([root]);
  for (let at = root ?? -1; at >= begin; at--) {
    if (led.has(at)) for (const operand of log.operandsAt(at)) led.add(operand);
  }
  for (let at = begin; at <= (root ?? -1); at++) {
    if (!led.has(at) || log.leafAt(at)) continue;
    operations++;
    if (tape.length >= MOST) continue;
    const operands = log.operandsAt(at).map((operand) => {
      const leaf = log.leafAt(operand);
      // A number that the function only wrote down has no name of its own.
      const number = leaf?.data.length === 1 && !log.isNeeded(operand) ? leaf.data[0] : undefined;
      return number === undefined ? nameOf(operand) : String(number);
    });
    tape.push({
      text: `${nameOf(at)} = ${log.operationAt(at)}(${operands.join(', ')})`.slice(0, 300),
      line: log.lineAt(at),
    });
  }
  return { operations, tape };
}
