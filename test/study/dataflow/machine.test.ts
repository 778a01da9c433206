import { describe, expect, it } from 'vitest';
import { statesAt } from '../../../src/core/index';
import { derivedOf } from '../../../src/document/derived';
import { documentOfExample } from '../../../src/file/examples/example-document';
import { exampleById, examples } from '../../../src/file/examples/examples';
import { busyOver } from '../../../src/study/dataflow/busy';
import { type Machine, machineOf } from '../../../src/study/dataflow/machine';
import { momentAt, placesOf, positionOf, timeAt } from '../../../src/study/dataflow/moment';
import { BEFORE } from '../../../src/study/dataflow/options';
import { speedUps } from '../../../src/study/dataflow/speed-ups';
import { documentOf } from '../../state/compare/subjects';

const traceOf = (text: string) => derivedOf(documentOf(text)).trace;
const paper = traceOf('y = ln(x1) + x1*x2 - sin(x2)');
const figure1 = traceOf('A = X + Y; B = Y/10; C = A*B');
const UNIT = { phase: 'primal', processors: 2, costs: 'unit' } as const;

/** Statements by what they are doing, those of adjoints with a stroke. */
function states(machine: Machine, time: number) {
  const { tasks } = momentAt(machine, time);
  const { tasks: all } = machine.schedule.dataflow;
  const names = (list: readonly number[]) =>
    list.map((task) => `${all[task]?.statement}${all[task]?.phase === 'adjoint' ? '′' : ''}`);
  return {
    dormant: names(tasks.dormant),
    fireable: names(tasks.fireable),
    firing: names(tasks.firing),
    fired: names(tasks.fired),
  };
}

describe('the dataflow machine', () => {
  it('fires A and B of the paper’s Figure 1 together, and C once both are there', () => {
    const example = exampleById('dataflow');
    if (!example) throw new Error('the example is missing');
    const machine = machineOf(derivedOf(documentOfExample(example)).trace, UNIT);
    expect(states(machine, 0)).toEqual({
      dormant: ['5'],
      fireable: [],
      firing: ['3', '4'],
      fired: [],
    });
    expect(states(machine, 1)).toMatchObject({ firing: ['5'], fired: ['3', '4'] });
    expect(states(machine, 2)).toMatchObject({ firing: [], fired: ['3', '4', '5'] });
  });

  it('shows before the start what is fireable from the start', () => {
    expect(states(machineOf(figure1, UNIT), BEFORE)).toMatchObject({
      dormant: ['5'],
      fireable: ['3', '4'],
    });
  });

  it('lets a fireable node wait for a processor', () => {
    const machine = machineOf(figure1, { ...UNIT, processors: 1 });
    expect(states(machine, 0)).toMatchObject({ fireable: ['4'], firing: ['3'] });
  });

  it('fires an adjoint when all its contributions are in', () => {
    const machine = machineOf(traceOf('a = x^2; y = sin(a)*a'), {
      ...UNIT,
      phase: 'adjoint',
    });
    const [first] = machine.schedule.dataflow.tasks;
    expect(first?.phase).toBe('adjoint');
    expect(machine.times).toEqual([0, 1, 2, 3]);
    expect(states(machine, 1).dormant).toHaveLength(1);
  });

  it('has a row for each processor given, or for each that is of use', () => {
    expect(machineOf(paper, { ...UNIT, processors: 7 }).rows).toBe(7);
    expect(machineOf(paper, { ...UNIT, processors: Infinity }).rows).toBe(3);
  });

  it('is empty where nothing fires', () => {
    const machine = machineOf(traceOf('y = x'), { ...UNIT, phase: 'both' });
    expect(machine).toMatchObject({ order: [], times: [0], path: [] });
    expect(busyOver(machine, 10)).toEqual([]);
  });

  it('agrees with core on every example at every time', () => {
    for (const example of examples) {
      const { trace } = derivedOf(documentOfExample(example));
      for (const processors of [1, 3, Infinity]) {
        const machine = machineOf(trace, { phase: 'both', processors, costs: 'operations' });
        for (const time of machine.times) {
          const { tasks } = momentAt(machine, time);
          statesAt(machine.schedule, time).forEach(({ state }, task) => {
            expect(tasks[state]).toContain(task);
          });
        }
      }
    }
  });
});

describe('the clock', () => {
  const machine = machineOf(paper, { ...UNIT, phase: 'both' });

  it('has a place before the start and one for each time', () => {
    expect(placesOf(machine)).toBe(machine.times.length + 1);
    expect(timeAt(machine, 0)).toBe(BEFORE);
    expect(timeAt(machine, 1)).toBe(0);
  });

  it('finds its place back from the time, and stays at the end beyond it', () => {
    for (let k = 0; k < placesOf(machine); k++) {
      expect(positionOf(machine, timeAt(machine, k))).toBe(k);
    }
    expect(timeAt(machine, positionOf(machine, 1e9))).toBe(machine.schedule.length);
  });
});

describe('the critical path', () => {
  it('is a chain that takes as long as the span', () => {
    for (const costs of ['unit', 'operations'] as const) {
      const { path, schedule, start, end } = machineOf(paper, {
        phase: 'both',
        processors: 3,
        costs,
      });
      const length = path.reduce((sum, task) => sum + (end[task] ?? 0) - (start[task] ?? 0), 0);
      expect(length).toBe(schedule.span);
      path.slice(1).forEach((task, k) => {
        expect(schedule.dataflow.waitsFor[task]).toContain(path[k]);
      });
    }
  });
});

describe('costs by operations', () => {
  it('count an adjoint once for each operand it goes to', () => {
    const { schedule } = machineOf(traceOf('y = x1*x2'), {
      phase: 'both',
      processors: 1,
      costs: 'operations',
    });
    expect(schedule.entries.map(({ start, end }) => end - start)).toEqual([1, 2]);
  });
});

describe('how busy a machine is', () => {
  const machine = machineOf(paper, { ...UNIT, phase: 'both', processors: 3 });

  it('is exact where there is room', () => {
    expect(busyOver(machine, 100)[0]).toEqual({ from: 0, to: 1, primal: 3, adjoint: 0 });
  });

  it.each([100, 3, 7])('adds up to the work in %i stretches', (most) => {
    const spent = busyOver(machine, most).reduce(
      (sum, { from, to, primal, adjoint }) => sum + (to - from) * (primal + adjoint),
      0,
    );
    expect(spent).toBeCloseTo(machine.schedule.work, 9);
  });
});

describe('the speed-up', () => {
  it('lies between Brent’s bound and min(p, work/span)', () => {
    const found = [...speedUps(paper, { phase: 'both', costs: 'unit' })];
    expect(found.map(({ processors }) => processors)).toEqual([...Array(16)].map((_, k) => k + 1));
    for (const { speedUp, most, least } of found) {
      expect(speedUp).toBeLessThanOrEqual(most + 1e-12);
      expect(speedUp).toBeGreaterThanOrEqual(least - 1e-12);
    }
  });

  it('is followed to as many processors as gain something, however wide a graph is', () => {
    const outputs = Array.from({ length: 40 }, (_, k) => `y${k} = sin(x${k})`);
    const wide = [...speedUps(traceOf(outputs.join('; ')), { phase: 'primal', costs: 'unit' })];
    expect(wide.slice(16).map(({ processors }) => processors)).toEqual([20, 24, 32, 48]);
    expect(wide.at(-1)?.speedUp).toBe(40);
  });
});
