import { type FocusEvent, memo, useRef } from 'react';
import type { Diagnostic } from '../../../core/graph/diagnostic';
import { type GraphNode, type NodeId, operandsOf, portCount } from '../../../core/graph/graph';
import { primitives } from '../../../core/primitives/table';
import { derivedOf } from '../../../document/derived';
import { DEFAULT_SIZE } from '../../../layout/size';
import { currentDocument } from '../../../state/stores/document-store';
import { foundMark, nodeFound, useFind } from '../../../state/stores/find-store';
import { useInFocus } from '../../../state/stores/focus';
import { useSelection } from '../../../state/stores/selection';
import { late } from '../../parts/frame/late';
import { classes } from '../../parts/text/classes';
import { GivenName } from '../../parts/text/GivenName';
import { type CanvasState, isAsked, isEditing, LESSON, useCanvas } from '../scene/canvas-store';
import { outletPlace, portPlace } from '../scene/geometry';
import { hover } from '../scene/hover';
import { isDerived } from '../scene/is-derived';
import { VName } from '../scene/names';
import { useReading } from '../scene/use-reading';
import { useScene } from '../scene/use-scene';
import { DiagnosticBadge, flagOf } from './DiagnosticBadge';
import { NameEntry } from './NameEntry';
import { NodeNumbers } from './NodeNumbers';
import styles from './NodeView.module.css';
import { onNodeKey } from './node-keys';
import { Port } from './Port';
import { useFocusWhenAsked } from './use-focus';
import { wording } from './words';

const FoldView = late(async () => (await import('./FoldView')).FoldView, wording.whatShowsFolds);

/** A node of the canvas, or a closed fold. React Flow gives it nothing but its id. */
export const NodeView = memo(function NodeView({ id }: { readonly id: NodeId }) {
  const placed = useScene((scene) => scene.byId.get(id));
  if (placed?.fold) return <FoldView placed={placed} />;
  return placed ? <KnownNode node={placed.node} /> : null;
});

/** What goes on with a node on the canvas, as bits of one number: a node listens for all of it at once. */
const HELD = 1;
const NAMING = 2;
const ASKED = 4;
const ABOUT = 8;

function goingOn(state: CanvasState, id: NodeId): number {
  return (
    (state.held.includes(id) ? HELD : 0) |
    (isEditing(state, 'canvas', id, 'name') ? NAMING : 0) |
    (isAsked(state, 'canvas', id) ? ASKED : 0) |
    (state.about.includes(id) ? ABOUT : 0)
  );
}

