import type { NodeId } from '../../core/graph/graph';
import { operandsAt, primitiveAt } from '../../core/program/program';
import { item, type Tensor } from '../../core/tensor/tensor';
import { outlineAt } from '../../core/trace/outline';
import { stepAt, type Trace } from '../../core/trace/trace';
import { traceOf } from '../../document/derived';
import type { Document } from '../../document/document';
import { plainMedium } from '../../lang/medium/plain';
import { within } from '../../lang/medium/spelled';
import { formatNumber } from '../../lang/number';
import { cellsOf } from '../../lang/term/cells';
import type { MistakeId } from '../../words/en/mistake';
import { agrees } from '../answer/agreement';
import type { Made } from '../mistake/mistake';
import { mistakes } from '../mistake/mistakes';
import { numberOf, type Quantity } from '../sweep/quantity';
import { applied, edgeKey, flowing, type Mutation, type Run, runOf, sumOf } from '../sweep/run';
import type { Edge, Setting } from '../sweep/setting';
import { sceneOf } from './scene';

/** A line of a sweep: what it says in symbols, and the number that stands behind it. */
interface BugLine {
  readonly symbols: string;
  readonly number: string;
}

/** A sweep with one wrong line, from which those below follow. */
export interface Bug {
  readonly mistake: MistakeId;
  /** Where it was made: at a statement, or along the wire to one of its operands. */
  readonly at: Edge;
  readonly lines: readonly BugLine[];
  /** Which line is wrong, from 0. */
  readonly wrong: number;
}

/** What is known of a document's sweep. */
export interface Swept {
  readonly setting: Setting;
  readonly run: Run;
}

/** Longer sweeps are read through by nobody. */
const MOST_LINES = 40;
/** Mistakes that a list offers at most. */
const MOST_BUGS = 60;

/** A number of the sweep that has a line, and the step that says it. */
interface Place {
  readonly step: number;
  readonly quantity: Quantity;
}

const known = new WeakMap<Run, Map<string, readonly Bug[]>>();

/** The single wrong lines that mistakes, or those of one kind, bring into a sweep, in the order of the lines. */
export function bugsOf(
  document: Document,
  { setting, run }: Swept,
  mode: 'reverse' | 'forward',
  digits: number,
  only: MistakeId | null = null,
): readonly Bug[] {
  const of = known.get(run) ?? new Map<string, readonly Bug[]>();
  known.set(run, of);
  const key = `${mode} ${digits} ${only}`;
  const found = of.get(key) ?? workedOut(traceOf(document, mode), { setting, run }, digits, only);
  of.set(key, found);
  return found;
}

function workedOut(
  trace: Trace,
  swept: Swept,
  digits: number,
  only: MistakeId | null,
): readonly Bug[] {
  const places = placesOf(trace);
  if (places.length > MOST_LINES || places.some(({ quantity }) => !isWritten(swept, quantity))) {
    return [];
  }
  const symbols = symbolsOf(trace, places);
  const bugs = new Map<string, Bug>();
  for (const { id, made } of madeIn(trace, swept, digits, only)) {
    if (bugs.size >= MOST_BUGS) break;
    const key = `${id} ${edgeKey(made.at)}`;
    const bug =
      bugs.has(key) || !made.mutation ? null : bugOf(places, swept, made.mutation, digits);
    if (bug) {
      const lines = bug.numbers.map((number, k) => ({ symbols: symbols[k] ?? '', number }));
      bugs.set(key, { mistake: id, at: made.at, lines, wrong: bug.wrong });
    }
  }
  return [...bugs.values()].sort((a, b) => a.wrong - b.wrong);
}

/** Each way of making each mistake that changes a number at the end of the sweep. */
function* madeIn(
  { mode }: Trace,
  { setting, run }: Swept,
  digits: number,
  only: MistakeId | null,
): Iterable<{ readonly id: MistakeId; readonly made: Made }> {
  const { program, output } = setting;
  const ends: readonly Quantity[] =
    mode === 'reverse'
      ? program.inputs.map(({ statement }) => ({ of: 'adjoint', statement }))
      : [{ of: 'tangent', statement: output }];
  const asked = [{ of: 'value', statement: output } as const, ...ends];
  for (const end of asked) {
    if (end.statement < 0 || numberOf(run, end) === null) continue;
    const scene = sceneOf(setting, run, end, digits, mode);
    for (const { id, made } of mistakes) {
      if (only !== null && only !== id) continue;
      for (const each of made(scene)) yield { id, made: each };
    }
  }
}

