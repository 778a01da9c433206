import type { Emitter } from '../../../lang/emit/emitter';
import { standaloneSvg } from './standalone';
import { wording } from './words';

/** A picture that is on the page. */
export interface Figure {
  readonly svg: SVGSVGElement;
  readonly title: string;
}

export const svgFigure = {
  id: 'svg',
  label: wording.svg,
  detail: wording.forDrawingProgramsAndPages,
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write: ({ svg, title }) => standaloneSvg(svg, title),
} satisfies Emitter<Figure>;

/** The forms in which a picture leaves the app. */
export const figureEmitters: readonly Emitter<Figure>[] = [svgFigure];
