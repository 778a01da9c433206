import { valueAt } from '../../core/sweep/evaluate';
import type { Tensor } from '../../core/tensor/tensor';
import { tangentAt } from '../../core/trace/forward-steps';
import { adjointAfter } from '../../core/trace/reverse-steps';
import type { Trace } from '../../core/trace/trace';
import type { Medium } from '../medium/medium';
import type { Cell } from './cells';
import { seededInput } from './seeded-input';
import { writePlace } from './symbols';
import { writeTensor } from './write-tensor';

/** Several statements that are told of as one: what goes in and what comes out. */
export interface Whole {
  readonly name: string;
  /** They are inputs, and nothing goes in. */
  readonly brings: boolean;
  readonly ins: readonly number[];
  readonly outs: readonly number[];
  /** Whether what flows back is written by hand. */
  readonly byHand?: boolean;
  /** How many steps of the trace have been taken when nothing more of it flows back. */
  readonly after: number;
}

/** Of more values than these only the first are told of. */
const MOST = 4;

/** The values of a whole: `v₇ = f₁(v₁, v₂)` and `= 3.2`. */
export function wholeCell(medium: Medium, trace: Trace, whole: Whole): Cell {
  const { program, values } = trace;
  const primal = (i: number) => writePlace(medium, program, i, 'primal', '').text;
  const name = medium.primal({ name: whole.name });
  const outs = listed(whole.outs.map(primal));
  const numbers = whole.outs.map((i) => number(medium, valueAt(program, values, i)));
  const call = whole.brings ? name : `${name}(${several(whole.ins.map(primal))})`;
  return [`${outs} = ${call}`, `= ${listed(numbers)}`];
}

/**
 * What flows back through a whole at once: `(v′₁, v′₂) = J(f₁)ᵀ v′₇` and the adjoints of what goes in as
 * they are after it; or in forward mode the tangents of what comes out. Null where nothing flows.
 */
export function wholeDerivativeCell(medium: Medium, trace: Trace, whole: Whole): Cell | null {
  const { program } = trace;
  const name = medium.primal({ name: whole.name });
  if (trace.mode === 'forward') {
    const input = seededInput(trace);
    const tangent = (i: number) => writePlace(medium, program, i, 'tangent', input).text;
    const moved = whole.outs.filter((i) => tangentAt(trace, i) !== null);
    if (moved.length === 0) return null;
    const numbers = moved.map((i) => number(medium, tangentAt(trace, i) as Tensor));
    const from = listed(whole.ins.filter((i) => tangentAt(trace, i) !== null).map(tangent));
    const outs = listed(moved.map(tangent));
    const way =
      whole.brings || from === '' ? outs : `${outs} = ${medium.jacobian(name, false)} ${from}`;
    return [way, `= ${listed(numbers)}`];
  }
  const output = trace.output?.name ?? '';
  const adjoint = (i: number) => writePlace(medium, program, i, 'adjoint', output).text;
  const made = whole.after - trace.turn - 1;
  const at = (i: number) => adjointAfter(trace, i, made);
  const reached = (whole.brings ? whole.outs : whole.ins).filter((i) => at(i) !== null);
  if (reached.length === 0) return null;
  const numbers = reached.map((i) => number(medium, at(i) as Tensor));
  const targets = listed(reached.map(adjoint));
  const from = listed(whole.outs.filter((i) => at(i) !== null).map(adjoint));
  const flow = whole.byHand
    ? medium.call(medium.named('byHand'), [from], [])
    : `${medium.jacobian(name, true)} ${from}`;
  const way = whole.brings ? targets : `${targets} = ${flow}`;
  return [way, `= ${listed(numbers)}`];
}

function number(medium: Medium, tensor: Tensor): string {
  return writeTensor(medium, tensor).text;
}

/** One as it is, several in parentheses. */
function listed(texts: readonly string[]): string {
  return texts.length === 1
    ? (texts[0] as string)
    : texts.length === 0
      ? ''
      : `(${several(texts)})`;
}

function several(texts: readonly string[]): string {
  const shown = texts.length > MOST ? [...texts.slice(0, MOST - 1), '…'] : texts;
  return shown.join(', ');
}
