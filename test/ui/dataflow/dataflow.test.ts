import { describe, expect, it } from 'vitest';
import { derivedOf } from '../../../src/document/derived';
import { type MachineOptions, machineOf } from '../../../src/study/dataflow/machine';
import { momentAt } from '../../../src/study/dataflow/moment';
import { BEFORE } from '../../../src/study/dataflow/options';
import { speedUps } from '../../../src/study/dataflow/speed-ups';
import {
  firingSentence,
  momentSentence,
  pathText,
  tasksListed,
} from '../../../src/ui/dataflow/dataflow-words';
import { speedUpFigure } from '../../../src/ui/dataflow/speed-up-figure';
import { taskNames } from '../../../src/ui/dataflow/task-names';
import {
  boxOf,
  longestFitting,
  neighbourOf,
  taskAt,
  timelineLayout,
} from '../../../src/ui/dataflow/timeline-layout';
import { stepsOfTask } from '../../../src/ui/dataflow/use-pointing-out';
import { documentOf } from '../../state/compare/subjects';

const FIGURE_1 = 'A = X + Y; B = Y/10; C = A*B';
const PAPER = 'y = ln(x1) + x1*x2 - sin(x2)';

function running(text: string, options: Partial<MachineOptions> = {}) {
  const derived = derivedOf(documentOf(text));
  const machine = machineOf(derived.trace, {
    phase: 'both',
    processors: 2,
    costs: 'unit',
    ...options,
  });
  const { tasks } = machine.schedule.dataflow;
  const names = taskNames(derived.trace, 'prime');
  const nameOf = (task: number) => names(tasks[task] as (typeof tasks)[number]);
  const says = (time: number) => momentSentence(machine, momentAt(machine, time), nameOf);
  return { derived, machine, tasks, nameOf, says };
}

describe('the sentence about a moment', () => {
  it('tells the story of the paper’s Figure 1', () => {
    const { says } = running(FIGURE_1, { phase: 'primal' });
    expect([BEFORE, 0, 1, 2].map(says)).toEqual([
      'Before the start, v₁ + (A) and v₂ ÷ (B) are fireable: all their inputs are there. v₃ × is dormant, waiting to become fireable.',
      'At t = 0, v₁ + (A) and v₂ ÷ (B) fire at the same time: concurrent execution. v₃ × is dormant, waiting to become fireable.',
      'At t = 1, v₃ × fires alone.',
      'At t = 2 all have fired. A node that has fired is dormant again, its result passed on.',
    ]);
  });

  it('says who waits for a processor', () => {
    const { says } = running(FIGURE_1, { phase: 'primal', processors: 1 });
    expect(says(0)).toContain('v₂ ÷ (B) is fireable and waits for a processor.');
  });

  it('says of an adjoint that its contributions are in', () => {
    const { says } = running(FIGURE_1, { phase: 'adjoint' });
    expect(says(BEFORE)).toMatch(
      /^Before the start, v′₃ × is fireable: all its contributions are in/,
    );
  });
});

describe('firings in words', () => {
  const { machine, nameOf } = running(PAPER);

  it('names a few and counts the rest', () => {
    expect(tasksListed([0], nameOf)).toBe('v₁ ln');
    expect(tasksListed([0, 1, 2, 3, 4], nameOf)).toBe('v₁ ln, v₂ ×, v₃ sin and 2 others');
  });

  it('says where and when one fires and what it waited for', () => {
    expect(firingSentence(machine, 2, nameOf)).toBe(
      'v₃ sin: processor 1, t = 1 to 2; its inputs are there from the start; fireable since 0',
    );
    expect(firingSentence(machine, 3, nameOf)).toBe(
      'v₄ +: processor 2, t = 1 to 2; waits for v₁ ln and v₂ ×; on the critical path',
    );
  });

  it('writes the critical path, a long one with its middle left out', () => {
    expect(pathText(machine.path, nameOf)).toBe('v₁ → v₄ → v₅ → v′₅ → v′₄ → v′₂');
    expect(pathText(machine.path, nameOf, 4)).toBe('v₁ → v₄ → … 2 more … → v′₄ → v′₂');
  });
});

