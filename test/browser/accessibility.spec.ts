import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  announcement,
  button,
  canvas,
  choose,
  expectNodes,
  expectPapersTable,
  expression,
  node,
  open,
  openTab,
  palette,
  papersNodes,
  slider,
  table,
  write,
} from './app';
import { expectNoViolations, expectNoViolationsInBoth } from './axe';

/** Each tab beside the canvas, once what it shows has been worked out. */
async function eachTab(page: Page, look: (panel: Locator) => Promise<void>): Promise<void> {
  for (const [name, shown] of [
    ['Curve', 'Downhill, step by step'],
    ['Jacobian', 'Hessian times a vector'],
    ['Compare', 'Expression swell: this graph in itself'],
    ['Cost', 'Cut after every 8 statements'],
    ['Dataflow', 'Speed-up over processors'],
    ['Compiled', 'Time per run'],
  ] as const) {
    const panel = await openTab(page, name);
    await expect(panel.getByText(shown, { exact: true })).toBeVisible();
    await look(panel);
  }
  await page.getByRole('tab', { name: 'Trace' }).click();
}

test('axe finds nothing in either theme, at rest and at work', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await expectPapersTable(page);
  await expectNoViolationsInBoth(page);
  await eachTab(page, () => expectNoViolationsInBoth(page, '[role=tabpanel]'));
  // In the midst of playing, with a node selected, and with things amiss in graph and text.
  await write(page, 'ln(a - 2)');
  await button(page, 'Last step').click();
  await button(page, 'Previous step').click();
  await node(page, 'ln').click({ position: { x: 14, y: 10 } });
  await canvas(page)
    .getByRole('button', { name: /to look at/ })
    .click();
  await expect(page.getByRole('list', { name: 'What to look at' })).toBeVisible();
  await expression(page).fill('ln(a - 2) +');
  await expression(page).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await expectNoViolationsInBoth(page);
});

test('axe finds nothing at 320 pixels, where everything is still there', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  // Every step is a card there.
  await expect(table(page).locator('tbody tr')).toHaveCount(19);
  await expectNoViolations(page);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBe(0);
  await eachTab(page, async (panel) => {
    await expectNoViolations(page, '[role=tabpanel]');
    // Wide things scroll by themselves, the panel only up and down.
    const wider = await panel.evaluate(
      (element) =>
        [...element.querySelectorAll(':scope > div')].filter(
          (part) => part.scrollWidth > part.clientWidth,
        ).length,
    );
    expect(wider).toBe(0);
  });
  for (const name of ['Play', 'Next step', 'Previous step', 'First step', 'Last step', 'Undo']) {
    await expect(button(page, name)).toBeVisible();
  }
  await button(page, 'First step').click();
  await button(page, 'Next step').click();
  await expect(node(page, 'input x1, v-1, value 2, adjoint not computed yet')).toBeVisible();
  await choose(page, 'Examples', 'A quotient');
  await expect(expression(page)).toHaveValue(/sin/);
});

test('axe finds nothing with menus, lists and dialogs open', async ({ page }) => {
  await open(page);
  for (const name of ['Examples', 'Theme', 'More', 'Copy the trace']) {
    await button(page, name).click();
    await expect(page.getByRole('menu', { name })).toBeVisible();
    await expectNoViolations(page, '[role=menu]');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(button(page, name)).toBeFocused();
  }
  await button(page, 'How the trace is written').click();
  await expectNoViolations(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  for (const [item, title] of [
    ['Settings…', 'Settings'],
    ['Keyboard shortcuts…', 'Keyboard'],
  ] as const) {
    await choose(page, 'More', item);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expectNoViolations(page, 'dialog');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await node(page, 'sin').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Actions of sin, v3' })).toBeVisible();
  await expectNoViolations(page, '[role=menu]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('q');
  await expect(page.getByRole('combobox', { name: 'Add to the graph' })).toBeVisible();
  await expectNoViolations(page, '[popover]:has([role=listbox])');
});

test('the names that others rely on stay put', async ({ page }) => {
  await open(page);
  const names = ['Play', 'Next step', 'Previous step', 'First step', 'Last step', 'Undo', 'Redo'];
  for (const name of [...names, 'Share', 'Examples'])
    await expect(button(page, name)).toHaveCount(1);
  await expect(table(page)).toHaveCount(1);
  await expect(slider(page)).toHaveCount(1);
  await expect(expression(page)).toHaveCount(1);
  await expect(canvas(page)).toHaveCount(1);
  await expect(palette(page)).toHaveCount(1);
  await expect(announcement(page)).toHaveAttribute('aria-live', 'polite');
  await expectNodes(page, papersNodes);
  await button(page, 'Play').click();
  await expect(button(page, 'Pause')).toHaveCount(1);
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toHaveCount(1);
});

test('what happens is announced', async ({ page }) => {
  await open(page);
  await button(page, 'First step').click();
  await button(page, 'Next step').click();
  await expect(announcement(page)).toContainText('v₋₁ = x₁: the input x₁ is 2.');
  await node(page, 'sin').focus();
  await page.keyboard.press('Delete');
  await expect(announcement(page)).toContainText('Deleted');
  await page.keyboard.press('Control+z');
  await expect(announcement(page)).toContainText('Undid delete');
  await choose(page, 'Examples', 'A tie');
  await expect(announcement(page)).toContainText('A tie');
});

test('with forced colours, what is current and what is selected can still be told', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  await slider(page).fill('3');
  await node(page, 'sin').click({ position: { x: 14, y: 10 } });
  /** All that draws the edge of an element and its ground. */
  const look = (locator: ReturnType<typeof node>) =>
    locator.evaluate((element) => {
      const { border, outline, background } = getComputedStyle(element);
      return [border, outline, background].join(' ');
    });
  expect(await look(node(page, 'sin'))).not.toBe(await look(node(page, 'multiplication ×')));
  expect(await look(node(page, 'ln'))).not.toBe(await look(node(page, 'addition +')));
  const cells = table(page).getByRole('row');
  const current = cells.nth(3).getByRole('cell').first();
  const other = cells.nth(4).getByRole('cell').first();
  expect(await look(current)).not.toBe(await look(other));
});
