/** The sides of the canvas: left is where a graph comes from, right what follows from it. */

import { expect, type Page, test } from '@playwright/test';
import { DEFAULT_VIEW } from '../../src/document/document';
import { encodeLink } from '../file/graphs';
import { documentOf } from '../state/compare/subjects';
import {
  button,
  canvas,
  expression,
  open,
  openTab,
  palette,
  rightPanel,
  sharedLink,
  table,
} from './app';

const sizes = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const;

const strip = (page: Page, name: string) => page.getByRole('tablist', { name, exact: true });
const right = (page: Page) => strip(page, 'About this graph');
const left = (page: Page) => strip(page, 'Where this graph comes from');
const separator = (page: Page, name: string) => page.getByRole('separator', { name });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** How wide something is, as a share of the window. */
async function share(page: Page, what: ReturnType<typeof canvas>): Promise<number> {
  const box = await what.boundingBox();
  return (box?.width ?? 0) / (page.viewportSize()?.width ?? 1);
}

/** What of the link that "Share" copies says what is seen. */
async function linkTo(page: Page): Promise<string> {
  const link = await sharedLink(page);
  return link.slice(link.indexOf('#') + 1);
}

for (const size of sizes) {
  test(`at ${size.width} × ${size.height} all parts are in sight by their names, six on a side at most`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page);
    const parts = right(page).getByRole('tab');
    await expect(parts.first()).toHaveText('Trace');
    const names = await parts.allTextContents();
    expect(names.length).toBeLessThanOrEqual(6);
    for (const each of await parts.all()) await expect(each).toBeInViewport({ ratio: 1 });
    const scrolls = await right(page).evaluate((it) => it.scrollWidth > it.clientWidth);
    expect(scrolls).toBe(false);
    // A newcomer sees the graph and the trace.
    await expect(table(page)).toBeInViewport();
    expect(await share(page, canvas(page))).toBeGreaterThan(0.4);
    for (const name of names) {
      await tab(page, name).click();
      await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
      await expect(rightPanel(page).getByRole('heading').first()).toBeVisible();
    }
    await tab(page, 'Trace').click();
    await expect(table(page)).toBeVisible();
    await button(page, 'Settings…').click();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  });
}

test('what makes a graph is at its left, one press away where the window has no room for it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await expect(left(page).getByRole('tab')).toHaveText([
    ...['Build', 'Outline', 'Program', 'Lesson', 'Answers', 'Train'],
  ]);
  await expect(palette(page)).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(palette(page)).toBeHidden();
  await button(page, 'Show palette').click();
  await expect(palette(page)).toBeVisible();
});

test('a side is folded away by a key and by its button, and shown by what is left of it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const before = await share(page, canvas(page));
  await page.keyboard.press('F9');
  await expect(table(page)).toBeHidden();
  await page.keyboard.press('F4');
  await expect(palette(page)).toBeHidden();
  await expect.poll(() => share(page, canvas(page))).toBeGreaterThan(0.95);
  // The keys are told where the sides were.
  await expect(button(page, 'Show trace')).toContainText('F9');
  await button(page, 'Show trace').click();
  await expect(table(page)).toBeVisible();
  await page.keyboard.press('F4');
  await expect.poll(() => share(page, canvas(page))).toBe(before);
});

test('focus stays with a side that is folded away and shown again', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await page.getByRole('searchbox', { name: 'Search the palette' }).focus();
  await page.keyboard.press('F4');
  await expect(button(page, 'Show palette')).toBeFocused();
  await expect(button(page, 'Show palette')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await expect(button(page, 'Show palette')).toBeFocused();
  await expect(button(page, 'Show palette')).toHaveAttribute('aria-pressed', 'true');
});

test('a side has its share of the window, by mouse and by keys, in every window and next time', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const bar = separator(page, 'Width of the trace');
  await expect(bar).toHaveAttribute('aria-valuetext', '42 % of the window');
  const box = await bar.boundingBox();
  if (!box) throw new Error('There is no separator.');
  await page.mouse.move(box.x, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(640, box.y + 200);
  await page.mouse.up();
  await expect(bar).toHaveAttribute('aria-valuetext', '50 % of the window');
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect(bar).toHaveAttribute('aria-valuetext', '50 % of the window');
  expect((await bar.boundingBox())?.x).toBeCloseTo(800, -1);

  await bar.press('ArrowRight');
  await expect(bar).toHaveAttribute('aria-valuetext', '49 % of the window');
  await bar.press('Home');
  await expect(bar).toHaveAttribute('aria-valuetext', '20 % of the window');
  await bar.press('End');
  expect((await canvas(page).boundingBox())?.width).toBeGreaterThanOrEqual(278);
  await bar.press('Enter');
  await expect(bar).toHaveAttribute('aria-valuetext', 'hidden');
  await bar.press('Enter');

  const wide = separator(page, 'Width of the palette');
  await wide.press('End');
  const text = await wide.getAttribute('aria-valuetext');
  await page.reload();
  await expect(wide).toHaveAttribute('aria-valuetext', text ?? '');
});

test('a link shows the part that is looked at, and which sides are folded away', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const plain = await linkTo(page);
  await openTab(page, 'Jacobian');
  await page.keyboard.press('F4');
  const told = await linkTo(page);

  const other = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await open(other, told);
  await expect(tab(other, 'Jacobian')).toHaveAttribute('aria-selected', 'true');
  await expect(other.getByRole('region', { name: 'Jacobian', exact: true })).toBeVisible();
  await expect(palette(other)).toBeHidden();
  await other.close();

  // What is as it usually is makes no link longer.
  await tab(page, 'Trace').click();
  await page.keyboard.press('F4');
  expect(await linkTo(page)).toBe(plain);
});

test('a link to a part that is not known here opens with the trace', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const view = { ...DEFAULT_VIEW, right: 'of-tomorrow' };
  await open(page, await encodeLink({ document: documentOf('tanh(a)'), view }));
  await expect(expression(page)).toHaveValue('tanh(a)');
  await expect(tab(page, 'Trace')).toHaveAttribute('aria-selected', 'true');
  await expect(table(page)).toBeVisible();
});

test('on a phone the palette and the trace are shown by buttons, and no link opens the palette', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(palette(page)).toBeHidden();
  await expect(table(page)).toBeVisible();
  await button(page, 'Show palette').click();
  await expect(palette(page)).toBeVisible();
  await button(page, 'Show palette').click();
  await button(page, 'Show trace').click();
  await expect(table(page)).toBeHidden();

  const view = { ...DEFAULT_VIEW, folded: 'neither' } as const;
  await page.goto('about:blank');
  await open(page, await encodeLink({ document: documentOf('tanh(a)'), view }));
  await expect(expression(page)).toHaveValue('tanh(a)');
  await expect(palette(page)).toBeHidden();
});
