import { expect, type Page, test } from '@playwright/test';
import {
  announcement,
  button,
  canvas,
  dragFromPalette,
  dragWire,
  expectNodes,
  expectPapersTable,
  expression,
  node,
  nodeNames,
  open,
  openEmpty,
  openWith,
  outlet,
  palette,
  papersNodes,
  pressWire,
} from './app';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'no-preference' }));

/** Types the number of an input in its place. */
async function setByMouse(page: Page, name: string, value: string): Promise<void> {
  const input = node(page, `input ${name}`);
  await input.getByTitle('double-click to type').dblclick();
  await input.getByRole('spinbutton', { name: `Value of ${name}` }).fill(value);
  await page.keyboard.press('Enter');
}

async function dragBy(page: Page, name: string, x: number, y: number): Promise<void> {
  const box = await node(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not there.`);
  await page.mouse.move(box.x + 14, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 14 + x, box.y + 10 + y, { steps: 4 });
  await page.mouse.up();
}

/** What the graph of the paper is made of, and where on the canvas it is dropped. */
const places = [
  ['input', 60, 150],
  ['input', 60, 300],
  ['natural logarithm', 170, 80],
  ['multiplication', 170, 220],
  ['sine', 170, 360],
  ['addition', 280, 160],
  ['subtraction', 390, 260],
  ['output', 490, 260],
] as const;

/** Its wires: some are dragged, some laid by pressing one end, then the other. */
const wires = [
  [dragWire, 'input x1', 'ln', 0, 1],
  [dragWire, 'input x1', 'multiplication ×', 0, 2],
  [dragWire, 'input x2', 'multiplication ×', 1, 2],
  [dragWire, 'input x2', 'sin', 0, 1],
  [dragWire, 'ln', 'addition +', 0, 2],
  [pressWire, 'multiplication ×', 'addition +', 1, 2],
  [pressWire, 'addition +', 'subtraction −', 0, 2],
  [pressWire, 'sin', 'subtraction −', 1, 2],
  [pressWire, 'subtraction −', 'output y', 0, 1],
] as const;

test('the graph of the paper is built from nothing, undone to nothing and redone to the end', async ({
  page,
}) => {
  await openEmpty(page);
  for (const [name, x, y] of places) await dragFromPalette(page, name, { x, y });
  await expect(canvas(page).getByRole('group')).toHaveCount(8);

  for (const [lay, from, to, index, count] of wires) {
    await lay(node(page, from), node(page, to), index, count);
  }
  await setByMouse(page, 'x1', '2');
  await setByMouse(page, 'x2', '5');

  await button(page, 'Last step').click();
  await expectNodes(page, papersNodes);
  await expectPapersTable(page);
  await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');

  const edits = places.length + wires.length + 2;
  for (let k = 0; k < edits; k++) await button(page, 'Undo').click();
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
  // One more, and the example is back that was there before.
  await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toBeDisabled();
  await expect(canvas(page).getByRole('group')).toHaveCount(8);
  for (let k = 0; k <= edits; k++) await page.keyboard.press('Control+Shift+z');
  await expect(button(page, 'Redo')).toBeDisabled();
  await button(page, 'Last step').click();
  await expectNodes(page, papersNodes);
  await expectPapersTable(page);
});

test('what is dropped from the palette stays unwired; what is pressed there follows what is selected', async ({
  page,
}) => {
  await openEmpty(page);
  await dragFromPalette(page, 'input', { x: 100, y: 100 });
  await dragFromPalette(page, 'sine', { x: 250, y: 100 });
  await expect(node(page, 'sin, not wired completely')).toBeVisible();
  await node(page, 'input x1').click({ position: { x: 14, y: 10 } });
  await palette(page).getByRole('button', { name: 'cosine', exact: true }).click();
  await expect(node(page, 'cos, v1')).toBeVisible();
});

test('a wire into an occupied port takes the place of the one that was there', async ({ page }) => {
  await openWith(page, 'sin(a) + 0*b');
  await dragWire(node(page, 'input b'), node(page, 'sin'));
  await expect(announcement(page)).toContainText('in place of input a');
  await expect(expression(page)).toHaveValue('sin(b) + 0*b');
  await button(page, 'Undo').click();
  await expect(expression(page)).toHaveValue('sin(a) + 0*b');
});

test('a wire that would close a cycle is refused, by name', async ({ page }) => {
  await openWith(page, 'exp(sin(x))');
  for (const lay of [dragWire, pressWire]) {
    await lay(node(page, 'exp'), node(page, 'sin'));
    const message = page.getByRole('region', { name: 'Messages' });
    await expect(message).toContainText(/would close a cycle: .*sin, v1.*→.*exp, v2.*→/);
    await message.getByRole('button', { name: 'Dismiss' }).click();
    await expect(expression(page)).toHaveValue('exp(sin(x))');
  }
  await expect(button(page, 'Undo')).toBeEnabled();
});

test('a wire dropped on empty canvas asks what it should run into', async ({ page }) => {
  await openWith(page, 'sin(x)');
  const from = node(page, 'sin');
  await from.dragTo(canvas(page), {
    sourcePosition: await outlet(from),
    targetPosition: { x: 300, y: 90 },
    steps: 4,
  });
  const chooser = page.getByRole('combobox', { name: 'What should sin, v1 run into?' });
  await expect(chooser).toBeFocused();
  await chooser.fill('tanh');
  await page.getByRole('option', { name: 'hyperbolic tangent', exact: true }).click();
  await expect(node(page, 'tanh, v2')).toBeVisible();
});

test('a drag is one step of undo, and scrubbing a number is another', async ({ page }) => {
  await open(page);
  const before = await node(page, 'sin').boundingBox();
  await dragBy(page, 'sin', 60, 90);
  await expect
    .poll(async () => ((await node(page, 'sin').boundingBox())?.y ?? 0) - (before?.y ?? 0))
    .toBeCloseTo(90, 0);
  const number = node(page, 'input x1').getByTitle('Drag to change');
  await number.hover();
  await page.mouse.down();
  const at = await number.boundingBox();
  await page.mouse.move((at?.x ?? 0) + 80, (at?.y ?? 0) + 5, { steps: 8 });
  await page.mouse.up();
  await expect(node(page, 'input x1, v-1, value 2')).toHaveCount(0);
  await button(page, 'Undo').click();
  await expectNodes(page, papersNodes);
  await button(page, 'Undo').click();
  await expect.poll(() => node(page, 'sin').boundingBox()).toEqual(before);
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('nodes are boxed, duplicated, deleted, copied and pasted, in this tab and another', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const [top, bottom] = await Promise.all([
    node(page, 'ln').boundingBox(),
    node(page, 'sin').boundingBox(),
  ]);
  if (!top || !bottom) throw new Error('The nodes are not there.');
  await page.keyboard.down('Shift');
  await page.mouse.move(top.x - 12, top.y - 12);
  await page.mouse.down();
  await page.mouse.move(bottom.x + bottom.width + 8, bottom.y + bottom.height + 8, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');

  await page.keyboard.press('Control+d');
  await expect(canvas(page).getByRole('group')).toHaveCount(11);
  await page.keyboard.press('Delete');
  await expectNodes(page, papersNodes);
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();

  await node(page, 'sin').click({ position: { x: 14, y: 10 } });
  await page.keyboard.press('Control+c');
  await expect(announcement(page)).toContainText('Copied 1 node');
  await page.keyboard.press('Control+v');
  await expect(canvas(page).getByRole('group')).toHaveCount(9);

  const other = await context.newPage();
  await openEmpty(other);
  await canvas(other).click();
  await other.keyboard.press('Control+v');
  await expect.poll(() => nodeNames(other)).toEqual([expect.stringMatching(/^sin, /)]);
});
