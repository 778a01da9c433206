import { ViewportPortal } from '@xyflow/react';
import type { FoldId, NodeId } from '../../../core/graph/graph';
import type { Seen } from '../../../document/folds/seen';
import { marksAt } from '../../../state/program/tape-life';
import { useTapeLife } from '../../../state/program/use-run';
import { usePlayer, useTrace } from '../../../state/stores/player-store';
import { severalOf, shortOf } from '../../parts/tape/tape-events';
import { useScene } from '../scene/use-scene';
import styles from './TapeMarks.module.css';

/** Nodes that marks stand at, at most. */
const MOST = 400;

/** What the tape of the program has of each node at the moment of the player: kept, freed, let go, changed. */
export function TapeMarks() {
  const tape = useTapeLife();
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const order = usePlayer((player) => player.order);
  const scene = useScene((now) => now);
  if (!tape || tape.trace !== trace || scene.nodes.length > MOST) return null;
  const counts = countsOf(marksAt(tape, { step, order }), scene.seen);
  return (
    <ViewportPortal>
      {scene.nodes.map((placed) => {
        const kinds = counts.get(placed.id);
        return (
          kinds && (
            <div
              key={placed.id}
              className={styles.at}
              style={{ transform: `translate(${placed.x}px, ${placed.y}px)` }}
              data-tape-of={placed.id}
            >
              {[...kinds].map(([kind, count]) => (
                <span key={kind} className={styles.mark} data-kind={kind}>
                  {placed.fold ? severalOf(count, kind) : shortOf(kind)}
                </span>
              ))}
            </div>
          )
        );
      })}
    </ViewportPortal>
  );
}

type Counts = ReadonlyMap<string, number>;

/** By what is seen, a node or a closed fold, how many values in it each kind befell last. */
function countsOf(marks: ReadonlyMap<NodeId, string>, seen: Seen | null) {
  const found = new Map<NodeId | FoldId, Map<string, number>>();
  for (const [node, kind] of marks) {
    if (shortOf(kind) === null) continue;
    const at = seen?.seenAs(node) ?? node;
    const counts = found.get(at) ?? new Map<string, number>();
    found.set(at, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  }
  return found as ReadonlyMap<NodeId | FoldId, Counts>;
}
