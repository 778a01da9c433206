import { expect, type Page, test } from '@playwright/test';
import { button, canvas, choose, open, table } from './app';
import { typeOnScreen } from './on-screen';

test.use({ viewport: { width: 1280, height: 720 } });

test('a large graph opens where the player is, and is on the map as a whole', async ({ page }) => {
  await open(page);
  await choose(page, 'Examples', "micrograd's example");
  await expect.poll(async () => (await typeOnScreen(page)).nodes).toBeGreaterThan(20);
  expect((await typeOnScreen(page)).numbers).toBeGreaterThanOrEqual(13);
  expect(await activeOutOfView(page)).toEqual([]);
  await expect(canvas(page).locator('canvas')).toHaveCount(2);
});

/** Nodes that something is the matter with just now and that are not in view. */
function activeOutOfView(page: Page): Promise<string[]> {
  return canvas(page).evaluate((room) => {
    const view = room.getBoundingClientRect();
    return [...room.querySelectorAll('[data-told]')]
      .filter((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return left < view.left || right > view.right || top < view.top || bottom > view.bottom;
      })
      .map((node) => node.ariaLabel ?? '');
  });
}

test('the view follows the player when it leaps: a row, Last step, First step and on', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'Examples', "micrograd's example");
  await expect.poll(async () => (await typeOnScreen(page)).nodes).toBeGreaterThan(20);
  const rows = table(page).getByRole('row');
  for (const row of [12, 25, 5]) {
    await rows.nth(row).getByRole('cell').first().click();
    await expect.poll(() => activeOutOfView(page)).toEqual([]);
  }
  await button(page, 'Last step').click();
  await expect.poll(() => activeOutOfView(page)).toEqual([]);
});

test('what is played on does not take the view from a hand that has moved it', async ({ page }) => {
  await open(page);
  await choose(page, 'Examples', "micrograd's example");
  await expect.poll(async () => (await typeOnScreen(page)).nodes).toBeGreaterThan(20);
  const transform = () =>
    canvas(page)
      .locator('.react-flow__viewport')
      .evaluate((flow) => getComputedStyle(flow).transform);
  const slider = page.getByRole('slider', { name: 'Step' });
  await button(page, 'First step').click();
  await button(page, 'Play').click();
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('There is no canvas.');
  await page.mouse.move(box.x + box.width - 30, box.y + 20);
  await page.mouse.wheel(900, 300);
  const moved = await transform();
  const before = Number(await slider.inputValue());
  await expect
    .poll(async () => Number(await slider.inputValue()), { timeout: 20_000 })
    .toBeGreaterThan(before + 2);
  expect(await transform()).toBe(moved);
  await button(page, 'Pause').click();
  await button(page, 'Next step').click();
  await expect.poll(() => activeOutOfView(page)).toEqual([]);
});

test('labels of wires cover nothing, step by step', async ({ page }) => {
  test.slow();
  await open(page);
  for (const title of ['The example of the paper', 'A network of two layers', 'The lighthouse']) {
    await choose(page, 'Examples', title);
    for (let step = 0; step < 20; step++) {
      await button(page, 'Previous step').click();
      expect(await coveredByLabels(page), `${title}, ${step + 1} steps back`).toEqual([]);
    }
  }
});

/** Nodes, ports and labels that a label of a wire covers, as what is measured says. */
function coveredByLabels(page: Page): Promise<string[]> {
  return canvas(page).evaluate((room) => {
    const boxOf = (each: Element) => each.getBoundingClientRect();
    const overlap = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 0.5 &&
      b.left < a.right - 0.5 &&
      a.top < b.bottom - 0.5 &&
      b.top < a.bottom - 0.5;
    const labels = [...room.querySelectorAll('[data-travels]')];
    const others = [...room.querySelectorAll('[data-node], [data-sum], [data-travels]')];
    const text = labels.flatMap((label) =>
      [...label.children].filter((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        return range.getBoundingClientRect().width > boxOf(label).width;
      }),
    );
    return [
      ...labels.flatMap((label) =>
        others
          .filter((other) => other !== label && overlap(boxOf(label), boxOf(other)))
          .map((other) => `${label.textContent} over ${other.ariaLabel ?? other.textContent}`),
      ),
      ...text.map((line) => `${line.textContent} is wider than its label`),
    ];
  });
}

test('a way of arranging is chosen, kept in the link and taken back', async ({ page }) => {
  await open(page);
  const y = async () =>
    (
      await canvas(page)
        .getByRole('group', { name: /^output y/ })
        .boundingBox()
    )?.y ?? 0;
  const x1 = async () =>
    (
      await canvas(page)
        .getByRole('group', { name: /^input x1/ })
        .boundingBox()
    )?.y ?? 0;
  const arrange = async (way: string) => {
    await button(page, 'Arrangement').click();
    await page.getByRole('menuitemradio', { name: way }).click();
  };
  await arrange('Top down');
  await expect.poll(async () => (await y()) > (await x1()) + 200).toBe(true);
  await arrange('Left to right');
  await expect.poll(async () => (await y()) < (await x1()) + 200).toBe(true);
});
