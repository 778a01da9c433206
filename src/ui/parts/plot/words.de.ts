import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  copiedAs: (label) => `Als ${label} kopiert.`,
  savedAs: (name) => `Als ${name} gespeichert.`,
  copyAs: (label) => `Als ${label} kopieren`,
  asATable: (title) => `${title}, als Tabelle`,
  thereIsNothingToPlot: 'Es gibt nichts darzustellen.',
  pointToReadClickTo: 'Zeigen zum Ablesen, Klicken zum Wählen',
  pointAtThePlotTo: 'Zum Ablesen auf das Diagramm zeigen',
  by: (title, label) => `${title}, nach ${label}`,
  svg: 'SVG',
  forDrawingProgramsAndPages: 'für Zeichenprogramme und Webseiten',
};
