/** A phone, upright and on its side: graph and current row together, the player in a line, a sheet for a node, cards. */

import { expect, type Locator, type Page, test } from '@playwright/test';
import { documentOfExample } from '../../src/file/examples/example-document';
import { exampleGroups } from '../../src/file/examples/examples';
import {
  button,
  canvas,
  choose,
  expectNodes,
  expression,
  node,
  nodeNames,
  open,
  slider,
  table,
} from './app';
import { expectNoViolations } from './axe';

const upright = { width: 390, height: 844 };
const aside = { width: 844, height: 390 };

test.use({ hasTouch: true, isMobile: true });

const small = exampleGroups
  .flatMap(({ examples }) => examples)
  .filter((example) => documentOfExample(example).graph.nodes.length <= 20);

const current = (page: Page) => page.getByRole('region', { name: 'Current row' });
const sheet = (page: Page) => page.getByRole('region', { name: /^About / });

async function boxOf(of: Locator) {
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not in sight.');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

async function openOn(page: Page, size: typeof upright): Promise<void> {
  await page.setViewportSize(size);
  await open(page);
  await expect(table(page)).toBeVisible();
}

/** What is wider than the window. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Nodes of the current step, and whether each is on the part of the canvas that nothing lies over. */
function nodesNow(page: Page): Promise<readonly boolean[]> {
  return canvas(page)
    .locator('[data-told]')
    .evaluateAll((nodes) => {
      const room = document.querySelector('[data-stage]')?.getBoundingClientRect();
      const foot = document.getElementById('player')?.getBoundingClientRect();
      if (!room || !foot) return [];
      const bottom = Math.min(room.bottom, foot.top);
      return nodes.map((one) => {
        const { left, right, top, bottom: end } = one.getBoundingClientRect();
        return right > room.left && left < room.right && end > room.top && top < bottom;
      });
    });
}

/** The row of the current step: the one above the player, or the one in the trace. */
const rowNow = (page: Page, size: typeof upright) =>
  size === upright ? current(page) : table(page).locator('tr[aria-current="step"]').first();

for (const size of [upright, aside]) {
  const name = `${size.width} × ${size.height}`;

  test(`at ${name} the graph and the current row of every small example are seen together`, async ({
    page,
  }) => {
    test.slow();
    await openOn(page, size);
    let names: readonly string[] = [];
    for (const { title } of small) {
      await choose(page, 'Examples', title);
      // Until it is there, the slider is as long as the trace before.
      if (title !== small[0]?.title) await expect.poll(() => nodeNames(page)).not.toEqual(names);
      names = await nodeNames(page);
      await expect(canvas(page).locator('[data-node]').first()).toBeVisible();
      const last = Number(await slider(page).getAttribute('max'));
      for (const step of [1, Math.ceil(last / 2), last]) {
        await slider(page).fill(String(step));
        await expect(rowNow(page, size), `${title}, step ${step}`).toBeInViewport();
        await expect
          .poll(() => nodesNow(page), { message: `${title}, step ${step}` })
          .toContain(true);
      }
      expect(await sideways(page), title).toBe(0);
    }
  });

  test(`at ${name} the player is one line, which unfolds to all of it`, async ({ page }) => {
    await openOn(page, size);
    const play = await boxOf(button(page, 'Play'));
    const slides = await boxOf(slider(page));
    const more = await boxOf(button(page, 'More of the player'));
    for (const one of [slides, more]) {
      const middle = one.y + one.height / 2;
      expect(middle).toBeGreaterThan(play.y);
      expect(middle).toBeLessThan(play.bottom);
    }
    expect(slides.width).toBeGreaterThan(64);
    await expect(page.getByRole('combobox', { name: 'Mode' })).toBeHidden();
    const graph = await boxOf(canvas(page));
    await button(page, 'More of the player').click();
    await page.getByRole('combobox', { name: 'Mode' }).selectOption('Forward');
    await expect(page.getByRole('combobox', { name: 'Speed' })).toBeInViewport();
    expect((await boxOf(canvas(page))).height).toBe(graph.height);
    await expectNoViolations(page);
    await button(page, 'More of the player').click();
    await expect(page.getByRole('combobox', { name: 'Mode' })).toBeHidden();
  });

  test(`at ${name} a node that is tapped shows what can be done and all about it, and is not covered`, async ({
    page,
  }) => {
    await openOn(page, size);
    await expect(sheet(page)).toHaveCount(0);
    for (const name of ['ln', 'output y', 'input x2']) {
      await node(page, name).tap();
      await expect(sheet(page)).toBeVisible();
      const over = await boxOf(sheet(page));
      const middle = await boxOf(node(page, name));
      const [x, y] = [middle.x + middle.width / 2, middle.y + middle.height / 2];
      expect(x < over.x || y < over.y, name).toBe(true);
    }
    await expectNoViolations(page);
    await sheet(page).getByRole('spinbutton', { name: 'Value' }).fill('7');
    await sheet(page).getByRole('spinbutton', { name: 'Value' }).press('Enter');
    await expect(node(page, 'input x2')).toHaveAccessibleName(/value 7/);
    await sheet(page).getByRole('button', { name: 'Connect to…' }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await sheet(page).getByRole('button', { name: 'Delete' }).click();
    await expect(node(page, 'input x2')).toHaveCount(0);
    await expect(sheet(page)).toHaveCount(0);
  });

  test(`at ${name} the trace is cards in the order of evaluation`, async ({ page }) => {
    await openOn(page, size);
    await expect(table(page).locator('tbody tr')).toHaveCount(19);
    const steps = await table(page)
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => Number(row.querySelector('td[data-step]')?.getAttribute('data-step'))),
      );
    expect(steps).toEqual(Array.from({ length: 19 }, (_, step) => step));
    const wide = await table(page).evaluate((cards) => {
      const { right } = cards.getBoundingClientRect();
      return [...cards.querySelectorAll('tbody tr')].filter(
        (card) => card.getBoundingClientRect().right > right,
      ).length;
    });
    expect(wide).toBe(0);
    await table(page)
      .getByRole('button', { name: /^Go to step 3:/ })
      .tap();
    await expect(slider(page)).toHaveValue('3');
    await expectNoViolations(page);
  });

  test(`at ${name} what is pressed is large enough, and nothing lies over anything`, async ({
    page,
  }) => {
    await openOn(page, size);
    const pressed = await page
      .locator('header button, main button, main select, main input')
      .evaluateAll((controls) =>
        controls.flatMap((one) => {
          const { width, height, left, top } = one.getBoundingClientRect();
          const seen =
            width > 1 && height > 1 && !one.closest('[aria-label="Canvas"] [role="group"]');
          const text = one.ariaLabel ?? one.textContent;
          return seen ? [{ text, width, height, left, top }] : [];
        }),
      );
    expect(pressed.filter(({ width, height }) => Math.min(width, height) < 24)).toEqual([]);
    const player = pressed.filter(({ text }) =>
      /^(Play|(First|Previous|Next|Last) step|More of the player)/.test(text ?? ''),
    );
    expect(player).toHaveLength(6);
    for (const { width, height } of player)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
    const [graph, foot] = [await boxOf(canvas(page)), await boxOf(page.locator('#player'))];
    expect(graph.bottom).toBeLessThanOrEqual(foot.y);
    expect(graph.height).toBeGreaterThan(size === upright ? 400 : 170);
  });
}

test('upright, from the current row one goes to the trace', async ({ page }) => {
  await openOn(page, upright);
  await page.getByRole('tab', { name: 'Curve' }).click();
  await button(page, 'Show it in the trace').click();
  await expect(page.getByRole('tab', { name: 'Trace' })).toHaveAttribute('aria-selected', 'true');
  await expect(table(page).locator('tr[aria-current="step"]')).toBeInViewport();
});

test('upright, a graph is built by hand: from the palette, wired and named in sheets', async ({
  page,
}) => {
  await openOn(page, upright);
  await choose(page, 'More', 'New empty graph');
  await expectNodes(page, []);
  for (const name of ['input', 'sine', 'output']) {
    await button(page, 'Show palette').click();
    await page
      .getByRole('region', { name: 'Palette' })
      .getByRole('button', { name, exact: true })
      .click();
    await button(page, 'Show palette').click();
  }
  await expect(canvas(page).getByRole('group')).toHaveCount(3);
  await expect(expression(page)).toHaveValue(/sin/);
});
