import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { FoldId, NodeId } from '../../../core/graph/graph';
import { derivedOf } from '../../../document/derived';
import { notesOf } from '../../../document/note';
import { isPending } from '../../../document/pending';
import { fitOn, LEGIBLE } from '../../../layout/stage';
import { currentSteps } from '../../../state/player/stops';
import { useBeside } from '../../../state/stores/beside-store';
import { currentDocument } from '../../../state/stores/document-store';
import { useEmbed } from '../../../state/stores/embed-store';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { select } from '../../../state/stores/selection';
import { registerViewport } from '../../../state/stores/viewport';
import { focusNode } from '../scene/canvas-store';
import { AROUND, boundsOfActivity, NEARLY, neighbourhood, shifted } from '../scene/following';
import { contains, fitting, overlaps, type Rect, shownRect } from '../scene/geometry';
import { currentPresentedZoom } from '../scene/presented';
import { boundsOf, sceneOf } from '../scene/scene';
import { seenActivityNow } from '../scene/seen-activity';
import { fitOf } from '../scene/ways';

/** At a lower zoom nothing can be read. */
const TINY = 0.3;
/** Whether the canvas is in a frame of another page. */
const isFrame = () => useEmbed.getState().frame !== null;
/** Whether the controls are away from the foot of the canvas: while one presents, in frames, and above one of two graphs. */
const isBare = () => {
  const { beside, way } = useBeside.getState();
  return currentPresentedZoom() !== null || isFrame() || (beside !== null && way === 'column');
};
/** The height of the controls there. */
const foot = () => (isBare() ? 0 : 52);
/** Graphs of no more nodes than this are opened as a whole, even if they can hardly be read; in frames none is. */
const WHOLE = 20;

/** At this zoom and above all can be read, on the desk or, while one presents, from the last row. */
const legibleZoom = () => currentPresentedZoom() ?? LEGIBLE;
/** Graphs are shown no larger than this as a whole. */
const largest = () => Math.max(1.25, legibleZoom() * 1.5);

/** Whether there is but half the room, and another graph beside this one. */
const isPaired = () => useBeside.getState().beside !== null;

/** What a person does to the view by hand: holds it, lets it go, and moves it. */
interface Gestures {
  readonly moved: () => void;
  readonly holds: (now: boolean) => void;
}

/** What the view shows: all, what the player is at, or what a person went to. */
type Shows = 'all' | 'step' | 'chosen';

/**
 * Lets commands and other rooms move the view, shows the whole graph when the canvas appears and
 * whenever its size changes, and follows the player, also when it leaps. What a person has gone to by
 * hand, it leaves: it is not moved under a hand, nor once that has moved it by what plays on meanwhile.
 * Returns what to call when that happens.
 */
