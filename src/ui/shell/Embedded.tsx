import {
  type CSSProperties,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { memoized } from '../../core/memoized';
import type { Document } from '../../document/document';
import { USUAL } from '../../embed/choices';
import { useAsking } from '../../state/classroom/asking-store';
import type { CommandId } from '../../state/command/commands';
import { beginFrame } from '../../state/embed/begin';
import { placesInFrame } from '../../state/embed/places';
import { idle } from '../../state/loading/idle';
import { useDocument } from '../../state/stores/document-store';
import { useEmbed } from '../../state/stores/embed-store';
import { useSession } from '../../state/stores/session-store';
import { useStaged } from '../../state/stores/staged';
import { useView } from '../../state/stores/view-store';
import { currentViewport } from '../../state/stores/viewport';
import { putIn } from '../canvas/scene/staging';
import { Canvas } from '../canvas/view/Canvas';
import { Inputs } from '../embed/Inputs';
import { OpenLink } from '../embed/OpenLink';
import { Announcer } from '../parts/frame/Announcer';
import { late } from '../parts/frame/late';
import { Notices } from '../parts/frame/Notices';
import { useWindowSize } from '../parts/frame/window-size';
import { PresentedSentence } from '../player/PresentedSentence';
import { SlimPlayer } from '../player/SlimPlayer';
import styles from './Embedded.module.css';
import { ErrorBoundary } from './ErrorBoundary';
import { useFieldLimit } from './field-limit';
import { wording } from './late-words';
import { Mark } from './Mark';
import { QuestionRegion } from './question-region';
import { useShortcuts } from './shortcuts';

/** In milliseconds. */
const ROWS_AT_THE_LATEST = 1000;

const FramedTrace = late(async () => {
  const part = import('../trace/panel/FramedTrace');
  // The graph is drawn first: it is what a frame is looked at for, and rows take longer.
  await idle(ROWS_AT_THE_LATEST);
  return (await part).FramedTrace;
}, wording.theRowsOfTheTrace);

/** What keys ask for in a frame. */
const keys: readonly CommandId[] = [
  ...(['togglePlay', 'nextStep', 'previousStep', 'firstStep', 'turn', 'lastStep'] as const),
  ...(['undo', 'redo', 'fit', 'zoomIn', 'zoomOut', 'leaveFocus'] as const),
];

/** From this width on the player has buttons to the first and the last step, and the name of the app. */
const WIDE = 480;

/** The graph with a slim player in a frame of another page and, where they are wished for, rows, sentence and inputs. */
export function Embedded() {
  const frame = useEmbed((state) => state.frame) ?? USUAL;
  const size = useWindowSize();
  const title = useDocument(({ document }) => document.title);
  useShortcuts(keys);
  useFieldLimit();
  const held = useAsking(({ asking, naming }) => asking !== null || naming);
  // What is asked takes the room of the rows.
  const places = placesInFrame(size, held ? { ...frame, rows: false } : frame);
  useStage(size.width, places.canvas);
  const heading = useId();
  const canvas = useRef<HTMLDivElement>(null);
  useTwoFingers(canvas);
  useEffect(() => beginFrame(frame), [frame]);
  const heights = Object.fromEntries(
    Object.entries(places).map(([part, height]) => [`--${part}`, `${height}px`]),
  ) as CSSProperties;
  const wide = size.width >= WIDE;

  return (
    <ErrorBoundary what={wording.wengert}>
      <main className={styles.frame} style={heights} data-embedded="" aria-labelledby={heading}>
        <h1 id={heading} className="visually-hidden">
          {title || wording.computationGraph}
        </h1>
        <div ref={canvas} className={styles.canvas} data-stage="">
          <ErrorBoundary what={wording.theCanvas}>
            <Canvas />
          </ErrorBoundary>
        </div>
        {places.rows > 0 && (
          <div className={styles.rows}>
            <FramedTrace />
          </div>
        )}
        {frame.inputs && (
          <div className={styles.inputs}>
            <Inputs />
          </div>
        )}
        <div className={styles.foot}>
          <Notices />
          {held && <QuestionRegion />}
          {frame.sentence && (
            <div className={styles.sentence}>
              <PresentedSentence />
            </div>
          )}
          <div className={styles.player}>
            <SlimPlayer
              ends={wide}
              end={
                <OpenLink>
                  <Mark className={styles.mark} />
                  {wide && 'Wengert'}
                </OpenLink>
              }
            />
          </div>
        </div>
        <Announcer />
      </main>
    </ErrorBoundary>
  );
}

/** One finger scrolls the page around, as it does over pictures; the graph is moved by two. */
function useTwoFingers(canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stay = (event: TouchEvent) => {
      if (event.touches.length < 2) event.stopPropagation();
    };
    const element = canvas.current;
    const how = { capture: true, passive: true };
    element?.addEventListener('touchstart', stay, how);
    return () => element?.removeEventListener('touchstart', stay, how);
  }, [canvas]);
}

/** Lays a small graph out for the room there is, where it could not be read as it is. */
function useStage(width: number, height: number): void {
  const arrangement = useView((view) => view.arrangement);
  const unfolded = useView((view) => view.unfolded);
  // A graph with folds takes room once what shows them is there.
  const folding = useSession((session) => session.folding);
  useLayoutEffect(() => {
    const down = arrangement === 'down';
    const staged = memoized((document: Document): Document => {
      const put = putIn(
        { width, height },
        { document, down, unfolded, arrangement, folding },
        true,
      );
      return put.staged?.(document) ?? document;
    });
    useStaged.setState({ staged });
    currentViewport()?.open();
    return () => useStaged.setState({ staged: null });
  }, [arrangement, unfolded, folding, width, height]);
}
