import { expect, type Page, test } from '@playwright/test';
import { announcement, button, choose, complaintsOf, lines, node, open, openWith } from './app';

const program = (page: Page) => page.getByRole('region', { name: 'Program', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Differentiate' });
const output = (page: Page) => dialog(page).getByRole('combobox', { name: 'Output' });

/** The value of an output in the trace, by what that is called there. */
async function resultOf(page: Page, output: string): Promise<string | undefined> {
  const row = (await lines(page)).find(({ primal }) => primal?.[0]?.startsWith(`${output} = `));
  return row?.primal?.[1];
}

/** What is differentiated, in LaTeX, as the title says it. */
const title = (page: Page) => program(page).locator('annotation').textContent();

test('the gradient of linear regression is differentiated again: a row of the Hessian, by keyboard', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await choose(page, 'Examples', 'Linear regression');
  await button(page, 'Differentiate').click();
  await expect.poll(() => title(page)).toBe('\\mathrm{loss}');

  // ∂loss/∂X comes first, an array: it is asked as what number.
  await button(page, 'Differentiate').press('Enter');
  await expect(dialog(page)).toContainText('a row of the Hessian of loss');
  await expect(button(page, 'Differentiate this')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Differentiate')).toBeFocused();

  await page.keyboard.press('Enter');
  await output(page).selectOption('∂loss/∂w, 2');
  await dialog(page).getByRole('spinbutton', { name: 'Element' }).fill('1');
  await button(page, 'Differentiate this').press('Enter');
  await expect.poll(() => title(page)).toBe('\\partial \\mathrm{loss}/\\partial w[1]');
  await expect(program(page)).toContainText('order 2');
  await expect(announcement(page)).toContainText('The adjoint program of ∂loss/∂w[1] has');
  // 2XᵀX is [[20, 10], [10, 12]], and 2Σx is [8, 4].
  const second = '\\frac{\\partial^{2} \\mathrm{loss}}{\\partial w_1';
  await expect.poll(() => resultOf(page, `${second}\\partial \\mathbf{w}}`)).toBe('= (10, 12)');
  await expect.poll(() => resultOf(page, `${second}\\partial b}`)).toBe('= 4');
  await button(page, 'Back to primal').click();
  await expect(program(page)).toContainText('5 statements');
  expect(complaints).toEqual([]);
});

test('the Hessian is multiplied with a vector, without the Hessian', async ({ page }) => {
  await open(page);
  await choose(page, 'Examples', 'Linear regression');
  await button(page, 'Differentiate').click();
  await expect(program(page)).toContainText('order 1');
  await button(page, 'What to differentiate').click();
  await output(page).selectOption('the gradient times a vector');
  await expect(dialog(page)).toContainText('Hessian-vector product');
  for (const [part, numbers] of [
    ['∂loss/∂X', '0'],
    ['∂loss/∂w', '[1, -1]'],
    ['∂loss/∂t', '0'],
  ] as const) {
    await dialog(page)
      .getByRole('button', { name: `v for ${part}` })
      .click();
    const entry = page.getByRole('dialog', { name: `v for ${part}` });
    await entry.getByRole('textbox', { name: 'Type or paste' }).fill(numbers);
    await entry.getByRole('button', { name: 'Take these numbers' }).click();
    await page.keyboard.press('Escape');
  }
  await dialog(page).getByRole('spinbutton', { name: 'v for ∂loss/∂b' }).fill('3');
  await button(page, 'Differentiate this').click();
  await expect.poll(() => title(page)).toBe('\\mathbf{v} \\cdot \\nabla \\mathrm{loss}');
  // [[20, 10, 8], [10, 12, 4], [8, 4, 6]] times (1, −1, 3).
  const product =
    '\\frac{\\partial \\left(\\mathbf{v} \\cdot \\nabla \\mathrm{loss}\\right)}{\\partial ';
  await expect.poll(() => resultOf(page, `${product}\\mathbf{w}}`)).toBe('= (34, 10)');
  await expect.poll(() => resultOf(page, `${product}b}`)).toBe('= 22');
});

test('numbers are differentiated at once, and the title says which', async ({ page }) => {
  await open(page);
  await button(page, 'Differentiate').click();
  await expect.poll(() => title(page)).toBe('y');
  await button(page, 'Differentiate').click();
  await expect.poll(() => title(page)).toBe('\\partial y/\\partial x_1');
  await page.getByRole('combobox', { name: 'Reverse from' }).selectOption('∂²y/∂x1∂x2');
  await button(page, 'Differentiate').click();
  await expect.poll(() => title(page)).toBe('\\partial^{2} y/\\partial x_1\\partial x_2');
  await expect(program(page)).toContainText('order 3');
});

test('without an output it is said what is missing', async ({ page }) => {
  await openWith(page, 'x = 2; y = sin(x)');
  await node(page, 'output y').click();
  await page.keyboard.press('Delete');
  const what = button(page, 'What to differentiate');
  await expect(what).toBeDisabled();
  await expect(what).toHaveAccessibleDescription(/There is no complete output to differentiate/);
  await what.hover();
  await expect(page.getByText('There is no complete output to differentiate.')).toBeVisible();
  // By keyboard it is in reach, and says why in words that stay.
  await what.press('Enter');
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText('There is no complete output to differentiate.');
  await expect(messages).toContainText('Add an output, and wire a value');
});

test('what can be chosen in the dialog stays inside it on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openWith(page, 'w = [1, 2]; y = w^3');
  await button(page, 'Differentiate').click();
  const box = await dialog(page).boundingBox();
  for (const choice of await dialog(page).getByRole('radio').all()) {
    const own = await choice.boundingBox();
    expect(own && box && own.x + own.width <= box.x + box.width).toBe(true);
  }
});
