/** Nothing is lost in silence when what the browser keeps is spoilt on its disk, or emptied. */

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { choose, expression, open, slider, write } from './app';
import { ownProfile } from './own-browser';
import { formulas } from './stored';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** Whether there is a copy beside the database of the graph that was written last. */
const isCopied = (page: Page) =>
  page.evaluate(() => {
    const [kept, spare] = ['kept', 'spare'].map((name) => localStorage.getItem(`wengert:${name}`));
    return spare !== null && JSON.parse(spare ?? '').id === JSON.parse(kept ?? '').id;
  });

test.describe('database files that are spoilt', () => {
  const profile = ownProfile();

  /** The files of the database, by a part of their names. */
  function files(name: RegExp): string[] {
    const databases = join(profile.folder(), 'Default', 'IndexedDB');
    const [own = ''] = readdirSync(databases).filter((entry) => entry.endsWith('.leveldb'));
    return readdirSync(join(databases, own))
      .filter((entry) => name.test(entry))
      .map((entry) => join(databases, own, entry));
  }

  /** Writes other bytes over those of a file, from some part of it on. */
  function overwrite(file: string, from = 0): void {
    const bytes = readFileSync(file);
    for (let k = Math.floor(bytes.length * from); k < bytes.length; k++) {
      bytes[k] = (k * 37 + 11) % 256;
    }
    writeFileSync(file, bytes);
  }

  for (const [what, spoil] of [
    ['its log', () => files(/\.log$/).forEach((file) => void overwrite(file))],
    ['the end of its log', () => files(/\.log$/).forEach((file) => void overwrite(file, 0.6))],
    ['its list of files', () => files(/^MANIFEST/).forEach((file) => void overwrite(file))],
    ['all of it', () => files(/./).forEach((file) => void overwrite(file))],
    ['files that are gone', () => files(/\.(log|ldb)$/).forEach((file) => void rmSync(file))],
  ] as const) {
    test(`are told of, and the last graph is there: ${what}`, async ({ baseURL }) => {
      const before = await profile.start();
      await before.page.goto(baseURL ?? '');
      await expect(slider(before.page)).toBeVisible();
      await write(before.page, 'cos(q)');
      await expect.poll(() => formulas(before.page)).toEqual(['cos(q)']);
      await choose(before.page, 'More', 'New empty graph');
      await write(before.page, 'a*b + 1');
      await expect.poll(() => formulas(before.page)).toEqual(['a*b + 1', 'cos(q)']);
      await expect.poll(() => isCopied(before.page)).toBe(true);
      await before.close();
      spoil();

      const again = await profile.start();
      await again.page.goto(baseURL ?? '');
      await expect(messages(again.page)).toContainText(
        'The storage of this browser was damaged or emptied, and the graphs kept in it are gone but for the last one.',
      );
      await expect(expression(again.page)).toHaveValue('a*b + 1');
      const saved = again.page.waitForEvent('download');
      await messages(again.page).getByRole('button', { name: 'Save to a file' }).click();
      await saved;
      await write(again.page, 'a*b + 2');
      await expect.poll(() => formulas(again.page)).toEqual(['a*b + 2']);
      await again.page.reload();
      await expect(expression(again.page)).toHaveValue('a*b + 2');
      await expect(messages(again.page)).toHaveCount(0);
      await again.close();
    });
  }
});

test('storage that the browser empties while the page is there costs nothing of what it shows', async ({
  page,
  baseURL,
}) => {
  await open(page);
  await write(page, 'cos(q)');
  await choose(page, 'More', 'New empty graph');
  await write(page, 'a*b + 1');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1', 'cos(q)']);
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL ?? '');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await write(page, 'a*b + 2');
  await expect(messages(page)).toContainText('The browser has emptied its storage');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 2']);
  await page.reload();
  await expect(expression(page)).toHaveValue('a*b + 2');
});
