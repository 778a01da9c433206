import { foldedAnew, foldedIn, modeFor } from '../../layout/window';
import { type Beside, useBeside } from '../stores/beside-store';
import { announce } from '../stores/notices';
import { useSession } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { beforeLast } from './second';
import { wording } from './words';

/** In windows of less width the left side is folded away, so that both can be read. */
const WIDE = 1600;

/** How the sides were folded before; null where they were left alone. */
let foldedBefore: ReturnType<typeof useView.getState>['folded'] | null = null;

/** Puts something beside the graph, in place of what stands there. */
export function showBeside(beside: Beside): void {
  if (useBeside.getState().beside === null) makeRoom();
  useBeside.setState({ beside });
}

/** Puts a second graph beside the first, what it was before it was transformed or the other mode; or takes it away. */
export function toggleBeside(): void {
  if (useBeside.getState().beside) {
    closeBeside();
    return;
  }
  showBeside({ kind: beforeLast(useSession.getState().history) ? 'before' : 'mode' });
  announce(wording.twoSideBySideMoved);
}

export function closeBeside(): void {
  const { beside } = useBeside.getState();
  if (!beside) return;
  useBeside.setState({ beside: null });
  if (foldedBefore !== null) useView.setState({ folded: foldedBefore });
  foldedBefore = null;
  announce(wording.oneGraphAgain);
}

/** Moves the second away from the first by so many steps more. */
export function stepApart(by: number): void {
  const { beside } = useBeside.getState();
  if (beside?.kind === 'apart') showBeside({ ...beside, by: beside.by + by });
  if (beside?.kind === 'held') showBeside({ ...beside, step: Math.max(0, beside.step + by) });
}

function makeRoom(): void {
  const size = { width: window.innerWidth, height: window.innerHeight };
  const { folded } = useView.getState();
  const isOpen = modeFor(size.width, size.height) === 'wide' && !foldedIn(size, folded).left;
  if (size.width >= WIDE || !isOpen) return;
  foldedBefore = folded;
  useView.setState({ folded: foldedAnew(size, folded, 'left') });
}
