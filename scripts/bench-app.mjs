/**
 * How fast the built app is in a real browser: its first load, opening graphs of several sizes,
 * stepping, scrubbing a number and panning. Milliseconds on this machine, now; nothing passes or fails.
 * What is called work is time of the page's main thread on a processor, whatever else the machine does.
 */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { buildIfChanged, root } from './build.mjs';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { reportFirstVisit } from './first-visit.mjs';
import { freePort } from './port.mjs';
import { reportSize } from './size.mjs';

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** @param {{ count: number, link: string }[]} graphs */
export async function benchApp(graphs) {
  await buildIfChanged();
  reportSize();
  await reportFirstVisit();
  const port = await freePort(4273);
  const server = await preview({ root, logLevel: 'warn', preview: { port, strictPort: true } });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArguments,
  });
  try {
    console.log(
      'nodes | first picture in a frame | app start: painted, work until quiet | open graph: painted, work until quiet | step: work, painted, worst | scrub: work, painted, worst | work a frame while panning, at zooms from all in view to close by',
    );
    for (const { count, link } of graphs) {
      const picture = await firstPicture(browser, `http://localhost:${port}/?embed#${link}`);
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      const thread = await mainThread(page);
      // As one who was here before: a first visit plays, which is not what is measured.
      await page.addInitScript(() => localStorage.setItem('wengert:visited', 'yes'));
      await page.addInitScript(watch);
      await page.goto(`http://localhost:${port}/`);
      await page.getByRole('table', { name: 'Evaluation trace' }).waitFor();
      const start = await page.evaluate(() => window.bench.opened);
      const started = await thread.quiet();
      const before = await thread.work();
      const open = await opening(page, link);
      const opened = (await thread.quiet()) - before;
      await page.getByRole('slider', { name: 'Step' }).focus();
      const steps = await timesOf(page, 'ArrowRight', 12);
      await page.getByRole('button', { name: 'Last step' }).click();
      await page.getByRole('table').first().waitFor();
      const scrubs = await scrub(page);
      const pans = await panAtZooms(page, thread);
      const row = [
        count.toLocaleString('en'),
        picture.toFixed(0),
        `${start.toFixed(0)}, ${started.toFixed(0)}`,
        `${open.toFixed(0)}, ${opened.toFixed(0)}`,
        summary(steps),
        summary(scrubs),
        pans.map(({ work, zoom }) => `${work.toFixed(1)} at ${zoom.toFixed(2)}`).join(', '),
      ];
      console.log(row.join(' | '));
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * How long it takes until what a frame of 720 × 480 shows is painted, nothing of it being in the browser yet.
 * @param {import('@playwright/test').Browser} browser @param {string} address
 */
async function firstPicture(browser, address) {
  const context = await browser.newContext({ viewport: { width: 720, height: 480 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('[data-node], canvas')) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => performance.mark('picture')));
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('picture').length > 0);
  const time = await page.evaluate(() => performance.getEntriesByName('picture')[0]?.startTime);
  await context.close();
  return time ?? Number.NaN;
}

/** @param {{ work: number[], painted: number[] }} times */
function summary({ work, painted }) {
  if (painted.length === 0) return '–';
  const numbers = [median(work), median(painted), Math.max(...painted)];
  return numbers.map((number) => number.toFixed(0)).join(', ');
}

/**
 * Runs in the page: notes when the trace is painted; of keys, how long it takes until all that follows
 * is in the document (work) and until the frame after that is done (painted).
 */
function watch() {
  const bench = { opened: 0, keys: [0], work: [0] };
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

/**
 * The time the page's main thread has spent on a processor.
 * @param {import('@playwright/test').Page} page
 */
async function mainThread(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const spent = metrics.find(({ name }) => name === 'TaskDuration');
    return (spent?.value ?? 0) * 1000;
  };
  /** Waits until the page has rested for half a second; the work it had done by then. */
  const quiet = async () => {
    let last = await work();
    for (let rests = 0; rests < 5; ) {
      await page.waitForTimeout(100);
      const now = await work();
      rests = now - last < 2 ? rests + 1 : 0;
      last = now;
    }
    return last;
  };
  return { work, quiet };
}

const FRAMES = 60;

/**
 * Main-thread milliseconds a frame while the canvas is dragged, one move a frame: with all in view, then closer
 * and closer, over the zooms at which what is painted gives way to elements.
 * @param {import('@playwright/test').Page} page
 * @param {{ work: () => Promise<number>, quiet: () => Promise<number> }} thread
 */
async function panAtZooms(page, thread) {
  const canvas = page.getByRole('region', { name: 'Canvas' });
  await page.keyboard.press('Escape');
  await canvas.getByRole('button', { name: 'Fit to view' }).click();
  const works = [];
  for (const closer of [0, 4, 4, 4, 2, 2, 2]) {
    for (let k = 0; k < closer; k++) await canvas.getByRole('button', { name: 'Zoom in' }).click();
    await thread.quiet();
    const zoom = await canvas
      .locator('.react-flow__viewport')
      .evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a);
    works.push({ zoom, work: await pan(page, canvas, thread) });
  }
  return works;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} canvas
 * @param {{ work: () => Promise<number> }} thread
 */
async function pan(page, canvas, thread) {
  const box = await canvas.boundingBox();
  if (!box) return 0;
  const [x, y] = [box.x + 30, box.y + 60];
  const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  // What asking for a frame costs by itself is not the app's.
  await frame();
  const asking = await thread.work();
  for (let k = 0; k < FRAMES; k++) await frame();
  const idle = (await thread.work()) - asking;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const before = await thread.work();
  for (let k = 1; k <= FRAMES; k++) {
    await page.mouse.move(x + 4 * k, y + 2 * k);
    await frame();
  }
  const spent = (await thread.work()) - before;
  await page.mouse.up();
  return Math.max(0, spent - idle) / FRAMES;
}
