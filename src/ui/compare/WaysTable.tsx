import type { Program } from '../../core/program/program';
import { type Subject, scalarInputs } from '../../study/compare/subject';
import { findWays, type Way, type WayId, waysFor } from '../../study/compare/ways';
import parts from '../parts/frame/Section.module.css';
import { Table } from '../parts/frame/Table';
import { useAnalysis } from '../parts/frame/use-analysis';
import { shortNumber } from '../parts/plot/ticks';
import styles from './Compare.module.css';
import { FullNumber } from './FullNumber';
import { derivativeText, pointText, wayNames } from './wording';

/** The derivative in every way there is, what is wrong with it, and what it took. */
export function WaysTable({
  subject,
  h,
  hand,
}: {
  readonly subject: Subject;
  readonly h: number;
  readonly hand: Program | null;
}) {
  const inputs = scalarInputs(subject.program).length;
  const { steps } = useAnalysis('the ways', findWays, [subject, h, inputs, hand], subject.program);
  const exact = steps[0]?.value ?? Number.NaN;
  const ids = waysFor(hand);
  return (
    <Table
      caption={`${derivativeText(subject)} at ${pointText(subject)}, in ${ids.length} ways`}
      className={styles.ways}
    >
      <thead>
        <tr>
          <th scope="col">Way</th>
          <th scope="col">Value</th>
          <th scope="col" className={parts.end}>
            Error
          </th>
          <th scope="col" className={parts.end}>
            Runs of f
          </th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id, k) => (
          <WayRow key={id} id={id} way={steps[k]} exact={exact} inputs={inputs} />
        ))}
      </tbody>
    </Table>
  );
}

/** One way; while it is not computed yet, a dash stands for each number. */
function WayRow({
  id,
  way,
  exact,
  inputs,
}: {
  readonly id: WayId;
  readonly way: Way | undefined;
  readonly exact: number;
  readonly inputs: number;
}) {
  return (
    <tr data-way={id}>
      <th scope="row">{wayNames[id]}</th>
      <td>{way ? <FullNumber value={way.value} reference={exact} /> : '–'}</td>
      <td className={parts.end}>{way ? <ErrorCell way={way} /> : '–'}</td>
      <td className={parts.end}>{way ? <RunsCell way={way} inputs={inputs} /> : '–'}</td>
    </tr>
  );
}

function ErrorCell({ way: { value, error } }: { readonly way: Way }) {
  if (error === null) return <span className={parts.soft}>reference</span>;
  // NaN beside NaN is no agreement.
  if (Number.isNaN(value)) return <span className={parts.soft}>–</span>;
  const { absolute, relative } = error;
  return (
    <>
      {shortNumber(absolute)}
      {absolute !== 0 && Number.isFinite(relative) && (
        <span className={parts.detail}>{shortNumber(relative)} relative</span>
      )}
    </>
  );
}

function RunsCell({
  way: { runs, runsForAll },
  inputs,
}: {
  readonly way: Way;
  readonly inputs: number;
}) {
  if (runs === 0) return <span className={parts.soft}>none</span>;
  return (
    <>
      {runs}
      {inputs > 1 && (
        <span className={parts.detail}>
          {runsForAll} for all {inputs}
        </span>
      )}
    </>
  );
}
