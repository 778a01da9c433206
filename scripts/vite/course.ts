import { join } from 'node:path';
import type { Plugin } from 'vite';
import { oneFile } from './one-file.ts';

/** What runs in the page of a package for a platform of courses: the app puts it into each that it makes. */
export const course = (): Plugin =>
  oneFile('wengert-course.js', (root) => ({
    build: {
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/embed/course.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  }));
