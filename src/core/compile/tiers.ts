/**
 * When what runs often is compiled. A kernel begins with the interpreter, which needs no preparation;
 * it is compiled once interpreting has taken about as long as a third of what compiling will. Both are
 * estimated from the statements, so that the same runs always come to the same numbers. Runs are
 * counted of statements rather than of kernels: a graph in which only numbers of inputs change stays
 * warm, and its code is used again.
 */
import type { Program } from '../program/program';
import { isAllScalar, startsOf } from '../sweep/evaluate';
import type { Machine, Request } from './request';
import { codeOf, machineOf } from './wasm/compiled';

/** What counts the runs of a request, and compiles it when the time has come. */
interface Tier {
  /** Counts a run; whether compiling has come to pay. */
  isDue(): boolean;
  /** The request compiled; null where it can't be, so that the interpreter goes on. */
  compiled(): Machine | null;
}

/** What is known of statements that are asked for one output and its derivatives. */
interface Known {
  readonly program: Program;
  runs: number;
  /** What it was compiled to, or why it can't be; undefined before. */
  code: ReturnType<typeof codeOf> | undefined;
}

/** By the operands of a program, which edited numbers leave as they are, and what is asked for. */
const known = new WeakMap<Program['operands'], Map<string, Known>>();
/** Requests that are remembered of the same statements. */
const REQUESTS = 16;
/** Numbers of a seed that requests are told apart by; those with more are not remembered. */
const SEED = 64;

/** Milliseconds of compiling that a page is held up for, at most: what takes longer is run by a worker. */
const MOST_ON_A_PAGE = 4;
/** The share of what compiling takes for which a program is interpreted first. */
const PATIENCE = 1 / 3;

export function tierOf(request: Request): Tier {
  const mine = knownOf(request);
  const patience = patienceOf(request.program);
  return {
    isDue: () => ++mine.runs > patience,
    compiled: () => {
      mine.code ??= codeOf(request);
      return machineOf(request, mine.code);
    },
  };
}

/** Runs after which a program is compiled; ∞ where the page would be held up. */
function patienceOf(program: Program): number {
  const { length } = program;
  const isScalar = isAllScalar(program);
  // Milliseconds on a common machine; what counts is how they compare.
  const compiling = isScalar ? 1 + 1.5e-3 * length : 2 + 3e-2 * length;
  const running = isScalar
    ? 3e-4 + 25e-6 * length
    : 2e-3 * length + 1e-5 * startsOf(program)[length];
  const isPage = 'document' in globalThis;
  if (isPage && compiling > MOST_ON_A_PAGE) return Number.POSITIVE_INFINITY;
  return Math.ceil((PATIENCE * compiling) / running);
}

function knownOf({ program, output, seed, wanted }: Request): Known {
  const fresh: Known = { program, runs: 0, code: undefined };
  if (seed.data.length > SEED) return fresh;
  let all = known.get(program.operands);
  if (!all) {
    all = new Map();
    known.set(program.operands, all);
  }
  const key = `${output} ${seed.data.join()} ${wanted.join()}`;
  const before = all.get(key);
  if (before && hasSameStatements(before.program, program)) return before;
  if (all.size >= REQUESTS) all.clear();
  all.set(key, fresh);
  return fresh;
}

/** Whether programs differ in the numbers of their inputs at most. */
function hasSameStatements(a: Program, b: Program): boolean {
  const parts = ['opcodes', 'operandStart', 'shapes', 'dtypes', 'constants', 'attributes'] as const;
  return a.convention === b.convention && parts.every((part) => a[part] === b[part]);
}
