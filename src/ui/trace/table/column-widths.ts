import {
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Program } from '../../../core/program/program';
import { useTypesetting } from '../cell/Cell';
import type { Half, RowHalves } from '../cell/cells';
import { numbersWidth, slotted } from '../cell/number-slots';
import { typeset } from '../cell/typeset';
import styles from './TraceTable.module.css';

/** Content widths of the four columns in CSS pixels: primal statement and numbers, then those of the right half. */
export type Widths = readonly [number, number, number, number];

/** At most so many rows are looked at. */
const SAMPLE = 120;
/** So many of the longest cells of a column are measured, and as many of the longest without a matrix. */
const MEASURED = 4;

/** The four cells of a row. */
const cellsOf = <T>(
  halves: RowHalves,
  both: (half: NonNullable<RowHalves['primal']>) => readonly [T, T],
) => [
  ...(halves.primal ? both(halves.primal) : [null, null]),
  ...(halves.derivative ? both(halves.derivative) : [null, null]),
];

/** Per column, the rows in which its longest cells stand. */
function longestCells(
  count: number,
  halves: (row: number) => RowHalves,
): readonly (readonly number[])[] {
  const columns: { row: number; length: number; stacked: boolean }[][] = [[], [], [], []];
  const stride = Math.max(1, Math.ceil(count / SAMPLE));
  for (let row = 0; row < count; row += stride) {
    cellsOf(halves(row), ({ statement, numbers }) => [statement, numbers]).forEach(
      (latex, column) => {
        if (latex === null) return;
        const stacked = latex.includes('matrix}');
        columns[column]?.push({ row, length: lengthOf(latex), stacked });
      },
    );
  }
  return columns.map((cells) => {
    cells.sort((a, b) => b.length - a.length);
    // Rows of a matrix are written one after the other, but stand one above the other.
    const level = cells.filter(({ stacked }) => !stacked);
    const longest = [...cells.slice(0, MEASURED), ...level.slice(0, MEASURED)];
    return [...new Set(longest.map(({ row }) => row))];
  });
}

/** About how many characters a formula shows. */
function lengthOf(latex: string): number {
  return latex.replace(/\\(?:operatorname|math\w+)\b|[{}_^ ]/g, '').replace(/\\[A-Za-z]+/g, 'x')
    .length;
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
  const ready = useTypesetting();
  const fonts = useSyncExternalStore(onFonts, fontsLoaded);
  const key = `${layout} ${count} ${fonts} ${fingerprint(program)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: which cells are longest depends on these alone, nearly.
  const longest = useMemo(() => longestCells(count, halves), [key]);
  const ruler = useRef<{ key: string; ruler: Ruler } | null>(null);
  const [widths, setWidths] = useState<Widths | null>(null);

  useLayoutEffect(() => {
    if (!ready || !scroller.current) return;
    const latex = longest.map((rows, column) =>
      rows.flatMap((row) => {
        if (row >= count) return [];
        // Numbers that are being worked out need no room yet.
        return cellsOf(halves(row), (half) => [half.statement, withRoom(half)])[column] ?? [];
      }),
    );
    const same = ruler.current?.key === key ? ruler.current.ruler : null;
    const now = same ?? new Ruler(scroller.current);
    ruler.current = { key, ruler: now };
    const needed = now.widest(latex);
    setWidths((known) => {
      if (!same || !known) return needed;
      const grown = known.map((width, column) => Math.max(width, needed[column] ?? 0));
      return grown.every((width, column) => width === known[column])
        ? known
        : (grown as unknown as Widths);
    });
  }, [ready, scroller, count, halves, longest, key]);
  return widths;
}

/**
 * Measures formulas in the scroller's letters. Measuring makes the page lay out all that has changed, so it
 * is done once for formulas that differ in numbers only: their widths follow from their digits.
 */
class Ruler {
  /** Widths in CSS pixels without the numbers, by shape. */
  readonly #shapes = new Map<string, number>();
  #em = 0;

  constructor(private readonly scroller: HTMLElement) {}

  /** The greatest width of each list, in CSS pixels. */
  widest(columns: readonly (readonly string[])[]): Widths {
    const parts = columns.map((formulas) => formulas.map(split));
    const unknown = new Map<string, { latex: string; digits: number }>();
    for (const { shape, digits, latex } of parts.flat()) {
      if (!this.#shapes.has(shape)) unknown.set(shape, { latex, digits });
    }
    if (unknown.size > 0) this.#measure(unknown);
    return parts.map((formulas) =>
      Math.ceil(
        Math.max(
          0,
          ...formulas.map(
            ({ shape, digits }) => (this.#shapes.get(shape) as number) + digits * this.#em,
          ),
        ),
      ),
    ) as unknown as Widths;
  }

  #measure(unknown: ReadonlyMap<string, { latex: string; digits: number }>): void {
    const place = document.createElement('div');
    place.className = styles.measure as string;
    place.ariaHidden = 'true';
    const elements = [...unknown].map(([shape, { latex, digits }]) => {
      const element = document.createElement('span');
      typeset(latex, element);
      place.append(element);
      return { shape, digits, element };
    });
    this.scroller.append(place);
    this.#em = Number.parseFloat(getComputedStyle(place).fontSize);
    for (const { shape, digits, element } of elements) {
      this.#shapes.set(shape, element.getBoundingClientRect().width - digits * this.#em);
    }
    place.remove();
  }
}

/** The numbers of a half, with room for the button beside those that are folded. */
function withRoom({ numbers }: Half): string | null {
  return numbers?.startsWith('\\in ') ? `${numbers} \\qquad` : numbers;
}

/** The shape of a formula, and how wide its numbers are, in em. */
function split(latex: string): { shape: string; digits: number; latex: string } {
  const parts = slotted(latex);
  if (!parts) return { shape: latex, digits: 0, latex };
  return { shape: parts.shape, digits: numbersWidth(latex), latex };
}

const fingerprints = new WeakMap<Program['operands'], number>();

/** A number that nearly always differs where the statements of two programs do. */
function fingerprint({ opcodes, operands, inputs }: Program): number {
  // Programs that differ in numbers alone share their arrays.
  const known = fingerprints.get(operands);
  if (known !== undefined) return known;
  let hash = 17;
  const mix = (value: number) => {
    hash = (Math.imul(hash, 31) + value) | 0;
  };
  opcodes.forEach(mix);
  operands.forEach(mix);
  for (const { name } of inputs) for (const character of name) mix(character.charCodeAt(0));
  fingerprints.set(operands, hash);
  return hash;
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
