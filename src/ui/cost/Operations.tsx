import { useMemo, useState } from 'react';
import { derivativeBounds } from '../../core/analysis/operation-counts';
import type { Output, Program } from '../../core/program/program';
import { countingOperations } from '../../study/cost/operations';
import { type SweepTimes, sweepTimes } from '../../study/cost/sweep-times';
import { wholeNumber } from '../../words/grammar';
import { workOf } from '../../work/work';
import { Button } from '../parts/fields/Button';
import { Detail, Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import { Amount, AmountHead, Table } from '../parts/frame/Table';
import { useAnalysis } from '../parts/frame/use-analysis';
import { useWork } from '../parts/frame/use-work';
import { BarChart } from '../parts/plot/BarChart';
import { timesText, timeText } from './amounts';
import { type Sweep, verdictOn } from './cost-words';
import { operationsFigure } from './operations-figure';
import { wording } from './words';

const sweeps: readonly { readonly id: Sweep; readonly name: string; readonly detail: string }[] = [
  { id: 'value', name: wording.value, detail: wording.thePrimalAlone },
  { id: 'forward', name: wording.forward, detail: wording.andOneDirection },
  { id: 'reverse', name: wording.reverse, detail: wording.andTheWholeGradient },
];

/** What is timed is never done on the page, which has other things to do. */
const ALWAYS = Number.POSITIVE_INFINITY;

/** Operations of the sweeps against the cheap-gradient bound, and times where they are asked for. */
export function Operations({
  program,
  output,
}: {
  /** Any program of this structure: values do not matter here. */
  readonly program: Program;
  readonly output: Output;
}) {
  const args = [program, output.name] as const;
  const { result: counts } = useAnalysis(wording.theOperations, countingOperations, args, program);
  const [timed, setTimed] = useState<{ readonly of: Program; readonly turn: number } | null>(null);
  const measured = timed?.of === program ? timed : null;
  const timing = useMemo(
    () => (measured ? workOf(sweepTimes, [program, output], ALWAYS) : null),
    [measured, program, output],
  );
  const times = useWork(wording.theTimes, timing, 50);
  const share = times.steps.at(-1) ?? 0;
  const totals = counts && {
    value: counts.value,
    forward: counts.value + counts.forward,
    reverse: counts.value + counts.reverse,
  };
  return (
    <Section title={wording.operations} about={wording.aWholeGradientInReverse}>
      <Table caption={wording.operationsOfTheValueAnd}>
        <thead>
          <tr>
            <th scope="col">{wording.sweep}</th>
            <AmountHead>{wording.operations}</AmountHead>
            <AmountHead>{wording.ratio}</AmountHead>
            <AmountHead>{wording.bound}</AmountHead>
            {times.result && <AmountHead>{wording.time}</AmountHead>}
          </tr>
        </thead>
        <tbody>
          {sweeps.map(({ id, name, detail }) => (
            <tr key={id} data-sweep={id}>
              <th scope="row">
                {name}
                <Detail>{detail}</Detail>
              </th>
              <Amount>{totals ? wholeNumber(totals[id]) : '–'}</Amount>
              <Amount>
                {totals && totals.value > 0 ? timesText(totals[id] / totals.value) : '–'}
              </Amount>
              <Amount>{id === 'value' ? '' : `≤ ${timesText(derivativeBounds[id])}`}</Amount>
              {times.result && <TimeCell times={times.result} sweep={id} />}
            </tr>
          ))}
        </tbody>
      </Table>
      {counts && counts.value > 0 && <BarChart figure={operationsFigure(counts)} />}
      {counts && <Note>{verdictOn(counts)}</Note>}
      <Controls>
        <Button
          disabled={measured !== null && times.state === 'running'}
          onClick={() => setTimed({ of: program, turn: (timed?.turn ?? 0) + 1 })}
        >
          {times.done ? wording.measureAgain : wording.measureTheTime}
        </Button>
        <Note as="span" role="status">
          {times.result
            ? wording.measuredJustNow(times.result.thread, times.result.samples)
            : measured && times.state === 'running'
              ? wording.measuring(Math.round(100 * share))
              : ''}
        </Note>
      </Controls>
    </Section>
  );
}

function TimeCell({ times, sweep }: { readonly times: SweepTimes; readonly sweep: Sweep }) {
  return (
    <Amount>
      {timeText(times[sweep])}
      {sweep !== 'value' && <Detail>{timesText(times[sweep] / times.value)}</Detail>}
    </Amount>
  );
}
