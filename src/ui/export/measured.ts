import type { Typeset, Typesetter } from '../../figure/typeset';
import { type Typesetter as Katex, katexOptions } from '../parts/text/katex';
import styles from './printing.module.css';

/** In pixels, in which letters are measured: so large that nothing is rounded. */
const SIZE = 100;

/** A formula in letters of the page, in a box of its own. */
interface Letters {
  readonly set: Typeset;
  readonly box: HTMLElement;
  /** From the top of the box to the baseline, in ems. */
  readonly above: number;
}

/** What sets formulas in letters that a browser prints, at once and without outlines of them. */
export interface LettersInPage {
  /** Tells how large a formula is; it has no outlines. */
  readonly typeset: Typesetter;
  /** The formula, and how far its baseline is below the top, in ems. */
  letters(latex: string): readonly [box: HTMLElement, above: number];
}

/** Formulas as KaTeX sets them in this page, where they are measured. */
export function lettersInPage(katex: Katex): LettersInPage {
  const kept = new Map<string, Letters>();
  const lettersOf = (latex: string): Letters => {
    let known = kept.get(latex);
    if (!known) {
      known = measured(latex, katex);
      kept.set(latex, known);
    }
    return known;
  };
  return {
    typeset: (latex) => lettersOf(latex).set,
    letters(latex) {
      const { box, above } = lettersOf(latex);
      return [box.cloneNode(true) as HTMLElement, above];
    },
  };
}

function measured(latex: string, katex: Katex): Letters {
  const box = document.createElement('span');
  box.className = styles.letters as string;
  try {
    katex.render(latex, box, { ...katexOptions, output: 'html' });
  } catch {
    // As outlines do: what can't be read is set as its text.
    box.textContent = latex;
  }
  const shown = document.createElement('div');
  shown.className = styles.measured as string;
  shown.style.fontSize = `${SIZE}px`;
  const foot = document.createElement('span');
  foot.className = styles.foot as string;
  shown.append(box, foot);
  document.body.append(shown);
  const { top, width } = box.getBoundingClientRect();
  const above = (foot.getBoundingClientRect().bottom - top) / SIZE;
  shown.remove();
  const struts = [...box.querySelectorAll<HTMLElement>('.strut')].map(({ style }) => {
    const whole = Number.parseFloat(style.height) || 0;
    return [whole, -Number.parseFloat(style.verticalAlign) || 0] as const;
  });
  const depth = Math.max(0, ...struts.map(([, below]) => below));
  const height = Math.max(0, ...struts.map(([whole, below]) => whole - below)) || 0.7;
  return { set: { width: width / SIZE, height, depth, glyphs: [] }, box, above };
}
