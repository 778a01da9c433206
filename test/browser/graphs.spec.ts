import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  announcement,
  button,
  canvas,
  choose,
  expectPapersTable,
  expression,
  open,
  table,
  write,
} from './app';
import { expectNoViolations } from './axe';
import { formulas } from './stored';

const graphs = (page: Page) => page.getByRole('region', { name: 'Graphs' });
const title = (page: Page, words: string) => button(page, `Title: ${words}`);
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search my graphs' });
/** A card by what its name begins with: the title, and whatever of the rest tells it apart. */
const card = (page: Page, starts: string): Locator =>
  graphs(page).getByRole('button', { name: new RegExp(`^${starts},`) });

async function make(page: Page, text: string, called: string): Promise<void> {
  await choose(page, 'More', 'New empty graph');
  await write(page, text);
  await expect(canvas(page).getByRole('group').first()).toBeVisible();
  await button(page, 'Title: Untitled').click();
  await page.getByRole('textbox', { name: 'Title of the graph' }).fill(called);
  await page.keyboard.press('Enter');
  await expect(title(page, called)).toBeFocused();
}

async function openGraphs(page: Page): Promise<void> {
  await button(page, 'My graphs').click();
  await expect(graphs(page).getByRole('button').first()).toBeVisible();
}

async function act(page: Page, on: string, action: string): Promise<void> {
  await graphs(page)
    .getByRole('button', { name: `Actions of ${on}`, exact: true })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('two graphs are made, named, found again after a reload, and opened', async ({ page }) => {
  await open(page);
  await make(page, 'sin(x)', 'A wave');
  await make(page, 'x^2 + 1', 'A parabola');
  await expect(page).toHaveTitle('A parabola – Wengert');
  await page.reload();
  await expect(title(page, 'A parabola')).toBeVisible();
  await openGraphs(page);
  await expect(card(page, 'A wave, sin\\(x\\), 3 nodes')).toBeVisible();
  await expect(card(page, 'A parabola')).toHaveAttribute('aria-current', 'true');
  await expect(card(page, 'A wave').locator('path').first()).toBeAttached();
  await search(page).fill('wave');
  await expect(card(page, 'A parabola')).toHaveCount(0);
  await card(page, 'A wave').click();
  await expect(graphs(page)).toHaveCount(0);
  await expect(expression(page)).toHaveValue('sin(x)');
  await expect(title(page, 'A wave')).toBeVisible();
});

test('a text that is typed before what reads it has come goes to the graph it was typed for', async ({
  page,
}) => {
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/assets\/reader-[^/]*\.js$/, async (route) => {
    await coming;
    await route.continue();
  });
  await open(page);
  await expression(page).fill('cos(q)');
  await choose(page, 'More', 'New empty graph');
  await expect(expression(page)).toHaveValue('cos(q)');
  come();
  await expect(expression(page)).toHaveValue('');
  await button(page, 'Undo').click();
  await expect(expression(page)).toHaveValue('cos(q)');
  await expect.poll(() => formulas(page)).toEqual(['cos(q)']);
});

test('a title is typed in its place: Enter keeps it, Escape leaves it, Undo takes it back', async ({
  page,
}) => {
  await open(page);
  await make(page, 'sin(x)', 'A wave');
  await title(page, 'A wave').click();
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await expect(title(page, 'A wave')).toBeFocused();
  await button(page, 'Undo').click();
  await expect(title(page, 'Untitled')).toBeVisible();
  await expect(page).toHaveTitle('Wengert');
});

test('by keyboard: arrows lead from card to card, F2 renames, Delete deletes, Undo brings back', async ({
  page,
}) => {
  await open(page);
  for (const [text, called] of [
    ['sin(x)', 'One'],
    ['cos(x)', 'Two'],
    ['tan(x)', 'Three'],
  ] as const)
    await make(page, text, called);
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await expect(card(page, 'Three')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'Two')).toBeFocused();
  await page.keyboard.press('End');
  await expect(card(page, 'One')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Uno');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Uno')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Uno')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Uno')).toHaveCount(0);
  await expect(page.getByRole('dialog').getByRole('button', { name: /^(Two|Three),/ })).toHaveCount(
    2,
  );
  await expect(announcement(page)).toContainText('Deleted “Uno”');
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(card(page, 'Uno')).toBeVisible();
  await card(page, 'Two').focus();
  await page.keyboard.press('Enter');
  await expect(expression(page)).toHaveValue('cos(x)');
});

