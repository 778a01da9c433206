/** What is loaded when it is needed may fail to come: that is said in its place, and trying again works. */

import { expect, type Locator, type Page, test } from '@playwright/test';
import { DEFAULT_VIEW } from '../../src/document/document';
import { encodeLink } from '../file/graphs';
import { documentOf } from '../state/compare/subjects';
import {
  announcement,
  button,
  choose,
  chooseTab,
  complaintsOf,
  expectPapersTable,
  expression,
  node,
  open,
  openTab,
  rightPanel,
  slider,
  table,
  write,
} from './app';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** From now on no part that is not there yet comes, until it is let through. */
async function block(page: Page, which = /\/assets\/[^/]*$/): Promise<() => Promise<void>> {
  await page.route(which, (route) => route.abort());
  return () => page.unroute(which);
}

/** Waits for all that comes by itself. */
async function settled(page: Page): Promise<void> {
  await expectPapersTable(page);
  await page.waitForLoadState('networkidle');
}

/** Does what fails for want of a part, which is told where `place` is; it works when tried again. */
async function failsThenWorks(
  page: Page,
  does: () => Promise<unknown>,
  works: () => Promise<unknown>,
  place: Locator = messages(page),
): Promise<void> {
  const allow = await block(page);
  await does();
  await expect(place).toContainText('could not be loaded.');
  await allow();
  const worked = works();
  await place.getByRole('button', { name: 'Try again' }).click();
  await worked;
  await expect(place.getByText('could not be loaded.')).toHaveCount(0);
  await expect(slider(page)).toBeVisible();
}

test('a tab that can’t be loaded says so in its place, and comes when it is tried again', async ({
  page,
}) => {
  await open(page);
  await settled(page);
  for (const name of ['Jacobian', 'Compare', 'Cost', 'Dataflow'] as const) {
    const panel = rightPanel(page);
    await failsThenWorks(
      page,
      () => chooseTab(page, name),
      () => expect(panel.getByRole('heading').first()).toBeAttached(),
      panel,
    );
  }
});

test('a tab that failed is asked for anew when it is chosen again', async ({ page }) => {
  await open(page);
  await settled(page);
  const allow = await block(page);
  await chooseTab(page, 'Cost');
  await expect(rightPanel(page)).toContainText('The cost could not be loaded.');
  await allow();
  await page.getByRole('tab', { name: 'Trace', exact: true }).click();
  await expect((await openTab(page, 'Cost')).getByRole('heading').first()).toBeAttached();
});

test('a part whose style sheet failed comes with it when it is tried again', async ({ page }) => {
  await open(page);
  await settled(page);
  const allow = await block(page, /\/assets\/[^/]*\.css$/);
  await chooseTab(page, 'Dataflow');
  await expect(rightPanel(page)).toContainText('The dataflow could not be loaded.');
  await allow();
  await rightPanel(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Dataflow' })).toBeVisible();
  const sheets = page.evaluate(() =>
    [...document.styleSheets].map(({ href, cssRules }) => [href, cssRules.length > 0]),
  );
  expect((await sheets).filter(([, styled]) => !styled)).toEqual([]);
});

test('a dialog that can’t be loaded leaves all else as it is, and opens when it is tried again', async ({
  page,
}) => {
  await open(page);
  await settled(page);
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const shut = async (name: string) => {
    await expect(dialog(name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(name)).toHaveCount(0);
  };
  const opens = async (does: () => Promise<unknown>, name: string) => {
    await failsThenWorks(page, does, () => shut(name));
  };
  await opens(() => choose(page, 'More', 'Settings…'), 'Settings');
  await opens(() => choose(page, 'More', 'Keyboard shortcuts…'), 'Keyboard shortcuts');
  await opens(() => button(page, 'What to differentiate').click(), 'Differentiate');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
  });
  const allow = await block(page, /\/assets\/LinkDialog-[^/]*$/);
  await button(page, 'Share').click();
  await expect(messages(page)).toContainText('What shows the link could not be loaded.');
  await allow();
  await messages(page).getByRole('button', { name: 'Try again' }).click();
  await shut('Share');
  await write(page, 'w = [[1, 2], [3, 4]]; sum(w)');
  await expect(node(page, 'input w')).toBeVisible();
  await node(page, 'input w').click();
  await opens(() => page.keyboard.press('F2'), 'W');
});

test('a part of a panel that can’t be loaded says so there, and comes when it is tried again', async ({
  page,
}) => {
  await open(page);
  await settled(page);
  const written = page.getByRole('dialog', { name: 'How the trace is written' });
  await failsThenWorks(
    page,
    () => button(page, 'How the trace is written').click(),
    () =>
      expect(written.getByRole('combobox').or(written.getByRole('radio')).first()).toBeVisible(),
    written,
  );
  await page.keyboard.press('Escape');
  const panel = rightPanel(page);
  await failsThenWorks(
    page,
    () => page.getByRole('combobox', { name: 'Mode' }).selectOption('forward'),
    () => expect(panel.getByRole('region').first()).toBeVisible(),
    panel,
  );
  await page.getByRole('combobox', { name: 'Mode' }).selectOption('reverse');
  // What reads expressions is there before the rest is kept back.
  await write(page, 'sin(q)');
  await expect(node(page, 'input q')).toBeVisible();
  await failsThenWorks(
    page,
    () => write(page, `${'sin('.repeat(120)}q${')'.repeat(120)}`),
    () => expect(table(page).getByRole('row').nth(4)).toBeVisible(),
    panel,
  );
});

