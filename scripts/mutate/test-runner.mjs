/**
 * Runs Vitest's tests for Stryker within one process, at a twentieth of the work of a Vitest that is
 * begun anew for every mutant: the tests and the code are bundled once, and of the bundle each test
 * file is evaluated anew with the mutant in it, so that nothing one mutant did is there for the next.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { startTests } from '@vitest/runner';
import { build, parseAst } from 'vite';

/** What Stryker's mutants ask for whether they are active, by this name. */
const NAMESPACE = '__stryker__';
/** Milliseconds after which a test that waits for something has failed, where there is no mutant. */
const PATIENCE = 120_000;
/** The same where there is one, beside many times what the test took without: it may wait for ever. */
const PATIENCE_WITH_MUTANT = 6_000;
const TIMES_AS_LONG = 20;
/** On how many cases a property is tried at most. */
const CASES = 12;
/** Turns of loops that a test may always take, beside ten times what it took without a mutant. */
const TURNS = 100_000;
/** Where the process that ran all tests says to the others what each took. */
const COSTS = 'costs.json';

/** @typedef {import('@vitest/runner').Test} Test */
/** @typedef {{ id: string, name: string, fileName: string, timeSpentMs: number, status: number, failureMessage?: string }} Result */
/** What tests took, by their ids: milliseconds, and turns of loops. @typedef {Readonly<Record<string, { time: number, turns: number }>>} Costs */
/** @typedef {{ evaluate: (file: string) => void, files: readonly string[] }} Bundle */

/** Success, failure and skipped are numbered so by Stryker. */
const [PASSED, FAILED, SKIPPED] = [0, 1, 2];

class InProcessTestRunner {
  static inject = ['options'];

  /** @type {Bundle} */
  bundle = { evaluate: () => {}, files: [] };
  /** @type {Costs | null} */
  costs = null;

  /** @param {{ testFiles: string[] }} options */
  constructor({ testFiles }) {
    this.testFiles = testFiles;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // So much of the process that runs tests is all that `vitest` looks for.
    Object.assign(globalThis, {
      __vitest_worker__: { config: {}, ctx: {}, environment: {}, metaEnv: process.env },
    });
    this.bundle = await bundled(this.testFiles);
  }

  async dryRun() {
    let turns = 0;
    /** @type {{ currentTestId?: string | undefined, mutantCoverage?: unknown, turn: () => void }} */
    const shared = { turn: () => turns++ };
    Reflect.set(globalThis, NAMESPACE, shared);
    const tests = [];
    /** @type {Record<string, number>} */
    const turnsOf = {};
    for (const file of this.bundle.files) {
      const results = await run(this.bundle, file, {
        before: (id) => {
          shared.currentTestId = id;
          turns = 0;
          return true;
        },
        after: (_, id) => {
          shared.currentTestId = undefined;
          turnsOf[id] = turns;
        },
      });
      tests.push(...results);
    }
    const costs = tests.map(({ id, timeSpentMs: time }) => [id, { time, turns: turnsOf[id] ?? 0 }]);
    writeFileSync(COSTS, JSON.stringify(Object.fromEntries(costs)));
    return { status: 'complete', tests, mutantCoverage: shared.mutantCoverage };
  }

