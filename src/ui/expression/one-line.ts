/** The lines of an `aligned` formula one after the other, since the bar has room for one. */
export function inOneLine(latex: string): string {
  const lines = /^\\begin\{aligned\} (.*) \\end\{aligned\}$/s.exec(latex)?.[1];
  if (lines === undefined) return latex;
  return lines.replace(/ \\\\ /g, ' \\qquad ').replace(/(^| )&/g, '$1');
}
