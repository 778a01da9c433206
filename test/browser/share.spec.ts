import { expect, type Locator, type Page, test } from '@playwright/test';
import { checksum } from '../../src/file/link/checksum';
import {
  announcement,
  button,
  canvas,
  choose,
  expectNodes,
  expression,
  lines,
  node,
  nodeNames,
  open,
  papersNodes,
  sharedLink,
  slider,
  write,
} from './app';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** Presses "Share", is told so, and has the link. */
async function share(page: Page): Promise<string> {
  const link = await sharedLink(page);
  await expect(messages(page)).toContainText('Link copied');
  return link;
}

/** Where the nodes stand, relative to the first, in whole pixels, when all are in view. */
async function layout(page: Page): Promise<number[][]> {
  await button(page, 'Fit to view').click();
  return canvas(page)
    .getByRole('group')
    .evaluateAll((groups) => {
      const boxes = groups.map((group) => group.getBoundingClientRect());
      const [first] = boxes;
      const from = (x: number, y: number) => [Math.round(x / 3), Math.round(y / 3)];
      return boxes.map(({ x, y }) => from(x - (first?.x ?? 0), y - (first?.y ?? 0)));
    });
}

test('a link shows someone else what one sees: graph, layout, inputs, notation, digits and step', async ({
  page,
  browser,
}) => {
  await open(page);
  await write(page, 'h = tanh(w*x); y = h^2 + x');
  await node(page, 'tanh').focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('Shift+ArrowDown');
  await node(page, 'input w').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('0.25');
  await page.keyboard.press('Enter');
  await button(page, 'How the trace is written').click();
  await page.getByRole('radio', { name: 'v bar, as in Griewank and Walther' }).check();
  await page.getByRole('spinbutton', { name: 'Decimals' }).fill('5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await slider(page).fill('11');
  const link = await share(page);
  expect(link.length).toBeLessThan(2000);

  const fresh = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: page.viewportSize(),
  });
  const other = await fresh.newPage();
  await other.goto(link);
  await expect(slider(other)).toHaveValue('11');
  await expectNodes(other, await nodeNames(page));
  await expect(expression(other)).toHaveValue(await expression(page).inputValue());
  await expect(node(other, 'input w, v-1, value 0.25')).toBeVisible();
  await expect.poll(() => lines(other)).toEqual(await lines(page));
  expect(JSON.stringify(await lines(other))).toMatch(/bar\{v\}.*= 0\.24492/);
  await expect.poll(() => layout(other)).toEqual(await layout(page));
  // Opening a link is a change like any other: what was there is one undo away.
  await button(other, 'Undo').click();
  await expect(expression(other)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');
  await fresh.close();
});

test('where the clipboard is closed, the link is there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await open(page);
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/^http.*#[\w-]{20,}$/);
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a broken link is refused with a reason, and one keeps what one had', async ({ page }) => {
  await open(page);
  const good = new URL(await share(page)).hash.slice(1);
  await write(page, 'exp(a) + a');
  await expect(node(page, 'exp')).toBeVisible();
  const mine = await nodeNames(page);
  const flipped = good[20] === 'A' ? 'B' : 'A';
  const newer = `z${checksum(`z${good.slice(7)}`)}${good.slice(7)}`;
  const broken = [
    [good.slice(0, -3), 'damaged or was cut short'],
    [good.slice(0, 20) + flipped + good.slice(21), 'damaged or was cut short'],
    ['garbage', 'damaged or was cut short'],
    ['%00%FF<script>alert(1)</script>', 'damaged or was cut short'],
    [newer, 'made by a newer Wengert'],
  ] as const;
  for (const [fragment, reason] of broken) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, fragment);
    await expect(messages(page)).toContainText(reason);
    await expect(messages(page)).toContainText('What you had is still here.');
    // That a link was copied may still stand above it.
    await messages(page).getByRole('button', { name: 'Dismiss' }).last().click();
    await expectNodes(page, mine);
  }
  // The same on opening the app: the work that was left here is what one finds.
  await page.goto('about:blank');
  await open(page, good.slice(0, -3));
  await expect(messages(page)).toContainText('damaged or was cut short');
  await expectNodes(page, mine);
  // It stays in the address, where it can be mended.
  expect(new URL(page.url()).hash).toBe(`#${good.slice(0, -3)}`);
});

test('a link that was mangled on its way opens, from the address or pasted into the page', async ({
  page,
}) => {
  await open(page);
  await write(page, 'exp(a) + a');
  await expect(node(page, 'exp')).toBeVisible();
  const link = await share(page);
  const [address = '', fragment = ''] = link.split('#');
  const paste = async (into: Locator, text: string) => {
    await page.evaluate((all) => navigator.clipboard.writeText(all), text);
    await into.focus();
    await page.keyboard.press('Control+V');
  };

  await page.goto('about:blank');
  await open(page, `${fragment}&fbclid=IwAR0.`);
  await expect(node(page, 'exp')).toBeVisible();

  await write(page, 'sin(b)');
  await expect(node(page, 'exp')).toHaveCount(0);
  const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`;
  await paste(expression(page), wrapped);
  await expect(node(page, 'exp')).toBeVisible();

  await write(page, 'sin(b)');
  await expect(node(page, 'exp')).toHaveCount(0);
  await paste(
    node(page, 'sin'),
    `Look at this: <${address}#${fragment.slice(0, 30)}\n${fragment.slice(30)}>`,
  );
  await expect(node(page, 'exp')).toBeVisible();
});

test('a broken link opens the app for someone who has nothing yet', async ({ page }) => {
  await open(page, '1garbage');
  await expect(messages(page)).toContainText('damaged or was cut short');
  await expect(announcement(page)).toContainText('damaged or was cut short');
  await expectNodes(page, papersNodes);
});

test('work survives a reload', async ({ page }) => {
  await open(page);
  await write(page, 'sqrt(a^2 + b^2)');
  await node(page, 'input b').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('0.75');
  await page.keyboard.press('Enter');
  await slider(page).fill('6');
  const names = await nodeNames(page);
  // Right away: nobody waits for a page to save.
  await page.reload();
  await expectNodes(page, names);
  await expect(expression(page)).toHaveValue('sqrt(a^2 + b^2)');
  await expect(slider(page)).toHaveValue('6');
});

test('a link opened over one’s own work leaves it to be had back', async ({ page }) => {
  await open(page);
  const link = await share(page);
  await choose(page, 'Examples', 'A sigmoid neuron');
  await expect(expression(page)).not.toHaveValue('ln(x1) + x1*x2 - sin(x2)');
  const mine = await expression(page).inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expectNodes(page, papersNodes);
  await button(page, 'Undo').click();
  await expect(expression(page)).toHaveValue(mine);
  await button(page, 'Redo').click();
  await expectNodes(page, papersNodes);
});

test('going back in the browser from a link goes back to what was there', async ({ page }) => {
  await open(page);
  const link = await share(page);
  await write(page, 'exp(a) + a');
  await expect(node(page, 'exp')).toBeVisible();
  await page.goto(link);
  await expectNodes(page, papersNodes);
  await page.goBack();
  await expect(expression(page)).toHaveValue('exp(a) + a');
  await page.goForward();
  await expectNodes(page, papersNodes);
});

test('a message stays while it is pointed at, and goes when it has been read', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await open(page);
  await choose(page, 'Copy the trace', 'Copy as Markdown');
  await messages(page).getByText('Markdown').hover();
  await page.clock.runFor(60_000);
  await expect(messages(page)).toContainText('Markdown');
  await expression(page).hover();
  await page.clock.runFor(10_000);
  await expect(messages(page)).toHaveCount(0);
});
