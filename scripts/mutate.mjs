/**
 * `npm run mutate -- <area> [files…]`: mutation testing of an area. Its code is changed in one place at
 * a time, and the tests that concern it are run: what none of them notices has survived. What an
 * earlier run found of unchanged code and tests is kept under .cache; `--force` finds it anew. `--slow`
 * runs the tests that take seconds as well.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

/**
 * Code, the tests that must notice what is changed in it, and how many of a hundred mutants they must
 * kill. Of the tests those are left out that take seconds, and of the mutants such as these tests are not for.
 * @typedef {{ code: string[], tests: string[], without?: string[], leftOut?: string[], least: number }} Area
 */

const kept = ['test/file/kinds', 'test/file/version-2.test.ts'];
const engine = [
  ...['arguments', 'published', 'many-operands', 'conventions', 'primitives'].map(
    (name) => `test/core/${name}.test.ts`,
  ),
  'test/core/transform/gradient.test.ts',
];

/** @type {Record<string, Area>} */
const areas = {
  links: {
    code: ['src/file/{link,graph-text,kinds}/*.ts'],
    tests: ['test/file/link', 'test/file/graph-text', ...kept],
    without: ['limits', 'large'].map((name) => `test/file/link/${name}.test.ts`),
    least: 90,
  },
  schema: {
    code: ['src/file/schema/*.ts'],
    tests: ['test/file/schema', ...kept],
    least: 90,
  },
  storage: {
    code: ['src/file/{storage,journal}/*.ts', 'src/state/keep/*.ts'],
    tests: ['test/file/storage', 'test/file/journal', 'test/state/keep'],
    least: 90,
  },
  sweep: {
    code: ['src/core/sweep/*.ts'],
    tests: [
      ...['test/core/sweep', 'test/core/compile', ...engine],
      ...['tensor-derivatives', 'tensor-programs'].map(
        (name) => `test/core/primitives/${name}.test.ts`,
      ),
      'test/core/program/dtypes.test.ts',
      ...['tangent', 'branch-not-taken'].map((name) => `test/core/trace/${name}.test.ts`),
    ],
    // It counts the cases that it has tried.
    without: ['test/core/compile/push-scalars.test.ts'],
    least: 85,
  },
  primitives: {
    code: ['src/core/primitives/*.ts'],
    tests: [
      ...['test/core/primitives', 'test/core/sweep/evaluate.test.ts', ...engine],
      'test/core/trace/kinks.test.ts',
    ],
    // Labels, synonyms and the names in frameworks: the oracle and the printers are held to these.
    leftOut: ['StringLiteral', 'ArrayDeclaration', 'ObjectLiteral'],
    least: 85,
  },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    force: { type: 'boolean', default: false },
    slow: { type: 'boolean', default: false },
  },
});
const [name = '', ...files] = positionals;
const area = areas[name];
if (!area) {
  console.error(`Which area? npm run mutate -- ${Object.keys(areas).join('|')} [files…]`);
  process.exit(1);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const cache = '.cache/mutate';
const part = [name, ...files.map((file) => basename(file, '.ts'))].join('-').slice(0, 200);

await new Stryker({
  testRunner: 'in-process',
  plugins: ['test-runner', 'survivors'].map((name) => join(root, `scripts/mutate/${name}.mjs`)),
  mutate: files.length > 0 ? files : area.code,
  mutator: { excludedMutations: area.leftOut ?? [] },
  testFiles: area.tests
    .flatMap(testsIn)
    .filter((file) => values.slow || !area.without?.includes(file)),
  coverageAnalysis: 'perTest',
  // It would read the configuration by TypeScript's old interface, which TypeScript 7 has not.
  tsconfigFile: 'none.json',
  // In node_modules its copies would be taken for packages, and would not be compiled.
  tempDirName: `${cache}/sandboxes`,
  // Of a copy it needs these, and it reads all of them.
  ignorePatterns: ['/*', '!/src', '!/test', '!/*.json', '/src/ui', '/test/{browser,ui}'],
  incremental: true,
  incrementalFile: `${cache}/${part}.json`,
  force: values.force,
  concurrency: Number(process.env.WENGERT_MUTANTS_AT_ONCE ?? 2),
  // A mutant that never ends is told by how often it runs through its code, so time may be generous.
  timeoutMS: 240_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 15,
  reporters: ['survivors', 'html'],
  htmlReporter: { fileName: `${cache}/${part}.html` },
  thresholds: { high: 100, low: area.least, break: area.least },
  allowEmpty: false,
}).runMutationTest();

/** @param {string} path a test file, or a folder of such */
function testsIn(path) {
  if (path.endsWith('.ts')) return [path];
  const files = readdirSync(path).filter((file) => file.endsWith('.test.ts'));
  return files.map((file) => `${path}/${file}`);
}
