import { expect, type Page, test } from '@playwright/test';
import { button, canvas, choose, node, open, openWith, sharedLink, table } from './app';

const convention = (page: Page) => page.getByRole('group', { name: 'Convention at a kink' });
const list = (page: Page) => page.getByRole('list', { name: 'What to look at' });

/** Opens the list of what is odd. */
async function look(page: Page): Promise<void> {
  await canvas(page)
    .getByRole('button', { name: /to look at/ })
    .click();
}

test('the convention at a kink is switched at the flagged node, undone, and goes with a link', async ({
  page,
  browser,
}) => {
  await openWith(page, 'x = 0; y = abs(x)');
  await expect(node(page, 'input x')).toHaveAccessibleName(/adjoint 0$/);
  const corner = node(page, 'absolute value |x|');
  await expect(corner).toHaveAccessibleName(/at a kink$/);
  await expect(corner).toHaveAccessibleDescription(
    /PyTorch’s convention takes it as 0\. JAX’s would/,
  );
  await expect(corner.getByText('kink', { exact: true })).toBeVisible();

  await corner.click();
  await expect(convention(page).getByRole('radio', { name: 'PyTorch: 0' })).toBeChecked();
  await convention(page).getByRole('radio', { name: 'JAX: 1' }).check();
  await expect(node(page, 'input x')).toHaveAccessibleName(/adjoint 1$/);
  await expect(table(page).getByRole('row').nth(1)).toContainText('1');
  await expect(corner).toHaveAccessibleDescription(
    /JAX’s convention takes it as 1\. PyTorch’s would/,
  );

  await button(page, 'Undo').click();
  await expect(node(page, 'input x')).toHaveAccessibleName(/adjoint 0$/);
  await button(page, 'Redo').click();
  await expect(node(page, 'input x')).toHaveAccessibleName(/adjoint 1$/);

  const link = await sharedLink(page);
  const other = await browser.newPage();
  await other.goto(link);
  await button(other, 'Last step').click();
  await expect(node(other, 'input x')).toHaveAccessibleName(/adjoint 1$/);
  await button(other, 'How the trace is written').click();
  await expect(convention(other).getByRole('radio', { name: 'JAX' })).toBeChecked();
  await other.close();
});

test('it is chosen among the settings too, and in forward mode', async ({ page }) => {
  await openWith(page, 'x = 0; y = leaky_relu(x)');
  await page.getByRole('combobox', { name: 'Mode' }).selectOption('Forward');
  await button(page, 'Last step').click();
  await expect(node(page, 'output y')).toHaveAccessibleName(/tangent 0\.01(,|$)/);
  await choose(page, 'More', 'Settings');
  await convention(page).getByRole('radio', { name: 'JAX' }).check();
  await page.keyboard.press('Escape');
  await expect(node(page, 'output y')).toHaveAccessibleName(/tangent 1(,|$)/);
  await look(page);
  await list(page).getByRole('button', { name: 'Take PyTorch’s convention' }).click();
  await expect(node(page, 'output y')).toHaveAccessibleName(/tangent 0\.01(,|$)/);
});

test('where the answer is not the derivative, it is said', async ({ page }) => {
  await openWith(page, 'x = 0; y = relu(x) - relu(-x)');
  const wrong = 'AD gives 0, yet the derivative by x is 1 here';
  await look(page);
  await list(page).getByRole('button', { name: wrong }).click();
  await expect(node(page, 'input x')).toBeFocused();
  await expect(node(page, 'input x')).toHaveAccessibleDescription(new RegExp(wrong));
  for (const name of ['Compare', 'Jacobian']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name })).toContainText(wrong);
  }
});

test('where nothing is odd, or a convention happens to be right, there is no warning', async ({
  page,
}) => {
  await openWith(page, 'x = 0; y = relu(x)^2');
  await look(page);
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(list(page)).toContainText('What AD gives is the derivative all the same');
});

test('what goes infinite first is pointed at in the mode that is played', async ({ page }) => {
  await openWith(page, 'x = 0; z = 1; y = sin(sqrt(x)) + z');
  const root = node(page, 'square root √');
  await expect(root).toHaveAccessibleDescription(
    /derivative of the square root is ∞.*The adjoint that flows back/,
  );
  await page.getByRole('combobox', { name: 'Mode' }).selectOption('Forward');
  await expect(root).toHaveAccessibleDescription(
    /derivative of the square root is ∞.*The tangent that goes on/,
  );
  await root.click();
  await expect(page.getByRole('heading', { name: 'Tangent', exact: true })).toBeVisible();
});

test('nothing comes through a closed relu, in either mode', async ({ page }) => {
  await openWith(page, 'x = -1; y = ln(relu(x))');
  await expect(node(page, 'input x')).toHaveAccessibleName(/adjoint 0$/);
  await page.getByRole('combobox', { name: 'Mode' }).selectOption('Forward');
  await button(page, 'Last step').click();
  await expect(node(page, 'output y')).toHaveAccessibleName(/tangent 0(,|$)/);
});

test('a number that is none is named where it was typed', async ({ page }) => {
  await open(page);
  await openWith(page, 'y = 2*x');
  await node(page, 'input x').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('nan');
  await page.keyboard.press('Enter');
  await expect(node(page, 'input x')).toHaveAccessibleDescription(/The input x is NaN/);
});