/** The numbers that stand behind the lines, and which of them is wrong; null unless exactly one can be seen to be. */
function bugOf(
  places: readonly Place[],
  { setting, run }: Swept,
  mutation: Mutation,
  digits: number,
): { readonly numbers: readonly string[]; readonly wrong: number } | null {
  const mistaken = runOf(setting, mutation, 'both', run);
  const numbers: string[] = [];
  const wrong: number[] = [];
  for (const [k, { quantity }] of places.entries()) {
    const number = numberOf(mistaken, quantity);
    if (number === null || number.shape.length > 0 || !Number.isFinite(item(number))) return null;
    numbers.push(formatNumber(item(number), digits));
    const follows = followingFrom(mistaken, quantity);
    if (follows === null) return null;
    if (!agrees(number, follows, { digits })) wrong.push(k);
  }
  const [first, ...others] = wrong;
  return first === undefined || others.length > 0 ? null : { numbers, wrong: first };
}

/** What a line had to say, given what those above it say; null where that can't be told. */
function followingFrom(run: Run, quantity: Quantity): Tensor | null {
  const { setting, values } = run;
  const { program } = setting;
  const { statement } = quantity;
  const sources = operandsAt(program, statement);
  const operands = sources.map((source) => values[source] as Tensor);
  switch (quantity.of) {
    case 'value':
      return primitiveAt(program, statement)
        ? applied(program, statement, operands)
        : (values[statement] ?? null);
    case 'adjoint':
      // The seed alone has a line of its own.
      return setting.seed;
    case 'tangent': {
      if (!primitiveAt(program, statement)) return setting.tangents.get(statement) ?? null;
      const parts = sources.flatMap((operand, position) => {
        const upstream = run.tangents[operand];
        if (!upstream) return [];
        const edge = { statement, position };
        const flow = flowing('on', setting, edge, operand, operands, values, upstream);
        const amount = flow.of({});
        return amount === null ? [] : [{ edge, amount }];
      });
      return parts.length === 0 ? null : sumOf(parts);
    }
    case 'running':
      return arriving(run, quantity, operands);
    default:
      return null;
  }
}

/** The adjoint at the beginning of a wire once what flows along it is added to what is there. */
function arriving(run: Run, at: Edge, operands: readonly Tensor[]): Tensor | null {
  const { setting, values, adjoints, back, running } = run;
  const operand = operandsAt(setting.program, at.statement)[at.position] as number;
  const upstream = adjoints[at.statement];
  if (!upstream) return null;
  const amount = flowing('back', setting, at, operand, operands, values, upstream).of({});
  if (amount === null) return null;
  // What was there before: the line above of the same operand, or the seed.
  let before: Tensor | null = operand === setting.output ? setting.seed : null;
  for (const key of back.keys()) {
    if (key === edgeKey(at)) break;
    const [statement = -1, position = -1] = key.split('.').map(Number);
    if (operandsAt(setting.program, statement)[position] === operand) {
      before = running.get(key) ?? null;
    }
  }
  const edge = { statement: at.statement, position: at.position };
  return sumOf([...(before ? [{ edge, amount: before }] : []), { edge, amount }]);
}

/** Whether a line can say its number: one that is there, and no array. */
function isWritten({ run }: Swept, quantity: Quantity): boolean {
  const number = numberOf(run, quantity);
  return number !== null && number.shape.length === 0 && Number.isFinite(item(number));
}

/** The numbers that lines are about, as the trace goes through them; what only repeats one has none. */
function placesOf(trace: Trace): readonly Place[] {
  const places: Place[] = [];
  for (let step = 0; step < Math.min(trace.stepCount, 4 * MOST_LINES); step++) {
    const { phase, kind, statement, position } = outlineAt(trace, step);
    if (kind === 'output' || kind === 'gradient') continue;
    if (kind === 'contribution') {
      places.push({ step, quantity: { of: 'running', way: 'back', statement, position } });
    } else if (phase === 'adjoint') {
      places.push({ step, quantity: { of: 'adjoint', statement } });
    } else if (phase === 'tangent') {
      places.push({ step, quantity: { of: 'value', statement } });
      places.push({ step, quantity: { of: 'tangent', statement } });
    } else places.push({ step, quantity: { of: 'value', statement } });
  }
  return places;
}

function symbolsOf(trace: Trace, places: readonly Place[]): readonly string[] {
  const style = { notation: 'prime', digits: 3, mostEntries: 16 } as const;
  const medium = plainMedium(within(trace.program, style));
  return places.map(({ step, quantity }) => {
    const { primal, derivative } = cellsOf(medium, trace, stepAt(trace, step));
    const cell = quantity.of === 'value' ? primal : derivative;
    return cell?.[0] ?? '';
  });
}

/** The bug of a kind at a place, of those that there are. */
export function bugAt(
  bugs: readonly Bug[],
  mistake: MistakeId,
  statement: number,
  port: number | undefined,
): Bug | null {
  const found = bugs.find(
    ({ mistake: id, at }) =>
      id === mistake && at.statement === statement && at.position === (port ?? -1),
  );
  return found ?? null;
}

/** Where a bug was made, as a question says it. */
export function placeOfBug(
  { program }: Setting,
  { at }: Bug,
): { node: NodeId; port?: number } | null {
  const node = program.origins.get(at.statement)?.node;
  if (node === undefined) return null;
  return at.position < 0 ? { node } : { node, port: at.position };
}
