import type { Emitter } from '../../lang/emit/emitter';
import { latexName, namesToSpell } from '../../lang/name';
import { latexNumber } from '../../lang/number';
import { csvRows, csvText } from '../../lang/table/csv';
import { type Element, elementText } from './elements';
import { wording } from './words';

/** A whole matrix of derivatives with what its rows and columns are. */
export interface LabelledMatrix {
  readonly rows: readonly Element[];
  readonly columns: readonly Element[];
  /** Row-major. */
  readonly numbers: Float64Array;
}

/** The Jacobian in LaTeX, for math mode: ∂(y)/∂(x₁, x₂) and the matrix between brackets. Needs no package. */
export function jacobianLatex(matrix: LabelledMatrix, digits: number): string {
  const spelled = namesToSpell([...named(matrix.rows), ...named(matrix.columns)]);
  const list = (elements: readonly Element[]) =>
    `(${named(elements)
      .map((name) => latexName(name, false, spelled.has(name)))
      .join(', ')})`;
  const fraction = `\\frac{\\partial ${list(matrix.rows)}}{\\partial ${list(matrix.columns)}}`;
  return `${fraction} = ${matrixLatex(matrix, digits)}`;
}

/** The Hessian of an output in LaTeX: ∇²y and the matrix between brackets. */
export function hessianLatex(output: string, matrix: LabelledMatrix, digits: number): string {
  return `\\nabla^2 ${latexName(output)} = ${matrixLatex(matrix, digits)}`;
}

/** A matrix of derivatives, and what it is of. */
export interface DerivativeMatrix {
  /** The output of a Hessian; null for a Jacobian, which is of all outputs. */
  readonly hessianOf: string | null;
  readonly matrix: LabelledMatrix;
  /** Decimals shown where numbers are not written in full. */
  readonly digits: number;
}

/** The forms in which a matrix of derivatives leaves the app. */
export const matrixEmitters: readonly Emitter<DerivativeMatrix>[] = [
  {
    id: 'latex',
    label: 'LaTeX',
    detail: wording.asShown,
    extension: 'tex',
    mediaType: 'application/x-tex',
    write: ({ hessianOf, matrix, digits }) =>
      hessianOf === null ? jacobianLatex(matrix, digits) : hessianLatex(hessianOf, matrix, digits),
  },
  {
    id: 'csv',
    label: 'CSV',
    detail: wording.inFull,
    extension: 'csv',
    mediaType: 'text/csv',
    write: ({ matrix }) => matrixCsv(matrix),
  },
];

function matrixLatex({ rows, columns, numbers }: LabelledMatrix, digits: number): string {
  const lines = rows.map((_, i) =>
    columns
      .map((__, j) => latexNumber(numbers[i * columns.length + j] as number, digits))
      .join(' & '),
  );
  const body = lines.join(' \\\\\n');
  return `\\left[\\begin{array}{${'r'.repeat(columns.length)}}\n${body}\n\\end{array}\\right]`;
}

/** A matrix as CSV (RFC 4180), labels in the first row and column, float64 numbers in full. */
export function matrixCsv({ rows, columns, numbers }: LabelledMatrix): string {
  const header = ['', ...columns.map(elementText)].map(csvText);
  const lines = rows.map((row, i) => [
    csvText(elementText(row)),
    ...columns.map((_, j) => String(numbers[i * columns.length + j])),
  ]);
  return csvRows([header, ...lines]);
}

function named(elements: readonly Element[]): readonly string[] {
  return [...new Set(elements.map(({ name }) => name))];
}
