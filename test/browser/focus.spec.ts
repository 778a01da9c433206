import { expect, test } from '@playwright/test';
import { announcement, button, canvas, node, openWith } from './app';

test('paths are looked at alone by key and by menu, and left with Escape', async ({ page }) => {
  await openWith(page, 'x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)');
  const bar = page.getByRole('region', { name: 'Focus', exact: true });
  await node(page, 'sin').click();
  await node(page, 'sin').focus();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(bar).toHaveText('Paths from sin, v3 to the outputs');
  await expect(announcement(page)).toHaveText('3 nodes in focus, on the paths to the outputs');
  await expect(canvas(page).locator('[data-node][data-faint]')).toHaveCount(5);
  await expect(node(page, 'ln')).toHaveCSS('opacity', '0.25');
  await expect(node(page, 'output y')).toHaveCSS('opacity', '1');

  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(canvas(page).locator('[data-faint]')).toHaveCount(0);
  // What was selected still is.
  await expect(node(page, 'sin')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Focus on paths from the inputs' }).click();
  await expect(bar).toHaveText('Paths from the inputs to sin, v3');
  await expect(canvas(page).locator('[data-node]:not([data-faint])')).toHaveCount(2);
  await button(page, 'Leave focus').click();
  await expect(bar).toHaveCount(0);
});
