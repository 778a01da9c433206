import { useEffect, useRef } from 'react';
import { type Paper, paperSize, type Sheet } from '../../figure/paper';
import type { Caption } from '../../figure/picture';
import { SVG_NAMESPACE, type SvgElement, svgOf } from '../../figure/svg';
import type { Typesetter } from '../../figure/typeset';
import styles from './printing.module.css';

/** What is handed to a printer. */
export interface Printed {
  readonly sheets: readonly Sheet[];
  readonly paper: Paper;
  readonly caption: Caption;
  readonly typeset: Typesetter;
}

/**
 * Has the browser print sheets in place of the page, however it is asked to print, until the function that is returned
 * is called. They are in the page only while it prints.
 */
function printInstead(printed: () => Printed | null): () => void {
  let shown: HTMLElement | null = null;
  const show = () => {
    const what = printed();
    if (!what) return;
    shown?.remove();
    shown = drawn(what);
    document.body.append(shown);
  };
  const hide = () => {
    shown?.remove();
    shown = null;
  };
  window.addEventListener('beforeprint', show);
  window.addEventListener('afterprint', hide);
  return () => {
    hide();
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

function drawn({ sheets, paper, caption, typeset }: Printed): HTMLElement {
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
    svg.classList.add(styles.sheet as string, styles[kind] as string);
    all.append(svg);
  }
  return all;
}

function inDocument({ name, attributes, children }: SvgElement): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') element.setAttribute(key, String(value));
  }
  element.append(...children.map((each) => (typeof each === 'string' ? each : inDocument(each))));
  return element;
}
