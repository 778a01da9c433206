import { create } from 'zustand';
import type { NodeId } from '../../core/graph/graph';
import { type Program, shapeAt } from '../../core/program/program';
import { type Shape, sizeOf } from '../../core/tensor/shape';
import { filled, type Tensor } from '../../core/tensor/tensor';
import { elementPlace } from '../../core/trace/element-place';
import type { TangentTrace } from '../../core/trace/tangent';
import type { Document } from '../../document/document';
import { isPending } from '../../document/pending';
import { movedElement, seedUnit, tangentsOf } from '../../document/tangents';
import { currentDocument, edit, useDocument } from '../stores/document-store';
import { usePlayer } from '../stores/player-store';
import { useView } from '../stores/view-store';
import { goToStart } from './playback';
import { currentPlayed, isForward } from './played';

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

/** Goes to the start of a pass, from where it can be played. */
export function startPass({ node, name, element, place }: Pass): void {
  // In this order: a seed that changes at the end is a pass that has been run.
  goToStart();
  edit(`choose the pass of ${name}${place}`, (document) => seedUnit(document, node, element));
}

/** By pass, the derivatives of all outputs by its element, in their order. */
export type Columns = ReadonlyMap<number, readonly Tensor[]>;

interface PassesState {
  /** What the columns belong to: numbers of another graph or at another point are of no use. */
  readonly program: Program | null;
  readonly columns: Columns;
}

/** The passes of forward mode that have been played to their end at this point. */
export const usePasses = create<PassesState>()(() => ({ program: null, columns: new Map() }));

const NONE: Columns = new Map();

/** What the passes done so far have brought in, of a program. */
export function columnsOf({ program, columns }: PassesState, of: Program): Columns {
  return program === of ? columns : NONE;
}

function collect(): void {
  const played = currentPlayed();
  if (!isForward(played) || isPending(played)) return;
  if (usePlayer.getState().step < played.steps.length) return;
  const { program } = played;
  const now = passNow(currentDocument(), passesOf(program));
  if (now < 0) return;
  const columns = columnsOf(usePasses.getState(), program);
  if (columns.has(now)) return;
  usePasses.setState({ program, columns: new Map([...columns, [now, derivatives(played)]]) });
}

/** Where no tangent arrives the output does not depend on what moves: its derivative is 0. */
function derivatives({ program, steps }: TangentTrace): readonly Tensor[] {
  return steps.flatMap((step) =>
    step.kind === 'output' ? [step.tangent ?? filled(shapeAt(program, step.statement), 0)] : [],
  );
}

// After the cursor has been brought to where it belongs: playback, imported above, hears of all this first.
usePlayer.subscribe(collect);
useDocument.subscribe(collect);
useView.subscribe(({ mode }, before) => {
  if (mode !== before.mode) collect();
});
