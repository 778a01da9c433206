/** Letters that pdflatex prints from UTF-8 whatever the font: ß, ø, æ and the like, and those with accents. */
const OWN = /[ßøØæÆœŒåÅłŁı]/;
const ACCENTED = /^[A-Za-z][\u0300-\u0304\u0306-\u0308\u030a-\u030c\u0327]$/;

/**
 * LaTeX made for KaTeX as pdflatex reads it without packages: function names, matrices, bold Greek
 * and ℝ without amsmath and amssymb, and letters that its fonts lack by their numbers.
 */
export function typewritten(latex: string): string {
  return inItsLetters(
    latex
      .replace(/\\operatorname\{(\w+)\}/g, '\\mathop{\\mathrm{$1}}\\nolimits')
      .replace(/\\begin\{pmatrix\}/g, '\\left(\\begin{array}{@{}*{9}{c}@{}}')
      .replace(/\\end\{pmatrix\}/g, '\\end{array}\\right)')
      .replace(/\\begin\{smallmatrix\}/g, '\\begin{array}{@{}*{9}{c}@{}}')
      .replace(/\\end\{smallmatrix\}/g, '\\end{array}')
      .replace(/\\boldsymbol\{(\\\w+)\}/g, '\\mbox{\\boldmath$$$1$$}')
      .replaceAll('\\mathbb{R}', '\\mathbf{R}')
      .replace(/\\[lr]Vert(?![A-Za-z])/g, '\\Vert'),
  );
}

/** LaTeX with letters that the fonts of pdflatex lack by their numbers. */
export function inItsLetters(latex: string): string {
  return latex.replace(/[^\x20-\x7e]/gu, (character) => {
    if (character === '…') return '\\ldots{}';
    if (character === '–') return '{--}';
    const isAccented = character <= 'ž' && ACCENTED.test(character.normalize('NFD'));
    if (OWN.test(character) || isAccented) return character;
    return `\\texttt{U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;
  });
}
