import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NodeState } from '../../core/index';
import type { Machine } from '../../study/dataflow/machine';
import type { Moment } from '../../study/dataflow/moment';
import styles from './Board.module.css';
import { type NameOf, shortNumberText } from './dataflow-words';
import { wording } from './words';

/** In the order in which a node goes through them. */
const columns: readonly {
  readonly state: NodeState;
  readonly title: string;
  readonly meaning: string;
}[] = [
  { state: 'dormant', title: wording.dormant, meaning: wording.waitsForInputs },
  { state: 'fireable', title: wording.fireable, meaning: wording.waitsForAProcessor },
  { state: 'firing', title: wording.firing, meaning: wording.onAProcessor },
  { state: 'fired', title: wording.done, meaning: wording.dormantAgain },
];

/** More than so many in one state are counted. */
const MOST = 10;

/**
 * What every node is doing now: a column for each state, told apart by the line around its nodes. The
 * nodes are one stop for Tab, and arrows go from one to the next.
 */
export function Board({
  machine,
  moment,
  nameOf,
  onPoint,
  onTime,
}: {
  readonly machine: Machine;
  readonly moment: Moment;
  readonly nameOf: NameOf;
  /** The task that is pointed at or has the focus, or null. */
  readonly onPoint: (task: number | null) => void;
  /** Hears when the clock is to go somewhere. */
  readonly onTime: (time: number) => void;
}) {
  const { tasks: all } = machine.schedule.dataflow;
  const shown = columns.map(({ state }) => shownOf(moment, state));
  const { board, stop, focus, onKeyDown, onFocus, onBlur } = useRoving(shown.flat(), onPoint);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the buttons in it. */}
      <div
        ref={board}
        className={styles.board}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {columns.map(({ state, title, meaning }, column) => {
          const tasks = moment.tasks[state];
          const mine = shown[column] ?? [];
          return (
            <section key={state} className={styles.column} data-state={state} aria-label={title}>
              <h3 className={styles.title}>
                <span className={styles.sample} aria-hidden="true" />
                {title} <span className={styles.count}>{shortNumberText(tasks.length)}</span>
              </h3>
              <p className={styles.meaning}>{meaning}</p>
              <ul className={styles.nodes}>
                {mine.map((task) => {
                  const { label, symbol, given, full } = nameOf(task);
                  return (
                    <li key={task}>
                      <button
                        type="button"
                        className={styles.node}
                        data-task={task}
                        data-phase={all[task]?.phase}
                        title={full}
                        tabIndex={task === stop ? 0 : -1}
                        onPointerEnter={() => onPoint(task)}
                        onPointerLeave={() => onPoint(null)}
                        onClick={() => {
                          // It may go to another column, and takes the focus with it.
                          flushSync(() => onTime(machine.start[task] as number));
                          focus(task);
                        }}
                      >
                        <b>{label}</b> {symbol}
                        {given !== null && <span className={styles.given}> {given}</span>}
                      </button>
                    </li>
                  );
                })}
              </ul>
              {tasks.length > mine.length && (
                <p className={styles.meaning}>
                  {wording.andBeforeOrMore(
                    shortNumberText(tasks.length - mine.length),
                    state === 'fired',
                  )}
                </p>
              )}
            </section>
          );
        })}
      </div>
      <p className={styles.meaning}>{wording.aNodeLightsUpOn}</p>
    </>
  );
}

/** What fired last is what is looked for. */
function shownOf({ tasks }: Moment, state: NodeState): readonly number[] {
  return state === 'fired' ? tasks.fired.slice(-MOST) : tasks[state].slice(0, MOST);
}

/** One stop for Tab among the nodes, and arrows between them. */
function useRoving(tasks: readonly number[], onPoint: (task: number | null) => void) {
  const board = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const stop = at !== null && tasks.includes(at) ? at : tasks[0];
  const focus = (task: number | undefined) =>
    board.current?.querySelector<HTMLElement>(`[data-task="${task}"]`)?.focus();
  return {
    board,
    stop,
    focus,
    onKeyDown: (event: KeyboardEvent) => {
      if (stop === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const place = tasks.indexOf(stop);
      const targets: Readonly<Record<string, number>> = {
        ArrowRight: place + 1,
        ArrowDown: place + 1,
        ArrowLeft: place - 1,
        ArrowUp: place - 1,
        Home: 0,
        End: tasks.length - 1,
      };
      const target = targets[event.key];
      if (target === undefined) return;
      focus(tasks[Math.max(0, Math.min(tasks.length - 1, target))]);
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const task = Number(event.target.dataset.task);
      setAt(task);
      if (event.target.matches(':focus-visible')) onPoint(task);
    },
    onBlur: () => onPoint(null),
  };
}
