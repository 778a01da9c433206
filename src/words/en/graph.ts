import { type ProblemOf, said } from '../problem';
import { worded } from '../worded';
import { listed } from './grammar';
import { type ArgumentProblem, argumentWords } from './program';
import { quoted } from './quoted';
import { type PlacedProblem, shapeMessage } from './shape';

/** A node as a sentence names it. */
export type NodeFact =
  | { readonly is: 'output'; readonly name: string }
  | { readonly is: 'primitive'; readonly name: string; readonly label: string }
  | { readonly is: 'other' };

/** What is wrong with a graph, or missing from it, and what to do about it. */
export const checkWords = worded('said/check', {
  'no primitive': ({ name }: { name: string }) => ({
    message: `There is no primitive ${quoted(name)}`,
    mend: 'Take the node away.',
  }),
  'no name': ({ name }: { name: string }) => ({
    message: `${quoted(name)} is not a name`,
    mend: 'Use letters, digits and _, starting with a letter.',
  }),
  'name of several': ({ name }: { name: string }) => ({
    message: `Several nodes are named ${name}`,
    mend: 'Rename all but one.',
  }),
  'input without tensor': ({ name }: { name: string }) => ({
    message: `The value of ${name} is not a tensor`,
    mend: evenRows,
  }),
  'constant without tensor': () => ({ message: 'The constant is not a tensor', mend: evenRows }),
  'no such dtype': ({ given, known }: { given: string; known: readonly string[] }) => ({
    message: `There is no dtype ${given}`,
    mend: `Use ${listed(known, 'or')}.`,
  }),
  /** `settings` are attributes that are set and without which the operands would do. */
  'unfit operands': ({ problem, place, settings }: Unfit) => ({
    message: shapeMessage(problem, place),
    mend:
      settings.length === 0
        ? 'Give the operands shapes that fit each other.'
        : `Change ${listed(settings, 'or')}, or the shape of what is wired in.`,
  }),
  /** `cause` is a text where the machine itself refuses. */
  'impossible statement': ({ cause }: { cause: ArgumentProblem | string }) => ({
    message: typeof cause === 'string' ? cause : said(argumentWords, cause).message,
    mend: 'Take the node away and add it anew.',
  }),
  'on a cycle': ({ node }: { node: NodeFact }) => ({
    message: `${nodeName(node)} is on a cycle or comes after one`,
    mend: 'Take away a wire of the cycle.',
  }),
  /** `operand` is its name, or its position from 1; null where there is but one. */
  'lacks operand': ({ node, operand }: { node: NodeFact; operand: string | number | null }) => ({
    message: `${nodeName(node)} lacks ${operand === null ? 'its operand' : `operand ${operand}`}`,
    mend: 'Wire a value into the empty port.',
  }),
  'no output': () => ({
    message: 'The graph has no output, so there is nothing to differentiate',
    mend: 'Add an output and wire a value into it.',
  }),
});

export type CheckProblem = ProblemOf<typeof checkWords>;

/** Why a wire can't be laid. */
export const wireWords = worded('said/wire', {
  'no such end': () => 'an end of the wire does not exist',
  'out of an output': () => 'nothing can be wired from an output',
  'no such port': () => 'there is no such port to wire to',
  'closes a cycle': () => 'the wire would close a cycle',
});

export type WireProblem = ProblemOf<typeof wireWords>;

interface Unfit extends PlacedProblem {
  readonly settings: readonly string[];
}

const evenRows = 'Give every row the same length.';

function nodeName(node: NodeFact): string {
  switch (node.is) {
    case 'output':
      return `The output ${node.name}`;
    case 'primitive':
      return `The ${node.label}`;
    case 'other':
      return 'The node';
  }
}
