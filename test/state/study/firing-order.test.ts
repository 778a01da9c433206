import { beforeEach, describe, expect, it } from 'vitest';
import { outlineAt } from '../../../src/core/trace/outline';
import type { Trace } from '../../../src/core/trace/trace';
import { type Derived, derivedOf } from '../../../src/document/derived';
import type { Document } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import {
  goTo,
  goToEnd,
  goToStart,
  stepBack,
  stepBy,
  stepByMachine,
  stepForward,
} from '../../../src/state/playback/playback';
import type { FiringOrder } from '../../../src/state/player/firing-order';
import { derivativeReached, firingOf, valueReached } from '../../../src/state/player/overlay';
import { currentSteps, nextStop, stepsIn } from '../../../src/state/player/stops';
import { snapshotOf } from '../../../src/state/session/snapshot';
import { currentDocument, edit, startWith } from '../../../src/state/stores/document-store';
import { currentTrace, usePlayer } from '../../../src/state/stores/player-store';
import { useSession } from '../../../src/state/stores/session-store';
import { useView } from '../../../src/state/stores/view-store';
import { goToTime, timeOf } from '../../../src/state/study/clock';
import { firingOrder } from '../../../src/state/study/firing-order';
import { type Machine, type MachineOptions, machineOf } from '../../../src/study/dataflow/machine';
import { BEFORE } from '../../../src/study/dataflow/options';
import { documentOf } from '../compare/subjects';

const FIGURE_1 = 'A = X + Y; B = Y/10; C = A*B';
/** The adjoint of the sine can flow to x long before that of the product, to which it is added. */
const SHORT_CUT = 'y = exp(cos(x*exp(z))) + sin(x)';

function machineFor(trace: Trace, options: Partial<MachineOptions> = {}): Machine {
  return machineOf(trace, { phase: 'both', processors: 2, costs: 'unit', ...options });
}

function orderOf(text: string, options: Partial<MachineOptions> = {}) {
  const { trace, subscripts } = derivedOf(documentOf(text));
  const machine = machineFor(trace, options);
  const order = firingOrder(machine, trace);
  return { trace, machine, order, told: () => told(trace, order, subscripts) };
}

/** What is taken at each stop: `v3`, `v3′ → v1`, inputs and outputs by name. */
function told(trace: Trace, order: FiringOrder, subscripts: Derived['subscripts']): string[] {
  const lines: string[] = [];
  for (let step = 0; step < trace.stepCount; ) {
    step = nextStop(trace, { step, granularity: 'statement', order });
    const v = (statement: number) => `v${subscripts[statement]}`;
    const words = stepsIn(currentSteps(trace, { step, granularity: 'statement', order })).map(
      (k) => {
        const { kind, statement, target, name } = outlineAt(trace, k);
        if (kind === 'statement') return v(statement);
        return kind === 'contribution' ? `${v(statement)}′ → ${v(target)}` : `${kind} ${name}`;
      },
    );
    const time = order.times[order.stops.indexOf(step)];
    lines.push(`${time === BEFORE ? 'before' : time}: ${words.join(', ')}`);
  }
  return lines;
}

describe('the order in which a machine takes the steps of a trace', () => {
  it('fires Figure 1 on two processors, first what can fire at once, then back', () => {
    expect(orderOf(`${FIGURE_1}; y = C`).told()).toEqual([
      'before: input X, input Y',
      '0: v1, v2',
      '1: v3',
      '2: output y, seed y, v3′ → v1, v3′ → v2',
      '3: v2′ → v0, v1′ → v-1, v1′ → v0',
      '4: gradient Y, gradient X',
    ]);
  });

  it('takes the paper’s example there and back', () => {
    expect(orderOf('y = ln(x1) + x1*x2 - sin(x2)').told()).toEqual([
      'before: input x1, input x2',
      '0: v1, v2',
      '1: v3, v4',
      '2: v5',
      '3: output y, seed y, v5′ → v4, v5′ → v3',
      '4: v4′ → v1, v4′ → v2, v3′ → v0',
      '5: v2′ → v-1, v2′ → v0, v1′ → v-1',
      '6: gradient x2, gradient x1',
    ]);
  });

  it('is another on one processor, one firing at a time', () => {
    const lines = orderOf('y = sin(x1) + x2', { processors: 1 }).told();
    expect(lines).toEqual([
      'before: input x1, input x2',
      '0: v1',
      '1: v2',
      '2: output y, seed y, v2′ → v1, v2′ → v0',
      '3: v1′ → v-1',
      '4: gradient x2, gradient x1',
    ]);
  });

  it('has a contribution wait for one that is added before it', () => {
    expect(orderOf(SHORT_CUT).told().slice(-6)).toEqual([
      '5: output y, seed y, v6′ → v5, v6′ → v2',
      '6: v5′ → v4',
      '7: v4′ → v3',
      '8: v3′ → v-1, v3′ → v1, v2′ → v-1',
      '9: v1′ → v0',
      '10: gradient z, gradient x',
    ]);
  });

  it('takes what the machine does not fire before it or after it, by waves', () => {
    const values = orderOf('y = sin(x)*x', { phase: 'primal' });
    expect(values.told()).toEqual([
      'before: input x',
      '0: v1',
      '1: v2',
      '2: output y',
      '2: seed y',
      '2: v2′ → v1, v2′ → v0',
      '2: v1′ → v0',
      '2: gradient x',
    ]);
    const adjoints = orderOf('y = sin(x)*x', { phase: 'adjoint' });
    expect(adjoints.told()).toEqual([
      'before: input x',
      'before: v1',
      'before: v2',
      'before: output y',
      '0: seed y, v2′ → v1, v2′ → v0',
      '1: v1′ → v0',
      '2: gradient x',
    ]);
  });
});

