/** The menu of examples: groups, small pictures of the graphs, and a search. */

import { expect, type Page, test } from '@playwright/test';
import { exampleGroups } from '../../src/file/examples/examples';
import { button, expression, open } from './app';
import { expectNoViolations } from './axe';

const menu = (page: Page) => page.getByRole('menu', { name: 'Examples' });
const items = (page: Page) => menu(page).getByRole('menuitem');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the examples' });

async function openMenu(page: Page): Promise<void> {
  await open(page);
  await button(page, 'Examples').click();
  await expect(items(page).first()).toBeFocused();
}

test('examples stand in their groups, each with a picture of its graph once it is in sight', async ({
  page,
}) => {
  await openMenu(page);
  for (const { title, examples } of exampleGroups) {
    const group = menu(page).getByRole('group', { name: title, exact: true });
    await expect(group.getByRole('menuitem')).toHaveCount(examples.length);
  }
  for (const item of [items(page).first(), items(page).last()]) {
    await item.scrollIntoViewIfNeeded();
    await expect(item.locator('svg path').first()).toBeVisible();
  }
});

for (const size of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`the menu is in view and without violations at ${size.width} × ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openMenu(page);
    await expect(items(page).first().locator('svg path').first()).toBeVisible();
    const box = await menu(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= size.width).toBe(true);
    const wider = await menu(page).evaluate((e) => e.scrollWidth > e.clientWidth);
    expect(wider).toBe(false);
    await expectNoViolations(page);
  });
}

test('what is typed finds examples by what they are called and what they teach; Enter opens the first', async ({
  page,
}) => {
  await openMenu(page);
  await page.keyboard.type('valley');
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue('valley');
  await expect(items(page)).toHaveText([/^Rosenbrock/]);
  await search(page).fill('zebra');
  await expect(items(page)).toHaveCount(0);
  await expect(page.getByText('Nothing is called “zebra”.')).toBeVisible();
  await search(page).fill('rosenbrock');
  await search(page).press('ArrowDown');
  await expect(items(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toHaveCount(0);
  await expect(button(page, 'Examples')).toBeFocused();
  await expect(expression(page)).toHaveValue(/100/);
});
