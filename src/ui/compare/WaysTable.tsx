import type { Program } from '../../core/program/program';
import { type Subject, scalarInputs } from '../../study/compare/subject';
import { findWays, type Way, type WayId, waysFor } from '../../study/compare/ways';
import { Detail, Soft } from '../parts/frame/prose';
import { Amount, AmountHead, Table } from '../parts/frame/Table';
import { useAnalysis } from '../parts/frame/use-analysis';
import { shortNumber } from '../parts/plot/ticks';
import styles from './Compare.module.css';
import { derivativeText, pointText, wayNames } from './compare-words';
import { FullNumber } from './FullNumber';
import { wording } from './words';

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
  const { steps } = useAnalysis(
    wording.theWays,
    findWays,
    [subject, h, inputs, hand],
    subject.program,
  );
  const exact = steps.find(({ error, isOther }) => error === null && !isOther)?.value ?? Number.NaN;
  const ids = waysFor(hand);
  return (
    <Table
      caption={wording.derivativeAtInWays(derivativeText(subject), pointText(subject), ids.length)}
      className={styles.ways}
    >
      <thead>
        <tr>
          <th scope="col">{wording.way}</th>
          <th scope="col">{wording.value}</th>
          <AmountHead>{wording.error}</AmountHead>
          <AmountHead>{wording.runsOfF}</AmountHead>
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
      <td>
        {way ? <FullNumber value={way.value} reference={way.isOther ? way.value : exact} /> : '–'}
      </td>
      <Amount>{way ? <ErrorCell way={way} /> : '–'}</Amount>
      <Amount>{way ? <RunsCell way={way} inputs={inputs} /> : '–'}</Amount>
    </tr>
  );
}

function ErrorCell({ way: { value, error, isOther } }: { readonly way: Way }) {
  if (isOther) return <Soft>{wording.notHeldFixed}</Soft>;
  if (error === null) return <Soft>{wording.reference}</Soft>;
  // NaN beside NaN is no agreement.
  if (Number.isNaN(value) || Number.isNaN(error.absolute)) return <Soft>–</Soft>;
  const { absolute, relative } = error;
  return (
    <>
      {shortNumber(absolute)}
      {absolute !== 0 && Number.isFinite(relative) && (
        <Detail>{wording.relative(shortNumber(relative))}</Detail>
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
  if (runs === 0) return <Soft>{wording.none}</Soft>;
  return (
    <>
      {runs}
      {inputs > 1 && <Detail>{wording.forAll(runsForAll, inputs)}</Detail>}
    </>
  );
}
