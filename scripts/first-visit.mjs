/**
 * What a first visit fetches: every file the site is asked for from an empty browser, the page, its
 * scripts, styles and fonts, and what is then kept for offline, each as servers compress it.
 */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { buildIfChanged, root } from './build.mjs';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { freePort } from './port.mjs';
import { wordsIn } from './size.mjs';

/** What all of it may come to, and in how many files: what comes early comes in one (`scripts/vite/early.ts`). */
const budget = { kB: 434, files: 18 };
/** Milliseconds without a request after which no more are expected. */
const quiet = 1500;

/**
 * @typedef {{ count: number, kB: number }} Amount
 * @returns {Promise<{ opened: Amount, kept: Amount, words: number }>} What the page fetches until it
 * rests; that with what the service worker then keeps for offline; the part of `opened`, in kB, that is
 * read by people.
 */
export async function firstVisit() {
  await buildIfChanged();
  const opened = await askedFor('block');
  const kept = await askedFor('allow');
  return { opened: amountOf(opened), kept: amountOf(kept), words: wordsIn(opened) };
}

/**
 * The paths of the site that a first visit asks for, until it has asked for none for a while.
 * @param {'allow' | 'block'} serviceWorkers
 * @returns {Promise<ReadonlySet<string>>}
 */
async function askedFor(serviceWorkers) {
  const port = await freePort(4373);
  /** @type {Set<string>} */
  const asked = new Set();
  let last = performance.now();
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port, strictPort: true },
    plugins: [
      {
        name: 'wengert:asked',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use((request, _response, next) => {
            const { pathname } = new URL(request.url ?? '/', 'http://localhost');
            asked.add(pathname === '/' ? '/index.html' : pathname);
            last = performance.now();
            next();
          });
        },
      },
    ],
  });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArguments,
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      serviceWorkers,
    });
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/`);
    await page.getByRole('table', { name: 'Evaluation trace' }).waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    if (serviceWorkers === 'allow') {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    }
    while (performance.now() - last < quiet) await page.waitForTimeout(quiet / 5);
    return asked;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {ReadonlySet<string>} paths */
function amountOf(paths) {
  const sizes = [...paths].map((path) => compressed(contentOf(path), path));
  return { count: sizes.length, kB: sizes.reduce((sum, size) => sum + size, 0) / 1000 };
}

/** @param {string} path */
const contentOf = (path) => readFileSync(join(root, 'dist', path));

/** @param {Uint8Array} content @param {string} path */
function compressed(content, path) {
  return extname(path) === '.woff2' ? content.length : brotliCompressSync(content).length;
}

/** Prints what a first visit fetches; says whether it keeps to its budget. */
export async function reportFirstVisit() {
  const { opened, kept, words } = await firstVisit();
  const amount = (/** @type {Amount} */ { kB, count }) => `${kB.toFixed(1)} kB in ${count} files`;
  console.log(
    `A first visit fetches ${amount(opened)} (budget ${budget.kB} kB in ${budget.files}), of which ${words.toFixed(1)} kB are words; with what is kept for offline ${amount(kept)}.`,
  );
  return opened.kB <= budget.kB && opened.count <= budget.files;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await reportFirstVisit()) ? 0 : 1;
}
