/** The interface in another language: chosen in the settings, there before anything is drawn. */
import { expect, type Page, test } from '@playwright/test';
import { choose, open, table } from './app';

const html = (page: Page) => page.locator('html');

test('German is chosen in the settings, the example is stepped through in it, and English is chosen again', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'More', 'Settings');
  await page.getByRole('combobox', { name: 'Language of the interface' }).selectOption('Deutsch');
  await expect(html(page)).toHaveAttribute('lang', 'de');
  const trace = page.getByRole('table', { name: 'Auswertungsspur' });
  await expect(trace).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Jacobi-Matrix' })).toBeVisible();
  await page.locator('body').press('End');
  await expect(trace).toContainText('5.5');
  await choose(page, 'Mehr', 'Einstellungen');
  await page.getByRole('combobox', { name: 'Sprache der Oberfläche' }).selectOption('English');
  await expect(html(page)).toHaveAttribute('lang', 'en');
  await expect(table(page)).toBeVisible();
});

test('a language that can’t be had leaves the interface in English, which says so', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('wengert:language', 'de'));
  await page.route(/\/assets\/german-[^/]*$/, (route) => route.abort());
  await open(page);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    'Deutsch could not be loaded, so the interface is in English.',
  );
  await expect(html(page)).toHaveAttribute('lang', 'en');
});

for (const language of ['longer', 'mirrored']) {
  test(`words that are ${language} make no page wider than its window`, async ({ page }) => {
    await page.addInitScript((id) => localStorage.setItem('wengert:language', id), language);
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('/');
      await expect(page.getByRole('slider')).toBeVisible();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  });
}
