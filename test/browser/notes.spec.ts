import { expect, type Page, test } from '@playwright/test';
import { announcement, button, canvas, node, open, openWith, sharedLink } from './app';

const PAPER = 'x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)';
const field = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });
const note = (page: Page, starts: string) =>
  canvas(page).getByRole('note', { name: `Note: ${starts}` });
const arrows = (page: Page) =>
  canvas(page).locator('.react-flow__viewport-portal svg path').first().getAttribute('d');

test('a note is written, moved, pointed, shared and taken away by keys alone', async ({ page }) => {
  await openWith(page, PAPER);
  await node(page, 'sin').click();
  await node(page, 'sin').focus();
  await page.keyboard.press('Shift+F2');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('its slope is $\\cos x_2$ <img src=x onerror=alert(1)>');
  await page.keyboard.press('Escape');
  const written = note(page, 'its slope');
  await expect(written).toBeFocused();
  await expect(written).toContainText('<img src=x onerror=alert(1)>');
  await expect(written.locator('.katex')).toHaveCount(1);
  await expect(written.locator('img')).toHaveCount(0);
  expect(await written.getAttribute('aria-description')).toBe('points at sin, v3');
  const led = await arrows(page);

  const before = await written.boundingBox();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await written.boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  await expect.poll(() => arrows(page)).not.toBe(led);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Point to…')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('x2');
  await page.keyboard.press('Enter');
  await expect(announcement(page)).toHaveText('An arrow leads there');
  await expect(written).toBeFocused();
  expect(await written.getAttribute('aria-description')).toBe('points at sin, v3; input x2');

  await page.keyboard.press('Enter');
  await field(page).fill('short');
  await page.keyboard.press('Control+Enter');
  await expect(note(page, 'short')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(canvas(page).getByRole('note')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(note(page, 'short')).toBeVisible();
});

test('a note is moved and pointed by mouse, and is in the link', async ({ page }) => {
  await openWith(page, PAPER);
  await button(page, 'Note').click();
  await field(page).fill('look here');
  await page.keyboard.press('Escape');
  const written = note(page, 'look here');
  const at = await written.boundingBox();
  if (!at) throw new Error('the note is nowhere');
  await page.mouse.move(at.x + 20, at.y + 10);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y + 110, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round((await written.boundingBox())?.y ?? 0))
    .toBe(Math.round(at.y + 100));

  const grip = await button(page, 'Point to…').boundingBox();
  const end = await node(page, 'output y').boundingBox();
  if (!grip || !end) throw new Error('what is dragged is nowhere');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(announcement(page)).toHaveText('An arrow leads there');
  const led = await arrows(page);

  const link = await sharedLink(page);
  await page.goto('about:blank');
  await open(page, new URL(link).hash.slice(1));
  await expect(note(page, 'look here')).toBeVisible();
  await expect.poll(() => arrows(page)).toBe(led);
});

test('notes are selected with nodes, and moved, copied and deleted with them', async ({ page }) => {
  await openWith(page, PAPER);
  for (const text of ['first', 'second']) {
    await button(page, 'Note').click();
    await field(page).fill(text);
    await page.keyboard.press('Escape');
    await expect(note(page, text)).toBeFocused();
    await page.keyboard.press('Shift+ArrowDown');
    if (text === 'first') for (let k = 0; k < 4; k++) await page.keyboard.press('Shift+ArrowDown');
  }
  const selected = canvas(page).locator('[data-note][data-selected]');
  await expect(selected).toHaveCount(1);
  await note(page, 'first').click({ modifiers: ['Shift'] });
  await expect(selected).toHaveCount(2);
  await node(page, 'ln').click({ modifiers: ['Shift'] });
  await expect(selected).toHaveCount(2);

  const places = async () => {
    const boxes = [note(page, 'first'), note(page, 'second'), node(page, 'ln')];
    return Promise.all(boxes.map(async (one) => Math.round((await one.boundingBox())?.y ?? 0)));
  };
  const before = await places();
  await note(page, 'first').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => ((await places())[0] ?? 0) < (before[0] ?? 0)).toBe(true);
  const after = await places();
  const moved = before.map((y, k) => y - (after[k] ?? 0));
  for (const by of moved) expect(Math.abs(by - (moved[0] ?? 0))).toBeLessThanOrEqual(1);

  await page.keyboard.press('Control+d');
  await expect(canvas(page).getByRole('note')).toHaveCount(4);
  await expect(selected).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(announcement(page)).toHaveText('Deleted 1 node and 2 notes');
  await expect(canvas(page).getByRole('note')).toHaveCount(2);

  await note(page, 'first').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(announcement(page)).toHaveText('Kept selected');
  await note(page, 'second').focus();
  await expect(selected).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(announcement(page)).toHaveText('Deleted 2 notes');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+a');
  await expect(selected).toHaveCount(2);
});
