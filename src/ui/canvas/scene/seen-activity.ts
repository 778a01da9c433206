import type { FoldId, NodeId } from '../../../core/graph/graph';
import { wireKey } from '../../../core/graph/wire-key';
import { memoized } from '../../../core/memoized';
import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import { type Activity, activityNow } from '../../../state/player/activity';
import type { StepRange } from '../../../state/player/stops';
import { type FindState, foundNow } from '../../../state/stores/find-store';
import type { Scene } from './scene';

/** What the steps of a moment do to what is seen of a graph. */
export function seenActivityNow(
  scene: Scene,
  derived: Derived,
  trace: Trace,
  now: StepRange,
): Activity {
  return seenActivity(scene, activityNow(derived, trace, now));
}

/** What is done in a closed fold is done to the fold, and what travels wires to where it is seen. */
export function seenActivity(scene: Scene, activity: Activity): Activity {
  return scene.seen ? translated(scene)(activity) : activity;
}

const translated = memoized(({ seen, wires }: Scene) =>
  memoized((activity: Activity): Activity => {
    const nodes = new Map<NodeId, Set<'fires' | 'sends' | 'receives'>>();
    for (const [id, roles] of activity.nodes) {
      const as = seen?.seenAs(id) ?? id;
      const known = nodes.get(as);
      if (known) for (const role of roles) known.add(role);
      else nodes.set(as, new Set(roles));
    }
    const travelled = new Map<string, NonNullable<ReturnType<Activity['wires']['get']>>>();
    for (const { key, ports } of wires) {
      for (const port of ports ?? []) {
        const step = activity.wires.get(wireKey(port));
        if (!step) continue;
        travelled.set(key, step);
        break;
      }
    }
    return { nodes, wires: travelled };
  }),
);

/** What some nodes and folds are seen as. */
export function seenIds(
  scene: Scene,
  ids: ReadonlySet<NodeId | FoldId>,
): ReadonlySet<NodeId | FoldId> {
  return scene.seen && ids.size > 0 ? seenOf(scene)(ids) : ids;
}

const seenOf = memoized(({ seen }: Scene) =>
  memoized(
    (ids: ReadonlySet<NodeId | FoldId>): ReadonlySet<NodeId | FoldId> =>
      new Set([...ids].map((id) => seen?.seenAs(id) ?? id)),
  ),
);

/** How what is seen is found, as `nodeFound` says: a closed fold with all that is in it. */
export function seenFound(scene: Scene, state: FindState, id: NodeId | FoldId): 0 | 1 | 2 {
  const now = foundNow(state)?.node;
  if (now && (scene.seen?.seenAs(now) ?? now) === id) return 2;
  return seenIds(scene, state.nodes).has(id) ? 1 : 0;
}
