import { shallow } from 'zustand/shallow';
import type { Diagnostic } from '../../../core/graph/diagnostic';
import type { GraphNode, NodeId } from '../../../core/graph/graph';
import type { Trace } from '../../../core/trace/trace';
import { type Derived, derivedOf } from '../../../document/derived';
import { twinsIn } from '../../../document/labels';
import { currentDiagnostics } from '../../../state/document/diagnostics';
import { currentSteps, type StepRange } from '../../../state/player/stops';
import { currentDocument } from '../../../state/stores/document-store';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import { currentlyHighlighted } from './hover';
import { type NodeReading, readNode } from './reading';
import { useNow } from './use-now';

/** What a node shows just now. It changes only when something of what is shown changes. */
export function useReading(node: GraphNode): Shown {
  return useNow(() => readingNow(node));
}

/** The same for whoever asks anew. */
export function readingNow(node: GraphNode): Shown {
  const trace = currentTrace();
  const now = currentSteps(trace, usePlayer.getState());
  return readingOf(derivedOf(currentDocument()), trace, node, now, useView.getState().digits);
}

/** A reading with what is pointed out about it. */
export interface Shown extends NodeReading {
  /** A row that is about it is pointed at. */
  readonly highlighted: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

interface Known {
  readonly derived: Derived;
  readonly trace: Trace;
  readonly now: StepRange;
  readonly digits: number;
  readonly highlighted: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Which of several that are called alike. */
  readonly twin: string | undefined;
  readonly shown: Shown;
}

/** Per node what it showed last: it is asked for several times a step, and seldom differs. */
const known = new WeakMap<GraphNode, Known>();

function readingOf(
  derived: Derived,
  trace: Trace,
  node: GraphNode,
  now: StepRange,
  digits: number,
): Shown {
  const highlighted = currentlyHighlighted().nodes.has(node.id);
  const diagnostics = byNodeOf(currentDiagnostics()).get(node.id) ?? NONE;
  const twin = twinsIn(currentDocument().graph).get(node.id);
  const last = known.get(node);
  if (
    last?.derived === derived &&
    last.trace === trace &&
    last.now === now &&
    last.digits === digits &&
    last.highlighted === highlighted &&
    last.diagnostics === diagnostics &&
    last.twin === twin
  ) {
    return last.shown;
  }
  const read = readNode(derived, trace, node, now, digits);
  const label = twin === undefined ? read.label : `${read.label}, ${twin}`;
  const next = { ...read, label, highlighted, diagnostics };
  // Steps change few nodes; an edit of a number nearly all.
  const alike = last?.derived === derived && shallow(last.shown, next);
  const shown = alike ? last.shown : next;
  known.set(node, { derived, trace, now, digits, highlighted, diagnostics, twin, shown });
  return shown;
}

const NONE: readonly Diagnostic[] = [];
const byNode = new WeakMap<readonly Diagnostic[], ReadonlyMap<NodeId, readonly Diagnostic[]>>();

function byNodeOf(all: readonly Diagnostic[]): ReadonlyMap<NodeId, readonly Diagnostic[]> {
  let found = byNode.get(all);
  if (!found) {
    const lists = new Map<NodeId, Diagnostic[]>();
    for (const diagnostic of all) {
      if (diagnostic.node === null) continue;
      const list = lists.get(diagnostic.node);
      if (list) list.push(diagnostic);
      else lists.set(diagnostic.node, [diagnostic]);
    }
    found = lists;
    byNode.set(all, found);
  }
  return found;
}
