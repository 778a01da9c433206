import type { NodeState } from '../../core/index';
import type { Machine } from '../../state/dataflow/machine';
import type { Moment } from '../../state/dataflow/moment';
import styles from './Board.module.css';
import { type NameOf, numberText } from './wording';

/** In the order in which a node goes through them. */
const columns: readonly {
  readonly state: NodeState;
  readonly title: string;
  readonly meaning: string;
}[] = [
  { state: 'dormant', title: 'Dormant', meaning: 'waits for inputs' },
  { state: 'fireable', title: 'Fireable', meaning: 'waits for a processor' },
  { state: 'firing', title: 'Firing', meaning: 'on a processor' },
  { state: 'fired', title: 'Done', meaning: 'dormant again' },
];

/** More than so many in one state are counted. */
const MOST = 10;

/** What every node is doing now: a column for each state, told apart by the line around its nodes. */
export function Board({
  machine,
  moment,
  nameOf,
  onPoint,
}: {
  readonly machine: Machine;
  readonly moment: Moment;
  readonly nameOf: NameOf;
  /** The task under the pointer, or null. */
  readonly onPoint: (task: number | null) => void;
}) {
  const { tasks: all } = machine.schedule.dataflow;
  return (
    <div className={styles.board}>
      {columns.map(({ state, title, meaning }) => {
        const tasks = moment.tasks[state];
        // What fired last is what is looked for.
        const shown = state === 'fired' ? tasks.slice(-MOST) : tasks.slice(0, MOST);
        return (
          <section key={state} className={styles.column} data-state={state} aria-label={title}>
            <h3 className={styles.title}>
              <span className={styles.sample} aria-hidden="true" />
              {title} <span className={styles.count}>{numberText(tasks.length)}</span>
            </h3>
            <p className={styles.meaning}>{meaning}</p>
            <ul className={styles.nodes}>
              {shown.map((task) => {
                const { label, symbol, given, full } = nameOf(task);
                return (
                  <li
                    key={task}
                    className={styles.node}
                    data-phase={all[task]?.phase}
                    title={full}
                    onPointerEnter={() => onPoint(task)}
                    onPointerLeave={() => onPoint(null)}
                  >
                    <b>{label}</b> {symbol}
                    {given !== null && <span className={styles.given}> {given}</span>}
                  </li>
                );
              })}
            </ul>
            {tasks.length > shown.length && (
              <p className={styles.meaning}>
                and {numberText(tasks.length - shown.length)}{' '}
                {state === 'fired' ? 'before' : 'more'}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
