import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { checkpointing } from '../../../src/core/index';
import { waves } from '../../../src/core/program/program';
import { parse } from '../../../src/lang/expression/parse';
import { chainOf } from '../../../src/study/cost/chain';
import { checkpointCurve } from '../../../src/study/cost/checkpoints';
import { memories } from '../../../src/study/cost/memories';
import { bytesText, timesText, timeText } from '../../../src/ui/cost/amounts';
import { checkpointFigure } from '../../../src/ui/cost/checkpoint-figure';
import { memoryVerdict, verdictOn } from '../../../src/ui/cost/cost-words';
import { memoryFigure } from '../../../src/ui/cost/memory-figure';
import { operationsFigure } from '../../../src/ui/cost/operations-figure';
import { raceFigure } from '../../../src/ui/cost/race-figure';
import { segmentsLayout } from '../../../src/ui/cost/segments-layout';
import { counted } from '../../../src/words/en/grammar';

const paper = finished(memories(parse('y = ln(x1) + x1*x2 - sin(x2)'), 'y'));

describe('the picture of memory', () => {
  const figure = memoryFigure(paper, 'early', 12);

  it('has a stair for each way, told apart by more than colour', () => {
    expect(figure.series.every(({ stairs }) => stairs)).toBe(true);
    expect(new Set(figure.series.map(({ dash }) => dash)).size).toBe(3);
  });

  it('ends forward mode where it ends', () => {
    const forward = figure.series.find(({ name }) => name === 'forward');
    expect(forward?.y.findIndex(Number.isNaN)).toBe(paper.forward.steps);
  });

  it('marks where the player is, the turn and the peak', () => {
    expect(figure.rules?.map(({ text }) => text)).toEqual(['turn', 'now: 12']);
    expect(figure.marks?.[0]?.text).toBe('peak: 56 bytes at 13');
    expect(memoryFigure(paper, 'early', 0).rules?.map(({ text }) => text)).toEqual(['turn']);
  });

  it('says in words what is to be seen', () => {
    expect(figure.summary).toContain('to 56 bytes when memory is given back early');
    expect(figure.summary).toContain('At position 12, reverse mode holds 48 bytes.');
  });

  it('draws the steps of long runs in groups, by the most in each', () => {
    const long = finished(memories(chainOf(2000), 'y'));
    const { x, series } = memoryFigure(long, 'early', 0);
    expect(x.length).toBeLessThanOrEqual(160);
    const early = series.find(({ name }) => name === 'reverse');
    expect(Math.max(...(early?.y ?? []))).toBe(long.early.peak.bytes);
  });
});

describe('the picture of checkpointing', () => {
  const points = [...checkpointCurve(chainOf(64), 'y')];
  const whole = {
    length: 64,
    unit: 'statement',
    operations: 64,
    bytes: points.at(-1)?.peakBytes ?? 0,
  } as const;
  const figure = checkpointFigure(points, whole, 16);

  it('is in shares of a run that keeps all', () => {
    expect(figure.series[0]?.y.at(-1)).toBe(100);
    expect(figure.series[1]?.y.at(-1)).toBe(0);
  });

  it('marks the least memory and the distance that is chosen', () => {
    expect(figure.marks?.[0]?.text).toBe('least memory: k = 8 (√n = 8)');
    expect(figure.rules?.[0]?.text).toBe('k = 16');
    expect(figure.summary).toContain('of it at k = 8');
  });

  it('does not speak of a saving where there is none', () => {
    const spared = checkpointFigure(
      points.map((point) => ({ ...point, peakBytes: whole.bytes })),
      whole,
      16,
    );
    expect(spared.marks).toEqual([]);
    expect(spared.summary).toContain('No k needs less memory');
  });
});

