/** What somebody sees who opens the app for the first time. */

import { expect, type Page, test } from '@playwright/test';
import { button, expectPapersTable, expression, open, openEmpty, slider } from './app';
import { expectNoViolations } from './axe';

test.use({ storageState: { cookies: [], origins: [] } });

const line = (page: Page) => page.getByRole('region', { name: 'What there is to see' });

/** Lets time go on, a little at a time, until something is so. */
async function goOnUntil(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.clock.runFor(100);
        return isSo();
      },
      { intervals: [100] },
    )
    .toBe(true);
}

/** Comes for the first time, while time stands still but for what it takes React to show what has come. */
async function visit(page: Page, reducedMotion: 'reduce' | 'no-preference'): Promise<void> {
  await page.emulateMedia({ reducedMotion });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await open(page);
  await goOnUntil(page, () => line(page).isVisible());
}

test('it begins at the first step, with one line of what it does and Play at hand', async ({
  page,
}) => {
  await visit(page, 'reduce');
  await expect(line(page)).toContainText('See a derivative being computed');
  await expect(slider(page)).toHaveValue('0');
  await expect(button(page, 'Play')).toBeInViewport();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveCount(0);
  await page.clock.resume();
  await expectNoViolations(page);
});

test('for those who wish for less motion it waits', async ({ page }) => {
  await visit(page, 'reduce');
  await page.clock.runFor(30_000);
  await expect(slider(page)).toHaveValue('0');
});

test('it plays itself once, step by step, and then rests', async ({ page }) => {
  await visit(page, 'no-preference');
  await page.clock.runFor(2500);
  await expect(button(page, 'Pause')).toBeInViewport();
  const from = Number(await slider(page).inputValue());
  await page.clock.runFor(3000);
  // One a second: a number stays to be read before the next.
  await expect(slider(page)).toHaveValue(`${from + 3}`);
  await page.clock.runFor(30_000);
  await expectPapersTable(page);
  await expect(button(page, 'Play')).toBeVisible();
  await page.clock.runFor(30_000);
  await expect(slider(page)).toHaveValue('19');
});

for (const [what, touch] of [
  ['a press', (page: Page) => line(page).getByText('See a derivative').click()],
  ['a key', (page: Page) => page.keyboard.press('Shift')],
  ['the wheel', (page: Page) => page.mouse.wheel(0, 1)],
  ['a press on Pause', (page: Page) => button(page, 'Pause').click()],
  ['the key that plays and pauses', (page: Page) => page.keyboard.press('Space')],
  ['focus', (page: Page) => expression(page).focus()],
] as const) {
  test(`it stops at the first touch: ${what}`, async ({ page }) => {
    await visit(page, 'no-preference');
    await page.clock.runFor(5000);
    await expect(button(page, 'Pause')).toBeVisible();
    await touch(page);
    // The browser tells of a turn of the wheel when it gets to it.
    await goOnUntil(page, () => button(page, 'Play').isVisible());
    const step = await slider(page).inputValue();
    await page.clock.runFor(10_000);
    await expect(slider(page)).toHaveValue(step);
  });
}

test('the next visit opens where this one was, with nothing to greet with', async ({ page }) => {
  await visit(page, 'reduce');
  await button(page, 'Next step').click();
  await page.clock.runFor(10_000);
  await page.reload();
  await expect(slider(page)).toHaveValue('1');
  await expect(line(page)).toHaveCount(0);
});

test('the line goes when it is put away, and with the graph it speaks of', async ({ page }) => {
  await visit(page, 'reduce');
  await button(page, 'Hide this line').click();
  await expect(line(page)).toHaveCount(0);
  await page.evaluate(() => localStorage.clear());
  await page.clock.resume();
  await openEmpty(page);
  await expect(line(page)).toHaveCount(0);
});
