/**
 * `npm test`: every check there is, in order, whatever became of the ones before. The last line is
 * the sum of all tests; type check, lint, build and bundle size count as one each.
 *
 * `npm test -- --only types|lint|unit|build|browser [files…]` runs a part.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = join(root, 'node_modules', '.cache', 'reports');
const minutes = 60_000;

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

/** @param {string} name */
function fail(name) {
  total.failed++;
  failures.push(name);
}

/** Some runners colour what they write to a file as well. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  // In its own process group where there are such, so that no browser outlives a stopped test run.
  if (process.platform === 'win32' || !child.pid) child.kill('SIGKILL');
  else {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (_alreadyGone) {
      child.kill('SIGKILL');
    }
  }
}

/**
 * Runs a Node script to its end; resolves to whether it succeeded and, if not shown, what it said.
 * @param {string[]} args
 * @param {{ show?: boolean, limit: number, env?: Record<string, string> }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function node(args, { show = false, limit, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...plain, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      detached: process.platform !== 'win32',
    });
    children.add(child);
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const timer = setTimeout(() => {
      output += `\nStopped after ${limit / minutes} minutes.`;
      if (show) console.log(`\nStopped after ${limit / minutes} minutes.`);
      end(child);
    }, limit);
    const done = (/** @type {boolean} */ ok) => {
      clearTimeout(timer);
      children.delete(child);
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += error.message;
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

/**
 * The script behind a package's command, which unlike node_modules/.bin runs on every platform.
 * @param {string} name @param {string} [command]
 */
function bin(name, command = name) {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { bin: scripts } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof scripts === 'string' ? scripts : scripts[command]);
}

/**
 * A check that is one test: silent when it passes.
 * @param {string} name @param {string[][]} commands
 */
async function check(name, commands) {
  for (const command of commands) {
    const { ok, output } = await node(command, { limit: 10 * minutes });
    if (ok) continue;
    console.log(output.trim());
    return fail(name);
  }
  total.passed++;
}

/** @param {string} file @returns {any} */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (_crashedBeforeWriting) {
    return null;
  }
}

/**
 * Adds a runner's counts. A runner that failed without naming a failed test counts as one failure.
 * @param {string} name
 * @param {boolean} ok
 * @param {{ passed: number, failed: number, skipped: number } | null} counts
 */
function add(name, ok, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(`${name} (${failed})`);
  else if (!ok || !counts) fail(`${name}: the runner itself`);
  else if (passed === 0) fail(`${name}: no test ran`);
}

/** @param {string[]} files */
async function unit(files) {
  const json = join(reports, 'unit.json');
  rmSync(json, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`];
  const { ok } = await node([bin('vitest'), 'run', ...reporters, ...files], {
    show: true,
    limit: 30 * minutes,
    env: { NODE_ENV: 'test' },
  });
  const result = report(json);
  if (!result) return add('unit tests', ok, null);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const suites = result.testResults;
  const unloadable = suites.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  add('unit tests', ok, {
    passed: result.numPassedTests,
    failed: result.numFailedTests + unloadable.length,
    skipped: result.numPendingTests + result.numTodoTests,
  });
}

/** @param {string[]} files */
async function browser(files) {
  const { ensureChromium } = await import('./chromium.mjs');
  const { freePort } = await import('./port.mjs');
  const { preview } = await import('vite');
  const chromium = await ensureChromium();
  const port = await freePort(4300);
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port, host: '127.0.0.1', strictPort: true, open: false },
  });
  const json = join(reports, 'browser.json');
  rmSync(json, { force: true });
  const config = join('test', 'browser', 'playwright.config.ts');
  const { ok } = await node(
    [bin('@playwright/test', 'playwright'), 'test', '-c', config, ...files],
    {
      show: true,
      limit: 60 * minutes,
      env: {
        CHROMIUM_PATH: chromium,
        WENGERT_URL: `http://localhost:${port}/`,
        PLAYWRIGHT_JSON_OUTPUT_FILE: json,
      },
    },
  );
  await server.close();
  const stats = report(json)?.stats;
  add(
    'browser tests',
    ok,
    stats
      ? {
          passed: stats.expected + stats.flaky,
          failed: stats.unexpected,
          skipped: stats.skipped,
        }
      : null,
  );
}

/**
 * @typedef {{ name: string, run: (files: string[]) => unknown, only: string[] }} Phase
 * @type {Phase[]}
 */
const phases = [
  {
    name: 'types',
    only: ['types'],
    run: () => check('types', [[join('scripts', 'types.mjs')]]),
  },
  {
    name: 'lint',
    only: ['lint'],
    run: () => check('lint', [[bin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings']]),
  },
  {
    name: 'oracles',
    only: ['unit'],
    run: async () => {
      const { prepareOracles } = await import('./oracle.mjs');
      const { lines, missing } = prepareOracles();
      console.log(lines.join('\n'));
      for (const name of missing) fail(`oracle ${name}`);
    },
  },
  { name: 'unit tests', only: ['unit'], run: unit },
  {
    name: 'build',
    only: ['build'],
    run: () => check('build', [[join('scripts', 'build.mjs')]]),
  },
  {
    name: 'bundle size',
    only: ['build'],
    run: async () => {
      if (failures.includes('build')) return fail('bundle size (no build)');
      const { reportSize } = await import('./size.mjs');
      const { reportFirstVisit } = await import('./first-visit.mjs');
      if (reportSize()) total.passed++;
      else fail('bundle size');
      if (await reportFirstVisit()) total.passed++;
      else fail('first visit');
    },
  },
  {
    name: 'browser tests',
    only: ['browser'],
    run: async (files) => {
      if (failures.includes('build')) return fail('browser tests (no build)');
      if (only) await (await import('./build.mjs')).buildIfChanged();
      await browser(files);
    },
  },
];

let concluded = false;
/** @param {number} [code] */
function conclude(code) {
  if (concluded) return;
  concluded = true;
  for (const child of children) end(child);
  const { passed, failed, skipped } = total;
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  const last = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  process.stdout.write(`\n${last}\n`, () =>
    process.exit(code ?? (failed > 0 || passed === 0 ? 1 : 0)),
  );
}

/** @param {string} why */
function abandon(why) {
  console.error(why);
  fail('the test run itself');
  conclude(1);
}
process.on('SIGINT', () => abandon('Interrupted.'));
process.on('SIGTERM', () => abandon('Terminated.'));
process.on('uncaughtException', (error) => abandon(error.stack ?? error.message));

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const { only } = values;
const chosen = phases.filter((phase) => !only || phase.only.includes(only));
if (chosen.length === 0) abandon(`--only takes types, lint, unit, build or browser, not ${only}.`);

mkdirSync(reports, { recursive: true });
for (const { name, run } of chosen) {
  if (concluded) break;
  const began = performance.now();
  const before = total.failed;
  console.log(`\n— ${name}`);
  try {
    await run(positionals);
  } catch (error) {
    console.log(error instanceof Error ? error.stack : error);
    fail(name);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`  ${total.failed === before ? 'passed' : 'FAILED'} in ${seconds} s`);
}
conclude();
