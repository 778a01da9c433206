import { expect, test } from '@playwright/test';
import { exampleGroups } from '../../src/file/examples/examples';
import {
  button,
  choose,
  complaintsOf,
  expectNodes,
  expression,
  nodeNames,
  open,
  papersNodes,
  table,
} from './app';

test('there are at least ten more than the one that is open, each with what it teaches', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Examples').click();
  const items = page.getByRole('menu', { name: 'Examples' }).getByRole('menuitem');
  await expect(items).toHaveText(
    exampleGroups.flatMap(({ examples }) =>
      examples.map(({ title, teaches }) => `${title}${teaches}`),
    ),
  );
  expect(await items.count()).toBeGreaterThan(10);
});

for (const { title: group, examples } of exampleGroups) {
  test(`every example under “${group}” opens without an error and has its table`, async ({
    page,
    baseURL,
  }) => {
    const complaints = complaintsOf(page, baseURL);
    await open(page);
    await choose(page, 'More', 'New empty graph');
    let text = '';
    for (const { title } of examples) {
      await choose(page, 'Examples', title);
      await expect(expression(page)).not.toHaveValue(text);
      text = await expression(page).inputValue();
      await expect(table(page).getByRole('row').nth(3)).toBeVisible();
      await expect
        .poll(() => nodeNames(page))
        .toContainEqual(expect.stringMatching(/^output .*, adjoint 1$/));
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
      // Every node is complete: an example teaches nothing by being unfinished.
      expect((await nodeNames(page)).filter((label) => /not wired/.test(label))).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

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
