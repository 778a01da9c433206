import { binding } from '../grammar';
import type { Reading } from './reading';
import { refused } from './refused';
import type { Instruction } from './statement';
import type { Token } from './token';

/** Subscripts of np.einsum: those of the operands, and those of the result. */
interface Subscripts {
  readonly operands: readonly string[];
  readonly result: string;
}

/**
 * Reads einsum('ij,jk->ik', A, B), the name of which is behind, where it is a product, a sum over axes,
 * an exchange of axes or several of these. @throws ParseError for any other.
 */
export function readEinsum(reading: Reading, name: Token): boolean {
  const quoted = reading.tokens[reading.at + 1];
  if (!quoted || !/^["']/.test(quoted.text)) return false;
  const subscripts = subscriptsOf(quoted.text.slice(1, -1));
  reading.at += 2;
  const operands: Instruction[][] = [];
  reading.grouped(() => {
    while (reading.passes(',')) {
      const start = reading.code.length;
      reading.expression(binding.choice);
      operands.push(reading.code.splice(start));
    }
    reading.expect(')', { in: 'call', name: name.text });
  });
  const place = { from: name.from, to: reading.behind().to };
  const fits = subscripts?.operands.length === operands.length;
  const code = subscripts && fits ? codeOf(subscripts, operands, place) : null;
  if (!code) throw refused(place, { kind: 'no plain einsum' });
  reading.code.push(...code);
  return true;
}

function subscriptsOf(text: string): Subscripts | null {
  const [, given = '', , result] = /^\s*([a-zA-Z, ]+?)\s*(->\s*([a-zA-Z]*)\s*)?$/.exec(text) ?? [];
  const operands = given.split(',').map((part) => part.trim());
  const isPlain = operands.every((part) => part !== '' && new Set(part).size === part.length);
  if (!isPlain || operands.length > 2) return null;
  const all = operands.join('');
  const once = [...all].filter((letter) => all.indexOf(letter) === all.lastIndexOf(letter)).sort();
  const to = text.includes('->') ? (result ?? '').trim() : once.join('');
  return [...to].every((letter) => all.includes(letter)) && new Set(to).size === to.length
    ? { operands, result: to }
    : null;
}

interface Value {
  readonly code: readonly Instruction[];
  readonly axes: string;
}

type Place = { readonly from: number; readonly to: number };

function codeOf({ operands, result }: Subscripts, given: Instruction[][], place: Place) {
  const [first, second] = operands.map((axes, k): Value => ({ code: given[k] ?? [], axes }));
  if (!first) return null;
  const value = second ? productOf(first, second, result, place) : first;
  if (!value) return null;
  const summed = summedTo(value, result, place);
  return turned(summed, result, place)?.code ?? null;
}

function productOf(a: Value, b: Value, result: string, place: Place): Value | null {
  const apply = (primitive: 'matmul' | 'outer' | 'multiply', axes: string): Value => ({
    code: [...a.code, ...b.code, { do: 'apply', primitive, count: 2, ...place }],
    axes,
  });
  if (a.axes === b.axes && result !== '') return apply('multiply', a.axes);
  const contracted = [...a.axes].filter((axis) => b.axes.includes(axis) && !result.includes(axis));
  const kept = [...a.axes].filter((axis) => b.axes.includes(axis) && result.includes(axis));
  if (a.axes.length === 1 && b.axes.length === 1 && kept.length === 0) {
    return contracted.length > 0 ? apply('matmul', '') : apply('outer', a.axes + b.axes);
  }
  if (a.axes === b.axes) return apply('multiply', a.axes);
  const [over] = contracted;
  if (contracted.length !== 1 || over === undefined) return null;
  const batch = kept.join('');
  if (!a.axes.startsWith(batch) || !b.axes.startsWith(batch)) return null;
  const [x, y] = [a.axes.slice(batch.length), b.axes.slice(batch.length)];
  if (x.length > 2 || y.length > 2 || (batch && x.length + y.length < 4)) return null;
  const left = x.endsWith(over) ? a : turned(a, batch + [...x].reverse().join(''), place);
  const right = y.startsWith(over) ? b : turned(b, batch + [...y].reverse().join(''), place);
  if (!left || !right) return null;
  const axes = batch + x.replace(over, '') + y.replace(over, '');
  const product = { do: 'apply', primitive: 'matmul', count: 2, ...place } as const;
  return { code: [...left.code, ...right.code, product], axes };
}

function summedTo({ code, axes }: Value, result: string, place: Place): Value {
  const over = [...axes].flatMap((axis, k) => (result.includes(axis) ? [] : [k]));
  if (over.length === 0) return { code, axes };
  const attributes = over.length === axes.length ? {} : { attributes: { axis: over } };
  return {
    code: [...code, { do: 'apply', primitive: 'sum', count: 1, ...attributes, ...place }],
    axes: [...axes].filter((axis) => result.includes(axis)).join(''),
  };
}

function turned({ code, axes }: Value, to: string, place: Place): Value | null {
  if (axes === to) return { code, axes };
  if (axes.length !== to.length || [...to].some((axis) => !axes.includes(axis))) return null;
  const order = [...to].map((axis) => axes.indexOf(axis));
  const n = order.length;
  const isPlain = order.every((axis, k) => axis === (k < n - 2 ? k : 2 * n - 3 - k));
  const attributes = isPlain ? {} : { attributes: { axes: order } };
  return {
    code: [...code, { do: 'apply', primitive: 'transpose', count: 1, ...attributes, ...place }],
    axes: to,
  };
}
