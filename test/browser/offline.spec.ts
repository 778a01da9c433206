import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { LARGE } from '../../scripts/vite/offline.ts';
import { exampleGroups } from '../../src/file/examples/examples';
import {
  button,
  canvas,
  choose,
  complaintsOf,
  expectPapersTable,
  expression,
  node,
  openTab,
  slider,
  table,
  write,
} from './app';
import { type OwnServer, serveSite } from './own-server';

test.use({ serviceWorkers: 'allow', reuseContext: false });

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** Whether a file is so large, as it is sent, that it is kept only once it has been used. */
const isLarge = (path: string) => gzipSync(readFileSync(path)).length > LARGE;

/** All that is built and kept at once, but the worker itself, by the paths that a browser asks for. */
const built = () =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isLarge(path))
    .map((path) => path.slice(dist.length).split(sep).join('/'))
    .map((path) => (path === '/index.html' ? '/' : path))
    .sort();

/** The page and the files that its head names. */
const begunWith = () => [
  '/',
  ...Array.from(
    readFileSync(join(dist, 'index.html'), 'utf8').matchAll(
      /(?:src|href)="\.(\/[^"]+\.(?:js|css))"/g,
    ),
    ([, path]) => path,
  ),
];

/** What the browser has kept of the site, by path. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .sort();
  });

const installed = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

/** Waits until all is kept that is small; says whether it is. */
const allKept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      active?.postMessage('quiet', [port2]);
    });
  });

const textOf = (content: Uint8Array) => new TextDecoder().decode(content);

let server: OwnServer;

test.afterEach(() => server.stop());

/** Comes as one who was here before, who is not greeted. */
async function visit(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('wengert:visited', 'yes'));
  await page.goto(server.address);
  await expect(slider(page)).toBeVisible();
}

async function openTabs(page: Page): Promise<void> {
  for (const name of ['Curve', 'Jacobian', 'Compare', 'Cost', 'Dataflow'] as const) {
    const region = await openTab(page, name);
    await expect(region.getByRole('heading').first()).toBeVisible();
    await expect(page.getByText('Loading …')).toHaveCount(0);
  }
  await page.getByRole('tab', { name: 'Trace', exact: true }).click();
}

test('with the server stopped every tab, every dialog and every example opens', async ({
  page,
}) => {
  test.slow();
  server = await serveSite();
  await visit(page);
  expect(await allKept(page)).toBe(true);
  expect(await keptIn(page)).toEqual(built());

  await server.stop();
  const complaints = complaintsOf(page, server.address);
  await visit(page);
  await expectPapersTable(page);

  await openTabs(page);

  const shut = async (title: string) => {
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await choose(page, 'More', 'Settings…');
  await shut('Settings');
  await choose(page, 'More', 'Keyboard shortcuts…');
  await shut('Keyboard shortcuts');
  await button(page, 'How the trace is written').click();
  await shut('How the trace is written');
  await button(page, 'What to differentiate').click();
  await shut('Differentiate');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
  });
  await button(page, 'Share').click();
  await shut('Share');
  await write(page, 'w = [[1, 2], [3, 4]]; sum(w)');
  await node(page, 'input w').click();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');

  await button(page, 'Differentiate').click();
  await expect(button(page, 'Back to primal')).toBeVisible();
  await button(page, 'Simplify').click();
  await button(page, 'Step by step').click();
  await button(page, 'Arrange').click();

  let text = await expression(page).inputValue();
  for (const { title } of exampleGroups.flatMap(({ examples }) => examples)) {
    await choose(page, 'Examples', title);
    await expect(expression(page)).not.toHaveValue(text);
    text = await expression(page).inputValue();
    await expect(table(page).getByRole('row').nth(3)).toBeVisible();
    await expect(canvas(page).getByRole('group').first()).toBeVisible();
  }

  await page.getByRole('tab', { name: 'Train' }).click();
  await page.getByRole('button', { name: /^XOR/ }).click();
  await button(page, 'Train').click();
  await expect(page.getByRole('region', { name: 'The run' })).toContainText('Epoch 60');
  expect(complaints.filter((what) => !what.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});

test('a first visit waits for nothing that is kept, and keeps what it began with first', async ({
  page,
}) => {
  server = await serveSite();
  server.keeping = () => 'held';
  await visit(page);
  await expectPapersTable(page);

  server.release();
  const first = begunWith();
  server.keeping = (path) => (first.includes(path) ? 'answered' : 'held');
  await installed(page);
  expect(await keptIn(page)).toEqual(expect.arrayContaining(first));
  expect(server.asked.slice(0, first.length).sort()).toEqual(first.sort());
});

test('while the rest can’t be kept, everything is there online', async ({ page }) => {
  server = await serveSite();
  const first = begunWith();
  server.keeping = (path) => (first.includes(path) ? 'answered' : 'refused');
  await visit(page);
  expect(await allKept(page)).toBe(false);
  await openTabs(page);
  await choose(page, 'More', 'Settings…');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('a visit goes on keeping where the one before was broken off', async ({ page, context }) => {
  server = await serveSite();
  const first = begunWith();
  const some = built()
    .filter((path) => !first.includes(path))
    .slice(0, 20);
  server.keeping = (path) => ([...first, ...some].includes(path) ? 'answered' : 'held');
  await visit(page);
  await installed(page);
  await expect.poll(() => keptIn(page)).toEqual(expect.arrayContaining(some));
  await page.close();

  server.release();
  const before = server.asked.length;
  const again = await context.newPage();
  await visit(again);
  expect(await allKept(again)).toBe(true);
  expect(await keptIn(again)).toEqual(built());
  expect(server.asked.slice(before).filter((path) => some.includes(path))).toEqual([]);
});

test('a large file is kept once it has been used, and not before', async ({ page }) => {
  const large = '/assets/large-12345678.txt';
  server = await serveSite({
    [large]: () => 'a model',
    '/sw.js': (worker) => textOf(worker()).replace('onUse = [', `onUse = [".${large}",`),
  });
  await visit(page);
  await allKept(page);
  expect(server.asked).not.toContain(large);
  const fetched = () => page.evaluate(async (path) => (await fetch(path)).text(), large);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  expect(await fetched()).toBe('a model');
  await expect.poll(() => keptIn(page)).toContain(large);
  await server.stop();
  expect(await fetched()).toBe('a model');
});
