import { check } from '../../core/graph/check';
import type { Program } from '../../core/program/program';
import { shapeAt } from '../../core/program/program';
import { anyLanguage } from '../../lang/front-ends/any-language';
import type { Mend } from '../../lang/read/mend';
import type { Note } from '../../lang/read/note';
import { ParseError } from '../../lang/read/parse-error';
import type { ParsedGraph } from '../../lang/read/parsed-graph';
import { type HandProblem, handWords } from '../../words/en/study';
import { said } from '../../words/problem';

/** A derivative someone has typed: the formula as a program, or what is wrong with it and where. */
export type Hand =
  | {
      readonly kind: 'formula';
      readonly program: Program;
      /** How it was read where its author may have meant something else. */
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'mistake'; readonly mistake: Mistake };

/** What is wrong with a text, from its character `from` to just before `to`, and what to do about it. */
export interface Mistake {
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly hint: string;
  /** Texts that its author may have meant, the likeliest first. */
  readonly mends: readonly Mend[];
}

/**
 * Reads a derivative typed by hand, in any language that graphs are read from and in terms of the inputs
 * of `program`; null while nothing is typed.
 */
export function readHand(text: string, program: Program): Hand | null {
  if (text.trim() === '') return null;
  try {
    const parsed = anyLanguage.read(text, new Set(program.inputs.map(({ name }) => name)));
    refuseForeignInputs(parsed, program);
    refuseSecondOutput(parsed, text);
    const checked = check(parsed.graph);
    const fault = checked.diagnostics.find(({ severity }) => severity === 'error');
    if (fault) {
      const [from, to] = parsed.ranges.get(fault.node ?? '') ?? [0, text.length];
      throw anyLanguage.graphError(fault, parsed.graph, from, to, text);
    }
    const output = checked.program.outputs[0];
    if (!output || shapeAt(checked.program, output.statement).length > 0) {
      throw refused([0, text.length], { kind: 'no single number' });
    }
    return { kind: 'formula', program: checked.program, notes: parsed.notes };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { message, from, to, hint, mends } = error;
    return { kind: 'mistake', mistake: { message, from, to, hint, mends } };
  }
}

function refuseForeignInputs(
  { graph, ranges, declared, notes }: ParsedGraph,
  program: Program,
): void {
  const known = program.inputs.map(({ name }) => name);
  for (const node of graph.nodes) {
    if (node.kind !== 'input') continue;
    const { id, name } = node;
    const range = ranges.get(id) ?? [0, 0];
    const input = program.inputs.find((candidate) => candidate.name === name);
    if (!input) {
      const mends = notes.find((note) => note.name === name)?.mends;
      throw refused(range, { kind: 'no input of the graph', name, known }, mends);
    }
    if (shapeAt(program, input.statement).length > 0)
      throw refused(range, { kind: 'tensor', name });
    if (declared.has(id)) throw refused(range, { kind: 'value of an input', name });
  }
}

function refuseSecondOutput({ graph, ranges }: ParsedGraph, text: string): void {
  const [, extra] = graph.nodes.filter(({ kind }) => kind === 'output');
  if (extra) throw refused(ranges.get(extra.id) ?? [0, text.length], { kind: 'second formula' });
}

function refused(
  [from, to]: readonly [number, number],
  problem: HandProblem,
  mends: readonly Mend[] = [],
): ParseError {
  const { message, mend } = said(handWords, problem);
  return new ParseError(message, from, to, mend, problem, mends);
}
