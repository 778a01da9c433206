import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { type FocusEvent, type PointerEvent, useEffect, useRef } from 'react';
import { addableById, DRAGGED_ADDABLE } from '../../../document/catalogue';
import type { Point } from '../../../layout/point';
import { DEFAULT_SIZE } from '../../../layout/size';
import { useDiagnostics } from '../../../state/document/diagnostics';
import { addThing } from '../../../state/document/quick-add';
import { useTapeMarks } from '../../../state/program/tape-marks';
import { currentDocument, useDocument } from '../../../state/stores/document-store';
import { useEmbed } from '../../../state/stores/embed-store';
import { useFind } from '../../../state/stores/find-store';
import { useFocus } from '../../../state/stores/focus';
import { useNotes } from '../../../state/stores/note-store';
import { useSelection } from '../../../state/stores/selection';
import { useTextState } from '../../../state/stores/text-state';
import { useView } from '../../../state/stores/view-store';
import { late } from '../../parts/frame/late';
import { Phrase } from '../../parts/text/Phrase';
import { startAdding, useCanvasKeys } from '../choosing/use-canvas-keys';
import { useCanvas } from '../scene/canvas-store';
import { useScene } from '../scene/use-scene';
import styles from './Canvas.module.css';
import { Controls } from './Controls';
import { Flow } from './Flow';
import { wording } from './words';

// What is not there at first is no part of the first load. The actions of a node are: what is typed right
// after they are asked for must find them.
const DiagnosticList = late(
  async () => (await import('../choosing/DiagnosticList')).DiagnosticList,
  wording.theListOfWhatTo,
);
const CanvasChooser = late(
  async () => (await import('../choosing/CanvasChooser')).CanvasChooser,
  wording.theListOfWhatCan,
);
const NodeActions = late(
  async () => (await import('../choosing/NodeActions')).NodeActions,
  wording.whatCanBeDoneWith,
);

const SelectionBar = late(
  async () => (await import('./SelectionBar')).SelectionBar,
  wording.whatIsDoneWithA,
);
const FocusBar = late(async () => (await import('./FocusBar')).FocusBar, wording.whatSaysWhatIsIn);
const NotesLayer = late(
  async () => (await import('../notes/NotesLayer')).NotesLayer,
  wording.whatShowsNotes,
);
const TapeMarks = late(
  async () => (await import('../tape/TapeMarks')).TapeMarks,
  wording.whatShowsTheTape,
);
const FindBar = late(async () => (await import('../finding/FindBar')).FindBar, wording.whatFinds);
const FoldBar = late(async () => (await import('./FoldBar')).FoldBar, wording.whatFolds);
const FoldTrail = late(
  async () => (await import('./FoldTrail')).FoldTrail,
  wording.theWayOutOfFolds,
);
const FoldFrames = late(
  async () => (await import('./FoldFrames')).FoldFrames,
  wording.theNamesOfFolds,
);
const Minimap = late(async () => (await import('../scene/Minimap')).Minimap, wording.theMap);
const OpenedTensor = late(
  async () => (await import('../node/OpenedTensor')).OpenedTensor,
  wording.whatOpensArrays,
);

/** Graphs of no more nodes than this need no map. */
const MAPPED = 20;

/** The graph: to look at, to wire, to watch. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Room />
    </ReactFlowProvider>
  );
}

function Room() {
  const room = useRef<HTMLElement>(null);
  const pointer = useRef<Point | null>(null);
  const { screenToFlowPosition } = useReactFlow();
  const empty = useDocument((state) => state.document.graph.nodes.length === 0);
  const folded = useDocument((state) => state.document.graph.folds !== undefined);
  const selected = useSelection(({ nodes }) => nodes.length > 0);
  const large = useScene(({ nodes }) => nodes.length > MAPPED);
  const presenting = useView((view) => view.presenting);
  const bare = useEmbed(({ frame }) => frame !== null) || presenting;
  const writing = useNotes(({ draft }) => draft !== null);
  const noted = useDocument(({ document }) => document.notes !== undefined) || writing;
  const taped = useTapeMarks(({ shown }) => shown);
  const finding = useFind(({ open }) => open);
  const focused = useFocus(({ nodes }) => nodes.length > 0);
  useCanvasKeys(room, pointer, screenToFlowPosition);
  useFocusAfterRemoval(room);

  const remember = (event: PointerEvent) => {
    // A finger is nowhere once it is lifted.
    pointer.current = event.pointerType === 'mouse' ? { x: event.clientX, y: event.clientY } : null;
  };
  const outdated = useTextState((state) => state.outdated);
  return (
    <section
      ref={room}
      aria-label={wording.canvas}
      aria-description={wording.pressTabForTheNodes(outdated)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: typing here adds nodes.
      tabIndex={0}
      className={styles.canvas}
      onFocus={takeKeys}
      onPointerMove={remember}
      onPointerLeave={() => {
        pointer.current = null;
      }}
      onDoubleClick={(event) => {
        const onPane = (event.target as Element).classList.contains('react-flow__pane');
        if (onPane && room.current)
          startAdding(room.current, pointer.current, screenToFlowPosition, '');
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED_ADDABLE)) event.preventDefault();
      }}
      onDrop={(event) => {
        const addable = addableById(
          event.dataTransfer.getData(DRAGGED_ADDABLE),
          currentDocument().graph,
        );
        if (!addable) return;
        event.preventDefault();
        const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
        const { width, height } = DEFAULT_SIZE;
        // Where it goes was chosen, and it may be far from what is selected: it is not wired unasked.
        addThing(addable.what, {
          at: { x: Math.round(at.x - width / 2), y: Math.round(at.y - height / 2) },
        });
      }}
    >
      {folded && <FoldTrail />}
      <Flow>
        {folded && <FoldFrames />}
        {noted && <NotesLayer />}
        {taped && <TapeMarks />}
      </Flow>
      {empty && (
        <p className={styles.hint}>
          <Phrase
            of={wording.typeWhatYouWantOr(<kbd>x1</kbd>, <kbd>ln</kbd>, <kbd>+</kbd>, <kbd>3</kbd>)}
          />
        </p>
      )}
      <div className={styles.foot} hidden={bare}>
        <Controls
          onAdd={() => {
            if (room.current) startAdding(room.current, null, screenToFlowPosition, '');
          }}
        />
        <SelectionBar />
        {selected && <FoldBar />}
        <Diagnostics />
        <div className={styles.map}>{large && <Minimap />}</div>
      </div>
      {focused && !bare && <FocusBar />}
      {finding && !bare && <FindBar />}
      <CanvasChooser />
      <NodeActions />
      <OpenedTensor />
    </section>
  );
}

/** What has the focus on the canvas has the keys, but for lists, which may be open over the outline. */
function takeKeys({ target }: FocusEvent): void {
  if (target.closest('[popover]') === null && useCanvas.getState().keys !== 'canvas') {
    useCanvas.setState({ keys: 'canvas' });
  }
}

/** By itself, since what there is to look at may change with every step. */
function Diagnostics() {
  return useDiagnostics().length > 0 ? <DiagnosticList /> : null;
}

/** When the node that has the focus goes, the focus goes to the canvas rather than nowhere. */
function useFocusAfterRemoval(room: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let inside = false;
    const watch = () => {
      inside = room.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', watch);
    const stop = useDocument.subscribe((state, before) => {
      if (!inside || state.document.graph.nodes.length >= before.document.graph.nodes.length)
        return;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) room.current?.focus({ preventScroll: true });
      });
    });
    return () => {
      document.removeEventListener('focusin', watch);
      stop();
    };
  }, [room]);
}
