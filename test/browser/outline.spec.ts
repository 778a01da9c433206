import { expect, test } from '@playwright/test';
import { node, open, openEmpty, openTab, papersNodes } from './app';
import { expectNoViolations } from './axe';
import { Listener } from './listener';

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

test('who sees nothing builds, wires and folds in the outline', async ({ page }) => {
  await openEmpty(page);
  await openTab(page, 'Outline');
  const user = await Listener.at(page);
  await user.seek('Tab', 'group', 'Outline');
  user.presses = 0;

  // σ(w·x + b)
  for (const name of ['w', 'x']) {
    await user.type(name);
    await user.press('Enter');
    await user.expectFocus('row', `input ${name}`);
  }
  await user.press('ArrowUp');
  await user.expectFocus('row', 'input w');
  await user.press('Shift+Enter', 'ArrowDown');
  await user.expectFocus('row', 'input x');
  await user.type('*');
  await user.press('Enter');
  await user.expectFocus('row', 'multiplication ×, v1');
  await user.type('+');
  await user.press('Enter');
  await user.expectFocus('row', 'addition +, not wired completely');
  await user.type('b');
  await user.press('Enter');
  await user.expectFocus('row', 'input b');
  await user.press('Control+ArrowRight');
  await user.expectFocus('row', 'addition +, v2');
  await user.type('sigmoid');
  await user.press('Enter');
  await user.expectFocus('row', 'logistic sigmoid');
  await user.type('output');
  await user.press('Enter');
  await user.expectFocus('row', 'output y');
  expect(user.presses).toBeLessThanOrEqual(90);

  // A wire that is begun here ends where one walks, or nowhere.
  await user.press('Control+Enter');
  await user.expectTold('What should feed output y?');
  await user.press('Escape');
  await user.expectTold('No wire laid');
  await user.press('Control+Home', 'Control+Enter');
  await user.expectTold('Where should input w run?');
  await user.press('Control+ArrowRight', 'Control+ArrowRight');
  await user.expectFocus('row', 'addition +');
  await user.press('Enter');
  await user.expectFocus('combobox', 'What should input w run into?');
  await user.press('Escape');

  // Two are folded, and the fold is told as one.
  await user.seek('ArrowUp', 'row', 'multiplication ×, v1');
  await user.press('Shift+Enter', 'ArrowDown');
  await user.expectFocus('row', 'addition +, v2');
  await user.press('Control+e');
  await user.expectFocus('row', 'fold f1, 2 nodes');
  await user.press('Control+z');
  await user.expectTold('Undid fold');
});