describe('the picture of segments', () => {
  const ladder = parse(
    'a1 = sin(x); b1 = cos(x); a2 = sin(a1); b2 = cos(b1); a3 = sin(a2); b3 = cos(b2); y = a3*b3',
  );
  const layout = segmentsLayout(checkpointing(ladder, 2), waves(ladder), 400);

  it('has a column for each wave, with the statements of the wave below each other', () => {
    const columns = new Set(layout.cells.map(({ x }) => x));
    expect(columns.size).toBe(4);
    expect(layout.cells.map(({ y }) => y)).toEqual([2, 20, 2, 20, 2, 20, 2]);
  });

  it('cuts between the columns', () => {
    const columns = [...new Set(layout.cells.map(({ x }) => x))];
    expect(layout.cuts).toHaveLength(1);
    expect(layout.cuts[0]).toBeGreaterThan(columns[1] as number);
    expect(layout.cuts[0]).toBeLessThan(columns[2] as number);
  });

  it('tells what is kept from what is computed again', () => {
    expect(layout.cells.map(({ state }) => state)).toEqual([
      'again',
      'again',
      'kept',
      'kept',
      'free',
      'free',
      'free',
    ]);
  });
});

describe('the picture of operations', () => {
  const figure = operationsFigure({
    value: 5,
    forward: 10,
    reverse: 9,
    ratios: { forward: 3, reverse: 2.8 },
  });

  it('has the value as a part of each sweep, and the bounds', () => {
    expect(figure.bars.map(({ parts }) => parts.map(({ length }) => length))).toEqual([
      [5],
      [5, 10],
      [5, 9],
    ]);
    expect(figure.bars.map(({ limit }) => limit?.at)).toEqual([undefined, 12.5, 20]);
  });

  it('says in words what is to be seen', () => {
    expect(figure.summary).toContain('it is 14, 2.8 × the value, where the bound is 4 ×');
  });
});

describe('the verdict on memory', () => {
  it('says why forward mode may need more on a short graph', () => {
    expect(memoryVerdict(paper)).toContain(
      'reverse mode holds 56 bytes instead of 112 bytes: freeing early, as PyTorch does, saves 56 bytes; forward mode 96 bytes. Here forward mode does not need less',
    );
  });

  it('says why forward mode needs less on a long one', () => {
    const chain = finished(memories(chainOf(100), 'y'));
    expect(memoryVerdict(chain)).toContain('it keeps nothing for a way back');
  });
});

describe('the picture of both implementations', () => {
  const race = [
    { runs: 0, overloading: 0, transformation: 3 },
    { runs: 100, overloading: 20, transformation: 4 },
  ];

  it('says when building has been made up for', () => {
    const { summary } = raceFigure(race, { build: 3, ahead: 20, thread: 'in a worker' });
    expect(summary).toContain('It is ahead from 20 runs on.');
    expect(raceFigure(race, { build: 3, ahead: null, thread: 'in a worker' }).summary).toContain(
      'never made up for',
    );
  });
});

describe('amounts in words', () => {
  it('counts things, with thousands set apart', () => {
    expect([counted(1, 'pass'), counted(2, 'pass'), counted(1200, 'entry')]).toEqual([
      '1 pass',
      '2 passes',
      '1,200 entries',
    ]);
  });

  it('has units that fit', () => {
    expect([8, 9999, 12_500, 3_100_000].map(bytesText)).toEqual([
      '8 bytes',
      '9,999 bytes',
      '12.5 kB',
      '3.1 MB',
    ]);
    expect([0.00025, 0.0034, 1.25, 2500].map(timeText)).toEqual([
      '250 ns',
      '3.4 µs',
      '1.25 ms',
      '2.5 s',
    ]);
    expect([2.84, 3, 66.3].map(timesText)).toEqual(['2.8 ×', '3 ×', '66 ×']);
  });
});

describe('the verdict on operations', () => {
  const counts = { value: 5, forward: 5, reverse: 9, ratios: { forward: 2, reverse: 2.8 } };

  it('is short within the bounds', () => {
    expect(verdictOn(counts)).toBe(
      'Value and gradient together take 14 operations, 2.8 × the value; value and one tangent 10.',
    );
  });

  it('says why a count can exceed a bound', () => {
    const over = { ...counts, forward: 10, ratios: { forward: 3, reverse: 2.8 } };
    expect(verdictOn(over)).toContain(
      'The forward sweep is above the bound, which also counts fetching operands',
    );
  });

  it('has nothing to say without operations', () => {
    const none = { value: 0, forward: 0, reverse: 0, ratios: { forward: 1, reverse: 1 } };
    expect(verdictOn(none)).toContain('no operations');
  });
});
