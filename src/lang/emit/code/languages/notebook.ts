import { latexFormula } from '../../formula';
import type { Outline } from '../outline';
import { pytorchProgram } from './pytorch';

/** A notebook that runs from top to bottom: the formula, and the program for PyTorch, a part in each cell. */
export function pytorchNotebook(outline: Outline): string {
  const formula = latexFormula(outline.program);
  const parts = pytorchProgram(outline).trim().split('\n\n\n');
  const cells = [
    ...(formula === '' ? [] : [{ cell_type: 'markdown', source: `$$${formula}$$` }]),
    ...parts.map((source) => ({
      cell_type: 'code',
      execution_count: null,
      outputs: [],
      source,
    })),
  ];
  const notebook = {
    cells: cells.map((cell, k) => ({ ...cell, id: `cell-${k + 1}`, metadata: {} })),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
