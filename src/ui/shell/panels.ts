import {
  canvasIn,
  foldedIn,
  isLow,
  modeFor,
  NO_SHARES,
  type Shares,
  type ShellMode,
  type Side,
  type Span,
  spansIn,
} from '../../layout/window';
import { toggleSide, useColumn } from '../../state/stores/sides';
import { useView } from '../../state/stores/view-store';
import type { Shown } from '../../state/stores/viewport';
import { recalled, useRemembered } from '../parts/frame/remembered';
import { useWindowSize } from '../parts/frame/window-size';
import { tabs } from './tabs';

/** The entry of what this browser remembers of the sides. */
const ENTRY = 'panels';

function isShares(value: unknown): value is Shares {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(NO_SHARES).every((key) => {
    const kept: unknown = Reflect.get(value, key) ?? null;
    return kept === null || (Number.isFinite(kept) && Number(kept) > 0 && Number(kept) < 1);
  });
}

/** A side of the canvas, which can be resized and folded away. */
interface SideState extends Span {
  /** What its size is a share of. */
  readonly of: number;
  readonly hidden: boolean;
  resize(size: number): void;
  hide(hidden: boolean): void;
}

/** The right side is below the canvas where the window is too narrow for it. */
export type Panels = {
  readonly mode: ShellMode;
  /** A phone on its side: its canvas is beside the trace all the same. */
  readonly low: boolean;
} & Readonly<Record<Side, SideState>>;

/** What is remembered of the sides, which an older version may have written. */
function remembered(): Shares {
  return { ...NO_SHARES, ...recalled(ENTRY, NO_SHARES, isShares) };
}

/** Whether the tab that is chosen on the left is one that text is written in. */
function isForWriting(chosen: string): boolean {
  return tabs.some(({ id, writing }) => id === chosen && writing);
}

/** How large the canvas will be in this window, about: for what is laid out before it is there. */
export function expectedCanvas({ folded, left }: Shown): ReturnType<typeof canvasIn> {
  const { innerWidth: width, innerHeight: height } = window;
  return canvasIn({ width, height }, remembered(), folded, isForWriting(left));
}

/** The sides in this window; what a person makes of their sizes is remembered in this browser. */
export function usePanels(): Panels {
  const window = useWindowSize();
  const folded = useView((view) => view.folded);
  const opened = useColumn(({ left }) => left);
  const [kept, choose] = useRemembered(ENTRY, NO_SHARES, isShares);
  const shares = { ...NO_SHARES, ...kept };
  const writing = useView(({ left }) => isForWriting(left));
  const mode = modeFor(window.width, window.height);
  const spans = spansIn(window, shares, folded, writing);
  const away = foldedIn(window, folded);

  const sideOf = (side: Side, share: keyof Shares, hidden: boolean): SideState => {
    const of = share === 'below' ? window.height : window.width;
    const hide = (is: boolean) => {
      if (is !== hidden) toggleSide(side);
    };
    return {
      ...spans[side],
      of,
      hidden,
      hide,
      resize: (size) => {
        hide(false);
        choose({ ...shares, [share]: size / of });
      },
    };
  };
  return {
    mode,
    low: isLow(window),
    left: sideOf('left', writing ? 'writing' : 'left', mode === 'narrow' ? !opened : away.left),
    right: sideOf('right', mode === 'wide' ? 'right' : 'below', away.right),
  };
}
