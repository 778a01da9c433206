import { CircleCheck, CircleX, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { setValue } from '../../document/edits';
import { formatNumber } from '../../lang/number';
import { edit } from '../../state/stores/document-store';
import { isHeld } from '../../study/compare/depends';
import type { Verdict } from '../../study/compare/judge';
import type { Mistake } from '../../study/compare/mistake';
import type { Subject } from '../../study/compare/subject';
import type { TestedPoint } from '../../study/compare/tested-point';
import { Button } from '../parts/fields/Button';
import { Finding } from '../parts/frame/prose';
import { shortNumber } from '../parts/plot/ticks';
import styles from './Compare.module.css';
import { countedSize, derivativeText } from './compare-words';
import { FullNumber } from './FullNumber';

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
        <Counterexample subject={subject} point={verdict.counterexample} />
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
            {verdict.lone && <Lone point={verdict.lone} />}
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
            {verdict.mistake && ` ${mistakeText(verdict.mistake, subject)}`}
            {isHeld(subject) && HELD}
          </span>
        </>
      );
  }
}

const HELD = ' AD holds fixed what a detach gives, as the graph says.';
const NOT_HERE = ' This one is left out, since AD has no finite number here.';

/** Where a formula was found to agree. */
function placesText({ points, here }: { readonly points: number; readonly here: boolean }): string {
  if (!here) return countedSize(points, 'point');
  if (points === 1) return 'this point';
  return `this point and ${points - 1} ${points === 2 ? 'other' : 'others'}`;
}

function Lone({ point }: { readonly point: TestedPoint }) {
  const at = point.reach === 'here' ? 'here' : `at ${valuesText(point)}`;
  return (
    <>
      {' '}
      Only exactly {at}, where there is a kink or a gap, AD says {shortNumber(point.ad)} and you say{' '}
      {shortNumber(point.hand)}: there AD follows a convention.
    </>
  );
}

function mistakeText(mistake: Mistake, { output }: Subject): string {
  switch (mistake.kind) {
    case 'factor':
      return mistake.factor === -1
        ? 'It has the wrong sign everywhere.'
        : `It is ${shortNumber(mistake.factor)} times the derivative everywhere.`;
    case 'amount':
      return `It is ${shortNumber(Math.abs(mistake.amount))} ${mistake.amount > 0 ? 'more' : 'less'} than the derivative everywhere.`;
    case 'other input':
      return `It is the derivative of ${output.name} by ${mistake.name}.`;
  }
}

function valuesText({ values }: TestedPoint): string {
  return Object.entries(values)
    .slice(0, 6)
    .map(([name, value]) => `${name} = ${formatNumber(value, 6)}`)
    .join(', ');
}

function Counterexample({
  subject,
  point,
}: {
  readonly subject: Subject;
  readonly point: TestedPoint;
}) {
  const { program } = subject;
  const goThere = () =>
    edit('go to the counterexample', (document) =>
      program.inputs.reduce((moved, { name, statement }) => {
        const node = program.origins.get(statement)?.node;
        const value = point.values[name];
        return node === undefined || value === undefined ? moved : setValue(moved, node, value);
      }, document),
    );
  const names = Object.keys(point.values);
  return (
    <div className={styles.counterexample}>
      <table>
        <caption>{point.reach === 'here' ? 'Here' : 'A counterexample'}</caption>
        <tbody>
          {names.length > 0 && (
            <tr>
              <th scope="row">at</th>
              <td>{valuesText(point) + (names.length > 6 ? ' …' : '')}</td>
            </tr>
          )}
          <tr>
            <th scope="row">AD</th>
            <td>
              <FullNumber value={point.ad} reference={point.ad} />
            </td>
          </tr>
          <tr>
            <th scope="row">yours</th>
            <td>
              <FullNumber value={point.hand} reference={point.ad} />
            </td>
          </tr>
        </tbody>
      </table>
      {point.reach !== 'here' && <Button onClick={goThere}>Set the inputs to this point</Button>}
    </div>
  );
}
