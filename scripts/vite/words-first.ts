import type { Plugin } from 'vite';

const file = /\/src\/(?:worker\/)?words-first\.ts$/;

/**
 * Has the page, and a worker, wait for the language that was chosen. What the bundler knows to wait it splits
 * into more files, so that what is built is told afterwards.
 */
export function wordsFirst(): Plugin {
  return {
    name: 'wengert:words-first',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!file.test(id.replaceAll('\\', '/'))) return null;
      return code.replace('await languageReady', 'globalThis.__languageReady(languageReady)');
    },
    renderChunk(code) {
      return code.includes('globalThis.__languageReady(')
        ? { code: code.replace(/globalThis\.__languageReady\(([\w$]+)\)/, 'await $1'), map: null }
        : null;
    },
  };
}
