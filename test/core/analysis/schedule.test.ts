import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgramBuilder, type Schedule, schedule, statesAt } from '../../../src/core/index';
import { programOf, recipes } from '../random-programs';
import { baydin, sines, smallDataflow } from '../transform/programs';

const firings = ({ entries }: Schedule) =>
  entries.map(({ statement, phase, processor, start, end }) =>
    [phase === 'primal' ? 'v' : 'v′', statement, 'on', processor, 'at', start, '–', end].join(' '),
  );

describe('a schedule', () => {
  it('fires A and B of the small dataflow program at once, and C when both are there', () => {
    const two = schedule(smallDataflow(), 2, { adjoint: false });
    expect(firings(two)).toEqual(['v 2 on 0 at 0 – 1', 'v 4 on 1 at 0 – 1', 'v 5 on 0 at 1 – 2']);
    expect(two).toMatchObject({ work: 3, span: 2, length: 2, speedUp: 1.5, greatestSpeedUp: 1.5 });
  });

  it('takes one after another on one processor', () => {
    const one = schedule(smallDataflow(), 1, { adjoint: false });
    expect(one.length).toBe(3);
    expect(one.speedUp).toBe(1);
  });

  it('fires an adjoint when all its contributions are in', () => {
    // y = sin(a) · a with a = x²: the adjoint of a waits for those of the product and of the sine.
    const b = new ProgramBuilder();
    const a = b.apply('square', [b.input('x')]);
    b.output('y', b.apply('multiply', [b.apply('sin', [a]), a]));
    expect(firings(schedule(b.build(), 4))).toEqual([
      'v 1 on 0 at 0 – 1',
      'v 2 on 0 at 1 – 2',
      'v 3 on 0 at 2 – 3',
      'v′ 3 on 0 at 3 – 4',
      'v′ 2 on 0 at 4 – 5',
      'v′ 1 on 0 at 5 – 6',
    ]);
  });

  it('can begin where all values are there, and only adjoints flow', () => {
    const two = schedule(smallDataflow(), 2, { primal: false });
    expect(firings(two)).toEqual([
      'v′ 5 on 0 at 0 – 1',
      'v′ 4 on 0 at 1 – 2',
      'v′ 2 on 1 at 1 – 2',
    ]);
    expect(two.dataflow.waitsFor).toEqual([[], [0], [0]]);
  });

  it('finds nothing to do at once in a chain', () => {
    const chain = schedule(sines(10), 8);
    expect(chain).toMatchObject({ work: 20, span: 20, length: 20, greatestSpeedUp: 1 });
  });

  it('leaves out what has no adjoint', () => {
    const b = new ProgramBuilder();
    const x = b.input('x');
    b.output('y', b.apply('where', [b.apply('less', [x, b.literal(1)]), x, b.literal(2)]));
    const { entries } = schedule(b.build(), 1);
    expect(entries.filter(({ phase }) => phase === 'adjoint')).toHaveLength(1);
  });

  it('counts costs as it is told', () => {
    const costly = schedule(smallDataflow(), 2, {
      adjoint: false,
      cost: ({ statement }) => (statement === 4 ? 5 : 1),
    });
    expect(costly).toMatchObject({ work: 7, span: 6, length: 6 });
  });

  it('tells at any time what is dormant, fireable, firing and fired', () => {
    const one = schedule(smallDataflow(), 1, { adjoint: false });
    const at = (time: number) => statesAt(one, time).map(({ state }) => state);
    expect(at(0)).toEqual(['firing', 'fireable', 'dormant']);
    expect(at(1)).toEqual(['fired', 'firing', 'dormant']);
    expect(at(2.5)).toEqual(['fired', 'fired', 'firing']);
    expect(at(3)).toEqual(['fired', 'fired', 'fired']);
  });

  it('is empty for a program that computes nothing', () => {
    expect(schedule(new ProgramBuilder().build(), 3)).toMatchObject({
      entries: [],
      length: 0,
      speedUp: 1,
    });
  });

  it('refuses to run on no processor and in no time', () => {
    expect(() => schedule(baydin(), 0)).toThrow(RangeError);
    expect(() => schedule(baydin(), 1, { cost: () => 0 })).toThrow(RangeError);
    expect(() => schedule(baydin(), 1, { output: 'z' })).toThrow(/z/);
  });

  it('keeps to the order of the data, one firing a processor, within Brent’s bounds', () => {
    fc.assert(
      fc.property(
        recipes({ inputs: 3, steps: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (recipe, processors) => {
          const program = programOf(recipe);
          const cost = ({ statement }: { statement: number }) => 1 + (statement % 3);
          const scheduled = schedule(program, processors, { cost });
          const { tasks, waitsFor } = scheduled.dataflow;
          const key = (task: { statement: number; phase: string }) =>
            `${task.phase}${task.statement}`;
          const entry = new Map(scheduled.entries.map((e) => [key(e), e]));
          expect(entry.size).toBe(tasks.length);
          for (const [k, sources] of waitsFor.entries()) {
            const { start } = entry.get(key(tasks[k] as (typeof tasks)[number])) as {
              start: number;
            };
            for (const source of sources) {
              const { end } = entry.get(key(tasks[source] as (typeof tasks)[number])) as {
                end: number;
              };
              expect(end).toBeLessThanOrEqual(start);
            }
          }
          for (let processor = 0; processor < processors; processor++) {
            const own = scheduled.entries.filter((e) => e.processor === processor);
            for (const [k, { start }] of own.slice(1).entries()) {
              expect(start).toBeGreaterThanOrEqual(own[k]?.end as number);
            }
          }
          expect(scheduled.length).toBeGreaterThanOrEqual(scheduled.bounds.least - 1e-9);
          expect(scheduled.length).toBeLessThanOrEqual(scheduled.bounds.most + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });
});
