import type { Picture } from '../../figure/picture';
import type { Emitter } from '../../lang/emit/emitter';
import { latePart } from '../../state/loading/late-part';
import type { FigureSubject } from './figure-subject';

/** A form of figures. */
export interface FigureForm extends Emitter<FigureSubject> {
  /** Whether it is of one moment or of a whole run. */
  readonly scope: 'moment' | 'run';
  /** Whether it is made of pixels, so that their number can be chosen. */
  readonly pixels: boolean;
  /** Whether the ground can be left out. */
  readonly seeThrough: boolean;
}

const written = latePart(() => import('./written'), 'What writes figures');
const bitmaps = latePart(() => import('./bitmaps'), 'What draws bitmaps');
/** What writes PDF, when it is asked for. */
export const pdfPages = latePart(() => import('../../figure/pdf'), 'What writes PDF');
const animation = latePart(() => import('./animation'), 'What writes animations');

const one = ({ pictures }: FigureSubject): Picture =>
  pictures[0] ?? { width: 0, height: 0, marks: [] };

/** The forms in which a graph leaves the app as a picture. */
export const figureForms = [
  {
    id: 'svg',
    label: 'SVG',
    detail: 'for pages and drawing programs',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    scope: 'moment',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await written()).svgOf(one(subject), subject),
  },
  {
    id: 'png',
    label: 'PNG',
    detail: 'for slides and messages',
    extension: 'png',
    mediaType: 'image/png',
    scope: 'moment',
    pixels: true,
    seeThrough: true,
    write: async (subject) => (await bitmaps()).pngOf(one(subject), subject),
  },
  {
    id: 'pdf',
    label: 'PDF',
    detail: 'for papers and printers',
    extension: 'pdf',
    mediaType: 'application/pdf',
    scope: 'moment',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await pdfPages()).writePdf(subject, subject.typeset),
  },
  {
    id: 'tikz',
    label: 'TikZ',
    detail: 'for LaTeX, in the letters of your paper',
    extension: 'tex',
    mediaType: 'application/x-tex',
    scope: 'moment',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await written()).tikzOf(one(subject), subject),
  },
  {
    id: 'pages',
    label: 'PDF pages',
    detail: 'a page for each step',
    extension: 'pdf',
    mediaType: 'application/pdf',
    scope: 'run',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await pdfPages()).writePdf(subject, subject.typeset),
  },
  {
    id: 'beamer',
    label: 'Beamer slides',
    detail: 'for LaTeX, an overlay for each step',
    extension: 'tex',
    mediaType: 'application/x-tex',
    scope: 'run',
    pixels: false,
    seeThrough: false,
    write: async (subject) => (await written()).beamerOf(subject),
  },
  {
    id: 'series',
    label: 'Numbered SVGs',
    detail: 'in a ZIP file, for slides of any kind',
    extension: 'zip',
    mediaType: 'application/zip',
    scope: 'run',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await written()).seriesOf(subject),
  },
  {
    id: 'gif',
    label: 'Animated GIF',
    detail: 'plays by itself anywhere',
    extension: 'gif',
    mediaType: 'image/gif',
    scope: 'run',
    pixels: true,
    seeThrough: false,
    write: async (subject) => (await animation()).gifOf(subject),
  },
] as const satisfies readonly FigureForm[];

export type FigureFormId = (typeof figureForms)[number]['id'];
