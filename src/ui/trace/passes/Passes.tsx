import { ChevronRight } from 'lucide-react';
import type { ForwardTrace } from '../../../core/trace/trace';
import { startPass } from '../../../state/playback/start-pass';
import {
  collectedColumns,
  passAfter,
  passAt,
  passesOf,
  passNow,
} from '../../../state/player/passes';
import { useDocument } from '../../../state/stores/document-store';
import { usePasses } from '../../../state/stores/passes-store';
import { Button } from '../../parts/fields/Button';
import type { CellStyle } from '../cell/cells';
import { Gradient } from './Gradient';
import { PassChooser } from './PassChooser';
import styles from './Passes.module.css';
import { SeedVector } from './SeedVector';
import { wording } from './words';

/** The passes of forward mode: which one is on, with which seed, and what all of them have brought in. */
export function Passes({
  trace,
  cellStyle,
}: {
  readonly trace: ForwardTrace;
  readonly cellStyle: CellStyle;
}) {
  const { program } = trace;
  const passes = passesOf(program);
  const now = useDocument(({ document }) => passNow(document, passes));
  const columns = usePasses((state) => collectedColumns(state, program));
  if (passes.count === 0) return null;

  const next = passAt(passes, passAfter(now, passes.count, columns));
  return (
    <section aria-label={wording.passes} className={styles.passes}>
      <div className={styles.seed}>
        <PassChooser passes={passes} now={now} cellStyle={cellStyle} />
        <Button
          icon={<ChevronRight />}
          disabled={!next}
          title={next ? undefined : wording.allPassesButThisOne}
          onClick={() => next && startPass(next)}
        >
          {wording.nextPass}
        </Button>
        <SeedVector inputs={passes.inputs} cellStyle={cellStyle} />
      </div>
      <Gradient program={program} passes={passes} columns={columns} cellStyle={cellStyle} />
    </section>
  );
}
