import { ReactFlow, ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { fitOn, LEGIBLE } from '../../../layout/stage';
import { classes } from '../../parts/text/classes';
import {
  type Given,
  type NodeElement,
  nodeElements,
  readingRank,
  type WireElement,
  wireElements,
} from '../scene/elements';
import { AROUND, boundsOfActivity, NEARLY, neighbourhood, shifted } from '../scene/following';
import { contains, fitting, shownRect } from '../scene/geometry';
import { boundsOf } from '../scene/scene';
import { extentsOf } from '../scene/ways';
import flowStyles from '../view/Flow.module.css';
import { Still, type StillMoment } from './moment';
import styles from './Pair.module.css';
import { StillNode } from './StillNode';
import { StillWire } from './StillWire';
import { wording } from './words';

const nodeTypes = { node: StillNode };
const edgeTypes = { wire: StillWire };
const NONE: ReadonlySet<string> = new Set();
const MOST_ZOOM = 3;
/** Of graphs of more nodes than these only a part is seen at once, and only what is seen is drawn. */
const FEW = 80;
const LEAST_ZOOM = { few: 0.05, many: 0.35 } as const;
/** So far one key press moves the view, in pixels, and so many times it is larger. */
const PAN = 60;
const LARGER = 1.25;

/** A graph that is only looked at, with a view of its own. */
export function StillFlow({
  moment,
  label,
  children,
}: {
  readonly moment: StillMoment;
  readonly label: string;
  readonly children?: ReactNode;
}) {
  return (
    <Still value={moment}>
      <ReactFlowProvider>
        <Room moment={moment} label={label} />
        {children}
      </ReactFlowProvider>
    </Still>
  );
}

function Room({ moment, label }: { readonly moment: StillMoment; readonly label: string }) {
  const { scene, derived } = moment;
  const [given] = useState<Given>(() => ({ nodes: [], wires: [] }));
  const ids = new Set(scene.nodes.map(({ id }) => id));
  const many = scene.nodes.length > FEW;
  const view = useStillView(moment);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = view.actionFor(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <section
      aria-label={label}
      aria-description={wording.itIsOnlyLookedAt}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and zoomed by keys.
      tabIndex={0}
      className={styles.room}
      onKeyDown={onKeyDown}
    >
      <ReactFlow<NodeElement, WireElement>
        className={classes(flowStyles.flow, styles.flow)}
        aria-label={label}
        nodes={nodeElements(scene, ids, NONE, readingRank(derived), given)}
        edges={wireElements(scene, ids, NONE, given)}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onMoveStart={(event) => event && view.moved()}
        minZoom={many ? LEAST_ZOOM.many : LEAST_ZOOM.few}
        maxZoom={MOST_ZOOM}
        onlyRenderVisibleElements={many}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
      />
    </section>
  );
}

/**
 * Shows all of the graph where that can be read, else as much as can where the player is, and follows it,
 * until somebody moves the view.
 */
function useStillView({ scene, activity }: StillMoment) {
  const flow = useStoreApi();
  const { setViewport, getViewport } = useReactFlow();
  const byHand = useRef(false);
  const latest = useRef({ scene, activity });

  const look = () => {
    const { width, height } = flow.getState();
    const { scene: now, activity: at } = latest.current;
    if (width === 0 || height === 0 || now.nodes.length === 0) return;
    const limits = { least: LEAST_ZOOM.few, most: LARGER, bare: true };
    const whole = fitOn(extentsOf(now), { width, height }, limits);
    const active = boundsOfActivity(now, at);
    if (whole.zoom >= LEGIBLE * NEARLY || !active) {
      void setViewport(whole);
      return;
    }
    const before = getViewport();
    const shown = shownRect(before, width, height);
    if (before.zoom === LEGIBLE && contains(shown, active)) return;
    const fit = fitting(active, width, height, {
      margin: AROUND,
      least: whole.zoom,
      most: LEGIBLE,
    });
    const size = { width, height };
    if (fit.zoom < LEGIBLE) void setViewport(fit);
    else if (before.zoom !== LEGIBLE)
      void setViewport(neighbourhood(active, boundsOf(now) ?? active, size, LEGIBLE));
    else void setViewport({ ...shifted(before, shown, active), zoom: LEGIBLE });
  };
  const lookNow = useRef(look);
  useEffect(() => {
    const isOther = latest.current.scene.graph !== scene.graph;
    latest.current = { scene, activity };
    lookNow.current = look;
    if (isOther) byHand.current = false;
    if (!byHand.current) look();
  });
  useEffect(() => {
    let size = '';
    const resized = () => {
      const { width, height } = flow.getState();
      const now = `${width} ${height}`;
      if (now === size) return;
      size = now;
      byHand.current = false;
      lookNow.current();
    };
    resized();
    return flow.subscribe(resized);
  }, [flow]);

  const moved = () => {
    byHand.current = true;
  };
  const go = (by: { x: number; y: number }, zoomed = 1) => {
    moved();
    const { width, height } = flow.getState();
    const { x, y, zoom } = getViewport();
    const next = Math.max(LEAST_ZOOM.few, Math.min(MOST_ZOOM, zoom * zoomed));
    const keep = (at: number, size: number) => size / 2 - ((size / 2 - at) * next) / zoom;
    void setViewport({ x: keep(x, width) + by.x, y: keep(y, height) + by.y, zoom: next });
  };
  const actionFor = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey) return null;
    const way = shiftKey ? WAYS[key] : undefined;
    if (way) return () => go({ x: way.x * PAN, y: way.y * PAN });
    if (key === '+' || key === '=') return () => go(STAYS, LARGER);
    if (key === '-') return () => go(STAYS, 1 / LARGER);
    if (key !== '0') return null;
    return () => {
      byHand.current = false;
      look();
    };
  };
  return { moved, actionFor };
}

const STAYS = { x: 0, y: 0 };
const WAYS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};
