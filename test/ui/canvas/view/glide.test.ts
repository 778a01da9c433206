/** The same is asked of d3-transition, in whose place the app has this. */
import { select, selection } from 'd3-selection';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

/** As much of a transition as zooming asks for. */
interface Transition {
  duration(milliseconds: number): this;
  ease(ease: (t: number) => number): this;
  on(names: string, listener: () => void): this;
  tween(name: string, tween: () => (t: number) => void): this;
}

const FRAME = 17;
/** By its file: by its name it is what stands in for it. */
const itself = import.meta.resolve('d3-transition');

describe.each(['glide.ts', 'd3-transition'])('a view glides by %s', (way) => {
  let element = {} as Element;
  let heard: unknown[] = [];
  let prototype: Record<'interrupt' | 'transition', () => Transition>;

  // d3-timer keeps the clock that it finds as it is read.
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, FRAME));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
    if (way === 'd3-transition') await import(itself);
    else await import('../../../../src/ui/canvas/view/glide');
    prototype = { ...selection.prototype } as unknown as typeof prototype;
  });
  beforeEach(() => {
    element = {} as Element;
    heard = [];
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const glide = (name: string) =>
    prototype.transition
      .call(select(element))
      .duration(4 * FRAME)
      .ease((t) => t)
      .on('end', () => heard.push(`${name} is there`))
      .on('start.zoom', () => heard.push(`${name} starts`))
      .on('interrupt.zoom end.zoom', () => heard.push(`${name} ends`))
      .tween('zoom', () => {
        heard.push(`${name} knows the way`);
        return (t) => heard.push(t);
      });
  const frames = (count: number) => vi.advanceTimersByTime(count * FRAME);

  it('in every frame, from the next one until it is there', () => {
    glide('it');
    expect(heard).toEqual([]);
    frames(1);
    expect(heard).toEqual(['it starts', 'it knows the way', 0.25]);
    frames(2);
    expect(heard.slice(3)).toEqual([0.5, 0.75]);
    frames(10);
    expect(heard.slice(5)).toEqual([1, 'it is there', 'it ends']);
  });

  it('until it is interrupted', () => {
    glide('it');
    frames(2);
    prototype.interrupt.call(select(element));
    frames(10);
    expect(heard).toEqual(['it starts', 'it knows the way', 0.25, 0.5, 'it ends']);
  });

  it('not at all where it is interrupted before it starts', () => {
    glide('it');
    prototype.interrupt.call(select(element));
    frames(10);
    expect(heard).toEqual([]);
  });

  it('until another starts', () => {
    glide('one');
    frames(1);
    glide('other');
    frames(10);
    expect(heard).toEqual([
      ...['one starts', 'one knows the way', 0.25, 0.5, 'one ends'],
      ...[
        'other starts',
        'other knows the way',
        0.25,
        0.5,
        0.75,
        1,
        'other is there',
        'other ends',
      ],
    ]);
  });

  it('slowly at first and at last', () => {
    prototype.transition
      .call(select(element))
      .duration(4 * FRAME)
      .tween('zoom', () => (t) => heard.push(t));
    frames(10);
    expect(heard).toEqual([0.0625, 0.5, 0.9375, 1]);
  });
});
