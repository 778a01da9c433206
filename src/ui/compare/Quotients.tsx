import { derivativeOf } from '../../state/compare/derivative';
import { secant } from '../../state/compare/difference';
import { sharedDigits } from '../../state/compare/digits';
import type { Subject } from '../../state/compare/subject';
import { powerNumber } from '../parts/plot/ticks';
import styles from './Compare.module.css';
import { FullNumber } from './FullNumber';
import { counted } from './wording';

const schemes = [
  { scheme: 'forward', name: 'Forward', left: 'f(x)', formula: '(f(x + h) − f(x)) / h' },
  { scheme: 'central', name: 'Central', left: 'f(x − h)', formula: '(f(x + h) − f(x − h)) / 2h' },
] as const;

/** The numbers of both difference quotients at one h, with the digits that cancel crossed out. */
export function Quotients({ subject, h }: { readonly subject: Subject; readonly h: number }) {
  const exact = derivativeOf(subject);
  return (
    <div className={styles.quotients}>
      {schemes.map(({ scheme, name, left: leftName, formula }) => {
        const { left, right, value } = secant(subject, h, scheme);
        const lost = sharedDigits(right, left);
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
            <dd className={styles.lost}>
              {lost >= 15
                ? 'Both values are the same number: nothing is left.'
                : lost > 0
                  ? `${counted(lost, 'leading digit')} cancel${lost === 1 ? 's' : ''}, about ${16 - lost} are left.`
                  : 'No leading digits cancel.'}
            </dd>
          </dl>
        );
      })}
    </div>
  );
}
