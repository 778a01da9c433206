import type { Mend } from '../read/mend';
import { instead } from './mend';

const RANGE = /^(-?[\d.]+)\s*:\s*(?:(-?[\d.]+)\s*:\s*)?(-?[\d.]+)(?=\s*(?:$|[;\n)\]]))/;
/** Longer ones are better pasted. */
const MOST = 24;

/** MATLAB’s 1:3 and 0:0.5:2 as the lists that they are; none where they are long. */
export function numberRange(text: string, from: number): readonly Mend[] {
  const [written = '', first, step = '1', last] = RANGE.exec(text.slice(from)) ?? [];
  const [a, by, b] = [Number(first), Number(step), Number(last)];
  const count = Math.floor((b - a) / by + 1e-9) + 1;
  if (written === '' || !(count >= 1 && count <= MOST)) return [];
  const numbers = Array.from({ length: count }, (_, k) => Number((a + k * by).toPrecision(12)));
  const list = `[${numbers.join(', ')}]`;
  const to = from + written.length;
  // MATLAB’s [1:3] is the same.
  const isWhole =
    /^\s*\]/.test(text.slice(to)) && /(?<![\p{L}\p{N}_\])])\[\s*$/u.test(text.slice(0, from));
  if (isWhole)
    return [instead({ from: text.lastIndexOf('[', from), to: text.indexOf(']', to) + 1 }, list)];
  return [instead({ from, to }, list)];
}
