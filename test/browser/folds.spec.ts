import { expect, type Page, test } from '@playwright/test';
import { button, canvas, node, openWith, table } from './app';
import { expectNoViolations } from './axe';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'no-preference' }));

const neuron = 'h = w*x + b; a = tanh(h); y = a*a';
const fold = (page: Page, name = 'f1') =>
  canvas(page).getByRole('group', { name: new RegExp(`^fold ${name},`) });

/** Selects h and a, and folds them. */
async function foldTwo(page: Page): Promise<void> {
  await openWith(page, neuron);
  await button(page, 'Last step').click();
  await node(page, 'addition +, h').click({ position: { x: 12, y: 40 } });
  await node(page, 'tanh, a').click({ position: { x: 12, y: 40 }, modifiers: ['Shift'] });
  await button(page, 'Fold').click();
  await expect(fold(page)).toBeVisible();
}

test('what is selected becomes one node, which opens in its place and goes with undo and links', async ({
  page,
}) => {
  await foldTwo(page);
  await expect(fold(page)).toHaveAccessibleName(/2 nodes, v3, value 0\.964/);
  await expect(node(page, 'tanh, a')).toHaveCount(0);

  await button(page, 'Unfold').click();
  await expect(node(page, 'tanh, a')).toBeVisible();
  await expect(fold(page)).toHaveCount(0);
  await button(page, 'Close f1').click();
  await expect(node(page, 'tanh, a')).toHaveCount(0);

  await button(page, 'Undo').click();
  await expect(node(page, 'tanh, a')).toBeVisible();
  await button(page, 'Redo').click();
  await expect(fold(page)).toBeVisible();
  await expect(fold(page)).toHaveAccessibleName(/value 0\.964/);
});

test('a closed fold is one row of the trace and one step either way', async ({ page }) => {
  await foldTwo(page);
  await expect(table(page).getByRole('button', { name: 'Open f1' })).toBeVisible();
  await expect(table(page).getByRole('row')).toHaveCount(1 + 3 + 2 + 1 + 2 + 1);
  await button(page, 'First step').click();
  for (let step = 0; step < 5; step++) await button(page, 'Next step').click();
  await expect(fold(page)).toHaveAccessibleName(/fires now/);
  await expect(fold(page)).toHaveAccessibleName(/value 0\.964/);
  await button(page, 'Open f1').click();
  await expect(table(page).getByRole('row')).toHaveCount(1 + 3 + 2 + 3 + 2 + 1);
});

test('folds are made, named and opened by keyboard', async ({ page }) => {
  await openWith(page, neuron);
  await canvas(page).focus();
  await node(page, 'tanh, a').focus();
  await page.keyboard.press('Control+e');
  await expect(fold(page)).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('layer1');
  await page.keyboard.press('Enter');
  await expect(fold(page, 'layer1')).toBeFocused();
  await page.keyboard.press('Control+Shift+e');
  await expect(button(page, 'Close layer1')).toBeVisible();
});

test('what leads back in is said, and taken in on wish', async ({ page }) => {
  await openWith(page, 'a = sin(x); b = cos(a); c = exp(b); y = c');
  await node(page, 'sin, a').click({ position: { x: 12, y: 40 } });
  await node(page, 'exp, c').click({ position: { x: 12, y: 40 }, modifiers: ['Shift'] });
  await button(page, 'Fold').click();
  await expect(page.getByText('leads back into them by b').first()).toBeVisible();
  await button(page, 'Take in').click();
  await expect(fold(page)).toHaveAccessibleName(/3 nodes/);
});

test('a folded graph is accessible, closed and open', async ({ page }) => {
  await foldTwo(page);
  await expectNoViolations(page);
  await button(page, 'Unfold').click();
  await expectNoViolations(page);
});

test('a fold is entered, and left by the way it was entered', async ({ page }) => {
  await foldTwo(page);
  await button(page, 'Unfold').click();
  await button(page, 'Enter f1').click();
  const way = page.getByRole('navigation', { name: 'Folds' });
  await expect(way).toContainText('Whole graph');
  await expect(node(page, 'tanh, a')).toBeInViewport();
  await way.getByRole('button', { name: 'Whole graph' }).click();
  await expect(fold(page)).toBeVisible();
  await expect(way).toHaveCount(0);
});
