import type { MouseEvent } from 'react';
import type { GraphNode } from '../../../core/graph/graph';
import { setValue } from '../../../document/edits';
import type { ClosedFold } from '../../../document/folds/seen';
import { operatorOf } from '../../../document/labels';
import { openTensor } from '../../../state/arrays/opened';
import { foldRenamed } from '../../../state/document/folding';
import { renamed } from '../../../state/document/renamed';
import { edit, settle, useDocument } from '../../../state/stores/document-store';
import { select, useSelection } from '../../../state/stores/selection';
import { outlineTexts } from '../../../words/en/outline';
import { NameField } from '../../parts/fields/NameField';
import { NumberField } from '../../parts/fields/NumberField';
import { classes } from '../../parts/text/classes';
import { GivenName } from '../../parts/text/GivenName';
import { goToNode } from '../node/focus';
import { useFocusWhenAsked } from '../node/use-focus';
import {
  boxAt,
  choose,
  close,
  isAsked,
  isEditing,
  openActions,
  startEditing,
  useCanvas,
} from '../scene/canvas-store';
import { VName } from '../scene/names';
import type { NodeReading } from '../scene/reading';
import type { Placed } from '../scene/scene';
import { type FoldReading, foldReadingNow, useFoldReading } from '../scene/use-fold-reading';
import { useNow } from '../scene/use-now';
import { readingNow, type Shown, useReading } from '../scene/use-reading';
import { useScene } from '../scene/use-scene';
import styles from './Outline.module.css';
import type { OutlineRow } from './rows';
import { portsOfRow, type RowPort, type RowReader, readersOfRow } from './wires';
import { wording } from './words';

interface LineProps {
  readonly row: OutlineRow;
  /** Its place in the outline, from 0. */
  readonly index: number;
  /** How many rows are in the open fold that it is the heading of. */
  readonly inside: number;
  /** Whether Tab goes to it. */
  readonly tabStop: boolean;
}

/** A row of the outline: it stays, and keeps the focus, when a fold is opened or closed. */
export function OutlineLine({ row, index, inside, tabStop }: LineProps) {
  const { id, level, placed } = row;
  const selected = useSelection(({ nodes }) => nodes.includes(id));
  const asked = useCanvas((state) => isAsked(state, 'outline', id));
  const said = useNow(() => readingOf(placed));
  const document = useDocument((state) => state.document);
  const scene = useScene((now) => now);
  useFocusWhenAsked(id, asked, 'outline');
  const wires =
    placed && wiresSaid(portsOfRow(document, placed), readersOfRow(document, scene, placed));
  const trouble = said && 'diagnostics' in said ? said.diagnostics[0]?.message : undefined;
  const label = said
    ? [said.label, wires, trouble].filter(Boolean).join(', ')
    : outlineTexts.openFold(row.name, inside);
  const current = said !== null && (said.state === 'fires' || said.sends || said.receives);
  return (
    <tr
      data-row={id}
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={placed === null ? true : placed.fold ? false : undefined}
      aria-selected={selected}
      aria-current={current ? 'step' : undefined}
      aria-label={label}
      aria-keyshortcuts="Enter F2 Delete Control+Enter"
      tabIndex={tabStop ? 0 : -1}
      className={classes(styles.row, selected && styles.selected, current && styles.current)}
      onClick={(event) => press(event, id)}
      onFocus={() => useCanvas.setState({ focused: id })}
      onContextMenu={(event) => {
        event.preventDefault();
        goToNode(id);
        openActions(id, boxAt({ x: event.clientX, y: event.clientY }));
      }}
    >
      {placed === null ? (
        <th scope="rowgroup" colSpan={5} style={indented(level)}>
          <span aria-hidden="true">▾ </span>
          <GivenName name={row.name} />
        </th>
      ) : (
        <>
          <th scope="row" style={indented(level)}>
            {placed.fold ? (
              <FoldName fold={placed.fold} />
            ) : (
              <NodeName node={placed.node} trouble={trouble} />
            )}
          </th>
          <Operands placed={placed} tabStop={tabStop} />
          {placed.fold ? (
            <FoldNumbers placed={{ ...placed, fold: placed.fold }} />
          ) : (
            <NodeNumbers node={placed.node} tabStop={tabStop} />
          )}
          <Readers placed={placed} tabStop={tabStop} />
        </>
      )}
    </tr>
  );
}

