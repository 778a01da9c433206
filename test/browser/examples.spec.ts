import { expect, test } from '@playwright/test';
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

test('every example opens without an error and has its table', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await button(page, 'Examples').click();
  const menu = page.getByRole('menu', { name: 'Examples' });
  const titles = await menu.getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  expect(titles.length).toBeGreaterThan(10);
  let text = '';
  for (const title of titles) {
    const [name = '', ...teaches] = title.split('\n');
    expect(teaches.join(' ')).toMatch(/\S+ \S+/);
    await choose(page, 'Examples', name);
    if (text !== '') await expect(expression(page)).not.toHaveValue(text);
    text = await expression(page).inputValue();
    await expect(table(page).getByRole('row').nth(3)).toBeVisible();
    await expect.poll(() => nodeNames(page)).toContainEqual(expect.stringMatching(/^output /));
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    // Every node is complete: an example teaches nothing by being unfinished.
    expect((await nodeNames(page)).filter((label) => /not wired/.test(label))).toEqual([]);
  }
  expect(complaints).toEqual([]);
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
