import { Check } from 'lucide-react';
import type { JacobianMode } from '../../core/analysis/jacobian';
import { wholeNumber } from '../../words/grammar';
import { About } from '../parts/frame/prose';
import { Amount, AmountHead, Table } from '../parts/frame/Table';
import { BarChart } from '../parts/plot/BarChart';
import styles from './Jacobian.module.css';
import { cheaperOf, modeNames, type Toll, whyCheaper } from './jacobian-words';
import { modeCostsFigure } from './mode-costs-figure';
import { wording } from './words';

/** Passes and operations of the whole Jacobian by each mode, and which is the cheaper and why. */
export function ModeCosts({ tolls }: { readonly tolls: Readonly<Record<JacobianMode, Toll>> }) {
  const cheaper = cheaperOf(tolls);
  return (
    <>
      <Table caption={wording.whatTheWholeJacobianCosts}>
        <thead>
          <tr>
            <th scope="col">{wording.mode}</th>
            <AmountHead>{wording.passes}</AmountHead>
            <AmountHead>{wording.operationsValuesIncluded}</AmountHead>
          </tr>
        </thead>
        <tbody>
          {(['reverse', 'forward'] as const).map((mode) => (
            <tr key={mode}>
              <th scope="row">
                {modeNames[mode]}
                {mode === cheaper && (
                  <span className={styles.cheaper}>
                    <Check aria-hidden="true" />
                    {wording.cheaper}
                  </span>
                )}
              </th>
              <Amount>{wholeNumber(tolls[mode].passes)}</Amount>
              <Amount>{wholeNumber(tolls[mode].operations)}</Amount>
            </tr>
          ))}
        </tbody>
      </Table>
      <About>{whyCheaper(tolls)}</About>
      <BarChart figure={modeCostsFigure(tolls)} />
    </>
  );
}
