import { EdgeLabelRenderer, type EdgeProps, useStore } from '@xyflow/react';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { NodeId } from '../../../core/graph/graph';
import { type Derived, derivedOf } from '../../../document/derived';
import { formatNumber } from '../../../lang/number';
import { useDerived } from '../../../state/document/use-derived';
import { type Activity, activityNow } from '../../../state/player/activity';
import { currentSteps } from '../../../state/player/stops';
import { currentDocument, useDocument } from '../../../state/stores/document-store';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import { classes } from '../../parts/text/classes';
import type { WireElement } from '../scene/elements';
import { type Curve, curvePath, PORT_SIZE, pointOn, wireCurve } from '../scene/geometry';
import { currentlyHighlighted } from '../scene/hover';
import { VName } from '../scene/names';
import { showTensor } from '../scene/reading';
import { sceneOf } from '../scene/scene';
import { useNow } from '../scene/use-now';
import { crowdedPlaces } from './label-crowd';
import { labelPlace } from './label-place';
import { type Travelling, travellingOf } from './travelling';
import styles from './WireView.module.css';
import { wireShape } from './wire-shape';

/** A wire: calm at rest, in the colour of what travels it while a step does. */
export const WireView = memo(function WireView({
  id,
  source,
  target,
  sourceX,
  sourceY,
  targetX,
  targetY,
  selected,
}: EdgeProps<WireElement>) {
  const step = useNow(() => currentWires().get(id));
  const travelling = step && travellingOf(currentTrace(), step, id);
  const highlighted = useNow(() => currentlyHighlighted().wires.has(id));
  // React Flow lets wires end at the rim of a port's square; they belong in its middle.
  const half = PORT_SIZE / 2;
  const curve = wireCurve({ x: sourceX - half, y: sourceY }, { x: targetX + half, y: targetY });
  const path = curvePath(curve);
  const middle = pointOn(curve, 0.5);
  const shape = useDocument((state) => wireShape(derivedOf(state.document), source, target));
  return (
    <>
      <path d={path} className={styles.reach} />
      <path
        d={path}
        className={classes(
          styles.wire,
          step && styles.active,
          step && (step.phase === 'adjoint' ? styles.backward : styles.forward),
          travelling?.along && styles.along,
          highlighted && styles.highlighted,
          selected && styles.selected,
        )}
      />
      {!travelling && shape !== null && (
        <EdgeLabelRenderer>
          <div
            aria-hidden="true"
            className={styles.shape}
            style={{ transform: `translate(${middle.x}px, ${middle.y}px) translate(-50%, -50%)` }}
          >
            {shape}
          </div>
        </EdgeLabelRenderer>
      )}
      {travelling && (
        <TravellingLabel
          id={id}
          curve={curve}
          receiver={travelling.along ? target : source}
          travelling={travelling}
        />
      )}
    </>
  );
});

/** The wires that steps travel just now, each with its step. */
function currentWires(): Activity['wires'] {
  const trace = currentTrace();
  const now = currentSteps(trace, usePlayer.getState());
  return activityNow(derivedOf(currentDocument()), trace, now).wires;
}

/** The type of a label in pixels at zoom 1, and the least that it may be on the screen. */
const LABEL_TYPE = 15;
const LEAST_TYPE = 11;

/** What travels, beside its wire. Seen from afar it stays large enough to be read. */
function TravellingLabel({
  id,
  curve,
  receiver,
  travelling,
}: {
  /** The wire's. */
  readonly id: string;
  readonly curve: Curve;
  readonly receiver: NodeId;
  readonly travelling: Travelling;
}) {
  const zoom = useStore((state) => state.transform[2]);
  const scene = useDocument((state) => sceneOf(state.document));
  const derived = useDerived();
  const stepsByWire = useNow(currentWires);
  const digits = useView((state) => state.digits);
  const [size, setSize] = useState({ width: 62, height: 58 });
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!element.current) return;
    const { offsetWidth: width, offsetHeight: height } = element.current;
    if (width !== size.width || height !== size.height) setSize({ width, height });
  });
  const scale = Math.min(4, Math.max(1, LEAST_TYPE / (LABEL_TYPE * zoom)));
  const crowded = crowdedPlaces(currentTrace(), stepsByWire, scene, scale, digits)?.get(id);
  const { nodes, wires, byId } = scene;
  const { x, y } =
    crowded ??
    labelPlace(
      { curve, nodes, wires, receiver: byId.get(receiver) },
      { width: size.width * scale, height: size.height * scale },
    );
  return (
    <EdgeLabelRenderer>
      <div
        ref={element}
        data-travels
        aria-hidden="true"
        className={styles.label}
        style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%) scale(${scale})` }}
      >
        {crowded ? (
          <p className={styles.amount}>{showTensor(travelling.contribution, digits)}</p>
        ) : (
          <Contribution derived={derived} travelling={travelling} />
        )}
      </div>
    </EdgeLabelRenderer>
  );
}

/**
 * `∂v₄/∂v₂`, `× 5`, `= 5`: what the adjoint at the wire's end or the tangent at its start is multiplied
 * by, and what travels. Narrow, so that it hides no number of the nodes beside it. The sentence under the player says it in words.
 */
function Contribution({
  derived,
  travelling,
}: {
  readonly derived: Derived;
  readonly travelling: Travelling;
}) {
  const digits = useView((state) => state.digits);
  const { of, by, partial, contribution } = travelling;
  const upper = derived.subscripts[of];
  const lower = derived.subscripts[by];
  return (
    <>
      {partial !== null && upper !== undefined && lower !== undefined && (
        <>
          <p className={styles.partial}>
            ∂<VName subscript={upper} />
            /∂
            <VName subscript={lower} />
          </p>
          <p className={styles.partial}>× {bracketed(formatNumber(partial, digits))}</p>
        </>
      )}
      <p className={styles.amount}>= {showTensor(contribution, digits)}</p>
    </>
  );
}

/** A negative factor gets brackets: 2 × (−1). */
function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}
