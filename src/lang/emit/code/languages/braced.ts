import { type PrimitiveName, primitives } from '../../../../core/primitives/table';
import { withDefaults } from '../../../../core/rule/attributes';
import type { Shape } from '../../../../core/tensor/shape';
import type { Tensor } from '../../../../core/tensor/tensor';
import { binding } from '../../../grammar';
import { atom, type Printed } from '../../../print/precedence';
import { type GradientOutline, gradientOutline } from '../gradient-outline';
import type { Applied, Code, CodeLanguage } from '../language';
import type { Outline } from '../outline';
import type { Prelude } from '../preludes/prelude';
import { type Setting, settingsFor, takes } from '../preludes/settings';
import { applied, type Comparisons, notationOf, spelt } from '../spelt';
import { bracedSigns } from '../template';
import { writeCode } from '../write-code';
import { notInLanguage } from './python-family';

/** What a language with braces has of its own, that brings its functions of arrays along. */
interface Braced {
  readonly column: 'javascript' | 'cpp';
  readonly prelude: Prelude;
  readonly comparisons: Comparisons;
  /** Signs and functions that arithmetic of arrays goes by, of those primitives that have one. */
  ofArrays(primitive: PrimitiveName, operands: readonly Printed[]): Printed | null;
  /** A function of numbers, element by element. */
  each(parameters: readonly string[], body: string, called: string | null, given: string): string;
  /** What a function of arrays gives, where the shape is known. */
  given(text: string, shape: Shape): string;
  list(numbers: readonly number[]): string;
  listOf(texts: string): string;
}

/** How such a language writes what primitives do. */
export function braced(own: Braced): Pick<CodeLanguage, 'has' | 'apply'> {
  const { column, prelude } = own;
  const named = spelt(column);
  return {
    has: (primitive, attributes, shapes) => {
      if (primitive === 'cast') return true;
      if (isPointwise(primitive)) return named(primitive, attributes, shapes);
      return prelude.has(primitive) && takes(primitive, shapes);
    },
    apply: (application) => {
      const { primitive, operands, shapes } = application;
      if (primitive === 'cast') return operands[0] as Printed;
      if (!isPointwise(primitive)) return called(own, application);
      const notation = notationOf(column, primitive, application.attributes, shapes);
      if (notation.kind === 'without') throw notInLanguage(primitive);
      if (shapes.every((shape) => shape.length === 0)) {
        return applied(notation, { primitive }, operands, bracedSigns, own.comparisons);
      }
      const known = own.ofArrays(primitive, operands);
      if (known) return known;
      const parameters = operands.map((_, k) => LETTERS[k] ?? `x${k}`);
      const body = applied(
        notation,
        { primitive },
        parameters.map((name) => atom(name)),
        bracedSigns,
        own.comparisons,
      );
      const texts = operands.map(({ text }) => text).join(', ');
      const name = notation.kind === 'call' ? notation.name : null;
      return atom(own.each(parameters, body.text, name, texts));
    },
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function isPointwise(primitive: PrimitiveName): boolean {
  return primitives[primitive].rule.kind === 'pointwise' || primitive === 'where';
}

/** A function of arrays that comes along. */
function called(own: Braced, { primitive, operands, shapes, attributes, shape }: Applied): Printed {
  const texts = operands.map(({ text }) => text).join(', ');
  const { attributes: specs } = primitives[primitive];
  const settings = settingsFor(primitive, withDefaults(specs, attributes), shapes, shape);
  const settingText = (setting: Setting) =>
    typeof setting === 'object' ? own.list(setting) : String(setting);
  const isJoined = primitive === 'concat' || primitive === 'stack';
  const given = isJoined ? own.listOf(texts) : texts;
  const text = `${primitive}(${[given, ...settings.map(settingText)].join(', ')})`;
  return atom(own.given(text, shape));
}

/** Whether an array is one number throughout. */
export function isEven({ data }: Tensor): boolean {
  return data.length > 1 && data.every((x) => Object.is(x, data[0]));
}

/** A number that is written by its size. */
export function signed(value: number, write: (size: number) => string): Printed {
  const text = write(Math.abs(value));
  return value < 0 || Object.is(value, -0)
    ? { text: `-${text}`, binds: binding.negation, positive: text, constant: 'number' }
    : { ...atom(text), constant: 'number' };
}

/** A program with its adjoint written out, and what it prints. */
export interface WithAdjoint {
  readonly whole: GradientOutline;
  readonly code: Code;
  /** Names of what is printed, and what stands before it. */
  readonly prints: readonly {
    readonly head: string;
    readonly name: string;
    readonly shape: Shape;
  }[];
}

export function withAdjoint(outline: Outline, language: CodeLanguage): WithAdjoint | null {
  const whole = gradientOutline(outline);
  return adjointPrinted(outline, whole, writeCode(whole, language, '_adjoint'));
}

/** What a program with its adjoint prints; null where nothing comes out of it. */
export function adjointPrinted(
  { program }: Outline,
  whole: GradientOutline,
  code: Code,
): WithAdjoint | null {
  const { inputs, outputs } = code;
  const [first] = outputs;
  if (!first) return null;
  const values = outputs.slice(0, program.outputs.length);
  const bars = outputs.slice(program.outputs.length);
  const wanted = inputs.filter((_, k) => typeof whole.adjoints[k] === 'string');
  return {
    whole,
    code,
    prints: [
      ...values.map(({ name, shape }) => ({ head: name, name, shape })),
      ...wanted.map(({ name, shape }, k) => ({
        head: `d${first.name}/d${name}`,
        name: bars[k]?.name ?? '',
        shape,
      })),
    ],
  };
}
