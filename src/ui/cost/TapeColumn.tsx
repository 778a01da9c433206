import { useDeferredValue } from 'react';
import { type Output, shapeAt } from '../../core/program/program';
import { valueAt } from '../../core/sweep/evaluate';
import type { Trace } from '../../core/trace/trace';
import { plainMedium } from '../../lang/medium/plain';
import { primalCell } from '../../lang/term/cells';
import { labelText } from '../../lang/term/label';
import { stepsTaken } from '../../state/player/firing-order';
import { usePlayer } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { programBytes } from '../../study/cost/adjoint-program';
import { tapeAt } from '../../study/cost/tape';
import { Cite } from '../parts/frame/Section';
import { Term } from '../parts/terms/Term';
import { Phrase } from '../parts/text/Phrase';
import { bytesText } from './amounts';
import styles from './TwoWays.module.css';
import { wording } from './words';

/** Entries in view: those around the newest. */
const MOST = 24;

/** The tape as it is at the player's step. */
export function TapeColumn({ trace, output }: { readonly trace: Trace; readonly output: Output }) {
  const { program, turn } = trace;
  const step = useDeferredValue(usePlayer(stepsTaken));
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  const tape = tapeAt(trace, output.name, step);
  const medium = plainMedium({ notation, digits });
  const { entries, recorded, readBack, bytes } = tape;
  const left = recorded - readBack;
  const end = step > turn ? left : recorded;
  const from = Math.max(0, Math.min(end - MOST / 2, recorded - MOST));
  const shown = entries.slice(from, Math.min(recorded, from + MOST));
  return (
    <section className={styles.column} aria-label={wording.operatorOverloading}>
      <h4 className={styles.title}>{wording.operatorOverloading}</h4>
      <p>
        <Cite section="3.3" />
      </p>
      <dl className={styles.facts}>
        <dt>{wording.builds}</dt>
        <dd>
          <Phrase of={wording.aOf(<Term of="tape">{wording.tape}</Term>, entries.length)} />
        </dd>
        <dt>{wording.when}</dt>
        <dd>{wording.withEveryRunAsThe}</dd>
        <dt>{wording.optimised}</dt>
        <dd>{wording.noItIsKnownOnly}</dd>
        <dt>{wording.keeps}</dt>
        <dd>{wording.duringARunTheTape(bytesText(programBytes(program)))}</dd>
      </dl>
      <p className={styles.now}>
        <Phrase
          of={wording.saved(
            <b>{wording.recordedOf(recorded, entries.length)}</b>,
            bytesText(bytes),
            stateText(recorded, readBack, step > turn),
          )}
        />
      </p>
      <ol className={styles.list} aria-label={wording.theTape}>
        {from > 0 && <li className={styles.more}>{wording.before(from)}</li>}
        {shown.map(({ statement, saves }, k) => {
          const used = from + k >= left;
          return (
            <li
              key={statement}
              data-used={(step > turn && used) || undefined}
              data-newest={(step <= turn && from + k === recorded - 1) || undefined}
            >
              <span className={styles.code}>
                {
                  primalCell(medium, trace, {
                    kind: 'statement',
                    statement,
                    value: valueAt(program, trace.values, statement),
                  })[0]
                }
              </span>
              <span className={styles.saves}>
                {saves.length > 0
                  ? wording.saves(saves.map((place) => nameOf(place)).join(', '))
                  : wording.savesNothing}
              </span>
            </li>
          );
        })}
        {shown.length === 0 && <li className={styles.more}>{wording.empty}</li>}
        {from + shown.length < recorded && (
          <li className={styles.more}>{wording.after(recorded - from - shown.length)}</li>
        )}
      </ol>
    </section>
  );

  function nameOf(statement: number): string {
    const name = labelText(program, { of: 'primal', statement }, notation);
    const shape = shapeAt(program, statement);
    return shape.length === 0 ? name : `${name} [${shape.join(', ')}]`;
  }
}

function stateText(recorded: number, readBack: number, adjoint: boolean): string {
  if (recorded === 0) return wording.aRunBeginsWithAn;
  if (!adjoint) return wording.soFarThePlayersPrimal;
  if (readBack < recorded) return wording.goneBackThrough(readBack);
  return wording.allGoneBackThroughThe;
}
