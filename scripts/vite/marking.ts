import { join } from 'node:path';
import type { Plugin } from 'vite';
import { oneFile } from './one-file.ts';

/** The command that marks what was handed in, as one file that needs nothing but Node: the app offers it. */
export const marking = (): Plugin =>
  oneFile('mark.mjs', (root) => ({
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'scripts/mark-main.mjs'),
      minify: true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }));
