import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useCallback, useRef } from 'react';
import type { NodeId } from '../../../core/graph/graph';
import { useDocument } from '../../../state/stores/document-store';
import { useFind } from '../../../state/stores/find-store';
import { useSelection } from '../../../state/stores/selection';
import type { Colours } from './colours';
import { fitting, shownRect, type Transform } from './geometry';
import styles from './Minimap.module.css';
import { MarkMap } from './mark-map';
import { boundsOf, type Scene, sceneOf } from './scene';
import { seenIds } from './seen-activity';
import { type Surface, usePainting } from './use-painting';

const WIDTH = 168;
const HEIGHT = 108;
/** All nodes of a scene, painted once: where the view goes changes nothing of them. */
interface Marks {
  readonly of: readonly unknown[];
  readonly picture: HTMLCanvasElement;
}

/** Paints the nodes of a scene in a canvas of its own, as a map shows them. */
function marksOf(
  { nodes }: Scene,
  selection: ReadonlySet<NodeId>,
  found: ReadonlySet<NodeId>,
  colours: Colours,
  { x, y, zoom }: Transform,
  ratio: number,
): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  picture.width = WIDTH * ratio;
  picture.height = HEIGHT * ratio;
  const pen = picture.getContext('2d');
  if (!pen) return picture;
  const paints = [colours['line-strong'], colours.value, colours.warn];
  const map = new MarkMap(picture.width, picture.height);
  for (const node of nodes) {
    const { id } = node;
    const isFound = found.has(id);
    // However many there are, each leaves a mark.
    const least = isFound ? 3 * ratio : ratio;
    map.mark(
      isFound ? 2 : selection.has(id) ? 1 : 0,
      ratio * (x + node.x * zoom),
      ratio * (y + node.y * zoom),
      Math.max(ratio * node.width * zoom, least),
      Math.max(ratio * node.height * zoom, least),
    );
  }
  map.paint(pen, paints);
  return picture;
}

/** All of a large graph in little, with a frame around what is in view. Press it to go there. */
export function Minimap() {
  const flow = useStoreApi();
  const { setCenter, getZoom } = useReactFlow();
  const scale = useRef<Transform>({ x: 0, y: 0, zoom: 1 });
  const marks = useRef<Marks | null>(null);
  const frame = useRef<HTMLDivElement>(null);

  const frameView = useCallback(() => {
    const { x, y, zoom } = scale.current;
    const { transform, width, height } = flow.getState();
    const [left, top, closer] = transform;
    const view = shownRect({ x: left, y: top, zoom: closer }, width, height);
    Object.assign(frame.current?.style ?? {}, {
      transform: `translate(${x + view.x * zoom}px, ${y + view.y * zoom}px)`,
      width: `${view.width * zoom}px`,
      height: `${view.height * zoom}px`,
    });
  }, [flow]);
  const draw = useCallback(
    ({ canvas, pen, colours }: Surface) => {
      const scene = sceneOf(useDocument.getState().document);
      const bounds = boundsOf(scene);
      if (!bounds) return;
      const ratio = window.devicePixelRatio;
      canvas.width = WIDTH * ratio;
      canvas.height = HEIGHT * ratio;
      const { x, y, zoom } = fitting(bounds, WIDTH, HEIGHT, { margin: 6, least: 0, most: 1 });
      scale.current = { x, y, zoom };
      const { nodes: selected } = useSelection.getState();
      const found = seenIds(scene, useFind.getState().nodes);
      const of = [scene, selected, found, colours, ratio];
      let known = marks.current;
      if (!known?.of.every((each, k) => each === of[k])) {
        const picture = marksOf(scene, new Set(selected), found, colours, { x, y, zoom }, ratio);
        known = { of, picture };
        marks.current = known;
      }
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(known.picture, 0, 0);
      frameView();
    },
    [frameView],
  );
  const watch = useCallback(
    (changed: () => void) => [
      flow.subscribe((state, before) => {
        const same = state.transform === before.transform && state.width === before.width;
        if (!same || state.height !== before.height) frameView();
      }),
      useDocument.subscribe(changed),
      useSelection.subscribe(changed),
      useFind.subscribe(changed),
    ],
    [flow, frameView],
  );
  const { surface } = usePainting(draw, watch);

  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { x, y, zoom } = scale.current;
    const at = { x: (event.clientX - left - x) / zoom, y: (event.clientY - top - y) / zoom };
    void setCenter(at.x, at.y, { zoom: getZoom() });
  };
  return (
    <div className={styles.map}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus. */}
      <canvas
        ref={surface}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && go(event)}
      />
      <div ref={frame} className={styles.frame} />
    </div>
  );
}
