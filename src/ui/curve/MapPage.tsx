import { useMemo } from 'react';
import { useView } from '../../state/stores/view-store';
import { contourAt, levelsOf } from '../../study/curve/contours';
import { COLUMNS, heightGrid, ROWS } from '../../study/curve/grid';
import type { Interval } from '../../study/curve/interval';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { runWeight } from '../../study/curve/weight';
import { Note } from '../parts/frame/prose';
import { Part } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { mapSentence } from './curve-words';
import { Headline } from './Headline';
import { MAP_ASPECT, MapPicture } from './MapPicture';
import { StepButton, StepReport, Steps } from './Steps';
import { useDescent } from './use-descent';
import { useLatest } from './use-latest';
import { useLook } from './use-look';
import { useMove } from './use-move';
import { useRanges } from './use-ranges';
import { useSteady } from './use-steady';
import { wording } from './words';

/** The output as a map over two numbers of the inputs. */
export function MapPage({
  subject,
}: {
  readonly subject: CurveSubject & { readonly y: Coordinate };
}) {
  const { structure, output, part, at, name, x, y } = subject;
  const digits = useView((view) => view.digits);
  const axes = [x, y] as const;
  const { ranges, zoom } = useRanges(subject, axes, MAP_ASPECT);
  const [across, up] = ranges as readonly [Interval, Interval];
  const look = useLook(subject, null);
  const others = useSteady(at, [x.position, y.position]);
  const args: Parameters<typeof heightGrid> = [
    ...([structure, output.name, part, others, x.position, y.position] as const),
    ...([across[0], across[1], up[0], up[1]] as const),
  ];
  const progress = useAnalysis(wording.theMapInline, heightGrid, args, structure, {
    weight: COLUMNS * ROWS * runWeight(structure),
  });
  const { found: grid, stale } = useLatest(progress.result, `${name} over ${x.name}, ${y.name}`);
  const map = useMemo(() => {
    if (!grid) return null;
    const { levels, even } = levelsOf(grid.values);
    // Under all lines lies whatever has a height.
    const heights = [Number.NEGATIVE_INFINITY, ...levels];
    return { contours: heights.map((level) => contourAt(grid, level)), even };
  }, [grid]);
  const move = useMove(subject, axes);
  const descent = useDescent(subject, axes, look, ranges);
  const summary = mapSentence(subject, look, digits);
  const held = subject.program.inputs
    .map((input) => input.name)
    .filter((each) => each !== x.input.name && each !== y.input.name);
  return (
    <>
      <Part name={wording.theMap}>
        <Headline subject={subject} axes={axes} look={look} />
        <MapPicture
          subject={subject}
          contours={map?.contours ?? []}
          stale={stale}
          look={look}
          next={descent.next}
          summary={summary}
          ranges={[across, up]}
          steps={descent.steps}
          move={move}
          zoom={zoom}
          actions={<StepButton descent={descent} />}
        />
        <StepReport subject={subject} descent={descent} />
        <p role="status">{summary}</p>
        {stale && <Note>{stateText(progress, wording.theMapIsBeingComputed)}</Note>}
        {map && !stale && (
          <Note>
            {map.contours.length === 1
              ? wording.mapIsLevel(name)
              : wording.eachLineHasOneHeight(map.even)}
            {held.length > 0 && wording.stayAsTheyAre(held.slice(0, 4), held.length)}
          </Note>
        )}
        <Note>{wording.dragThePointOrGo}</Note>
      </Part>
      <Steps subject={subject} axes={axes} descent={descent} />
    </>
  );
}
