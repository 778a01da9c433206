import { expect, test } from '@playwright/test';
import { button, canvas, open } from './app';

test('what an adjoint adds up to is shown whole, above the nodes beside it', async ({ page }) => {
  await open(page);
  const sum = canvas(page).locator('[data-sum]');
  for (let pressed = 0; pressed < 30 && (await sum.count()) === 0; pressed++) {
    await button(page, 'Previous step').click();
  }
  await expect(sum).toBeVisible();
  const covered = await sum.evaluate((pill) => {
    const { left, right, top, bottom } = pill.getBoundingClientRect();
    for (const each of document.querySelectorAll<HTMLElement>('[data-sum], [data-travels]')) {
      each.style.pointerEvents = 'auto';
    }
    const middle = (top + bottom) / 2;
    return [left + 3, (left + right) / 2, right - 3].filter(
      (x) => !pill.contains(document.elementFromPoint(x, middle)),
    );
  });
  expect(covered).toEqual([]);
});
