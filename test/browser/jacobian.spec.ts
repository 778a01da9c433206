import { expect, test } from '@playwright/test';
import { button, cellsOf, choose, complaintsOf, open, openTab, write } from './app';

test('two outputs: the matrix fills row by row or column by column, and both modes agree', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await choose(page, 'Examples', 'Two outputs: polar to Cartesian');
  const panel = await openTab(page, 'Jacobian');
  const matrix = panel.getByRole('table', { name: 'Jacobian', exact: true });
  const whole = [
    ['x', '0.878', '−0.959'],
    ['y', '0.479', '1.755'],
  ];
  await expect.poll(() => cellsOf(matrix)).toEqual(whole);
  await expect(panel).toContainText('Both modes agree in every digit.');

  // Reverse: a row a pass, each with its seed.
  await panel.getByRole('button', { name: 'Previous pass' }).click();
  await panel.getByRole('button', { name: 'Previous pass' }).click();
  await expect.poll(() => cellsOf(matrix)).toEqual(whole.map(([name]) => [name, '–', '–']));
  await panel.getByRole('button', { name: 'Next pass' }).click();
  await expect(panel).toContainText(
    'Pass 1 of 2: seed x′ = 1, all others 0; fills the row of x, in',
  );
  await expect
    .poll(() => cellsOf(matrix))
    .toEqual([
      ['1', 'x→', '0.878', '−0.959'],
      ['0', 'y', '–', '–'],
    ]);

  // Forward: a column a pass.
  await panel.getByRole('radio', { name: 'Forward: column by column' }).check();
  await expect(panel).toContainText('0 / 2');
  await panel.getByRole('button', { name: 'Next pass' }).click();
  await expect(panel).toContainText(
    /Pass 1 of 2: seed r\u0307 = 1, all others 0; fills the column of r/,
  );
  await expect
    .poll(async () => (await cellsOf(matrix)).slice(-2))
    .toEqual([
      ['x', '0.878', '–'],
      ['y', '0.479', '–'],
    ]);
  await panel.getByRole('button', { name: 'All at once' }).click();
  await expect.poll(() => cellsOf(matrix)).toEqual(whole);
  expect(complaints).toEqual([]);
});

test('which mode is the cheaper depends on the shape of the matrix', async ({ page }) => {
  await open(page);
  await write(page, 's = a*b*c*d; y = sin(s)');
  const panel = await openTab(page, 'Jacobian');
  const costs = panel.getByRole('table', { name: 'What the whole Jacobian costs on this graph' });
  await expect
    .poll(async () => (await cellsOf(costs)).map(([, passes]) => passes))
    .toEqual(['1', '4']);
  await expect(costs.getByRole('row', { name: /^Reverse/ })).toContainText('cheaper');
  await expect(panel).toContainText('With 1 against 4, reverse mode is');
  await expect(
    panel.getByRole('figure', { name: 'Operations for the whole Jacobian' }).getByRole('img'),
  ).toHaveAccessibleName(/reverse mode is/);
  await write(page, 's = x*sin(x); p = sin(s); q = cos(s); r = exp(s)');
  await expect(costs.getByRole('row', { name: /^Forward/ })).toContainText('cheaper');
});

test('a Hessian times a vector takes one run, and follows what is typed', async ({ page }) => {
  await open(page);
  const panel = await openTab(page, 'Jacobian');
  const product = panel.getByRole('table', { name: 'Hessian times vector' });
  const results = async () => (await cellsOf(product)).map((row) => row.at(-1));
  // (−1/4 + 1, 1 + sin 5) at v = (1, 1).
  await expect.poll(results).toEqual(['0.75', '0.041']);
  await expect(panel).toContainText(/One run, \d+ operations, where the whole Hessian takes 2/);
  await product.getByRole('spinbutton', { name: 'v along x1' }).fill('0');
  await page.keyboard.press('Enter');
  await expect.poll(results).toEqual(['1', '−0.959']);
  await product.getByRole('spinbutton', { name: 'v along x2' }).fill('two');
  await expect(product.getByRole('alert')).toContainText('Not a number');
  await page.keyboard.press('Escape');
  await expect.poll(results).toEqual(['1', '−0.959']);
});

test('a large matrix is a picture that is read entry by entry from the keyboard', async ({
  page,
}) => {
  await open(page);
  await write(page, 'x = input(40); y = x^2');
  const panel = await openTab(page, 'Jacobian');
  const picture = panel.getByRole('figure', { name: 'Jacobian', exact: true });
  await expect(picture.getByRole('img')).toHaveAccessibleName(/Jacobian, 40 × 40: .* 98 % zeros/);
  const map = picture.getByRole('slider', { name: 'Jacobian, entry by entry' });
  await map.focus();
  await expect(map).toHaveAttribute('aria-valuetext', 'y[0] by x[0]: 2');
  await page.keyboard.press('ArrowDown');
  await expect(map).toHaveAttribute('aria-valuetext', 'y[1] by x[0]: 0');
  await page.keyboard.press('Control+End');
  await expect(map).toHaveAttribute('aria-valuetext', 'y[39] by x[39]: 2');
  await expect(picture).toContainText('y[39] by x[39]: 2');
  await expect(button(page, 'Copy as SVG').first()).toBeVisible();
});

test('a Hessian at a kink says that it may be none, and that symmetry proves nothing', async ({
  page,
}) => {
  await open(page);
  await write(page, 'x = 0; z = 0; y = 0.5*norm([x, z])^2');
  const panel = await openTab(page, 'Jacobian');
  const warning = 'AD gives 0, yet the derivative of ∂y/∂x by x is 1 here.';
  await expect(panel).toContainText(warning);
  await expect(panel).toContainText('Symmetric, which does not make it right.');
  await expect(panel).not.toContainText('as it should be');
});
