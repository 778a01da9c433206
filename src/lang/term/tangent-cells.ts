import { valueAt } from '../../core/sweep/evaluate';
import { elementPlace } from '../../core/trace/element-place';
import type { TangentStep, TangentTrace } from '../../core/trace/tangent';
import { tangentTerm } from '../../core/trace/tangent-term';
import { seedsOf } from '../../core/transform/forward-derivative';
import type { ByInput, Medium } from '../medium/medium';
import { calledOf, namedAs } from './called';
import { type Cell, hasArrays, inSymbols, primalCell, writePlace } from './cells';
import { tidied } from './tidied';
import { writeResult, writeTensor } from './write-tensor';
import { writeTerm } from './write-term';

/** What a step of forward mode says: its primal and beside it its tangent; null where there is none. */
export interface TangentCells {
  readonly primal: Cell;
  readonly tangent: Cell | null;
}

/** The cells of a step of forward mode, in LaTeX or as plain text. */
export function tangentCellsOf(
  medium: Medium,
  trace: TangentTrace,
  step: TangentStep,
): TangentCells {
  return { primal: primalCell(medium, trace, step), tangent: tangentCell(medium, trace, step) };
}

function tangentCell(medium: Medium, trace: TangentTrace, step: TangentStep): Cell | null {
  const { program, values } = trace;
  if (step.tangent === null) return null;
  const input = seededInput(trace);
  const tangent = (statement: number) =>
    writePlace(medium, program, statement, 'tangent', input).text;
  const result = writeResult(medium, step.tangent);
  if (step.kind !== 'statement') {
    const name = medium.tangent(namedAs(program, step.name, step.statement), input);
    if (!calledOf(program, step.statement)) return [name, result];
    const own = tangent(step.statement);
    return [step.kind === 'input' ? `${own} = ${name}` : `${name} = ${own}`, result];
  }
  const term = tangentTerm(trace, step);
  if (!term) return [tangent(step.statement), result];
  if (hasArrays(program, step.statement)) {
    const symbols = inSymbols(medium, program, tidied(term), input).text;
    return [`${tangent(step.statement)} = ${symbols}`, result];
  }
  const tangents = tangentsOf(trace);
  const numbers = writeTerm(medium, term, ({ of, statement }) =>
    writeTensor(
      medium,
      (of === 'tangent' && tangents.get(statement)) || valueAt(program, values, statement),
    ),
  );
  const symbols = inSymbols(medium, program, term, input).text;
  return [`${tangent(step.statement)} = ${symbols}`, `= ${numbers.text}`];
}

const seeded = new WeakMap<TangentTrace, ByInput | null>();

/**
 * The input, or the element of one, whose tangent is 1 while all others are 0 or absent, so that
 * tangents are derivatives by it; null when the seed is another direction.
 */
export function seededInput(trace: TangentTrace): ByInput | null {
  let input = seeded.get(trace);
  if (input === undefined) {
    input = soleInput(trace);
    seeded.set(trace, input);
  }
  return input;
}

function soleInput({ program, seed }: TangentTrace): ByInput | null {
  const seeds = seedsOf(program, seed);
  let sole: ByInput | null = null;
  for (const { name, statement } of program.inputs) {
    const tangent = seeds.get(statement);
    if (!tangent) continue;
    const { shape, data } = tangent;
    const element = data.findIndex((x) => x !== 0);
    if (element < 0) continue;
    const alone = data[element] === 1 && data.every((x, k) => x === 0 || k === element);
    if (sole || !alone) return null;
    sole = { name, place: elementPlace(shape, element) };
  }
  return sole;
}

const known = new WeakMap<TangentTrace, ReadonlyMap<number, TangentStep['tangent']>>();

function tangentsOf(trace: TangentTrace): ReadonlyMap<number, TangentStep['tangent']> {
  let tangents = known.get(trace);
  if (!tangents) {
    tangents = new Map(trace.steps.map(({ statement, tangent }) => [statement, tangent]));
    known.set(trace, tangents);
  }
  return tangents;
}
