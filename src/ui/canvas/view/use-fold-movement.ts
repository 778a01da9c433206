import { useEffect, useState } from 'react';
import { useView } from '../../../state/stores/view-store';

/** So long nodes move to where they stand once a fold is opened or closed, in milliseconds. */
const MOVEMENT = 260;

/** Whether a fold has just been opened or closed: what is there then moves to its place. */
export function useFoldMovement(): boolean {
  const unfolded = useView((view) => view.unfolded);
  const [arrived, setArrived] = useState(unfolded);
  useEffect(() => {
    if (arrived === unfolded) return;
    const timer = setTimeout(() => setArrived(unfolded), MOVEMENT);
    return () => clearTimeout(timer);
  }, [arrived, unfolded]);
  return arrived !== unfolded;
}
