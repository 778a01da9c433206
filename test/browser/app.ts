import { expect, type Locator, type Page } from '@playwright/test';
import table1 from '../fixtures/table1.json' with { type: 'json' };

/** The lines of a trace as the paper's `table1.json` has them: LaTeX, null where a cell is empty. */
export type Lines = typeof table1.rows;

/** The rooms of the app by the names it keeps for assistive technology and for tests. */
export const canvas = (page: Page) => page.getByRole('region', { name: 'Canvas' });
export const palette = (page: Page) => page.getByRole('region', { name: 'Palette' });
export const expression = (page: Page) => page.getByRole('textbox', { name: 'Expression' });
export const table = (page: Page) => page.getByRole('table', { name: 'Evaluation trace' });
/** What the chosen tab on the right shows. */
export const rightPanel = (page: Page) => page.locator('#right').getByRole('tabpanel');
export const slider = (page: Page) => page.getByRole('slider', { name: 'Step' });
/** What was said last to those who can't see it. */
export const announcement = (page: Page) => page.getByRole('status').last();
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What is on the clipboard once something that copies was done. */
export async function copied(page: Page, copy: () => Promise<void>): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  // What an earlier copy has left, and the message it came with, would be taken for those to come.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await copy();
  await expect.poll(clipboard).not.toBe('');
  return clipboard();
}

/** The link that “Share” copies. */
export const sharedLink = (page: Page) => copied(page, () => button(page, 'Share').click());

/** A node by the start of its accessible name: its operator, and whatever of the rest tells it apart. */
export function node(page: Page, starts: string): Locator {
  const escaped = starts.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return canvas(page).getByRole('group', { name: new RegExp(`^${escaped}(,|$)`) });
}

/** Opens the app, or the app with a link, and waits until it can be used. */
export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(fragment === '' ? '/' : `/#${fragment}`);
  await expect(slider(page)).toBeVisible();
}

export async function openEmpty(page: Page): Promise<void> {
  await open(page);
  await choose(page, 'More', 'New empty graph');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
}

/** Opens the app with a text as its graph, and all of it played. */
export async function openWith(page: Page, text: string): Promise<void> {
  await open(page);
  await write(page, text);
  await button(page, 'Last step').click();
}

/** Types a text in place of the expression. */
export async function write(page: Page, text: string): Promise<void> {
  await expression(page).fill(text);
  await expression(page).press('Enter');
}

/** Chooses an item of the menu that a button opens. */
export async function choose(page: Page, menu: string, item: string): Promise<void> {
  await button(page, menu).click();
  await page.getByRole('menu', { name: menu }).getByRole('menuitem', { name: item }).click();
}

/** The accessible names of all nodes. */
export function nodeNames(page: Page): Promise<string[]> {
  return canvas(page)
    .getByRole('group')
    .evaluateAll((groups) => groups.map((group) => group.ariaLabel ?? ''));
}

export async function expectNodes(page: Page, names: readonly unknown[]): Promise<void> {
  await expect.poll(() => nodeNames(page)).toEqual(names);
}

/** Chooses a tab: by way of its group where a side has more tabs than are in sight. */
export async function chooseTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  const group = page.getByRole('tab', { name: 'Run', exact: true });
  await expect(tab.or(group).first()).toBeVisible();
  if (!(await tab.isVisible())) await group.click();
  await tab.click();
}

/** Chooses a tab beside the canvas and gives the region that it shows. */
export async function openTab(page: Page, name: string): Promise<Locator> {
  await chooseTab(page, name);
  const region = page.getByRole('region', { name, exact: true });
  await expect(region).toBeVisible();
  return region;
}

/** What stands in the rows of a table below its headings, cell by cell. */
export function cellsOf(of: Locator): Promise<string[][]> {
  return of
    .locator('tbody')
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
}

/** The rendered table by the LaTeX that its formulas carry; "not computed yet" where there is none. */
export function lines(page: Page): Promise<Lines> {
  return table(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => {
        const text = (cell: Element) =>
          cell.querySelector('annotation[encoding="application/x-tex"]')?.textContent ??
          cell.textContent.replace('–', '');
        const cells = [...row.querySelectorAll('td')].map(text);
        const half = (from: number) => (cells[from] === '' ? null : cells.slice(from, from + 2));
        return { primal: half(0), adjoint: half(2) };
      }),
    ) as Promise<Lines>;
}

/** Every cell of the table is the paper's. */
export async function expectPapersTable(page: Page): Promise<void> {
  await expect(table(page).getByRole('columnheader')).toHaveText(table1.header);
  await expect.poll(() => lines(page)).toEqual(table1.rows);
}

/** The nodes of the paper's example, in the order in which they are read, once everything is played. */
export const papersNodes = [
  'input x1, v-1, value 2, adjoint 5.5',
  'input x2, v0, value 5, adjoint 1.716',
  'ln, v1, value 0.693, adjoint 1',
  'multiplication ×, v2, value 10, adjoint 1',
  'sin, v3, value −0.959, adjoint −1',
  'addition +, v4, value 10.693, adjoint 1',
  'subtraction −, v5, value 11.652, adjoint 1',
  'output y, value 11.652, adjoint 1',
];

/** A place on a node, in pixels from its upper left corner. */
async function placeOn(end: Locator, part: (box: { width: number; height: number }) => Place) {
  const box = await end.boundingBox();
  if (!box) throw new Error('The node is not there.');
  return part(box);
}
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where wires leave a node. */
export const outlet = (of: Locator) =>
  placeOn(of, ({ width, height }) => ({ x: width - 2, y: height / 2 }));
/** Where wires end at one of the `count` operand ports of a node, which lie down its left side. */
const port = (of: Locator, index: number, count: number) =>
  placeOn(of, ({ height }) => ({ x: 2, y: (height * (index + 0.5)) / count }));

/** Drags a wire from a node to an operand port of another. */
export async function dragWire(from: Locator, to: Locator, index = 0, count = 1): Promise<void> {
  await from.dragTo(to, {
    sourcePosition: await outlet(from),
    targetPosition: await port(to, index, count),
    steps: 4,
  });
}

/** Lays a wire by pressing its start, then its end. */
export async function pressWire(from: Locator, to: Locator, index = 0, count = 1): Promise<void> {
  await from.click({ position: await outlet(from) });
  await to.click({ position: await port(to, index, count) });
}

/** Drags something from the palette to a place on the canvas, in pixels from its upper left corner. */
export async function dragFromPalette(page: Page, name: string, at: Place): Promise<void> {
  const nodes = canvas(page).getByRole('group');
  const before = await nodes.count();
  await palette(page)
    .getByRole('button', { name, exact: true })
    .dragTo(canvas(page), { targetPosition: at });
  // It is selected, and its details take room of the palette: what is dragged next must not move meanwhile.
  await expect(nodes).toHaveCount(before + 1);
  const details = page.getByRole('region', { name: 'Selected node' });
  await expect(details.getByRole('heading').first()).toBeVisible();
}

/** Everything the page complains of: errors, policy violations, requests to anywhere else. */
export function complaintsOf(page: Page, baseURL: string | undefined): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Tests that do not ask for a service worker have it blocked, and are told so.
    const expected = message.text().includes('Service Worker registration blocked');
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(baseURL ?? '')) complaints.push(url);
  });
  return complaints;
}
