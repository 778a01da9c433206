import { useState } from 'react';
import { listedName } from '../../lang/derivative-name';
import { blockOf } from '../../study/jacobian/block';
import type { Element } from '../../study/jacobian/elements';
import type { Matrix } from '../../study/jacobian/matrix';
import { Select } from '../parts/fields/Select';
import { Note } from '../parts/frame/prose';
import { Controls } from '../parts/frame/Section';
import { MatrixTable } from './MatrixTable';
import { wording } from './words';

const MOST = 30;

/** The numbers of one output by one input, out of a matrix that is shown as a picture. */
export function BlockView({
  matrix,
  rows,
  columns,
  digits,
}: {
  readonly matrix: Matrix;
  readonly rows: readonly Element[];
  readonly columns: readonly Element[];
  readonly digits: number;
}) {
  const [output, setOutput] = useState('');
  const [input, setInput] = useState('');
  const outputs = [...new Set(rows.map(({ name }) => name))];
  const inputs = [...new Set(columns.map(({ name }) => name))];
  const chosen = {
    output: outputs.includes(output) ? output : (outputs[0] ?? ''),
    input: inputs.includes(input) ? input : (inputs[0] ?? ''),
  };
  const block = blockOf(matrix, rows, columns, chosen, MOST);
  const cut = block.height > MOST || block.width > MOST;
  return (
    <>
      <Controls>
        <Select
          label={wording.numbersOf}
          options={outputs.map((name) => ({ value: name, label: listedName(name) }))}
          value={chosen.output}
          onChange={setOutput}
        />
        <Select
          label={wording.by}
          options={inputs.map((name) => ({ value: name, label: listedName(name) }))}
          value={chosen.input}
          onChange={setInput}
        />
        <Note as="span">
          {block.height} × {block.width}
          {cut && wording.theFirstOfThem(block.rows.length, block.columns.length)}
        </Note>
      </Controls>
      <MatrixTable
        label={wording.derivativesOfBy(chosen.output, chosen.input)}
        matrix={block.matrix}
        rows={block.rows}
        columns={block.columns}
        digits={digits}
        corner=""
      />
    </>
  );
}
