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
import { Phrase } from '../parts/text/Phrase';
import styles from './Compare.module.css';
import { countedSize, derivativeText } from './compare-words';
import { FullNumber } from './FullNumber';
import { wording } from './words';

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
        {verdict ? (
          <Words subject={subject} verdict={verdict} />
        ) : pending ? (
          wording.comparing
        ) : null}
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
          <span>{wording.thereIsNothingToCompare(derivativeText(subject))}</span>
        </>
      );
    case 'agrees':
      return (
        <>
          <CircleCheck aria-hidden="true" />
          <span>
            <Phrase
              of={wording.errorAtPlaces(
                <strong>{wording.itAgreesWithAD}</strong>,
                placesText(verdict),
                !verdict.here && NOT_HERE,
              )}
            />
            {verdict.lone && <Lone point={verdict.lone} />}
            {verdict.points > 1 && wording.thatIsNoProofBut}
          </span>
        </>
      );
    case 'differs':
      return (
        <>
          <CircleX aria-hidden="true" />
          <span>
            <Phrase
              of={wording.differsAtPlaces(
                <strong>{wording.itDiffersFromAD}</strong>,
                verdict.differing,
                countedSize(verdict.points, 'point'),
                verdict.counterexample.reach === 'here',
                verdict.here,
                NOT_HERE,
                verdict.mistake && ` ${mistakeText(verdict.mistake, subject)}`,
                isHeld(subject) && HELD,
              )}
            />
          </span>
        </>
      );
  }
}

const HELD = wording.detachIsHeldFixed;
const NOT_HERE = wording.thisOneIsLeftOut;

/** Where a formula was found to agree. */
function placesText({ points, here }: { readonly points: number; readonly here: boolean }): string {
  if (!here) return countedSize(points, 'point');
  if (points === 1) return wording.thisPoint;
  return wording.thisPointAnd(points - 1, points);
}

function Lone({ point }: { readonly point: TestedPoint }) {
  const at = point.reach === 'here' ? wording.hereInline : wording.atPoint(valuesText(point));
  return <>{wording.onlyExactlyWhereThereIs(at, shortNumber(point.ad), shortNumber(point.hand))}</>;
}

function mistakeText(mistake: Mistake, { output }: Subject): string {
  switch (mistake.kind) {
    case 'factor':
      return mistake.factor === -1
        ? wording.itHasTheWrongSign
        : wording.itIsTimesTheDerivative(shortNumber(mistake.factor));
    case 'amount':
      return wording.itIsThanTheDerivative(shortNumber(Math.abs(mistake.amount)), mistake.amount);
    case 'other input':
      return wording.itIsTheDerivativeOf(output.name, mistake.name);
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
    edit(wording.goToTheCounterexample, (document) =>
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
        <caption>{point.reach === 'here' ? wording.here : wording.aCounterexample}</caption>
        <tbody>
          {names.length > 0 && (
            <tr>
              <th scope="row">{wording.at}</th>
              <td>{valuesText(point) + (names.length > 6 ? ' …' : '')}</td>
            </tr>
          )}
          <tr>
            <th scope="row">{wording.ad}</th>
            <td>
              <FullNumber value={point.ad} reference={point.ad} />
            </td>
          </tr>
          <tr>
            <th scope="row">{wording.yours}</th>
            <td>
              <FullNumber value={point.hand} reference={point.ad} />
            </td>
          </tr>
        </tbody>
      </table>
      {point.reach !== 'here' && <Button onClick={goThere}>{wording.setTheInputsToThis}</Button>}
    </div>
  );
}
