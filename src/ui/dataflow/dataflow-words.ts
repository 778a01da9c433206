import type { Task } from '../../core/index';
import { formatNumber } from '../../lang/number';
import type { Machine } from '../../study/dataflow/machine';
import type { Moment } from '../../study/dataflow/moment';
import { BEFORE } from '../../study/dataflow/options';
import { listed, wholeNumber } from '../../words/grammar';
import type { TaskName } from './task-names';
import { wording } from './words';

/** How a task of the machine is called. */
export type NameOf = (task: number) => TaskName;

/** At most so many are named; the rest are counted. */
const NAMED = 3;

/** A number as the panel writes it: three decimals, thousands apart. */
export function shortNumberText(value: number): string {
  return Number.isInteger(value) ? wholeNumber(value) : formatNumber(value, 3);
}

/** `v₁ ln, v₂ × and 4 others`. */
export function tasksListed(tasks: readonly number[], nameOf: NameOf): string {
  const shown = tasks.length <= NAMED + 1 ? tasks : tasks.slice(0, NAMED);
  const parts = shown.map((task) => nameOf(task).full);
  const others = tasks.length - shown.length;
  if (others > 0) parts.push(wording.others(shortNumberText(others)));
  return listed(parts);
}

/** What happens at a moment, in the paper's words. */
export function momentSentence(machine: Machine, { time, tasks }: Moment, nameOf: NameOf): string {
  const { dormant, fireable, firing } = tasks;
  if (time === BEFORE) {
    const first = wording.areFireable(
      tasksListed(fireable, nameOf),
      are(fireable),
      waitsOver(machine, fireable),
    );
    return sentences(wording.beforeTheStart(first), waiting(dormant, nameOf));
  }
  if (firing.length === 0) {
    return wording.atTAllHaveFired(shortNumberText(time));
  }
  const fires =
    firing.length === 1
      ? wording.firesAlone(tasksListed(firing, nameOf))
      : wording.fireAtTheSameTime(tasksListed(firing, nameOf));
  const queue =
    fireable.length === 0
      ? ''
      : wording.fireableAndForAProcessor(
          tasksListed(fireable, nameOf),
          are(fireable),
          fireable.length,
        );
  return sentences(wording.atT(shortNumberText(time), fires), queue, waiting(dormant, nameOf));
}

function waitsOver({ schedule }: Machine, tasks: readonly number[]): string {
  const ofAdjoints = tasks.every((task) => phaseOf(schedule.dataflow.tasks, task) === 'adjoint');
  const one = tasks.length === 1;
  if (ofAdjoints) return wording.allContributionsAreIn(one);
  return wording.allInputsAreThere(one);
}

function phaseOf(tasks: readonly Task[], task: number): Task['phase'] | undefined {
  return tasks[task]?.phase;
}

function waiting(dormant: readonly number[], nameOf: NameOf): string {
  if (dormant.length === 0) return '';
  const who =
    dormant.length <= NAMED
      ? tasksListed(dormant, nameOf)
      : wording.more(shortNumberText(dormant.length));
  return wording.dormantWaitingToBecomeFireable(who, are(dormant));
}

function are(tasks: readonly number[]): string {
  return wording.isAre(tasks.length);
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** One firing in words: where, from when to when, and what it waited for. */
export function firingSentence(machine: Machine, task: number, nameOf: NameOf): string {
  const { schedule, start, end, processor, fireable, path } = machine;
  const from = start[task] as number;
  const ready = fireable[task] as number;
  const sources = schedule.dataflow.waitsFor[task] ?? [];
  const parts = [
    wording.processorTTo(
      (processor[task] as number) + 1,
      shortNumberText(from),
      shortNumberText(end[task] as number),
    ),
    sources.length === 0
      ? readyFromStart(machine, task)
      : wording.waitsForTasks(tasksListed(sources, nameOf)),
  ];
  if (ready < from) parts.push(wording.fireableSince(shortNumberText(ready)));
  if (path.includes(task)) parts.push(wording.onTheCriticalPath);
  return `${nameOf(task).full}: ${parts.join('; ')}`;
}

function readyFromStart({ schedule }: Machine, task: number): string {
  return schedule.dataflow.tasks[task]?.phase === 'adjoint'
    ? wording.itsAdjointIsTheSeed
    : wording.itsInputsAreThereFrom;
}

/** The critical path by names, its middle left out when it is long: `v₁ → v₄ → … → v′₁`. */
export function pathText(path: readonly number[], nameOf: NameOf, most = 12): string {
  const names = path.map((task) => nameOf(task).label);
  if (names.length <= most) return names.join(' → ');
  const half = Math.floor(most / 2);
  return [
    ...names.slice(0, half),
    wording.moreBetween(names.length - 2 * half),
    ...names.slice(-half),
  ].join(' → ');
}

/** The number of processors, the infinite one included. */
export function processorsText(processors: number): string {
  return Number.isFinite(processors) ? String(processors) : '∞';
}
