import { memoized } from '../../../core/memoized';
import type { Trace } from '../../../core/trace/trace';
import type { Folding } from '../../../document/folds/shown';
import type { StepGroup } from '../../../document/folds/step-groups';
import { latexMedium } from '../../../lang/medium/latex';
import type { Medium } from '../../../lang/medium/medium';
import { plainMedium } from '../../../lang/medium/plain';
import { within } from '../../../lang/medium/spelled';
import type { Cell } from '../../../lang/term/cells';
import type { Whole } from '../../../lang/term/fold-cells';
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

/** Of a longer name a cell has only how it begins; it is read out as it is. */
const LONGEST = 16;

function shortened(whole: StepGroup): StepGroup {
  const letters = [...whole.name];
  return letters.length <= LONGEST
    ? whole
    : { ...whole, name: `${letters.slice(0, LONGEST - 2).join('')}…` };
}

/** The row of a closed fold: what goes in and comes out, and what flows back through the whole. */
export function halvesOfFold(
  trace: Trace,
  group: StepGroup,
  [left, right]: readonly [left: number, right: number],
  style: CellStyle,
  { wholeCell, wholeDerivativeCell }: Folding,
): RowHalves {
  const spelled = within(trace.program, brief(style));
  const after = group.adjoint?.to ?? 0;
  const whole = { ...group, after };
  const short = { ...shortened(group), after };
  const half = (
    step: number,
    cell: (medium: Medium, of: Whole) => Cell | null,
    indent = '',
  ): Half | null => {
    const written = step < 0 ? null : cell(latexMedium(spelled), short);
    if (!written) return null;
    const [statement, numbers] = [atFullSize(written[0]), atFullSize(written[1])];
    const plain = () => cell(plainMedium(spelled), whole) ?? (['', ''] as const);
    return { step, statement: `${indent}${statement}`, numbers, array: null, plain, fold: group };
  };
  return {
    primal: half(left, (medium, of) => wholeCell(medium, trace, of), ROOM),
    derivative: half(right, (medium, of) => wholeDerivativeCell(medium, trace, of)),
  };
}
