import { quotients } from '../../study/compare/difference';
import { digitsLost, sharedDigits } from '../../study/compare/digits';
import type { Subject } from '../../study/compare/subject';
import { plural } from '../../words/en/grammar';
import { useAnalysis } from '../parts/frame/use-analysis';
import { powerNumber } from '../parts/plot/ticks';
import styles from './Compare.module.css';
import { countedSize } from './compare-words';
import { FullNumber } from './FullNumber';

const schemes = [
  { scheme: 'forward', name: 'Forward', left: 'f(x)', formula: '(f(x + h) − f(x)) / h' },
  { scheme: 'central', name: 'Central', left: 'f(x − h)', formula: '(f(x + h) − f(x − h)) / 2h' },
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
  const { result } = useAnalysis('the quotients', quotients, [subject, h], subject.program, {
    quiet: 0,
  });
  return (
    <div className={styles.quotients}>
      {schemes.map(({ scheme, name, left: leftName, formula }) => {
        if (result === null || exact === null) return <Unknown key={scheme} name={name} h={h} />;
        const { left, right, value } = result[scheme];
        return (
          <dl
            key={scheme}
            className={styles.quotient}
            aria-label={`${name} difference at h = ${powerNumber(h)}`}
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
function Unknown({ name, h }: { readonly name: string; readonly h: number }) {
  const label = `${name} difference at h = ${powerNumber(h)}, not computed yet`;
  return (
    <dl className={styles.quotient} aria-label={label}>
      <dt>f(x + h)</dt>
      <dd>–</dd>
    </dl>
  );
}

/** What subtracting two numbers costs. */
function lossText(left: number, right: number): string {
  if (!Number.isFinite(left + right)) return 'Not finite, so there is nothing to subtract.';
  if (left === right) return 'Both values are the same number: nothing is left.';
  const shared = sharedDigits(right, left);
  const lost = Math.max(shared, digitsLost(right, left));
  if (lost === 0) return 'No leading digits cancel.';
  const rest = lost === 15 ? 'about 1 is left.' : `about ${16 - lost} are left.`;
  // On both sides of a round number they look different: 1.0002 and 0.9998.
  return lost > shared
    ? `They are as close as if ${countedSize(lost, 'leading digit')} were the same: ${rest}`
    : `${countedSize(lost, 'leading digit')} ${plural(lost, 'cancels', 'cancel')}, ${rest}`;
}
