import { expect, type Page, test } from '@playwright/test';
import table2 from '../lang/latex/baydin-table-2.json' with { type: 'json' };
import {
  announcement,
  button,
  canvas,
  choose,
  complaintsOf,
  copied,
  expectNodes,
  expectPapersTable,
  lines,
  node,
  open,
  openWith,
  papersNodes,
  sharedLink,
  slider,
  table,
  write,
} from './app';

const mode = (page: Page) => page.getByRole('combobox', { name: 'Mode' });
const passes = (page: Page) => page.getByRole('region', { name: 'Passes' });
const pass = (page: Page) => passes(page).getByRole('combobox', { name: 'Pass' });
const tangent = (page: Page, name: string) =>
  passes(page).getByRole('spinbutton', { name: `Tangent of ${name}`, exact: true });

async function openForward(page: Page): Promise<void> {
  await open(page);
  await mode(page).selectOption('Forward');
}

/** The rendered table as `baydin-table-2.json` has it. */
async function rows(page: Page) {
  return (await lines(page)).map(({ primal, adjoint }) => ({ primal, tangent: adjoint }));
}

/** The derivatives that the passes have brought in, by the LaTeX of their formulas. */
function gradient(page: Page, name: RegExp): Promise<string[]> {
  return passes(page)
    .getByRole('list', { name })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => {
        const formula = item.querySelector('annotation')?.textContent;
        return item.textContent.includes('not computed yet') ? `${formula}: –` : `${formula}`;
      }),
    );
}

test('forward mode is Table 2 of Baydin et al. 2018, cell by cell', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await openForward(page);
  await expect(mode(page).getByRole('option')).toHaveText(['Reverse', 'Forward']);
  await expect(table(page).getByRole('columnheader')).toHaveText([
    'Forward Primal Trace',
    'Forward Tangent (Derivative) Trace',
  ]);
  await expect.poll(() => rows(page)).toEqual(table2.rows);
  await mode(page).selectOption('Reverse');
  await expectPapersTable(page);
  expect(complaints).toEqual([]);
});

test('primal and tangent advance together, row by row', async ({ page }) => {
  await openForward(page);
  await button(page, 'First step').click();
  const blank = (cells: string[]) => [cells[0] as string, 'not computed yet'];
  for (let taken = 0; taken <= table2.rows.length; taken++) {
    const expected = table2.rows.map(({ primal, tangent }, row) =>
      row < taken ? { primal, tangent } : { primal: blank(primal), tangent: blank(tangent) },
    );
    await expect.poll(() => rows(page)).toEqual(expected);
    await expect(slider(page)).toHaveAttribute('max', '8');
    await button(page, 'Next step').click();
  }
});

test('nodes say their tangents, and what travels the wires goes along', async ({ page }) => {
  await openForward(page);
  await expectNodes(page, [
    'input x1, v-1, value 2, tangent 1',
    'input x2, v0, value 5, tangent 0',
    'ln, v1, value 0.693, tangent 0.5',
    'multiplication ×, v2, value 10, tangent 5',
    'sin, v3, value −0.959, tangent 0',
    'addition +, v4, value 10.693, tangent 5.5',
    'subtraction −, v5, value 11.652, tangent 5.5',
    'output y, value 11.652, tangent 5.5, fires now',
  ]);
  await slider(page).fill('3');
  await expect(node(page, 'ln, v1, value 0.693, tangent 0.5, fires now')).toBeVisible();
  await expect(canvas(page).getByText('× 0.5')).toBeVisible();
  await expect(page.getByText('v̇₁ = v̇₋₁/v₋₁ = 1/2 = 0.5.')).toBeVisible();
  await expect(page.getByText('Nothing is kept')).toBeVisible();
  await mode(page).selectOption('Reverse');
  await button(page, 'Last step').click();
  await expectNodes(page, papersNodes);
});

test('two passes give the gradient', async ({ page }) => {
  await openForward(page);
  const half = ['\\partial y/\\partial x_1 = 5.5', '\\partial y/\\partial x_2: –'];
  await expect.poll(() => gradient(page, /^Gradient after 1 of 2 passes/)).toEqual(half);
  await expect(page.getByText('Pass 1 of 2 →')).toBeVisible();
  await button(page, 'Next pass').click();
  await expect(slider(page)).toHaveValue('0');
  await expect(pass(page).getByRole('option', { selected: true })).toHaveText('2 of 2: x₂');
  await expect(tangent(page, 'x1')).toHaveValue('0');
  await expect(tangent(page, 'x2')).toHaveValue('1');
  await expect.poll(() => gradient(page, /^Gradient after 1 of 2 passes/)).toEqual(half);
  await button(page, 'Play').click();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8 steps/s');
  await expect(slider(page)).toHaveValue('8');
  await expect
    .poll(() => gradient(page, /^Gradient from 2 passes, one per input/))
    .toEqual(['\\partial y/\\partial x_1 = 5.5', '\\partial y/\\partial x_2 = 1.716']);
  await expect(button(page, 'Next pass')).toHaveAttribute('aria-disabled', 'true');
});

