/** A function in Python is read without being run, and its adjoint program stands beside it. */
import { expect, test } from '@playwright/test';
import { button, complaintsOf, expression, node, open, slider } from './app';
import { expectNoViolations } from './axe';

const source = `import math

def f(x1, x2):
    a = math.log(x1)
    b = x1 * x2
    if b > 30:
        b = b - 1
    return a + b - math.sin(x2)

print(f(2.0, 5.0))
`;

test('a function is transformed, its adjoint program is played, and what can’t be is run instead', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await page.getByRole('tab', { name: 'Program', exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'Program' });
  await editor.fill(source);
  await button(page, 'Transform').click();
  await expect(page.getByText('A value decides in line 6: both ways are computed')).toBeVisible();
  await expect(node(page, 'input x1')).toBeVisible();

  // A line is pointed out in the source, and a click takes the player to its step.
  const adjoint = page.getByRole('region', { name: 'Adjoint program' });
  await adjoint.getByRole('button', { name: 'b = x1 * x2', exact: true }).hover();
  await expect(page.locator('.cm-lit')).toHaveText('    b = x1 * x2');
  const line = adjoint.getByRole('button', { name: 'x1_bar += a_bar * (1 / x1)' });
  await line.click();
  await expect(line).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('.cm-lit')).toHaveText('    a = math.log(x1)');
  await slider(page).press('ArrowLeft');
  await page.mouse.move(2, 2);
  await expect(adjoint.locator('[aria-current]')).toHaveText('x2_bar += b_bar * x1');
  await adjoint.getByRole('switch', { name: 'Simplified' }).click();
  await expect(adjoint).toContainText('x1_bar = b_bar * x2 + 1 / x1');
  await expectNoViolations(page, '[aria-label="Program in Python"]');

  // Before the browser itself styles what it puts in place of words that have a colour.
  expect(complaints).toEqual([]);

  // What is known only when the program runs has its line and its reason.
  await editor.fill('def f(x):\n    while x < 20:\n        x = x * 2\n    return x\n');
  await button(page, 'Transform').click();
  await expect(page.getByText('Line 2: How often “while” goes round')).toBeVisible();
  await expect(page.locator('.cm-fault')).toHaveText('    while x < 20:');
  await expect(button(page, 'Run it by operator overloading instead')).toBeEnabled();
});

test('a function is seen both ways, what each builds and costs measured, and the document stays', async ({
  page,
}) => {
  test.slow();
  await open(page);
  await page.getByRole('tab', { name: 'Program', exact: true }).click();
  const before = await expression(page).inputValue();
  await page.getByRole('textbox', { name: 'Program' }).fill(
    `${source}
def g(x):
    while x < 20:
        x = x * 2
    return x

g(3.0)
`,
  );
  await button(page, 'Both ways').click();
  const dialog = page.getByRole('dialog', { name: 'Both ways' });
  const table = dialog.getByRole('table', { name: 'g both ways' });
  await expect(table).toBeVisible({ timeout: 120_000 });
  await expect(table.getByRole('row', { name: /^Builds/ })).toContainText('g, line 13: How often');
  await dialog.getByRole('combobox', { name: 'Function' }).selectOption('f');
  const both = dialog.getByRole('table', { name: 'f both ways' });
  await expect(both).toBeVisible({ timeout: 30_000 });
  await expect(both.getByRole('row', { name: /^Branches/ })).toContainText(
    /Line 7 was not run.*A value decides in line 6/,
  );
  await expect(both.getByRole('row', { name: /^A run/ })).toContainText(
    /[µm]s: [\d.,]+ times the function alone.*[µm]s: [\d.,]+ times the function alone/,
  );
  await expect(both.getByRole('row', { name: /^Gradient/ })).toContainText(
    '5.5, 1.716345.5, 1.71634',
  );
  await expect(dialog.getByRole('region', { name: 'The tape of this run' })).toContainText(
    'ln(v1)  # line 4',
  );
  await expectNoViolations(page, 'dialog');
  await button(page, 'Close').click();
  await expect(expression(page)).toHaveValue(before);
});
