import { useStoreApi } from '@xyflow/react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { NodeId } from '../../../core/graph/graph';
import { derivedOf, traceOf } from '../../../document/derived';
import { currentSteps } from '../../../state/player/stops';
import { useDocument } from '../../../state/stores/document-store';
import { foundNow, useFind } from '../../../state/stores/find-store';
import { inFocus } from '../../../state/stores/focus';
import { usePlayer } from '../../../state/stores/player-store';
import { usePointed } from '../../../state/stores/pointed-store';
import { useSelection } from '../../../state/stores/selection';
import { useSession, watchParts } from '../../../state/stores/session-store';
import { useView } from '../../../state/stores/view-store';
import styles from './Backdrop.module.css';
import { highlightedBy } from './hover';
import { type Picture, paint } from './paint';
import { type Scene, sceneOf } from './scene';
import { seenActivity, seenIds } from './seen-activity';
import { centred, type Lie, MARGIN, paintShifted, shifted, sizesFor } from './shift';
import { type Surface, usePainting } from './use-painting';
import { isFar } from './window';

/** What lies on the canvas: all that it depends on but where the view is, where that was, and how it lies. */
interface Lies {
  readonly shown: readonly unknown[];
  readonly x: number;
  readonly y: number;
  readonly lie: Lie;
}

/** The canvas behind the elements, on which everything else is painted. It is decoration to assistive technology. */
export function Backdrop({ elements }: { readonly elements: ReadonlySet<NodeId> }) {
  const flow = useStoreApi();
  const latest = useRef(elements);

  const lies = useRef<Lies | null>(null);

  const draw = useCallback(
    ({ canvas, pen, colours }: Surface) => {
      const { transform, width, height } = flow.getState();
      if (width === 0 || height === 0) return;
      const ratio = window.devicePixelRatio;
      const [left, top, zoom] = transform;
      // On whole pixels, so that what is painted can be moved.
      const x = Math.round(left * ratio) / ratio;
      const y = Math.round(top * ratio) / ratio;
      const { document: current } = useDocument.getState();
      const derived = derivedOf(current);
      const { mode, digits } = useView.getState();
      const { nodes, wires } = useSelection.getState();
      const trace = traceOf(current, mode);
      const scene = sceneOf(current);
      const now = currentSteps(trace, usePlayer.getState());
      const { steps } = usePointed.getState();
      const find = useFind.getState();
      const focus = inFocus(useSession.getState());
      const far = isFar(scene, zoom);
      // Of a small graph all are elements.
      canvas.hidden = !far && !isPainted(scene, latest.current);
      if (canvas.hidden) {
        lies.current = null;
        return;
      }
      const sizes = sizesFor(width, height, ratio);
      const what: unknown[] = [
        scene,
        trace,
        now,
        digits,
        nodes,
        wires,
        steps,
        latest.current,
        colours,
      ];
      what.push(find.nodes, find.at, focus);
      const shown = [...what, zoom, ratio, width, height];
      const last = lies.current;
      const onlyMoved = last?.shown.every((each, k) => each === shown[k]) ?? false;
      const by = last && {
        x: Math.round((x - last.x) * ratio),
        y: Math.round((y - last.y) * ratio),
      };
      const shift = last && by && onlyMoved ? shifted(last.lie, by, sizes) : null;
      const lie = shift?.lie ?? centred(sizes);
      lies.current = { shown, x, y, lie };
      const { view, painted } = lie;
      canvas.style.transform = `translate(${-view.x / ratio}px, ${-view.y / ratio}px)`;
      const picture: Picture = {
        scene,
        derived,
        trace,
        now,
        digits,
        selection: new Set(nodes),
        selectedWires: new Set(wires),
        highlighted: seenActivity(scene, highlightedBy(derived, trace, steps)),
        found: seenIds(scene, find.nodes),
        at: foundNow(find)?.node ?? null,
        inFocus: focus,
        elements: latest.current,
        far,
        transform: { x: x + view.x / ratio, y: y + view.y / ratio, zoom },
        colours,
      };
      if (shift) {
        paintShifted(pen, picture, shift, ratio);
        return;
      }
      // Setting a size clears the canvas even when it is the same.
      const { canvas: size } = sizes;
      if (canvas.width !== size.width) canvas.width = size.width;
      if (canvas.height !== size.height) canvas.height = size.height;
      paint(pen, picture, ratio, {
        x: painted.x / ratio,
        y: painted.y / ratio,
        width: painted.width / ratio,
        height: painted.height / ratio,
      });
    },
    [flow],
  );
  const watch = useCallback(
    (changed: () => void) => [
      flow.subscribe((state, before) => {
        const same = state.transform === before.transform && state.width === before.width;
        if (!same || state.height !== before.height) changed();
      }),
      watchParts(
        ['history', 'arrived', 'folding', 'player', 'view', 'selection', 'focus'],
        changed,
      ),
      usePointed.subscribe(changed),
      useFind.subscribe(changed),
    ],
    [flow],
  );
  const { surface, repaint } = usePainting(draw, watch);

  // At once, so that no frame shows a node twice or not at all.
  useLayoutEffect(() => {
    latest.current = elements;
    repaint();
  }, [elements, repaint]);

  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus.
  return <canvas ref={surface} className={styles.backdrop} style={SIZE} aria-hidden="true" />;
}

const SIZE = {
  width: `calc(100% + ${2 * MARGIN}px)`,
  height: `calc(100% + ${2 * MARGIN}px)`,
} as const;

function isPainted({ nodes, frames }: Scene, elements: ReadonlySet<NodeId>): boolean {
  return frames.length > 0 || nodes.some(({ id }) => !elements.has(id));
}
