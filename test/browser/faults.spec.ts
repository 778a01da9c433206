/** What nobody expected is told once, with its cause, and the app goes on. */

import { expect, type Page, test } from '@playwright/test';
import { expression, node, open } from './app';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

test('an error and a promise that nobody answers for are each told once', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    for (let times = 0; times < 3; times++) {
      setTimeout(() => {
        throw new RangeError('no \u202esuch step');
      });
      void Promise.reject(new Error('lost'));
    }
  });
  await expect(messages(page).getByText('Something went wrong in Wengert')).toHaveCount(2);
  await expect(messages(page)).toContainText('“RangeError: no U+202Esuch step”');
  await expect(messages(page)).toContainText('“Error: lost”');
  await expression(page).fill('sin(q)');
  await expect(node(page, 'input q')).toBeVisible();
});

test('what the browser merely warns of is no fault', async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { message: 'loop' })));
  await expect(messages(page)).toHaveCount(0);
});
