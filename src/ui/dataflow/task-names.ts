import { statementAt, type Task } from '../../core/index';
import { primitives } from '../../core/primitives/table';
import type { Trace } from '../../core/trace/trace';
import type { AdjointNotation } from '../../document/document';
import { labelText } from '../../lang/term/label';

/** What a firing is called. */
export interface TaskName {
  /** v₃ for a value, v′₃ for an adjoint. */
  readonly label: string;
  /** The sign of its primitive: × or sin. */
  readonly symbol: string;
  /** The name a person gave to the value. */
  readonly given: string | null;
  /** All of it in a line: `v₃ × (A)`. */
  readonly full: string;
}

/** How the firings of a trace's program are called; each is named when first asked for. */
export function taskNames(trace: Trace, notation: AdjointNotation): (task: Task) => TaskName {
  const { program, output } = trace;
  const known = { primal: new Map<number, TaskName>(), adjoint: new Map<number, TaskName>() };
  return ({ statement, phase }) => {
    let name = known[phase].get(statement);
    if (!name) {
      const { operation, name: given = null } = statementAt(program, statement);
      const label = labelText(program, { of: phase, statement }, notation, output?.name);
      const symbol =
        operation === 'input' || operation === 'constant' ? '' : primitives[operation].symbol;
      name = {
        label,
        symbol,
        given,
        full: given === null ? `${label} ${symbol}` : `${label} ${symbol} (${given})`,
      };
      known[phase].set(statement, name);
    }
    return name;
  };
}
