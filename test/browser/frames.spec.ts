/** Wengert in a frame of another page: it runs, and leaves the visitor's browser as it is. */

import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { DEFAULT_VIEW } from '../../src/document/document';
import { encodeLink } from '../file/graphs';
import { documentOf } from '../state/compare/subjects';
import { type HostPage, hostOf, type OwnServer, serveSite } from './own-server';

test.use({ serviceWorkers: 'allow', reuseContext: false });

let site: OwnServer;
let host: HostPage | null = null;

test.beforeEach(async () => {
  site = await serveSite();
});
test.afterEach(async () => {
  host?.stop();
  host = null;
  await site.stop();
});

const link = () => encodeLink({ document: documentOf('tanh(a)'), view: DEFAULT_VIEW });

/** Visits a page with Wengert in a frame, and notes every error of either. */
async function visit(page: Page, attributes: string): Promise<[FrameLocator, readonly string[]]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  host = await hostOf(
    `<iframe src="${site.address}#${await link()}" title="Wengert" width="1200" height="720" ${attributes}></iframe>`,
  );
  await page.goto(host.address);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('slider', { name: 'Step' })).toBeVisible();
  return [frame, faults];
}

for (const [what, attributes] of [
  ['a frame', 'allow="clipboard-write"'],
  ['a frame that may run scripts and nothing else', 'sandbox="allow-scripts"'],
] as const) {
  test(`in ${what} a link is shown and edited without an error or an untrue word`, async ({
    page,
  }) => {
    const [frame, faults] = await visit(page, attributes);
    const expression = frame.getByRole('textbox', { name: 'Expression' });
    await expect(expression).toHaveValue('tanh(a)');
    await expression.fill('sin(a)');
    await expect(frame.getByRole('table', { name: 'Evaluation trace' })).toContainText('sin');
    await frame.getByRole('tab', { name: 'Jacobian', exact: true }).click();
    await expect(frame.getByRole('region', { name: 'Jacobian', exact: true })).toBeVisible();
    await expect(frame.getByText('work you left')).toHaveCount(0);
    expect(faults).toEqual([]);
  });
}

test('a frame on a page of the same site keeps nothing of what is done in it', async ({ page }) => {
  const own = await serveSite({
    '/course.html': () =>
      '<!doctype html><title>A course</title><iframe src="." width="1200" height="720"></iframe>',
  });
  await page.goto(`${own.address}course.html`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: 'Expression' }).fill('sin(a)');
  await expect(frame.getByRole('table', { name: 'Evaluation trace' })).toContainText('sin');
  await frame.getByRole('button', { name: 'Show palette' }).click();
  await frame.getByRole('combobox', { name: 'Mode' }).selectOption('forward');
  await page.waitForLoadState('networkidle');
  const kept = await page.evaluate(async () => ({
    settings: { ...localStorage },
    tab: { ...sessionStorage },
    databases: await indexedDB.databases(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));
  expect(kept).toEqual({ settings: {}, tab: {}, databases: [], workers: 0, caches: [] });
  // The next visit is a first one.
  await page.goto(own.address);
  await expect(page.getByRole('textbox', { name: 'Expression' })).toHaveValue(
    'ln(x1) + x1*x2 - sin(x2)',
  );
  await own.stop();
});
