import type { PrimitiveName } from '../../core/primitives/table';
import { ProgramBuilder } from '../../core/program/builder';
import {
  attributesAt,
  type Origin,
  operandsAt,
  operationAt,
  type Program,
} from '../../core/program/program';
import { run, valueAt } from '../../core/sweep/evaluate';
import { type NestedNumbers, scalar, type Tensor, toTensor } from '../../core/tensor/tensor';
import { numberText } from '../../lang/expression/constants';
import { parse } from '../../lang/expression/parse';
import { ParseError } from '../../lang/read/parse-error';
import { type Place, refused } from './refused';
import { isErrorOfShapes } from './shape-errors';
import { flagOf, kindInWords, numberOf, traced, type Value } from './value';

/** A function unrolled into more steps is refused. */
const MOST_STEPS = 20_000;

/** Writes down, as statements of a program, what a function would compute. */
export class Recorder {
  readonly builder = new ProgramBuilder();
  /** What the function calls its values, the last name of each that is a statement of its own. */
  readonly wishes = new Map<number, string>();
  private readonly calls = new Map<string, Program>();

  /** The statement that a value is of. @throws ParseError where it is no number. */
  lower(value: Value, place: Place): number {
    if (value.kind === 'traced') return value.statement;
    const tensor = this.tensorOf(value);
    if (tensor) return this.builder.constant(tensor, originOf(place), tensor.dtype ?? null);
    if (value.kind === 'unknown') throw value.why;
    if (value.kind === 'items') {
      const text = this.written(value, place, []);
      if (text !== null)
        return this.lower(this.call(text.text, text.operands, '[…]', place), place);
    }
    throw refused(place, { kind: 'no number', what: kindInWords(value) });
  }

  /** Applies a primitive to values; where none of them is computed, to numbers at once. */
  apply(primitive: PrimitiveName, values: readonly Value[], place: Place, flag = false): Value {
    if (this.builder.length > MOST_STEPS) {
      throw refused(place, { kind: 'too many steps', most: MOST_STEPS });
    }
    const operands = values.map((value) => this.lower(value, place));
    try {
      return traced(this.builder.apply(primitive, operands, undefined, originOf(place)), flag);
    } catch (error) {
      if (isErrorOfShapes(error)) throw new ParseError(error.message, place.from, place.to);
      throw error;
    }
  }

  /**
   * What a call means, as the expression language reads it: there the table is of what calls are elsewhere.
   * @param text the call, in which `#k` stands for operand k, from 1.
   */
  call(text: string, operands: readonly Value[], called: string, place: Place): Value {
    const statements = operands.map((operand) => this.lower(operand, place));
    const program = this.read(text, statements, called, place);
    if (statements.length === 0) return constantOf(program);
    const copied: number[] = [];
    const given = new Map(program.inputs.map(({ name, statement }) => [statement, name]));
    try {
      for (let i = 0; i < program.length; i++) {
        const name = given.get(i);
        const constant = program.constants.get(i);
        if (name !== undefined) copied.push(statements[Number(name.slice(1)) - 1] as number);
        else if (constant) copied.push(this.builder.constant(constant, originOf(place)));
        else {
          const values = operandsAt(program, i).map((operand) => copied[operand] as number);
          copied.push(
            this.builder.apply(
              operationAt(program, i),
              values,
              attributesAt(program, i),
              originOf(place),
            ),
          );
        }
      }
    } catch (error) {
      if (isErrorOfShapes(error)) throw new ParseError(error.message, place.from, place.to);
      throw error;
    }
    return traced(copied[program.outputs[0]?.statement ?? 0] as number);
  }

  /** How a value stands in the text of a call; null for one that can't stand there. */
  written(
    value: Value,
    place: Place,
    operands: readonly Value[],
  ): { readonly text: string; readonly operands: readonly Value[] } | null {
    const plain = (text: string) => ({ text, operands });
    switch (value.kind) {
      case 'number':
        return plain(numberText(value.value));
      case 'flag':
        return plain(value.value ? 'True' : 'False');
      case 'none':
        return plain('None');
      case 'text':
        return plain(JSON.stringify(value.value));
      case 'slice':
        return plain(value.text);
      case 'module':
        return plain(value.path);
      case 'traced':
      case 'array':
        return { text: `#${operands.length + 1}`, operands: [...operands, value] };
      case 'items': {
        let all = operands;
        const texts: string[] = [];
        for (const item of value.items) {
          const part = this.written(item, place, all);
          if (!part) return null;
          texts.push(part.text);
          all = part.operands;
        }
        return { text: `[${texts.join(', ')}]`, operands: all };
      }
      case 'unknown':
        throw value.why;
      default:
        return null;
    }
  }

  /** Numbers that are known; null for what is computed, or is no number. */
  tensorOf(value: Value): Tensor | null {
    switch (value.kind) {
      case 'number':
        return scalar(value.value);
      case 'flag':
        return scalar(value.value ? 1 : 0);
      case 'array':
        return value.tensor;
      case 'items': {
        const nested = nestedNumbers(value);
        try {
          return nested && value.items.length > 0 ? toTensor(nested) : null;
        } catch (error) {
          // Rows of different lengths make no array.
          if (isErrorOfShapes(error)) return null;
          throw error;
        }
      }
      default:
        return null;
    }
  }

  private read(text: string, operands: readonly number[], called: string, place: Place): Program {
    const shapes = operands.map((operand) => this.builder.shapeOf(operand));
    const declared = shapes.flatMap((shape, k) =>
      shape.length > 0 ? [`a${k + 1} = input(${shape.join(', ')}); `] : [],
    );
    const written = declared.join('') + text.replace(/#(\d+)/g, 'a$1');
    const known = this.calls.get(written);
    if (known) return known;
    try {
      const program = parse(written);
      this.calls.set(written, program);
      return program;
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      throw refused(place, { kind: 'call not read', called, why: error.message });
    }
  }
}

/** What a program without inputs computes. */
function constantOf(program: Program): Value {
  const statement = program.outputs[0]?.statement ?? 0;
  const tensor = valueAt(program, run(program), statement);
  if (tensor.shape.length > 0) {
    return { kind: 'array', tensor: { ...tensor, data: tensor.data.slice() }, learns: false };
  }
  const value = tensor.data[0] as number;
  const isFlag = /[eE]qual|less|greater/.test(operationAt(program, statement));
  return isFlag ? flagOf(value !== 0) : numberOf(value, false);
}

function nestedNumbers(value: Value): number | NestedNumbers | null {
  if (value.kind === 'number') return value.value;
  if (value.kind === 'flag') return value.value ? 1 : 0;
  if (value.kind !== 'items') return null;
  const items: (number | NestedNumbers)[] = [];
  for (const item of value.items) {
    const nested = nestedNumbers(item);
    if (nested === null) return null;
    items.push(nested);
  }
  return items;
}

function originOf({ from, to }: Place): Origin {
  return { range: [from, to] };
}
