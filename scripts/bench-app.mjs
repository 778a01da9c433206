/**
 * How fast the built app is in a real browser: its first load, opening graphs of several sizes,
 * stepping, scrubbing a number and panning. Milliseconds on this machine, now; nothing passes or fails.
 */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { buildIfChanged, root } from './build.mjs';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { freePort } from './port.mjs';
import { budgetKB, firstLoad } from './size.mjs';

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** @param {{ count: number, link: string }[]} graphs */
export async function benchApp(graphs) {
  await buildIfChanged();
  console.log(`First load: ${firstLoad().totalKB.toFixed(1)} kB brotli (budget ${budgetKB})`);
  const port = await freePort(4273);
  const server = await preview({ root, logLevel: 'warn', preview: { port, strictPort: true } });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArguments,
  });
  try {
    console.log(
      'nodes | app start | open graph | step: work, painted, worst | scrub: work, painted, worst | frame while panning',
    );
    for (const { count, link } of graphs) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      await page.addInitScript(watch);
      await page.goto(`http://localhost:${port}/`);
      await page.getByRole('table', { name: 'Evaluation trace' }).waitFor();
      const start = await page.evaluate(() => window.bench.opened);
      const open = await opening(page, link);
      await page.getByRole('slider', { name: 'Step' }).focus();
      const steps = await timesOf(page, 'ArrowRight', 12);
      await page.getByRole('button', { name: 'Last step' }).click();
      await page.getByRole('table').first().waitFor();
      const scrubs = await scrub(page);
      const frames = await pan(page);
      const row = [
        count.toLocaleString('en'),
        start.toFixed(0),
        open.toFixed(0),
        summary(steps),
        summary(scrubs),
        `${median(frames).toFixed(1)}, ${Math.max(...frames).toFixed(0)}`,
      ];
      console.log(row.join(' | '));
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {{ work: number[], painted: number[] }} times */
function summary({ work, painted }) {
  if (painted.length === 0) return '–';
  const numbers = [median(work), median(painted), Math.max(...painted)];
  return numbers.map((number) => number.toFixed(0)).join(', ');
}

/**
 * Runs in the page: notes when the trace is painted; of keys, how long it takes until all that follows
 * is in the document (work) and until the frame after that is done (painted); and frames.
 */
function watch() {
  const bench = { opened: 0, keys: [0], work: [0], frames: [0] };
  window.bench = bench;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name !== 'keydown') continue;
      const { processingStart, processingEnd } = /** @type {PerformanceEventTiming} */ (entry);
      bench.work.push(processingEnd - processingStart);
    }
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  const untilOpen = () => {
    if (document.querySelector('table[aria-label="Evaluation trace"]')) {
      requestAnimationFrame(() => {
        bench.opened = performance.now();
      });
    } else requestAnimationFrame(untilOpen);
  };
  requestAnimationFrame(untilOpen);
  window.addEventListener(
    'keydown',
    () => {
      const from = performance.now();
      // After the next frame's work is done.
      requestAnimationFrame(() => setTimeout(() => bench.keys.push(performance.now() - from)));
    },
    true,
  );
}

/**
 * How long it takes from putting a link into the address of the running app to its graph being painted.
 * @param {import('@playwright/test').Page} page @param {string} link
 */
async function opening(page, link) {
  // It says how many nodes there are in the frame in which they are painted.
  const summary = await page.getByText(/^\d+ nodes:/).elementHandle();
  return page.evaluate(
    ([summary, hash]) =>
      new Promise((/** @type {(milliseconds: number) => void} */ resolve) => {
        const text = () => /** @type {Element} */ (summary).textContent;
        const [from, before] = [performance.now(), text()];
        const look = () => {
          if (text() === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
        };
        location.hash = String(hash);
        look();
      }),
    /** @type {const} */ ([summary, link]),
  );
}

/** @param {import('@playwright/test').Page} page @param {string} key @param {number} times */
async function timesOf(page, key, times) {
  await page.evaluate(() => {
    window.bench.keys = [];
    window.bench.work = [];
  });
  for (let k = 0; k < times; k++) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => window.bench.keys.length > count, k);
  }
  return page.evaluate(() => ({ work: window.bench.work, painted: window.bench.keys }));
}

/** @param {import('@playwright/test').Page} page */
async function scrub(page) {
  const node = page
    .getByRole('region', { name: 'Canvas' })
    .getByLabel(/^input x1,/)
    .first();
  // Far nodes of a large graph are painted and can't be focused.
  if ((await node.count()) === 0) return { work: [], painted: [] };
  await node.focus();
  await page.keyboard.press('F2');
  const field = page.getByLabel('Value of x1').first();
  await field.waitFor();
  await field.focus();
  return timesOf(page, 'ArrowUp', 12);
}

/** @param {import('@playwright/test').Page} page */
async function pan(page) {
  const box = await page.getByRole('region', { name: 'Canvas' }).boundingBox();
  if (!box) return [];
  await page.keyboard.press('Escape');
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  await page.evaluate(() => {
    window.bench.frames = [];
    let last = performance.now();
    const note = () => {
      const now = performance.now();
      window.bench.frames.push(now - last);
      last = now;
      if (window.bench.frames.length < 60) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let k = 1; k <= 60; k++) await page.mouse.move(box.x + 30 + 4 * k, box.y + 60 + 2 * k);
  await page.waitForFunction(() => window.bench.frames.length >= 60);
  await page.mouse.up();
  return page.evaluate(() => window.bench.frames);
}
