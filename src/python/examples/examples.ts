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
  { id: 'pytorch', title: 'Eq. 1 in PyTorch', text: text('pytorch') },
  { id: 'tensorflow', title: 'Eq. 1 as a TensorFlow graph', text: text('tensorflow') },
  { id: 'gradient-tape', title: 'Eq. 1 with GradientTape', text: text('gradient_tape') },
  { id: 'jax', title: 'Eq. 1 in JAX', text: text('jax') },
  { id: 'autograd', title: 'A scalar autograd of one’s own', text: text('autograd') },
  { id: 'dual', title: 'Dual numbers of one’s own', text: text('dual') },
  { id: 'function', title: 'A function to transform', text: text('function') },
  { id: 'loop', title: 'A loop and a branch', text: text('loop') },
  { id: 'network', title: 'A small network learns XOR', text: text('network') },
];
