import { simplifyWords } from '../../words/en/simplify';
import { finished } from '../finished';
import type { PrimitiveName } from '../primitives/table';
import { ProgramBuilder } from '../program/builder';
import { statementCopier } from '../program/copy';
import { attributesAt, operandsAt, operationAt, type Program, shapeAt } from '../program/program';
import { keeping, neededStatements } from './dead-code';
import type { DraftStatement } from './interning';
import { Rewriter, type Rewriting, type SimplificationRule } from './rewriter';

export interface SimplifyOptions {
  /**
   * Only rules that change no float64 result, infinities and NaN included, but for the sign of a
   * zero; true when left out. Without it x · 0 = 0, x / x = 1, (1 / b) · a = a / b and the like are
   * used too, as optimisers do that take numbers to be finite: last digits may then differ, and a
   * NaN or an infinity may vanish.
   */
  readonly exact?: boolean;
  /** Take only the first so many steps of `simplificationSteps`. All when left out. */
  readonly steps?: number;
}

/** One rule applied at one place. */
export interface SimplificationStep {
  readonly rule: SimplificationRule;
  /** Index, in the program before this step, of the statement that it is about. */
  readonly statement: number;
  /** In words or as a formula: `x · 1 = x`. */
  readonly description: string;
  /** Statements of the program before and after, inputs and constants included. */
  readonly before: number;
  readonly after: number;
  /** The program after this step. */
  readonly program: Program;
}

/**
 * The same program with less to do: constants folded, common subexpressions shared, algebraic
 * identities used and dead code left out. All inputs stay, in order; names and origins go with
 * their statements, and where two become one the first keeps its own. Linear in the program's length.
 */
export function simplify(program: Program, options: SimplifyOptions = {}): Program {
  const { steps, exact = true } = options;
  if (steps === undefined) {
    const rewritten = finished(rewrite(program, exact, neededStatements(program)));
    return keeping(rewritten, neededStatements(rewritten));
  }
  let result = program;
  let taken = 0;
  for (const step of simplificationSteps(program, options)) {
    if (taken++ >= steps) break;
    result = step.program;
  }
  return result;
}

/**
 * What `simplify` does, one step at a time: dead code first, then statement by statement the rules
 * that apply, and at the end the code that has become dead. Each step holds the whole program as it is then.
 */
export function* simplificationSteps(
  program: Program,
  { exact = true }: SimplifyOptions = {},
): Generator<SimplificationStep, void> {
  let current = yield* eliminations(program);
  const rewriting = rewrite(current, exact);
  for (;;) {
    const { done, value } = rewriting.next();
    if (done) {
      yield* eliminations(value);
      return;
    }
    const next = value.snapshot();
    const { rule, description } = value.rewriting;
    yield {
      rule,
      description,
      statement: value.statement,
      before: current.length,
      after: next.length,
      program: next,
    };
    current = next;
  }
}

function* eliminations(program: Program): Generator<SimplificationStep, Program> {
  const needed = neededStatements(program);
  const keep = new Uint8Array(program.length).fill(1);
  let current = program;
  // From the last, so that what is taken away has no reader left.
  for (let i = program.length - 1; i >= 0; i--) {
    if (needed[i]) continue;
    keep[i] = 0;
    const next = keeping(program, keep);
    yield {
      rule: 'dead code',
      description: simplifyWords.nothingReadsIt,
      statement: i,
      before: current.length,
      after: next.length,
      program: next,
    };
    current = next;
  }
  return current;
}

interface Rewritten {
  readonly rewriting: Rewriting;
  readonly statement: number;
  /** The program as it stands: what is written, and the rest as it was. To be called at once. */
  snapshot(): Program;
}

/**
 * Rewrites statement by statement, pausing after each rule; returns what has been written.
 * @param needed 0 where a statement is left out, since nothing that is needed reads it.
 */
function* rewrite(
  program: Program,
  exact: boolean,
  needed?: Uint8Array,
): Generator<Rewritten, Program> {
  const rewriter = new Rewriter(exact, program.convention);
  const { builder } = rewriter;
  const copy = statementCopier(builder, program);
  const written = new Uint32Array(program.length);
  const named = new Set<number>();
  for (let i = 0; i < program.length; i++) {
    if (needed?.[i] === 0) continue;
    const operation = operationAt(program, i);
    if (operation === 'input') {
      written[i] = copy(i, written);
      named.add(written[i] as number);
      continue;
    }
    rewriter.origin = program.origins.get(i);
    const constant = program.constants.get(i);
    if (constant) {
      const before = builder.length;
      const to = rewriter.constant(constant);
      written[i] = to;
      if (to < before) {
        const description = 'the same constant is there already';
        const rewriting: Rewriting = { rule: 'common subexpression', description, to };
        yield {
          rewriting,
          statement: before,
          snapshot: () => joined(rewriter, program, written, i, to),
        };
      }
      continue;
    }
    const shape = shapeAt(program, i);
    let draft: DraftStatement = {
      operation: operation as PrimitiveName,
      operands: operandsAt(program, i).map((x) => written[x] as number),
      attributes: attributesAt(program, i),
    };
    for (let isWritten = false; !isWritten; ) {
      const statement = builder.length;
      const rewriting = rewriter.rewrite(draft, shape);
      if (rewriting === null) {
        written[i] = rewriter.append(draft);
        break;
      }
      const { to } = rewriting;
      yield { rewriting, statement, snapshot: () => joined(rewriter, program, written, i, to) };
      isWritten = typeof to === 'number';
      if (typeof to === 'number') written[i] = to;
      else draft = to;
    }
    const name = program.names.get(i);
    const place = written[i] as number;
    if (name !== undefined && !named.has(place)) {
      builder.name(place, name);
      named.add(place);
    }
  }
  copyOutputs(builder, program, written);
  return builder.build();
}

/** What is written, then statement i as `to`, then all later statements unchanged. */
function joined(
  { builder: prefix }: Rewriter,
  program: Program,
  written: Uint32Array,
  i: number,
  to: number | DraftStatement,
): Program {
  const builder = new ProgramBuilder(program.convention);
  const copyWritten = statementCopier(builder, prefix.build());
  const places = new Uint32Array(prefix.length);
  for (let k = 0; k < prefix.length; k++) places[k] = copyWritten(k, places);
  const copied = written.slice();
  copied[i] =
    typeof to === 'number'
      ? to
      : builder.apply(to.operation, to.operands, to.attributes, program.origins.get(i));
  const copyRest = statementCopier(builder, program);
  for (let k = i + 1; k < program.length; k++) copied[k] = copyRest(k, copied);
  copyOutputs(builder, program, copied);
  return builder.build();
}

function copyOutputs(builder: ProgramBuilder, program: Program, copied: ArrayLike<number>): void {
  for (const { name, statement, origin } of program.outputs) {
    builder.output(name, copied[statement] as number, origin);
  }
}
