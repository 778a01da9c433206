import { expect, type Page, test } from '@playwright/test';
import { button, canvas, open } from './app';
import { expectNoViolations, expectNoViolationsInBoth } from './axe';

const said = (page: Page) =>
  page.getByRole('region', { name: 'The run' }).getByRole('status').first();

/** Opens one of the networks to start from, by keyboard. */
async function start(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: 'Train' }).click();
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).press('Enter');
  await expect(button(page, 'Train')).toBeVisible();
}

test('XOR is learnt to the last row by keyboard, rewound, and gone on with after a reload', async ({
  page,
}) => {
  await open(page);
  await start(page, 'XOR');
  await button(page, 'Train').press('Enter');
  await expect(said(page)).toContainText('Epoch 60');
  await expect(said(page)).toContainText('100 % right, test loss');
  await expect(
    page.getByRole('img', { name: /^The plane of x1 and x2: .* of class 1/ }),
  ).toBeVisible();

  const rewind = page.getByRole('slider', { name: 'Rewind to an epoch' });
  await rewind.press('Home');
  await expect(said(page)).toContainText('Before the first update');
  await rewind.press('End');
  await expect(said(page)).toContainText('Epoch 60');

  await rewind.press('PageDown');
  const told = await said(page).innerText();
  await button(page, 'One epoch').press('Enter');
  await expect(said(page)).not.toHaveText(told);
  await button(page, 'Export for training').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('textbox', { name: 'train.py' })).toHaveValue(/class Model/);
  await expect(
    dialog.getByText(/^after \d+ updates, with what the optimiser keeps$/),
  ).toBeVisible();
  await expectNoViolations(page, 'dialog');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/-pytorch\.zip$/);
  await page.keyboard.press('Escape');

  await expect(page.getByRole('img', { name: 'Kept in this browser' })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/updates were made\. Train makes them again/)).toBeVisible();
  await button(page, 'One update').press('Enter');
  await expect(said(page)).toContainText(/1 update: loss/);
});

test('an update is looked into, and a parameter’s change is what rows and optimiser add up to', async ({
  page,
}) => {
  await open(page);
  await start(page, 'Linear regression');
  await page.getByRole('switch', { name: 'Look inside' }).press('Space');
  const inside = page.getByRole('region', { name: 'Inside one update' });
  await inside.getByRole('radio', { name: 'Adjoint' }).press('Space');
  const rows = inside.getByRole('table', { name: 'What rows add to the adjoint of W' });
  await expect(rows.getByRole('row')).toHaveCount(12);
  const sum = Number(
    (await rows.getByRole('row', { name: /^Sum/ }).getByRole('cell').last().innerText()).replace(
      '−',
      '-',
    ),
  );
  await inside.getByRole('radio', { name: 'Update' }).press('Space');
  const change = inside.getByText(/^W goes from 0 to/);
  const to = Number(/to (\S+), /.exec(await change.innerText())?.[1]?.replace('−', '-'));
  expect(to).toBeCloseTo(-0.1 * sum, 5);
  await expectNoViolationsInBoth(page);
  await inside.getByRole('button', { name: 'Make this update' }).click();
  await expect(said(page)).toContainText('1 update: loss');
  await expect(canvas(page)).toContainText('W');
});

test('runs, a rate, the loss surface and layers over time are looked at by keyboard', async ({
  page,
}) => {
  await open(page);
  await start(page, 'Linear regression');
  await button(page, 'Train').press('Enter');
  await expect(said(page)).toContainText('Epoch 40');
  await button(page, 'Begin as run 1 did').press('Enter');
  const rate = page.getByRole('spinbutton', { name: 'Learning rate' });
  await rate.fill('0.01');
  await rate.press('Enter');
  await button(page, 'Train').press('Enter');
  await expect(page.getByText('Run 1 came lowest')).toBeVisible();
  await expect(page.getByRole('img', { name: /^The losses of 2 runs: run 1 went/ })).toBeVisible();

  await button(page, 'Find a rate').press('Enter');
  await expect(page.getByText('The loss falls fastest at about')).toBeVisible();

  const surface = page.getByRole('region', { name: 'Loss surface' });
  await expect(surface.getByText('Newton’s method takes 1 step')).toBeVisible();
  const explorer = surface.getByRole('slider', { name: 'The loss surface, place by place' });
  await explorer.press('ArrowRight');
  await expect(explorer).toHaveAttribute('aria-valuetext', /^W\[0, 0\] = .*: loss \d/);

  await button(page, 'Show layers over time').press('Enter');
  await expect(page.getByRole('img', { name: /^adjoint of W: the root/ })).toBeVisible();
  await expectNoViolationsInBoth(page);
});
