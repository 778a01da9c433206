import type { NodeId } from '../../core/graph/graph';
import { partOf } from './part';

/** What is selected. */
export const useSelection = partOf('selection');

/** Selects nodes, wires and notes, and nothing else. */
export function select(
  nodes: readonly NodeId[],
  wires: readonly string[] = [],
  notes: readonly string[] = [],
): void {
  useSelection.setState({ nodes, wires, notes });
}
