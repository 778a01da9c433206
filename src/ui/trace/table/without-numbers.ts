import type { Half, RowHalves } from '../cell/cells';

/**
 * A row as it stands until its numbers have been worked out: without any.
 * @param chosen whether numbers choose how the derivative is written, as the branch of |v| does. Then
 * only what it is called stays.
 */
export function withoutNumbers({ primal, derivative }: RowHalves, chosen: boolean): RowHalves {
  return {
    primal: primal && bare(primal, (formula) => formula),
    derivative: derivative && bare(derivative, chosen ? leftSide : (formula) => formula),
  };
}

function bare(half: Half, written: (formula: string) => string): Half {
  return {
    step: half.step,
    statement: written(half.statement),
    numbers: null,
    array: null,
    plain: () => [written(half.plain()[0]), ''],
  };
}

function leftSide(formula: string): string {
  return formula.split(' = ', 1)[0] as string;
}
