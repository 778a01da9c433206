import { expect, type Page, test } from '@playwright/test';
import {
  announcement,
  button,
  canvas,
  expectNodes,
  expectPapersTable,
  expression,
  node,
  open,
  papersNodes,
} from './app';

/** Nobody's hand is on the mouse: whatever has the focus gets the keys. */
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** To an empty canvas, by Tab and the menu. */
async function openEmptyByKeyboard(page: Page): Promise<void> {
  await open(page);
  const more = button(page, 'More');
  for (let k = 0; k < 16 && !(await isFocused(page, 'More')); k++) await press(page, 'Tab');
  await expect(more).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('menuitem', { name: 'New empty graph' })).toBeFocused();
  await press(page, 'Enter');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
}

function isFocused(page: Page, name: string): Promise<boolean> {
  return page.evaluate((label) => document.activeElement?.ariaLabel === label, name);
}

/** Types what to add, and chooses the first that is found. */
async function add(page: Page, typed: string, expected: string): Promise<void> {
  await page.keyboard.type(typed);
  await expect(page.getByRole('combobox', { name: 'Add to the graph' })).toHaveValue(typed);
  await press(page, 'Enter');
  await expect(node(page, expected)).toBeFocused();
}

/** Walks from the focused node to another, back or on as one reads. */
async function walkTo(page: Page, key: 'Tab' | 'Shift+Tab', name: string): Promise<void> {
  const wanted = node(page, name);
  const label = await wanted.getAttribute('aria-label');
  for (let k = 0; k < 12 && !(await isFocused(page, label ?? '')); k++) {
    const before = await page.evaluate(() => document.activeElement?.ariaLabel);
    await press(page, key);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.ariaLabel))
      .not.toBe(before);
  }
  await expect(wanted).toBeFocused();
}

async function expectFocusOnCanvas(page: Page): Promise<void> {
  await expect
    .poll(() => canvas(page).evaluate((room) => room.contains(document.activeElement)))
    .toBe(true);
}

test('the graph of the paper is built without a mouse', async ({ page }) => {
  await openEmptyByKeyboard(page);
  await button(page, 'Skip to the canvas').focus();
  await press(page, 'Enter');
  await add(page, 'x1', 'input x1');
  await press(page, 'F2');
  await expect(page.getByRole('spinbutton', { name: 'Value of x1' })).toBeFocused();
  await page.keyboard.type('2');
  await press(page, 'Enter');
  await expect(node(page, 'input x1, v0, value 2')).toBeFocused();
  await add(page, 'x2', 'input x2');
  await press(page, 'F2');
  await page.keyboard.type('5');
  await press(page, 'Enter');

  // What is typed on a node follows it.
  await walkTo(page, 'Shift+Tab', 'input x1');
  await add(page, 'ln', 'ln, v1');
  // What is kept selected is wired together.
  await walkTo(page, 'Shift+Tab', 'input x1');
  await press(page, 'Shift+Enter');
  await expect(announcement(page)).toContainText('Kept selected');
  await walkTo(page, 'Tab', 'input x2');
  await add(page, '*', 'multiplication ×, v2');
  await walkTo(page, 'Shift+Tab', 'input x2');
  await add(page, 'sin', 'sin, v3');

  // A wire goes where the list of ports says.
  await walkTo(page, 'Shift+Tab', 'ln');
  await add(page, '+', 'addition +, not wired completely');
  await walkTo(page, 'Shift+Tab', 'multiplication ×');
  await press(page, 'Enter');
  await expect(page.getByRole('menu', { name: 'Actions of multiplication ×, v2' })).toBeVisible();
  await page.keyboard.type('conn');
  await press(page, 'Enter');
  const chooser = page.getByRole('combobox', {
    name: 'What should multiplication ×, v2 run into?',
  });
  await expect(chooser).toBeFocused();
  const ports = page.getByRole('listbox', { name: 'What should' });
  await expect(ports.getByRole('option', { selected: true })).toContainText('operand b');
  await press(page, 'Enter');
  await expect(announcement(page)).toContainText('Wired multiplication ×, v2 into operand b of');
  await expect(node(page, 'multiplication ×')).toBeFocused();

  // And may be asked for from the other end.
  await walkTo(page, 'Tab', 'addition +, v4');
  await add(page, '-', 'subtraction −, not wired completely');
  await press(page, 'Enter');
  await page.keyboard.type('wire');
  await press(page, 'ArrowDown', 'Enter');
  await expect(page.getByRole('combobox', { name: /What should feed operand b/ })).toBeFocused();
  await page.keyboard.type('sin');
  await press(page, 'Enter');
  await expect(node(page, 'subtraction −, v5')).toBeFocused();
  await add(page, 'output', 'output y');

  await press(page, 'End');
  await expectNodes(page, papersNodes);
  await expectPapersTable(page);
  await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');
});

