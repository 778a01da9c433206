import { memoized } from '../../../core/memoized';
import type { Trace } from '../../../core/trace/trace';
import type { Folding } from '../../../document/folds/shown';
import type { StepGroup } from '../../../document/folds/step-groups';
import { latexMedium } from '../../../lang/medium/latex';
import type { Medium } from '../../../lang/medium/medium';
import { plainMedium } from '../../../lang/medium/plain';
import { within } from '../../../lang/medium/spelled';
import type { Cell } from '../../../lang/term/cells';
import { atFullSize, type CellStyle, type Half, type RowHalves } from './cells';

/** The button that opens it stands before its statement. */
const ROOM = '\\hspace{1.9em}';

/** What goes into a fold stands side by side in one cell, so that of larger arrays only the extents are told. */
const MOST_ENTRIES = 4;

const brief = memoized(
  (style: CellStyle): CellStyle => ({
    ...style,
    mostEntries: Math.min(MOST_ENTRIES, style.mostEntries ?? MOST_ENTRIES),
  }),
);

/** The row of a closed fold: what goes in and comes out, and what flows back through the whole. */
export function halvesOfFold(
  trace: Trace,
  group: StepGroup,
  [left, right]: readonly [left: number, right: number],
  style: CellStyle,
  { wholeCell, wholeDerivativeCell }: Folding,
): RowHalves {
  const spelled = within(trace.program, brief(style));
  const whole = { ...group, after: group.adjoint?.to ?? 0 };
  const half = (step: number, cell: (medium: Medium) => Cell | null, indent = ''): Half | null => {
    const written = step < 0 ? null : cell(latexMedium(spelled));
    if (!written) return null;
    const [statement, numbers] = [atFullSize(written[0]), atFullSize(written[1])];
    const plain = () => cell(plainMedium(spelled)) ?? (['', ''] as const);
    return { step, statement: `${indent}${statement}`, numbers, array: null, plain, fold: group };
  };
  return {
    primal: half(left, (medium) => wholeCell(medium, trace, whole), ROOM),
    derivative: half(right, (medium) => wholeDerivativeCell(medium, trace, whole)),
  };
}
