/** A new version is deployed while the page is open: everything still opens, and nothing is lost. */

import { expect, type Page, test } from '@playwright/test';
import { button, choose, chooseTab, expression, openTab, rightPanel, slider, write } from './app';
import { nextBuild, type OwnServer, serveSite } from './own-server';

let server: OwnServer;

test.beforeEach(async () => {
  server = await serveSite();
});
test.afterEach(() => server.stop());

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const entry = (page: Page) => page.locator('script[type=module]').first().getAttribute('src');
const tabs = ['Jacobian', 'Compare', 'Cost', 'Dataflow'] as const;

async function visit(page: Page): Promise<void> {
  await page.goto(server.address);
  await expect(slider(page)).toBeVisible();
}

async function openAll(page: Page): Promise<void> {
  for (const name of tabs) {
    const region = await openTab(page, name);
    await expect(region.getByRole('heading').first()).toBeAttached();
  }
  for (const [item, title] of [
    ['Settings…', 'Settings'],
    ['Keyboard shortcuts…', 'Keyboard shortcuts'],
  ] as const) {
    await choose(page, 'More', item);
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
}

/** The person comes back to the page after an hour. */
async function comeBack(page: Page): Promise<void> {
  await page.clock.fastForward('01:00:01');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

test.describe('kept for offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the version that is open goes on from what is kept', async ({ page }) => {
    await visit(page);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        active?.postMessage('quiet', [port2]);
      });
    });
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
    server.deployed = nextBuild();
    await openAll(page);
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
  });
});

test('without, a part of the version that is gone leads to the new one, with the work', async ({
  page,
}) => {
  await visit(page);
  await page.waitForLoadState('networkidle');
  await write(page, 'sin(q) * 3');
  await expect(button(page, 'Undo')).toBeEnabled();
  const before = await entry(page);
  server.deployed = nextBuild();
  await chooseTab(page, 'Cost');
  const panel = rightPanel(page);
  await expect(panel).toContainText('A new version of Wengert is there');
  await choose(page, 'More', 'Settings…');
  await expect(messages(page)).toContainText('The settings could not be loaded.');
  await expect(messages(page)).toContainText('A new version of Wengert is there');
  await messages(page).getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => entry(page)).not.toBe(before);
  await expect(expression(page)).toHaveValue('sin(q)*3');
  await openAll(page);
});

test('a new version is offered when a person comes back, and taken when they say so', async ({
  page,
}) => {
  await page.clock.install();
  await visit(page);
  await write(page, 'sin(q) * 3');
  await page.clock.runFor(1000);
  await comeBack(page);
  await expect(messages(page)).toHaveCount(0);
  const before = await entry(page);
  server.deployed = nextBuild();
  await comeBack(page);
  await expect(messages(page)).toContainText('A new version of Wengert is there. Your work stays.');
  await page.clock.runFor(60_000);
  expect(await entry(page)).toBe(before);
  await messages(page).getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => entry(page)).not.toBe(before);
  await expect(expression(page)).toHaveValue('sin(q)*3');
});
