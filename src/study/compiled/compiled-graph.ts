import { type Request, requestOf } from '../../core/compile/request';
import type { ArrayCode } from '../../core/compile/wasm/array-kernel';
import { type ArrayPart, preparedBy, type Stretches } from '../../core/compile/wasm/arrays';
import {
  codeOf,
  machineOf,
  type NotCompiled,
  type ScalarCode,
} from '../../core/compile/wasm/compiled';
import { type Part, type Reads, WORD } from '../../core/compile/wasm/emitted';
import type { Code } from '../../core/compile/wasm/instruction';
import type { LoopFound } from '../../core/compile/wasm/loops-found';
import { bytesOf, type WasmModule } from '../../core/compile/wasm/module';
import { codeLines, functionLines, headLine } from '../../core/compile/wasm/module-text';
import { appliedCount, type Output, type Program } from '../../core/program/program';
import { simplify } from '../../core/simplify/simplify';
import { inOneGo, task } from '../../work/task';

/** Lines of WebAssembly, and what they are of. */
export interface Lines {
  readonly of: Part['of'] | ArrayPart['of'];
  readonly text: string;
}

/** The code of what gives the value, or the gradient. */
interface Listing {
  /** The program whose statements it is of. */
  readonly program: Program;
  readonly lines: readonly Lines[];
  /** Whether lines were left out, since there are so many. */
  readonly isCut: boolean;
  /** The functions that are called, in the text form, and those that are JavaScript’s. */
  readonly functions: string;
  readonly calls: readonly string[];
}

interface Compiled {
  /** Bytes of the module. */
  readonly bytes: number;
  /** Bytes of the memory it runs on. */
  readonly memory: number;
  readonly value: Listing;
  readonly gradient: Listing;
}

/** What a graph of numbers was compiled to. */
export interface CompiledScalars extends Compiled {
  readonly kind: 'scalars';
  readonly loops: readonly LoopFound[];
  /** Statements that are written out, of those that are computed. */
  readonly written: number;
  readonly reads: Reads;
}

/** What a graph of arrays was compiled to. */
export interface CompiledArrays extends Compiled {
  readonly kind: 'arrays';
  /** Of value and gradient together: statements that share loops over elements, and those loops. */
  readonly fused: { readonly statements: number; readonly loops: number };
  /** Statements that are calls of functions over arrays, and those that the interpreter is left. */
  readonly called: number;
  readonly interpreted: number;
}

/** What the ahead-of-time optimiser and compiler make of a graph. */
export interface CompiledGraph {
  /** Statements that apply a primitive. */
  readonly statements: { readonly before: number; readonly after: number };
  /** The program as it is compiled. */
  readonly program: Program;
  /** Milliseconds that optimising and compiling took. */
  readonly build: number;
  readonly code: CompiledScalars | CompiledArrays | NotCompiled;
}

/** Parts whose text is shown, at most. */
const MOST = 400;

/** The gradient of an output, by all its elements alike. */
export const askedFor = ({ name }: Output) => ({ output: name, seed: 1 });

/** Optimises and compiles a graph for the gradient of an output. */
export function compiledGraph(
  program: Program,
  output: Output,
  now: () => number = () => performance.now(),
): CompiledGraph {
  const began = now();
  const optimised = simplify(program);
  const listed = compiled(requestOf(optimised, askedFor(output)));
  const build = now() - began;
  return {
    statements: { before: appliedCount(program), after: appliedCount(optimised) },
    program: optimised,
    build,
    code: listed(),
  };
}

/** Compiles what is asked for, up to where it can be run; @returns what lists it. */
function compiled(request: Request): () => CompiledScalars | CompiledArrays | NotCompiled {
  const made = codeOf(request);
  switch (made.kind) {
    case 'scalars':
      if (!machineOf(request, made)) return () => ({ kind: 'no WebAssembly' });
      return () => scalarsListed(request.program, made.code);
    case 'arrays': {
      const { program, stretches } = made.both();
      if (!('steps' in stretches)) return () => stretches;
      if (!preparedBy(program, stretches)) return () => ({ kind: 'no WebAssembly' });
      return () => arraysListed(made, stretches);
    }
    default:
      return () => made;
  }
}

function scalarsListed(program: Program, code: ScalarCode['code']): CompiledScalars {
  const { module, loops, written, reads, forward, reverse } = code;
  return {
    kind: 'scalars',
    ...{ loops, written, reads },
    bytes: bytesOf(module).length,
    memory: 2 * WORD * program.length,
    value: listing(program, module, forward),
    gradient: listing(program, module, reverse),
  };
}

function arraysListed(made: ArrayCode, both: Stretches): CompiledArrays {
  const { program } = made.both();
  const alone = made.value();
  const fused = both.parts.flatMap(({ of }) => (of.kind === 'elements' ? [of.statements] : []));
  const count = (kind: ArrayPart['of']['kind']) =>
    both.parts.filter(({ of }) => of.kind === kind).length;
  const { stretches } = alone;
  return {
    kind: 'arrays',
    fused: { statements: fused.flat().length, loops: fused.length },
    called: count('statement'),
    interpreted: count('interpreted'),
    bytes: bytesOf(both.module).length,
    memory: both.memory,
    value:
      'steps' in stretches
        ? listing(alone.program, stretches.module, stretches.parts)
        : listing(alone.program, { imports: [], functions: [] }, []),
    gradient: listing(program, both.module, both.parts),
  };
}

function listing(program: Program, module: WasmModule, parts: readonly Shown[]): Listing {
  const called = new Set<string>();
  const follow = (code: Code) => {
    for (const [instruction, name] of code) {
      if (instruction !== 'call' || called.has(String(name))) continue;
      called.add(String(name));
      follow(module.functions.find((of) => of.name === name)?.code ?? []);
    }
  };
  for (const { code } of parts) follow(code);
  const own = module.functions.filter(({ name }) => called.has(name));
  return {
    program,
    lines: linesOf(parts),
    isCut: parts.length > MOST,
    functions: own.flatMap(functionLines).join('\n'),
    calls: module.imports.filter(({ name }) => called.has(name)).map((of) => `${headLine(of)})`),
  };
}

type Shown = Part | ArrayPart;

function linesOf(parts: readonly Shown[]): readonly Lines[] {
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
