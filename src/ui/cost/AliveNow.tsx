import { aliveAt, type Liveness, type LiveValue } from '../../core/analysis/liveness';
import type { Program } from '../../core/program/program';
import { labelText } from '../../lang/term/label';
import { useView } from '../../state/stores/view-store';
import styles from './AliveNow.module.css';
import { bytesText } from './amounts';
import { wording } from './words';

/** More names than this are counted, not listed. */
const MOST = 80;

const kinds = ['primal', 'tangent', 'adjoint'] as const;
const kindNames = {
  primal: wording.values,
  tangent: wording.tangents,
  adjoint: wording.adjoints,
} as const;

/** The values in memory at one position, by name: what has just come and what goes after this. */
export function AliveNow({
  program,
  output,
  liveness,
  now,
}: {
  readonly program: Program;
  readonly output: string;
  readonly liveness: Liveness;
  /** Steps taken. */
  readonly now: number;
}) {
  const notation = useView((view) => view.notation);
  if (now === 0) {
    return <p className={styles.none}>{wording.beforeTheFirstStepNothing}</p>;
  }
  const alive = aliveAt(liveness, now - 1);
  const bytes = alive.reduce((sum, value) => sum + value.bytes, 0);
  const name = ({ of, statement }: LiveValue) =>
    of === 'tangent'
      ? labelText(program, { of, statement }, notation)
      : labelText(program, { of, statement }, notation, output);
  return (
    <section className={styles.alive} aria-label={wording.inMemoryNow}>
      <p>
        <b>{wording.inMemoryAtPosition(now)}</b> {wording.valuesCounted(alive.length)},{' '}
        {bytesText(bytes)}
      </p>
      <dl className={styles.kinds}>
        {kinds.map((kind) => {
          const mine = alive.filter(({ of }) => of === kind);
          if (mine.length === 0) return null;
          return (
            <div key={kind} className={styles.kind} data-kind={kind}>
              <dt>{kindNames[kind]}</dt>
              <dd>
                {mine.slice(0, MOST).map((value) => {
                  const [comes, goes] = [value.from === now - 1, value.until === now - 1];
                  const leaves = goes && now < liveness.steps;
                  return (
                    <span
                      key={value.statement}
                      className={styles.value}
                      data-comes={comes || undefined}
                      data-goes={leaves || undefined}
                    >
                      {comes && <span title={wording.writtenNow}>+</span>}
                      {name(value)}
                      {leaves && <span title={wording.readForTheLastTime}>×</span>}
                    </span>
                  );
                })}
                {mine.length > MOST && wording.andOthers(mine.length - MOST)}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.legend}>{wording.writtenNowReadForThe}</p>
    </section>
  );
}
