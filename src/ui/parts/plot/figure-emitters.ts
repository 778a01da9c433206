import type { Emitter } from '../../../lang/emit/emitter';
import { standaloneSvg } from './standalone';

/** A picture that is on the page. */
export interface Figure {
  readonly svg: SVGSVGElement;
  readonly title: string;
}

export const svgFigure = {
  id: 'svg',
  label: 'SVG',
  detail: 'for drawing programs and pages',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write: ({ svg, title }) => standaloneSvg(svg, title),
} satisfies Emitter<Figure>;

/** The forms in which a picture leaves the app. */
export const figureEmitters: readonly Emitter<Figure>[] = [svgFigure];