function KnownNode({ node }: { readonly node: GraphNode }) {
  const { id } = node;
  const reading = useReading(node);
  const element = useRef<HTMLDivElement>(null);
  const selected = useSelection(({ nodes }) => nodes.includes(id));
  const faint = !useInFocus(id);
  const found = useFind((state) => nodeFound(state, id));
  const going = useCanvas((state) => goingOn(state, id));
  const { diagnostics } = reading;
  const flag = flagOf(diagnostics);
  const { sends, receives, highlighted } = reading;
  const told = sends || receives || highlighted || selected || reading.state === 'fires';
  useFocusWhenAsked(id, (going & ASKED) !== 0);

  const onFocus = (event: FocusEvent) => {
    useCanvas.setState({ focused: id });
    if (event.target === element.current) hover(derivedOf(currentDocument()), id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a node is a group of a name and numbers, not of form fields.
    <div
      ref={element}
      data-node={id}
      data-order={node.order || undefined}
      data-told={told || undefined}
      role="group"
      aria-roledescription={wording.node}
      aria-label={flag === null ? reading.label : `${reading.label}, ${flag}`}
      data-faint={faint || undefined}
      data-found={foundMark[found]}
      data-about={(going & ABOUT) !== 0 || undefined}
      aria-describedby={
        [diagnostics.length > 0 && `${id}-diagnostics`, (going & ABOUT) !== 0 && LESSON]
          .filter(Boolean)
          .join(' ') || undefined
      }
      aria-keyshortcuts="Enter F2 Delete"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved, wired and opened by keyboard.
      tabIndex={0}
      className={classes(
        styles.node,
        styles[node.kind],
        isDerived(node) && styles.derived,
        isTall(node) && styles.tall,
        styles[reading.state],
        reading.sends && styles.sends,
        reading.receives && styles.receives,
        reading.highlighted && styles.highlighted,
        selected && styles.selected,
        (going & HELD) !== 0 && selected && styles.held,
      )}
      onKeyDown={(event) => {
        if (event.target === element.current) onNodeKey(event, id);
      }}
      onFocus={onFocus}
      onBlur={() => hover(derivedOf(currentDocument()), null)}
    >
      <div className={styles.head}>
        <Operator node={node} />
        {going & NAMING ? <NameEntry node={node} /> : <ShownName node={node} />}
        {reading.subscript !== undefined && (
          <span className={styles.place}>
            <VName subscript={reading.subscript} />
          </span>
        )}
        <StateMark state={reading.state} />
      </div>
      {isDerived(node) && (
        <span className={styles.prime} aria-hidden="true">
          {'′'.repeat(Math.min(3, node.order ?? 1))}
        </span>
      )}
      {node.kind === 'input' && node.role && (
        <span className={styles.role} aria-hidden="true">
          {node.role}
        </span>
      )}
      <NodeNumbers node={node} reading={reading} />
      <DiagnosticBadge id={`${id}-diagnostics`} diagnostics={diagnostics} />
      <Ports node={node} diagnostics={diagnostics} />
    </div>
  );
}

/** What is said to the style sheet of a node that is found. */

/** Signs of more characters are words, and words of more than these take two lines. */
const WORD = 4;
const ONE_LINE = 8;
/** So many characters have room beside a name. */
const BESIDE_NAME = 2;

/** The sign of a primitive. */
export function Operator({ node }: { readonly node: GraphNode }) {
  if (node.kind !== 'primitive') return null;
  const { symbol } = primitives[node.primitive];
  return (
    <span className={classes(styles.symbol, symbol.length > WORD && styles.word)}>{symbol}</span>
  );
}

/** Whether what a node is called takes two lines: a long word, or a word and a name of its own. */
export function isTall(node: GraphNode): boolean {
  if (node.kind !== 'primitive') return false;
  const { length } = primitives[node.primitive].symbol;
  return length > (node.name === undefined ? ONE_LINE : BESIDE_NAME);
}

/** The name of a node, where it has one. */
export function ShownName({ node }: { readonly node: GraphNode }) {
  if (node.kind === 'constant' || node.name === undefined) return null;
  return (
    <span data-part="name" className={node.kind === 'primitive' ? styles.given : styles.symbol}>
      <GivenName name={node.name} />
    </span>
  );
}

/** The state of the primal phase by shape as well as by border and colour. */
export function StateMark({ state }: { readonly state: string }) {
  const mark = { fires: '●', fireable: '○', dormant: '', done: '', unfinished: '' }[state];
  return mark ? (
    <span className={styles.mark} aria-hidden="true">
      {mark}
    </span>
  ) : null;
}

function Ports({
  node,
  diagnostics,
}: {
  readonly node: GraphNode;
  readonly diagnostics: readonly Diagnostic[];
}) {
  const operands = operandsOf(node);
  const placed = useScene((scene) => scene.byId.get(node.id));
  const body = placed ?? { node, height: DEFAULT_SIZE.height };
  const down = placed?.down ?? false;
  const outlet = outletPlace(body);
  const row = node.kind === 'primitive' ? primitives[node.primitive] : null;
  const required = row?.variadic ? row.operands.length : portCount(node);
  return (
    <>
      {Array.from({ length: portCount(node) }, (_, index) => (
        <Port
          // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index.
          key={index}
          node={node.id}
          index={index}
          at={portPlace(body, index)}
          down={down}
          empty={(operands[index] ?? null) === null && index < required}
          spare={(operands[index] ?? null) === null && index >= required}
          unfit={
            (operands[index] ?? null) !== null &&
            diagnostics.some(({ port, severity }) => port === index && severity === 'error')
          }
          label={row?.ordered ? row.operands[index] : undefined}
        />
      ))}
      {outlet && <Port node={node.id} at={outlet} down={down} />}
    </>
  );
}
