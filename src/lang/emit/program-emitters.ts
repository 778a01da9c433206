import { printExpression } from '../print/print';
import { cppProgram } from './code/languages/cpp';
import { dotGraph, mermaidGraph } from './code/languages/diagrams';
import { javascriptProgram } from './code/languages/javascript';
import { jaxProgram } from './code/languages/jax';
import { pytorchNotebook } from './code/languages/notebook';
import { pytensorProgram } from './code/languages/pytensor';
import { pythonProgram } from './code/languages/python';
import { pytorchProgram } from './code/languages/pytorch';
import { tensorflow1Program, tensorflowProgram } from './code/languages/tensorflow';
import type { Outline } from './code/outline';
import type { Emitter } from './emitter';
import { latexFormula } from './formula';

const python = { extension: 'py', mediaType: 'text/x-python' };

/** The forms in which a program leaves the app. */
export const programEmitters = [
  {
    id: 'expression',
    label: 'Expression',
    detail: 'as it is typed here',
    extension: 'txt',
    mediaType: 'text/plain',
    write: ({ program }) => printExpression(program),
  },
  {
    id: 'latex',
    label: 'LaTeX',
    detail: 'for math mode',
    extension: 'tex',
    mediaType: 'application/x-tex',
    write: ({ program }) => latexFormula(program),
  },
  {
    ...python,
    id: 'python',
    label: 'Python',
    detail: 'with the adjoint written out, for Python alone or with NumPy',
    write: pythonProgram,
  },
  {
    ...python,
    id: 'pytorch',
    label: 'PyTorch',
    detail: 'differentiated by autograd; with parameters it is a module',
    write: pytorchProgram,
  },
  {
    id: 'notebook',
    label: 'Notebook',
    detail: 'for Jupyter, with PyTorch; it runs from top to bottom',
    extension: 'ipynb',
    mediaType: 'application/x-ipynb+json',
    write: pytorchNotebook,
  },
  {
    ...python,
    id: 'tensorflow',
    label: 'TensorFlow 2',
    detail: 'differentiated by a gradient tape',
    write: tensorflowProgram,
  },
  {
    ...python,
    id: 'tensorflow-1',
    label: 'TensorFlow 1',
    detail: 'a graph with placeholders, which a session runs',
    write: tensorflow1Program,
  },
  {
    ...python,
    id: 'jax',
    label: 'JAX',
    detail: 'a function that is transformed into its gradient',
    write: jaxProgram,
  },
  {
    ...python,
    id: 'pytensor',
    label: 'Theano, as PyTensor keeps it',
    detail: 'an expression that is differentiated and compiled',
    write: pytensorProgram,
  },
  {
    id: 'javascript',
    label: 'JavaScript',
    detail: 'with the adjoint written out, and no dependencies',
    extension: 'js',
    mediaType: 'text/javascript',
    write: javascriptProgram,
  },
  {
    id: 'cpp',
    label: 'C++',
    detail: 'with the adjoint written out, in C++ 17 and no dependencies',
    extension: 'cpp',
    mediaType: 'text/x-c++src',
    write: cppProgram,
  },
  {
    id: 'dot',
    label: 'DOT',
    detail: 'the graph for Graphviz',
    extension: 'dot',
    mediaType: 'text/vnd.graphviz',
    write: dotGraph,
  },
  {
    id: 'mermaid',
    label: 'Mermaid',
    detail: 'the graph as a flowchart for pages in Markdown',
    extension: 'mmd',
    mediaType: 'text/vnd.mermaid',
    write: mermaidGraph,
  },
] as const satisfies readonly Emitter<Outline>[];
