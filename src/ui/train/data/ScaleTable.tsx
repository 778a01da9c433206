import { formatNumber } from '../../../lang/number';
import type { Subject } from '../../../state/training/subject';
import { Amount, AmountHead, Table } from '../../parts/frame/Table';
import { wording } from './words';

/** Features that are listed at most: pixels are many, and say nothing by their names. */
const MOST = 12;

/** By what each feature was shifted and scaled. */
export function ScaleTable({ train, scale }: Subject) {
  if (!scale || train.features.length > MOST) return null;
  return (
    <Table caption={wording.normalised}>
      <thead>
        <tr>
          <th scope="col">{wording.feature}</th>
          <AmountHead>{wording.mean}</AmountHead>
          <AmountHead>{wording.deviation}</AmountHead>
        </tr>
      </thead>
      <tbody>
        {train.features.map((feature, k) => (
          <tr key={feature}>
            <th scope="row">{feature}</th>
            <Amount>{formatNumber(scale.mean[k] ?? 0, 3)}</Amount>
            <Amount>{formatNumber(scale.deviation[k] ?? 1, 3)}</Amount>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