test('a graph is duplicated, deleted, restored and deleted for good', async ({ page }) => {
  await open(page);
  await make(page, 'sin(x)', 'A wave');
  await openGraphs(page);
  await act(page, 'A wave', 'Duplicate');
  await expect(card(page, 'A wave')).toHaveCount(2);
  await act(page, 'A wave', 'Delete');
  await expect(card(page, 'A wave')).toHaveCount(1);
  const deleted = page.getByRole('group').filter({ hasText: 'Recently deleted (1)' });
  await deleted.getByText('Recently deleted').click();
  await page.getByRole('button', { name: /^Restore A wave/ }).click();
  await expect(card(page, 'A wave')).toHaveCount(2);
  await act(page, 'A wave, number 2 of that name', 'Delete');
  await page.getByText('Recently deleted (1)').click();
  await page.getByRole('button', { name: /^Delete for good A wave/ }).click();
  await expect(page.getByText(/^Recently deleted/)).toHaveCount(0);
  await expect(card(page, 'A wave')).toHaveCount(1);
});

test('all graphs are exported as one file and come back from it', async ({ page, browser }) => {
  await open(page);
  await make(page, 'sin(x)', 'A wave');
  await make(page, 'x^2', 'A parabola');
  await openGraphs(page);
  const download = page.waitForEvent('download');
  await button(page, 'Export all').click();
  const file = await (await download).path();

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere);
  await button(elsewhere, 'My graphs').click();
  await expect(elsewhere.getByText('No graphs yet')).toBeVisible();
  await expectNoViolations(elsewhere);
  const asked = elsewhere.waitForEvent('filechooser');
  await button(elsewhere, 'Import…').click();
  await (await asked).setFiles({
    name: 'my-graphs.wengert-graphs.jsonl',
    mimeType: 'application/jsonl',
    buffer: await readFile(file),
  });
  await expect(card(elsewhere, 'A wave')).toBeVisible();
  await expect(card(elsewhere, 'A parabola')).toBeVisible();
  await elsewhere.context().close();
});

test('a version is kept by a name and gone back to; undo returns', async ({ page }) => {
  await open(page);
  await make(page, 'sin(x)', 'A wave');
  await openGraphs(page);
  await act(page, 'A wave', 'Versions…');
  await page.getByRole('textbox', { name: 'Name of this version' }).fill('Before the lecture');
  await button(page, 'Keep this version').click();
  await expect(page.getByRole('button', { name: /^Go back to Before the lecture/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: /^Versions/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await write(page, 'cos(x)');
  await openGraphs(page);
  await act(page, 'A wave', 'Versions…');
  await page.getByRole('button', { name: /^Go back to Before the lecture/ }).click();
  await expect(expression(page)).toHaveValue('sin(x)');
  await button(page, 'Undo').click();
  await expect(expression(page)).toHaveValue('cos(x)');
});

test('an example does not cost the work: one press leads back to it', async ({ page }) => {
  await open(page);
  await make(page, 'sin(x) + 7', 'My own');
  await choose(page, 'Examples', 'A quotient');
  await expect(title(page, 'A quotient')).toBeVisible();
  await button(page, 'Back to my work').click();
  await expect(expression(page)).toHaveValue('sin(x) + 7');
  await expect(button(page, 'Back to my work')).toHaveCount(0);
});

test('another tab’s graph says so in the list, which follows what that tab does', async ({
  page,
  context,
}) => {
  await open(page);
  await make(page, 'sin(x)', 'A wave');
  await choose(page, 'More', 'New empty graph');
  await write(page, 'cos(x)');
  const other = await context.newPage();
  await open(other);
  await openGraphs(other);
  await expect(card(other, 'cos\\(x\\)').filter({ hasText: 'open in another tab' })).toBeVisible();
  await act(other, 'A wave', 'Rename');
  await other.keyboard.type('Another wave');
  await other.keyboard.press('Enter');
  await openGraphs(page);
  await expect(card(page, 'Another wave')).toBeVisible();
});

/** Spoils all that is stored whole of documents, but not what is known of them. */
async function spoil(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('wengert');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const transaction = asked.result.transaction('values', 'readwrite');
          const table = transaction.objectStore('values');
          const keys = table.getAllKeys();
          keys.onsuccess = () => {
            for (const key of keys.result)
              if (/^graph \S+ (base|piece)/.test(String(key))) table.put({ spoilt: true }, key);
          };
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error);
        };
      }),
  );
}

