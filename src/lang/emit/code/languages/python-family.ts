import { type PrimitiveName, primitives } from '../../../../core/primitives/table';
import { withDefaults } from '../../../../core/rule/attributes';
import type { Framework, PythonLibrary } from '../../../../core/rule/frameworks';
import { fromTensor, type NestedNumbers, type Tensor } from '../../../../core/tensor/tensor';
import { atom, type Printed } from '../../../print/precedence';
import { EmitError } from '../../emit-error';
import { numberInPython } from '../../python/python-language';
import type { Applied, CodeLanguage, Routine } from '../language';
import type { Prelude } from '../preludes/prelude';
import { type Setting, settingsFor, takes } from '../preludes/settings';
import { applied, notationOf, PYTHON_COMPARES, spelt } from '../spelt';
import { pythonSigns } from '../template';

/** Words that no value of a Python program may be called. */
const PYTHON_WORDS =
  'False None True and as assert async await break case class continue def del elif else except finally for from ' +
  'global if import in is lambda match nonlocal not or pass raise return self super try type while with yield ' +
  'abs all any bool complex dict divmod exit filter float format hash id input int iter len list map max min next ' +
  'object open pow print property quit range repr reversed round set slice sorted str sum tuple vars zip math np';

export function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

/** What a library of Python has of its own. */
interface Library {
  readonly column: Framework | PythonLibrary | 'pytensor';
  /** Whether it differentiates what is written by itself. */
  readonly differentiates?: true;
  /** Words of its own that nothing else may be called. */
  readonly words: string;
  /** Signs of comparisons that it has of arrays. */
  readonly comparisons?: readonly string[];
  /** Functions that come along with what is written, by the names of primitives. */
  readonly prelude?: Prelude;
  /** Makes an array of numbers that are written in brackets. */
  array(numbers: string): string;
  /** Makes what the functions of the library take of a number; as it is when left out. */
  number?(text: string, position: number, hasTensor: boolean): string;
}

/** A language that is Python with a library. */
export function pythonWith(library: Library): CodeLanguage {
  const { column, array, number, comparisons = Object.keys(PYTHON_COMPARES), prelude } = library;
  const compares = Object.fromEntries(comparisons.map((sign) => [sign, sign]));
  const named = spelt(column);
  const constant = (value: Tensor): Printed =>
    value.shape.length === 0
      ? { ...pythonNumber(value.data[0] as number), constant: 'number' }
      : atom(array(pythonNumbers(value)));
  return {
    names: { taken: wordsOf(PYTHON_WORDS, library.words, ...(prelude?.names ?? [])) },
    has: (primitive, attributes, shapes) =>
      (library.differentiates && primitive === 'byHand') ||
      named(primitive, attributes, shapes) ||
      (prelude?.has(snakeCase(primitive)) === true && takes(primitive, shapes)),
    constant,
    apply: ({ primitive, operands, shapes, attributes, shape }: Applied) => {
      if (primitive === 'byHand') throw new EmitError({ kind: 'derivative by hand' });
      const notation = notationOf(column, primitive, attributes, shapes);
      if (notation.kind === 'without') {
        if (!prelude?.has(snakeCase(primitive))) throw notInLanguage(primitive);
        const { attributes: specs } = primitives[primitive];
        const settings = settingsFor(primitive, withDefaults(specs, attributes), shapes, shape);
        const given = [...operands.map(({ text }) => text), ...settings.map(settingText)];
        return atom(`${snakeCase(primitive)}(${given.join(', ')})`);
      }
      const isNumber = operands.map((operand) => operand.constant === 'number');
      const isAllNumbers = isNumber.every(Boolean);
      const takesAll = notation.kind === 'call' || notation.kind === 'form';
      const given = operands.map((operand, k) => {
        const hasMethod =
          notation.kind === 'form' && new RegExp(`#${k + 1}[.[]`).test(notation.template);
        const isAsked = takesAll || (isAllNumbers && k === 0);
        if (!number || !isNumber[k] || !isAsked) return operand;
        const hasTensor = !hasMethod && isNumber.some((is, other) => !is && other < k);
        return atom(number(floating(operand.text), k, hasTensor));
      });
      return applied(notation, { primitive }, given, pythonSigns, compares);
    },
    assigned: (names, text) => `${names.map((name) => name.text).join(', ')} = ${text}`,
    routine: pythonFunction,
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

function settingText(setting: Setting): string {
  if (typeof setting === 'boolean') return setting ? 'True' : 'False';
  if (typeof setting === 'number') return String(setting);
  return setting.length === 1 ? `(${setting[0]},)` : `(${setting.join(', ')})`;
}

export function notInLanguage(primitive: PrimitiveName): EmitError {
  return new EmitError({ kind: 'not in language', operation: primitive });
}

/** A function of Python. */
export function pythonFunction({ name, parameters, lines, results }: Routine): readonly string[] {
  const given = parameters.map(({ text }) => text).join(', ');
  return [
    `def ${name}(${given}):`,
    ...lines.map((line) => indented(line)),
    `    return ${results.map(({ text }) => text).join(', ')}`,
  ];
}

/** A line, of several for a long array, further to the right. */
export function indented(text: string, by = '    '): string {
  return text.replace(/^(?=.)/gm, by);
}

/** A number with a point, where it would else be a whole one. */
export function floating(text: string): string {
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

export function pythonNumber(value: number): Printed {
  return numberInPython('math', value);
}

const WIDEST = 88;

/** Numbers in brackets, on lines of their own where they are many. */
export function pythonNumbers(value: Tensor): string {
  return bracketed(value, ['[', ']'], (x) => floating(pythonNumber(x).text));
}

/** The same with the brackets and the numbers of a language. */
export function bracketed(
  value: Tensor,
  [open, close]: readonly [string, string],
  number: (x: number) => string,
): string {
  const text = (x: number | NestedNumbers, depth: number): string => {
    if (typeof x === 'number') return number(x);
    const parts = x.map((each) => text(each, depth + 1));
    const flat = `${open}${parts.join(', ')}${close}`;
    if (flat.length + 4 * depth <= WIDEST && !flat.includes('\n')) return flat;
    const margin = '    '.repeat(depth + 1);
    const isRow = x.every((each) => typeof each === 'number');
    const lines = isRow ? filledLines(parts, WIDEST - 4 * (depth + 1)) : parts;
    return `${open}\n${lines.map((line) => `${margin}${line},`).join('\n')}\n${'    '.repeat(depth)}${close}`;
  };
  return text(fromTensor(value), 0);
}

/** As many parts on each line as there is room for. */
export function filledLines(parts: readonly string[], width = WIDEST): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && line.length + part.length + 2 > width) {
      lines.push(line);
      line = part;
    } else line = line === '' ? part : `${line}, ${part}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A whole file: what it imports of these, where it uses it, and parts with two lines between them. */
export function pythonFile(
  imports: readonly (readonly [uses: RegExp, line: string])[],
  parts: readonly (readonly string[])[],
): string {
  const body = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  const whole = body.join('\n\n\n');
  const used = imports.filter(([uses]) => uses.test(whole)).map(([, line]) => line);
  return `${[used.join('\n'), whole].filter((text) => text !== '').join('\n\n\n')}\n`;
}

export const IMPORT_MATH = [/(?<![.\w])math\./, 'import math'] as const;
export const IMPORT_NUMPY = [/(?<![.\w])np\./, 'import numpy as np'] as const;
