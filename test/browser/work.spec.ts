/** Editing never waits for the engine: heavy work is done in a worker, seen, stopped, and never shown late. */

import { expect, type Page, test } from '@playwright/test';
import type { GraphNode } from '../../src/core/graph/graph';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { encodeLink } from '../file/graphs';
import { button, canvas, complaintsOf, expression, node, open, slider, table, write } from './app';

/** Three products of matrices this large, there and back, take a second or more anywhere. */
const HEAVY = 'X = input(640, 640); y = sum(X @ X @ X @ X) * a';
const NUMBER = /value −?\d/;

const underway = (page: Page) => page.getByRole('region', { name: 'Work under way' });
const output = (page: Page) => node(page, 'output y');

/** A chain of sines and cosines, in its places. */
async function chain(length: number): Promise<string> {
  const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x', value: 0.5 }];
  for (let k = 1; k <= length; k++) {
    const primitive = k % 2 === 0 ? 'cos' : 'sin';
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive, operands: [`n${k - 1}`] });
  }
  nodes.push({ kind: 'output', id: 'y', name: 'y', operands: [`n${length}`] });
  const positions = Object.fromEntries(nodes.map(({ id }, k) => [id, { x: 200 * k, y: 0 }]));
  const document = { ...EMPTY_DOCUMENT, graph: { nodes }, positions };
  return encodeLink({ document, view: DEFAULT_VIEW });
}