test('a word that is passed over says in its place that its sentence can’t be loaded', async ({
  page,
}) => {
  await open(page);
  await settled(page);
  const allow = await block(page);
  const tip = page.getByRole('tooltip');
  await page.getByRole('tab', { name: 'Jacobian' }).hover();
  await expect(tip).toContainText('The glossary could not be loaded.');
  await expect(messages(page)).toHaveCount(0);
  await allow();
  await page.getByRole('tab', { name: 'Curve' }).hover();
  await expect(tip.filter({ hasText: 'could not be loaded.' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Jacobian' }).hover();
  await expect(tip).toContainText('derivative');
});

test('an action that lacks a part says so, and is done when it is tried again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await settled(page);
  // Before anything else: what makes links is brought once the page is at rest, for what it prints.
  await failsThenWorks(
    page,
    () => button(page, 'Share').click(),
    () => expect(messages(page)).toContainText('Link copied.'),
  );
  await failsThenWorks(
    page,
    () => choose(page, 'More', 'Save to a file'),
    () => page.waitForEvent('download'),
  );
  await failsThenWorks(
    page,
    () => button(page, 'Arrange').click(),
    () => expect(button(page, 'Undo')).toBeEnabled(),
  );
  await button(page, 'Undo').click();
  await failsThenWorks(
    page,
    () => choose(page, 'Copy the trace', 'Copy as Markdown'),
    () => expect(messages(page)).toContainText('Markdown'),
  );
  await failsThenWorks(
    page,
    () => expression(page).fill('sin(q)'),
    () => expect(node(page, 'input q')).toBeVisible(),
  );
});

test('opening a file or an example may lack a part, too', async ({ page }) => {
  await open(page);
  await settled(page);
  await failsThenWorks(
    page,
    () => choose(page, 'More', 'Open a file…'),
    () => page.waitForEvent('filechooser'),
  );
  await failsThenWorks(
    page,
    () => choose(page, 'Examples', 'A sigmoid neuron'),
    () => expect(expression(page)).not.toHaveValue('ln(x1) + x1*x2 - sin(x2)'),
  );
});

test('so may copying', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await settled(page);
  await node(page, 'ln').click();
  await failsThenWorks(
    page,
    () => page.keyboard.press('ControlOrMeta+c'),
    () => expect(announcement(page)).toContainText('Copied 1 node'),
  );
});

test('a visit by a link without what reads links says so, keeps the address and opens it when tried again', async ({
  page,
}) => {
  const link = await encodeLink({ document: documentOf('tanh(a)'), view: DEFAULT_VIEW });
  const reader = /\/assets\/link-[^/]*\.js$/;
  const allow = await block(page, reader);
  await open(page, link);
  await expect(messages(page)).toContainText('What reads and writes links could not be loaded.');
  await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');
  expect(new URL(page.url()).hash).toBe(`#${link}`);
  await allow();
  await messages(page).getByRole('button', { name: 'Try again' }).click();
  await expect(expression(page)).toHaveValue('tanh(a)');
  expect(new URL(page.url()).hash).toBe(`#${link}`);
});

test('what comes right after the page may fail, and all else works meanwhile', async ({ page }) => {
  const complaints = complaintsOf(page, undefined);
  // The page itself comes; nothing else does.
  const allowed = new Set<string>();
  await page.route(/\/assets\/[^/]*$/, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (allowed.has(path)) await route.continue();
    else await route.abort();
  });
  await page.route('/', async (route) => {
    const answer = await route.fetch();
    for (const [, path] of (await answer.text()).matchAll(/(?:src|href)="\.(\/[^"]+)"/g)) {
      if (path) allowed.add(path);
    }
    await route.fulfill({ response: answer });
  });
  await open(page);
  await expect(page.getByText('could not be loaded.').first()).toBeVisible();
  await expect(table(page)).toHaveCount(0);
  await button(page, 'First step').click();
  await expect(slider(page)).toHaveValue('0');
  await page.unroute(/\/assets\/[^/]*$/);
  for (;;) {
    const again = page.getByRole('button', { name: 'Try again' });
    if ((await again.count()) === 0) break;
    // Messages may lie over what stands in the page.
    await again.last().click();
  }
  await expect(table(page)).toBeVisible();
  await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');
  expect(complaints.filter((what) => what.startsWith('Minified React error'))).toEqual([]);
});
