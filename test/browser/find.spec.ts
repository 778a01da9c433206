import { expect, type Page, test } from '@playwright/test';
import type { GraphNode } from '../../src/core/graph/graph';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { encodeLink } from '../file/graphs';
import { announcement, button, canvas, expression, node, openWith, slider, table } from './app';
import { expectNoViolations } from './axe';

const PAPER = 'x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)';

const field = (page: Page) => page.getByRole('textbox', { name: 'Find', exact: true });
const bar = (page: Page) => page.getByRole('search', { name: 'Find in graph and trace' });

test('what is looked for is counted, gone through, lit and said', async ({ page }) => {
  await openWith(page, PAPER);
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('-0.284');
  await expect(bar(page)).toContainText('1 of 1');
  await expect(announcement(page)).toHaveText('1 of 1, input x2, adjoint at step 14');
  await expect(node(page, 'input x2')).toHaveAttribute('data-found', 'now');
  await expect(table(page).locator('[data-found=now]').first()).toHaveAttribute('data-step', '13');

  await field(page).fill('x');
  await expect(bar(page)).toContainText('1 of 4');
  await field(page).press('Enter');
  await expect(bar(page)).toContainText('2 of 4');
  await expect(node(page, 'input x1')).toHaveAttribute('data-found', '');
  await expect(node(page, 'input x2')).toHaveAttribute('data-found', 'now');
  await field(page).press('Shift+Enter');
  await field(page).press('Shift+Enter');
  await expect(bar(page)).toContainText('4 of 4');
  await page.keyboard.press('F3');
  await expect(bar(page)).toContainText('1 of 4');

  await expectNoViolations(page, '[aria-label=Canvas]');

  await field(page).fill('nothing of that name');
  await expect(bar(page)).toContainText('Nothing found');
  await expect(announcement(page)).toHaveText('Nothing found');
  await expect(page.locator('[data-found]')).toHaveCount(0);
});

test('it comes from anywhere, gives the focus back, and leaves the browser its own', async ({
  page,
}) => {
  await openWith(page, PAPER);
  await node(page, 'sin').click();
  await node(page, 'sin').focus();
  await page.keyboard.press('F3');
  await expect(field(page)).toBeFocused();
  await field(page).fill('ln');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(node(page, 'sin')).toBeFocused();
  await expect(page.locator('[data-found]')).toHaveCount(0);

  await expression(page).focus();
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('ln');
  // Pressed once more the key is the browser's.
  const taken = await field(page).evaluate((element) => {
    const press = new KeyboardEvent('keydown', {
      key: 'f',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    });
    return !element.dispatchEvent(press);
  });
  expect(taken).toBe(false);
  await page.keyboard.press('Control+Enter');
  await expect(node(page, 'ln')).toBeFocused();
  await expect(bar(page)).toHaveCount(0);

  await button(page, 'Find').click();
  await expect(field(page)).toBeFocused();
  await button(page, 'Close find').click();
  await expect(button(page, 'Find')).toBeFocused();
});

test('the list that typing opens finds as well', async ({ page }) => {
  await openWith(page, PAPER);
  await canvas(page).focus();
  await page.keyboard.type('-0.284');
  await page.getByRole('option', { name: 'find -0.284 in graph and trace' }).click();
  await expect(field(page)).toHaveValue('-0.284');
  await expect(bar(page)).toContainText('1 of 1');
});

test('a number that is not computed yet is not given away', async ({ page }) => {
  await openWith(page, PAPER);
  await button(page, 'First step').click();
  await page.keyboard.press('Control+f');
  await field(page).fill('11.652');
  await expect(bar(page)).toContainText('2 further on');
  await slider(page).fill('8');
  await expect(bar(page)).toContainText('1 of 2');
});

/** x, and sines and cosines in a row: as many nodes as asked for. */
function chain(count: number): GraphNode[] {
  const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x', value: 0.5 }];
  for (let k = 1; k < count - 1; k++) {
    const primitive = k % 2 === 0 ? 'cos' : 'sin';
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive, operands: [`n${k - 1}`] });
  }
  nodes.push({ kind: 'output', id: 'end', name: 'y', operands: [`n${count - 2}`] });
  return nodes;
}

test('among ten thousand nodes the view goes there, and the table to its row', async ({ page }) => {
  const document = { ...EMPTY_DOCUMENT, graph: { nodes: chain(10_000) } };
  test.slow();
  await page.goto(`/#${await encodeLink({ document, view: { ...DEFAULT_VIEW, step: 20_000 } })}`);
  await expect(slider(page)).toBeVisible({ timeout: 60_000 });
  await button(page, 'Find').click();
  await expect(field(page)).toBeFocused();
  await field(page).fill('v7531');
  await expect(bar(page)).toContainText('1 of 1');
  await expect(node(page, 'sin, v7531')).toBeInViewport();
  await expect(table(page).locator('[data-found=now]').first()).toBeInViewport();
  await field(page).fill('v75');
  await expect(bar(page)).toContainText(/of 111/);
});
