import { useMemo, useState } from 'react';
import { formatNumber } from '../../lang/number';
import { type DataSet, rowsOf } from '../../learn/data/data-set';
import { confusionOf } from '../../learn/pictures/plane';
import { classAt, evaluator } from '../../learn/run/passes';
import { Note } from '../parts/frame/prose';
import { Section } from '../parts/frame/Section';
import { Table } from '../parts/frame/Table';
import { Phrase } from '../parts/text/Phrase';
import type { Shown } from './PlanePicture';
import styles from './Train.module.css';
import { wording } from './words';

const MOST = 24;

/** How often test rows of each class are taken for each, with the rows behind a cell. */
export function Confusion({ model, train, test, numbers }: Shown) {
  const [chosen, choose] = useState<readonly [of: number, taken: number] | null>(null);
  const evaluate = useMemo(() => evaluator(model, test, train), [model, test, train]);
  const cells = useMemo(() => {
    const { predictions, width } = evaluate(numbers);
    return confusionOf(test, (row) => classAt(predictions, width, row));
  }, [evaluate, numbers, test]);
  const names = test.classes ?? [];
  const rows = chosen ? (cells[chosen[0]]?.[chosen[1]] ?? []) : [];
  const wrong = cells.flatMap((row, of) => row.flatMap((cell, to) => (of === to ? [] : cell)));
  return (
    <Section
      title={wording.confusionMatrix}
      about={wording.takenForAnother(wording.testRow(rowsOf(test)), wrong.length)}
    >
      <Table caption={wording.confusionMatrix} className={styles.confusion}>
        <thead>
          <tr>
            <th scope="col">{wording.trueClass}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, of) => (
            <tr key={names[of]}>
              <th scope="row">{names[of]}</th>
              {row.map((cell, to) => (
                <td key={names[to]}>
                  <button
                    type="button"
                    aria-pressed={chosen?.[0] === of && chosen[1] === to}
                    aria-label={wording.rowsTakenFor(cell.length, names[of], names[to])}
                    data-kind={cell.length === 0 ? undefined : of === to ? 'right' : 'wrong'}
                    onClick={() => choose([of, to])}
                  >
                    {cell.length}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {chosen && (
        <>
          <p role="status">
            <Phrase
              of={wording.takenForHeading(
                rows.length,
                names[chosen[0]],
                names[chosen[1]],
                rows.length > MOST && wording.mostShown(MOST),
              )}
            />
          </p>
          <div className={styles.tiles}>
            {rows.slice(0, MOST).map((row) => (
              <Row key={row} set={test} row={row} />
            ))}
          </div>
        </>
      )}
      {!chosen && <Note>{wording.rightOnesStandAlongThe}</Note>}
    </Section>
  );
}

/** One row of a set: as the picture that it is, or in numbers. */
export function Row({ set, row }: { readonly set: DataSet; readonly row: number }) {
  const { features, width, x } = set;
  const values = Array.from(x.subarray(row * features.length, (row + 1) * features.length));
  if (width === undefined) {
    return <span>({values.map((value) => formatNumber(value, 2)).join(', ')})</span>;
  }
  const height = features.length / width;
  return (
    <svg
      role="img"
      aria-label={wording.aRowOfClass(set.classes?.[set.y[row] as number] ?? set.y[row])}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.tile}
    >
      {values.map((value, k) =>
        value > 0 ? (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a pixel is its place.
            key={k}
            x={k % width}
            y={Math.floor(k / width)}
            width={1.02}
            height={1.02}
            fillOpacity={value}
            className={styles.ink}
          />
        ) : null,
      )}
    </svg>
  );
}
