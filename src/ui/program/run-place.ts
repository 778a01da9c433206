import { outlineAt } from '../../core/trace/outline';
import type { Trace } from '../../core/trace/trace';
import type { Derived } from '../../document/derived';
import { PROGRAM_FILE } from '../../document/program-files';
import { fileOf, lineOf } from '../../python/recorded/place';
import { type Cursor, currentSteps, stepsIn } from '../../state/player/stops';
import type { LastRun, RunScope } from '../../state/program/program-store';
import { wording } from './words';

/** Where in the program the player is, and what is being done there. */
export interface RunPlace {
  readonly file: string;
  readonly line: number;
  /** The calls and turns that it is in, the outermost first. */
  readonly path: readonly RunScope[];
  readonly phase: 'recorded' | 'swept';
  /** The values that the tape has of it, `v₃`, with what the program calls them. */
  readonly values: readonly { readonly label: string; readonly name: string | null }[];
}

/** Values that are told of at most. */
const MOST = 6;

/** The place in the program of what the player has just done; null where it is of no line. */
export function placeInRun(
  run: LastRun,
  trace: Trace,
  { nodeOf, subscripts }: Derived,
  cursor: Cursor,
): RunPlace | null {
  const steps = stepsIn(currentSteps(trace, cursor));
  const outlines = steps.map((step) => outlineAt(trace, step));
  const statements = [...new Set(outlines.map((outline) => outline.statement))];
  const placeOf = (statement: number) => run.places.get(nodeOf.get(statement) ?? '');
  const last = statements.findLast((statement) => lineOf(placeOf(statement)?.line ?? 0) > 0);
  const place = last === undefined ? undefined : placeOf(last);
  if (!place || outlines.at(-1)?.kind === 'gradient') return null;
  const path: RunScope[] = [];
  for (let at = place.scope; at >= 0; ) {
    const scope = run.scopes[at];
    if (!scope || path.length > run.scopes.length) break;
    path.unshift(scope);
    at = scope.around;
  }
  const { program } = trace;
  const names = new Map(program.inputs.map(({ statement, name }) => [statement, name]));
  for (const { statement, name } of program.outputs) names.set(statement, name);
  return {
    file: run.files[fileOf(place.line)] ?? PROGRAM_FILE,
    line: lineOf(place.line),
    path,
    phase: outlines.at(-1)?.phase === 'primal' ? 'recorded' : 'swept',
    values: statements.slice(0, MOST).map((statement) => ({
      label: `v${subscript(subscripts[statement] ?? 0)}`,
      name: program.names.get(statement) ?? names.get(statement) ?? null,
    })),
  };
}

/** What the line has put on the tape, or what of it is swept, in short. */
export function madeOf({ phase, values }: RunPlace): string {
  const told = values.map(({ label, name }) => (name === null ? label : wording.is(name, label)));
  return `${phase === 'recorded' ? '→' : '←'} ${told.join(', ')}${values.length === MOST ? ' …' : ''}`;
}

function subscript(number: number): string {
  return String(number).replace(/[-\d]/g, (digit) =>
    digit === '-' ? '₋' : String.fromCharCode(0x2080 + Number(digit)),
  );
}
