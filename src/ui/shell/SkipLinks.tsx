import styles from './SkipLinks.module.css';
import { places } from './Workspace';
import { wording } from './words';

/** The id of the place where the player is. */
export const PLAYER_PLACE = 'player';

// Buttons, since a link to #canvas would be taken for a shared graph.
const targets = [
  [wording.skipToTheCanvas, places.canvas],
  [wording.skipToTheTrace, places.right],
  [wording.skipToThePlayer, PLAYER_PLACE],
] as const;

/** Shown only while they have focus: past the bars, straight to the work. */
export function SkipLinks() {
  return (
    <nav aria-label={wording.skip} className={styles.links}>
      {targets.map(([words, id]) => (
        <button key={id} type="button" className={styles.link} onClick={() => skipTo(id)}>
          {words}
        </button>
      ))}
    </nav>
  );
}

function skipTo(id: string): void {
  const place = document.getElementById(id);
  // Past the bar above the canvas as well.
  const canvas = place?.querySelector<HTMLElement>('[aria-label="Canvas"]');
  (canvas ?? place)?.focus();
}
