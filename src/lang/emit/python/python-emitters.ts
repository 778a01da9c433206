import type { Program } from '../../../core/program/program';
import type { Emitter } from '../emitter';
import { wording } from '../words';
import { adjointProgram } from './adjoint-program';

const python = { extension: 'py', mediaType: 'text/x-python' };

const text = (simplified: boolean) => (program: Program) =>
  `${adjointProgram(program, { simplified })
    .map((line) => line.text)
    .join('\n')}\n`;

/** The programs in Python that a program leaves the app as. */
export const pythonEmitters = [
  {
    ...python,
    id: 'python-adjoint',
    label: wording.adjointProgram,
    detail: wording.asRulesWriteIt,
    write: text(false),
  },
  {
    ...python,
    id: 'python-adjoint-simplified',
    label: wording.simplifiedAdjointProgram,
    detail: wording.withLessToDo,
    write: text(true),
  },
] as const satisfies readonly Emitter<Program>[];
