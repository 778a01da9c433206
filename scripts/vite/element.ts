import { join } from 'node:path';
import type { Plugin } from 'vite';
import { oneFile } from './one-file.ts';

/** The custom element as one script without the syntax of modules: pages that embed Wengert write its name. */
export const element = (): Plugin =>
  oneFile('wengert-graph.js', (root) => ({
    build: {
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/embed/element.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  }));
