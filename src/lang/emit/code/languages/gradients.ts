import type { Program } from '../../../../core/program/program';
import { gradientOutline } from '../gradient-outline';
import type { Code, CodeLanguage, NamedInput } from '../language';
import type { Outline } from '../outline';
import { isWanted } from '../wanted';
import { writeCode } from '../write-code';
import { floating, pythonNumber, pythonNumbers } from './python-family';

/** A program in a language that differentiates by itself, and what it is asked for. */
export interface Differentiated {
  readonly code: Code;
  /** The inputs that derivatives are asked by. */
  readonly wanted: readonly NamedInput[];
  /** Those of them that anything flows back to. */
  readonly flowing: readonly NamedInput[];
  /** Whether the first output is a number. */
  readonly isScalar: boolean;
}

/** Writes a program for a library that differentiates it by itself. */
export function differentiated(outline: Outline, language: CodeLanguage): Differentiated {
  const code = writeCode(outline, language);
  const { flows } = gradientOutline(outline);
  const { program } = outline;
  const wanted = code.inputs.filter(({ input }) => isWanted(program, input));
  const flowing = code.inputs.filter((input, k) => flows[k] && wanted.includes(input));
  return { code, wanted, flowing, isScalar: isNumber(program) };
}

function isNumber({ outputs, shapes }: Program): boolean {
  return shapes[outputs[0]?.statement ?? 0]?.length === 0;
}

/** The numbers of an input as Python has them. */
export function numbersOf({ value }: Pick<NamedInput, 'value'>): string {
  return value.shape.length === 0
    ? floating(pythonNumber(value.data[0] as number).text)
    : pythonNumbers(value);
}

/** Names one after the other, in parentheses where there are several. */
export function tupled(names: readonly string[]): string {
  return names.length === 1 ? (names[0] as string) : `(${names.join(', ')})`;
}
