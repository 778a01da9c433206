import type { NodeId } from '../../core/graph/graph';
import { wireKey } from '../../core/graph/wire-key';
import { operandsAt } from '../../core/program/program';
import { outlineAt, type StepOutline } from '../../core/trace/outline';
import type { Trace } from '../../core/trace/trace';
import type { Derived } from '../../document/derived';
import { isPending } from '../../document/pending';
import { type StepRange, stepsIn } from './stops';

/** What a step does to a node. */
type Role = 'fires' | 'sends' | 'receives';

/** What steps do on the canvas: roles of nodes, and what travels each wire, by `node:port`. */
export interface Activity {
  readonly nodes: ReadonlyMap<NodeId, ReadonlySet<Role>>;
  readonly wires: ReadonlyMap<string, StepOutline>;
}

/** The nodes and wires that some steps of a trace are about. */
export function activityOf({ nodeOf }: Derived, trace: Trace, steps: Iterable<number>): Activity {
  const { program } = trace;
  const start = trace.output?.origin?.node;
  const nodes = new Map<NodeId, Set<Role>>();
  const wires = new Map<string, StepOutline>();
  const mark = (node: NodeId | undefined, role: Role) => {
    if (node === undefined) return;
    const roles = nodes.get(node);
    if (roles) roles.add(role);
    else nodes.set(node, new Set([role]));
  };
  const travel = (node: NodeId | undefined, port: number, step: StepOutline) => {
    if (node !== undefined) wires.set(wireKey({ node, index: port }), step);
  };
  for (const index of steps) {
    const step = outlineAt(trace, index);
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
        mark(step.output?.origin?.node, 'fires');
        travel(step.output?.origin?.node, 0, step);
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

interface Remembered {
  readonly now: StepRange;
  readonly activity: Activity;
}

/** As many moments of a trace as are looked at side by side. */
const MOMENTS = 2;
const remembered = new WeakMap<Trace, readonly Remembered[]>();

/** The activity of a range of steps, remembered for the ranges last asked for. */
export function activityNow(derived: Derived, trace: Trace, now: StepRange): Activity {
  const all = remembered.get(trace) ?? [];
  const known = all.find(
    (each) => each.now.from === now.from && each.now.to === now.to && each.now.order === now.order,
  );
  if (known) return known.activity;
  // What is pending does nothing that can be seen.
  const to = isPending(trace) ? now.from : Math.min(now.to, trace.stepCount);
  const activity = activityOf(derived, trace, stepsIn({ ...now, to }));
  remembered.set(trace, [{ now, activity }, ...all].slice(0, MOMENTS));
  return activity;
}
