import { expect, test } from '@playwright/test';
import { node, open, openTab, papersNodes } from './app';
import { expectNoViolations } from './axe';
import { Viewer } from './viewer';

test('the outline is the graph as a list, and what is done in it is done on the canvas', async ({
  page,
}) => {
  await open(page);
  const outline = await openTab(page, 'Outline');
  const grid = outline.getByRole('treegrid', { name: 'Outline' });
  const rows = grid.locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(papersNodes.length);
  const names = await rows.evaluateAll((all) => all.map((row) => row.ariaLabel ?? ''));
  expect(names.map((name, k) => name.startsWith(papersNodes[k] ?? '?'))).not.toContain(false);
  expect(names[6]).toContain('of a v4 and b v3, read by y');
  await expectNoViolations(page, '#left');

  // One selection, and one focus.
  await rows.nth(2).click();
  await expect(rows.nth(2)).toBeFocused();
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+ArrowRight');
  await expect(grid.getByRole('row', { name: 'addition +, v4' })).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(grid.getByRole('row', { name: 'input x1' })).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row', { name: 'input x1, v-1, value 3' })).toBeFocused();
  await expect(node(page, 'input x1, v-1, value 3')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('row', { name: 'input x1, v-1, value 2' })).toBeFocused();

  // What the focus is on goes away, and comes back.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(papersNodes.length - 1);
  await expect(grid.getByRole('row', { name: 'multiplication ×' })).toBeFocused();
  await expect(grid.getByRole('row', { name: 'addition +, not wired completely' })).toContainText(
    'lacks operand a',
  );
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(papersNodes.length);

  // Two are folded, and the fold is opened in the list.
  await grid.getByRole('row', { name: 'ln, v1' }).click();
  await grid.getByRole('row', { name: 'multiplication ×, v2' }).click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+e');
  const fold = grid.getByRole('row', { name: 'fold ' });
  await expect(fold).toBeFocused();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('row', { name: 'ln' })).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('ArrowLeft');
  await expect(fold).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
});

test('without a mouse the focus is always seen, and never under something else', async ({
  page,
}) => {
  await open(page);
  const outline = await openTab(page, 'Outline');
  await expect(outline.getByRole('row', { name: 'output y' })).toBeVisible();
  // What is pressed in it is large enough.
  const sizes = await outline.getByRole('button').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  const user = await Viewer.at(page);
  await user.seek('Tab', 'combobox', 'Speed', 90);
});
