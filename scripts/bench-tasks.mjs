/**
 * What holds the page's main thread the longest: each input of the hostile corpus, and what is done with a
 * graph of as many nodes as there may be. Milliseconds on a processor of the longest task, as the browser
 * traces it, the worst first; nothing passes or fails.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { buildIfChanged, root } from './build.mjs';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { freePort } from './port.mjs';

/** Inputs of a family that are tried, unless WENGERT_EACH says another number. */
const EACH = Number(process.env.WENGERT_EACH ?? 3);
const SHOWN = 20;
/** Milliseconds that work which begins late may take to begin. */
const SOON = 400;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ page: Page, session: import('@playwright/test').CDPSession, close: () => Promise<void> }} Visit */
/** @typedef {{ what: string, milliseconds: number }} Longest */
/** @typedef {{ name: string, ph: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }} TraceEvent */

/** @param {string} inputs where the module of what is tried has been built */
export async function benchTasks(inputs) {
  const held = await import(pathToFileURL(inputs).href);
  await buildIfChanged();
  const port = await freePort(4373);
  const server = await preview({ root, logLevel: 'warn', preview: { port, strictPort: true } });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArguments,
  });
  const address = `http://localhost:${port}/`;
  /** @returns {Promise<Visit>} */
  const visit = async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(() => localStorage.setItem('wengert:visited', 'yes'));
    await page.goto(address);
    await page.getByRole('table', { name: 'Evaluation trace' }).waitFor();
    return { page, session, close: () => context.close() };
  };
  /** @type {Longest[]} */
  const all = [];
  try {
    for (const [kind, put] of Object.entries(ways)) {
      const on = await visit();
      for (const { family, text } of fewOfEach(held[kind])) {
        if (kind === 'links' && /[\0\s]|^#?$/.test(text)) continue;
        const milliseconds = await longest(on, () => put(on.page, text));
        const seen = JSON.stringify(text.slice(0, 24));
        all.push({ what: `${kind}: ${family}, ${text.length} characters ${seen}`, milliseconds });
      }
      await on.close();
    }
    const on = await visit();
    const graph = held.chain(held.mostNodes);
    const [link, file] = [await held.linkOf(graph), held.fileOf(graph)];
    for (const [what, act] of Object.entries(acts)) {
      const milliseconds = await longest(on, () => act(on.page, link, file));
      all.push({ what: `${held.mostNodes} nodes: ${what}`, milliseconds });
    }
    await on.close();
  } finally {
    await browser.close();
    await server.close();
  }
  all.sort((a, b) => b.milliseconds - a.milliseconds);
  console.log(`The longest task of each of ${all.length} inputs, milliseconds on a processor`);
  for (const { what, milliseconds } of all.slice(0, SHOWN)) {
    console.log(`${milliseconds.toFixed(0).padStart(6)}  ${what}`);
  }
  console.log(`${all.filter(({ milliseconds }) => milliseconds > 100).length} are over 100`);
}

/** How each kind of input gets into the page. @type {Record<string, (page: Page, text: string) => Promise<unknown>>} */
const ways = {
  links: (page, text) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, text),
  files: async (page, text) => {
    const path = join(tmpdir(), 'wengert-hostile.json');
    writeFileSync(path, text);
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Open a file…' }).click();
    await (await chosen).setFiles(path);
  },
  pastes: (page, text) =>
    page.getByRole('region', { name: 'Canvas' }).evaluate((canvas, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text),
  expressions: async (page, text) => {
    const field = page.getByRole('textbox', { name: 'Expression' });
    await field.focus();
    await field.evaluate((area) => /** @type {HTMLTextAreaElement} */ (area).select());
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  },
};

/** What is done with a large graph, one after the other. @type {Record<string, (page: Page, link: string, file: string) => Promise<unknown>>} */
const acts = {
  'open its link': async (page, link) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, link);
    await large(page);
  },
  'select all': async (page) => {
    await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 5, y: 300 } });
    await page.keyboard.press('ControlOrMeta+a');
  },
  copy: (page) => page.keyboard.press('ControlOrMeta+c'),
  find: async (page) => {
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('sin');
    await page.keyboard.press('Escape');
  },
  'delete all': (page) => page.keyboard.press('Delete'),
  undo: (page) => page.keyboard.press('ControlOrMeta+z'),
  redo: (page) => page.keyboard.press('ControlOrMeta+Shift+z'),
  paste: async (page) => {
    await page.keyboard.press('ControlOrMeta+v');
    await large(page);
  },
  share: (page) => page.getByRole('button', { name: 'Share', exact: true }).click(),
  'start again': async (page) => {
    await page.keyboard.press('Escape');
    await page.reload();
    await large(page);
  },
  'open its file': async (page, _link, file) => {
    await ways.files?.(page, file);
    await page.waitForTimeout(4000);
    await large(page);
  },
  'type a formula': async (page) => {
    await page.getByRole('textbox', { name: 'Expression' }).fill('y = ln(x1) + x1*x2');
    await page.waitForTimeout(1000);
  },
};

/** Waits until a graph of that size is there, and has been looked at. @param {Page} page */
async function large(page) {
  await page
    .getByText(/^\d{5} nodes/)
    .first()
    .waitFor({ timeout: 120_000 });
  await page.waitForTimeout(2000);
}

/** @param {readonly { family: string, text: string }[]} corpus */
function fewOfEach(corpus) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  return corpus.filter(({ family }) => {
    taken.set(family, (taken.get(family) ?? 0) + 1);
    return (taken.get(family) ?? 0) <= EACH;
  });
}

/** The longest task of the main thread while something is done and the page rests again. @param {Visit} visit @param {() => Promise<unknown>} act */
async function longest({ page, session }, act) {
  /** @type {TraceEvent[]} */
  const events = [];
  const take = (/** @type {any} */ { value }) => events.push(...value);
  session.on('Tracing.dataCollected', take);
  const includedCategories = ['toplevel', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories, excludedCategories: ['*'] },
  });
  await act();
  await page.waitForTimeout(SOON);
  await rest(page, session);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const main = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === 'X' && main.has(`${pid} ${tid}`),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

/** Waits until the main thread has done next to nothing for a while. @param {Page} page @param {import('@playwright/test').CDPSession} session */
async function rest(page, session) {
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  let last = await work();
  for (let rests = 0, looks = 0; rests < 3 && looks < 100; looks++) {
    await page.waitForTimeout(80);
    const now = await work();
    rests = now - last < 4 ? rests + 1 : 0;
    last = now;
  }
}
