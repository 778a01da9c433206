import { expect, type Page, test } from '@playwright/test';
import { expressions, files, links, pastes } from '../hostile/corpus';
import { canvas, choose, complaintsOf, expression, node, nodeNames, open } from './app';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** One of each family, and none that only its size makes hostile: those are read in the unit tests. */
function oneOfEach<T extends { readonly family: string; readonly text: string }>(
  corpus: readonly T[],
) {
  const small = corpus.filter(({ text }) => text.length < 100_000);
  return [...new Map(small.map((each) => [each.family, each])).values()];
}

/** Everything that would show that something was done: prototypes, dialogs, other pages. */
async function watched(page: Page, baseURL: string | undefined) {
  const complaints = complaintsOf(page, baseURL);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const prototypes = () =>
    page.evaluate(() =>
      [Object, Function, Array, String].map((each) => Reflect.ownKeys(each.prototype).map(String)),
    );
  await open(page);
  const before = { prototypes: await prototypes(), nodes: await nodeNames(page) };
  return async () => {
    expect(await prototypes()).toEqual(before.prototypes);
    expect(await nodeNames(page)).toEqual(before.nodes);
    expect(complaints).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
  };
}

test('hostile links are refused in words, and nothing is changed', async ({ page, baseURL }) => {
  const expectNothing = await watched(page, baseURL);
  for (const { family, text } of oneOfEach(links)) {
    if (/[\0\s]/.test(text) || text === '' || text === '#') continue;
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, text);
    await expect(messages(page), family).toContainText(
      /This link .*(damaged|newer|can’t|does not|larger|too)/,
    );
    await messages(page).getByRole('button', { name: 'Dismiss' }).first().click();
  }
  await expectNothing();
});

test('hostile files are refused in words, and nothing is changed', async ({ page, baseURL }) => {
  const expectNothing = await watched(page, baseURL);
  for (const { family, text } of oneOfEach(files)) {
    const chosen = page.waitForEvent('filechooser');
    await choose(page, 'More', 'Open a file…');
    await (await chosen).setFiles({
      name: `a\u202Egpj.${'x'.repeat(100)}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(messages(page), family).toContainText(
      /aU\+202Egpj\.x+… can’t be opened\. This file/,
    );
    await messages(page).getByRole('button', { name: 'Dismiss' }).first().click();
  }
  await expectNothing();
});

test('hostile copied nodes and texts are refused in words, and nothing is changed', async ({
  page,
  baseURL,
}) => {
  const expectNothing = await watched(page, baseURL);
  await node(page, 'sin').focus();
  for (const { family, text } of oneOfEach(pastes)) {
    await canvas(page).evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
    await expect(page.getByRole('status').last(), family).toContainText(/clipboard/);
  }
  const typed = await expression(page).inputValue();
  for (const { text } of oneOfEach(expressions)) await expression(page).fill(text);
  await expression(page).fill(typed);
  await expect(expression(page)).toHaveValue(typed);
  await expectNothing();
});