  /** @param {{ activeMutant: { id: string }, testFilter?: string[] }} options */
  async mutantRun({ activeMutant, testFilter }) {
    const costs = this.known();
    const wanted = testFilter?.some((id) => id.includes('#')) ? new Set(testFilter) : null;
    const isWanted = (/** @type {string} */ id) => wanted?.has(id) ?? true;
    let nrOfTests = 0;
    for (const file of this.bundle.files) {
      const own = Object.entries(costs).filter(([id]) => id.startsWith(`${file}#`) && isWanted(id));
      if (own.length === 0) continue;
      const most = TURNS + 10 * own.reduce((sum, [, { turns }]) => sum + turns, 0);
      let turns = 0;
      const turn = () => {
        if (++turns > most) throw new Error(`More than ${most} turns of loops`);
      };
      // One for each file, so that what still goes on of the last can't stir up this.
      Reflect.set(globalThis, NAMESPACE, { activeMutant: activeMutant.id, turn });
      let failed = false;
      const tests = await run(this.bundle, file, {
        before: (id) => !failed && isWanted(id),
        after: (passed) => {
          failed ||= !passed;
        },
        costs,
        patience:
          PATIENCE_WITH_MUTANT + TIMES_AS_LONG * Math.max(...own.map(([, { time }]) => time)),
      });
      nrOfTests += tests.filter(({ status }) => status !== SKIPPED).length;
      // Told by turns and not by the clock, which says nothing where much else is done.
      if (turns > most) return { status: 'timeout', reason: `More than ${most} turns of loops` };
      const failures = tests.filter(({ status }) => status === FAILED);
      if (failures.length > 0) {
        const killedBy = failures.map(({ id }) => id);
        return {
          status: 'killed',
          killedBy,
          nrOfTests,
          failureMessage: failures[0]?.failureMessage,
        };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /** What the tests cost without a mutant, by which the files with the quickest come first. */
  known() {
    if (this.costs) return this.costs;
    const costs = /** @type {Costs} */ (JSON.parse(readFileSync(COSTS, 'utf8')));
    const slowest = (/** @type {string} */ file) => {
      const own = Object.entries(costs).filter(([id]) => id.startsWith(`${file}#`));
      return Math.max(...own.map(([, { time }]) => time));
    };
    const files = [...this.bundle.files].sort((a, b) => slowest(a) - slowest(b));
    this.bundle = { ...this.bundle, files };
    this.costs = costs;
    return costs;
  }
}

/**
 * The test files and all that they import, as chunks to be evaluated.
 * @param {string[]} files relative to the working folder
 * @returns {Promise<Bundle>}
 */
async function bundled(files) {
  const root = process.cwd();
  const out = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'wengert:own-address',
        transform: (code, id) =>
          code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      },
      {
        name: 'wengert:turns',
        enforce: 'post',
        transform: (code) => (code.includes('stryMutAct') ? withTurns(code) : null),
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        external: /^[^./\0]/,
        input: Object.fromEntries(files.map((file) => [file, join(root, file)])),
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunk/[hash].js' },
      },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (out);
  /** @type {Map<string, Script>} */
  const scripts = new Map();
  /** @type {Map<string, unknown>} */
  const packages = new Map();
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue;
    const { fileName, code } = chunk;
    scripts.set(
      fileName,
      new Script(`(function (require, exports, module) {${code}\n})`, { filename: fileName }),
    );
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      if (!output.some((other) => other.fileName === name)) packages.set(name, await import(name));
    }
  }
  const properties = packages.get('fast-check');
  if (properties) packages.set('fast-check', quick(properties));
  const evaluate = (/** @type {string} */ file) => {
    /** @type {Map<string, { exports: unknown }>} */
    const modules = new Map();
    const load = (/** @type {string} */ name) => {
      const known = modules.get(name);
      if (known) return known.exports;
      const script = scripts.get(name);
      if (!script) throw new Error(`${name} is not in the bundle`);
      const module = { exports: {} };
      modules.set(name, module);
      const require = (/** @type {string} */ id) =>
        packages.get(id) ?? load(join(name, '..', id).replaceAll('\\', '/'));
      script.runInThisContext()(require, module.exports, module);
      return module.exports;
    };
    load(`${file}.js`);
  };
  return { evaluate, files };
}

/**
 * Properties that are tried on few cases. That one fails is enough: its smallest case would take thousands
 * of runs to find.
 * @param {any} properties
 */
function quick(properties) {
  const { assert } = properties;
  const few = (/** @type {any} */ property, /** @type {any} */ options) => {
    const numRuns = Math.min(CASES, options?.numRuns ?? CASES);
    return assert(property, { ...options, numRuns, endOnFailure: true });
  };
  return { ...properties, assert: few, default: { ...properties.default, assert: few } };
}

/**
 * Code whose loops say at every turn that they take one, so that one without end has an end.
 * @param {string} code
 */
