import { keptForTheWayBack } from '../../state/player/kept';
import { isForward, type Played } from '../../state/player/played';
import styles from './Player.module.css';

/** What reverse mode has to remember, and forward mode does not. */
export function KeptNow({ played, step }: { readonly played: Played; readonly step: number }) {
  if (played.steps.length === 0) return null;
  if (isForward(played)) return <p className={styles.kept}>Nothing is kept: no way back</p>;
  const kept = played.output && keptForTheWayBack(played, step);
  if (kept === null) return null;
  return (
    <p className={styles.kept}>
      {kept} {kept === 1 ? 'value' : 'values'} kept for the way back
    </p>
  );
}
