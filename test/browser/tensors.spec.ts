import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  announcement,
  button,
  canvas,
  choose,
  complaintsOf,
  expression,
  lines,
  node,
  open,
  openTab,
  openWith,
  palette,
} from './app';

/** Pastes text into what has the focus. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, text);
}

/** Opens the array of a node large, from the keyboard. */
async function openArray(page: Page, of: Locator): Promise<Locator> {
  await of.focus();
  await page.keyboard.press('F2');
  return page.getByRole('dialog');
}

test('an example of tensors has its trace in matrix form', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await choose(page, 'Examples', 'Linear regression');
  await expect(node(page, 'matrix product @, v1, shape 3, value [−1.5 0.5 1]')).toBeVisible();
  await expect(node(page, 'input w, v-2, shape 2, value [0.5 −1], adjoint [−4 −5]')).toBeVisible();
  const cells = async () =>
    (await lines(page)).flatMap(({ primal, adjoint }) => [...(primal ?? []), ...(adjoint ?? [])]);
  await expect.poll(cells).toContainEqual(expect.stringContaining('\\top'));
  await expect.poll(cells).toContainEqual(expect.stringMatching(/(p|small)matrix/));
  expect(complaints).toEqual([]);
});

test('a broken shape is named at its port, and mended', async ({ page }) => {
  await openWith(page, 'X = input(3, 2); w = input(2); s = X @ w; y = sum(s)');
  const product = node(page, 'matrix product @');
  await expect(product).toHaveAccessibleName(/shape 3, value \[2 2 2\]/);

  const dialog = await openArray(page, node(page, 'input w'));
  await dialog.getByLabel('Shape').fill('3');
  await dialog.getByLabel('With').selectOption('ones');
  await dialog.getByRole('button', { name: 'Fill' }).click();
  await page.keyboard.press('Escape');
  await expect(product).toHaveAccessibleName(/can’t be computed/);
  await expect(product).toHaveAccessibleDescription(
    /a has shape \[3, 2\] and b \[3\].*\(2\) must equal.*\(3\)/,
  );
  await expect(node(page, 'sum')).toHaveAccessibleName(/value not computed yet/);
  // The output is there, and what depends on it says that it is not complete.
  await expect(expression(page)).toHaveAttribute('placeholder', 'no output is complete yet');
  await expect(expression(page)).toHaveValue(/s = X @ w/);
  await expect(page.getByRole('figure', { name: 'Typeset formula' })).toHaveAccessibleDescription(
    'of the last graph that was complete',
  );
  await expect(page.getByText('There is no adjoint trace: no output is complete.')).toBeVisible();
  for (const name of ['Jacobian', 'Compare', 'Cost'] as const) {
    await expect(await openTab(page, name)).toContainText('No output is complete.');
  }
  await expect(await openTab(page, 'Dataflow')).toContainText('No primitive is complete.');
  await page.getByRole('tab', { name: 'Trace' }).click();
  await canvas(page).getByRole('button', { name: '1 to mend' }).click();
  await expect(
    page.getByRole('list', { name: 'What to look at' }).getByText('b [3]'),
  ).toBeVisible();

  await button(page, 'Undo').click();
  await expect(product).toHaveAccessibleName(/shape 3, value \[2 2 2\]/);
});

test('of numbers that can be read in two ways it is asked which is meant, once', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = (text: string) => page.evaluate((all) => navigator.clipboard.writeText(all), text);
  await openWith(page, 'x = 3; y = x^2');
  const x = node(page, 'input x');
  await x.click();
  await copy('1,5\n2,5');
  await page.keyboard.press('Control+V');
  const dialog = page.getByRole('dialog', { name: 'Which numbers are meant?' });
  const commasBetween = dialog.getByRole('button', { name: /^Commas are between numbers/ });
  await expect(commasBetween).toBeFocused();
  await dialog.getByRole('button', { name: /^Commas are decimal/ }).click();
  await expect(dialog).toBeHidden();
  await expect(x).toHaveAccessibleName(/value \[1\.5; 2\.5\]/);

  await x.click();
  await copy('3,5\n4,5');
  await page.keyboard.press('Control+V');
  await expect(x).toHaveAccessibleName(/value \[3\.5; 4\.5\]/);
  await button(page, 'Read otherwise').click();
  await commasBetween.click();
  await expect(x).toHaveAccessibleName(/value \[3 5; 4 5\]/);
});

