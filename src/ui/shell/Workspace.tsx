import type { CSSProperties } from 'react';
import { useTextState } from '../../state/stores/text-state';
import { Canvas } from '../canvas/view/Canvas';
import { Palette } from '../palette/Palette';
import { late } from '../parts/frame/late';
import { Splitter } from '../parts/frame/Splitter';
import { classes } from '../parts/text/classes';
import { ErrorBoundary } from './ErrorBoundary';
import type { Panels } from './panels';
import { SidePanel } from './SidePanel';
import styles from './Workspace.module.css';

const Inspector = late(
  async () => (await import('../inspector/Inspector')).Inspector,
  'What tells about a node',
);

const TransformBar = late(
  async () => (await import('../transform/TransformBar')).TransformBar,
  'What differentiates and simplifies',
  <div className={styles.transform} />,
);

/** The ids that skip links and panel buttons point at. */
export const places = { palette: 'palette', canvas: 'canvas', side: 'side' } as const;

/** Palette, canvas and side panel, with bars between them to move. */
export function Workspace({ panels: { mode, palette, side } }: { readonly panels: Panels }) {
  const sizes = {
    '--palette': palette.hidden ? '0px' : `${palette.size}px`,
    '--side': side.hidden ? '0px' : `${side.size}px`,
  } as CSSProperties;
  const outdated = useTextState((state) => state.outdated);
  const bars = mode !== 'narrow';

  return (
    <div className={classes(styles.workspace, styles[mode])} style={sizes}>
      <div id={places.palette} className={styles.palette} hidden={palette.hidden}>
        <ErrorBoundary what="The palette">
          <div className={styles.primitives}>
            <Palette />
          </div>
          <Inspector />
        </ErrorBoundary>
      </div>
      {bars && (
        <Splitter
          label="Width of the palette"
          controls={places.palette}
          side="before"
          size={palette.size}
          min={palette.min}
          max={palette.max}
          collapsed={palette.hidden}
          onResize={palette.resize}
          onCollapse={palette.hide}
          className={styles.paletteBar}
        />
      )}
      <div id={places.canvas} className={styles.canvas} tabIndex={-1}>
        <ErrorBoundary what="The canvas">
          <TransformBar />
          <div className={styles.graph} data-stage="" data-outdated={outdated || undefined}>
            <Canvas />
          </div>
        </ErrorBoundary>
      </div>
      {bars && (
        <Splitter
          label={mode === 'wide' ? 'Width of the trace' : 'Height of the trace'}
          controls={places.side}
          orientation={mode === 'wide' ? 'vertical' : 'horizontal'}
          side="after"
          size={side.size}
          min={side.min}
          max={side.max}
          collapsed={side.hidden}
          onResize={side.resize}
          onCollapse={side.hide}
          className={styles.sideBar}
        />
      )}
      <div id={places.side} className={styles.side} tabIndex={-1} hidden={side.hidden}>
        <SidePanel side="right" />
      </div>
    </div>
  );
}
