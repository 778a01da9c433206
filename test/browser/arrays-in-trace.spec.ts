import { expect, test } from '@playwright/test';
import { openWith, table } from './app';

test.use({ viewport: { width: 1280, height: 720 } });

test('a large array is unfolded in its row and folded again, by keyboard too', async ({ page }) => {
  await openWith(page, 'X = [[1, 2], [3, 4], [5, 6], [7, 8]]; y = sum(X^2)');
  const fold = table(page).getByRole('button', { name: 'Show all of v₁' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  const all = table(page).getByRole('group', { name: 'v₁, 4×2' });
  await expect(all).toHaveText('1 4 9 16 25 36 49 64 ');
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(all).toHaveCount(0);

  // From the step of a row, Tab comes to what its array is unfolded with.
  await table(page)
    .getByRole('button', { name: /^Go to step \d+: v₁ = / })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(fold).toBeFocused();
  await page.keyboard.press(' ');
  await expect(all).toBeVisible();
});
