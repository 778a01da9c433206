import type { NodeId } from '../../core/graph/graph';
import { dtypeAt, type Output, type Program, shapeAt } from '../../core/program/program';
import { downstream } from '../../core/program/reach';
import { isDifferentiable } from '../../core/tensor/dtype';
import { sizeOf } from '../../core/tensor/shape';
import { elementIndex } from '../../core/trace/element-place';
import { derivedOf } from '../../document/derived';
import type { Document } from '../../document/document';
import { structureOf } from '../../document/structure';
import { type Element, elementText, type NamedStatement } from '../jacobian/elements';
import { wording } from './words';

/** Which number of an output is looked at, row-major, or the sum of all of them. */
export type Part = number | 'sum';

/** One number of an input by its node and its place in the tensor, row-major. */
export interface ElementPlace {
  readonly node: NodeId;
  readonly element: number;
}

/** One number of an input: what a curve runs along. */
export interface Coordinate extends ElementPlace {
  /** In plain text: `x1`, `W[0, 2]`. */
  readonly name: string;
  /** The input it is a number of. */
  readonly input: Element;
  /** Its place among the numbers of all inputs, one input after the other. */
  readonly position: number;
}

/** What a curve shows: one number of the outputs over one or two numbers of the inputs. */
export interface CurveSubject {
  readonly program: Program;
  /** The program whatever the values of its inputs, which `at` has. */
  readonly structure: Program;
  readonly at: Float64Array;
  readonly output: Output;
  readonly part: Part;
  /** What is looked at, in plain text: `y`, `y[1]`, `sum of y`. */
  readonly name: string;
  readonly x: Coordinate;
  /** The second number that a map has; null where there is no other. */
  readonly y: Coordinate | null;
  /** How many numbers the inputs have. */
  readonly count: number;
}

/** What was chosen to look at. */
export interface Chosen {
  readonly part: Part;
  readonly x: ElementPlace | null;
  readonly y: ElementPlace | null;
}

/**
 * What the curve of a document shows. What was chosen and is not there any more gives way to the first
 * numbers that the output depends on.
 * @returns null while the document has no output or no input with numbers.
 */
export function curveSubject(document: Document, chosen: Chosen): CurveSubject | null {
  const { program, output } = derivedOf(document).trace;
  if (!output) return null;
  const size = sizeOf(shapeAt(program, output.statement));
  if (size === 0) return null;
  const reading = readersOf(program, output);
  const numbers = program.inputs.reduce(
    (count, { statement }) => count + sizeOf(shapeAt(program, statement)),
    0,
  );
  const x = coordinateAt(program, chosen.x) ?? firstOf(program, reading, null);
  if (!x) return null;
  const wanted = coordinateAt(program, chosen.y);
  const y = wanted && wanted.position !== x.position ? wanted : firstOf(program, reading, x);
  const part = partOf(chosen.part, size);
  return {
    ...{ program, structure: structureOf(program), at: numbersOf(program, numbers) },
    ...{ output, part, name: partText(program, output, part), x, y, count: numbers },
  };
}

/** The same part of another output, as far as it has it. */
function partOf(part: Part, size: number): Part {
  if (size === 1) return 0;
  return part === 'sum' || part >= size ? 'sum' : part;
}

function partText(program: Program, output: Output, part: Part): string {
  if (part === 'sum') return wording.sumOf(output.name);
  return elementText(elementOf(program, output, part));
}

function elementOf(program: Program, { name, statement }: NamedStatement, offset: number): Element {
  return { name, statement, offset, index: elementIndex(shapeAt(program, statement), offset) };
}

/** The number at a place; undefined where there is none. */
function coordinateAt(program: Program, place: ElementPlace | null): Coordinate | undefined {
  if (!place) return undefined;
  let from = 0;
  for (const input of program.inputs) {
    const size = sizeOf(shapeAt(program, input.statement));
    if (program.origins.get(input.statement)?.node === place.node) {
      const { node, element } = place;
      if (element >= size) return undefined;
      const found = elementOf(program, input, element);
      return { node, element, name: elementText(found), input: found, position: from + element };
    }
    from += size;
  }
  return undefined;
}

/** The first number of an input that the output depends on, other than one; else the first at all. */
function firstOf(
  program: Program,
  reading: readonly boolean[],
  other: Coordinate | null,
): Coordinate | null {
  const places = program.inputs.flatMap(({ statement }, k) => {
    const node = program.origins.get(statement)?.node;
    const size = sizeOf(shapeAt(program, statement));
    if (node === undefined) return [];
    return [0, 1].filter((element) => element < size).map((element) => ({ node, element, k }));
  });
  const open = places.filter(
    ({ node, element }) => node !== other?.node || element !== other.element,
  );
  const place = open.find(({ k }) => reading[k]) ?? open[0];
  return (place && coordinateAt(program, place)) ?? null;
}

/** Per input, whether the output changes with it and it can change bit by bit. */
function readersOf(program: Program, output: Output): readonly boolean[] {
  return program.inputs.map(
    ({ statement }) =>
      isDifferentiable(dtypeAt(program, statement)) &&
      downstream(program, [statement])[output.statement] === 1,
  );
}

/** The numbers of all inputs, NaN where one has none. */
function numbersOf(program: Program, count: number): Float64Array {
  const at = new Float64Array(count).fill(Number.NaN);
  let from = 0;
  for (const { statement, value } of program.inputs) {
    if (value) at.set(value.data, from);
    from += sizeOf(shapeAt(program, statement));
  }
  return at;
}

/** Whether what is looked at depends on a number at all. */
export function dependsOn({ program, output }: CurveSubject, { input }: Coordinate): boolean {
  return downstream(program, [input.statement])[output.statement] === 1;
}
