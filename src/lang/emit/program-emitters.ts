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
import { wording } from './words';

const python = { extension: 'py', mediaType: 'text/x-python' };

/** The forms in which a program leaves the app. */
export const programEmitters = [
  {
    id: 'expression',
    label: wording.expression,
    detail: wording.asTypedHere,
    extension: 'txt',
    mediaType: 'text/plain',
    write: ({ program }) => printExpression(program),
  },
  {
    id: 'latex',
    label: 'LaTeX',
    detail: wording.forMathMode,
    extension: 'tex',
    mediaType: 'application/x-tex',
    write: ({ program }) => latexFormula(program),
  },
  {
    ...python,
    id: 'python',
    label: 'Python',
    detail: wording.adjointInPython,
    write: pythonProgram,
  },
  {
    ...python,
    id: 'pytorch',
    label: 'PyTorch',
    detail: wording.byAutograd,
    write: pytorchProgram,
  },
  {
    id: 'notebook',
    label: wording.notebook,
    detail: wording.forJupyter,
    extension: 'ipynb',
    mediaType: 'application/x-ipynb+json',
    write: pytorchNotebook,
  },
  {
    ...python,
    id: 'tensorflow',
    label: 'TensorFlow 2',
    detail: wording.byGradientTape,
    write: tensorflowProgram,
  },
  {
    ...python,
    id: 'tensorflow-1',
    label: 'TensorFlow 1',
    detail: wording.graphForSession,
    write: tensorflow1Program,
  },
  {
    ...python,
    id: 'jax',
    label: 'JAX',
    detail: wording.transformedFunction,
    write: jaxProgram,
  },
  {
    ...python,
    id: 'pytensor',
    label: wording.theanoAsPyTensor,
    detail: wording.compiledExpression,
    write: pytensorProgram,
  },
  {
    id: 'javascript',
    label: 'JavaScript',
    detail: wording.adjointAlone,
    extension: 'js',
    mediaType: 'text/javascript',
    write: javascriptProgram,
  },
  {
    id: 'cpp',
    label: 'C++',
    detail: wording.adjointInCpp,
    extension: 'cpp',
    mediaType: 'text/x-c++src',
    write: cppProgram,
  },
  {
    id: 'dot',
    label: 'DOT',
    detail: wording.forGraphviz,
    extension: 'dot',
    mediaType: 'text/vnd.graphviz',
    write: dotGraph,
  },
  {
    id: 'mermaid',
    label: 'Mermaid',
    detail: wording.forMarkdownPages,
    extension: 'mmd',
    mediaType: 'text/vnd.mermaid',
    write: mermaidGraph,
  },
] as const satisfies readonly Emitter<Outline>[];
