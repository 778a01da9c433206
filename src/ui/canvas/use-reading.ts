import { useShallow } from 'zustand/react/shallow';
import type { GraphNode } from '../../core/graph';
import type { Derived } from '../../state/document/derived';
import { usePlayer } from '../../state/player/player-store';
import { currentSteps } from '../../state/player/stops';
import { useView } from '../../state/view-store';
import { litBy } from './hover';
import { type NodeReading, readNode } from './reading';

/** What a node shows just now. It changes only when something of what is shown changes. */
export function useReading(
  derived: Derived,
  node: GraphNode,
): NodeReading & { readonly lit: boolean } {
  const digits = useView((state) => state.digits);
  const lit = useView(({ hovered }) => litBy(derived, hovered).nodes.has(node.id));
  const reading = usePlayer(
    useShallow((cursor) => readNode(derived, node, currentSteps(derived.trace, cursor), digits)),
  );
  return { ...reading, lit };
}
