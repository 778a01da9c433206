import { useMemo } from 'react';
import type { Program } from '../../core/program/program';
import { emptyValues, valueAt } from '../../core/sweep/evaluate';
import { plainMedium } from '../../lang/medium/plain';
import { primalCell } from '../../lang/term/cells';
import { useView } from '../../state/stores/view-store';

/** What writes a statement of a program as the trace has it, `v₃ = v₁ × v₂`. */
export function useSourceText(program: Program): (statement: number) => string {
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  return useMemo(() => {
    const medium = plainMedium({ notation, digits });
    // Only symbols are written, so that no value has to be computed.
    const values = emptyValues(program);
    return (statement) =>
      primalCell(
        medium,
        { program, values },
        { kind: 'statement', statement, value: valueAt(program, values, statement) },
      )[0];
  }, [program, notation, digits]);
}
