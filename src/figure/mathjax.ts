import { MathJaxTexFont } from '@mathjax/mathjax-tex-font/mjs/svg.js';
import type { LiteElement } from '@mathjax/src/mjs/adaptors/lite/Element.js';
import { liteAdaptor } from '@mathjax/src/mjs/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from '@mathjax/src/mjs/handlers/html.js';
import { TeX } from '@mathjax/src/mjs/input/tex.js';
import '@mathjax/src/mjs/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/mjs/input/tex/base/BaseConfiguration.js';
import { mathjax } from '@mathjax/src/mjs/mathjax.js';
import { SVG } from '@mathjax/src/mjs/output/svg.js';
import type { Glyph, Matrix, Typeset, Typesetter } from './typeset';

/** Units to the em in the output of MathJax. */
const EM = 1000;
/** Of formulas that are set again and again, so many are kept. */
const MOST_KEPT = 5000;

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);

const setting = mathjax.document('', {
  InputJax: new TeX({
    packages: ['base', 'ams'],
    formatError: (_: unknown, error: Error) => {
      throw error;
    },
  }),
  OutputJax: new SVG({
    fontData: MathJaxTexFont,
    fontCache: 'none',
    linebreaks: { inline: false },
  }),
});

const kept = new Map<string, Typeset>();

/** Sets formulas by MathJax, in outlines of TeX's fonts. */
export const typeset: Typesetter = (latex) => {
  const known = kept.get(latex);
  if (known) return known;
  const set = NUMBER.test(latex) ? inARow([...latex].map(digit)) : setAnew(latex);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(latex, set);
  return set;
};

/** Of numbers, of which a graph has thousands, each digit is set once. */
const NUMBER = /^-?\d[\d.]+$/;

const digits = new Map<string, Typeset>();

function digit(sign: string): Typeset {
  let set = digits.get(sign);
  if (!set) {
    set = setAnew(`{${sign}}`);
    digits.set(sign, set);
  }
  return set;
}

function inARow(parts: readonly Typeset[]): Typeset {
  let width = 0;
  const glyphs: Glyph[] = [];
  for (const part of parts) {
    for (const glyph of part.glyphs) {
      glyphs.push({ ...glyph, matrix: times([1, 0, 0, 1, width, 0], glyph.matrix) });
    }
    width += part.width;
  }
  const height = Math.max(...parts.map((part) => part.height));
  return { width, height, depth: Math.max(...parts.map((part) => part.depth)), glyphs };
}

function setAnew(latex: string): Typeset {
  try {
    return read(setting.convert(withoutEscapes(latex), { display: false }) as LiteElement);
  } catch {
    // A formula of a person's own, as on a note, may be wrong: then it is read as it was written.
    const plain = latex.replace(/[\\{}$&#%_^~]/g, ' ');
    return read(setting.convert(`\\text{${plain}}`, { display: false }) as LiteElement);
  }
}

/** Words in LaTeX, as `latexText` writes them. */
const WORDS = /(\\text(?:rm|tt|bf|it|sf)?\{)((?:[^{}\\]|\\[a-z]+\{\}|\\[^a-z])*)\}/g;
const SIGNS: Readonly<Record<string, string>> = {
  '\\textbackslash{}': '∖',
  '\\textasciicircum{}': '^',
  '\\textasciitilde{}': '∼',
  '\\textless{}': '<',
  '\\textgreater{}': '>',
  '\\textbar{}': '|',
  '\\textquotedblright{}': '”',
};

/** MathJax takes signs in words for themselves, and would show what escapes them. */
function withoutEscapes(latex: string): string {
  return latex.replace(
    WORDS,
    (_, start: string, words: string) =>
      `${start}${words.replace(/\\[a-z]+\{\}|\\[#%&_]/g, (sign) => SIGNS[sign] ?? sign.slice(1))}}`,
  );
}

function read(container: LiteElement): Typeset {
  const svg = adaptor.firstChild(container) as LiteElement;
  const [, top = 0, width = 0, height = 0] = numbersOf(adaptor.getAttribute(svg, 'viewBox'));
  const glyphs: Glyph[] = [];
  collect(svg, [1 / EM, 0, 0, 1 / EM, 0, 0], glyphs);
  return { width: width / EM, height: -top / EM, depth: (height + top) / EM, glyphs };
}

function collect(element: LiteElement, outer: Matrix, glyphs: Glyph[]): void {
  for (const child of element.children) {
    const kind = adaptor.kind(child);
    if (kind.startsWith('#')) continue;
    const node = child as LiteElement;
    const attribute = (name: string) => adaptor.getAttribute(node, name);
    const number = (name: string) => Number(attribute(name) ?? 0) || 0;
    const matrix = times(outer, transformOf(attribute('transform')));
    switch (kind) {
      case 'path': {
        const d = attribute('d');
        if (d) glyphs.push({ kind: 'path', d, matrix });
        break;
      }
      case 'rect': {
        const [x, y, w, h] = [number('x'), number('y'), number('width'), number('height')];
        if (w > 0 && h > 0)
          glyphs.push({ kind: 'path', d: `M${x} ${y}H${x + w}V${y + h}H${x}Z`, matrix });
        break;
      }
      case 'text': {
        const text = adaptor.textContent(node);
        const size = Number.parseFloat(attribute('font-size') ?? '') || EM;
        if (text) glyphs.push({ kind: 'text', text, matrix, size });
        break;
      }
      case 'svg': {
        // Parts that are stretched: of their box only the place and the scale matter.
        const [left = 0, top = 0, w = 0, h = 0] = numbersOf(attribute('viewBox'));
        const [sx, sy] = [w ? number('width') / w : 1, h ? number('height') / h : 1];
        const inner: Matrix = [sx, 0, 0, sy, number('x') - left * sx, number('y') - top * sy];
        collect(node, times(matrix, inner), glyphs);
        break;
      }
      default:
        collect(node, matrix, glyphs);
    }
  }
}

function numbersOf(text: string | undefined): readonly number[] {
  return (text ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function transformOf(text: string | undefined): Matrix {
  let matrix = IDENTITY;
  for (const [, name, inside] of (text ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y] = numbersOf(inside);
    if (name === 'translate') matrix = times(matrix, [1, 0, 0, 1, x, y ?? 0]);
    if (name === 'scale') matrix = times(matrix, [x, 0, 0, y ?? x, 0, 0]);
  }
  return matrix;
}

/** The matrix that does the second, then the first. */
function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}
