import { useEffect, useRef } from 'react';
import { colourOf } from '../../figure/inks';
import { type Paper, paperSize, type Sheet } from '../../figure/paper';
import { type Caption, type Picture, POINT } from '../../figure/picture';
import { placedLabel } from '../../figure/placed-label';
import { SVG_NAMESPACE, type SvgElement, svgOf } from '../../figure/svg';
import type { Typesetter } from '../../figure/typeset';
import type { LettersInPage } from './measured';
import styles from './printing.module.css';

/** What is handed to a printer. */
export interface Printed {
  readonly sheets: readonly Sheet[];
  readonly paper: Paper;
  readonly caption: Caption;
  readonly typeset: Typesetter;
  /** What sets formulas where they are not set in outlines. */
  readonly inPage?: LettersInPage;
}

/** What there is to be printed in place of the page, the newest last. */
const sources: (() => Printed | null)[] = [];
let shown: HTMLElement | null = null;

function show(): void {
  hide();
  for (const printed of [...sources].reverse()) {
    const what = printed();
    if (!what) continue;
    shown = drawn(what);
    document.body.append(shown);
    return;
  }
}

function hide(): void {
  shown?.remove();
  shown = null;
}

/**
 * Has the browser print sheets in place of the page, however it is asked to print, until the function that is returned
 * is called. They are in the page only while it prints. What was asked for last and has sheets is printed.
 */
export function printInstead(printed: () => Printed | null): () => void {
  if (sources.length === 0) {
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
  }
  sources.push(printed);
  return () => {
    hide();
    sources.splice(sources.indexOf(printed), 1);
    if (sources.length > 0) return;
    window.removeEventListener('beforeprint', show);
    window.removeEventListener('afterprint', hide);
  };
}

/** While a page is shown, it is what the browser prints. */
export function usePrinting(printed: Printed | null): void {
  const latest = useRef(printed);
  useEffect(() => {
    latest.current = printed;
  });
  useEffect(() => printInstead(() => latest.current), []);
}

function drawn({ sheets, paper, caption, typeset, inPage }: Printed): HTMLElement {
  const all = document.createElement('div');
  all.className = styles.sheets as string;
  const kind = `${paper.size}-${paper.landscape ? 'landscape' : 'portrait'}` as const;
  const [width, height] = paperSize(paper);
  for (const [k, { picture }] of sheets.entries()) {
    const figure = { picture, caption, ground: 'print', filled: false } as const;
    const svg = inDocument(svgOf(figure, typeset, `sheet${k}-`));
    svg.setAttribute('width', `${width}pt`);
    // A hair less than the sheet, or what is rounded would take another one.
    svg.setAttribute('height', `${height - 1}pt`);
    svg.setAttribute('preserveAspectRatio', 'xMidYMin slice');
    const sheet = document.createElement('div');
    sheet.classList.add(styles.sheet as string, styles[kind] as string);
    sheet.append(svg, ...(inPage ? inLetters(picture, inPage) : []));
    all.append(sheet);
  }
  return all;
}

/** The labels of a picture, to stand over it on a sheet. */
function inLetters(
  { marks }: Picture,
  { typeset, letters }: LettersInPage,
): readonly HTMLElement[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'label' || mark.latex === '') return [];
    const [box, above] = letters(mark.latex);
    const { x, size } = placedLabel(mark, typeset);
    Object.assign(box.style, {
      left: `${x * POINT}pt`,
      top: `${(mark.baseline - above * size) * POINT}pt`,
      fontSize: `${size * POINT}pt`,
      color: colourOf(mark.ink, 'print'),
    });
    return [box];
  });
}

function inDocument({ name, attributes, children }: SvgElement): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') element.setAttribute(key, String(value));
  }
  element.append(...children.map((each) => (typeof each === 'string' ? each : inDocument(each))));
  return element;
}
