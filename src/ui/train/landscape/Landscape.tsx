import { useDeferredValue, useMemo, useState } from 'react';
import { rowsOf } from '../../../learn/data/data-set';
import { lossSurface, spanOf } from '../../../learn/pictures/loss-surface';
import { type Directions, placeOn, sectionAlong } from '../../../learn/pictures/section';
import { parametersOf } from '../../../learn/run/model';
import { MOST_FOR_NEWTON, newtonPath } from '../../../learn/run/newton';
import { MOST_ROWS } from '../../../learn/run/rows';
import type { Subject } from '../../../state/training/subject';
import { type Run, useTraining } from '../../../state/training/training-store';
import { workOf } from '../../../work/work';
import { Button } from '../../parts/fields/Button';
import { NumberField } from '../../parts/fields/NumberField';
import { SegmentedControl } from '../../parts/fields/SegmentedControl';
import { Toggle } from '../../parts/fields/Toggle';
import { Note } from '../../parts/frame/prose';
import { Controls, Section } from '../../parts/frame/Section';
import { useWork } from '../../parts/frame/use-work';
import { percent } from '../train-words';
import { newtonWords, pathWords, surfaceWords } from './landscape-words';
import { ParameterChoice, parameterName } from './ParameterChoice';
import { type Place, SurfacePicture } from './SurfacePicture';
import { wording } from './words';

/** It is computed in a worker: how long it takes depends on the model. */
const WEIGHT = 200;
/** Points of a path that are drawn at most. */
const MOST_POINTS = 400;

type Kind = Directions['kind'];

/** The loss over two directions, which is drawn when it is asked for. */
export function Landscape({
  subject,
  run,
}: {
  readonly subject: Subject;
  readonly run: Run | null;
}) {
  const [wanted, setWanted] = useState(false);
  // Two parameters have just one surface.
  const open = wanted || subject.model.count === 2;
  return (
    <Section title={wording.lossSurface} about={wording.about}>
      {open ? (
        <Opened subject={subject} run={run} />
      ) : (
        <div>
          <Button onClick={() => setWanted(true)}>{wording.draw}</Button>
        </div>
      )}
    </Section>
  );
}

