import { memo, type Ref } from 'react';
import { stepsTaken } from '../../../state/player/firing-order';
import { currentSteps } from '../../../state/player/stops';
import { stepFound, useFind } from '../../../state/stores/find-store';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { usePointed } from '../../../state/stores/pointed-store';
import { Cell, useTypesetting } from '../cell/Cell';
import { type Half, stepName } from '../cell/cells';
import { type ArrayLook, Numbers } from './Numbers';
import { OpenFold } from './OpenFold';
import {
  ADJOINT_CURRENT,
  ADJOINT_REACHED,
  ADJOINT_STOP,
  PRIMAL_CURRENT,
  PRIMAL_REACHED,
  PRIMAL_STOP,
  rowMarks,
  tabStops,
} from './row-marks';
import styles from './TraceTable.module.css';
import type { RowFolding } from './use-folding';
import { wording } from './words';

interface RowProps extends RowFolding {
  /** Position in the table, from 0. */
  readonly index: number;
  /** What the derivative is; a tangent shares its step with the primal. */
  readonly right: 'adjoint' | 'tangent';
  /** A rule is drawn above it. */
  readonly ruled: boolean;
  /** Show the numbers of steps that have not been reached. */
  readonly full: boolean;
  /** Give its position away: only some rows of the table are there. */
  readonly counted?: boolean;
  readonly ref?: Ref<HTMLTableRowElement>;
}

const sameHalf = (a: Half | null, b: Half | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.step === b.step &&
    a.fold?.fold === b.fold?.fold &&
    a.statement === b.statement &&
    a.numbers === b.numbers);

const sameLook = (a: ArrayLook, b: ArrayLook) => a.digits === b.digits && a.room === b.room;

/** What is written of an array that is folded may be the same while its numbers are not. */
const sameArray = (a: Half | null, b: Half | null, unfolded: boolean) =>
  !unfolded || a?.array === b?.array;

/**
 * A line of the evaluation trace. It listens to the player itself, so that a step draws the rows it
 * changes and no others.
 */
