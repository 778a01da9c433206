import { wording } from './words';

/** A program to begin with. */
export interface ProgramExample {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const texts = import.meta.glob<string>('./*.py', { query: '?raw', import: 'default', eager: true });

const text = (name: string) => texts[`./${name}.py`] as string;

/** In the order in which they are offered. */
export const programExamples: readonly ProgramExample[] = [
  { id: 'pytorch', title: wording.inPyTorch, text: text('pytorch') },
  { id: 'tensorflow', title: wording.asTensorFlowGraph, text: text('tensorflow') },
  { id: 'gradient-tape', title: wording.withGradientTape, text: text('gradient_tape') },
  { id: 'jax', title: wording.inJax, text: text('jax') },
  { id: 'autograd', title: wording.scalarAutograd, text: text('autograd') },
  { id: 'dual', title: wording.dualNumbers, text: text('dual') },
  { id: 'function', title: wording.functionToTransform, text: text('function') },
  { id: 'loop', title: wording.loopAndBranch, text: text('loop') },
  { id: 'network', title: wording.smallNetwork, text: text('network') },
];
