import { create } from 'zustand';
import type { NodeId } from '../../core/graph/graph';

/** The array that is open large: of which node, its value or its adjoint or tangent. */
export interface Opened {
  readonly node: NodeId;
  readonly what: 'value' | 'derivative';
}

export const useOpened = create<{ readonly opened: Opened | null }>()(() => ({ opened: null }));

export function openTensor(node: NodeId, what: Opened['what'] = 'value'): void {
  useOpened.setState({ opened: { node, what } });
}

export function closeTensor(): void {
  useOpened.setState({ opened: null });
}
