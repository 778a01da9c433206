import { describe, expect, it } from 'vitest';
import { placesOn } from '../../../src/ui/present/places';

const screen = { width: 1280, height: 720 };
const wanted = { graph: () => ({ width: 700, height: 320 }), zoom: 0.8, table: 600 };

describe('placesOn', () => {
  it('puts canvas and trace side by side where both have what they want', () => {
    const { canvas, trace, sentence } = placesOn(screen, 18, wanted);
    expect(trace).toEqual({ left: 680, top: 0, width: 600, height: canvas.height });
    expect(canvas.width).toBe(680);
    expect(sentence).toMatchObject({ left: 0, top: canvas.height, width: 1280 });
    expect(sentence.top + sentence.height).toBeLessThanOrEqual(720 - 44);
  });

  it('lets a few cells take two lines rather than the graph be small', () => {
    const { canvas, trace } = placesOn(screen, 18, { ...wanted, table: 720 });
    expect(canvas.width).toBe(700 * 0.8 + 16);
    expect(trace).toMatchObject({ left: canvas.width, width: 1280 - canvas.width });
  });

  it('puts the canvas above the trace where only so the whole graph is large enough', () => {
    const graph = () => ({ width: 1400, height: 250 });
    const { canvas, trace } = placesOn(screen, 18, { ...wanted, graph });
    expect(canvas.width).toBe(1280);
    expect(canvas.height).toBeGreaterThan(250 * 0.8);
    expect(trace).toMatchObject({ left: 250, top: canvas.height, width: 780 });
    expect(trace.height).toBeGreaterThan(200);
  });

  it('shows a part of a graph that is large enough no way, beside the trace', () => {
    const graph = () => ({ width: 9000, height: 4000 });
    const { canvas, trace, stage } = placesOn(screen, 18, { ...wanted, graph });
    expect(trace.width).toBe(600);
    expect(canvas.width).toBe(680);
    expect(stage).toBeNull();
  });

  it('takes the first canvas for which the graph can be laid out so that all of it is large enough', () => {
    const flat = { width: 1400, height: 280 };
    const tried: number[] = [];
    const graph = ({ width, height }: { width: number; height: number }) => {
      tried.push(Math.round(width));
      return width > 1000 && height > 350 ? flat : { width: 2000, height: 200 };
    };
    const { canvas, stage } = placesOn(screen, 18, { ...wanted, graph });
    expect(tried.slice(0, 3)).toEqual([680, 770, 1280]);
    expect(stage).toEqual({ width: 1280, height: Math.round(0.6 * 613) });
    expect(canvas.height).toBeGreaterThanOrEqual(280 * 0.8 + 16);
  });

  it('leaves a canvas beside a trace that is too wide', () => {
    const graph = () => ({ width: 9000, height: 4000 });
    const { canvas } = placesOn(screen, 18, { ...wanted, graph, table: 3000 });
    expect(canvas.width).toBeGreaterThan(500);
  });

  it('puts the canvas above the trace on a screen that is higher than wide', () => {
    const { canvas, trace } = placesOn({ width: 390, height: 844 }, 14, wanted);
    expect(trace.top).toBe(canvas.height);
    expect(trace.height).toBeGreaterThan(200);
  });

  it('takes a usual trace while nothing is known of it, and no graph at all', () => {
    const { canvas, trace } = placesOn(screen, 18, { graph: null, zoom: 0.8, table: null });
    expect(trace.width).toBe(612);
    expect(canvas.width).toBe(668);
  });
});