/** Keeps workers from starting, so that what they are to do is under way until the test says so. */
async function holdWorkers(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/worker-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** From now on, notes every name the output had and counts the frames that were drawn. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { names: new Set<string>(), frames: 0 };
    Object.assign(window, { seen });
    const look = () => {
      seen.frames++;
      for (const each of document.querySelectorAll('[role=group]')) {
        if (each.ariaLabel?.startsWith('output y')) seen.names.add(each.ariaLabel);
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

const seen = (page: Page) =>
  page.evaluate(() => {
    const { names, frames } = (
      window as unknown as { seen: { names: Set<string>; frames: number } }
    ).seen;
    return { names: [...names], frames };
  });

test('a heavy graph is computed in sight while the page goes on, and no number of another graph is ever shown', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await write(page, HEAVY);
  await expect(output(page)).toHaveAttribute('aria-label', /value not computed yet/);
  await watch(page);
  const bar = underway(page).getByRole('progressbar', { name: 'Computing the trace' });
  await expect(bar).toBeVisible();
  await expect(slider(page)).toHaveAttribute('max', '0');

  // Meanwhile the graph is edited, again and again; each edit is there at once.
  const before = (await seen(page)).frames;
  await node(page, 'input a').focus();
  await page.keyboard.press('F2');
  const field = page.getByLabel('Value of a');
  for (const value of ['2', '3', '4']) {
    await field.fill(value);
    await expect(node(page, 'input a')).toHaveAttribute('aria-label', /not computed yet/);
  }
  await page.keyboard.press('Enter');
  expect((await seen(page)).frames).toBeGreaterThan(before + 5);

  // Of all these graphs only the last is ever shown with numbers: 4 · 640⁵.
  await expect(output(page)).toHaveAttribute('aria-label', NUMBER, { timeout: 60_000 });
  await expect(underway(page)).toBeHidden();
  const last = await output(page).getAttribute('aria-label');
  expect(last).toContain('4.295·10¹⁴');
  const { names } = await seen(page);
  expect(names.filter((name) => NUMBER.test(name))).toEqual([last]);
  await expect(slider(page)).not.toHaveAttribute('max', '0');
  await expect(slider(page)).toHaveValue((await slider(page).getAttribute('max')) ?? '');
  await expect(table(page)).toBeVisible();

  // For another number the same steps are taken: rows and cursor stay, and numbers are on their way.
  const rows = table(page).locator('tbody tr');
  const count = await rows.count();
  const end = (await slider(page).getAttribute('max')) ?? '';
  const product = rows.filter({ hasText: 'not computed yet' });
  await expect(product).toHaveCount(0);
  await node(page, 'input a').focus();
  await page.keyboard.press('F2');
  await page.getByLabel('Value of a').fill('5');
  await expect(table(page)).toHaveAttribute('aria-busy', 'true');
  await expect(product).toHaveCount(count);
  await expect(slider(page)).toHaveValue(end);
  await expect(table(page)).not.toHaveAttribute('aria-busy', { timeout: 60_000 });
  await expect(product).toHaveCount(0);
  await expect(rows).toHaveCount(count);
  expect(complaints).toEqual([]);
});

test('computing is cancelled, which is said, and taken up again', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const release = await holdWorkers(page);
  await write(page, HEAVY);
  await underway(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(underway(page)).toContainText('Cancelled: the trace is not computed.');
  await expect(output(page)).toHaveAttribute('aria-label', /value not computed yet/);

  // What is cancelled stays so until it is asked for, and the graph can be edited all the same.
  await button(page, 'Undo').click();
  await expect(output(page)).toHaveAttribute('aria-label', /value 11\.652/);
  await expect(underway(page)).toBeHidden();
  await button(page, 'Redo').click();
  await underway(page).getByRole('button', { name: 'Cancel' }).click();
  await underway(page).getByRole('button', { name: 'Compute' }).click();
  await expect(underway(page).getByRole('progressbar')).toBeVisible();
  release();
  await expect(output(page)).toHaveAttribute('aria-label', NUMBER, { timeout: 60_000 });
  expect(complaints).toEqual([]);
});

test('a large graph is differentiated elsewhere; cancelled or outdated, it leaves the graph as it is', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  const release = await holdWorkers(page);
  await open(page, await chain(1200));
  const program = page.getByRole('region', { name: 'Program' });
  await expect(program).toContainText('1200 statements');
  await expect(slider(page)).not.toHaveAttribute('max', '0');

  await button(page, 'Differentiate').click();
  await underway(page).getByRole('button', { name: 'Cancel the adjoint program' }).click();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText('Cancelled: the adjoint program.');
  await expect(program).toContainText('1200 statements');

  await button(page, 'Differentiate').click();
  await expect(underway(page)).toContainText('Computing the adjoint program…');
  await expression(page).fill('sin(x)');
  await expect(messages).toContainText('so the adjoint program was dropped');
  await expect(program).toContainText('1 statement');
  await button(page, 'Undo').click();
  await expect(program).toContainText('1200 statements');

  release();
  await button(page, 'Differentiate').click();
  await expect(program).toContainText('Adjoint program of y', { timeout: 60_000 });
  await expect(button(page, 'Back to primal')).toBeVisible();
  await expect(canvas(page)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a browser that makes no workers computes a heavy graph on the page', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new TypeError('no workers here');
      }
    } as unknown as typeof Worker;
  });
  await open(page, await chain(1200));
  await expect(slider(page)).not.toHaveAttribute('max', '0');
  await button(page, 'Differentiate').click();
  await expect(button(page, 'Back to primal')).toBeVisible({ timeout: 60_000 });
  await expect(underway(page)).toBeHidden();
});

test('a worker that ends without a word is noticed, and its work offered again', async ({
  page,
}) => {
  await page.route(/\/worker-[^/]*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `
        const ready = new Promise((resolve) => {
          navigator.locks.request(name, () => {
            postMessage({ kind: 'ready', watched: true });
            resolve();
            return new Promise(() => {});
          });
        });
        onmessage = () => ready.then(close);
      `,
    }),
  );
  await open(page);
  await write(page, HEAVY);
  await expect(underway(page)).toContainText('The worker ended without a word.');
  await expect(output(page)).toHaveAttribute('aria-label', /value not computed yet/);
  await page.unroute(/\/worker-[^/]*\.js$/);
  await underway(page).getByRole('button', { name: 'Compute' }).click();
  await expect(output(page)).toHaveAttribute('aria-label', NUMBER, { timeout: 60_000 });
});

test('a worker that never gets ready is not waited for for ever', async ({ page }) => {
  await page.clock.install();
  await page.route(/\/worker-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => {};' }),
  );
  await open(page);
  await write(page, HEAVY);
  await page.clock.runFor(1000);
  await expect(underway(page)).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(async () => {
    await page.clock.runFor(1000);
    await expect(output(page)).toHaveAttribute('aria-label', NUMBER, { timeout: 100 });
  }).toPass({ timeout: 60_000 });
});
