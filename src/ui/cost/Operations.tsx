import { useMemo, useState } from 'react';
import { derivativeBounds } from '../../core/analysis/operation-counts';
import type { Output, Program } from '../../core/program/program';
import { countingOperations } from '../../study/cost/operations';
import { type SweepTimes, sweepTimes } from '../../study/cost/sweep-times';
import { counted, wholeNumber } from '../../words/en/grammar';
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

const sweeps: readonly { readonly id: Sweep; readonly name: string; readonly detail: string }[] = [
  { id: 'value', name: 'Value', detail: 'the primal alone' },
  { id: 'forward', name: 'Forward', detail: 'and one direction' },
  { id: 'reverse', name: 'Reverse', detail: 'and the whole gradient' },
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
  const { result: counts } = useAnalysis('the operations', countingOperations, args, program);
  const [timed, setTimed] = useState<{ readonly of: Program; readonly turn: number } | null>(null);
  const measured = timed?.of === program ? timed : null;
  const timing = useMemo(
    () => (measured ? workOf(sweepTimes, [program, output], ALWAYS) : null),
    [measured, program, output],
  );
  const times = useWork('the times', timing, 50);
  const share = times.steps.at(-1) ?? 0;
  const totals = counts && {
    value: counts.value,
    forward: counts.value + counts.forward,
    reverse: counts.value + counts.reverse,
  };
  return (
    <Section
      title="Operations"
      about="A whole gradient in reverse mode costs at most 4 to 5 times as much as the value, however many inputs there are: the cheap-gradient principle."
    >
      <Table caption="Operations of the value and of each sweep">
        <thead>
          <tr>
            <th scope="col">Sweep</th>
            <AmountHead>Operations</AmountHead>
            <AmountHead>Ratio</AmountHead>
            <AmountHead>Bound</AmountHead>
            {times.result && <AmountHead>Time</AmountHead>}
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
          {times.done ? 'Measure again' : 'Measure the time'}
        </Button>
        <Note as="span" role="status">
          {times.result
            ? `Measured on this machine, ${times.result.thread}, just for this graph: the median of ${counted(times.result.samples, 'sample')}, each of two milliseconds or more.`
            : measured && times.state === 'running'
              ? `Measuring… ${Math.round(100 * share)} %`
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
