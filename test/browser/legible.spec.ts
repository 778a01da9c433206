import { expect, type Page, test } from '@playwright/test';
import { exampleGroups } from '../../src/file/examples/examples';
import { button, canvas, choose, expression, open } from './app';

const notations = [/^v bar/, /^Leibniz/, /^v\.grad/, /^v prime/];

/** Numbers on nodes that are cut, or reach out of their node: what is seen of them, and their node. */
function cutNumbers(page: Page): Promise<string[]> {
  return canvas(page)
    .locator('[data-node]')
    .evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const box = node.getBoundingClientRect();
        return [...node.querySelectorAll<HTMLElement>('[data-number]')]
          .filter((number) => {
            const { left, right, top, bottom } = number.getBoundingClientRect();
            const within =
              left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
            return number.scrollWidth > number.clientWidth || !within;
          })
          .map((number) => `${number.textContent} on ${node.ariaLabel}`);
      }),
    );
}

for (const { title: group, examples } of exampleGroups) {
  test(`no number on a node is cut under “${group}”, in any notation`, async ({ page }) => {
    test.slow();
    await open(page);
    let text = '';
    for (const { title } of examples) {
      await choose(page, 'Examples', title);
      // Where the menu was, the pointer may rest on a word that explains itself over what is pressed next.
      await page.mouse.move(2, 2);
      if (title !== exampleGroups[0]?.examples[0]?.title) {
        await expect(expression(page)).not.toHaveValue(text);
      }
      text = await expression(page).inputValue();
      await expect(canvas(page).locator('[data-number]').first()).toBeVisible();
      await button(page, 'How the trace is written').click();
      for (const notation of notations) {
        await page.getByRole('radio', { name: notation }).check();
        await expect.poll(() => cutNumbers(page), `${title}, ${notation}`).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('what an adjoint adds up to is shown whole, above the nodes beside it', async ({ page }) => {
  await open(page);
  const sum = canvas(page).locator('[data-sum]');
  for (let pressed = 0; pressed < 30 && (await sum.count()) === 0; pressed++) {
    await button(page, 'Previous step').click();
  }
  await expect(sum).toBeVisible();
  const covered = await sum.evaluate((pill) => {
    const { left, right, top, bottom } = pill.getBoundingClientRect();
    for (const each of document.querySelectorAll<HTMLElement>('[data-sum], [data-travels]')) {
      each.style.pointerEvents = 'auto';
    }
    const middle = (top + bottom) / 2;
    return [left + 3, (left + right) / 2, right - 3].filter(
      (x) => !pill.contains(document.elementFromPoint(x, middle)),
    );
  });
  expect(covered).toEqual([]);
});
