import { createContext, use } from 'react';
import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import type { AdjointNotation } from '../../../document/document';
import type { Activity } from '../../../state/player/activity';
import type { StepRange } from '../../../state/player/stops';
import type { Label, Moment } from '../wire/labels';
import { labelsOf } from '../wire/labels';

/** All that is shown of a graph that is only looked at, at a moment of its trace. */
export interface StillMoment extends Omit<Moment, 'scale'> {
  readonly derived: Derived;
  readonly trace: Trace;
  readonly activity: Activity;
  readonly now: StepRange;
  readonly notation: AdjointNotation;
}

/** The moment that the nodes and wires around are drawn at. */
export const Still = createContext<StillMoment | null>(null);

/** The moment of what is drawn. @throws Error outside of what gives one. */
export function useMoment(): StillMoment {
  const moment = use(Still);
  if (!moment) throw new Error('Nothing is drawn here that has a moment.');
  return moment;
}

const known = new WeakMap<
  StillMoment,
  { readonly scale: number; readonly labels: ReadonlyMap<string, Label> }
>();

/** The labels of its wires, so much larger than at zoom 1, found once. */
export function labelsAt(moment: StillMoment, scale: number): ReadonlyMap<string, Label> {
  const last = known.get(moment);
  if (last?.scale === scale) return last.labels;
  const labels = labelsOf({ ...moment, scale });
  known.set(moment, { scale, labels });
  return labels;
}
