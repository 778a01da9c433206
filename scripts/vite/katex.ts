import type { Plugin } from 'vite';

/** KaTeX names every font in three formats; each browser this app supports reads the first. */
export function katexWoff2Only(): Plugin {
  return {
    name: 'wengert:katex-woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/katex(\.min)?\.css(\?|$)/.test(id)) return null;
      return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'][a-z]+["']\)/g, '');
    },
  };
}
