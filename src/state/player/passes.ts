import { create } from 'zustand';
import type { NodeId } from '../../core/graph';
import { type Program, shapeAt } from '../../core/program';
import { sizeOf } from '../../core/shape';
import { filled, type Tensor } from '../../core/tensor';
import type { TangentTrace } from '../../core/trace/tangent';
import type { Document } from '../../file/document';
import { currentDocument, edit, useDocument } from '../document/document-store';
import { seedUnit, tangentsOf } from '../document/tangents';
import { useView } from '../view-store';
import { goToStart } from './playback';
import { currentPlayed, isForward } from './played';
import { usePlayer } from './player-store';

/** An input of a program, whose own pass of forward mode gives the derivatives by it. */
export interface Pass {
  readonly node: NodeId;
  readonly name: string;
  /** Passes that all its derivatives take: one per element. */
  readonly elements: number;
}

/** The passes of a gradient, one per input, in the order of the trace. */
export function passesOf(program: Program): readonly Pass[] {
  return program.inputs.flatMap(({ name, statement }) => {
    const node = program.origins.get(statement)?.node;
    const elements = sizeOf(shapeAt(program, statement));
    return node === undefined ? [] : [{ node, name, elements }];
  });
}

/** Which of the passes a document's tangents are the seed of; −1 where they are another direction. */
export function passNow(document: Document, passes: readonly Pass[]): number {
  const tangents = tangentsOf(document);
  const moved = passes.filter(({ node }) => tangents.get(node) !== 0);
  const [only] = moved;
  if (!only || moved.length > 1 || tangents.get(only.node) !== 1) return -1;
  return passes.indexOf(only);
}

/** Which pass comes next: the first one after `now`, and after the last the first, that is not done; −1 when all are. */
export function passAfter(
  now: number,
  passes: readonly Pass[],
  done: ReadonlyMap<NodeId, unknown>,
): number {
  for (let k = 1; k <= passes.length; k++) {
    const at = (now + k) % passes.length;
    if (at !== now && !done.has((passes[at] as Pass).node)) return at;
  }
  return -1;
}

/** Goes to the start of a pass, from where it can be played. */
export function startPass({ node, name }: Pass): void {
  // In this order: a seed that changes at the end is a pass that has been run.
  goToStart();
  edit(`choose the pass of ${name}`, (document) => seedUnit(document, node));
}

/** By input, the derivatives of all outputs by it, in their order. */
export type Columns = ReadonlyMap<NodeId, readonly Tensor[]>;

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
  if (!isForward(played) || usePlayer.getState().step < played.steps.length) return;
  const { program } = played;
  const passes = passesOf(program);
  const pass = passes[passNow(currentDocument(), passes)];
  // One number moves all elements of an array, which is no column of a Jacobian.
  if (pass?.elements !== 1) return;
  const columns = columnsOf(usePasses.getState(), program);
  if (columns.has(pass.node)) return;
  usePasses.setState({ program, columns: new Map([...columns, [pass.node, derivatives(played)]]) });
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
