import type { GraphNode } from '../../../core/graph/graph';
import { setValue } from '../../../document/edits';
import { settings } from '../../../document/settings';
import { formatNumber } from '../../../lang/number';
import type { Opened } from '../../../state/arrays/opened';
import { edit, settle } from '../../../state/stores/document-store';
import { useEmbed } from '../../../state/stores/embed-store';
import { useView } from '../../../state/stores/view-store';
import { NumberField } from '../../parts/fields/NumberField';
import { useScrub } from '../../parts/fields/use-scrub';
import { pictureText, shadesText } from '../../parts/tensor/picture';
import { classes } from '../../parts/text/classes';
import { close, isEditing, startEditing, useCanvas } from '../scene/canvas-store';
import type { NodeReading } from '../scene/reading';
import { LEAST_NUMBER, NUMBER_TYPE, roomOf, sumPlace } from '../scene/room';
import { DerivativeName } from './DerivativeName';
import { type Fitted, fitNumber } from './fit';
import { givenTensor } from './given-tensor';
import { NodeArray, ShapeTag } from './NodeArray';
import styles from './NodeNumbers.module.css';
import { wording } from './words';

/** The value of a node and its adjoint or tangent, each by its name. */
export function NodeNumbers({
  node,
  reading,
}: {
  readonly node: GraphNode;
  readonly reading: NodeReading;
}) {
  const notation = useView((view) => view.notation);
  const locked = useEmbed(({ frame }) => frame?.locked ?? false);
  if (node.kind === 'constant') {
    return (
      <div className={styles.alone} data-rows={reading.rows}>
        <OwnNumber node={node} reading={reading} />
        <ShapeTag text={reading.shape} />
      </div>
    );
  }
  const { subscript, derivative, forward, about, place, sum } = reading;
  const room = roomOf(node);
  return (
    <div className={styles.numbers} data-rows={reading.rows}>
      <div className={classes(styles.value, !reading.valueFinite && styles.broken)}>
        {node.kind === 'input' && !locked ? (
          <OwnNumber node={node} reading={reading} />
        ) : (
          <Shown
            node={node}
            what="value"
            text={reading.value ?? '–'}
            room={room}
            picture={reading.valuePicture}
            shades={reading.valueShades}
          />
        )}
      </div>
      <div className={classes(styles.adjoint, !reading.derivativeFinite && styles.broken)}>
        <span className={styles.name}>
          {(subscript !== undefined || node.name !== undefined) && (
            <DerivativeName
              notation={notation}
              forward={forward}
              about={about}
              place={place}
              subscript={subscript}
              name={node.name ?? ''}
            />
          )}
        </span>
        <Shown
          node={node}
          what="derivative"
          text={derivative ?? '–'}
          room={room}
          picture={reading.derivativePicture}
          shades={reading.derivativeShades}
        />
        {sum && <Sum text={`${sum} = ${derivative}`} />}
      </div>
      <ShapeTag text={reading.shape} />
    </div>
  );
}

/** What a derivative is the sum of just now. */
export function Sum({ text }: { readonly text: string }) {
  const { x, width } = sumPlace(text, 0);
  // Within the border, which is a pixel wide.
  return (
    <span className={styles.sum} style={{ left: x - 1, width }} data-sum>
      {text}
    </span>
  );
}

/** Numbers stay large, at the cost of digits, unless somebody has asked for many; all the more on a projector. */
function useFitted(text: string, room: number): Fitted {
  const presenting = useView((view) => view.presenting);
  const many = useView((view) => view.digits > settings.digits.default);
  if (presenting) return fitNumber(text, room + PADDING, NUMBER_TYPE, NUMBER_TYPE);
  return fitNumber(text, room, NUMBER_TYPE, many ? undefined : LEAST_NUMBER);
}

/** What a number that is presented takes of what is left around it, in pixels at zoom 1. */
const PADDING = 2;

function Shown({
  node,
  what,
  text,
  room,
  picture,
  shades,
}: {
  readonly node: GraphNode;
  readonly what: Opened['what'];
  readonly text: string;
  /** The width there is, in pixels at zoom 1. */
  readonly room: number;
  readonly picture: string | null;
  readonly shades: string | null;
}) {
  const fitted = useFitted(text, room);
  if (picture !== null)
    return <NodeArray node={node.id} picture={picture} shades={shades} what={what} />;
  return (
    <span
      data-number
      className={styles.number}
      style={{ fontSize: fitted.size }}
      title={fitted.text !== text ? text : undefined}
    >
      {fitted.text}
    </span>
  );
}

/** The number of an input or a constant: drag it to scrub, press it twice to type. */
function OwnNumber({
  node,
  reading,
}: {
  readonly node: GraphNode & { kind: 'input' | 'constant' };
  readonly reading: NodeReading;
}) {
  const { id, value } = node;
  const digits = useView((state) => state.digits);
  const editing = useCanvas((state) => isEditing(state, 'canvas', id, 'value'));
  const number = typeof value === 'number' ? value : null;
  const change = (next: number, { final }: { readonly final: boolean }) => {
    edit(wording.set(node.kind === 'input' ? node.name : null), (d) => setValue(d, id, next), id);
    if (final) settle();
  };
  // Before the player has come by, the number is there but is not yet the value.
  const full = reading.value ?? formatNumber(number ?? 0, digits);
  const fitted = useFitted(full, roomOf(node));
  const scrub = useScrub({ value: number ?? 0, clamp: (wanted) => wanted, onChange: change });
  if (number === null) return <OwnArray node={node} reading={reading} />;
  if (editing) return <NumberEntry node={node} value={number} onChange={change} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has F2 and the node's actions.
    <span
      data-number
      className={classes(
        styles.number,
        styles.own,
        scrub.scrubbing && styles.scrubbing,
        reading.value === null && styles.waiting,
        'nodrag nopan',
      )}
      style={{ fontSize: fitted.size }}
      title={wording.dragToChangeDoubleClick(fitted.text === full ? '' : `${full}. `)}
      {...scrub.handlers}
      onDoubleClick={(event) => {
        event.stopPropagation();
        startEditing(id, 'value');
      }}
    >
      {fitted.text}
    </span>
  );
}

/** The array of an input or a constant. */
function OwnArray({
  node,
  reading,
}: {
  readonly node: GraphNode & { kind: 'input' | 'constant' };
  readonly reading: NodeReading;
}) {
  const digits = useView((state) => state.digits);
  const own = givenTensor(node);
  const picture =
    reading.valuePicture ?? (own && pictureText(own, digits, roomOf(node), NUMBER_TYPE));
  if (picture === null) return <span className={styles.number}>–</span>;
  return (
    <NodeArray
      node={node.id}
      picture={picture}
      shades={reading.valueShades ?? (own && shadesText(own))}
      what="value"
      waiting={reading.valuePicture === null}
    />
  );
}

function NumberEntry({
  node,
  value,
  onChange,
}: {
  readonly node: GraphNode & { kind: 'input' | 'constant' };
  readonly value: number;
  readonly onChange: (value: number, change: { readonly final: boolean }) => void;
}) {
  return (
    <span className={classes(styles.entry, 'nodrag nopan')}>
      <NumberField
        label={node.kind === 'input' ? wording.valueOf(node.name) : wording.constant}
        hideLabel
        value={value}
        takeFocus
        inputClassName={styles.field}
        onChange={onChange}
        onDone={(how) => {
          if (how === 'blur') settle();
          close(how === 'key' ? node.id : null);
        }}
      />
    </span>
  );
}
