import { type RefObject, useEffect } from 'react';
import type { Point } from '../../../layout/point';
import { useOpened } from '../../../state/arrays/opened';
import { runCommand } from '../../../state/command/commands';
import { useEmbed } from '../../../state/stores/embed-store';
import { typeAhead } from '../../../state/stores/find-store';
import { useFocus } from '../../../state/stores/focus';
import { announce } from '../../../state/stores/notices';
import { useView } from '../../../state/stores/view-store';
import { canvasTexts } from '../../../words/en/canvas';
import type { Box } from '../../parts/overlays/place';
import { elementOf, focusedNode, goToNode, nodeAfter, sourcesNow } from '../node/focus';
import { boxAt, choose, useCanvas } from '../scene/canvas-store';

const writes = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Where the pointer was last, on the screen; null when it is not over the canvas. */
export type Pointer = RefObject<Point | null>;

/**
 * The keys of the canvas while it, or nothing at all, has the focus: whatever can be printed opens
 * the list of what can be added, filled with it. So no single letter is a shortcut here.
 * @param toCanvas from a point of the screen to one of the canvas.
 */
export function useCanvasKeys(
  room: RefObject<HTMLElement | null>,
  pointer: Pointer,
  toCanvas: (screen: Point) => Point,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const focused = document.activeElement;
      if (!room.current || !hasKeys(room.current, focused)) return;
      if (focused === room.current && (event.key === 'Enter' || event.key === 'Tab')) {
        const next = event.shiftKey || isAway(event) ? undefined : nodeAfter(null, 1);
        if (next === undefined) return;
        event.preventDefault();
        useCanvas.setState({ keys: 'canvas' });
        goToNode(next);
        return;
      }
      onGraphKey(event, (query) => {
        if (room.current) startAdding(room.current, pointer.current, toCanvas, query);
      });
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [room, pointer, toCanvas]);
}

/** The keys of the outline while it has the focus: as on the canvas, what is typed is added. */
export function useOutlineKeys(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const focused = document.activeElement;
      if (!focused || !room.current?.contains(focused) || !hasKeys(room.current, focused)) return;
      onGraphKey(event, (query) => {
        if (room.current) startAdding(room.current, null, (point) => point, query);
      });
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [room]);
}

/** Letters are other things to one who presents, and to who composes characters of several. */
const isAway = (event: KeyboardEvent) => useView.getState().presenting || event.isComposing;

/** A key that is pressed where the graph has the keys. */
function onGraphKey(event: KeyboardEvent, add: (query: string) => void): void {
  if (isAway(event)) return;
  if (event.key === 'Escape' && useCanvas.getState().pending) {
    useCanvas.setState({ pending: null });
    announce(canvasTexts.noWire);
  } else if (event.key === 'Escape' && useFocus.getState().nodes.length > 0) {
    event.stopPropagation();
    runCommand('leaveFocus');
  } else if (isPrintable(event) && !useEmbed.getState().frame) {
    event.preventDefault();
    // No one else should take the letter for a shortcut.
    event.stopPropagation();
    // What finds may not have come yet, nor the list for the letters before.
    if (typeAhead(event.key)) {
      useCanvas.setState({ choosing: null });
      return;
    }
    const { choosing } = useCanvas.getState();
    add((choosing?.kind === 'add' ? choosing.query : '') + event.key);
  }
}

/** Opens the list of what can be added, beside the focused node, else at the pointer, else in the middle. */
export function startAdding(
  room: HTMLElement,
  pointer: Point | null,
  toCanvas: (screen: Point) => Point,
  query: string,
): void {
  const sources = sourcesNow();
  const { left, top, right, bottom } = room.getBoundingClientRect();
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const node = focusedNode() ?? sources.at(-1);
  const element = node === undefined ? null : elementOf(node);
  const box: Box = element
    ? within(element.getBoundingClientRect(), { left, top, right, bottom })
    : boxAt(pointer ?? { x: middle.x - 160, y: top + (bottom - top) / 4 });
  choose({ kind: 'add', query, at: pointer && toCanvas(pointer), sources }, box);
}

function within(box: Box, room: Box): Box {
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
  return {
    left: clamp(box.left, room.left, room.right),
    right: clamp(box.right, room.left, room.right),
    top: clamp(box.top, room.top, room.bottom),
    bottom: clamp(box.bottom, room.top, room.bottom),
  };
}

function hasKeys(room: HTMLElement, focused: Element | null): boolean {
  // A dialog, be it still on its way, has the keys.
  if (document.querySelector('dialog[open]') || useOpened.getState().opened) return false;
  // Nothing has the focus, or something around the canvas that stands for it.
  if (!focused || focused.contains(room)) return true;
  return room.contains(focused) && !focused.closest(`${writes}, [role="menu"]`);
}

function isPrintable(event: KeyboardEvent): boolean {
  if (event.key.length !== 1 && [...event.key].length !== 1) return false;
  // Space plays, and ? shows the shortcuts.
  if (event.key === ' ' || event.key === '?') return false;
  const composed = event.getModifierState('AltGraph');
  return composed || !(event.ctrlKey || event.metaKey || event.altKey);
}
