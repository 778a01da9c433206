/** Own primitives, by keyboard alone: a fold is kept, applied, changed in text and differentiated by hand. */
import { expect, type Page, test } from '@playwright/test';
import { button, canvas, node, openWith } from './app';
import { expectNoViolations } from './axe';

const fold = (page: Page, name: string) =>
  canvas(page).getByRole('group', { name: new RegExp(`^fold ${name},`) });

test.setTimeout(40_000);

test('a fold is kept as an own primitive, applied, differentiated by hand and shared', async ({
  page,
}) => {
  await openWith(page, 'h = x*x; a = sin(h); y = a + z');
  await node(page, 'sin, a').focus();
  await page.keyboard.press('Control+e');
  await expect(fold(page, 'f1')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('ripple');
  await page.keyboard.press('Enter');
  await expect(fold(page, 'ripple')).toBeFocused();

  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /Keep as own primitive/ }).press('Enter');
  const own = page.getByRole('region', { name: 'Own primitive ripple' });
  await expect(own).toContainText('ripple(h) = sin(h)');

  const palette = page.getByRole('region', { name: 'Palette' });
  await expect(palette.getByRole('region', { name: 'Own primitives' })).toContainText('ripple(h)');
  await page.getByRole('searchbox', { name: 'Search the palette' }).fill('ripple');
  await page.keyboard.press('Enter');
  await expect(fold(page, 'ripple')).toHaveCount(2);
  await button(page, 'Undo').press('Enter');
  await expect(fold(page, 'ripple')).toHaveCount(1);

  const bar = page.getByRole('textbox', { name: 'Expression' });
  await bar.fill('y = ripple(2x) + ripple(z)');
  await expect(fold(page, 'ripple')).toHaveCount(2);

  await page.keyboard.press('Control+f');
  const found = page.getByRole('search', { name: 'Find in graph and trace' });
  const sought = page.getByRole('textbox', { name: 'Find', exact: true });
  await sought.fill('ripple');
  await expect(found).toContainText('1 of 2');
  await expect(canvas(page).locator('[data-fold][data-found]')).toHaveCount(2);
  await sought.press('Enter');
  await expect(found).toContainText('2 of 2');
  await expect(fold(page, 'ripple').nth(1)).toHaveAttribute('data-found', 'now');
  await sought.fill('sin');
  await expect(canvas(page).getByRole('group', { name: /^sin,/ })).toHaveAttribute(
    'data-found',
    'now',
  );
  await sought.press('Escape');

  await fold(page, 'ripple').first().focus();
  await page.keyboard.press('Enter');
  const adjoint = own.getByRole('textbox', { name: 'Adjoint of h' });
  await adjoint.fill('v̄ sin(h)');
  await expect(own).toContainText(/Not what AD says at \d+ of 100 points: at h = /);
  await own.getByRole('switch', { name: 'Use it in place of AD' }).press(' ');
  await expect(own.getByRole('alert')).toContainText('ripple are by hand');
  await adjoint.fill('v̄ cos(h)');
  await expect(own).toContainText('As AD has it at 100 random points');
  await expect(own.getByRole('alert')).toHaveCount(0);
  await expectNoViolations(page, 'section[aria-label="Own primitive ripple"]');

  await page.reload();
  await expect(fold(page, 'ripple')).toHaveCount(2);
  await fold(page, 'ripple').first().focus();
  await page.keyboard.press('Enter');
  await expect(adjoint).toHaveValue('v̄ cos(h)');
  await own.getByRole('button', { name: 'Delete ripple' }).press('Enter');
  await expect(own).toHaveCount(0);
  await expect(fold(page, 'ripple')).toHaveCount(2);
});
