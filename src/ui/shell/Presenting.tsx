import { useLayoutEffect, useState } from 'react';
import { stopsOf } from '../../classroom/lesson/stops';
import type { Document, LessonPage } from '../../document/document';
import { boundsOfBoxes } from '../../layout/stage';
import { stopIn, useLecture } from '../../state/lesson/lecture';
import { useDocument } from '../../state/stores/document-store';
import { useSession } from '../../state/stores/session-store';
import { useStaged } from '../../state/stores/staged';
import { useView } from '../../state/stores/view-store';
import { currentViewport } from '../../state/stores/viewport';
import { presentedZoom } from '../canvas/scene/presented';
import { sceneAsKept } from '../canvas/scene/scene';
import { MOST_STAGED, stagingFor } from '../canvas/scene/staging';
import { extentsOf } from '../canvas/scene/ways';
import { useWindowSize } from '../parts/frame/window-size';
import { projectorSize } from '../parts/text/projector';
import { PresentedSentence } from '../player/PresentedSentence';
import { LectureQuestion } from '../present/LectureQuestion';
import { LectureWords } from '../present/LectureWords';
import { Present } from '../present/Present';
import { type Extent, placesOn } from '../present/places';
import { PresentedTrace } from '../trace/panel/PresentedTrace';

/** What is presented, in its places on this screen. */
export function Presenting() {
  const screen = useWindowSize();
  const document = useDocument((state) => state.document);
  const arrangement = useView((view) => view.arrangement);
  const unfolded = useView((view) => view.unfolded);
  // A graph with folds takes room once what shows them is there.
  const folding = useSession((session) => session.folding);
  const size = projectorSize(screen.width, screen.height);
  const zoom = presentedZoom(size);
  const [table, setTable] = useState<number | null>(null);

  const sceneIn = (shown: Document) =>
    sceneAsKept(shown, arrangement === 'down', unfolded, folding);
  const { length } = sceneIn(document).nodes;
  const extentOn = (canvas: Extent): Extent => {
    const shown =
      length > MOST_STAGED ? document : stagingFor({ arrangement, ...canvas }, zoom)(document);
    return boundsOfBoxes(extentsOf(sceneIn(shown)));
  };
  const graph = length > 0 ? extentOn : null;
  const { stage, ...places } = placesOn(screen, size, { graph, zoom, table });

  const { width, height } = stage ?? NOWHERE;
  const isStaged = stage !== null && length <= MOST_STAGED;
  useLayoutEffect(() => {
    if (!isStaged) return;
    useStaged.setState({ staged: stagingFor({ arrangement, width, height }, zoom) });
    currentViewport()?.open();
    return () => useStaged.setState({ staged: null });
  }, [isStaged, arrangement, width, height, zoom]);

  return (
    <Present places={places} size={size}>
      <Shown key="trace" size={size} onWide={setTable} />
      <PresentedSentence key="sentence" />
    </Present>
  );
}

/** What stands beside the graph: its trace, or at a stop of a lesson what is read or asked there. */
function Shown({
  size,
  onWide,
}: {
  readonly size: number;
  readonly onWide: (width: number | null) => void;
}) {
  const lesson = useDocument(({ document }) => document.lesson);
  const at = useLecture((lecture) => (lesson ? stopIn(lesson, lecture) : 0));
  const page = lesson?.pages[lesson.page] as LessonPage | undefined;
  const stop = page && stopsOf(page)[at];
  if (page && stop?.kind === 'words') {
    return <LectureWords key={lesson?.page} page={page} size={size} />;
  }
  if (page && stop && 'asked' in stop) {
    return <LectureQuestion stop={stop} digits={page.view.digits} />;
  }
  return <PresentedTrace type={size} onWide={onWide} />;
}

const NOWHERE: Extent = { width: 0, height: 0 };
