import { type CSSProperties, useRef, useState } from 'react';
import { fromTensor, type NestedNumbers, type Tensor } from '../../../core/tensor/tensor';
import {
  elementSummary,
  shapeText,
  spokenShape,
  spokenTensor,
  tensorSource,
} from '../../../lang/array/tensor-text';
import { formatNumber } from '../../../lang/number';
import { SegmentedControl } from '../fields/SegmentedControl';
import { Slider } from '../fields/Slider';
import { Dialog } from '../menus/Dialog';
import { CellExplorer } from '../plot/CellExplorer';
import { CopySvg } from '../plot/CopySvg';
import type { Cell, Grid } from '../plot/grid';
import { Phrase } from '../text/Phrase';
import { HeatMap } from './HeatMap';
import { wording } from './late-words';
import { darkestOf, shadesOf } from './shades';
import styles from './TensorDialog.module.css';
import { TensorEntry } from './TensorEntry';
import { TensorGrid } from './TensorGrid';

/** So many numbers are shown as text to edit; of more, the text starts empty. */
const MOST_AS_TEXT = 400;

/**
 * An array at full size: its numbers or a heat map, a slice at a time where it has more than two
 * axes, how far its numbers reach, and, where it may be changed, ways to enter another.
 */
export function TensorDialog({
  title,
  tensor,
  digits,
  known,
  fixed = false,
  onChange,
  onClose,
}: {
  readonly title: string;
  readonly tensor: Tensor;
  readonly digits: number;
  /** Per element, 1 where its number is computed; left out where all are. */
  readonly known?: Uint8Array;
  /** Whether only numbers of the shape it has may be entered, or one for all of them. */
  readonly fixed?: boolean;
  /** Hears of each change; left out for what is computed. */
  readonly onChange?: (value: number | NestedNumbers) => void;
  readonly onClose: () => void;
}) {
  const [look, setLook] = useState<'numbers' | 'heat'>('numbers');
  const [slices, setSlices] = useState<readonly number[]>([]);
  const { shape, data } = tensor;
  const batch = shape.slice(0, -2);
  const chosen = batch.map((extent, axis) => Math.min(slices[axis] ?? 0, extent - 1));
  const { matrix, offset } = sliceAt(tensor, chosen);
  const [rows = 1, columns = 1] = matrix.shape;
  const { least, greatest, mean, broken } = elementSummary(
    known ? data.filter((_, k) => known[k]) : data,
  );
  const isKnown = (at: number) => !known || known[offset + at] === 1;
  const show = (value: number) => formatNumber(value, digits);
  const label = shape.length === 0 ? title : `${title}, ${spokenShape(shape)}`;
  return (
    <Dialog
      title={shape.length === 0 ? title : `${title}  ${shapeText(shape)}`}
      onClose={onClose}
      wide
    >
      <div className={styles.bar}>
        <SegmentedControl
          label={wording.look}
          segments={[
            { value: 'numbers', label: wording.numbers },
            { value: 'heat', label: wording.heatMap },
          ]}
          value={look}
          onChange={setLook}
        />
        {data.length > 1 && (
          <p className={styles.range}>
            <Phrase
              of={wording.leastGreatestMean(
                show(least),
                show(greatest),
                show(mean),
                broken > 0 && wording.notNumbersCounted(broken),
              )}
            />
          </p>
        )}
      </div>
      {batch.map((extent, axis) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its index.
        <div key={axis} className={styles.slice}>
          <span>
            <Phrase of={wording.axisOf(axis, chosen[axis], extent)} />
          </span>
          <Slider
            label={wording.sliceAlongAxis(axis)}
            min={0}
            max={extent - 1}
            value={chosen[axis] as number}
            onChange={(at) => setSlices(chosen.map((old, k) => (k === axis ? at : old)))}
          />
        </div>
      ))}
      {look === 'numbers' ? (
        <TensorGrid
          label={label}
          matrix={matrix}
          digits={digits}
          isKnown={isKnown}
          onChange={
            onChange &&
            ((changes) => {
              const changed = Float64Array.from(data);
              for (const [at, value] of changes) changed[offset + at] = value;
              onChange(fromTensor({ shape, data: changed }));
            })
          }
        />
      ) : (
        <Heat
          label={label}
          words={spokenTensor(tensor, digits)}
          grid={{ rows, columns }}
          shades={shadesOf(data).subarray(offset, offset + matrix.data.length)}
          reading={({ row, column }) => {
            const at = row * columns + column;
            const number = isKnown(at) ? show(matrix.data[at] as number) : wording.notComputedYet;
            return wording.text(shape.length, row, column, number);
          }}
          scale={show(darkestOf(data))}
          broken={broken > 0}
        />
      )}
      {onChange && (
        <TensorEntry
          source={data.length <= MOST_AS_TEXT ? tensorSource(tensor) : ''}
          shape={shape}
          fixed={fixed}
          onTake={onChange}
        />
      )}
    </Dialog>
  );
}

/** The heat map of a slice, to explore cell by cell. */
function Heat({
  label,
  words,
  grid,
  shades,
  reading,
  scale,
  broken,
}: {
  readonly label: string;
  /** All of it, for those who can't see it. */
  readonly words: string;
  readonly grid: Grid;
  readonly shades: Int8Array;
  readonly reading: (cell: Cell) => string;
  /** The greatest size of a number, which is darkest. */
  readonly scale: string;
  /** Whether some number is none. */
  readonly broken: boolean;
}) {
  const [at, setAt] = useState<Cell | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { rows, columns } = grid;
  return (
    <figure className={styles.figure} aria-label={`${label}, ${words}`}>
      <div
        className={styles.cells}
        style={{ '--rows': rows, aspectRatio: `${columns} / ${rows}` } as CSSProperties}
      >
        <HeatMap rows={rows} columns={columns} shades={shades} className={styles.map} svg={svg} />
        <CellExplorer
          label={wording.numberByNumber(label)}
          grid={grid}
          at={at}
          words={reading}
          onMove={setAt}
          area={{ left: 0, top: 0, width: 1, height: 1 }}
        />
      </div>
      <figcaption className={styles.key}>
        {scale !== '0' && (
          <>
            −{scale}
            <span className={styles.scale} role="img" aria-label={wording.to} />
            {scale}
          </>
        )}
        {broken && <span className={styles.broken}>{wording.hatchedNotANumber}</span>}
        <CopySvg svg={svg} title={`${label}, ${words}`} />
        <span className={styles.reading} aria-hidden="true">
          {at ? reading(at) : wording.pointAtACellOr}
        </span>
      </figcaption>
    </figure>
  );
}

/** The last two axes of a tensor where the others are fixed; a vector is one row. */
function sliceAt(
  { shape, data }: Tensor,
  at: readonly number[],
): { matrix: Tensor; offset: number } {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  const index = at.reduce((sum, k, axis) => sum * (shape[axis] as number) + k, 0);
  const offset = index * rows * columns;
  const part = data.subarray(offset, offset + rows * columns);
  return { matrix: { shape: [rows, columns], data: part }, offset };
}
