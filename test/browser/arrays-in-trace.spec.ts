import { expect, test } from '@playwright/test';
import { exampleGroups } from '../../src/file/examples/examples';
import { button, choose, expression, open, openWith, table } from './app';

test.use({ viewport: { width: 1280, height: 720 } });

for (const { title: group, examples } of exampleGroups) {
  test(`no table of an example under “${group}” scrolls sideways, and its matrices can be read`, async ({
    page,
  }) => {
    test.slow();
    await open(page);
    let text = '';
    for (const { title } of examples) {
      await choose(page, 'Examples', title);
      if (title !== exampleGroups[0]?.examples[0]?.title) {
        await expect(expression(page)).not.toHaveValue(text);
      }
      text = await expression(page).inputValue();
      await button(page, 'Last step').click();
      await expect(table(page).locator('.katex').first()).toBeVisible();
      const overflow = () =>
        table(page).evaluate((element) => {
          const scroller = element.parentElement as HTMLElement;
          const over = scroller.scrollWidth - scroller.clientWidth;
          return [
            ...(over > 0 ? [`the table by ${over} px`] : []),
            // Where numbers stand below, a formula that can't be broken scrolls by itself.
            ...[...element.querySelectorAll<HTMLElement>('td[data-step]')]
              .filter((cell) => getComputedStyle(cell).overflowX === 'visible')
              .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
              .map((cell) => cell.querySelector('annotation')?.textContent ?? cell.innerText),
          ];
        });
      await expect.poll(overflow, title).toEqual([]);
      const small = await table(page)
        .locator('.katex-html .mtable .mord')
        .evaluateAll(
          (numbers) =>
            numbers.filter((number) => Number.parseFloat(getComputedStyle(number).fontSize) < 11)
              .length,
        );
      expect(small, `numbers of matrices under 11 px in ${title}`).toBe(0);
    }
  });
}

test('a large array is unfolded in its row and folded again, by keyboard too', async ({ page }) => {
  await openWith(page, 'X = [[1, 2], [3, 4], [5, 6], [7, 8]]; y = sum(X^2)');
  const fold = table(page).getByRole('button', { name: 'Show all of v₁' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  const all = table(page).getByRole('group', { name: 'v₁, 4×2' });
  await expect(all).toHaveText('1 4 9 16 25 36 49 64 ');
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(all).toHaveCount(0);

  // From the step of a row, Tab comes to what its array is unfolded with.
  await table(page)
    .getByRole('button', { name: /^Go to step \d+: v₁ = / })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(fold).toBeFocused();
  await page.keyboard.press(' ');
  await expect(all).toBeVisible();
});
