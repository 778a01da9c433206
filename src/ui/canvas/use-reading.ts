import { useShallow } from 'zustand/react/shallow';
import type { GraphNode } from '../../core/graph';
import type { Derived } from '../../state/document/derived';
import type { Played } from '../../state/player/played';
import { usePlayer } from '../../state/player/player-store';
import { currentSteps } from '../../state/player/stops';
import { useView } from '../../state/view-store';
import { litBy } from './hover';
import { type NodeReading, readNode } from './reading';

/** What a node shows just now. It changes only when something of what is shown changes. */
export function useReading(
  derived: Derived,
  played: Played,
  node: GraphNode,
): NodeReading & { readonly lit: boolean } {
  const digits = useView((state) => state.digits);
  const lit = useView(({ hovered }) => litBy(derived, played, hovered).nodes.has(node.id));
  const reading = usePlayer(
    useShallow((cursor) => readNode(derived, played, node, currentSteps(played, cursor), digits)),
  );
  return { ...reading, lit };
}
