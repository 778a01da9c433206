import { traceOf } from '../../document/derived';
import type { Document, Mode } from '../../document/document';
import { isPending } from '../../document/pending';
import { stepsTaken } from '../player/firing-order';
import { previousStop, type StepRange } from '../player/stops';
import type { History, Session } from '../session/session';
import type { Beside } from '../stores/beside-store';
import { type Match, matched } from './matched';
import { wording } from './words';

/** What stands beside the graph, and how it is looked at. */
export interface Second {
  readonly document: Document;
  readonly mode: Mode;
  readonly down: boolean;
  /** The open folds, as the setting has them. */
  readonly unfolded: string;
}

/** The document as it was before it was last differentiated or simplified; null where neither was done. */
export function beforeLast({ document, past }: Pick<History, 'document' | 'past'>): {
  readonly document: Document;
  readonly what: string;
} | null {
  const change = past.findLast(({ label }) => transformationOf(label) !== undefined);
  const did = change && transformationOf(change.label);
  if (did) return { document: change.before, what: wording.names[did] };
  // What came with a link has no history, but its primal.
  return document.primal && { document: document.primal, what: wording.names.differentiate };
}

/** Which transformation an edit was, by its label, which is kept in the language that it was made in. */
function transformationOf(label: string): keyof typeof wording.labels | undefined {
  const all = ['differentiate', 'simplify'] as const;
  return all.find((each) => label.startsWith(each) || label.startsWith(wording.labels[each]));
}

/** What a choice comes to; null where it comes to nothing any more. */
export function secondOf({ history, view }: Session, beside: Beside): Second | null {
  const { document } = history;
  const { mode, unfolded, arrangement } = view;
  const same = { document, mode, unfolded, down: arrangement === 'down' };
  switch (beside.kind) {
    case 'held':
    case 'apart':
      return same;
    case 'mode':
      return { ...same, mode: mode === 'reverse' ? 'forward' : 'reverse' };
    case 'before': {
      const before = beforeLast(history);
      return before && { ...same, document: before.document };
    }
    case 'graph': {
      const { document: other, view: its } = beside.snapshot;
      const { mode: itsMode, unfolded: open, arrangement: way } = its;
      return { document: other, mode: itsMode, unfolded: open, down: way === 'down' };
    }
  }
}

/** The moment of the second that the player is at. */
export interface Moment {
  readonly now: StepRange;
  readonly by: Match;
}

/** The moment of the second that belongs to that of a session: the step taken last there, or all that one step of the first spans. */
export function momentOf(
  { history, view, player, folding }: Session,
  beside: Beside,
  { document, mode, unfolded }: Second,
): Moment {
  const first = traceOf(history.document, view.mode);
  const second = traceOf(document, mode);
  const { granularity } = player;
  const isGrouped = document.graph.folds !== undefined && !isPending(second);
  const groups = (isGrouped && folding?.stepGroupsOf(document, second, unfolded)) || null;
  const taken = stepsTaken(player);
  const { taken: to, by } = matched(beside, first, taken, second);
  const stop = isPending(second) ? to : previousStop(second, { step: to, granularity, groups });
  if (by !== 'part' || isPending(first)) return { now: { from: stop, to }, by };
  const before = { step: taken, granularity, groups: player.groups ?? null };
  const { taken: since } = matched(beside, first, previousStop(first, before), second);
  return { now: { from: since < to ? Math.min(since, stop) : stop, to }, by };
}
