import type { NodeId } from '../../core/graph/graph';
import type { Input, Output, Program } from '../../core/program/program';
import { shapeAt } from '../../core/program/program';
import type { Tensor } from '../../core/tensor/tensor';
import { derivedOf } from '../../document/derived';
import type { Document } from '../../document/document';

/** What the ways to a derivative are compared on: one number by one number, at the point where the graph is. */
export interface Subject {
  readonly program: Program;
  /** The scalar input that is differentiated by. */
  readonly input: Input;
  /** The scalar output that is differentiated. */
  readonly output: Output;
  /** The value of every input, by name. */
  readonly at: Readonly<Record<string, Tensor>>;
}

/** Why there is nothing to compare. */
export type Unfit = 'no output' | 'no input' | 'output has a shape' | 'inputs have shapes';

const subjects = new WeakMap<Program, Map<string, Subject>>();

/**
 * The subject of a document: its chosen output by the given input node, or by the first input that the
 * output depends on when that node is no scalar input (any more). The same object for as long as
 * program, input and output are the same.
 */
export function subjectOf(document: Document, inputNode: NodeId | null): Subject | Unfit {
  const { trace } = derivedOf(document);
  const { program, output } = trace;
  if (!output) return 'no output';
  if (program.inputs.length === 0) return 'no input';
  if (shapeAt(program, output.statement).length > 0) return 'output has a shape';
  const choices = scalarInputs(program);
  const input =
    choices.find(({ statement }) => program.origins.get(statement)?.node === inputNode) ??
    choices[0];
  if (!input) return 'inputs have shapes';
  return remembered(program, input, output);
}

function remembered(program: Program, input: Input, output: Output): Subject {
  const known = subjects.get(program) ?? new Map<string, Subject>();
  subjects.set(program, known);
  const key = `${input.statement} ${program.outputs.indexOf(output)}`;
  let subject = known.get(key);
  if (!subject) {
    const at: Record<string, Tensor> = {};
    for (const { name, value } of program.inputs) if (value) at[name] = value;
    subject = { program, input, output, at };
    known.set(key, subject);
  }
  return subject;
}

/** The inputs that are single numbers: those that can be differentiated by here. */
export function scalarInputs(program: Program): readonly Input[] {
  return program.inputs.filter(({ statement }) => shapeAt(program, statement).length === 0);
}

/** The number the chosen input has now. */
export function numberAt({ at, input }: Subject): number {
  return at[input.name]?.data[0] ?? Number.NaN;
}