function readingOf(placed: Placed | null): Shown | FoldReading | null {
  if (placed === null) return null;
  return placed.fold ? foldReadingNow(placed.fold) : readingNow(placed.node);
}

/** A press on a row goes there; with a modifier it is selected besides what is, or no more. */
function press({ target, shiftKey, ctrlKey, metaKey }: MouseEvent, id: string): void {
  if ((target as Element).closest('button, input')) return;
  if (!(shiftKey || ctrlKey || metaKey)) {
    goToNode(id);
    return;
  }
  const { nodes, wires, notes } = useSelection.getState();
  const others = nodes.filter((one) => one !== id);
  select(others.length < nodes.length ? others : [...nodes, id], wires, notes);
}

function NodeName({
  node,
  trouble,
}: {
  readonly node: GraphNode;
  readonly trouble: string | undefined;
}) {
  const { subscript } = useReading(node);
  const naming = useCanvas((state) => isEditing(state, 'outline', node.id, 'name'));
  const name = node.kind === 'constant' ? undefined : node.name;
  if (naming) {
    return <NameEntry name={name ?? ''} id={node.id} onRename={(next) => renamed(node.id, next)} />;
  }
  return (
    <>
      {node.kind === 'input' || node.kind === 'output' ? node.kind : operatorOf(node)}{' '}
      {name !== undefined && <GivenName name={name} />}
      {subscript !== undefined && name === undefined && <VName subscript={subscript} />}
      {trouble !== undefined && <span className={styles.trouble}>{trouble}</span>}
    </>
  );
}

function FoldName({ fold: { id, name } }: { readonly fold: ClosedFold }) {
  const naming = useCanvas((state) => isEditing(state, 'outline', id, 'name'));
  if (naming) {
    return <NameEntry name={name} id={id} onRename={(next) => foldRenamed(id, next)} />;
  }
  return (
    <>
      <span aria-hidden="true">▸ </span>
      <GivenName name={name} />
    </>
  );
}

function NodeNumbers({ node, tabStop }: { readonly node: GraphNode; readonly tabStop: boolean }) {
  const reading = useReading(node);
  const { derivative, sum, shape } = reading;
  return (
    <>
      <td className={styles.number}>
        <Value node={node} reading={reading} tabStop={tabStop} />
      </td>
      <td className={styles.number}>
        {node.kind !== 'constant' &&
          (sum ? (
            `${sum} = ${derivative}`
          ) : (
            <Tensor
              id={node.id}
              text={derivative}
              shape={shape}
              what="derivative"
              tabStop={tabStop}
            />
          ))}
      </td>
    </>
  );
}

function FoldNumbers({ placed }: { readonly placed: Placed & { readonly fold: ClosedFold } }) {
  const { result } = useFoldReading(placed);
  return (
    <>
      <td className={styles.number}>{result?.value ?? '–'}</td>
      <td className={styles.number}>{result?.derivative ?? '–'}</td>
    </>
  );
}

const indented = (level: number) => ({ paddingInlineStart: `${level - 0.5}rem` });

/** What runs into a row and what reads it, as it is said. */
function wiresSaid(ports: readonly RowPort[], readers: readonly RowReader[]): string {
  return outlineTexts.wires(
    ports.map(({ operand, from }) =>
      [operand && lastWord(operand), from ?? outlineTexts.empty].filter(Boolean).join(' '),
    ),
    readers.map(({ brief }) => brief),
  );
}

/** Of `operand a` what tells it from others. */
const lastWord = (operand: string) => operand.slice(operand.lastIndexOf(' ') + 1);

