/** The built site from a sub-folder of a host, with the headers that the configuration in docs/hosting sends. */

import { expect, test } from '@playwright/test';
import { FOLDER, nginxHeaders, nginxPacks } from '../hosting/configuration';
import { button, complaintsOf, expectPapersTable, slider, write } from './app';
import { type OwnServer, serveSite } from './own-server';

test.use({ serviceWorkers: 'allow' });
// Python is large, and a machine may have much else to do.
test.setTimeout(300_000);

let server: OwnServer;

test.beforeEach(async () => {
  server = await serveSite({}, { folder: FOLDER, headersOf: nginxHeaders, packs: nginxPacks });
});
test.afterEach(() => server.stop());

test('everything opens, packed as it is sent: the page, its worker, its programs, and what is kept for offline', async ({
  page,
}) => {
  const complaints = complaintsOf(page, server.address);
  const [response] = await Promise.all([page.goto(server.address), page.waitForEvent('load')]);
  expect(response?.headers()).toMatchObject(nginxHeaders(`${FOLDER}index.html`));
  expect(response?.headers()['content-encoding']).toBe('gzip');
  await expect(slider(page)).toBeVisible();
  await button(page, 'Last step').click();
  await expectPapersTable(page);

  // Products of matrices this large are computed in the worker.
  const worker = page.waitForEvent('worker');
  await write(page, 'X = input(150, 150); y = sum(X @ X @ X)');
  await worker;

  await page.getByRole('tab', { name: 'Program', exact: true }).click();
  await page.getByRole('textbox', { name: 'Program' }).fill('print(6 * 7)');
  await button(page, 'Run').click();
  await expect(page.getByText(/^Ended/)).toBeVisible({ timeout: 240_000 });
  await expect(page.getByRole('region', { name: 'Output' })).toHaveText('42\n');

  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(server.address);
  expect(complaints).toEqual([]);
});
