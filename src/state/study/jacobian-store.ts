import { create } from 'zustand';
import type { NodeId } from '../../core/graph/graph';
import type { JacobianMode } from '../../core/index';

/** What was chosen about matrices of derivatives; it outlives the panel, not the page. */
export interface JacobianState {
  /** Whether passes fill rows (reverse) or columns (forward). */
  readonly mode: JacobianMode;
  /** How many passes are shown to have been made; null for all. */
  readonly taken: number | null;
  readonly playing: boolean;
  /** The output node whose Hessian is shown; null for the document's own. */
  readonly output: NodeId | null;
  /** The vector that the Hessian is multiplied with: a number by element, such as `x1` or `W[0, 2]`; 1 when none is typed. */
  readonly vector: Readonly<Record<string, number>>;
}

export const useJacobian = create<JacobianState>()(() => ({
  mode: 'reverse',
  taken: null,
  playing: false,
  output: null,
  vector: {},
}));

/** Fills by rows or by columns, from the start when a pass was being looked at. */
export function chooseMode(mode: JacobianMode): void {
  useJacobian.setState(({ taken }) => ({ mode, taken: taken === null ? null : 0, playing: false }));
}

/** Shows the first so many of `passes`; all of them is told apart from one pass after the other. */
export function showPasses(taken: number, passes: number): void {
  useJacobian.setState({ taken: Math.max(0, Math.min(passes, taken)), playing: false });
}

export function showAllPasses(): void {
  useJacobian.setState({ taken: null, playing: false });
}

/** Plays on, from the start when all is filled. */
export function playPasses(passes: number): void {
  useJacobian.setState(({ taken }) => ({
    playing: true,
    taken: taken === null || taken >= passes ? 0 : taken,
  }));
}

export function pausePasses(): void {
  useJacobian.setState({ playing: false });
}

/** The next pass while playing; the last one ends it. */
export function nextPass(passes: number): void {
  useJacobian.setState(({ taken }) => {
    const next = Math.min(passes, (taken ?? 0) + 1);
    return { taken: next, playing: next < passes };
  });
}

/** Types one number of the vector. */
export function setVector(element: string, value: number): void {
  useJacobian.setState(({ vector }) => ({ vector: { ...vector, [element]: value } }));
}
