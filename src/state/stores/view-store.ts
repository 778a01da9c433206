import { create } from 'zustand';
import type { NodeId } from '../../core/graph/graph';
import { type Settings, type ShownKey, shownKeys, usual } from '../../document/settings';

/** How things are shown; none of it is part of the document or of undo. */
export interface ViewState extends Settings<ShownKey> {
  /** Selected nodes, in the order in which they were selected. */
  readonly selection: readonly NodeId[];
  /** Selected wires, as `node:port` of the port each ends at. */
  readonly selectedWires: readonly string[];
  /** Steps of the trace under the pointer or the focus, in the table or on the canvas. */
  readonly hovered: readonly number[];
}

export const useView = create<ViewState>()(() => ({
  ...usual(shownKeys),
  selection: [],
  selectedWires: [],
  hovered: [],
}));

export function select(nodes: readonly NodeId[], wires: readonly string[] = []): void {
  useView.setState({ selection: nodes, selectedWires: wires });
}
