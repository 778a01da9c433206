import { useRef } from 'react';
import { setNumbers } from '../../document/set-numbers';
import { edit, settle } from '../../state/stores/document-store';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { wording } from './words';

/** How the point of a picture is moved: as numbers of inputs are scrubbed. */
export interface Move {
  /** Moves it in the course of a drag, which is one step of undo. */
  pull(to: readonly number[]): void;
  /** Ends the drag; `restore` takes the point back to where it began. */
  end(how: 'keep' | 'restore'): void;
  /** Moves it by a key: such moves are one step of undo until `settle`. */
  nudge(to: readonly number[]): void;
  settle(): void;
}

export function useMove({ at }: CurveSubject, axes: readonly Coordinate[]): Move {
  const start = useRef<readonly number[] | null>(null);
  const label = wording.set(axes.map(({ name }) => name));
  const key = `curve ${axes.map(({ node, element }) => `${node} ${element}`).join()}`;
  const set = (to: readonly number[]) =>
    edit(
      label,
      (document) =>
        setNumbers(
          document,
          axes.map(({ node, element }, k) => ({ node, element, value: to[k] as number })),
        ),
      key,
    );
  return {
    pull(to) {
      if (start.current === null) {
        settle();
        start.current = axes.map(({ position }) => at[position] as number);
      }
      set(to);
    },
    end(how) {
      if (how === 'restore' && start.current) set(start.current);
      start.current = null;
      settle();
    },
    nudge: set,
    settle,
  };
}
