import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { derivedOf } from '../../../document/derived';
import { useDocument } from '../../../state/stores/document-store';
import { useTrace } from '../../../state/stores/player-store';
import { useSelection } from '../../../state/stores/selection';
import { outlineTexts } from '../../../words/en/outline';
import { CommandButton } from '../../parts/command/CommandButton';
import { IconButton } from '../../parts/fields/Button';
import { Empty } from '../../parts/frame/Empty';
import { Panel } from '../../parts/frame/Panel';
import { startAdding, useOutlineKeys } from '../choosing/use-canvas-keys';
import { goToNode } from '../node/focus';
import { useCanvas } from '../scene/canvas-store';
import { useScene } from '../scene/use-scene';
import styles from './Outline.module.css';
import { OutlineLine } from './OutlineLine';
import { onRowKey } from './row-keys';
import { type OutlineRow, outlineRows } from './rows';

/** Outlines of more rows than this have only those in the page that are in view. */
const LONG = 100;
/** The height of a row in CSS pixels, until it is measured. */
const ROW = 36;

/**
 * The graph as a list in the order of evaluation: all of the canvas without a picture. Selection, commands
 * and undo are those of the canvas, and so is what is typed.
 */
export function OutlinePanel() {
  const room = useRef<HTMLDivElement>(null);
  const document = useDocument((state) => state.document);
  const scene = useScene((now) => now);
  const rows = outlineRows(derivedOf(document), scene);
  useOutlineKeys(room);
  useEffect(() => () => useCanvas.setState({ keys: 'canvas' }), []);
  return (
    <Panel
      title={outlineTexts.title}
      className={styles.panel}
      actions={
        <>
          <IconButton
            label={outlineTexts.add}
            icon={<Plus aria-hidden="true" />}
            onClick={() => {
              useCanvas.setState({ keys: 'outline' });
              if (room.current) startAdding(room.current, null, (point) => point, '');
            }}
          />
          <CommandButton id="fold" />
          <CommandButton id="unfold" />
          <CommandButton id="delete" />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears which view has the focus. */}
      <div
        ref={room}
        className={styles.room}
        data-graph-keys
        onFocus={({ target }: FocusEvent) => {
          if (target.closest('[popover]') === null) useCanvas.setState({ keys: 'outline' });
        }}
      >
        {rows.length === 0 ? <Nothing /> : <Rows rows={rows} room={room} />}
      </div>
    </Panel>
  );
}

/** Where typing begins a graph. */
function Nothing() {
  const place = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to type at, which is no form.
    <div
      ref={place}
      role="group"
      aria-label={outlineTexts.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: typing here adds nodes.
      tabIndex={0}
      className={styles.nothing}
    >
      <Empty title={outlineTexts.nothingYet}>{outlineTexts.howToBegin}</Empty>
    </div>
  );
}

function Rows({
  rows,
  room,
}: {
  readonly rows: readonly OutlineRow[];
  readonly room: RefObject<HTMLDivElement | null>;
}) {
  const forward = useTrace().mode === 'forward';
  const selected = useSelection(({ nodes }) => nodes.at(-1));
  const focused = useCanvas((state) => state.focused);
  const has = (id: string | null | undefined) => rows.some((row) => row.id === id);
  const stop = has(focused) ? focused : has(selected) ? selected : rows[0]?.id;
  useFocusAfterRemoval(room, rows);
  const long = rows.length > LONG;
  const line = (row: OutlineRow, index: number) => (
    <OutlineLine
      key={row.id}
      row={row}
      index={index}
      inside={row.placed ? 0 : insideOf(rows, index)}
      tabStop={row.id === stop}
    />
  );
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows of a treegrid can be a table’s.
      role="treegrid"
      aria-label={outlineTexts.title}
      aria-description={outlineTexts.help}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      className={styles.table}
      onKeyDown={(event: KeyboardEvent) => onRowKey(event, rows)}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">{outlineTexts.node}</th>
          <th scope="col">{outlineTexts.operands}</th>
          <th scope="col">{outlineTexts.value}</th>
          <th scope="col">{forward ? outlineTexts.tangent : outlineTexts.adjoint}</th>
          <th scope="col">{outlineTexts.readBy}</th>
        </tr>
      </thead>
      {long ? <NearRows rows={rows} room={room} line={line} /> : <tbody>{rows.map(line)}</tbody>}
    </table>
  );
}

/** How many rows are in the open fold that a row is the heading of. */
function insideOf(rows: readonly OutlineRow[], index: number): number {
  const level = rows[index]?.level ?? 0;
  const end = rows.findIndex((row, k) => k > index && row.level <= level);
  return (end < 0 ? rows.length : end) - index - 1;
}

/** The rows near those in view, with room above and below for the others. */
function NearRows({
  rows,
  room,
  line,
}: {
  readonly rows: readonly OutlineRow[];
  readonly room: RefObject<HTMLDivElement | null>;
  readonly line: (row: OutlineRow, index: number) => ReactNode;
}) {
  // The virtualizer is one object that changes within.
  'use no memo';
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => room.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingStart: ROW,
  });
  const focusing = useCanvas((state) => state.focusing);
  useEffect(() => {
    const index = focusing === null ? -1 : rows.findIndex(({ id }) => id === focusing);
    if (index >= 0) virtualizer.scrollToIndex(index);
  }, [focusing, rows, virtualizer]);
  const shown = virtualizer.getVirtualItems();
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Room height={shown[0]?.start ?? 0} />
      {shown.map(({ index }) => rows[index] && line(rows[index], index))}
      <Room height={below} />
    </tbody>
  );
}

function Room({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus.
    <tr aria-hidden="true">
      <td colSpan={5} style={{ height }} />
    </tr>
  );
}

/** When the row that has the focus goes, the one in its place takes it rather than nothing. */
function useFocusAfterRemoval(
  room: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
): void {
  const at = useRef(-1);
  useEffect(() => {
    const watch = ({ target }: globalThis.FocusEvent) => {
      const row = (target as Element).closest<HTMLElement>('[data-row]');
      at.current = row && room.current?.contains(row) ? Number(row.dataset.index) : -1;
    };
    window.document.addEventListener('focusin', watch);
    return () => window.document.removeEventListener('focusin', watch);
  }, [room]);
  useEffect(() => {
    if (at.current < 0 || window.document.activeElement !== window.document.body) return;
    const next = rows[Math.min(at.current, rows.length - 1)];
    if (next) goToNode(next.id);
  }, [rows]);
}
