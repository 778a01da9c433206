import {
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Program } from '../../core/program';
import { currentTypesetter, onTypesetter } from '../parts/katex';
import type { RowHalves } from './cells';
import styles from './TraceTable.module.css';
import { typeset } from './typeset';

/** Content widths of the four columns in CSS pixels: primal statement and numbers, then those of the right half. */
export type Widths = readonly [number, number, number, number];

/** At most so many rows are looked at. */
const SAMPLE = 300;
/** So many of the longest cells of a column are measured. */
const MEASURED = 3;

/** The four cells of a row. */
const cellsOf = <T>(
  halves: RowHalves,
  both: (half: NonNullable<RowHalves['primal']>) => readonly [T, T],
) => [
  ...(halves.primal ? both(halves.primal) : [null, null]),
  ...(halves.derivative ? both(halves.derivative) : [null, null]),
];

/** Per column, the rows in which its longest cells stand. */
export function longestCells(
  count: number,
  halves: (row: number) => RowHalves,
): readonly (readonly number[])[] {
  const columns: { row: number; length: number }[][] = [[], [], [], []];
  const stride = Math.max(1, Math.ceil(count / SAMPLE));
  for (let row = 0; row < count; row += stride) {
    cellsOf(halves(row), (half) => half.plain()).forEach((text, column) => {
      if (text !== null) columns[column]?.push({ row, length: text.length });
    });
  }
  return columns.map((cells) =>
    cells
      .sort((a, b) => b.length - a.length)
      .slice(0, MEASURED)
      .map(({ row }) => row),
  );
}

/**
 * How wide the columns must be for their longest cells, whether these are shown yet or not, so that
 * nothing moves when a step brings a number or a row scrolls into view. Null until it is known. Columns do not
 * become narrower while numbers change.
 * @param program where its statements change, all is measured anew.
 * @param layout whatever else but numbers makes cells longer or shorter: another value measures anew.
 */
export function useColumnWidths(
  scroller: RefObject<HTMLElement | null>,
  program: Program,
  count: number,
  halves: (row: number) => RowHalves,
  layout: string,
): Widths | null {
  const ready = useSyncExternalStore(onTypesetter, currentTypesetter) !== null;
  const fonts = useSyncExternalStore(onFonts, fontsLoaded);
  const key = `${layout} ${count} ${fonts} ${fingerprint(program)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: which cells are longest depends on these alone, nearly.
  const longest = useMemo(() => longestCells(count, halves), [key]);
  const widest = useRef<{ key: string; lengths: readonly number[]; widths: Widths } | null>(null);
  const [widths, setWidths] = useState<Widths | null>(null);

  useLayoutEffect(() => {
    if (!ready || !scroller.current) return;
    const latex = longest.map((rows, column) =>
      rows.flatMap((row) => {
        if (row >= count) return [];
        return cellsOf(halves(row), (half) => [half.statement, half.numbers])[column] ?? [];
      }),
    );
    // All digits are equally wide, so that formulas no longer than before need not be measured again.
    const lengths = latex.map((formulas) => Math.max(0, ...formulas.map(({ length }) => length)));
    const before = widest.current?.key === key ? widest.current : null;
    if (before && lengths.every((length, column) => length <= (before.lengths[column] ?? 0)))
      return;
    const now = measure(scroller.current, latex);
    const grown = now.map((width, column) =>
      Math.max(width, before?.widths[column] ?? 0),
    ) as unknown as Widths;
    widest.current = { key, lengths, widths: grown };
    setWidths((known) =>
      known?.every((width, column) => width === grown[column]) ? known : grown,
    );
  }, [ready, scroller, count, halves, longest, key]);
  return widths;
}

/** A number that nearly always differs where the statements of two programs do. */
function fingerprint({ opcodes, operands, inputs }: Program): number {
  let hash = 17;
  const mix = (value: number) => {
    hash = (Math.imul(hash, 31) + value) | 0;
  };
  opcodes.forEach(mix);
  operands.forEach(mix);
  for (const { name } of inputs) for (const character of name) mix(character.charCodeAt(0));
  return hash;
}

/** Typesets out of sight, in the scroller's letters, and gives the greatest width of each list. */
function measure(scroller: HTMLElement, latex: readonly (readonly string[])[]): readonly number[] {
  const place = document.createElement('div');
  place.className = styles.measure as string;
  place.ariaHidden = 'true';
  const columns = latex.map((formulas) =>
    formulas.map((formula) => {
      const element = document.createElement('span');
      typeset(formula, element);
      place.append(element);
      return element;
    }),
  );
  scroller.append(place);
  const widths = columns.map((elements) =>
    Math.ceil(Math.max(0, ...elements.map((element) => element.getBoundingClientRect().width))),
  );
  place.remove();
  return widths;
}

let loads = 0;

/** Letters change their widths when fonts arrive. */
function onFonts(listener: () => void): () => void {
  const loaded = () => {
    loads++;
    listener();
  };
  document.fonts.addEventListener('loadingdone', loaded);
  return () => document.fonts.removeEventListener('loadingdone', loaded);
}

function fontsLoaded(): number {
  return loads;
}
