import { useView } from '../../state/stores/view-store';
import { useCurve } from '../../state/study/curve-store';
import { isHeld } from '../../study/compare/depends';
import { type Interval, niceBelow, widthOf } from '../../study/curve/interval';
import { DISTANCES, secantsAt } from '../../study/curve/look';
import { curvePoints } from '../../study/curve/samples';
import { type CurveSubject, dependsOn } from '../../study/curve/subject';
import { runWeight } from '../../study/curve/weight';
import { Note } from '../parts/frame/prose';
import { Remarks } from '../parts/frame/Remarks';
import { Part } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { CurvePicture } from './CurvePicture';
import { pointSentence } from './curve-words';
import { Headline } from './Headline';
import { Secants } from './Secants';
import { StepButton, StepReport, Steps } from './Steps';
import { useDescent } from './use-descent';
import { useLatest } from './use-latest';
import { useLook } from './use-look';
import { useMove } from './use-move';
import { useRanges } from './use-ranges';
import { useSteady } from './use-steady';
import { wording } from './words';

/** About how often a curve is sampled. */
const RUNS = 800;

/** The output over one number of the inputs. */
export function CurvePage({ subject }: { readonly subject: CurveSubject }) {
  const { structure, output, part, at, name, x: along } = subject;
  const digits = useView((view) => view.digits);
  const { ranges, zoom } = useRanges(subject, [along], 1);
  const range = ranges[0] as Interval;
  const schemes = useSchemes();
  const chosen = useCurve((state) => state.distance);
  const distance = chosen ?? suitedTo(range);
  const h = DISTANCES[distance] as number;
  const look = useLook(subject, schemes.length > 0 ? h : null);
  const others = useSteady(at, [along.position]);
  const args: Parameters<typeof curvePoints> = [
    ...([structure, output.name, part, others] as const),
    ...([along.position, range[0], range[1]] as const),
  ];
  const progress = useAnalysis(wording.theCurveInline, curvePoints, args, structure, {
    weight: RUNS * runWeight(structure),
  });
  const { found: curve, stale } = useLatest(progress.result, `${name} over ${along.name}`);
  const move = useMove(subject, [along]);
  const descent = useDescent(subject, [along], look, ranges);
  const secants = look && secantsAt(at[along.position] as number, h, look);
  const summary = pointSentence(subject, look, range, digits);
  return (
    <>
      <Part name={wording.theCurve}>
        <Headline subject={subject} axes={[along]} look={look} />
        <Remarks remarks={remarksOn(subject)} />
        <CurvePicture
          subject={subject}
          curve={curve}
          stale={stale}
          look={look}
          summary={summary}
          range={range}
          secants={secants ? schemes.map((scheme) => ({ scheme, ...secants[scheme] })) : []}
          steps={descent.steps}
          next={descent.moves === 'all' && subject.count > 1 ? null : descent.next}
          move={move}
          zoom={zoom}
          actions={<StepButton descent={descent} />}
        />
        <StepReport subject={subject} descent={descent} />
        <p role="status">{summary}</p>
        {stale && <Note>{stateText(progress, wording.theCurveIsBeingComputed)}</Note>}
        {curve && !curve.heights && <Note>{wording.hasNoValueAnywhereBetween(name)}</Note>}
        <Note>{wording.dragThePointOrGo}</Note>
        <Secants subject={subject} look={look} distance={distance} secants={secants} />
      </Part>
      <Steps subject={subject} axes={[along]} descent={descent} />
    </>
  );
}

/** What is to be known before the slope is believed. */
function remarksOn(subject: CurveSubject): readonly string[] {
  const { program, output, name, x } = subject;
  if (!dependsOn(subject, x)) {
    return [wording.doesNotDependOnSo(name, x.name)];
  }
  const input = program.inputs.find(({ statement }) => statement === x.input.statement);
  if (!input || !isHeld({ program, output, input })) return [];
  return [wording.aDetachStopsWhatFlows(x.name)];
}

/** The secants that are asked for. */
function useSchemes() {
  const forward = useCurve((state) => state.forward);
  const central = useCurve((state) => state.central);
  return [...(forward ? (['forward'] as const) : []), ...(central ? (['central'] as const) : [])];
}

/** A distance that is seen well in a range, as an index. */
function suitedTo(range: Interval): number {
  const wanted = niceBelow(widthOf(range) / 5);
  return DISTANCES.reduce((best, h, k) => (h <= wanted * 1.001 ? k : best), 0);
}
