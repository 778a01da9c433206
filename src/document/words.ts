import type { Group } from '../core/rule/primitive';
import { worded } from '../words/worded';

/** What can be added to a graph, and what nodes are called. */
export const wording = worded('document', {
  inputsAndOutputs: 'Inputs and outputs',
  ownPrimitives: 'Own primitives',
  groupOf: (group: Group): string => group,
  kinds: { input: 'input', constant: 'constant', output: 'output' },
  called: (kind: 'input' | 'constant' | 'output', name: string) => `${kind} ${name}`,
  notWiredCompletely: 'not wired completely',
  oneOf: (number: number, count: number) => `${number} of ${count}`,
  ofShape: (shape: string) => `of shape ${shape}`,
  operand: (part: string) => `operand ${part}`,
});