function Opened({ subject, run }: { readonly subject: Subject; readonly run: Run | null }) {
  const { model, train } = subject;
  const resting = useTraining((state) => state.doing) === 'nothing';
  const [kind, setKind] = useState<Kind>('parameters');
  const [[first, second], setPair] = useState([0, 1]);
  const [seed, setSeed] = useState(1);
  const [newton, setNewton] = useState(model.count === 2);
  const most = model.count - 1;
  const [across, up] = [Math.min(first as number, most), Math.min(second as number, most)];
  const directions = useMemo(
    (): Directions =>
      kind === 'parameters'
        ? { kind, first: across, second: up }
        : kind === 'random'
          ? { kind, seed }
          : { kind },
    [kind, across, up, seed],
  );
  const graph = run?.graph ?? model.graph;
  // biome-ignore lint/correctness/useExhaustiveDependencies: graphs that differ in what is learnt are alike.
  const kept = useMemo(() => model, [graph, subject.all]);
  const shown = useDeferredValue(run);
  const numbers = useDeferredValue(
    useMemo(
      () => run?.reports[run.at]?.state.numbers.subarray(0, model.count) ?? parametersOf(model),
      [run, model],
    ),
  );
  const path = useMemo(() => pathOf(shown, model.count), [shown, model.count]);
  const start = path[0] ?? numbers;
  const withNewton = newton && model.count <= MOST_FOR_NEWTON;
  const newtonWork = useMemo(
    () => (withNewton && resting ? workOf(newtonPath, [kept, train, start], WEIGHT) : null),
    [withNewton, resting, kept, train, start],
  );
  const found = useWork(wording.newtonsMethod, newtonWork).result;
  const section = useMemo(
    () => (resting ? sectionAlong(kept, directions, numbers, path) : null),
    [resting, kept, directions, numbers, path],
  );
  const places = useMemo(
    () =>
      section && {
        here: placeOn(section, numbers),
        path: path.map((point) => placeOn(section, point)),
        newton: found ? found.points.map((point) => placeOn(section, point.numbers)) : null,
      },
    [section, numbers, path, found],
  );
  const work = useMemo(() => {
    if (!section || !places || (newtonWork && !found)) return null;
    const all: readonly Place[] = [...places.path, ...(places.newton ?? [])];
    const least = (at: number) =>
      kind === 'random' ? 1 : kind === 'path' ? 1e-3 : Math.max(1, Math.abs(at) / 2);
    const x = spanOf(
      places.here[0],
      all.map(([a]) => a),
      least(places.here[0]),
    );
    const y = spanOf(
      places.here[1],
      all.map(([, b]) => b),
      least(places.here[1]),
    );
    return workOf(lossSurface, [kept, train, section, x, y], WEIGHT);
  }, [section, places, kept, train, kind, newtonWork, found]);
  const { result, steps } = useWork(wording.theLossSurface, work);
  const names: readonly [string, string] =
    kind === 'parameters'
      ? [parameterName(model, across), parameterName(model, up)]
      : [wording.firstDirection, wording.secondDirection];
  const [nameX, nameY] = names;
  const fresh = useMemo(
    () =>
      result && places && section
        ? { surface: result, places, names: [nameX, nameY] as const, found, share: section.share }
        : null,
    [result, places, section, nameX, nameY, found],
  );
  // What was drawn last stays until there is something newer.
  const [last, keep] = useState(fresh);
  if (fresh && fresh !== last) keep(fresh);
  const drawn = fresh ?? last;
  const rows = rowsOf(train);
  return (
    <>
      <SegmentedControl
        label={wording.directions}
        showLabel
        segments={[
          { value: 'parameters', label: wording.twoParameters },
          { value: 'random', label: wording.random },
          { value: 'path', label: wording.alongPath },
        ]}
        value={kind}
        onChange={setKind}
      />
      <Controls>
        {kind === 'parameters' && model.count > 2 && (
          <>
            <ParameterChoice
              label={wording.across}
              model={model}
              value={across}
              onChange={(index) => setPair([index, up])}
            />
            <ParameterChoice
              label={wording.up}
              model={model}
              value={up}
              onChange={(index) => setPair([across, index])}
            />
          </>
        )}
        {kind === 'random' && (
          <NumberField
            label={wording.seed}
            value={seed}
            min={0}
            max={2 ** 31}
            integer
            onChange={setSeed}
          />
        )}
        {model.count <= MOST_FOR_NEWTON && (
          <Toggle label={wording.newtonBeside} checked={newton} onChange={setNewton} />
        )}
      </Controls>
      {resting && !section && <Note>{wording.trainFirst}</Note>}
      {work && !result && (
        <p role="status">{wording.computing(Math.round(100 * (steps.at(-1) ?? 0)))}</p>
      )}
      {drawn && (
        <>
          <SurfacePicture
            surface={drawn.surface}
            names={drawn.names}
            path={drawn.places.path}
            newton={drawn.places.newton}
            here={drawn.places.here}
            summary={surfaceWords(drawn.surface, drawn.names, drawn.places.here)}
            stale={!fresh}
          />
          {!fresh && !resting && <Note>{wording.changed}</Note>}
          {shown && <p>{pathWords(shown)}</p>}
          {drawn.found && <p>{newtonWords(drawn.found).join(' ')}</p>}
          {kind === 'random' && <Note>{wording.filters}</Note>}
          {kind === 'path' && drawn.share !== null && (
            <Note>{wording.share(percent(drawn.share))}</Note>
          )}
          {kind === 'parameters' && model.count > 2 && path.length > 1 && (
            <Note>{wording.projected}</Note>
          )}
          {rows > MOST_ROWS && <Note>{wording.someRows(MOST_ROWS, rows)}</Note>}
        </>
      )}
    </>
  );
}

/** The parameters of a run from its start to where it is, few enough to be drawn. */
function pathOf(run: Run | null, count: number): readonly Float64Array[] {
  if (!run) return [];
  const told = run.reports.slice(0, run.at + 1);
  const stride = Math.max(1, Math.ceil(told.length / MOST_POINTS));
  return told
    .filter((_, k) => k % stride === 0 || k === told.length - 1)
    .map(({ state }) => state.numbers.subarray(0, count));
}