test('what can’t be read is told at the start, saved as a file, tried again and deleted', async ({
  page,
}) => {
  await open(page);
  await make(page, 'sin(x)', 'A wave');
  await openGraphs(page);
  await expect(card(page, 'A wave')).toBeVisible();
  await page.keyboard.press('Escape');
  await spoil(page);
  await page.reload();
  await expectPapersTable(page);
  await button(page, 'My graphs').click();
  await button(page, 'Recover').click();
  const lost = page.getByRole('region', { name: 'What can’t be read' });
  await expect(lost.getByRole('listitem')).toHaveCount(1);
  await expectNoViolations(page);
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file, copy 1').click();
  expect((await download).suggestedFilename()).toBe('wengert-unreadable.json');
  await button(page, 'Try again, copy 1').click();
  await expect(page.getByRole('dialog').getByRole('region', { name: 'Messages' })).toContainText(
    'holds no graph',
  );
  await button(page, 'Delete, copy 1').click();
  await expect(button(page, 'Recover')).toHaveCount(0);
  await expect(page.getByText('No graphs yet')).toBeVisible();
});

test('a hundred graphs are listed at once, and pictured as they come into view', async ({
  page,
}) => {
  await open(page);
  await make(page, 'sin(x)', 'A wave');
  await openGraphs(page);
  const download = page.waitForEvent('download');
  await button(page, 'Export all').click();
  const text = await readFile(await (await download).path(), 'utf8');
  const [head = '', line = ''] = text.split('\n');
  const asked = page.waitForEvent('filechooser');
  await button(page, 'Import…').click();
  await (await asked).setFiles({
    name: 'many.wengert-graphs.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from([head, ...Array<string>(99).fill(line)].join('\n')),
  });
  await expect(card(page, 'A wave')).toHaveCount(100);
  const pictured = () => graphs(page).locator('svg[viewBox="0 0 320 180"]').count();
  await expect.poll(pictured).toBeGreaterThan(3);
  expect(await pictured()).toBeLessThan(50);
  await page.keyboard.press('Escape');
  await openGraphs(page);
  await expect(card(page, 'A wave').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(card(page, 'A wave').last()).toBeInViewport();
  await expect(card(page, 'A wave').last().locator('path').first()).toBeAttached();
});

for (const [width, height, colorScheme] of [
  [1280, 720, 'light'],
  [390, 844, 'dark'],
  [844, 390, 'light'],
] as const) {
  test(`axe finds nothing among graphs at ${width} × ${height} in ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expect(table(page)).toContainText('11.652');
    await make(
      page,
      'sin(x)',
      'A wave with a title that is longer than there is room for in any bar',
    );
    await make(page, 'x^2', 'A parabola');
    await openGraphs(page);
    await act(page, 'A parabola', 'Delete');
    await page.getByText('Recently deleted (1)').click();
    await expect(page.getByRole('button', { name: /^Restore A parabola/ })).toBeVisible();
    await expectNoViolations(page);
    const small = await page
      .getByRole('dialog')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width < 24 || height < 24 ? [one.ariaLabel ?? one.textContent] : [];
        }),
      );
    expect(small).toEqual([]);
    await page.keyboard.press('Escape');
    await expectNoViolations(page);
  });
}
