import { expect, test } from '@playwright/test';
import type { GraphNode } from '../../src/core/graph/graph';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { decodeJson, encodeJson, encodeLink } from '../file/graphs';
import {
  announcement,
  button,
  choose,
  complaintsOf,
  expression,
  node,
  open,
  slider,
  table,
} from './app';
import { stored } from './stored';

/** x, 998 primitives that pass its value on through sine and cosine, and an output: 1,000 nodes. */
function chain(): GraphNode[] {
  const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x', value: 0.5 }];
  for (let k = 1; k < 999; k++) {
    const primitive = k % 2 === 0 ? 'cos' : 'sin';
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive, operands: [`n${k - 1}`] });
  }
  nodes.push({ kind: 'output', id: 'n999', name: 'y', operands: ['n998'] });
  return nodes;
}

test('a graph of a thousand nodes opens from a link, and is stepped and read', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  const document = { ...EMPTY_DOCUMENT, graph: { nodes: chain() } };
  await open(page, await encodeLink({ document, view: { ...DEFAULT_VIEW, step: 500 } }));

  // Of a long table only some rows are there, and each says which it is.
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1001');
  const current = table(page).locator('[aria-current=step]');
  await expect(current).toHaveAttribute('aria-rowindex', '501');
  await expect(current).toBeInViewport();
  await button(page, 'Next step').click();
  await expect(slider(page)).toHaveValue('501');
  await expect(current).toHaveAttribute('aria-rowindex', '502');
  await button(page, 'Previous step').click();
  await button(page, 'Previous step').click();
  await expect(current).toHaveAttribute('aria-rowindex', '500');
  await button(page, 'First step').click();
  await button(page, 'Next step').click();
  await expect(table(page).getByRole('row').nth(1)).toBeInViewport();
  await button(page, 'Last step').click();
  await expect(slider(page)).toHaveValue('2000');
  await expect(current).toHaveAttribute('aria-rowindex', '2');

  // It is found by its table: pressing a row shows its node when one goes near.
  await slider(page).fill('900');
  await current.getByRole('cell').first().click();
  await expect(slider(page)).toHaveValue('900');

  // The view goes where the player leaps.
  await expect(node(page, 'sin, v3')).toHaveCount(0);
  await slider(page).fill('4');

  // A thousand values could run into it: they are listed once the list is gone to.
  await node(page, 'sin, v3').click();
  const operand = page.getByRole('combobox', { name: 'Operand', exact: true });
  const options = operand.getByRole('option');
  await expect(options).toHaveText(['– empty –', 'cos, v2']);
  await operand.focus();
  await expect(options).toHaveCount(999);
  await operand.selectOption('input x');
  await expect(announcement(page)).toHaveText('Wired');
  expect(complaints).toEqual([]);
});

test('a thousand nodes are edited, arranged, zoomed and undone', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await expression(page).fill(Array.from({ length: 500 }, (_, k) => `sin(x${k})`).join(' + '));
  await expression(page).press('Enter');
  await expect(page.getByText('1500 nodes')).toBeVisible();
  for (const name of ['Arrange', 'Fit to view', 'Zoom in', 'Zoom in', 'Zoom out', 'Last step']) {
    await button(page, name).click();
  }
  await expect(slider(page)).toHaveAttribute('max', /^\d{4}$/);
  for (let k = 0; k < 2; k++) await button(page, 'Undo').click();
  await expect(node(page, 'output y, value 11.652')).toBeInViewport();
  expect(complaints).toEqual([]);
});

/** The largest of what the page does in one go, as far as it is told by calls of the browser. */
interface Largest {
  parsed: number;
  written: number;
  taken: number;
}

test('a large file is opened, kept, gone on with and saved piece by piece', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const largest: Largest = { parsed: 0, written: 0, taken: 0 };
    Object.assign(window, { largest });
    const { parse, stringify } = JSON;
    JSON.parse = (text, ...more) => {
      largest.parsed = Math.max(largest.parsed, text.length);
      return parse(text, ...more);
    };
    JSON.stringify = (value: unknown, ...more: unknown[]) => {
      const text = Reflect.apply(stringify, JSON, [value, ...more]) as string;
      largest.written = Math.max(largest.written, text?.length ?? 0);
      return text;
    };
    const { getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = function (range, ...more) {
      const request = getAll.call(this, range, ...more);
      if (String((range as IDBKeyRange | undefined)?.lower).startsWith('graph ')) {
        request.addEventListener('success', () => {
          largest.taken = Math.max(largest.taken, request.result.length);
        });
      }
      return request;
    };
  });
  const largest = () => page.evaluate(() => (window as unknown as { largest: Largest }).largest);
  const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x', value: 0.5 }];
  for (let k = 1; k < 20_000; k++) {
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive: 'sin', operands: [`n${k - 1}`] });
  }
  const positions = Object.fromEntries(
    nodes.map(({ id }, k) => [id, { x: (k % 100) * 200, y: Math.floor(k / 100) * 120 }]),
  );
  const document = { ...EMPTY_DOCUMENT, graph: { nodes }, positions };
  const text = encodeJson({ document, view: DEFAULT_VIEW });
  expect(text.length).toBeGreaterThan(2_000_000);

  await open(page);
  const chosen = page.waitForEvent('filechooser');
  await choose(page, 'More', 'Open a file…');
  await (await chosen).setFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.getByText('20000 nodes').first()).toBeVisible({ timeout: 60_000 });
  const pieces = async () =>
    (await stored(page)).filter(([key]) => /^graph \S+ piece/.test(key)).length;
  await expect.poll(pieces, { timeout: 60_000 }).toBe(20);
  const saved = page.waitForEvent('download');
  await choose(page, 'More', 'Save to a file');
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
  expect(decodeJson(Buffer.concat(chunks).toString()).document.graph.nodes).toHaveLength(20_000);
  const before = await largest();
  expect([before.parsed < 200_000, before.written < 400_000]).toEqual([true, true]);

  await page.reload();
  await expect(page.getByText('20000 nodes').first()).toBeVisible({ timeout: 60_000 });
  const after = await largest();
  expect(after.taken).toBeGreaterThan(1);
  expect(after.taken).toBeLessThanOrEqual(8);
  expect([after.parsed < 200_000, after.written < 400_000]).toEqual([true, true]);
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveCount(0);
});
