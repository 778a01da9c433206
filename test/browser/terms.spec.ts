/** Words of the field explain themselves, where they stand and in a glossary. */

import { expect, type Page, test } from '@playwright/test';
import { choose, expectPapersTable, node, open, openTab, table } from './app';
import { expectNoViolations } from './axe';

const tip = (page: Page) => page.getByRole('tooltip');

test('a word that is pointed at says what it means, stays while one reads, and Escape closes it', async ({
  page,
}) => {
  await open(page);
  await expectPapersTable(page);
  await table(page).getByRole('button', { name: 'Forward Primal Trace' }).hover();
  await expect(tip(page)).toContainText('before anything is differentiated');
  await tip(page).hover();
  await expect(tip(page)).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(tip(page)).toHaveCount(0);
});

test('by keyboard it is there at once, as the description of what has the focus', async ({
  page,
}) => {
  await open(page);
  const heading = table(page).getByRole('button', { name: 'Reverse Adjoint Trace' });
  await page.getByRole('spinbutton', { name: 'Seed' }).focus();
  for (let k = 0; k < 12 && !(await heading.evaluate((e) => e === document.activeElement)); k++) {
    await page.keyboard.press('Tab');
  }
  await expect(heading).toBeFocused();
  await expect(heading).toHaveAccessibleDescription(/How much the output changes/);
  await page.keyboard.press('Tab');
  await expect(tip(page)).toHaveCount(0);
});

test('controls keep their names, and say what they do', async ({ page }) => {
  await open(page);
  for (const [control, says] of [
    [page.getByRole('tab', { name: 'Jacobian', exact: true }), 'a row for each output'],
    [page.getByRole('spinbutton', { name: 'Seed' }), 'that a sweep begins with'],
  ] as const) {
    await control.hover();
    await expect(tip(page)).toContainText(says);
    await page.mouse.move(0, 0);
    await expect(tip(page)).toHaveCount(0);
  }
  await openTab(page, 'Jacobian');
});

test('what is said of a node, of a machine and of a tape explains its words', async ({ page }) => {
  await open(page);
  await node(page, 'ln').click();
  const inspector = page.getByRole('region', { name: 'Selected node' });
  for (const [word, says] of [
    ['Partial derivatives', 'by one operand while the others stay'],
    ['In the trace', 'The values of the trace in order'],
  ] as const) {
    await inspector.getByRole('button', { name: word }).click();
    await expect(tip(page)).toContainText(says);
    await page.keyboard.press('Escape');
  }
  const dataflow = await openTab(page, 'Dataflow');
  await dataflow.getByRole('button', { name: 'fireable', exact: true }).hover();
  await expect(tip(page)).toContainText('has all its operands');
  await page.keyboard.press('Escape');
  const cost = await openTab(page, 'Cost');
  await cost.getByRole('button', { name: 'tape', exact: true }).hover();
  await expect(tip(page)).toContainText('read backwards');
});

test('the glossary is a page one searches', async ({ page }) => {
  await open(page);
  await choose(page, 'More', 'Glossary…');
  const glossary = page.getByRole('dialog', { name: 'Glossary' });
  const terms = glossary.getByRole('term');
  await expect(terms.filter({ hasText: /^pullback$/ })).toHaveCount(1);
  await expectNoViolations(page);
  await glossary.getByRole('searchbox', { name: 'Search the glossary' }).fill('kink');
  await expect(terms).toHaveText(['kink']);
  await glossary.getByRole('searchbox').fill('zebra');
  await expect(glossary.getByRole('status')).toContainText('“zebra”');
});
