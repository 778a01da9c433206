import type { Trace } from '../../core/trace/trace';
import type { TextSize } from '../../document/settings';
import { passesOf, passNow } from '../../state/player/passes';
import { useDocument } from '../../state/stores/document-store';
import styles from './Player.module.css';
import { wording } from './words';

/** In words what the newest step did, after the phase of the run. */
export function Narration({
  trace,
  newest,
  sentence,
  size,
}: {
  readonly trace: Trace;
  /** The step that was taken last; −1 before the first. */
  readonly newest: number;
  readonly sentence: string;
  readonly size: TextSize | 'projector';
}) {
  return (
    <p className={styles.sentence} data-size={size}>
      <Phase trace={trace} newest={newest} />
      <span>{sentence}</span>
    </p>
  );
}

const phaseNames = {
  start: wording.start,
  primal: wording.primal,
  adjoint: wording.adjoint,
} as const;

/** Where in the run this is: the phase of reverse mode, the pass of forward mode. */
function Phase({ trace, newest }: { readonly trace: Trace; readonly newest: number }) {
  const pass = useDocument(({ document }) => {
    if (trace.mode === 'reverse') return null;
    const passes = passesOf(trace.program);
    const now = passNow(document, passes);
    return now < 0 ? wording.forward : wording.passOf(now + 1, passes.count);
  });
  const phase = newest < 0 ? 'start' : newest < trace.turn ? 'primal' : 'adjoint';
  return (
    <span className={styles.phase} data-phase={pass === null ? phase : 'pass'}>
      {pass === null ? phaseNames[phase] : `${pass} →`}
    </span>
  );
}
