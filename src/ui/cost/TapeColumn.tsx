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
import { counted } from '../../words/en/grammar';
import { Cite } from '../parts/frame/Section';
import { Term } from '../parts/terms/Term';
import { bytesText } from './amounts';
import styles from './TwoWays.module.css';

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
    <section className={styles.column} aria-label="Operator overloading">
      <h4 className={styles.title}>Operator overloading</h4>
      <p>
        <Cite section="3.3" />
      </p>
      <dl className={styles.facts}>
        <dt>Builds</dt>
        <dd>
          a <Term of="tape">tape</Term> of {counted(entries.length, 'entry')}
        </dd>
        <dt>When</dt>
        <dd>with every run, as the primal runs</dd>
        <dt>Optimised</dt>
        <dd>no: it is known only once it has been used</dd>
        <dt>Keeps</dt>
        <dd>
          during a run the tape ({bytesText(programBytes(program))}) and what it saves; afterwards
          nothing
        </dd>
      </dl>
      <p className={styles.now}>
        <b>
          {recorded} of {counted(entries.length, 'entry')}
        </b>
        , {bytesText(bytes)} saved{stateText(recorded, readBack, step > turn)}
      </p>
      <ol className={styles.list} aria-label="The tape">
        {from > 0 && <li className={styles.more}>{counted(from, 'entry')} before</li>}
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
                  ? `saves ${saves.map((place) => nameOf(place)).join(', ')}`
                  : 'saves nothing'}
              </span>
            </li>
          );
        })}
        {shown.length === 0 && <li className={styles.more}>empty</li>}
        {from + shown.length < recorded && (
          <li className={styles.more}>{counted(recorded - from - shown.length, 'entry')} after</li>
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
  if (recorded === 0) return ': a run begins with an empty tape.';
  if (!adjoint) return ' so far: the player’s primal writes it.';
  if (readBack < recorded) return `: ${readBack} gone back through.`;
  return ': all gone back through. The next run builds it anew.';
}
