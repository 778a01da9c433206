import type { Trace } from '../../core/trace/trace';
import type { TextSize } from '../../document/settings';
import { passesOf, passNow } from '../../state/player/passes';
import { useDocument } from '../../state/stores/document-store';
import { wholeNumber } from '../../words/en/grammar';
import styles from './Player.module.css';

/** In words what the newest step did, after the phase of the run. */
export function Narration({
  trace,
  step,
  sentence,
  size,
}: {
  readonly trace: Trace;
  readonly step: number;
  readonly sentence: string;
  readonly size: TextSize | 'projector';
}) {
  return (
    <p className={styles.sentence} data-size={size}>
      <Phase trace={trace} step={step} />
      <span>{sentence}</span>
    </p>
  );
}

const phaseNames = { start: 'Start', primal: 'Primal →', adjoint: 'Adjoint ←' } as const;

/** Where in the run this is: the phase of reverse mode, the pass of forward mode. */
function Phase({ trace, step }: { readonly trace: Trace; readonly step: number }) {
  const pass = useDocument(({ document }) => {
    if (trace.mode === 'reverse') return null;
    const passes = passesOf(trace.program);
    const now = passNow(document, passes);
    return now < 0 ? 'Forward' : `Pass ${wholeNumber(now + 1)} of ${wholeNumber(passes.count)}`;
  });
  const phase = step === 0 ? 'start' : step <= trace.turn ? 'primal' : 'adjoint';
  return (
    <span className={styles.phase} data-phase={pass === null ? phase : 'pass'}>
      {pass === null ? phaseNames[phase] : `${pass} →`}
    </span>
  );
}
