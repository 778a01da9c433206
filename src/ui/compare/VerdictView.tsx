import { CircleCheck, CircleX, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { setValue } from '../../document/edits';
import { formatNumber } from '../../lang/number';
import { edit } from '../../state/stores/document-store';
import type { Verdict } from '../../study/compare/judge';
import type { Slip } from '../../study/compare/slip';
import type { Subject } from '../../study/compare/subject';
import type { Trial } from '../../study/compare/trial';
import { Button } from '../parts/fields/Button';
import { Finding } from '../parts/frame/prose';
import { shortNumber } from '../parts/plot/ticks';
import styles from './Compare.module.css';
import { FullNumber } from './FullNumber';
import { countedSize, derivativeText } from './wording';

const tones = { agrees: 'ok', differs: 'danger', nowhere: undefined } as const;

/** What trying a formula has shown, in words, with a counterexample where there is one. */
export function VerdictView({
  subject,
  verdict,
  pending,
}: {
  readonly subject: Subject;
  readonly verdict: Verdict | null;
  /** Whether there is a formula at all. */
  readonly pending: boolean;
}) {
  return (
    <>
      <Finding
        as="div"
        role="status"
        className={styles.verdict}
        tone={verdict ? tones[verdict.kind] : undefined}
      >
        {verdict ? <Words subject={subject} verdict={verdict} /> : pending ? 'Comparing…' : null}
      </Finding>
      {verdict?.kind === 'differs' && (
        <Counterexample subject={subject} trial={verdict.counterexample} />
      )}
    </>
  );
}

function Words({
  subject,
  verdict,
}: {
  readonly subject: Subject;
  readonly verdict: Verdict;
}): ReactNode {
  switch (verdict.kind) {
    case 'nowhere':
      return (
        <>
          <Info aria-hidden="true" />
          <span>
            There is nothing to compare with: at none of the points tried is{' '}
            {derivativeText(subject)} a finite number.
          </span>
        </>
      );
    case 'agrees':
      return (
        <>
          <CircleCheck aria-hidden="true" />
          <span>
            <strong>It agrees with AD</strong> at {placesText(verdict)}.{!verdict.here && NOT_HERE}
            {verdict.lone && <Lone trial={verdict.lone} />}
            {verdict.points > 1 && ' That is no proof, but a mistake would hardly hide there.'}
          </span>
        </>
      );
    case 'differs':
      return (
        <>
          <CircleX aria-hidden="true" />
          <span>
            <strong>It differs from AD</strong> at {verdict.differing} of{' '}
            {countedSize(verdict.points, 'point')}
            {verdict.counterexample.reach === 'here'
              ? ', this one among them.'
              : verdict.here
                ? ', though not at this one.'
                : `.${NOT_HERE}`}
            {verdict.slip && ` ${slipText(verdict.slip, subject)}`}
          </span>
        </>
      );
  }
}

const NOT_HERE = ' This one is left out, since AD has no finite number here.';

/** Where a formula was found to agree. */
function placesText({ points, here }: { readonly points: number; readonly here: boolean }): string {
  if (!here) return countedSize(points, 'point');
  if (points === 1) return 'this point';
  return `this point and ${points - 1} ${points === 2 ? 'other' : 'others'}`;
}

function Lone({ trial }: { readonly trial: Trial }) {
  const at = trial.reach === 'here' ? 'here' : `at ${valuesText(trial)}`;
  return (
    <>
      {' '}
      Only exactly {at}, where there is a kink or a gap, AD says {shortNumber(trial.ad)} and you say{' '}
      {shortNumber(trial.hand)}: there AD follows a convention.
    </>
  );
}

function slipText(slip: Slip, { output }: Subject): string {
  switch (slip.kind) {
    case 'factor':
      return slip.factor === -1
        ? 'It has the wrong sign everywhere.'
        : `It is ${shortNumber(slip.factor)} times the derivative everywhere.`;
    case 'amount':
      return `It is ${shortNumber(Math.abs(slip.amount))} ${slip.amount > 0 ? 'more' : 'less'} than the derivative everywhere.`;
    case 'other input':
      return `It is the derivative of ${output.name} by ${slip.name}.`;
  }
}

function valuesText({ values }: Trial): string {
  return Object.entries(values)
    .slice(0, 6)
    .map(([name, value]) => `${name} = ${formatNumber(value, 6)}`)
    .join(', ');
}

function Counterexample({ subject, trial }: { readonly subject: Subject; readonly trial: Trial }) {
  const { program } = subject;
  const goThere = () =>
    edit('go to the counterexample', (document) =>
      program.inputs.reduce((moved, { name, statement }) => {
        const node = program.origins.get(statement)?.node;
        const value = trial.values[name];
        return node === undefined || value === undefined ? moved : setValue(moved, node, value);
      }, document),
    );
  const names = Object.keys(trial.values);
  return (
    <div className={styles.counterexample}>
      <table>
        <caption>{trial.reach === 'here' ? 'Here' : 'A counterexample'}</caption>
        <tbody>
          {names.length > 0 && (
            <tr>
              <th scope="row">at</th>
              <td>{valuesText(trial) + (names.length > 6 ? ' …' : '')}</td>
            </tr>
          )}
          <tr>
            <th scope="row">AD</th>
            <td>
              <FullNumber value={trial.ad} reference={trial.ad} />
            </td>
          </tr>
          <tr>
            <th scope="row">yours</th>
            <td>
              <FullNumber value={trial.hand} reference={trial.ad} />
            </td>
          </tr>
        </tbody>
      </table>
      {trial.reach !== 'here' && <Button onClick={goThere}>Set the inputs to this point</Button>}
    </div>
  );
}
