import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { course } from './scripts/vite/course.ts';
import { csp } from './scripts/vite/csp.ts';
import { isEarly } from './scripts/vite/early.ts';
import { element } from './scripts/vite/element.ts';
import { katexWoff2Only } from './scripts/vite/katex.ts';
import { marking } from './scripts/vite/marking.ts';
import { offline } from './scripts/vite/offline.ts';
import { python } from './scripts/vite/python.ts';
import { rowColumns } from './scripts/vite/row-columns.ts';
import { shortWords } from './scripts/vite/short-words.ts';
import { standIns } from './scripts/vite/stand-ins.ts';
import { unused } from './scripts/vite/unused.ts';
import { wordsFirst } from './scripts/vite/words-first.ts';

/** The rooms of pure functions. */
const stateless =
  '{classroom,core,document,embed,figure,file,lang,layout,learn,model,oracle,study,words}';
const tests = (where: string) => [`test/${where}/*.test.{ts,tsx}`];

/**
 * What says in which language the page, or a worker, speaks, and what words of any language are made with: a
 * language that is waited for may import nothing that waits for it.
 */
const language = {
  name: 'language',
  test: /preload-helper|[\\/]src[\\/](speak|words[\\/](languages|notation|problem|shown|worded)|state[\\/]stores[\\/]browser-memory|file[\\/]storage[\\/]framed)\.ts$/,
};

export default defineConfig({
  // Relative, so that the site works from any folder of any host.
  base: './',
  resolve: { alias: standIns },
  plugins: [
    shortWords(),
    wordsFirst(),
    react({ compiler: true }),
    rowColumns(),
    unused(),
    katexWoff2Only(),
    python(),
    element(),
    marking(),
    course(),
    csp(),
    offline(),
  ],
  worker: {
    format: 'es',
    plugins: () => [rowColumns(), shortWords(), wordsFirst()],
    rolldownOptions: { output: { codeSplitting: { groups: [language] } } },
  },
  build: {
    target: 'es2022',
    // Fonts and icons as files: the policy allows no data: fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What changes seldom, apart from what changes with every release.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/ },
            { name: 'flow', test: /node_modules[\\/](@xyflow|d3-[a-z]+|classcat)[\\/]/ },
            { name: 'katex', test: /node_modules[\\/]katex[\\/].*\.m?js$/ },
            language,
            // What the page begins with, in one piece: many small ones compress badly.
            { name: 'page', tags: ['$initial'] },
            // What it asks for as soon as it is drawn, too. What a link may need before that stays apart.
            { name: 'task', test: /[\\/]src[\\/]work[\\/]task\.ts$/ },
            { name: 'early', test: isEarly },
            // What several late parts begin with.
            {
              name: 'frame',
              test: /[\\/]src[\\/](embed[\\/]choices|state[\\/]embed[\\/](frame|places))\.ts$/,
            },
            {
              name: 'share',
              test: /[\\/]src[\\/]state[\\/](command[\\/]share|visit[\\/](tell-copied|only-here))\.ts$/,
            },
          ],
        },
      },
    },
  },
  test: {
    // What is aliased inside of it would else be left as it is.
    server: { deps: { inline: [/@mathjax/] } },
    // Nobody edits meanwhile, so that no core is kept free.
    maxWorkers: '100%',
    // No test may fail because the machine is busy.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: tests('**'),
          exclude: ['test/browser/**', 'node_modules/**', ...tests(`${stateless}/**`)],
        },
      },
      {
        // Their modules keep nothing but what is known by identity, so that they are read once for all tests.
        extends: true,
        test: {
          name: 'functions',
          include: tests(`${stateless}/**`),
          pool: 'threads',
          isolate: false,
        },
      },
    ],
  },
});
