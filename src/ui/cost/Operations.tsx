import { type CSSProperties, useMemo, useState } from 'react';
import { derivativeBounds, operationCounts } from '../../core/analysis/operation-counts';
import type { Output, Program } from '../../core/program';
import { once } from '../../state/cost/once';
import { type SweepTimes, sweepTimes } from '../../state/cost/sweep-times';
import { Button } from '../parts/Button';
import { counted, wholeNumber } from '../parts/counted';
import { quietFor, useStretches } from '../parts/use-stretches';
import { timesText, timeText } from './amounts';
import styles from './Operations.module.css';
import { Section } from './Section';
import { type Sweep, verdictOn } from './wording';

const sweeps: readonly { readonly id: Sweep; readonly name: string; readonly detail: string }[] = [
  { id: 'value', name: 'Value', detail: 'the primal alone' },
  { id: 'forward', name: 'Forward', detail: 'and one direction' },
  { id: 'reverse', name: 'Reverse', detail: 'and the whole gradient' },
];

const clock = () => performance.now();

/** Operations of the sweeps against the cheap-gradient bound, and times where they are asked for. */
export function Operations({
  program,
  output,
}: {
  /** Any program of this structure: values do not matter here. */
  readonly program: Program;
  readonly output: Output;
}) {
  const work = useMemo(
    () => () => once(() => operationCounts(program, output.name)),
    [program, output],
  );
  const { result: counts } = useStretches(work, quietFor(program.length));
  const [timed, setTimed] = useState<{ readonly of: Program; readonly turn: number } | null>(null);
  const measured = timed?.of === program ? timed : null;
  const timing = useMemo(
    () => (measured ? () => sweepTimes(program, output, clock) : null),
    [measured, program, output],
  );
  const times = useStretches(timing, 50);
  const share = times.steps.at(-1) ?? 0;
  const totals = counts && {
    value: counts.value,
    forward: counts.value + counts.forward,
    reverse: counts.value + counts.reverse,
  };
  const value = counts?.value ?? 0;
  // The bars end at five times the value, where the bound does, unless something is longer.
  const scale = Math.max(1, 5 * value, totals?.forward ?? 0, totals?.reverse ?? 0);
  return (
    <Section
      title="Operations"
      about="A whole gradient in reverse mode costs at most 4 to 5 times as much as the value, however many inputs there are: the cheap-gradient principle."
    >
      <table className={styles.sweeps}>
        <caption className="visually-hidden">Operations of the value and of each sweep</caption>
        <thead>
          <tr>
            <th scope="col">Sweep</th>
            <th scope="col" className={styles.end}>
              Operations
            </th>
            <th scope="col" className={styles.end}>
              Ratio
            </th>
            <th scope="col" className={styles.wide}>
              <span className={styles.scale}>
                of 5 × the value
                <span className={styles.key}>bound</span>
              </span>
            </th>
            {times.result && (
              <th scope="col" className={styles.end}>
                Time
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sweeps.map(({ id, name, detail }) => (
            <tr key={id} data-sweep={id}>
              <th scope="row">
                {name}
                <span className={styles.detail}>{detail}</span>
              </th>
              <td className={styles.end}>{totals ? wholeNumber(totals[id]) : '–'}</td>
              <td className={styles.end}>
                {totals && value > 0 ? timesText(totals[id] / value) : '–'}
                {id !== 'value' && <span className={styles.detail}>≤ {boundOf(id)}</span>}
              </td>
              <td className={styles.wide}>
                <span
                  className={styles.track}
                  aria-hidden="true"
                  style={{ '--bound': `${(100 * boundOf(id) * value) / scale}%` } as CSSProperties}
                >
                  <span
                    className={styles.part}
                    data-of="value"
                    style={{ width: `${(100 * value) / scale}%` }}
                  />
                  <span
                    className={styles.part}
                    data-of={id}
                    style={{ width: `${(100 * ((totals?.[id] ?? value) - value)) / scale}%` }}
                  />
                  {id !== 'value' && value > 0 && <span className={styles.bound} />}
                </span>
              </td>
              {times.result && <TimeCell times={times.result} sweep={id} />}
            </tr>
          ))}
        </tbody>
      </table>
      {counts && <p className={styles.note}>{verdictOn(counts)}</p>}
      <div className={styles.measure}>
        <Button
          disabled={measured !== null && !times.done}
          onClick={() => setTimed({ of: program, turn: (timed?.turn ?? 0) + 1 })}
        >
          {times.done ? 'Measure again' : 'Measure the time'}
        </Button>
        <span className={styles.note} role="status">
          {times.result
            ? `Measured on this machine just for this graph: the median of ${counted(times.result.samples, 'sample')}, each of two milliseconds or more.`
            : measured
              ? `Measuring… ${Math.round(100 * share)} %`
              : ''}
        </span>
      </div>
    </Section>
  );
}

function TimeCell({ times, sweep }: { readonly times: SweepTimes; readonly sweep: Sweep }) {
  return (
    <td className={styles.end}>
      {timeText(times[sweep])}
      {sweep !== 'value' && (
        <span className={styles.detail}>{timesText(times[sweep] / times.value)}</span>
      )}
    </td>
  );
}

function boundOf(sweep: Sweep): number {
  return sweep === 'value' ? 1 : derivativeBounds[sweep];
}
