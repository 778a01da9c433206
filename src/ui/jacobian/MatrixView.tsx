import type { Element } from '../../study/jacobian/elements';
import type { Matrix } from '../../study/jacobian/matrix';
import { MatrixMap } from './MatrixMap';
import { MatrixTable } from './MatrixTable';

/** Up to 30 × 30 numbers are written out. */
export const WRITTEN = 900;

/** A matrix of derivatives: as a table of numbers, or as a picture where these would be too many. */
export function MatrixView(props: {
  readonly label: string;
  readonly matrix: Matrix;
  readonly rows: readonly Element[];
  readonly columns: readonly Element[];
  readonly digits: number;
  readonly corner: string;
  readonly pass?: number | null;
}) {
  const { rows, columns } = props.matrix;
  return rows * columns <= WRITTEN ? <MatrixTable {...props} /> : <MatrixMap {...props} />;
}
