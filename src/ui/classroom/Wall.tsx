import { type KeyboardEvent, useState } from 'react';
import { distribution, type Marked } from '../../classroom/assignment/report';
import { ask, promptOf } from '../../classroom/check/asked';
import type { Assignment } from '../../document/assignment';
import { Button } from '../parts/fields/Button';
import { Dialog } from '../parts/menus/Dialog';
import { Phrase } from '../parts/text/Phrase';
import styles from './Wall.module.css';
import { wording } from './words';

/** Keys that turn to the next and to the last question: those of clickers among them. */
const TURNS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** What a class got wrong, question by question, to be shown to it: nobody is named. */
export function Wall({
  of,
  all,
  onClose,
}: {
  readonly of: Assignment;
  readonly all: readonly Marked[];
  readonly onClose: () => void;
}) {
  const { questions, snapshot } = of;
  const [at, setAt] = useState(0);
  const turn = (by: number) => setAt(Math.max(0, Math.min(questions.length - 1, at + by)));
  const turnByKey = (event: KeyboardEvent) => {
    const by = TURNS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    turn(by);
  };
  const question = questions[at];
  const asked = question ? ask(snapshot.document, question, snapshot.view.mode) : null;
  const shares = distribution(all, questions.length)[at] ?? [];
  const count = shares.reduce((sum, share) => sum + share.count, 0);
  return (
    <Dialog
      title={of.title || wording.theClass}
      onClose={onClose}
      wide
      actions={
        <>
          <Button disabled={at === 0 && wording.thisIsTheFirstQuestion} onClick={() => turn(-1)}>
            {wording.questionBefore}
          </Button>
          <Button
            variant="primary"
            disabled={at === questions.length - 1 && wording.thisIsTheLastQuestion}
            onClick={() => turn(1)}
          >
            {wording.nextQuestion}
          </Button>
        </>
      }
    >
      <section
        className={styles.wall}
        aria-label={wording.theClass}
        tabIndex={-1}
        data-autofocus
        onKeyDown={turnByKey}
      >
        <table className={styles.shares}>
          <caption aria-live="polite">
            <Phrase
              of={wording.questionOf(at + 1, questions.length, asked && `: ${promptOf(asked)}`)}
            />
          </caption>
          <tbody>
            {shares.map(({ what, right, count: some }) => (
              <tr key={what} data-right={right || undefined}>
                <th scope="row">{what}</th>
                <td>
                  <span className={styles.row}>
                    <span
                      className={styles.bar}
                      style={{ width: `${(75 * some) / Math.max(1, count)}%` }}
                    />
                    <span>
                      {some} ({Math.round((100 * some) / Math.max(1, count))} %)
                    </span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{wording.withoutNames(count)}</p>
      </section>
    </Dialog>
  );
}
