import { expect, type Page, test } from '@playwright/test';
import { button, canvas, node, open } from './app';

/** At how much of their size nodes are shown. */
const zoom = (page: Page) =>
  canvas(page)
    .locator('[data-node]')
    .first()
    .evaluate((node) => node.getBoundingClientRect().width / (node as HTMLElement).offsetWidth);

/** Whether all nodes are in view. */
const inView = (page: Page) =>
  canvas(page).evaluate((room) => {
    const { left, right, top, bottom } = room.getBoundingClientRect();
    const nodes = [...room.querySelectorAll('[data-node]')];
    const seen = nodes.filter((node) => {
      const box = node.getBoundingClientRect();
      return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
    });
    return seen.length === nodes.length;
  });

test('the view follows the player to nodes that are too small to read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await open(page);
  await button(page, 'Differentiate').click();
  await expect(button(page, 'Back to primal')).toBeVisible();
  await button(page, 'Fit to view').click();
  await expect.poll(() => zoom(page)).toBeLessThan(0.5);
  await button(page, 'First step').click();
  for (let pressed = 0; pressed < 6; pressed++) {
    await button(page, 'Next step').click();
    await expect.poll(() => zoom(page)).toBeGreaterThanOrEqual(0.5);
    await expect(canvas(page).getByRole('group', { name: /fires now/ })).toBeInViewport({
      ratio: 0.99,
    });
  }
});

test('a graph that is in view and can be read stays where it is', async ({ page }) => {
  await open(page);
  const before = await canvas(page).locator('[data-node]').first().boundingBox();
  await button(page, 'Previous step').click();
  await button(page, 'Previous step').click();
  expect(await canvas(page).locator('[data-node]').first().boundingBox()).toEqual(before);
});

test('the graph stays whole in view as the window changes, until one zooms by hand', async ({
  page,
}) => {
  await open(page);
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect.poll(() => inView(page)).toBe(true);
  await page.setViewportSize({ width: 1400, height: 800 });
  await expect.poll(() => inView(page)).toBe(true);
  const fitted = await zoom(page);
  await canvas(page).hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(() => zoom(page)).toBeGreaterThan(fitted);
  const chosen = await zoom(page);
  await page.setViewportSize({ width: 1300, height: 800 });
  await expect.poll(() => zoom(page)).toBeCloseTo(chosen);
});

test('on a touch screen, what is selected can be worked on without keys or inspector', async ({
  browser,
}) => {
  const tablet = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
  });
  const page = await tablet.newPage();
  await open(page);
  await node(page, 'ln').tap({ position: { x: 20, y: 12 } });
  await button(page, 'Duplicate').tap();
  await expect(canvas(page).getByRole('group')).toHaveCount(9);
  await button(page, 'Delete').tap();
  await expect(canvas(page).getByRole('group')).toHaveCount(8);
  await expect(button(page, 'Delete')).toHaveCount(0);
  await node(page, 'sin').tap({ position: { x: 20, y: 12 } });
  await button(page, 'Actions').tap();
  await page.getByRole('menuitem', { name: 'Give a name' }).tap();
  await page.getByRole('textbox', { name: 'Name' }).fill('s');
  await page.keyboard.press('Enter');
  await expect(node(page, 'sin, s')).toBeVisible();
  await tablet.close();
});
