import { Check } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { JacobianMode } from '../../core/analysis/jacobian';
import { wholeNumber } from '../parts/counted';
import styles from './ModeCosts.module.css';
import { cheaperOf, type Toll, whyCheaper } from './wording';

const names: Readonly<Record<JacobianMode, string>> = { reverse: 'Reverse', forward: 'Forward' };

/** Passes and operations of the whole Jacobian by each mode, and which is the cheaper and why. */
export function ModeCosts({ tolls }: { readonly tolls: Readonly<Record<JacobianMode, Toll>> }) {
  const cheaper = cheaperOf(tolls);
  const most = Math.max(1, tolls.reverse.operations, tolls.forward.operations);
  return (
    <>
      <table className={styles.costs}>
        <caption className="visually-hidden">What the whole Jacobian costs on this graph</caption>
        <thead>
          <tr>
            <th scope="col">Mode</th>
            <th scope="col" className={styles.end}>
              Passes
            </th>
            <th scope="col">Operations, values included</th>
          </tr>
        </thead>
        <tbody>
          {(['reverse', 'forward'] as const).map((mode) => (
            <tr key={mode} className={styles.row} data-mode={mode}>
              <th scope="row">{names[mode]}</th>
              <td className={styles.end}>{wholeNumber(tolls[mode].passes)}</td>
              <td>
                <span className={styles.barred}>
                  <span
                    className={styles.bar}
                    style={{ '--share': tolls[mode].operations / most } as CSSProperties}
                    aria-hidden="true"
                  />
                  <span className={styles.barText}>
                    {wholeNumber(tolls[mode].operations)}
                    {mode === cheaper && (
                      <span className={styles.cheaper}>
                        <Check aria-hidden="true" /> cheaper
                      </span>
                    )}
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.why}>{whyCheaper(tolls)}</p>
    </>
  );
}