describe('the timeline', () => {
  const { machine } = running(PAPER);
  const layout = timelineLayout(machine, 540);
  const centre = (task: number) => {
    const { x, y, width, height } = boxOf(machine, layout, task);
    return { x: x + width / 2, y: y + height / 2 };
  };

  it('fits a small program into its width, and finds each box at its place', () => {
    expect(layout).toMatchObject({ form: 'boxes', width: 540 });
    for (const task of machine.order) expect(taskAt(machine, layout, centre(task))).toBe(task);
  });

  it('finds nothing where a processor is idle', () => {
    expect(taskAt(machine, layout, { x: layout.x.at(2.5), y: centre(1).y })).toBeNull();
  });

  it('becomes wider than its place where boxes would be too narrow for a name', () => {
    const chain = `y = ${'sin('.repeat(40)}x${')'.repeat(40)}`;
    const long = timelineLayout(running(chain).machine, 540);
    expect(long.form).toBe('boxes');
    expect(long.width).toBeGreaterThan(80 * 30);
  });

  it('shows how many processors are busy where there are too many boxes', () => {
    const wide = Array.from({ length: 160 }, (_, k) => `a${k} = sin(x + ${k})`).join('; ');
    const many = running(wide, { processors: Infinity }).machine;
    expect(timelineLayout(many, 540)).toMatchObject({ form: 'busy', width: 540 });
  });

  it('leads by arrow keys along a processor and to what is near on the next', () => {
    expect(neighbourOf(machine, 0, 'ArrowRight')).toBe(2);
    expect(neighbourOf(machine, 0, 'ArrowLeft')).toBe(0);
    expect(neighbourOf(machine, 0, 'ArrowDown')).toBe(1);
    expect(neighbourOf(machine, 1, 'ArrowUp')).toBe(0);
    expect(neighbourOf(machine, 0, 'End')).toBe(machine.order.at(-1));
    expect(neighbourOf(machine, 7, 'Home')).toBe(0);
  });

  it('leads to every firing with the keys', () => {
    const seen = new Set([0]);
    for (const task of seen) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        seen.add(neighbourOf(machine, task, key));
      }
    }
    expect(seen.size).toBe(machine.order.length);
  });

  it('writes into a box what has room, or nothing', () => {
    const box = { x: 0, y: 0, height: 20 };
    expect(longestFitting(['v₁ +', 'v₁'], { ...box, width: 80 }, 13)).toBe('v₁ +');
    expect(longestFitting(['v₁ + (a long name)', 'v₁'], { ...box, width: 30 }, 13)).toBe('v₁');
    expect(longestFitting(['v₁'], { ...box, width: 8 }, 13)).toBe('');
  });
});

describe('what is pointed out for a firing', () => {
  const { derived, tasks } = running(PAPER);
  const kinds = (task: number) =>
    stepsOfTask(derived, tasks[task] as (typeof tasks)[number]).map(
      (index) => derived.trace.steps[index]?.kind,
    );

  it('is the one step of a value, and a step for each operand an adjoint goes to', () => {
    expect(kinds(1)).toEqual(['statement']);
    const adjointOfProduct = tasks.findIndex(
      ({ statement, phase }) => phase === 'adjoint' && statement === tasks[1]?.statement,
    );
    expect(kinds(adjointOfProduct)).toEqual(['contribution', 'contribution']);
  });
});

describe('the picture of the speed-up', () => {
  const { derived, machine } = running(PAPER);
  const found = [...speedUps(derived.trace, { phase: 'both', costs: 'unit' })];
  const figure = speedUpFigure(found, machine.schedule.greatestSpeedUp);

  it('holds the graph against both bounds, told apart by more than colour', () => {
    expect(figure.series.map(({ name }) => name)).toEqual(['bound', 'this graph', 'Brent']);
    expect(new Set(figure.series.map(({ dash }) => dash)).size).toBe(3);
    expect(figure.summary).toContain('1.667 on 16');
  });

  it('has nothing to say before anything is found', () => {
    expect(speedUpFigure([], 1)).toMatchObject({ summary: '', x: [] });
  });
});

describe('a machine with nothing to do', () => {
  it('still has a place on the timeline', () => {
    const { machine } = running('y = x');
    expect(machine.order).toEqual([]);
    expect(timelineLayout(machine, 540).form).toBe('boxes');
  });
});
