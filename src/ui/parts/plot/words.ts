import { worded } from '../../../words/worded';

/** What `parts/plot` says. */
export const wording = worded('parts/plot', {
  copiedAs: (label: string) => `Copied as ${label}.`,
  savedAs: (saveFile: string) => `Saved as ${saveFile}.`,
  copyAs: (label: string) => `Copy as ${label}`,
  asATable: (title: string) => `${title}, as a table`,
  thereIsNothingToPlot: 'There is nothing to plot.',
  pointToReadClickTo: 'Point to read, click to choose',
  pointAtThePlotTo: 'Point at the plot to read it',
  by: (title: string, label: string) => `${title}, by ${label}`,
  svg: 'SVG',
  forDrawingProgramsAndPages: 'for drawing programs and pages',
});