test('a matrix is pasted, from a spreadsheet and from NumPy, and a ragged one refused', async ({
  page,
}) => {
  await openWith(page, 'y = x^2');
  await node(page, 'input x').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Make it an array…' }).click();
  const dialog = page.getByRole('dialog');
  const text = dialog.getByRole('textbox', { name: 'Type or paste' });
  await paste(text, '1\t2\n3\t4\n');
  await expect(dialog.getByLabel('Row 1, column 0')).toHaveValue('3');

  await paste(text, 'array([[1., 2., 3.],\n       [4., 5.]])');
  await expect(dialog.getByText('row 2 has 2 numbers, row 1 has 3 numbers')).toBeVisible();
  await expect(dialog.getByLabel('Row 1, column 0')).toHaveValue('3');

  // What was refused is no start of what comes next.
  await paste(text, 'array([[1., 2., 3.],\n       [4., 5., 6.]])');
  await expect(dialog.getByLabel('Row 1, column 2')).toHaveValue('6');

  // From cell to cell with arrows, typing over.
  await dialog.getByLabel('Row 0, column 0').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('-7');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('least −7, greatest 6')).toBeVisible();

  // What is no number is said to be none, and a block fills the cells from where it is pasted.
  await page.keyboard.type('cat');
  await page.keyboard.press('Enter');
  await expect(
    dialog.getByText('Row 1, column 1: “cat” is not a number; it is −7 still.'),
  ).toBeVisible();
  await paste(dialog.getByLabel('Row 0, column 1'), '8\t9\n-7\t6');
  await expect(dialog.getByLabel('Row 0, column 2')).toHaveValue('9');
  await dialog.getByRole('radio', { name: 'Heat map' }).check();
  await expect(dialog.getByRole('figure')).toHaveAccessibleName(/2 by 3, \[1 8 9; 4 −7 6\]/);
  await page.keyboard.press('Escape');
  await button(page, 'Last step').click();
  await expect(node(page, 'input x')).toHaveAccessibleName(/shape 2 by 3, value \[1 8 9; 4 −7 6\]/);

  // Each was one step of undo.
  await button(page, 'Undo').click();
  await expect(node(page, 'input x')).toHaveAccessibleName(/value \[1 2 3; 4 −7 6\]/);
  await button(page, 'Undo').click();
  await expect(node(page, 'input x')).toHaveAccessibleName(/value \[1 2 3; 4 5 6\]/);
  await button(page, 'Undo').click();
  await expect(node(page, 'input x')).toHaveAccessibleName(/value \[1 2; 3 4\]/);
  await button(page, 'Undo').click();
  await expect(node(page, 'input x')).toHaveAccessibleName(/value 1/);
});

test('numbers from the clipboard go into the input that is selected, and into its array just opened', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = (text: string) => page.evaluate((all) => navigator.clipboard.writeText(all), text);
  await openWith(page, 'X = [[1, 2], [3, 1]]; y = sum(X)');
  const X = node(page, 'input X');
  await X.click();
  await copy('1\t2\n4\t5\n7\t8\n');
  await page.keyboard.press('Control+V');
  await expect(X).toHaveAccessibleName(/value \[1 2; 4 5; 7 8\]/);
  await copy('1\t2\n4');
  await page.keyboard.press('Control+V');
  await expect(announcement(page)).toContainText(
    /neither nodes nor an array: .*row 2 has 1 number/,
  );
  await page.keyboard.press('Escape');

  await X.focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toBeVisible();
  await copy('9\t8\n');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Escape');
  await expect(X).toHaveAccessibleName(/value \[9 8\]/);
  await button(page, 'Undo').click();
  await expect(X).toHaveAccessibleName(/value \[1 2; 4 5; 7 8\]/);
  await button(page, 'Undo').click();
  await expect(X).toHaveAccessibleName(/value \[1 2; 3 1\]/);

  await node(page, 'sum').click();
  await page.keyboard.press('Control+V');
  await expect(announcement(page)).toContainText('For numbers, select the input or constant');
});

test('a tensor primitive from the palette has its attributes set in the inspector', async ({
  page,
}) => {
  await openWith(page, 'X = [[1, 2, 3], [4, 5, 6]]; y = exp(X)');
  await node(page, 'input X').click();
  await palette(page).getByRole('searchbox').fill('sum over axes');
  await page.keyboard.press('Enter');
  await expect(node(page, 'sum')).toHaveAccessibleName(/value 21/);
  const inspector = page.getByRole('region', { name: 'Selected node' });
  const axes = inspector.getByRole('textbox', { name: /^Axes/ });
  await axes.fill('0, 0');
  await axes.press('Enter');
  await expect(inspector.getByRole('alert')).toContainText('Axes are expected');
  await axes.fill('0');
  await axes.press('Enter');
  await expect(node(page, 'sum')).toHaveAccessibleName(/shape 3, value \[5 7 9\]/);
  await axes.fill('2');
  await axes.press('Enter');
  await expect(node(page, 'sum')).toHaveAccessibleDescription(/has no axis 2/);
});
