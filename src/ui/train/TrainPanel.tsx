import { FileOutput, Pause, Play, RotateCcw } from 'lucide-react';
import { useDeferredValue, useEffect, useRef } from 'react';
import { DEFAULT_TRAINING } from '../../document/training';
import { hasLayer } from '../../learn/run/modes';
import { updatesPerEpoch } from '../../learn/run/trainer';
import { openDialog } from '../../state/stores/dialog-store';
import { useDocument } from '../../state/stores/document-store';
import { loadRows } from '../../state/training/rows-loaded';
import { isSubject, type Subject, subjectOf } from '../../state/training/subject';
import {
  isRunOf,
  oneEpoch,
  oneUpdate,
  pause,
  showReport,
  startOver,
  train,
  watchDocument,
} from '../../state/training/train';
import { type Run, useTraining } from '../../state/training/training-store';
import { Button, IconButton } from '../parts/fields/Button';
import { SliderRow } from '../parts/fields/SliderRow';
import { Finding, Note } from '../parts/frame/prose';
import { Buttons, Part, Section, Sections } from '../parts/frame/Section';
import type { PageProps } from '../parts/frame/Tab';
import { Examples } from './Examples';
import { Landscape } from './landscape/Landscape';
import { NetworkBuilder } from './NetworkBuilder';
import { Pictures } from './Pictures';
import { RateFinder } from './rates/RateFinder';
import { Runs } from './runs/Runs';
import { Settings } from './Settings';
import { lackWords, reportWords, troublesOf } from './train-words';
import { UpdateInside } from './UpdateInside';
import { wording } from './words';

/** Where a graph learns: what it is fitted to and how, the run as it goes, and what comes of it. */
export function TrainPanel({ name }: PageProps) {
  const document = useDocument((state) => state.document);
  const loaded = useTraining((state) => state.loaded);
  const { doing, run, failure } = useTraining();
  useEffect(() => watchDocument(), []);
  const { set } = (document.training ?? DEFAULT_TRAINING).data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are asked for when the set becomes another.
  useEffect(() => loadRows(), [set]);
  const found = subjectOf(document, loaded);
  const subject = isSubject(found) ? found : null;
  const current = subject && isRunOf(run, document, subject) ? run : null;
  const hasParameters = isSubject(found) || found.kind !== 'no parameter';
  const why = isSubject(found) ? undefined : lackWords(found);
  const busy = doing !== 'nothing';
  const begins = useRef<HTMLButtonElement>(null);
  const built = useRef(false);
  // The button that built the network is gone: the focus goes on to what is pressed next.
  useEffect(() => {
    if (hasParameters && built.current) begins.current?.focus();
    built.current = false;
  }, [hasParameters]);
  const chosen = () => {
    built.current = true;
  };
  return (
    <Sections
      name={name}
      busy={doing === 'catching up'}
      actions={
        <Buttons>
          {busy ? (
            <Button ref={begins} variant="primary" icon={<Pause />} onClick={pause}>
              {wording.pauseTraining}
            </Button>
          ) : (
            <Button ref={begins} variant="primary" icon={<Play />} disabled={why} onClick={train}>
              {wording.train}
            </Button>
          )}
          <Button disabled={busy || why} onClick={oneUpdate}>
            {wording.oneUpdate}
          </Button>
          <Button disabled={busy || why} onClick={oneEpoch}>
            {wording.oneEpoch}
          </Button>
          <IconButton
            icon={<RotateCcw />}
            label={wording.startOver}
            disabled={!document.training?.progress && wording.nothingHasBeenTrainedThat}
            onClick={startOver}
          />
          <IconButton
            icon={<FileOutput />}
            label={wording.exportForTraining}
            disabled={why}
            onClick={() => openDialog({ kind: 'export', page: 'training' })}
          />
        </Buttons>
      }
    >
      {failure && (
        <Part>
          <Finding tone="danger" role="status">
            {wording.trainingEnded(failure)}
          </Finding>
        </Part>
      )}
      {!hasParameters && <Examples chosen={chosen} />}
      {hasParameters && why && (
        <Part>
          <Finding tone="warn">{why}</Finding>
        </Part>
      )}
      {subject && <Progress subject={subject} run={current} />}
      {subject && <Pictures subject={subject} run={current} />}
      {subject && <Runs document={document} />}
      {subject && <Landscape subject={subject} run={current} />}
      {subject && <UpdateInside subject={subject} run={current} />}
      <Settings document={document} subject={subject} />
      {subject && <RateFinder subject={subject} />}
      <NetworkBuilder document={document} />
      {hasParameters && <Examples />}
    </Sections>
  );
}

/** How far the run is, the way back through it, and what is odd about it. */
function Progress({ subject, run }: { readonly subject: Subject; readonly run: Run | null }) {
  const perEpoch = updatesPerEpoch(subject.training, subject.train);
  const doing = useTraining((state) => state.doing);
  const shown = useDeferredValue(run);
  const { progress } = subject.training;
  const { graph } = subject.model;
  const [drops, normalises] = [hasLayer(graph, 'dropout'), hasLayer(graph, 'batchNorm')];
  const report = shown?.reports[shown.at];
  const troubles = shown
    ? troublesOf(shown.reports.slice(0, shown.at + 1), subject.training.optimiser.rate)
    : [];
  const epochOf = (at: number) => {
    const updates = shown?.reports[at]?.state.updates ?? 0;
    return updates % perEpoch === 0
      ? wording.epochAt(updates / perEpoch)
      : wording.updateAt(updates);
  };
  return (
    <Section title={wording.theRun}>
      <p role="status" aria-live={doing === 'nothing' ? 'polite' : 'off'}>
        {report
          ? reportWords(report, perEpoch)
          : progress
            ? wording.updatesWereMadeTrainMakes(progress.updates)
            : wording.pressTrainTheGraphLearns}
      </p>
      {shown && shown.reports.length > 1 && (
        <SliderRow
          label={wording.rewindToAnEpoch}
          shown={wording.rewind}
          min={0}
          max={shown.reports.length - 1}
          value={shown.at}
          text={epochOf(shown.at)}
          onChange={showReport}
        />
      )}
      {troubles.map((trouble) => (
        <Finding key={trouble} tone="warn" role="status">
          {trouble}
        </Finding>
      ))}
      {(drops || normalises) && <Note>{wording.asAfterTraining(drops, normalises)}</Note>}
      {!report && !progress && <Note>{wording.aRunFollowsFromThe}</Note>}
    </Section>
  );
}
