import type { Program } from '../../core/program/program';
import { printExpression } from '../print/print';
import type { Emitter } from './emitter';
import { latexFormula } from './formula';
import { pythonEmitters } from './python/python-emitters';

/** The forms in which a program leaves the app. */
export const programEmitters = [
  {
    id: 'expression',
    label: 'Expression',
    detail: 'as it is typed here',
    extension: 'txt',
    mediaType: 'text/plain',
    write: printExpression,
  },
  {
    id: 'latex',
    label: 'LaTeX',
    detail: 'for math mode',
    extension: 'tex',
    mediaType: 'application/x-tex',
    write: latexFormula,
  },
  ...pythonEmitters,
] as const satisfies readonly Emitter<Program>[];