function withTurns(code) {
  const turn = `${NAMESPACE}.turn();`;
  /** @type {[at: number, text: string][]} */
  const inserted = [];
  const visit = (/** @type {any} */ node) => {
    if (typeof node !== 'object' || node === null) return;
    if (/^(For|ForOf|ForIn|While|DoWhile)Statement$/.test(node.type)) {
      const { type, start, end } = node.body;
      if (type === 'BlockStatement') inserted.push([start + 1, turn]);
      else inserted.push([start, `{${turn}`], [end, '}']);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code));
  inserted.sort(([a], [b]) => b - a);
  return inserted.reduce((text, [at, own]) => text.slice(0, at) + own + text.slice(at), code);
}

/**
 * Evaluates a test file and runs its tests.
 * @param {Bundle} bundle
 * @param {string} file
 * @param {{ before: (id: string) => boolean, after: (passed: boolean, id: string) => void, costs?: Costs, patience?: number }} on
 * @returns {Promise<Result[]>}
 */
async function run(bundle, file, on) {
  /** @type {unknown[]} */
  const loose = [];
  const unhandled = (/** @type {unknown} */ reason) => loose.push(reason);
  process.on('unhandledRejection', unhandled);
  const root = process.cwd();
  const path = join(root, file);
  const [task] = await startTests([path], {
    config: /** @type {any} */ ({
      root,
      setupFiles: [],
      sequence: { hooks: 'stack', setupFiles: 'list', shuffle: false },
      maxConcurrency: 1,
      testTimeout: on.patience ?? PATIENCE,
      hookTimeout: on.patience ?? PATIENCE,
      retry: 0,
      tags: [],
      allowOnly: false,
    }),
    importFile: () => bundle.evaluate(file),
    onCollected: (files) => {
      for (const { tasks } of files) sort(tasks, (test) => on.costs?.[idOf(file, test)]?.time ?? 0);
    },
    onBeforeRunTask: (test) => {
      if (!on.before(idOf(file, test))) test.mode = 'skip';
    },
    onAfterRunTask: (test) => on.after(test.result?.state !== 'fail', idOf(file, test)),
  });
  // What nobody awaited comes to light after that.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  if (!task) return [];
  const results = testsIn(task.tasks).map((test) => result(file, path, test));
  const trouble = task.result?.errors?.[0]?.message ?? loose[0];
  if (trouble === undefined || results.some(({ status }) => status === FAILED)) return results;
  return [
    ...results,
    {
      id: `${file}#`,
      name: file,
      fileName: path,
      timeSpentMs: 0,
      status: FAILED,
      failureMessage: String(trouble),
    },
  ];
}

/**
 * Puts the quick tests before the slow, whichever of them a suite has.
 * @param {import('@vitest/runner').Task[]} tasks
 * @param {(test: Test) => number} timeOf
 * @returns {number} how long the quickest takes
 */
function sort(tasks, timeOf) {
  const times = new Map(
    tasks.map((task) => [task, task.type === 'suite' ? sort(task.tasks, timeOf) : timeOf(task)]),
  );
  const timed = (/** @type {import('@vitest/runner').Task} */ task) => times.get(task) ?? 0;
  tasks.sort((a, b) => timed(a) - timed(b));
  return tasks[0] ? timed(tasks[0]) : 0;
}

/** @param {string} file @param {Test | import('@vitest/runner').TaskBase} test */
function idOf(file, test) {
  return `${file}#${nameOf(test)}`;
}

/** @param {any} test @returns {string} */
function nameOf({ name, suite }) {
  return suite ? `${nameOf(suite)} ${name}` : name;
}

/** @param {readonly import('@vitest/runner').Task[]} tasks @returns {Test[]} */
function testsIn(tasks) {
  return tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task.tasks) : [task]));
}

/** @param {string} file @param {string} fileName @param {Test} test @returns {Result} */
function result(file, fileName, test) {
  const { state, duration = 0, errors } = test.result ?? {};
  return {
    id: idOf(file, test),
    name: nameOf(test),
    fileName,
    timeSpentMs: duration,
    status: state === 'pass' ? PASSED : state === 'fail' ? FAILED : SKIPPED,
    ...(state === 'fail' && { failureMessage: errors?.[0]?.message ?? 'It failed' }),
  };
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', injectableClass: InProcessTestRunner },
];