test('everything the mouse reaches, Tab reaches', async ({ page }) => {
  await open(page);
  await expect(node(page, 'output y')).toBeVisible();
  const reached = new Set<string>();
  for (let k = 0; k < 400; k++) {
    await press(page, 'Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
      return element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent.trim();
    });
    if (name === 'Skip to the canvas' && reached.has(name)) break;
    reached.add(name);
  }
  const must = [
    'Skip to the canvas',
    'Skip to the player',
    'Examples',
    'Share',
    'Theme',
    'More',
    'Expression',
  ];
  must.push('Search the palette', 'input', 'Canvas', ...papersNodes, 'Add a node', 'Arrange');
  must.push('Seed', 'Copy the trace', 'How the trace is written');
  must.push('Go to step 19: x′₁ = v′₋₁');
  must.push('First step', 'Previous step', 'Play', 'Next step', 'Last step', 'Step', 'Speed');
  const names = [...reached];
  expect(must.filter((name) => !names.some((text) => text.endsWith(name)))).toEqual([]);
});

test('the focus is never lost at a dead end', async ({ page }) => {
  await open(page);
  await button(page, 'Skip to the canvas').focus();
  await press(page, 'Enter', 'Tab', 'Tab');
  await expectFocusOnCanvas(page);
  await node(page, 'sin').focus();
  // Leaving a list, a menu and a field gives it back.
  await press(page, 'q', 'Escape');
  await expect(node(page, 'sin')).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await press(page, 'Escape');
  await expect(node(page, 'sin')).toBeFocused();
  await node(page, 'input x1').focus();
  await press(page, 'F2', 'Escape');
  await expect(node(page, 'input x1')).toBeFocused();
  // There is nothing to the left of an input; it is said, and one stays.
  await press(page, 'Control+ArrowLeft');
  await expect(announcement(page)).toContainText('There is nothing in that direction');
  await expect(node(page, 'input x1')).toBeFocused();
  await press(page, 'Control+ArrowRight');
  await expect(node(page, 'ln')).toBeFocused();
  // What has the focus goes away.
  await press(page, 'Delete');
  await expect(node(page, 'ln')).toHaveCount(0);
  await expectFocusOnCanvas(page);
  await press(page, 'Control+z');
  await expect(node(page, 'ln')).toBeVisible();
  await press(page, 'Control+a', 'Delete');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
  await expectFocusOnCanvas(page);
  // And one goes on from there.
  await add(page, 'theta', 'input theta');
  await press(page, 'Control+z', 'Control+z');
  await expectNodes(page, papersNodes);
});

test('nodes are moved, named, disconnected and rewired by keyboard', async ({ page }) => {
  await open(page);
  await node(page, 'sin').focus();
  const before = await node(page, 'sin').boundingBox();
  await press(page, 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight');
  await expect.poll(async () => (await node(page, 'sin').boundingBox())?.x).not.toBe(before?.x);
  await press(page, 'Control+z');
  await expect.poll(() => node(page, 'sin').boundingBox()).toEqual(before);

  await press(page, 'F2');
  await page.keyboard.type('s');
  await press(page, 'Enter');
  // What is named is written first, as in s = sin(x2); y = …
  await expect(node(page, 'sin, s, v1')).toBeFocused();
  await press(page, 'Enter');
  await page.keyboard.type('disc');
  await press(page, 'Enter');
  await expect(announcement(page)).toContainText('Disconnected');
  await expect(node(page, 'sin, s, not wired completely')).toBeFocused();
  await press(page, 'Control+z', 'Control+z');
  await expectNodes(page, papersNodes);

  // A choice that would close a cycle is there to be read, and can't be chosen.
  await node(page, 'subtraction −').focus();
  await press(page, 'Enter');
  await page.keyboard.type('conn');
  await press(page, 'Enter');
  await page.keyboard.type('ln');
  const ports = page.getByRole('listbox', { name: 'What should' });
  const cyclic = ports.getByRole('option', { name: 'ln, v1' });
  await expect(cyclic).toContainText('would close a cycle');
  await expect(cyclic).toBeDisabled();
});

test('after a new empty graph typing works at once, and a free port takes what is typed', async ({
  page,
}) => {
  await openEmptyByKeyboard(page);
  await expect(canvas(page)).toBeFocused();
  await add(page, 'w', 'input w');
  await add(page, '*', 'multiplication ×, not wired completely');
  await add(page, 'x', 'input x');
  await expect(node(page, 'multiplication ×, v1')).toBeVisible();
});

test('typing a name that there is goes to the node of that name', async ({ page }) => {
  await open(page);
  await canvas(page).focus();
  await page.keyboard.type('x2');
  const found = page.getByRole('listbox', { name: 'Add to the graph' });
  await expect(found.getByRole('option', { selected: true })).toContainText('go to input x2');
  await press(page, 'Enter');
  await expect(node(page, 'input x2')).toBeFocused();
  // The name of another value, and one that is new.
  await page.keyboard.type('v4');
  await press(page, 'Enter');
  await expect(node(page, 'addition +, v4')).toBeFocused();
  await add(page, 'b', 'input b');
});
