import { check } from '../../core/graph/check';
import { filesOf } from '../../document/program-files';
import { EmitError } from '../../lang/emit/emit-error';
import { adjointProgram } from '../../lang/emit/python/adjoint-program';
import { ParseError } from '../../lang/read/parse-error';
import type { Progress } from '../../python/runtime/host';
import type { ToldBothWays } from '../../python/runtime/messages';
import { callOf } from '../../python/transform/call';
import { readProgram } from '../../python/transform/program';
import { transform } from '../../python/transform/transform';
import { currentDocument, settle } from '../stores/document-store';
import { contentsOf } from './program-files';
import { programOf } from './program-text';
import { compareInProgram } from './run-program';

/** Why a function can’t be transformed: the line, what stands in the way, and what can be done. */
export interface Refusal {
  readonly name: string;
  readonly line: number;
  readonly message: string;
}

/** One function both ways: what reading it made, and what running it recorded. */
export interface SideBySide {
  readonly functions: readonly string[];
  readonly name: string;
  /** What source transformation made of it before anything ran. */
  readonly transformed:
    | {
        readonly nodes: number;
        /** The adjoint program, line by line; why there is none in Python, where that is so. */
        readonly adjoint: readonly string[] | { readonly error: string };
        /** How long that took. */
        readonly milliseconds: number;
        /** Lines of conditions of which both ways are computed. */
        readonly decided: readonly number[];
        /** Parameters that are numbers of the program. */
        readonly fixed: readonly string[];
      }
    | Refusal;
  /** Other functions of the program that can’t be transformed. */
  readonly refused: readonly Refusal[];
  /** How both went when they ran; where they did not, why. */
  readonly ways: ToldBothWays | { readonly lost: 'stopped' | 'overdue' | 'crashed' };
}

/** Functions that are tried at most, to tell which can’t be transformed. */
const MOST_TRIED = 20;

/**
 * Reads a function of the program, and runs it both ways with what the program calls it with. The document stays
 * as it is.
 * @param asked which function; the one that Transform takes when left out.
 * @returns null where the program has no function that takes and returns something.
 * @throws PythonError where Python can’t be had.
 */
export async function sideBySide(
  asked: string | undefined,
  progress: (progress: Progress) => void,
): Promise<SideBySide | Refusal | null> {
  settle();
  const document = currentDocument();
  const source = programOf(document);
  let functions: readonly string[];
  try {
    functions = readProgram(source).functions.map((each) => each.name);
  } catch (error) {
    return refusal(source, '', error);
  }
  const name = asked ?? functions.at(-1);
  if (name === undefined) return null;
  const transformed = madeOf(source, name);
  const fixed = 'nodes' in transformed ? transformed.fixed : null;
  const adjoint =
    'nodes' in transformed && !('error' in transformed.adjoint)
      ? transformed.adjoint.join('\n')
      : null;
  const ending = await compareInProgram(
    { source, files: contentsOf(document), beside: filesOf(document) },
    { name, given: JSON.stringify(callOf(source, name, fixed)), adjoint },
    progress,
  );
  const others = functions.filter((each) => each !== name).slice(0, MOST_TRIED);
  const refused = others.flatMap((each) => {
    const made = madeOf(source, each);
    return 'nodes' in made ? [] : [made];
  });
  const ways = ending.kind === 'compared' ? ending.ways : { lost: ending.kind };
  return { functions, name, transformed, refused, ways };
}

function madeOf(source: string, name: string): SideBySide['transformed'] {
  const begun = performance.now();
  try {
    const { graph, decided, fixed } = transform(source, name);
    const adjoint = adjointOf(graph, name);
    const milliseconds = performance.now() - begun;
    const lines = [...new Set(decided.map(({ from }) => lineAt(source, from)))];
    return { nodes: graph.nodes.length, adjoint, milliseconds, decided: lines, fixed };
  } catch (error) {
    return refusal(source, name, error);
  }
}

function adjointOf(
  graph: Parameters<typeof check>[0],
  name: string,
): readonly string[] | { readonly error: string } {
  const { program } = check(graph);
  if (!program) return [];
  try {
    return adjointProgram(program, { name }).map(({ text }) => text);
  } catch (error) {
    if (error instanceof EmitError) return { error: error.message };
    throw error;
  }
}

function refusal(source: string, name: string, error: unknown): Refusal {
  if (!(error instanceof ParseError)) throw error;
  return { name, line: lineAt(source, error.from), message: error.message };
}

function lineAt(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
