import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { type Side, SLIVER } from '../../layout/window';
import { useBeside } from '../../state/stores/beside-store';
import { useTextState } from '../../state/stores/text-state';
import { useView } from '../../state/stores/view-store';
import { Canvas } from '../canvas/view/Canvas';
import { late } from '../parts/frame/late';
import { Splitter } from '../parts/frame/Splitter';
import { classes } from '../parts/text/classes';
import { ErrorBoundary } from './ErrorBoundary';
import type { Panels } from './panels';
import { SideButton, Sliver, sliverId } from './SideButton';
import { SidePanel } from './SidePanel';
import styles from './Workspace.module.css';
import { wording } from './words';

const TransformBar = late(
  async () => (await import('../transform/TransformBar')).TransformBar,
  wording.whatDifferentiatesAndSimplifies,
  <div className={styles.transform} />,
);

const Pair = late(
  async () => (await import('../canvas/beside/Pair')).Pair,
  wording.whatStandsBesideTheGraph,
);

/** The ids that skip links and the buttons of the sides point at. */
export const places = { left: 'left', canvas: 'canvas', right: 'right' } as const;

/** The graph on its stage between its two sides, with bars between them to move. */
export function Workspace({ panels }: { readonly panels: Panels }) {
  const { mode } = panels;
  const sizeOf = (side: Side) => `${panels[side].hidden ? SLIVER : panels[side].size}px`;
  const sizes = { '--left': sizeOf('left'), '--right': sizeOf('right') } as CSSProperties;
  const outdated = useTextState((state) => state.outdated);
  const columns = mode !== 'narrow';
  const below = mode === 'tall';
  const presenting = useView((view) => view.presenting);
  const way = useBeside((state) => state.way);
  const paired = useBeside(({ beside }) => beside !== null) && columns && !presenting;

  return (
    <div className={classes(styles.workspace, styles[mode])} style={sizes}>
      <SideRoom side="left" panels={panels} />
      {columns && <Bar side="left" label={wording.widthOfThePalette} panels={panels} />}
      <div id={places.canvas} className={styles.canvas} tabIndex={-1}>
        <ErrorBoundary what={wording.theCanvas}>
          <TransformBar />
          <div className={styles.stages} data-pair={paired ? way : undefined}>
            <div className={styles.graph} data-stage="" data-outdated={outdated || undefined}>
              <Canvas />
            </div>
            {paired && <Pair />}
          </div>
        </ErrorBoundary>
      </div>
      {columns && (
        <Bar
          side="right"
          label={below ? wording.heightOfTheTrace : wording.widthOfTheTrace}
          panels={panels}
        />
      )}
      <SideRoom side="right" panels={panels} />
    </div>
  );
}

/** A side of the canvas, or where it is folded away, what stands for it. In one column nothing does. */
function SideRoom({ side, panels }: { readonly side: Side; readonly panels: Panels }) {
  const { hidden } = panels[side];
  const columns = panels.mode !== 'narrow';
  const below = side === 'right' && panels.mode === 'tall';
  const room = useRef<HTMLDivElement>(null);
  const was = useRef(hidden);
  // Focus stays with the side: from what folds it away to what shows it, and back.
  useLayoutEffect(() => {
    if (was.current === hidden) return;
    was.current = hidden;
    const focused = document.activeElement;
    if (hidden && room.current?.contains(focused)) document.getElementById(sliverId(side))?.focus();
  }, [side, hidden]);
  return (
    <>
      {hidden && columns && (
        <div className={classes(styles.folded, styles[side])}>
          <Sliver
            side={side}
            below={below}
            onShown={() =>
              room.current?.querySelector<HTMLElement>(`button[aria-controls=${side}]`)?.focus()
            }
          />
        </div>
      )}
      <div ref={room} id={places[side]} className={styles[side]} tabIndex={-1} hidden={hidden}>
        <SidePanel
          side={side}
          end={columns && <SideButton side={side} below={below} hidden={false} />}
        />
      </div>
    </>
  );
}

function Bar({
  side,
  label,
  panels,
}: {
  readonly side: Side;
  readonly label: string;
  readonly panels: Panels;
}) {
  const { size, of, min, max, hidden, resize, hide } = panels[side];
  const below = side === 'right' && panels.mode === 'tall';
  return (
    <Splitter
      label={label}
      controls={places[side]}
      orientation={below ? 'horizontal' : 'vertical'}
      side={side === 'left' ? 'before' : 'after'}
      size={size}
      of={of}
      min={min}
      max={max}
      collapsed={hidden}
      onResize={resize}
      onCollapse={hide}
      className={styles[`${side}Bar`]}
    />
  );
}
