import type { Program } from '../../core/program/program';
import type { Trace } from '../../core/trace/trace';
import { structureOf } from '../../document/structure';
import { countingSaved } from '../../study/cost/saved-for-backward';
import { keepingWeight } from '../../work/analysis-weight';
import { useAnalysis } from '../parts/frame/use-analysis';
import { Term } from '../parts/terms/Term';
import { wording } from './early-words';
import styles from './Player.module.css';

/** What reverse mode has to remember, and forward mode does not. */
export function SavedNow({ trace, step }: { readonly trace: Trace; readonly step: number }) {
  if (trace.stepCount === 0) return null;
  if (trace.mode === 'forward') return <p className={styles.kept}>{wording.nothingIsKeptNoWay}</p>;
  const { program, output } = trace;
  return output && <Kept program={structureOf(program)} output={output.name} step={step} />;
}

/** It is the same for all numbers, and so found out once. */
function Kept({
  program,
  output,
  step,
}: {
  readonly program: Program;
  readonly output: string;
  readonly step: number;
}) {
  const what = wording.whatIsKeptForThe;
  const { result } = useAnalysis(what, countingSaved, [program, output], program, {
    weight: keepingWeight(program),
  });
  const kept = result?.[step];
  return (
    <p className={styles.kept}>
      {kept !== undefined && <Term of="kept">{wording.keptForTheWayBack(kept)}</Term>}
    </p>
  );
}
