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

test('who sees nothing reads, steps, finds, gives keys, differentiates, enters an array, shares and undoes', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const user = await Listener.at(page);

  // The paper's table, by the names of its steps.
  const steps = async () =>
    (await user.names('button')).filter((name) => name.startsWith('Go to step'));
  await expect.poll(async () => (await steps()).length).toBe(19);
  expect(await steps()).toContain('Go to step 19: x′₁ = v′₋₁');

  // Which node accumulates, and what: it is said.
  await user.press('Home');
  let heard = '';
  for (let k = 0; k < 19 && !heard.includes('accumulates'); k++) {
    const before = await user.told();
    await user.press('Control+.');
    await expect.poll(() => user.told()).not.toBe(before);
    heard = await user.told();
  }
  expect(heard).toContain('v′₀ accumulates: −0.284 + 2 = 1.716');

  // Commands that had no key are given one, in the list of keys.
  await user.press('?');
  await user.expectFocus('dialog', 'Keyboard shortcuts');
  for (const [command, key] of [
    ['Share', 'F8'],
    ['Differentiate', 'F9'],
    ['Simplify', 'F10'],
  ] as const) {
    await user.seek('Tab', 'button', `Key of ${command}: none`, 120);
    await user.press('Enter', key);
    await user.expectFocus('button', `Key of ${command}: ${key}`);
  }
  await user.press('Escape');

  await user.press('F9');
  await user.expectTold('The adjoint program of y has');
  await user.press('F10');
  await user.expectTold('Simplified:');
  await user.press('F8');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#');
  await user.press('Control+z', 'Control+z');
  await user.expectTold('Undid differentiate');

  // What is no number is said where it is.
  await user.seek('Tab', 'textbox', 'Expression', 80);
  await user.press('Control+a');
  await user.type('ln(0-x)');
  await user.press('Enter');
  await user.seek('Tab', 'tab', 'Build', 20);
  await user.press('ArrowRight');
  await user.expectThere('row', 'ln, v2');
  await user.seek('Tab', 'row', '', 12);
  await user.press('Home');
  await user.expectFocus('row', 'input x');
  await user.seek('ArrowDown', 'row', 'ln, v2, value NaN', 5);
  const row = await user.focus();
  expect(row.name).toContain('of v1, read by y');

  // An array in place of a number.
  await user.press('Control+Home', 'Enter');
  await user.type('make');
  await user.press('Enter');
  await user.expectFocus('dialog', 'Input x');
  await user.seek('Tab', 'textbox', 'Type or paste', 20);
  await user.press('Control+a');
  await user.type('[[1,2],[3,4]]');
  await user.seek('Tab', 'button', 'Take these numbers', 10);
  await user.press('Enter', 'Escape');
  await user.expectFocus('row', 'input x, v0, shape 2 by 2');
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
  const faults: string[] = [];
  for (let k = 0; k < 90; k++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // What is drawn in a frame may leave it to that to show the focus.
      const around = element.parentElement ?? element;
      const isSeen = [element, around, around.parentElement ?? around].some((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      });
      const name = element.ariaLabel ?? element.textContent.trim().slice(0, 40);
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const over = document.elementFromPoint(x, y);
      // A tooltip of its own is no cover.
      const isCovered =
        over !== null &&
        !element.contains(over) &&
        !over.contains(element) &&
        !over.closest('[popover]');
      const isOut = bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth;
      if (isOut) return `${name}: out of sight`;
      if (isCovered) return `${name}: under ${over.className}`;
      return isSeen ? null : `${name}: not seen`;
    });
    if (fault !== null) faults.push(fault);
  }
  expect(faults).toEqual([]);
});
