import { useDeferredValue } from 'react';
import type { Document } from '../../../document/document';
import { formatNumber } from '../../../lang/number';
import { differingOf, type KeptRun, type Setting } from '../../../learn/run/kept-run';
import { wording as names } from '../../../state/training/names/words';
import {
  drawRun,
  forgetRun,
  MOST_DRAWN,
  runsOf,
  useRuns,
} from '../../../state/training/runs-store';
import { beginAs } from '../../../state/training/train';
import { useTraining } from '../../../state/training/training-store';
import { Button } from '../../parts/fields/Button';
import { Toggle } from '../../parts/fields/Toggle';
import { Note } from '../../parts/frame/prose';
import { Buttons, Section } from '../../parts/frame/Section';
import { Amount, AmountHead, Table } from '../../parts/frame/Table';
import { Plot } from '../../parts/plot/Plot';
import { lossText, percent } from '../train-words';
import { runsFigure, runsWords } from './runs-figure';
import { wording } from './words';

/** The runs of a graph: which of them are drawn, how each was trained, and what came of it. */
export function Runs({ document }: { readonly document: Document }) {
  const { runs, drawn } = useDeferredValue(useRuns());
  const busy = useTraining((state) => state.doing) !== 'nothing';
  const logarithmic = useTraining((state) => state.logarithmic);
  const own = runsOf(runs, document);
  if (own.length === 0) return null;
  const shown = own.filter(({ id }) => drawn.includes(id)).slice(-MOST_DRAWN);
  const differing = differingOf(own);
  const settingsOf = (run: KeptRun) =>
    differing.length === 0
      ? wording.allTheSame
      : differing.map((setting) => settingText(run, setting)).join(', ');
  const x = (epoch: number) => wording.atEpoch(lossText(epoch));
  return (
    <Section
      title={wording.runsSideBySide}
      about={wording.about}
      actions={
        <Toggle
          label={wording.logAxes}
          checked={logarithmic}
          onChange={(is) => useTraining.setState({ logarithmic: is })}
        />
      }
    >
      {shown.length > 1 && (
        <>
          <Plot figure={runsFigure(shown, logarithmic)} words={{ x, y: lossText }} aspect={0.45} />
          {runsWords(shown).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )}
      <Table caption={wording.runs}>
        <thead>
          <tr>
            <th scope="col">{wording.drawn}</th>
            {own.length > 1 && <th scope="col">{wording.settings}</th>}
            <AmountHead>{wording.epochs}</AmountHead>
            <AmountHead>{wording.loss}</AmountHead>
            <AmountHead>{wording.test}</AmountHead>
            <th scope="col">{wording.more}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((run) => {
            const { id, number, curve, perEpoch } = run;
            const last = curve.at(-1);
            return (
              <tr key={id}>
                <th scope="row">
                  <Toggle
                    label={
                      <>
                        <span className="visually-hidden">{wording.draw(number)}</span>
                        <span aria-hidden="true">{wording.run(number)}</span>
                      </>
                    }
                    checked={shown.includes(run)}
                    onChange={(is) => drawRun(id, is)}
                  />
                </th>
                {own.length > 1 && <td>{settingsOf(run)}</td>}
                <Amount>{lossText((last?.updates ?? 0) / perEpoch)}</Amount>
                <Amount>{lossText(last?.train.loss ?? Number.NaN)}</Amount>
                <Amount>{testText(run)}</Amount>
                <td>
                  <Buttons>
                    <Button
                      aria-label={wording.beginAsRun(number)}
                      disabled={busy}
                      onClick={() => beginAs(run)}
                    >
                      {wording.beginAs}
                    </Button>
                    <Button
                      aria-label={wording.forgetRun(number)}
                      disabled={busy}
                      onClick={() => forgetRun(id)}
                    >
                      {wording.forget}
                    </Button>
                  </Buttons>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      {own.length > MOST_DRAWN && <Note>{wording.notDrawnTogether(MOST_DRAWN)}</Note>}
    </Section>
  );
}

/** How a run does on what it has not learnt from; a dash where there is nothing of that. */
function testText({ curve }: KeptRun): string {
  const test = curve.at(-1)?.test;
  if (!test) return '–';
  return test.accuracy === null ? lossText(test.loss) : wording.right(percent(test.accuracy));
}

function settingText({ training }: KeptRun, setting: Setting): string {
  const { data, optimiser, batch, seed, zeroed } = training;
  switch (setting) {
    case 'data':
      return wording.data(
        `${names.sets[data.set]?.name ?? data.set}, ${data.rows}, ${formatNumber(data.noise, 3)}, ${formatNumber(data.test, 3)}`,
      );
    case 'optimiser':
      return names.optimisers[optimiser.name]?.name ?? optimiser.name;
    case 'rate':
      return wording.rate(formatNumber(optimiser.rate, 6));
    case 'decay':
      return wording.decay(formatNumber(optimiser.decay, 6));
    case 'clip':
      return wording.clip(formatNumber(optimiser.clip, 6));
    case 'batch':
      return wording.batch(batch);
    case 'seed':
      return wording.seed(seed);
    case 'zeroed':
      return wording.zeroed(zeroed);
  }
}
