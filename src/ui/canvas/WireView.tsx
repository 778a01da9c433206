import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Step } from '../../core/trace/trace';
import { formatNumber } from '../../lang/number';
import { type Derived, derivedOf } from '../../state/document/derived';
import { useDocument } from '../../state/document/document-store';
import { activityNow } from '../../state/player/activity';
import { adjointReached, overlayOf } from '../../state/player/overlay';
import { usePlayer } from '../../state/player/player-store';
import { currentSteps } from '../../state/player/stops';
import { useView } from '../../state/view-store';
import { classes } from '../parts/classes';
import type { WireElement } from './elements';
import { curvePath, PORT_SIZE, pointOn, wireCurve } from './geometry';
import { litBy } from './hover';
import { VName } from './names';
import { showTensor } from './reading';
import styles from './WireView.module.css';

/** A wire: calm at rest, in the colour of what travels it while a step does. */
export const WireView = memo(function WireView({
  id,
  sourceX,
  sourceY,
  targetX,
  targetY,
  selected,
}: EdgeProps<WireElement>) {
  const derived = useDocument((state) => derivedOf(state.document));
  const step = usePlayer((cursor) =>
    activityNow(derived, currentSteps(derived.trace, cursor)).wires.get(id),
  );
  const lit = useView(({ hovered }) => litBy(derived, hovered).wires.has(id));
  // React Flow lets wires end at the rim of a port's square; they belong in its middle.
  const half = PORT_SIZE / 2;
  const curve = wireCurve({ x: sourceX - half, y: sourceY }, { x: targetX + half, y: targetY });
  const path = curvePath(curve);
  const middle = pointOn(curve, 0.5);
  return (
    <>
      <path d={path} className={styles.reach} />
      <path
        d={path}
        className={classes(
          styles.wire,
          step && styles.active,
          step?.phase === 'primal' && styles.forward,
          step?.phase === 'adjoint' && styles.backward,
          lit && styles.lit,
          selected && styles.selected,
        )}
      />
      {step?.kind === 'contribution' && (
        <EdgeLabelRenderer>
          <div
            className={styles.label}
            style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
          >
            <Contribution derived={derived} step={step} />
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** `∂v₄/∂v₂ = 5` and what that makes of the adjoint: `1 × 5 = 5`. The sentence under the player says it in words. */
function Contribution({
  derived,
  step,
}: {
  readonly derived: Derived;
  readonly step: Step & { kind: 'contribution' };
}) {
  const digits = useView((state) => state.digits);
  const { statement, target, partial, contribution } = step;
  const adjoint = adjointReached(overlayOf(derived.trace), statement, step.index);
  const upper = derived.subscripts[statement];
  const lower = derived.subscripts[target];
  return (
    <span aria-hidden="true">
      {partial !== null && upper !== undefined && lower !== undefined && (
        <span className={styles.partial}>
          ∂<VName subscript={upper} />
          /∂
          <VName subscript={lower} /> = {formatNumber(partial, digits)}
        </span>
      )}
      <span className={styles.amount}>
        {adjoint && partial !== null && (
          <>
            {showTensor(adjoint, digits)} × {bracketed(formatNumber(partial, digits))} ={' '}
          </>
        )}
        <b>{showTensor(contribution, digits)}</b>
      </span>
    </span>
  );
}

/** A negative factor gets brackets: 2 × (−1). */
function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}
