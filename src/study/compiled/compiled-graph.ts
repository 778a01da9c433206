import { compiledScalars, type NotCompiled } from '../../core/compile/wasm/compiled';
import type { Part, Reads } from '../../core/compile/wasm/emitted';
import type { LoopFound } from '../../core/compile/wasm/loops-found';
import { bytesOf } from '../../core/compile/wasm/module';
import { codeLines, functionLines, headLine } from '../../core/compile/wasm/module-text';
import { appliedCount, type Output, type Program } from '../../core/program/program';
import { simplify } from '../../core/simplify/simplify';
import { inOneGo, task } from '../../work/task';

/** Lines of WebAssembly, and what they are of. */
export interface Lines {
  readonly of: Part['of'];
  readonly text: string;
}

/** What a graph was compiled to. */
export interface CompiledCode {
  readonly loops: readonly LoopFound[];
  /** Statements that are written out, of those that are computed. */
  readonly written: number;
  readonly reads: Reads;
  /** Bytes of the module. */
  readonly bytes: number;
  /** Bytes of the memory it runs on. */
  readonly memory: number;
  readonly forward: readonly Lines[];
  readonly reverse: readonly Lines[];
  /** Whether lines were left out, since there are so many. */
  readonly isCut: boolean;
  /** The functions that are called, in the text form, and those that are JavaScript’s. */
  readonly functions: string;
  readonly calls: readonly string[];
}

/** What the ahead-of-time optimiser and compiler make of a graph. */
export interface CompiledGraph {
  /** Statements that apply a primitive. */
  readonly statements: { readonly before: number; readonly after: number };
  /** The program as it is compiled. */
  readonly program: Program;
  /** Milliseconds that optimising and compiling took. */
  readonly build: number;
  readonly code: CompiledCode | NotCompiled;
}

/** Parts whose text is shown, at most. */
const MOST = 400;

/** Optimises and compiles a graph for the gradient of an output. */
export function compiledGraph(
  program: Program,
  output: Output,
  now: () => number = () => performance.now(),
): CompiledGraph {
  const began = now();
  const optimised = simplify(program);
  const compiled = compiledScalars(optimised, { output: output.name });
  const build = now() - began;
  return {
    statements: { before: appliedCount(program), after: appliedCount(optimised) },
    program: optimised,
    build,
    code: 'kind' in compiled ? compiled : codeOf(optimised, compiled.code),
  };
}

function codeOf(
  program: Program,
  {
    module,
    loops,
    written,
    reads,
    forward,
    reverse,
  }: Extract<ReturnType<typeof compiledScalars>, { readonly code: unknown }>['code'],
): CompiledCode {
  const own = module.functions.filter(({ exported }) => !exported);
  return {
    ...{ loops, written, reads },
    bytes: bytesOf(module).length,
    memory: 2 * 8 * program.length,
    forward: linesOf(forward),
    reverse: linesOf(reverse),
    isCut: forward.length > MOST || reverse.length > MOST,
    functions: own.flatMap(functionLines).join('\n'),
    calls: module.imports.map((of) => `${headLine(of)})`),
  };
}

function linesOf(parts: readonly Part[]): readonly Lines[] {
  let depth = 0;
  return parts.slice(0, MOST).map(({ code, of }) => {
    if (of.kind === 'next') depth--;
    // A loop is begun by one part and ended by another.
    const lines = codeLines(code, of.kind === 'next' ? depth + 1 : depth);
    if (of.kind === 'loop') depth++;
    return { of, text: lines.join('\n') };
  });
}

/** `compiledGraph` as a task. */
export const compiling = task(
  'compiling',
  inOneGo((program: Program, output: Output) => compiledGraph(program, output)),
);
