import { shallow } from 'zustand/shallow';
import type { GraphNode } from '../../core/graph';
import { type Derived, derivedOf } from '../../state/document/derived';
import { currentDocument } from '../../state/document/document-store';
import { currentPlayed, type Played } from '../../state/player/played';
import { usePlayer } from '../../state/player/player-store';
import { currentSteps, type Range } from '../../state/player/stops';
import { useView } from '../../state/view-store';
import { type NodeReading, readNode } from './reading';
import { useNow } from './use-now';

/** What a node shows just now. It changes only when something of what is shown changes. */
export function useReading(node: GraphNode): NodeReading {
  return useNow(() => {
    const played = currentPlayed();
    const now = currentSteps(played, usePlayer.getState());
    return readingOf(derivedOf(currentDocument()), played, node, now, useView.getState().digits);
  });
}

interface Known {
  readonly derived: Derived;
  readonly played: Played;
  readonly now: Range;
  readonly digits: number;
  readonly reading: NodeReading;
}

/** Per node what it showed last: it is asked for several times a step, and seldom differs. */
const known = new WeakMap<GraphNode, Known>();

function readingOf(
  derived: Derived,
  played: Played,
  node: GraphNode,
  now: Range,
  digits: number,
): NodeReading {
  const last = known.get(node);
  if (
    last?.derived === derived &&
    last.played === played &&
    last.now === now &&
    last.digits === digits
  ) {
    return last.reading;
  }
  const next = readNode(derived, played, node, now, digits);
  // Steps change few nodes; an edit of a number nearly all.
  const alike = last?.derived === derived && shallow(last.reading, next);
  const reading = alike ? last.reading : next;
  known.set(node, { derived, played, now, digits, reading });
  return reading;
}
