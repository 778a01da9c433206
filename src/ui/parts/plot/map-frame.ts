import type { Figure } from './figure';
import { type Frame, frameOf } from './frame';

type Span = readonly [low: number, high: number];

/** What the frame of a picture is made from: its words and what is in sight. */
export function axesFigure(
  words: { readonly title: string; readonly x: string; readonly y: string },
  across: Span,
  up: Span,
): Figure {
  return {
    title: words.title,
    summary: '',
    xAxis: { kind: 'linear', label: words.x, domain: across },
    yAxis: { kind: 'linear', label: words.y, domain: up },
    x: [],
    series: [],
  };
}

/** The frame of a map, in which what lies between the axes has a given height over its width. */
export function mapFrame(figure: Figure, width: number, aspect: number): Frame | null {
  const rough = frameOf(figure, width, Math.round(width * aspect));
  if (!rough) return null;
  const around = rough.height - (rough.bottom - rough.top);
  return frameOf(figure, width, Math.round((rough.right - rough.left) * aspect + around));
}
