import { shallow } from 'zustand/shallow';
import { derivedOf } from '../../../document/derived';
import type { ClosedFold } from '../../../document/folds/seen';
import { currentDiagnostics } from '../../../state/document/diagnostics';
import { computedAfter, type Firing } from '../../../state/player/overlay';
import { currentSteps } from '../../../state/player/stops';
import { currentDocument } from '../../../state/stores/document-store';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { currentlyHighlighted } from './hover';
import { wording } from './late-words';
import type { NodeReading } from './reading';
import { type Placed, sceneOf } from './scene';
import { seenActivityNow } from './seen-activity';
import { useNow } from './use-now';
import { readingNow } from './use-reading';

/** What a closed fold shows just now. */
export interface FoldReading {
  /** What its one result shows. */
  readonly result: NodeReading | null;
  readonly state: Firing;
  readonly sends: boolean;
  readonly receives: boolean;
  readonly highlighted: boolean;
  /** How many things are the matter with what is in it. */
  readonly troubles: number;
  readonly label: string;
}

/** It changes only when something of what is shown changes. */
export function useFoldReading({ fold }: Placed & { readonly fold: ClosedFold }): FoldReading {
  return useNow(() => foldReadingNow(fold));
}

/** The same for whoever asks anew. */
export function foldReadingNow(fold: ClosedFold): FoldReading {
  const next = readFold(fold);
  const last = known.get(fold);
  if (last && shallow(last, next)) return last;
  known.set(fold, next);
  return next;
}

const known = new WeakMap<ClosedFold, FoldReading>();

function readFold(fold: ClosedFold): FoldReading {
  const document = currentDocument();
  const scene = sceneOf(document);
  const derived = derivedOf(document);
  const trace = currentTrace();
  const now = currentSteps(trace, usePlayer.getState());
  const roles = seenActivityNow(scene, derived, trace, now).nodes.get(fold.id);
  const computed = (id: string | null) => {
    const statement = derived.checked.statementOf.get(id ?? '');
    return statement !== undefined && computedAfter(trace, statement, now.order) <= now.to;
  };
  const fires = roles?.has('fires') ?? false;
  const done = fold.outs.length > 0 && fold.outs.every(computed);
  const ready = fold.ins.every(computed);
  const state = fires ? 'fires' : done ? 'done' : ready ? 'fireable' : 'dormant';
  const result = fold.result && readingNow(fold.result);
  const troubles = currentDiagnostics().filter(
    ({ node }) => node !== null && scene.seen?.seenAs(node) === fold.id,
  ).length;
  return {
    result,
    state,
    sends: roles?.has('sends') ?? false,
    receives: roles?.has('receives') ?? false,
    highlighted: currentlyHighlighted().nodes.has(fold.id),
    troubles,
    label: labelOf(fold, result, state, troubles),
  };
}

function labelOf(
  { name, count, outs }: ClosedFold,
  result: NodeReading | null,
  state: Firing,
  troubles: number,
): string {
  const firing = { fires: wording.firesNow, fireable: 'fireable', dormant: '', done: '' }[state];
  return [
    wording.fold(name),
    wording.node(count),
    ...(result
      ? [
          ...(result.subscript === undefined ? [] : [`v${result.subscript}`]),
          wording.value(result.value ?? wording.notComputedYet),
          wording.text(result.forward, result.derivative ?? wording.notComputedYet),
        ]
      : [wording.result(outs.length)]),
    ...(firing ? [firing] : []),
    ...(troubles > 0 ? [wording.toLookAtInside(troubles)] : []),
  ].join(', ');
}