describe.each([
  FIGURE_1,
  SHORT_CUT,
  'y = ln(x1) + x1*x2 - sin(x2)',
  'y = (a*b + c)*(a - c)/exp(a)',
])('a moment of %s', (text) => {
  const cases = [1, 2, 3, Number.POSITIVE_INFINITY].flatMap((processors) =>
    (['unit', 'operations'] as const).map((costs) => [processors, costs] as const),
  );

  it.each(cases)(
    'shows what has begun to fire on %s processors, %s, and no more',
    (processors, costs) => {
      const { trace, machine, order } = orderOf(text, { processors, costs });
      order.stops.forEach((step, k) => {
        const now = currentSteps(trace, { step, granularity: 'statement', order });
        machine.schedule.dataflow.tasks.forEach(({ phase, statement }, task) => {
          if (phase !== 'primal') return;
          const fired = (machine.start[task] as number) <= (order.times[k] as number);
          expect(valueReached(trace, statement, step, order) !== null).toBe(fired);
          expect(['fires', 'done'].includes(firingOf(trace, statement, now))).toBe(fired);
        });
      });
    },
  );

  it.each(cases)('shows adjoints on %s processors, %s, that the trace has', (processors, costs) => {
    const { trace, order } = orderOf(text, { processors, costs });
    for (let statement = 0; statement < trace.program.length; statement++) {
      const inTrace = Array.from({ length: trace.stepCount + 1 }, (_, taken) =>
        String(derivativeReached(trace, statement, taken)?.data),
      );
      for (const step of order.stops) {
        const shown = String(derivativeReached(trace, statement, step, order)?.data);
        expect(inTrace).toContain(shown);
      }
      const atEnd = derivativeReached(trace, statement, trace.stepCount, order);
      expect(String(atEnd?.data)).toBe(inTrace.at(-1));
    }
  });
});

describe('the one cursor', () => {
  const text = 'y = ln(x1) + x1*x2 - sin(x2)';
  let machine: Machine;
  let order: FiringOrder;
  const player = () => usePlayer.getState();
  const lit = () => stepsIn(currentSteps(currentTrace(), player()));

  beforeEach(() => {
    startWith(documentOf(text));
    useView.setState({ mode: 'reverse' });
    usePlayer.setState({ step: 0, playing: false, granularity: 'statement', order: null });
    machine = machineFor(derivedOf(currentDocument()).trace);
    order = firingOrder(machine, currentTrace());
  });

  it('goes on by the times of a machine that drives it, and back', () => {
    stepByMachine(order);
    stepForward();
    expect(timeOf(order, player())).toBe(BEFORE);
    stepForward();
    expect(timeOf(order, player())).toBe(0);
    expect(lit()).toHaveLength(2);
    stepForward();
    expect(timeOf(order, player())).toBe(1);
    stepBack();
    expect(timeOf(order, player())).toBe(0);
  });

  it('goes to a time of the machine, and a step of the trace is one of its times', () => {
    goToTime(order, 3);
    expect(timeOf(order, player())).toBe(3);
    // v1 is taken at the time 0.
    goTo(3);
    expect(timeOf(order, player())).toBe(0);
    goToEnd();
    expect(timeOf(order, player())).toBe(6);
    goToStart();
    expect(player().step).toBe(0);
  });

  it('is taken up by a machine where nothing is ahead of the trace, and at the end at the end', () => {
    goTo(4);
    stepByMachine(order);
    expect(timeOf(order, player())).toBe(0);
    stepBy('statement');
    goToEnd();
    stepByMachine(order);
    expect(player().step).toBe(currentTrace().stepCount);
  });

  it('is the trace’s own again, as far as that has been taken without a gap', () => {
    stepByMachine(order);
    goToTime(order, 1);
    const before = snapshotOf(useSession.getState()).view.step;
    stepBy('wave');
    expect(player()).toMatchObject({ step: before, order: null, granularity: 'wave' });
  });

  it('is as it was where a machine was only looked at, and the machine’s where it was played', () => {
    goTo(4);
    stepByMachine(order)();
    expect(player()).toMatchObject({ step: 4, order: null });
    const takeBack = stepByMachine(order);
    stepForward();
    takeBack();
    expect(player().order).toBe(order);
  });

  it('stays while numbers change, and leaves a machine whose graph is another', () => {
    stepByMachine(order);
    goToTime(order, 1);
    const at = player();
    const input = currentDocument().graph.nodes.find(({ kind }) => kind === 'input');
    edit('set x1', (document: Document) => setValue(document, input?.id ?? '', 3));
    expect(player()).toMatchObject({ step: at.step, order });
    edit('write', (document: Document) => withExpression(document, `${text} + x1`));
    expect(player().order).toBeNull();
    expect(player().step).toBeGreaterThan(0);
  });

  it('leaves the machine with the mode whose steps it took', () => {
    stepByMachine(order);
    goToTime(order, 2);
    useView.setState({ mode: 'forward' });
    expect(player().order).toBeNull();
    const along = firingOrder(machine, currentTrace());
    stepByMachine(along);
    goToTime(along, 0);
    expect(lit()).toHaveLength(2);
  });
});