function Operands({ placed, tabStop }: { readonly placed: Placed; readonly tabStop: boolean }) {
  const document = useDocument((state) => state.document);
  const ports = portsOfRow(document, placed);
  return (
    <td>
      {ports.map(({ port, operand, from }) => (
        <button
          key={port.index}
          type="button"
          tabIndex={tabStop ? 0 : -1}
          aria-label={outlineTexts.feed(operand, from ?? outlineTexts.empty)}
          className={classes(styles.link, from === null && styles.empty)}
          onClick={({ currentTarget }) => {
            select([placed.id]);
            useCanvas.setState({ focused: placed.id });
            choose({ kind: 'feed', port, at: null }, currentTarget.getBoundingClientRect());
          }}
        >
          {ports.length > 1 && operand !== null && (
            <span className={styles.port}>{lastWord(operand)}</span>
          )}
          {from ?? outlineTexts.empty}
        </button>
      ))}
    </td>
  );
}

function Readers({ placed, tabStop }: { readonly placed: Placed; readonly tabStop: boolean }) {
  const document = useDocument((state) => state.document);
  const scene = useScene((now) => now);
  const readers = readersOfRow(document, scene, placed);
  return (
    <td>
      {readers.map(({ id, brief, label }) => (
        <button
          key={id}
          type="button"
          tabIndex={tabStop ? 0 : -1}
          aria-label={outlineTexts.goTo(label)}
          className={styles.link}
          onClick={() => goToNode(id)}
        >
          {brief}
        </button>
      ))}
    </td>
  );
}

/** The value of a row: that of an input or a constant can be typed. */
function Value({
  node,
  reading,
  tabStop,
}: {
  readonly node: GraphNode;
  readonly reading: Shown;
  readonly tabStop: boolean;
}) {
  const { id } = node;
  const editing = useCanvas((state) => isEditing(state, 'outline', id, 'value'));
  if (node.kind !== 'input' && node.kind !== 'constant') {
    const { value, shape } = reading;
    return <Tensor id={id} text={value} shape={shape} what="value" tabStop={tabStop} />;
  }
  const { value } = node;
  const name = node.kind === 'input' ? outlineTexts.valueOf(node.name) : outlineTexts.constant;
  if (typeof value === 'number' && editing) {
    return (
      <NumberField
        label={name}
        hideLabel
        takeFocus
        value={value}
        className={styles.field}
        onChange={(next, { final }) => {
          const what = node.kind === 'input' ? node.name : 'constant';
          edit(wording.set(what), (document) => setValue(document, id, next), id);
          if (final) settle();
        }}
        onDone={(how) => close(how === 'key' ? id : null)}
      />
    );
  }
  const shown = typeof value === 'number' ? (reading.value ?? String(value)) : reading.shape;
  return (
    <button
      type="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={`${name}: ${shown}`}
      className={styles.link}
      onClick={() => (typeof value === 'number' ? startEditing(id, 'value') : openTensor(id))}
    >
      {shown}
    </button>
  );
}

/** A number that was computed; an array is opened large. */
function Tensor({
  id,
  text,
  shape,
  what,
  tabStop,
}: {
  readonly id: string;
  readonly text: string | null;
  readonly shape: NodeReading['shape'];
  readonly what: 'value' | 'derivative';
  readonly tabStop: boolean;
}) {
  if (text === null || shape === '') return text ?? '–';
  return (
    <button
      type="button"
      tabIndex={tabStop ? 0 : -1}
      className={styles.link}
      onClick={() => openTensor(id, what)}
    >
      {text}
    </button>
  );
}

function NameEntry({
  name,
  id,
  onRename,
}: {
  readonly name: string;
  readonly id: string;
  readonly onRename: (name: string) => string | null;
}) {
  return (
    <NameField
      label={outlineTexts.name}
      hideLabel
      takeFocus
      value={name}
      className={styles.field}
      onRename={onRename}
      onDone={(how) => close(how === 'key' ? id : null)}
    />
  );
}
