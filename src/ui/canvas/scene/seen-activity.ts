import type { FoldId, NodeId } from '../../../core/graph/graph';
import { wireKey } from '../../../core/graph/wire-key';
import { memoized } from '../../../core/memoized';
import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import { type Activity, activityNow } from '../../../state/player/activity';
import type { StepRange } from '../../../state/player/stops';
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

/** What some nodes are seen as. */
export function seenIds({ seen }: Scene, ids: ReadonlySet<NodeId>): ReadonlySet<NodeId | FoldId> {
  return seen && ids.size > 0 ? new Set([...ids].map((id) => seen.seenAs(id))) : ids;
}
