import { quotients } from '../../study/compare/difference';
import { digitsLost, sharedDigits } from '../../study/compare/digits';
import type { Subject } from '../../study/compare/subject';
import { useAnalysis } from '../parts/frame/use-analysis';
import { powerNumber } from '../parts/plot/ticks';
import styles from './Compare.module.css';
import { countedSize } from './compare-words';
import { FullNumber } from './FullNumber';
import { wording } from './words';

const schemes = [
  { scheme: 'forward', left: 'f(x)', formula: '(f(x + h) − f(x)) / h' },
  {
    scheme: 'central',
    left: 'f(x − h)',
    formula: '(f(x + h) − f(x − h)) / 2h',
  },
] as const;

/** The numbers of both difference quotients at one h, with the digits that cancel crossed out. */
export function Quotients({
  subject,
  h,
  exact,
}: {
  readonly subject: Subject;
  readonly h: number;
  /** By AD; null until that is known. */
  readonly exact: number | null;
}) {
  // They follow the slider at once.
  const { result } = useAnalysis(wording.theQuotients, quotients, [subject, h], subject.program, {
    quiet: 0,
  });
  return (
    <div className={styles.quotients}>
      {schemes.map(({ scheme, left: leftName, formula }) => {
        if (result === null || exact === null)
          return <Unknown key={scheme} scheme={scheme} h={h} />;
        const { left, right, value } = result[scheme];
        return (
          <dl
            key={scheme}
            className={styles.quotient}
            aria-label={wording.differenceAtH(scheme, powerNumber(h))}
          >
            <dt>f(x + h)</dt>
            <dd>
              <FullNumber value={right} reference={left} cancels />
            </dd>
            <dt>{leftName}</dt>
            <dd>
              <FullNumber value={left} reference={right} cancels />
            </dd>
            <dt>{formula}</dt>
            <dd>
              <FullNumber value={value} reference={exact} />
            </dd>
            <dd className={styles.lost}>{lossText(left, right)}</dd>
          </dl>
        );
      })}
    </div>
  );
}

/** A difference quotient that is not computed yet. */
function Unknown({ scheme, h }: { readonly scheme: 'forward' | 'central'; readonly h: number }) {
  const label = wording.differenceAtHNotComputed(scheme, powerNumber(h));
  return (
    <dl className={styles.quotient} aria-label={label}>
      <dt>f(x + h)</dt>
      <dd>–</dd>
    </dl>
  );
}

/** What subtracting two numbers costs. */
function lossText(left: number, right: number): string {
  if (!Number.isFinite(left + right)) return wording.notFiniteSoThereIs;
  if (left === right) return wording.bothValuesAreTheSame;
  const shared = sharedDigits(right, left);
  const lost = Math.max(shared, digitsLost(right, left));
  if (lost === 0) return wording.noLeadingDigitsCancel;
  const rest = lost === 15 ? wording.aboutIsLeft : wording.aboutAreLeft(16 - lost);
  // On both sides of a round number they look different: 1.0002 and 0.9998.
  return lost > shared
    ? wording.theyAreAsCloseAs(countedSize(lost, 'digit'), rest)
    : wording.leadingDigitsCancel(countedSize(lost, 'digit'), lost, rest);
}
