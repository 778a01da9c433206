import { create } from 'zustand';
import { foldedAnew, modeFor, type Side } from '../../layout/window';
import { useView } from './view-store';

/** Whether the left side was opened where all is in one column, which no link does. */
export const useColumn = create<{ readonly left: boolean }>()(() => ({ left: false }));

/** Folds a side of the canvas away, or unfolds it. */
export function toggleSide(side: Side): void {
  const { innerWidth: width, innerHeight: height } = window;
  if (side === 'left' && modeFor(width, height) === 'narrow') {
    useColumn.setState(({ left }) => ({ left: !left }));
    return;
  }
  const { folded } = useView.getState();
  useView.setState({ folded: foldedAnew({ width, height }, folded, side) });
}
