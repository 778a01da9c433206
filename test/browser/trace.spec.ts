import { expect, type Page, test } from '@playwright/test';
import table1 from '../fixtures/table1.json' with { type: 'json' };
import {
  announcement,
  button,
  choose,
  copied,
  expectPapersTable,
  lines,
  node,
  open,
  openWith,
  slider,
  table,
} from './app';

/** Makes a change in the settings of the trace and closes them. */
async function set(page: Page, change: () => Promise<void>): Promise<void> {
  await button(page, 'How the trace is written').click();
  await expect(page.getByRole('dialog', { name: 'How the trace is written' })).toBeVisible();
  await change();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** A line of the table, by its number from the top. */
const line = async (page: Page, k: number) => (await lines(page))[k];

test('adjoints are written as one likes', async ({ page }) => {
  await open(page);
  const notations = [
    ['v bar, as in Griewank and Walther', '\\bar{v}_5 = \\bar{y}'],
    ['Leibniz, the partial derivative of y by v', /^\\frac\{\\partial y\}\{\\partial v_5\} = /],
    ['v.grad, as in PyTorch', 'v_5.\\mathrm{grad} = y.\\mathrm{grad}'],
    ['v prime, as in the paper', "v'_5 = y'"],
  ] as const;
  for (const [name, seed] of notations) {
    await set(page, () => page.getByRole('radio', { name }).check());
    await expect
      .poll(async () => (await line(page, 10))?.adjoint?.[0])
      .toEqual(typeof seed === 'string' ? seed : expect.stringMatching(seed));
  }
  await expectPapersTable(page);
});

test('digits, results and the numbers of steps to come are a choice', async ({ page }) => {
  await open(page);
  const decimals = page.getByRole('spinbutton', { name: 'Decimals' });
  await set(page, async () => {
    await decimals.fill('6');
    await decimals.press('Enter');
  });
  await expect.poll(async () => (await line(page, 10))?.primal).toEqual(['y = v_5', '= 11.652071']);
  await expect(node(page, 'ln, v1, value 0.693147')).toBeVisible();
  await set(page, async () => {
    await decimals.fill('3');
    await decimals.press('Enter');
    await page.getByRole('switch', { name: 'Result of every primal row' }).check();
  });
  await expect.poll(async () => (await line(page, 2))?.primal?.[1]).toBe('= \\ln(2) = 0.693');
  await set(page, () => page.getByRole('switch', { name: 'Result of every primal row' }).uncheck());

  await slider(page).fill('3');
  await expect.poll(async () => (await line(page, 10))?.primal?.[1]).toBe('not computed yet');
  await expect.poll(async () => (await line(page, 2))?.primal?.[1]).toBe('= \\ln(2)');
  await set(page, () =>
    page.getByRole('switch', { name: 'Numbers of steps not reached yet' }).check(),
  );
  await expectPapersTable(page);
});

test('the trace is copied as LaTeX, Markdown and CSV', async ({ page }) => {
  await open(page);
  const copy = async (form: string) => {
    const text = await copied(page, () => choose(page, 'Copy the trace', `Copy as ${form}`));
    await expect(announcement(page)).toContainText(`Trace copied as ${form}`);
    return text.trim().split('\n');
  };
  const latex = await copy('LaTeX');
  expect(latex).toContain('\\toprule');
  const [first] = table1.rows;
  const cells = [...(first?.primal ?? []), ...(first?.adjoint ?? [])];
  expect(latex).toContain(`${cells.map((cell) => `$${cell}$`).join(' & ')} \\\\`);
  const markdown = await copy('Markdown');
  expect(markdown[0]).toBe('| Forward Primal Trace | | Reverse Adjoint Trace | |');
  expect(markdown).toHaveLength(2 + table1.rows.length);
  const csv = await copy('CSV');
  expect(csv.length).toBeGreaterThan(table1.rows.length);
  expect(csv.join('\n')).toContain('11.652071');
});

test('a row points at its node, and a node at its rows', async ({ page }) => {
  await open(page);
  const rows = table(page).getByRole('row');
  await rows.nth(6).getByRole('cell').first().hover();
  await expect(node(page, 'sin')).toHaveClass(/highlighted/);
  await expect(node(page, 'ln')).not.toHaveClass(/highlighted/);
  await node(page, 'ln').hover();
  await expect(node(page, 'sin')).not.toHaveClass(/highlighted/);
  const pointed = (k: number) => rows.nth(k).getByRole('cell').first();
  await expect(pointed(3)).toHaveAttribute('data-pointed');
  await expect(pointed(6)).not.toHaveAttribute('data-pointed');
});

test('the reverse sweep starts at the chosen output, with the chosen seed', async ({ page }) => {
  await openWith(page, 'p = a*b; q = a + 3*b');
  await expect(node(page, 'output q')).toBeVisible();
  const from = page.getByRole('combobox', { name: 'Reverse from' });
  await from.selectOption({ label: 'q' });
  await button(page, 'Last step').click();
  await expect(node(page, 'input b, v0, value 1, adjoint 3')).toBeVisible();
  await expect(node(page, 'output p, value 1, no adjoint')).toBeVisible();
  const seed = page.getByRole('spinbutton', { name: 'Seed', exact: true }).last();
  await seed.fill('2');
  await expect(node(page, 'input b, v0, value 1, adjoint 6')).toBeVisible();
  await seed.press('Enter');
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  await button(page, 'Last step').click();
  await expect(node(page, 'input b, v0, value 1, adjoint 1')).toBeVisible();
});

test('the row of the current step is scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await openWith(page, `${'sin('.repeat(20)}x${')'.repeat(20)}`);
  const current = table(page).locator('[aria-current=step]');
  for (const name of ['First step', 'To the turn', 'Last step']) {
    await button(page, name).click();
    if (name === 'First step') await button(page, 'Next step').click();
    await expect(current).toBeInViewport();
  }
});
