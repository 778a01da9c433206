import { useMemo, useState } from 'react';
import { formatNumber } from '../../../lang/number';
import { type Oddity, odditiesOf, type Spread, spreading } from '../../../learn/pictures/spread';
import { updatesPerEpoch } from '../../../learn/run/trainer';
import type { Subject } from '../../../state/training/subject';
import { type Run, useTraining } from '../../../state/training/training-store';
import { workOf } from '../../../work/work';
import { Button } from '../../parts/fields/Button';
import { Finding, Note } from '../../parts/frame/prose';
import { Section } from '../../parts/frame/Section';
import { useWork } from '../../parts/frame/use-work';
import { lossText, percent } from '../train-words';
import { BandPicture } from './BandPicture';
import styles from './History.module.css';
import { wording } from './words';

/** Times of a run that are looked at at most. */
const MOST_TIMES = 48;
/** It is done in a worker: how long it takes depends on the model. */
const WEIGHT = 200;

/** How the numbers of each layer have spread from the start of a run on. */
export function History({ subject, run }: { readonly subject: Subject; readonly run: Run }) {
  const [open, setOpen] = useState(false);
  return (
    <Section title={wording.layersOverTime} about={wording.about}>
      {open ? (
        <Opened subject={subject} run={run} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{wording.show}</Button>
        </div>
      )}
    </Section>
  );
}

function Opened({ subject, run }: { readonly subject: Subject; readonly run: Run }) {
  const resting = useTraining((state) => state.doing) === 'nothing';
  const { model, training, train } = subject;
  const { batch, seed } = training;
  // biome-ignore lint/correctness/useExhaustiveDependencies: graphs that differ in what is learnt are alike.
  const kept = useMemo(() => model, [run.graph, subject.all]);
  const { reports, at } = run;
  const work = useMemo(() => {
    if (!resting) return null;
    const told = reports.slice(0, at + 1);
    const count = Math.min(MOST_TIMES, told.length);
    const states = Array.from({ length: count }, (_, k) => {
      const index = count === 1 ? 0 : Math.round((k * (told.length - 1)) / (count - 1));
      const { state } = told[index] as (typeof told)[number];
      return { updates: state.updates, numbers: state.numbers.slice(0, kept.count) };
    });
    return workOf(spreading, [kept, { batch, seed }, train, states], WEIGHT);
  }, [resting, reports, at, kept, batch, seed, train]);
  const { result, steps } = useWork(wording.theLayers, work);
  const [last, keep] = useState<Spread | null>(null);
  if (result && result !== last) keep(result);
  const shown = result ?? last;
  const perEpoch = updatesPerEpoch(training, train);
  const epochs = useMemo(
    () => shown?.updates.map((updates) => updates / perEpoch) ?? [],
    [shown, perEpoch],
  );
  const odd = useMemo(() => (shown ? odditiesOf(shown) : []), [shown]);
  return (
    <>
      {!resting && <Note>{wording.whilePaused}</Note>}
      {work && !result && (
        <p role="status">{wording.looking(Math.round(100 * (steps.at(-1) ?? 0)))}</p>
      )}
      {odd.map((oddity) => (
        <Finding key={`${oddity.kind} ${oddity.name}`} tone="warn">
          {oddityWords(oddity, epochs)}
        </Finding>
      ))}
      {shown && odd.length === 0 && <p>{wording.nothingOdd}</p>}
      {shown && (
        <div className={styles.pictures}>
          {shown.bands.map((band, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what has no name is known by its place.
            <BandPicture key={k} band={band} epochs={epochs} />
          ))}
        </div>
      )}
    </>
  );
}

/** What is odd about a layer, since which epoch, and what helps. */
function oddityWords(oddity: Oddity, epochs: readonly number[]): string {
  const epoch = (time: number) => lossText(epochs[time] ?? 0);
  switch (oddity.kind) {
    case 'vanishing':
      return wording.vanishing(oddity.name, oddity.beside, epoch(oddity.since));
    case 'exploding':
      return wording.exploding(oddity.name, formatNumber(oddity.size, 1), epoch(oddity.since));
    case 'dead':
      return wording.dead(oddity.name, percent(oddity.share));
    case 'saturated':
      return wording.saturated(oddity.name, percent(oddity.share), epoch(oddity.since));
  }
}
