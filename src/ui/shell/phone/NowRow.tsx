import { ArrowDown } from 'lucide-react';
import { useMemo } from 'react';
import { newestStep } from '../../../state/player/firing-order';
import { usePlayer, useTrace } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import { IconButton } from '../../parts/fields/Button';
import { Cell, useTypesetting } from '../../trace/cell/Cell';
import type { CellStyle, Half } from '../../trace/cell/cells';
import { cardsOf } from '../../trace/table/card-sheet';
import { sheetOf } from '../../trace/table/sheet';
import { useFolds } from '../../trace/table/use-folds';
import styles from './NowRow.module.css';
import { wording } from './words';

/** Arrays of more numbers are folded to their shapes. */
const MOST_ENTRIES = 4;

/** The row of the trace that the player is at, as the trace has it, where that itself is out of sight. */
export function NowRow({ onShow }: { readonly onShow: () => void }) {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const newest = usePlayer(newestStep);
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  const results = useView((view) => view.results);
  const style = useMemo<CellStyle>(
    () => ({ notation, digits, results, mostEntries: MOST_ENTRIES }),
    [notation, digits, results],
  );
  const folds = useFolds();
  const cards = useMemo(() => cardsOf(sheetOf(trace, style, folds)), [trace, style, folds]);
  if (cards.count === 0) return null;
  const taken = step > 0;
  const { primal, derivative } = cards.halves(
    cards.rowOf(Math.min(Math.max(newest, 0), trace.stepCount - 1)),
  );
  return (
    <section className={styles.now} aria-label={wording.currentRow} data-taken={taken || undefined}>
      <div className={styles.halves}>
        {primal && <HalfNow half={primal} phase="primal" taken={taken} />}
        {derivative && <HalfNow half={derivative} phase={cards.right} taken={taken} />}
      </div>
      <span className={styles.count} aria-hidden="true">
        {step} / {trace.stepCount}
      </span>
      <IconButton label={wording.showItInTheTrace} icon={<ArrowDown />} onClick={onShow} />
    </section>
  );
}

function HalfNow({
  half,
  phase,
  taken,
}: {
  readonly half: Half;
  readonly phase: 'primal' | 'adjoint' | 'tangent';
  readonly taken: boolean;
}) {
  const typesetting = useTypesetting();
  return (
    <p className={styles.half} data-phase={phase}>
      <Cell latex={half.statement} plain={() => half.plain()[0]} typesetting={typesetting} />{' '}
      {taken && half.numbers !== null && (
        <Cell latex={half.numbers} plain={() => half.plain()[1]} typesetting={typesetting} />
      )}
    </p>
  );
}
