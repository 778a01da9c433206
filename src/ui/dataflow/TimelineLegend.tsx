import type { Machine } from '../../study/dataflow/machine';
import { Legend, type LegendEntry } from '../parts/plot/Legend';
import styles from './Timeline.module.css';
import { wording } from './words';

/** What the looks of the timeline mean; its table says the same in words. */
export function TimelineLegend({
  machine,
  boxes,
  hatch,
}: {
  readonly machine: Machine;
  /** Whether each firing is drawn as a box. */
  readonly boxes: boolean;
  /** What fills firings of adjoints. */
  readonly hatch: string;
}) {
  const phases = new Set(machine.schedule.dataflow.tasks.map(({ phase }) => phase));
  const entries: LegendEntry[] = [];
  if (phases.has('primal'))
    entries.push({ words: wording.value, sample: <Firing phase="primal" /> });
  if (phases.has('adjoint')) {
    entries.push({ words: wording.adjointInline, sample: <Firing phase="adjoint" fill={hatch} /> });
  }
  if (boxes) {
    entries.push(
      {
        words: wording.criticalPathInline,
        sample: <path d="M2 6H22" className={styles.critical} />,
      },
      { words: wording.idle, sample: <path d="M1 6H23" className={styles.idle} /> },
    );
  }
  return <Legend entries={entries} className={styles.svg} />;
}

function Firing({ phase, fill }: { readonly phase: 'primal' | 'adjoint'; readonly fill?: string }) {
  return (
    <g data-phase={phase}>
      <rect x="1" y="1" width="22" height="10" rx={3} fill={fill} className={styles.firing} />
    </g>
  );
}