export function useViewport(leastZoom: number, mostZoom: number): Gestures {
  const shows = useRef<Shows>('all');
  const held = useRef(false);
  const strayed = useRef(false);
  const flow = useStoreApi();
  const { setViewport, getViewport, setCenter } = useReactFlow();

  useEffect(() => {
    const glide = () =>
      window.matchMedia('(prefers-reduced-motion: reduce)').matches ? {} : { duration: 200 };
    const shown = (): Rect => {
      const { width, height } = flow.getState();
      return shownRect(getViewport(), width, height);
    };
    const limits = () => ({
      least: leastZoom,
      most: largest(),
      bare: isBare(),
    });
    const showAll = (how = glide()) => {
      const { width, height } = flow.getState();
      const scene = sceneOf(currentDocument());
      if (scene.nodes.length === 0 || width === 0 || height === 0) return;
      shows.current = 'all';
      void setViewport(fitOf(scene, { width, height }, limits()), how);
    };
    /** All of it where that can be read, else as large as can be read, where the player is. */
    const openUp = (how = glide()) => {
      const { width, height } = flow.getState();
      const scene = sceneOf(currentDocument());
      const bounds = boundsOf(scene);
      if (!bounds || width === 0 || height === 0) return;
      const { zoom } = fitOn(scene.nodes, { width, height }, limits());
      const legible = legibleZoom();
      const whole =
        currentPresentedZoom() === null
          ? zoom >= LEGIBLE * NEARLY || (scene.nodes.length <= WHOLE && !isFrame() && !isPaired())
          : zoom >= legible;
      if (whole) {
        showAll(how);
        return;
      }
      shows.current = 'step';
      const around = activeBounds() ?? { ...bounds, width: 0 };
      const room = { width, height: height - foot() };
      void setViewport(neighbourhood(around, bounds, room, legible), how);
    };
    const showStep = (how = glide()) => {
      const { width, height } = flow.getState();
      const active = activeBounds();
      if (!active || width === 0 || height === 0) return;
      const { x, y, zoom } = getViewport();
      const whole = shownRect({ x, y, zoom }, width, height - foot());
      // Who zooms out by hand wants to see it from afar.
      const far = currentPresentedZoom();
      const legible = zoom >= (far ?? LEGIBLE * NEARLY) || shows.current === 'chosen';
      if (legible && contains(whole, active)) return;
      const most = legible ? zoom : Math.max(zoom, far ?? LEGIBLE);
      const least = Math.min(most, far ?? leastZoom);
      const fit = fitting(active, width, height - foot(), { margin: AROUND, least, most });
      // What is too large to be shown larger stays as it is.
      if (fit.zoom <= zoom && contains(whole, active)) return;
      if (shows.current === 'all') shows.current = 'step';
      void setViewport(
        fit.zoom === zoom ? { ...shifted({ x, y, zoom }, whole, active), zoom } : fit,
        how,
      );
    };
    // The size of the canvas is known a moment after it appears, and changes with the panels beside it.
    let size = { width: 0, height: 0 };
    const resize = () => {
      const { width, height } = flow.getState();
      if (width === 0 || height === 0) return;
      if (width === size.width && height === size.height) return;
      const opening = size.width === 0;
      size = { width, height };
      if (opening || currentPresentedZoom() !== null || isFrame() || isPaired()) openUp({});
      else if (shows.current === 'all') showAll({});
      else if (shows.current === 'step') showStep({});
    };
    resize();
    const stop = flow.subscribe(resize);
    const stopFollowing = usePlayer.subscribe((now, before) => {
      if (!now.playing || !before.playing) strayed.current = false;
      if (now.step === before.step || now.step === 0) return;
      const trace = currentTrace();
      // What is pending does nothing to be followed.
      if (isPending(trace)) return;
      if (held.current || strayed.current) return;
      showStep(now.playing && now.speed > 4 ? {} : glide());
    });
    const showFrame = (fold: FoldId, closely = false) => {
      const frame = sceneOf(currentDocument()).frames.find((one) => one.fold === fold)?.box;
      const { width, height } = flow.getState();
      if (!frame || width === 0 || (!closely && contains(shown(), frame))) return;
      shows.current = 'chosen';
      const most = closely ? largest() : Math.max(getViewport().zoom, LEGIBLE);
      const fit = fitting(frame, width, height, { margin: AROUND, least: leastZoom, most });
      void setViewport(fit, glide());
    };
    const showNode = (id: NodeId | FoldId) => {
      const { byId, seen } = sceneOf(currentDocument());
      const at = byId.get(seen ? seen.seenAs(id) : id);
      if (!at) {
        showFrame(id);
        return;
      }
      const view = shown();
      const inside = contains(view, at);
      const { zoom } = getViewport();
      if (inside && zoom > TINY) return;
      shows.current = 'chosen';
      // Too small to read is not in view; what is half in view is only brought in.
      if (zoom > TINY && overlaps(at, view)) {
        const by = shifted(getViewport(), view, at);
        void setViewport({ ...by, zoom }, glide());
        return;
      }
      const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
      void setCenter(middle.x, middle.y, { zoom: Math.max(zoom, 0.75), ...glide() });
    };
    const unregister = registerViewport({
      fit: () => showAll(),
      open: () => openUp(),
      size: () => {
        const { width, height } = flow.getState();
        return width === 0 || height === 0 ? null : { width, height };
      },
      following: (change) => {
        const before = boundsOf(sceneOf(currentDocument()));
        // What a person did not choose may change whenever it is not all there is.
        const whole = shows.current !== 'chosen' || before === null || contains(shown(), before);
        const result = change();
        const after = boundsOf(sceneOf(currentDocument()));
        if (after === null) return result;
        const lost = whole ? !contains(shown(), after) : !overlaps(shown(), after);
        // Nodes keep their places on the screen unless they could be much larger.
        const { width, height } = shown();
        const room = Math.min(width / after.width, height / after.height);
        const { zoom } = getViewport();
        const small =
          shows.current === 'chosen' ? zoom < TINY && room > 2 : zoom < 0.8 && room > 1.6;
        // At once: while the view glides, the next change would not know what was in it.
        if (lost || small) showAll({});
        return result;
      },
      zoomBy: (factor) => {
        shows.current = 'chosen';
        const { width, height } = flow.getState();
        const { x, y, zoom } = getViewport();
        const next = Math.max(leastZoom, Math.min(mostZoom, zoom * factor));
        const keep = (at: number, size: number) => size / 2 - ((size / 2 - at) * next) / zoom;
        void setViewport({ x: keep(x, width), y: keep(y, height), zoom: next }, glide());
      },
      show: showNode,
      reveal: (id) => {
        focusNode(id);
        showNode(id);
      },
      showFold: showFrame,
      selectAll: () => {
        const document = currentDocument();
        const nodes = sceneOf(document).nodes.map(({ id }) => id);
        const notes = notesOf(document).map(({ id }) => id);
        select(nodes, [], notes);
      },
      focus: () => {
        const room = flow.getState().domNode?.closest<HTMLElement>('section[tabindex]');
        room?.focus({ preventScroll: true });
      },
      centre: () => {
        const { x, y, width, height } = shown();
        return { x: x + width / 2, y: y + height / 2 };
      },
    });
    return () => {
      stop();
      stopFollowing();
      unregister();
    };
  }, [flow, setViewport, getViewport, setCenter, leastZoom, mostZoom]);

  const moved = useCallback(() => {
    shows.current = 'chosen';
    strayed.current = usePlayer.getState().playing;
  }, []);
  const holds = useCallback((now: boolean) => {
    held.current = now;
  }, []);
  return { moved, holds };
}

/** A rectangle around the nodes that the player is at, wires between them included; null when there are none. */
function activeBounds(): Rect | null {
  const document = currentDocument();
  const trace = currentTrace();
  const scene = sceneOf(document);
  const now = currentSteps(trace, usePlayer.getState());
  return boundsOfActivity(scene, seenActivityNow(scene, derivedOf(document), trace, now));
}
