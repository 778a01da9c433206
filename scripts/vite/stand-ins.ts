import { join } from 'node:path';
import type { Alias } from 'vite';

const figure = join(import.meta.dirname, '../../src/figure');
const view = join(import.meta.dirname, '../../src/ui/canvas/view');

/**
 * Modules of ours in place of libraries that React Flow asks for far more than it has from them, wherever
 * the app runs: in the built app, where together they would be 7 kB of the first load, while it is
 * developed, and under test. Of d3-transition it needs views that glide; d3-interpolate brings d3-color
 * for texts that name a colour, where views are numbers alone.
 */
export const standIns: Alias[] = [
  { find: /^d3-transition$/, replacement: join(view, 'glide.ts') },
  { find: /^d3-color$/, replacement: join(view, 'no-colours.ts') },
  // What jsPDF has for pages made of HTML, which nobody makes here.
  { find: /^(html2canvas|canvg|dompurify)$/, replacement: join(figure, 'nothing.ts') },
  // Formulas of figures are set in TeX's own letters, as on the page; MathJax would bring others, thrice as large.
  { find: /^#default-font\/(.*)$/, replacement: '@mathjax/mathjax-tex-font/mjs/$1' },
];
