import { useReactFlow } from '@xyflow/react';
import { ArrowUpRight, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { nodeById } from '../../../core/graph/graph';
import { derivedOf } from '../../../document/derived';
import type { Document } from '../../../document/document';
import { shortLabel } from '../../../document/labels';
import { type Note, notePieces, noteSize } from '../../../document/note';
import type { Point } from '../../../layout/point';
import { runCommand } from '../../../state/command/commands';
import { deleteNote, pointAt, startWriting } from '../../../state/document/note-doings';
import { currentDocument, settle, useDocument } from '../../../state/stores/document-store';
import { useInFocus } from '../../../state/stores/focus';
import { useNotes } from '../../../state/stores/note-store';
import { announce } from '../../../state/stores/notices';
import { select, useSelection } from '../../../state/stores/selection';
import { useStaged } from '../../../state/stores/staged';
import { currentViewport } from '../../../state/stores/viewport';
import { IconButton } from '../../parts/fields/Button';
import { classes } from '../../parts/text/classes';
import { Formula } from '../../parts/text/Formula';
import { letGo, moveSelection } from '../node/node-keys';
import { useCanvas } from '../scene/canvas-store';
import { nodeUnder, sceneOf } from '../scene/scene';
import styles from './NoteView.module.css';
import { PointTo } from './PointTo';
import { wording } from './words';

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const NUDGE = 8;
const FAR = 40;
/** What is moved less, in pixels of the screen, is pressed. */
const SLACK = 4;

/** A note on the canvas: read, moved, written on, and made to point at nodes. */
export function NoteView({
  note,
  onReach,
}: {
  readonly note: Note;
  /** Is told where an arrow that is being drawn has come; null when it is drawn no more. */
  readonly onReach: (to: Point | null) => void;
}) {
  const { id, text, at, to } = note;
  const element = useRef<HTMLDivElement>(null);
  const chosen = useNotes((state) => state.chosen === id);
  const selected = useSelection(({ notes }) => notes.includes(id));
  const faint = !useInFocus(...to);
  const [choosing, setChoosing] = useState(false);
  // One that has just been written takes the focus from the field.
  useEffect(() => {
    if (useNotes.getState().chosen === id) element.current?.focus({ preventScroll: true });
  }, [id]);
  const drag = useDrag(id);
  const reach = useReach(id, onReach, () => setChoosing(true));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== element.current) return;
    const direction = directions[event.key];
    const act =
      direction && !event.altKey && !event.ctrlKey && !event.metaKey
        ? () => {
            const by = event.shiftKey ? FAR : NUDGE;
            selectWith(id);
            moveSelection({ x: direction.x * by, y: direction.y * by }, 'nudge');
          }
        : event.key === 'Enter' && event.shiftKey
          ? () => announce(toggleHeld(id) ? wording.keptSelected : wording.noLongerSelected)
          : event.key === 'Enter' || (event.key === 'F2' && !event.shiftKey)
            ? () => startWriting(note)
            : event.key === 'Delete' || event.key === 'Backspace'
              ? () => (isAlone(id) ? deleteNote(id) : deleteAll())
              : event.key === 'Escape'
                ? letGo
                : null;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const size = noteSize(text);
  const names = useDocument((state) => pointedAt(note, state.document));
  return (
    <div
      ref={element}
      role="note"
      aria-label={wording.note(text)}
      aria-description={names === '' ? undefined : wording.pointsAt(names)}
      aria-keyshortcuts="Enter Shift+Enter Delete"
      data-selected={selected || undefined}
      data-note={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved, written and pointed by keyboard.
      tabIndex={0}
      className={classes(
        styles.note,
        'nopan',
        (chosen || selected) && styles.chosen,
        faint && styles.faint,
      )}
      style={{
        transform: `translate(${at.x}px, ${at.y}px)`,
        width: size.width,
        minHeight: size.height,
      }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        useNotes.setState({ chosen: id });
        if (!drag.gathers.current && !useSelection.getState().notes.includes(id)) selectAlone(id);
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget) || choosing) return;
        settle();
        if (useNotes.getState().chosen === id) useNotes.setState({ chosen: null });
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        startWriting(note);
      }}
      {...drag.handlers}
    >
      <NoteText text={text} />
      {chosen && (
        <div className={styles.doings}>
          <IconButton
            label={wording.writeOnTheNote}
            icon={<Pencil aria-hidden="true" />}
            onClick={() => startWriting(note)}
          />
          <IconButton
            label={wording.pointTo}
            icon={<ArrowUpRight aria-hidden="true" />}
            aria-haspopup="listbox"
            className={styles.grip}
            {...reach}
          />
          <IconButton
            label={wording.deleteTheNote}
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => deleteNote(id)}
          />
        </div>
      )}
      {choosing && (
        <PointTo
          note={note}
          anchor={element}
          onClose={() => {
            setChoosing(false);
            element.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}

/** Text as it is, and formulas typeset: nothing of it is markup. */
function NoteText({ text }: { readonly text: string }) {
  return (
    <p className={styles.text}>
      {notePieces(text).map((piece, k) =>
        piece.kind === 'formula' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces are told apart by their place alone.
          <Formula key={k} latex={piece.text} />
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

/** What a note points at, by name. */
function pointedAt({ to }: Note, document: Document): string {
  const nodes = nodeById(document.graph);
  const names = to.flatMap((id) => {
    const node = nodes.get(id);
    return node ? [shortLabel(derivedOf(document), node)] : [];
  });
  return names.join('; ');
}

/** Moves a note with the pointer. */
function useDrag(id: string) {
  const { getZoom } = useReactFlow();
  const last = useRef<Point | null>(null);
  const drawn = useRef(false);
  /** Whether several are gathered: then a note that takes the focus is not selected by that. */
  const gathers = useRef(false);
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || (event.target as Element).closest('button')) return;
      gathers.current = event.shiftKey || event.ctrlKey || event.metaKey;
      drawn.current = false;
      if (gathers.current) gather(id);
      else selectWith(id);
      if (useStaged.getState().staged) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
      if (!last.current) return;
      const zoom = getZoom();
      const [x, y] = [(clientX - last.current.x) / zoom, (clientY - last.current.y) / zoom];
      if (x === 0 && y === 0) return;
      last.current = { x: clientX, y: clientY };
      drawn.current = true;
      if (useSelection.getState().notes.includes(id)) moveSelection({ x, y }, 'drag');
    },
    onPointerUp: () => {
      if (last.current) settle();
      // What was pressed among several, and not moved, is meant alone.
      if (last.current && !drawn.current && !gathers.current) selectAlone(id);
      last.current = null;
      gathers.current = false;
    },
    onPointerCancel: () => {
      last.current = null;
      gathers.current = false;
    },
  };
  return { handlers, gathers };
}

/** Selects a note with what is kept selected. */
function selectAlone(id: string): void {
  const { held } = useNotes.getState();
  select(useCanvas.getState().held, [], [...held.filter((other) => other !== id), id]);
}

/** Keeps a selection that a note is part of, else selects the note. */
function selectWith(id: string): void {
  if (!useSelection.getState().notes.includes(id)) selectAlone(id);
}

/** Takes a note into the selection, or out of it. */
function gather(id: string): void {
  const { nodes, wires, notes } = useSelection.getState();
  const others = notes.filter((other) => other !== id);
  select(nodes, wires, notes.includes(id) ? others : [...others, id]);
}

/** Keeps a note selected while the keyboard goes on, or lets go of it. */
function toggleHeld(id: string): boolean {
  const { held } = useNotes.getState();
  const holds = !held.includes(id);
  useNotes.setState({ held: holds ? [...held, id] : held.filter((other) => other !== id) });
  const { nodes, notes } = useSelection.getState();
  if (notes.includes(id) !== holds) gather(id);
  else select(nodes, [], notes);
  return holds;
}

function isAlone(id: string): boolean {
  const { nodes, wires, notes } = useSelection.getState();
  return nodes.length + wires.length === 0 && notes.every((other) => other === id);
}

function deleteAll(): void {
  runCommand('delete');
  currentViewport()?.focus();
}

/** Draws an arrow from a note to where the pointer lets go; a press without a way opens a list instead. */
function useReach(id: string, onReach: (to: Point | null) => void, onPress: () => void) {
  const { screenToFlowPosition } = useReactFlow();
  const pressed = useRef<Point | null>(null);
  const drawn = useRef(false);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      pressed.current = { x: event.clientX, y: event.clientY };
      drawn.current = false;
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent<HTMLElement>) => {
      const from = pressed.current;
      if (!from || (!drawn.current && Math.hypot(x - from.x, y - from.y) < SLACK)) return;
      drawn.current = true;
      onReach(screenToFlowPosition({ x, y }));
    },
    onPointerUp: ({ clientX: x, clientY: y }: PointerEvent<HTMLElement>) => {
      pressed.current = null;
      if (!drawn.current) return;
      onReach(null);
      const node = nodeUnder(sceneOf(currentDocument()), screenToFlowPosition({ x, y }));
      if (node) pointAt(id, node.id);
      else announce(wording.thereIsNoNodeThere);
    },
    onPointerCancel: () => {
      pressed.current = null;
      onReach(null);
    },
    onClick: () => {
      if (!drawn.current) onPress();
      drawn.current = false;
    },
  };
}
