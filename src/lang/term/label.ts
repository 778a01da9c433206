import type { Program } from '../../core/program/program';
import type { AdjointNotation } from '../../core/trace/notation';
import type { Place } from '../../core/trace/step';
import { latexMedium } from '../medium/latex';
import { plainMedium } from '../medium/plain';
import { within } from '../medium/spelled';
import { writePlace } from './symbols';

/**
 * What a trace calls a place, as plain text: `v₋₁`, `v′₃`, `v̄₃`, `∂y/∂v₃`, `v₃.grad`, `v̇₃`.
 * @param about the name of the output that is differentiated, for ∂y/∂v; of a tangent, the input by
 * which, for ∂v/∂x, or null for a direction that is no input, for dv/dt.
 */
export function labelText(
  program: Program,
  { of, statement }: Place,
  notation: AdjointNotation = 'prime',
  about: string | null = of === 'tangent' ? null : (program.outputs[0]?.name ?? 'y'),
): string {
  return writePlace(
    plainMedium(within(program, { notation, digits: 3 })),
    program,
    statement,
    of,
    about,
  ).text;
}

/** The same in LaTeX, for math mode: `v_{-1}`, `v'_3`. */
export function labelLatex(
  program: Program,
  { of, statement }: Place,
  notation: AdjointNotation = 'prime',
  about: string | null = of === 'tangent' ? null : (program.outputs[0]?.name ?? 'y'),
): string {
  return writePlace(
    latexMedium(within(program, { notation, digits: 3 })),
    program,
    statement,
    of,
    about,
  ).text;
}
