import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../../src/core/graph/graph';
import { derivedOf } from '../../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import type { Colours } from '../../../../src/ui/canvas/scene/colours';
import { NEAR, paintText } from '../../../../src/ui/canvas/scene/paint-text';
import { sceneOf } from '../../../../src/ui/canvas/scene/scene';
import { isFar } from '../../../../src/ui/canvas/scene/window';

const nodes: readonly GraphNode[] = [
  { kind: 'input', id: 'x', name: 'x1', value: 2 },
  { kind: 'primitive', id: 's', primitive: 'sin', operands: ['x'] },
  { kind: 'output', id: 'y', name: 'y', operands: ['s'] },
];
const document = { ...EMPTY_DOCUMENT, graph: { nodes } };

interface Text {
  readonly text: string;
  /** Its type in pixels of the screen. */
  readonly size: number;
  readonly ink: number;
  readonly x: number;
  readonly y: number;
}

/** What is written on a node at a zoom. */
function written(id: string, zoom: number): readonly Text[] {
  const texts: Text[] = [];
  const pen = {
    font: '',
    globalAlpha: 1,
    fillText(text: string, x: number, y: number) {
      texts.push({ text, size: Number.parseFloat(this.font) * zoom, ink: this.globalAlpha, x, y });
    },
  };
  const derived = derivedOf(document);
  const at = sceneOf(document).byId.get(id);
  if (!at) throw new Error('no such node');
  const transform = { x: 0, y: 0, zoom };
  const now = { from: 0, to: derived.trace.stepCount };
  const picture = {
    derived,
    trace: derived.trace,
    now,
    digits: 3,
    transform,
    colours: {} as Colours,
  };
  paintText(pen as unknown as CanvasRenderingContext2D, picture, at);
  return texts;
}

const zooms = Array.from({ length: 60 }, (_, k) => 0.2 + 0.01 * k);

describe('what is painted on a node', () => {
  it('has its names large enough to be read wherever it is as large as they', () => {
    for (const zoom of zooms.filter((each) => each >= 0.3)) {
      const [symbol, name] = written('s', zoom);
      expect(symbol?.text).toBe('sin');
      expect(name?.text).toBe('v');
      expect(symbol?.size, `at ${zoom}`).toBeGreaterThan(10);
    }
  });

  it('has its numbers from near, and names alone from afar', () => {
    const texts = (zoom: number) => written('s', zoom).map(({ text }) => text);
    expect(texts(NEAR)).toEqual(['sin', 'v', '1', '0.909', '1']);
    expect(texts(0.25)).toEqual(['sin', 'v', '1']);
  });

  it('nowhere jumps between two zooms', () => {
    for (const [k, zoom] of zooms.slice(1).entries()) {
      const [before, after] = [written('s', zooms[k] as number), written('s', zoom)];
      for (const [place, text] of after.entries()) {
        const same = before[place];
        if (same?.text !== text.text) expect(text.ink).toBeLessThan(0.1);
        else {
          expect(Math.abs(text.size - same.size)).toBeLessThan(1.5);
          expect(Math.hypot(text.x - same.x, text.y - same.y)).toBeLessThan(8);
        }
      }
    }
  });

  it('is seen through elements from afar, in a large graph', () => {
    const many = { nodes: new Array(81).fill(null) };
    expect(isFar(many, 0.49)).toBe(true);
    expect(isFar(many, NEAR)).toBe(false);
    expect(isFar({ nodes: [] }, 0.1)).toBe(false);
  });
});
