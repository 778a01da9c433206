/** What holds of every example: each is opened once, and all that is to be seen of it is looked at there. */

import { expect, test } from '@playwright/test';
import { exampleGroups } from '../../src/file/examples/examples';
import { button, canvas, choose, complaintsOf, expression, nodeNames, open, table } from './app';
import {
  cutNumbers,
  hiddenNodes,
  smallInMatrices,
  typeOnScreen,
  widerThanTable,
} from './on-screen';

test.use({ viewport: { width: 1280, height: 720 } });

const notations = [/^v bar/, /^Leibniz/, /^v\.grad/, /^v prime/];

for (const { title: group, examples } of exampleGroups) {
  test(`every example under “${group}” opens without an error, and all of it can be read`, async ({
    page,
    baseURL,
  }) => {
    test.slow();
    const complaints = complaintsOf(page, baseURL);
    await open(page);
    await choose(page, 'More', 'New empty graph');
    let text = '';
    for (const { title } of examples) {
      await choose(page, 'Examples', title);
      // Where the menu was, the pointer may rest on a word that explains itself over what is pressed next.
      await page.mouse.move(2, 2);
      await expect(expression(page)).not.toHaveValue(text);
      text = await expression(page).inputValue();
      await expect(table(page).getByRole('row').nth(3)).toBeVisible();
      await expect
        .poll(() => nodeNames(page))
        .toContainEqual(expect.stringMatching(/^output .*, adjoint 1$/));
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
      // Every node is complete: an example teaches nothing by being unfinished.
      expect((await nodeNames(page)).filter((label) => /not wired/.test(label))).toEqual([]);

      await expect(canvas(page).locator('[data-number]').first()).toBeVisible();
      const least = await typeOnScreen(page);
      expect(least.numbers, `numbers of ${title}`).toBeGreaterThanOrEqual(13);
      expect(least.labels, `labels of ${title}`).toBeGreaterThanOrEqual(11);
      if (least.nodes <= 20) expect(await hiddenNodes(page), title).toEqual([]);

      await button(page, 'Last step').click();
      await expect(table(page).locator('.katex').first()).toBeVisible();
      await expect.poll(() => widerThanTable(page), title).toEqual([]);
      expect(await smallInMatrices(page), `numbers of matrices under 11 px in ${title}`).toBe(0);

      await button(page, 'How the trace is written').click();
      for (const notation of notations) {
        await page.getByRole('radio', { name: notation }).check();
        await expect.poll(() => cutNumbers(page), `${title}, ${notation}`).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    expect(complaints).toEqual([]);
  });
}
