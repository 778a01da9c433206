import { useId } from 'react';
import type { Program } from '../../core/program';
import type { Tensor } from '../../core/tensor';
import { latexMedium } from '../../lang/latex/latex-medium';
import { latexName } from '../../lang/name';
import { plainMedium } from '../../lang/plain/plain-medium';
import { writeTensor } from '../../lang/term/cells';
import type { Columns, Pass } from '../../state/player/passes';
import { Cell, useTypesetting } from './Cell';
import type { CellStyle } from './cells';
import styles from './Passes.module.css';

/** So many derivatives are listed; the Jacobian shows them all. */
const MOST = 24;

/** The gradient as far as passes of forward mode have brought it in, and how many of them it takes. */
export function Gradient({
  program,
  passes,
  columns,
  cellStyle,
}: {
  readonly program: Program;
  readonly passes: readonly Pass[];
  readonly columns: Columns;
  readonly cellStyle: CellStyle;
}) {
  const heading = useId();
  const { outputs } = program;
  if (outputs.length === 0) return null;
  const total = passes.reduce((sum, { elements }) => sum + elements, 0);
  const numbers = passes.filter(({ elements }) => elements === 1);
  const entries = outputs.flatMap(({ name }, k) =>
    numbers.map((pass) => ({
      of: name,
      by: pass.name,
      key: `${name} ${pass.node}`,
      value: columns.get(pass.node)?.[k] ?? null,
    })),
  );
  const what = outputs.length === 1 ? 'Gradient' : 'Jacobian';
  const done = columns.size === total;
  const array = passes.find(({ elements }) => elements !== 1);
  return (
    <>
      <div className={styles.gradient}>
        <p id={heading} className={styles.count}>
          {done
            ? `${what} from ${total} ${total === 1 ? 'pass' : 'passes'}, one per input:`
            : `${what} after ${columns.size} of ${total} ${total === 1 ? 'pass' : 'passes'}:`}
        </p>
        <ul aria-labelledby={heading} className={styles.entries}>
          {entries.slice(0, MOST).map(({ key, ...entry }) => (
            <Entry key={key} {...entry} cellStyle={cellStyle} />
          ))}
          {entries.length > MOST && <li>and {entries.length - MOST} more</li>}
        </ul>
      </div>
      {array && (
        <p className={styles.count}>
          {array.name} is an array, and its seed moves all its elements at once. Each takes a pass
          of its own, which the Jacobian shows.
        </p>
      )}
    </>
  );
}

function Entry({
  of,
  by,
  value,
  cellStyle,
}: {
  readonly of: string;
  readonly by: string;
  readonly value: Tensor | null;
  readonly cellStyle: CellStyle;
}) {
  const typesetting = useTypesetting();
  const symbol = `\\partial ${latexName(of)}/\\partial ${latexName(by)}`;
  const plain = plainMedium({ ...cellStyle, notation: 'leibniz' });
  const name = plain.adjoint({ name: by }, of);
  if (value) {
    const latex = writeTensor(latexMedium(cellStyle), value).text;
    return (
      <li className={styles.entry}>
        <Cell
          latex={`${symbol} = ${latex}`}
          plain={() => `${name} = ${writeTensor(plain, value).text}`}
          typesetting={typesetting}
        />
      </li>
    );
  }
  return (
    <li className={styles.missing}>
      <Cell latex={symbol} plain={() => name} typesetting={typesetting} />{' '}
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">not computed yet</span>
    </li>
  );
}