test('the seed vector is any direction, and undone like every edit', async ({ page }) => {
  await openForward(page);
  await tangent(page, 'x2').fill('2');
  await tangent(page, 'x2').press('Enter');
  await expect(node(page, 'output y, value 11.652, tangent 8.933')).toBeVisible();
  await expect(pass(page).getByRole('option', { selected: true })).toHaveText('another direction');
  await expect
    .poll(async () => (await rows(page))[1]?.tangent)
    .toEqual(['\\dot{v}_0 = \\dot{x}_2', '= 2']);
  await button(page, 'Undo').click();
  await expect(tangent(page, 'x2')).toHaveValue('0');
  await expect.poll(() => rows(page)).toEqual(table2.rows);
});

test('the mode keeps its place in the primal, and the end stays the end', async ({ page }) => {
  await open(page);
  await mode(page).selectOption('Forward');
  await expect(slider(page)).toHaveValue('8');
  await mode(page).selectOption('Reverse');
  await expect(slider(page)).toHaveValue('19');
  await slider(page).fill('5');
  await mode(page).selectOption('Forward');
  await expect(slider(page)).toHaveValue('5');
  await expect(button(page, 'To the turn')).toHaveCount(0);
  await mode(page).selectOption('Reverse');
  await expect(slider(page)).toHaveValue('5');
  await expect(button(page, 'To the turn')).toBeVisible();
});

test('mode and seed travel in the link and survive a reload', async ({ page, context }) => {
  await openForward(page);
  await button(page, 'Next pass').click();
  await slider(page).fill('4');
  const link = await sharedLink(page);
  const visitor = await context.newPage();
  await visitor.goto(link);
  await expect(mode(visitor)).toHaveValue('forward');
  await expect(slider(visitor)).toHaveValue('4');
  await expect(tangent(visitor, 'x2')).toHaveValue('1');
  await visitor.close();

  await page.reload();
  await expect(mode(page)).toHaveValue('forward');
  await expect(slider(page)).toHaveValue('4');
  await expect(tangent(page, 'x1')).toHaveValue('0');
});

test('a press on either half of a row goes to its step, and points at its node', async ({
  page,
}) => {
  await openForward(page);
  const cells = table(page).getByRole('row').nth(3).getByRole('cell');
  await cells.nth(2).click();
  await expect(slider(page)).toHaveValue('3');
  await expect(cells.nth(0)).toHaveAttribute('data-current');
  await expect(cells.nth(2)).toHaveAttribute('data-current');
  await cells.nth(3).hover();
  await expect(node(page, 'ln')).toHaveClass(/highlighted/);
  await table(page).getByRole('button', { name: 'Go to step 3' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(slider(page)).toHaveValue('4');
  await expect(table(page).getByRole('button', { name: 'Go to step 4' })).toBeFocused();
});

test('the forward-mode trace is copied as it is shown', async ({ page }) => {
  await openForward(page);
  const latex = await copied(page, () => choose(page, 'Copy the trace', 'Copy as LaTeX'));
  await expect(announcement(page)).toContainText('Trace copied as LaTeX');
  const [, , third] = table2.rows;
  const cells = [...(third?.primal ?? []), ...(third?.tangent ?? [])];
  expect(latex).toContain(`${cells.map((cell) => `$${cell}$`).join(' & ')} \\\\`);
});

test('one pass gives the derivatives of all outputs, and odd graphs are shown as they are', async ({
  page,
}) => {
  await openWith(page, 'p = a*b; q = a + 3*b');
  await mode(page).selectOption('Forward');
  await expect
    .poll(() => gradient(page, /^Jacobian after 1 of 2 passes/))
    .toEqual([
      '\\partial p/\\partial a = 1',
      '\\partial p/\\partial b: –',
      '\\partial q/\\partial a = 1',
      '\\partial q/\\partial b: –',
    ]);
  await write(page, 'ln(x) + 0*(x > 2)');
  await button(page, 'Last step').click();
  await tangent(page, 'x').fill('inf');
  await expect(node(page, 'output y, value 0, tangent ∞')).toBeVisible();
  await expect(node(page, 'greater than >, v2, value 0, no tangent')).toBeVisible();
  await choose(page, 'More', 'New empty graph');
  await expect(page.getByText('Nothing to play yet')).toBeVisible();
  await expect(mode(page)).toHaveValue('forward');
  await expect(passes(page)).toHaveCount(0);
});
