import type { NodeId } from '../../core/graph/graph';
import { wireKey } from '../../core/graph/wire-key';
import { operandsAt } from '../../core/program/program';
import type { Derived } from '../../document/derived';
import { isForward, type Played, type PlayedStep } from './played';
import type { Range } from './stops';

/** What a step does to a node. */
type Role = 'fires' | 'sends' | 'receives';

/** What steps do on the canvas: roles of nodes, and the step that travels each wire, by `node:port`. */
export interface Activity {
  readonly nodes: ReadonlyMap<NodeId, ReadonlySet<Role>>;
  readonly wires: ReadonlyMap<string, PlayedStep>;
}

/** The nodes and wires that some steps of what is played are about. */
export function activityOf(
  { nodeOf }: Derived,
  played: Played,
  steps: readonly PlayedStep[],
): Activity {
  const { program } = played;
  const start = isForward(played) ? undefined : played.output?.origin?.node;
  const nodes = new Map<NodeId, Set<Role>>();
  const wires = new Map<string, PlayedStep>();
  const mark = (node: NodeId | undefined, role: Role) => {
    if (node === undefined) return;
    const roles = nodes.get(node);
    if (roles) roles.add(role);
    else nodes.set(node, new Set([role]));
  };
  const travel = (node: NodeId | undefined, port: number, step: PlayedStep) => {
    if (node !== undefined) wires.set(wireKey({ node, index: port }), step);
  };
  for (const step of steps) {
    const node = nodeOf.get(step.statement);
    switch (step.kind) {
      case 'input':
        mark(node, 'fires');
        break;
      case 'statement':
        mark(node, 'fires');
        for (const port of operandsAt(program, step.statement).keys()) {
          travel(node, port, step);
        }
        break;
      case 'output':
        mark(step.output.origin?.node, 'fires');
        travel(step.output.origin?.node, 0, step);
        break;
      case 'seed':
        mark(start, 'sends');
        mark(node, 'receives');
        travel(start, 0, step);
        break;
      case 'contribution':
        mark(node, 'sends');
        mark(nodeOf.get(step.target), 'receives');
        travel(node, step.position, step);
        break;
      case 'gradient':
        mark(node, 'receives');
        break;
    }
  }
  return { nodes, wires };
}

const remembered = new WeakMap<Played, { now: Range; activity: Activity }>();

/** The activity of a range of steps, remembered for the range last asked for. */
export function activityNow(derived: Derived, played: Played, now: Range): Activity {
  const known = remembered.get(played);
  if (known?.now.from === now.from && known.now.to === now.to) return known.activity;
  const activity = activityOf(derived, played, played.steps.slice(now.from, now.to));
  remembered.set(played, { now, activity });
  return activity;
}
