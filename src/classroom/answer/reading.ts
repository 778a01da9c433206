import type { Program } from '../../core/program/program';
import { evaluate } from '../../core/sweep/evaluate';
import { fromTensor, scalar, type Tensor, toTensor } from '../../core/tensor/tensor';
import { readTensor } from '../../lang/array/read-tensor';
import { parse } from '../../lang/expression/parse';
import { shown } from '../../words/shown';
import type { Quantity } from '../sweep/quantity';
import { named, namesIn } from './names';
import { wording } from './words';

/** An answer that can be computed, given what its names stand for. */
export interface ReadAnswer {
  /** Decimals that were typed, of what is but a number; null of anything else, which is as exact as can be. */
  readonly decimals: number | null;
  /** The quantities that it names. */
  readonly quantities: readonly Quantity[];
  /** Its number, where the quantities have these; null where it has none. */
  numberWith(numberOf: (quantity: Quantity) => Tensor | null): Tensor | null;
}

/** Why a text is no answer. */
export type AnswerProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'two numbers'; readonly text: string }
  | { readonly kind: 'unknown name'; readonly name: string }
  | { readonly kind: 'no expression'; readonly problem: string };

/** Characters of an answer that are quoted where it can’t be read. */
export const LONGEST = 40;

const SPECIAL: readonly (readonly [RegExp, number])[] = [
  [/^[+]?(?:∞|inf(?:inity)?)$/iu, Number.POSITIVE_INFINITY],
  [/^[-−](?:∞|inf(?:inity)?)$/iu, Number.NEGATIVE_INFINITY],
  [/^nan$/i, Number.NaN],
];

/** Reads what somebody typed for a number. */
export function readAnswer(typed: string, program: Program): ReadAnswer | AnswerProblem {
  const text = afterEquals(typed).trim();
  if (text === '') return { kind: 'empty' };
  const special = SPECIAL.find(([pattern]) => pattern.test(text));
  if (special) return constantly(scalar(special[1]));
  if (/^[-−+]?[1-9]\d{0,2}(?:,\d{3})+$/.test(text))
    return { kind: 'two numbers', text: shown(text, LONGEST) };
  const points = withPoints(text);
  if (/^[-−+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(points)) {
    const decimals = /e/i.test(points) ? null : (points.split('.')[1] ?? '').length;
    return constantly(scalar(Number(points.replace('−', '-'))), decimals);
  }
  const { text: plain, quantities } = named(points, namesIn(program), program);
  const told = (problem: string) =>
    [...quantities.keys()].reduce(
      (text, stand) => text.replaceAll(stand, wording.theName),
      problem,
    );
  let expression: Program;
  try {
    expression = parse(plain);
  } catch (error) {
    const array = quantities.size === 0 ? arrayIn(points) : null;
    if (array) return constantly(array, decimalsIn(points));
    return { kind: 'no expression', problem: shown(told(messageOf(error)), 4 * LONGEST) };
  }
  const stranger = expression.inputs.find(({ name }) => !quantities.has(name));
  if (stranger) return { kind: 'unknown name', name: shown(stranger.name, LONGEST) };
  if (expression.outputs.length !== 1) {
    return { kind: 'no expression', problem: wording.notOneNumber };
  }
  return {
    // A list of numbers is as exact as these are; what is worked out, as exact as can be.
    decimals: /^\[[\s[\],\d.+−-]*\]$/.test(points) ? decimalsIn(points) : null,
    quantities: [...quantities.values()],
    numberWith(numberOf) {
      const inputs: [string, Tensor][] = [];
      for (const [name, quantity] of quantities) {
        const number = numberOf(quantity);
        if (number === null) return null;
        inputs.push([name, number]);
      }
      // With arrays for its names the text is another program.
      return applied(expression, plain, inputs);
    },
  };
}

function applied(
  expression: Program,
  text: string,
  inputs: readonly (readonly [string, Tensor])[],
): Tensor | null {
  const isScalar = inputs.every(([, { shape }]) => shape.length === 0);
  try {
    const given = inputs.map(([name, value]) => `${name} = ${written(value)}; `).join('');
    const [number] = isScalar
      ? Object.values(evaluate(expression, Object.fromEntries(inputs)))
      : Object.values(evaluate(parse(given + text)));
    return number === undefined ? null : toTensor(number);
  } catch {
    return null;
  }
}

function written(value: Tensor): string {
  return JSON.stringify(fromTensor(value));
}

function constantly(number: Tensor, decimals: number | null = null): ReadAnswer {
  return { decimals, quantities: [], numberWith: () => number };
}

/** The most decimals of the numbers in a text; null where powers of ten are among them. */
function decimalsIn(text: string): number | null {
  if (/\de/i.test(text)) return null;
  return Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map(([, digits = '']) => digits.length));
}

function arrayIn(text: string): Tensor | null {
  try {
    return toTensor(readTensor(text));
  } catch {
    return null;
  }
}

/** What stands after the last sign of equality, as people write what they did. */
function afterEquals(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('='), text.lastIndexOf('≈')) + 1);
}

/** Decimal commas as points, where commas stand for nothing else. */
function withPoints(text: string): string {
  if (/[[({]/.test(text) && /[\p{L}]\s*\(|\[|\{/u.test(text)) return text;
  return text.replace(/(^|[^\d.,])(\d*),(\d+)(?![\d.,])/g, '$1$2.$3');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
