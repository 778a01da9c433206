import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/ui/parts/plot/figure';
import { frameOf, markRow, rowOf, sparse, textWidth } from '../../../../src/ui/parts/plot/frame';
import { wholeTicks } from '../../../../src/ui/parts/plot/ticks';

function figure(y: readonly number[], more: Partial<Figure> = {}): Figure {
  return {
    title: 'A figure',
    summary: '',
    xAxis: { kind: 'linear', label: 'x' },
    yAxis: { kind: 'log', label: 'y' },
    x: y.map((_, k) => k),
    series: [{ name: 'a', tone: 'ink', dash: 'solid', marker: 'none', y }],
    ...more,
  };
}

describe('the frame of a plot', () => {
  it('leaves room for ticks at the left, names at the right and titles below', () => {
    const frame = frameOf(figure([1, 10, 100]), 500, 300);
    expect(frame?.left).toBeGreaterThan(40);
    expect(frame?.right).toBeLessThan(490);
    expect(frame?.bottom).toBeLessThan(270);
    expect(frame?.x.at(0)).toBe(frame?.left);
    expect(frame?.y.at(1)).toBe(frame?.bottom);
  });

  it('has a row of its own for zeros, below a logarithmic axis', () => {
    const frame = frameOf(figure([0, 10, 100]), 500, 300);
    if (!frame) throw new Error('no frame');
    expect(rowOf(frame, 0)).toBeGreaterThan(rowOf(frame, 10));
    expect(rowOf(frame, 0)).toBeLessThan(frame.bottom);
  });

  it('can show zeros alone', () => {
    expect(frameOf(figure([0, 0]), 500, 300)?.zero).not.toBeNull();
  });

  it('has a row for the words of each mark, clear of the lines', () => {
    const marks = ['a', 'b'].map((text) => ({ x: 1, y: 1, text, tone: 'ink' as const }));
    const frame = frameOf(figure([1, 10], { marks }), 500, 300);
    if (!frame) throw new Error('no frame');
    expect(frame.y.at(1)).toBeLessThan(markRow(frame, 2, 0));
    expect(markRow(frame, 2, 0)).toBeLessThan(markRow(frame, 2, 1));
    expect(markRow(frame, 2, 1)).toBeLessThan(frame.bottom);
  });

  it('is none where no number has a place', () => {
    expect(frameOf(figure([Number.NaN, Number.POSITIVE_INFINITY]), 500, 300)).toBeNull();
    expect(frameOf(figure([]), 500, 300)).toBeNull();
  });

  it('shows fewer ticks in less room', () => {
    const wide = frameOf(figure([1, 1e12]), 700, 400);
    const narrow = frameOf(figure([1, 1e12]), 320, 230);
    const labelled = (frame: typeof wide) =>
      frame?.yTicks.filter(({ label }) => label !== '').length;
    expect(labelled(narrow)).toBeLessThan(labelled(wide) as number);
  });
});

it('ticks are fewer where their labels would touch', () => {
  const ticks = sparse(20, 300, 12, (count) => wholeTicks([0, 15_000_000], count));
  const widest = Math.max(...ticks.map(({ label }) => textWidth(label, 12)));
  expect(ticks.length).toBeGreaterThan(1);
  expect((ticks.length - 1) * widest).toBeLessThan(300);
  expect(sparse(7, 300, 12, (count) => wholeTicks([0, 6], count))).toHaveLength(7);
});
