import type { NodeId } from '../../core/graph/graph';
import { type Program, shapeAt } from '../../core/program/program';
import { type Shape, sizeOf } from '../../core/tensor/shape';
import { filled, type Tensor } from '../../core/tensor/tensor';
import { elementPlace } from '../../core/trace/element-place';
import { tangentAt } from '../../core/trace/forward-steps';
import type { ForwardTrace } from '../../core/trace/trace';
import type { Document } from '../../document/document';
import { movedElement, tangentsOf } from '../../document/tangents';

/** An input of a program with the passes that its derivatives take. */
export interface PassInput {
  readonly node: NodeId;
  readonly name: string;
  readonly shape: Shape;
  /** The number of its passes: one per element. */
  readonly elements: number;
  /** Its first pass, counted from 0 over all inputs. */
  readonly first: number;
}

/** The passes of a gradient, one per element of each input, in the order of the trace. */
export interface Passes {
  readonly inputs: readonly PassInput[];
  readonly count: number;
}

/** One pass: an element is seeded with 1, and all else with 0. */
export interface Pass {
  /** Its place among all, from 0. */
  readonly at: number;
  readonly node: NodeId;
  readonly name: string;
  /** The element, row-major; 0 for a number. */
  readonly element: number;
  /** '[0, 2]', the place of the element in an array; nothing for a number. */
  readonly place: string;
}

const knownPasses = new WeakMap<Program, Passes>();

export function passesOf(program: Program): Passes {
  let passes = knownPasses.get(program);
  if (!passes) {
    const inputs: PassInput[] = [];
    let count = 0;
    for (const { name, statement } of program.inputs) {
      const node = program.origins.get(statement)?.node;
      if (node === undefined) continue;
      const shape = shapeAt(program, statement);
      const elements = sizeOf(shape);
      inputs.push({ node, name, shape, elements, first: count });
      count += elements;
    }
    passes = { inputs, count };
    knownPasses.set(program, passes);
  }
  return passes;
}

/** The pass at a place among all; undefined where there is none. */
export function passAt({ inputs }: Passes, at: number): Pass | undefined {
  const input = inputOf(inputs, at);
  if (!input) return undefined;
  const { node, name, shape, first } = input;
  const element = at - first;
  return { at, node, name, element, place: elementPlace(shape, element) };
}

/** The input that a pass is of; undefined where there is no such pass. */
export function inputOf(inputs: readonly PassInput[], at: number): PassInput | undefined {
  return inputs.find(({ first, elements }) => at >= first && at < first + elements);
}

/** Which of the passes a document's tangents are the seed of; −1 where they are another direction. */
export function passNow(document: Document, { inputs }: Passes): number {
  const tangents = tangentsOf(document);
  let now = -1;
  for (const { node, elements, first } of inputs) {
    const moved = movedElement(tangents.get(node) ?? 0, elements);
    if (moved === 'none') continue;
    if (moved === 'other' || now >= 0) return -1;
    now = first + moved;
  }
  return now;
}

/** Which pass comes next: the first one after `now`, and after the last the first, that is not done; −1 when all are. */
export function passAfter(now: number, count: number, done: ReadonlyMap<number, unknown>): number {
  for (let k = 1; k <= count; k++) {
    const at = (now + k) % count;
    if (at !== now && !done.has(at)) return at;
  }
  return -1;
}

/** By pass, the derivatives of all outputs by its element, in their order. */
export type Columns = ReadonlyMap<number, readonly Tensor[]>;

const NONE: Columns = new Map();

/** What passes have brought in, and of which program: numbers of another graph or at another point are of no use. */
export interface Collection {
  readonly program: Program | null;
  readonly columns: Columns;
}

/** What the passes done so far have brought in, of a program. */
export function collectedColumns({ program, columns }: Collection, of: Program): Columns {
  return program === of ? columns : NONE;
}

/**
 * The derivatives of all outputs that a pass has brought in. Where no tangent arrives the output does not
 * depend on what moves: its derivative is 0.
 */
export function derivativesOf(trace: ForwardTrace): readonly Tensor[] {
  const { program } = trace;
  return program.outputs.map(
    ({ statement }) => tangentAt(trace, statement) ?? filled(shapeAt(program, statement), 0),
  );
}
