import { create } from 'zustand';
import type { NodeId } from '../../core/graph/graph';
import { type AdjointNotation, DEFAULT_VIEW, type Mode } from '../../document/document';

export type Theme = 'system' | 'light' | 'dark';

/** How things are shown; none of it is part of the document or of undo. */
export interface ViewState {
  readonly mode: Mode;
  readonly notation: AdjointNotation;
  readonly digits: number;
  readonly unreached: 'dimmed' | 'full';
  readonly theme: Theme;
  /** Selected nodes, in the order in which they were selected. */
  readonly selection: readonly NodeId[];
  /** Selected wires, as `node:port` of the port each ends at. */
  readonly selectedWires: readonly string[];
  /** Steps of the trace under the pointer or the focus, in the table or on the canvas. */
  readonly hovered: readonly number[];
}

export const useView = create<ViewState>()(() => ({
  mode: DEFAULT_VIEW.mode,
  notation: DEFAULT_VIEW.notation,
  digits: DEFAULT_VIEW.digits,
  unreached: DEFAULT_VIEW.unreached,
  theme: 'system',
  selection: [],
  selectedWires: [],
  hovered: [],
}));

export function select(nodes: readonly NodeId[], wires: readonly string[] = []): void {
  useView.setState({ selection: nodes, selectedWires: wires });
}