export const TraceRow = memo(
  function TraceRow({
    index,
    primal,
    derivative,
    right,
    ruled,
    full,
    looks,
    unfolded,
    onFold,
    counted = false,
    ref,
  }: RowProps) {
    const typesetting = useTypesetting();
    const hidden = usePlayer((player) => player.held?.whole ?? false);
    const primalStep = primal?.step ?? -1;
    const rightStep = derivative?.step ?? -1;
    const marks = usePlayer((player) => {
      const trace = currentTrace();
      const { primal, adjoint } = tabStops(stepsTaken(player), trace.turn, trace.stepCount);
      return (
        rowMarks(primalStep, rightStep, currentSteps(trace, player)) |
        (primal === primalStep ? PRIMAL_STOP : 0) |
        (adjoint === rightStep ? ADJOINT_STOP : 0)
      );
    });
    const pointed = usePointed(
      ({ steps }) => (steps.includes(primalStep) ? 1 : 0) | (steps.includes(rightStep) ? 2 : 0),
    );
    const found = useFind(
      (state) => stepFound(state, primalStep) + 3 * stepFound(state, rightStep),
    );
    return (
      <tr
        ref={ref}
        data-index={index}
        data-ruled={ruled ? '' : undefined}
        aria-rowindex={counted ? index + 2 : undefined}
        aria-current={marks & (PRIMAL_CURRENT | ADJOINT_CURRENT) ? 'step' : undefined}
      >
        <HalfRow
          half={primal}
          phase="primal"
          reached={(marks & PRIMAL_REACHED) !== 0}
          current={(marks & PRIMAL_CURRENT) !== 0}
          pointed={(pointed & 1) !== 0}
          found={found % 3}
          tabStop={(marks & PRIMAL_STOP) !== 0}
          full={full}
          hidden={hidden}
          look={looks[0]}
          unfolded={unfolded[0]}
          onFold={onFold}
          typesetting={typesetting}
        />
        <HalfRow
          half={derivative}
          phase={right}
          reached={(marks & ADJOINT_REACHED) !== 0}
          current={(marks & ADJOINT_CURRENT) !== 0}
          pointed={(pointed & 2) !== 0}
          found={Math.floor(found / 3)}
          tabStop={(marks & ADJOINT_STOP) !== 0}
          full={full}
          hidden={hidden}
          look={looks[1]}
          unfolded={unfolded[1]}
          onFold={onFold}
          typesetting={typesetting}
        />
      </tr>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.full === b.full &&
    a.counted === b.counted &&
    a.ref === b.ref &&
    sameLook(a.looks[0], b.looks[0]) &&
    sameLook(a.looks[1], b.looks[1]) &&
    a.onFold === b.onFold &&
    a.unfolded[0] === b.unfolded[0] &&
    a.unfolded[1] === b.unfolded[1] &&
    sameArray(a.primal, b.primal, a.unfolded[0]) &&
    sameArray(a.derivative, b.derivative, a.unfolded[1]) &&
    sameHalf(a.primal, b.primal) &&
    a.right === b.right &&
    a.ruled === b.ruled &&
    sameHalf(a.derivative, b.derivative),
);

function HalfRow({
  half,
  phase,
  reached,
  current,
  pointed,
  found,
  tabStop,
  full,
  hidden,
  look,
  unfolded,
  onFold,
  typesetting,
}: {
  readonly half: Half | null;
  readonly phase: 'primal' | 'adjoint' | 'tangent';
  readonly reached: boolean;
  readonly current: boolean;
  readonly pointed: boolean;
  readonly found: number;
  readonly tabStop: boolean;
  readonly full: boolean;
  /** Whether what steps do that have not been reached is asked for. */
  readonly hidden: boolean;
  readonly look: ArrayLook;
  readonly unfolded: boolean;
  readonly onFold: RowFolding['onFold'];
  readonly typesetting: boolean;
}) {
  if (!half) {
    return (
      <>
        <td className={styles.statement} data-phase={phase} />
        <td className={styles.numbers} data-phase={phase} />
      </>
    );
  }
  const state = {
    'data-phase': phase,
    'data-step': half.step,
    'data-reached': reached ? '' : undefined,
    'data-current': current ? '' : undefined,
    'data-pointed': pointed ? '' : undefined,
    'data-found': found === 0 ? undefined : found === 2 ? 'now' : '',
    'data-array': half.array || half.statement.includes('matrix}') ? '' : undefined,
  };
  return (
    <>
      <td className={styles.statement} {...state}>
        {phase !== 'tangent' && <GoButton half={half} tabStop={tabStop} />}
        {half.fold && phase === 'primal' && <OpenFold group={half.fold} tabStop={tabStop} />}
        {hidden && !reached ? (
          '?'
        ) : (
          <Cell latex={half.statement} plain={() => half.plain()[0]} typesetting={typesetting} />
        )}
      </td>
      <td className={styles.numbers} {...state}>
        {half.numbers !== null && (reached || full) ? (
          <Numbers
            half={half}
            look={look}
            unfolded={unfolded}
            onFold={() => onFold(half.step, phase === 'primal' ? 0 : 1)}
            tabStop={tabStop}
            typesetting={typesetting}
          />
        ) : (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{wording.notComputedYet}</span>
          </>
        )}
      </td>
    </>
  );
}

/** Its name tells the statement, which does not change with the numbers. */
const GoButton = memo(
  function GoButton({ half, tabStop }: { readonly half: Half; readonly tabStop: boolean }) {
    return (
      <button
        type="button"
        tabIndex={tabStop ? 0 : -1}
        aria-label={stepName(half)}
        className={styles.go}
      />
    );
  },
  (a, b) =>
    a.tabStop === b.tabStop && a.half.step === b.half.step && a.half.statement === b.half.statement,
);
