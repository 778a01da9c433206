import { expect, test } from '@playwright/test';
import { exampleGroups } from '../../src/file/examples/examples';
import { button, choose, expectNodes, expression, nodeNames, open, papersNodes } from './app';

test('there are at least ten more than the one that is open, each with what it teaches', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Examples').click();
  const items = page
    .getByRole('menu', { name: 'Examples' })
    .getByRole('menuitem')
    // The course is not one of them, and stands after the first.
    .filter({ hasNotText: 'The course of fourteen lessons' });
  await expect(items).toHaveText(
    exampleGroups.flatMap(({ examples }) =>
      examples.map(({ title, teaches }) => `${title}${teaches}`),
    ),
  );
  expect(await items.count()).toBeGreaterThan(10);
});

test('a menu longer than the window is scrolled by the wheel, and stays where it was scrolled to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await button(page, 'Examples').click();
  const menu = page.getByRole('menu', { name: 'Examples' });
  const last = menu.getByRole('menuitem').last();
  await expect(last).not.toBeInViewport();
  await menu.getByRole('menuitem').first().hover();
  await page.mouse.wheel(0, 5000);
  await expect(last).toBeInViewport();
  // What follows a scroll, such as placing the menu anew, comes with the next frames.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(last).toBeInViewport();
  await last.click();
  await expect(expression(page)).toHaveValue(/omega/);
});

test('undo brings the former graph back', async ({ page }) => {
  await open(page);
  await choose(page, 'Examples', "Rosenbrock's valley");
  await expect(expression(page)).toHaveValue(/100/);
  await button(page, 'Undo').click();
  await expectNodes(page, papersNodes);
  await button(page, 'Redo').click();
  await expect(expression(page)).toHaveValue(/100/);
});

test('the menu goes by keyboard, and by typing', async ({ page }) => {
  await open(page);
  await button(page, 'Examples').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type('micro');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Examples')).toBeFocused();
  await expect.poll(() => nodeNames(page)).not.toEqual(papersNodes);
});
