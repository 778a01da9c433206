import { expect, type Page, test } from '@playwright/test';
import { button, choose, complaintsOf, node, open, openWith, sharedLink, slider } from './app';

const mode = (page: Page) => page.getByRole('combobox', { name: 'Mode' });
const passes = (page: Page) => page.getByRole('region', { name: 'Passes' });
const pass = (page: Page) => passes(page).getByRole('combobox', { name: 'Pass', exact: true });
const chosen = (page: Page) => pass(page).getByRole('option', { selected: true });
const seedOf = (page: Page, name: string) =>
  passes(page).getByRole('button', { name: new RegExp(`^Tangent of ${name}:`) });

/** The derivatives that the passes have brought in, by the LaTeX of their formulas. */
function gradient(page: Page): Promise<(string | null | undefined)[]> {
  return passes(page)
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.querySelector('annotation')?.textContent));
}

test('linear regression, pass by pass: element by element to the gradient of the reverse sweep', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await choose(page, 'Examples', 'Linear regression');
  await button(page, 'Last step').click();
  // What the reverse sweep says of the weights.
  await expect(node(page, 'input w')).toHaveAccessibleName(/adjoint \[−4 −5\]/);
  await mode(page).selectOption('Forward');
  await expect(chosen(page)).toHaveText('1 of 12: X[0, 0]');
  await expect(page.getByText('Pass 1 of 12 →')).toBeVisible();

  await pass(page).selectOption('7 of 12: w[0]');
  await expect(page.getByText('Pass 7 of 12 →')).toBeVisible();
  await expect(slider(page)).toHaveValue('0');
  await expect(seedOf(page, 'w')).toHaveText('(1, 0)');
  await expect(seedOf(page, 'X')).toHaveText('0');
  await expect(passes(page)).toContainText('Gradient after 1 of 12 passes');
  await button(page, 'Next step').click();
  await button(page, 'Last step').click();
  // It is announced as well, a moment later.
  const sentence = page.getByText('is the derivative of loss with respect to w[0]: −4.').first();
  await expect(sentence).toBeVisible();
  await expect(passes(page)).toContainText('Gradient after 2 of 12 passes');
  await expect
    .poll(async () => (await gradient(page))[1])
    .toBe('\\partial \\mathrm{loss}/\\partial \\mathbf{w} = (-4, \\text{–})');

  await button(page, 'Next pass').click();
  await expect(chosen(page)).toHaveText('8 of 12: w[1]');
  await button(page, 'Last step').click();
  await expect
    .poll(async () => (await gradient(page))[1])
    .toBe('\\partial \\mathrm{loss}/\\partial \\mathbf{w} = (-4, -5)');

  // The others, in turn; then there is none left.
  for (let left = 9; left > 0; left--) {
    await button(page, 'Next pass').click();
    await button(page, 'Last step').click();
  }
  await expect(passes(page)).toContainText(
    'Gradient from 12 passes, one per element of the inputs',
  );
  await expect(button(page, 'Next pass')).toHaveAttribute('aria-disabled', 'true');
  expect(complaints).toEqual([]);
});

test('an array gets a seed of one’s own, which travels with the link', async ({
  page,
  browser,
  baseURL,
}) => {
  await openWith(page, 'w = [1, 2]; y = sum(w^3)');
  await mode(page).selectOption('Forward');
  await seedOf(page, 'w').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tangent of input w' });
  const text = dialog.getByRole('textbox', { name: 'Type or paste' });
  await text.fill('[1, 2, 3]');
  await dialog.getByRole('button', { name: 'Take these numbers' }).click();
  await expect(dialog.getByText('These are 3 numbers, where 2 belong')).toBeVisible();
  await text.fill('[0.5, -1]');
  await dialog.getByRole('button', { name: 'Take these numbers' }).click();
  await page.keyboard.press('Escape');
  await expect(seedOf(page, 'w')).toBeFocused();
  await expect(chosen(page)).toHaveText('another direction');
  await expect(node(page, 'output y')).toHaveAccessibleName(/tangent −10.5/);

  const link = await sharedLink(page);
  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await other.goto(link);
  await expect(seedOf(other, 'w')).toHaveText('(0.5, −1)');
  await expect(node(other, 'output y')).toHaveAccessibleName(/tangent −10.5/);

  await button(page, 'Undo').click();
  await expect(chosen(page)).toHaveText('1 of 2: w[0]');
});

test('of very many passes one is chosen by its input and its number, and a large gradient opens', async ({
  page,
}) => {
  const row = `[${Array.from({ length: 20 }, () => '1').join(', ')}]`;
  const rows = Array.from({ length: 15 }, () => row).join(', ');
  await openWith(page, `W = [${rows}]; b = 2; y = sum(W^2)*b`);
  await mode(page).selectOption('Forward');
  await expect(chosen(page)).toHaveText('1 to 300 of 301: W');
  await expect(passes(page)).toContainText('1 of 300 passes');
  const number = passes(page).getByRole('spinbutton', { name: 'Number of the pass' });
  await number.fill('43');
  await number.press('Enter');
  await expect(passes(page)).toContainText('W[2, 2]');
  await expect(seedOf(page, 'W')).toHaveText('1 at [2, 2]');
  await button(page, 'Last step').click();
  await passes(page).getByRole('button', { name: 'Open ∂y/∂W large' }).click();
  const cells = page.getByRole('dialog').getByRole('row').nth(3).getByRole('cell');
  await expect(cells.nth(2)).toHaveText('4');
  await expect(cells.nth(3)).toContainText('not computed yet');
  await page.keyboard.press('Escape');
  await pass(page).selectOption('301 of 301: b');
  await expect(page.getByText('Pass 301 of 301 →')).toBeVisible();
});
