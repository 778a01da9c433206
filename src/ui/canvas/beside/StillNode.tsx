import { Handle, Position } from '@xyflow/react';
import { memo } from 'react';
import { type GraphNode, operandsOf } from '../../../core/graph/graph';
import { pictureText, shadesText } from '../../parts/tensor/picture';
import { classes } from '../../parts/text/classes';
import { GivenName } from '../../parts/text/GivenName';
import { DerivativeName } from '../node/DerivativeName';
import foldStyles from '../node/FoldView.module.css';
import { fitNumber } from '../node/fit';
import { givenTensor } from '../node/given-tensor';
import { NodeArray, ShapeTag } from '../node/NodeArray';
import { Sum } from '../node/NodeNumbers';
import styles from '../node/NodeNumbers.module.css';
import { isTall, Operator, ShownName, StateMark } from '../node/NodeView';
import nodeStyles from '../node/NodeView.module.css';
import portStyles from '../node/Port.module.css';
import { outletId } from '../scene/elements';
import { outletPlace, outletsOn, portPlace, portsOn } from '../scene/geometry';
import { isDerived } from '../scene/is-derived';
import { VName } from '../scene/names';
import { type NodeReading, readNode, showTensor } from '../scene/reading';
import { LEAST_NUMBER, NUMBER_TYPE, roomOf } from '../scene/room';
import type { Placed } from '../scene/scene';
import { type StillMoment, useMoment } from './moment';
import own from './StillNode.module.css';
import { wording } from './words';

/** A node, or a closed fold, that is only looked at. React Flow gives it nothing but its id. */
export const StillNode = memo(function StillNode({ id }: { readonly id: string }) {
  const moment = useMoment();
  const placed = moment.scene.byId.get(id);
  if (!placed) return null;
  const { node, fold } = placed;
  const told = fold ? fold.result : node;
  const reading = told && readNode(moment.derived, moment.trace, told, moment.now, moment.digits);
  const roles = moment.activity.nodes.get(id);
  const [sends, receives] = [roles?.has('sends') ?? false, roles?.has('receives') ?? false];
  const state = roles?.has('fires') ? 'fires' : (reading?.state ?? 'done');
  const active = sends || receives || state === 'fires';
  const name = fold ? wording.foldNamed(fold.name) : '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a node is a group of a name and numbers, not of form fields.
    <div
      role="group"
      aria-roledescription={fold ? wording.fold : wording.node}
      aria-label={`${name}${reading?.label ?? ''}`}
      data-still={id}
      className={classes(
        nodeStyles.node,
        nodeStyles[node.kind],
        fold && foldStyles.fold,
        told && isDerived(told) && nodeStyles.derived,
        !fold && isTall(node) && nodeStyles.tall,
        nodeStyles[state],
        sends && nodeStyles.sends,
        receives && nodeStyles.receives,
        own.node,
      )}
    >
      <div className={nodeStyles.head}>
        {fold ? (
          <>
            <span className={foldStyles.name}>
              <GivenName name={fold.name} />
            </span>
            <span className={foldStyles.count} aria-hidden="true">
              {fold.count}
            </span>
          </>
        ) : (
          <>
            <Operator node={node} />
            <ShownName node={node} />
          </>
        )}
        {reading?.subscript !== undefined && (
          <span className={nodeStyles.place}>
            <VName subscript={reading.subscript} />
          </span>
        )}
        {!fold && <StateMark state={state} />}
      </div>
      {told && reading ? (
        <Numbers node={told} reading={reading} active={active} moment={moment} />
      ) : (
        <p className={foldStyles.results}>{wording.result(fold?.outs.length ?? 0)}</p>
      )}
      <Dots placed={placed} />
    </div>
  );
});

function Numbers({
  node,
  reading,
  active,
  moment: { notation, digits },
}: {
  readonly node: GraphNode;
  readonly reading: NodeReading;
  readonly active: boolean;
  readonly moment: StillMoment;
}) {
  const { value, derivative, subscript, sum, rows, shape } = reading;
  const room = roomOf(node);
  // Before the player has come by, what was given is there but is not yet the value.
  const own = value === null ? givenTensor(node) : null;
  const shown = (
    <Shown
      text={value ?? (own ? showTensor(own, digits) : '–')}
      room={room}
      picture={reading.valuePicture ?? (own && pictureText(own, digits, room, NUMBER_TYPE))}
      shades={reading.valueShades ?? (own && shadesText(own))}
      what="value"
      waiting={own !== null}
    />
  );
  if (node.kind === 'constant') {
    return (
      <div className={styles.alone} data-rows={rows}>
        {shown}
        <ShapeTag text={shape} />
      </div>
    );
  }
  return (
    <div className={styles.numbers} data-rows={rows}>
      <div className={classes(styles.value, !reading.valueFinite && styles.broken)}>{shown}</div>
      <div className={classes(styles.adjoint, !reading.derivativeFinite && styles.broken)}>
        {active && (
          <span className={styles.name}>
            {(subscript !== undefined || node.name !== undefined) && (
              <DerivativeName {...reading} notation={notation} name={node.name ?? ''} />
            )}
          </span>
        )}
        <Shown
          text={derivative ?? '–'}
          room={room}
          picture={reading.derivativePicture}
          shades={reading.derivativeShades}
          what="derivative"
        />
        {sum && <Sum text={`${sum} = ${derivative}`} />}
      </div>
      <ShapeTag text={shape} />
    </div>
  );
}

function Shown({
  text,
  room,
  picture,
  shades,
  what,
  waiting = false,
}: {
  readonly text: string;
  readonly room: number;
  readonly picture: string | null;
  readonly shades: string | null;
  readonly what: 'value' | 'derivative';
  readonly waiting?: boolean;
}) {
  if (picture !== null) {
    const array = { picture, shades, what, waiting };
    return <NodeArray node={null} {...array} />;
  }
  const fitted = fitNumber(text, room, NUMBER_TYPE, LEAST_NUMBER);
  return (
    <span
      data-number
      className={classes(styles.number, waiting && styles.waiting)}
      style={{ fontSize: fitted.size }}
      title={fitted.text !== text ? text : undefined}
    >
      {fitted.text}
    </span>
  );
}

/** Where wires end and start, as dots that nothing is wired to. React Flow looks for them on the page, once it has measured a node. */
function Dots({ placed }: { readonly placed: Placed }) {
  const operands = operandsOf(placed.node);
  const { down } = placed;
  const ins = Array.from({ length: portsOn(placed) }, (_, k) => ({
    id: String(k),
    type: 'target' as const,
    position: down ? Position.Top : Position.Left,
    at: portPlace(placed, k),
    kind: placed.fold || operands[k] ? portStyles.operand : portStyles.spare,
  }));
  const outs = Array.from({ length: outletsOn(placed) }, (_, k) => ({
    id: outletId(k),
    type: 'source' as const,
    position: down ? Position.Bottom : Position.Right,
    at: outletPlace(placed, k) ?? placed,
    kind: portStyles.outlet,
  }));
  return [...ins, ...outs].map(({ id, type, position, at: { x, y }, kind }) => (
    <Handle
      key={id}
      id={id}
      type={type}
      position={position}
      isConnectable={false}
      aria-hidden="true"
      className={classes(portStyles.port, kind, down && portStyles.down, own.dot)}
      style={{ left: x - 1, top: y - 1 }}
    />
  ));
}
