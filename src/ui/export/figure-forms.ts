import type { Picture } from '../../figure/picture';
import type { Emitter } from '../../lang/emit/emitter';
import { latePart } from '../../state/loading/late-part';
import type { FigureSubject } from './figure-subject';
import { wording } from './words';

/** A form of figures. */
export interface FigureForm extends Emitter<FigureSubject> {
  /** Whether it is of one moment or of a whole run. */
  readonly scope: 'moment' | 'run';
  /** Whether it is made of pixels, so that their number can be chosen. */
  readonly pixels: boolean;
  /** Whether the ground can be left out. */
  readonly seeThrough: boolean;
}

const written = latePart(() => import('./written'), wording.whatWritesFigures);
const bitmaps = latePart(() => import('./bitmaps'), wording.whatDrawsBitmaps);
/** What writes PDF, when it is asked for. */
export const pdfPages = latePart(() => import('../../figure/pdf'), wording.whatWritesPDF);
const animation = latePart(() => import('./animation'), wording.whatWritesAnimations);

const one = ({ pictures }: FigureSubject): Picture =>
  pictures[0] ?? { width: 0, height: 0, marks: [] };

/** The forms in which a graph leaves the app as a picture. */
export const figureForms = [
  {
    id: 'svg',
    label: wording.svg,
    detail: wording.forPagesAndDrawingPrograms,
    extension: 'svg',
    mediaType: 'image/svg+xml',
    scope: 'moment',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await written()).svgOf(one(subject), subject),
  },
  {
    id: 'png',
    label: wording.png,
    detail: wording.forSlidesAndMessages,
    extension: 'png',
    mediaType: 'image/png',
    scope: 'moment',
    pixels: true,
    seeThrough: true,
    write: async (subject) => (await bitmaps()).pngOf(one(subject), subject),
  },
  {
    id: 'pdf',
    label: wording.pdf,
    detail: wording.forPapersAndPrinters,
    extension: 'pdf',
    mediaType: 'application/pdf',
    scope: 'moment',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await pdfPages()).writePdf(subject, subject.typeset),
  },
  {
    id: 'tikz',
    label: wording.tikZ,
    detail: wording.forLaTeXInTheLetters,
    extension: 'tex',
    mediaType: 'application/x-tex',
    scope: 'moment',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await written()).tikzOf(one(subject), subject),
  },
  {
    id: 'pages',
    label: wording.pdfPages,
    detail: wording.aPageForEachStep,
    extension: 'pdf',
    mediaType: 'application/pdf',
    scope: 'run',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await pdfPages()).writePdf(subject, subject.typeset),
  },
  {
    id: 'beamer',
    label: wording.beamerSlides,
    detail: wording.forLaTeXAnOverlayFor,
    extension: 'tex',
    mediaType: 'application/x-tex',
    scope: 'run',
    pixels: false,
    seeThrough: false,
    write: async (subject) => (await written()).beamerOf(subject),
  },
  {
    id: 'series',
    label: wording.numberedSVGs,
    detail: wording.inAZIPFileFor,
    extension: 'zip',
    mediaType: 'application/zip',
    scope: 'run',
    pixels: false,
    seeThrough: true,
    write: async (subject) => (await written()).seriesOf(subject),
  },
  {
    id: 'gif',
    label: wording.animatedGIF,
    detail: wording.playsByItselfAnywhere,
    extension: 'gif',
    mediaType: 'image/gif',
    scope: 'run',
    pixels: true,
    seeThrough: false,
    write: async (subject) => (await animation()).gifOf(subject),
  },
] as const satisfies readonly FigureForm[];

export type FigureFormId = (typeof figureForms)[number]['id'];
