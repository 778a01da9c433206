import { useId, useState } from 'react';
import { type Program, shapeAt } from '../../../core/program/program';
import type { Tensor } from '../../../core/tensor/tensor';
import { latexMedium } from '../../../lang/medium/latex';
import { plainMedium } from '../../../lang/medium/plain';
import { spelledInGraph } from '../../../lang/medium/spelled';
import { latexName } from '../../../lang/name';
import { writePartly, writeTensor } from '../../../lang/term/write-tensor';
import { type Collected, collectedOf } from '../../../state/player/collected';
import type { Columns, Passes } from '../../../state/player/passes';
import { useDocument } from '../../../state/stores/document-store';
import { OpenTensor } from '../../parts/tensor/OpenTensor';
import { pictureText } from '../../parts/tensor/picture';
import { Thumbnail } from '../../parts/tensor/Thumbnail';
import { Cell, useTypesetting } from '../cell/Cell';
import type { CellStyle } from '../cell/cells';
import styles from './Passes.module.css';
import { wording } from './words';

/** So many derivatives are listed; the Jacobian shows them all. */
const MOST = 24;

/** The gradient as far as passes of forward mode have brought it in, and how many of them it takes. */
export function Gradient({
  program,
  passes: { inputs, count },
  columns,
  cellStyle,
}: {
  readonly program: Program;
  readonly passes: Passes;
  readonly columns: Columns;
  readonly cellStyle: CellStyle;
}) {
  const heading = useId();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { outputs } = program;
  if (outputs.length === 0) return null;
  const all = outputs.length * inputs.length;
  const shown = outputs
    .flatMap((output, k) => inputs.map((input) => ({ output, k, input })))
    .slice(0, MOST);
  return (
    <div className={styles.gradient}>
      <p id={heading} className={styles.count}>
        {progressText(program, inputs.length, count, columns.size)}
      </p>
      <ul aria-labelledby={heading} className={styles.entries}>
        {shown.map(({ output, k, input }) => (
          <Entry
            key={`${output.name} ${input.node}`}
            of={{ name: output.name, array: shapeAt(program, output.statement).length > 0 }}
            by={{ name: input.name, array: input.shape.length > 0 }}
            collected={collectedOf(program, columns, input, k)}
            cellStyle={cellStyle}
            onOpen={setOpened}
          />
        ))}
        {all > shown.length && <li>{wording.andMore(all - shown.length)}</li>}
      </ul>
      {opened && (
        <OpenTensor {...opened} digits={cellStyle.digits} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

/** What is open large. */
interface Opened {
  readonly title: string;
  readonly tensor: Tensor;
  readonly known: Uint8Array;
}

function progressText(
  { outputs, shapes }: Program,
  inputs: number,
  count: number,
  done: number,
): string {
  const numbers = outputs.every(({ statement }) => shapes[statement]?.length === 0);
  const what = outputs.length === 1 && numbers ? wording.gradient : wording.jacobian;
  const total = wording.passesCounted(count);
  if (done < count) return wording.afterOf(what, done, total);
  return wording.onePassPer(what, total, count === inputs);
}

interface Named {
  readonly name: string;
  readonly array: boolean;
}

function Entry({
  of,
  by,
  collected,
  cellStyle,
  onOpen,
}: {
  readonly of: Named;
  readonly by: Named;
  readonly collected: Collected;
  readonly cellStyle: CellStyle;
  readonly onOpen: (opened: Opened) => void;
}) {
  const typesetting = useTypesetting();
  const { tensor, known, done, passes } = collected;
  const spelled = useDocument(({ document }) => spelledInGraph(document.graph));
  const latex = ({ name, array }: Named) => latexName(name, array, spelled.has(name));
  const symbol = `\\partial ${latex(of)}/\\partial ${latex(by)}`;
  const plain = plainMedium({ ...cellStyle, notation: 'leibniz', spelled });
  const name = plain.adjoint({ name: by.name }, of.name);
  const title = <Cell latex={symbol} plain={() => name} typesetting={typesetting} />;
  if (done === 0) {
    return (
      <li className={styles.missing}>
        {title} <span aria-hidden="true">–</span>
        <span className="visually-hidden">{wording.notComputedYet}</span>
      </li>
    );
  }
  const partly = done < passes;
  if (!tensor || (tensor.shape.length > 0 && !writePartly(plain, tensor, known))) {
    return (
      <li className={styles.entry}>
        {title}
        {tensor && (
          <button
            type="button"
            aria-label={wording.openLarge(name)}
            className={styles.picture}
            onClick={() => onOpen({ title: name, tensor, known })}
          >
            <Thumbnail text={pictureText(tensor, cellStyle.digits, ROOM) ?? ''} />
          </button>
        )}
        <span className={styles.count}>{partly ? wording.passesOf(done, passes) : ''}</span>
      </li>
    );
  }
  const written = (medium: typeof plain) =>
    partly ? writePartly(medium, tensor, known) : writeTensor(medium, tensor).text;
  return (
    <li className={styles.entry}>
      <Cell
        latex={`${symbol} = ${written(latexMedium(cellStyle))}`}
        plain={() => `${name} = ${written(plain)}`}
        typesetting={typesetting}
      />
      {partly && <span className="visually-hidden">{wording.ofComputed(done, passes)}</span>}
    </li>
  );
}

/** The width of a picture among the numbers of the gradient, in pixels. */
const ROOM = 90;
