/** What is unfinished is quiet, what can't be done yet says why, and no text is taken away. */

import { expect, type Page, test } from '@playwright/test';
import { button, canvas, expression, node, open, openEmpty, write } from './app';
import { expectNoViolations } from './axe';

const formula = (page: Page) => page.getByRole('figure', { name: 'Typeset formula' });

test('what can’t be done with an empty graph is disabled, in reach of Tab, and says why', async ({
  page,
}) => {
  await openEmpty(page);
  for (const [name, why] of [
    ['Play', /Nothing to play yet/],
    ['To the turn', /no output is complete/],
    ['Differentiate', /no complete output to differentiate/],
    ['Simplify', /Nothing to simplify yet/],
    ['Share', /the graph is empty/],
  ] as const) {
    await expect(button(page, name)).toBeDisabled();
    await expect(button(page, name)).toHaveAccessibleDescription(why);
    await button(page, name).focus();
    await expect(button(page, name)).toBeFocused();
  }
  await expectNoViolations(page);
  await write(page, 'sin(x)');
  for (const name of ['Play', 'To the turn', 'Differentiate', 'Simplify', 'Share']) {
    await expect(button(page, name)).toBeEnabled();
  }
});

test('ports that are still open are counted, and are no mistake', async ({ page }) => {
  await openEmpty(page);
  await canvas(page).focus();
  await page.keyboard.type('multiplication');
  await page.keyboard.press('Enter');
  await expect(node(page, 'multiplication ×')).toBeVisible();
  await expect(
    canvas(page).getByRole('button', { name: '2 open ports, no output yet' }),
  ).toBeVisible();
  await expect(canvas(page).getByText('to mend')).toHaveCount(0);
});

test('while the text can’t be read, formula and graph are marked as those of the last that could', async ({
  page,
}) => {
  await open(page);
  await expression(page).fill('ln(x1) + sin');
  await expect(formula(page)).toHaveAccessibleDescription('of the last text that could be read');
  await expect(canvas(page)).toHaveAccessibleDescription(/is not what the expression says/);
  await expect(expression(page)).toHaveValue('ln(x1) + sin');
  await expression(page).fill('ln(x1) + sin(x1)');
  await expect(formula(page)).toHaveAccessibleDescription('');
  await expect(canvas(page)).not.toHaveAccessibleDescription(/expression/);
});

test('a text that half a graph has nothing to do with does not come back', async ({ page }) => {
  await openEmpty(page);
  await expect(expression(page)).toHaveValue('');
  await canvas(page).focus();
  await page.keyboard.type('multiplication');
  await page.keyboard.press('Enter');
  await expect(node(page, 'multiplication ×')).toBeVisible();
  await expect(expression(page)).toHaveValue('');
});

test('what was said of an action goes with the next', async ({ page }) => {
  await open(page);
  await button(page, 'Differentiate').click();
  await button(page, 'Simplify').click();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText(/^Simplified/)).toBeVisible();
  await button(page, 'Differentiate').click();
  await expect(messages).toHaveCount(0);
});
