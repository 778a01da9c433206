import { expect, type Page, test } from '@playwright/test';
import { announcement, button, canvas, choose, expression, open, slider } from './app';
import { expectNoViolations } from './axe';

test.use({ viewport: { width: 1280, height: 720 } });

const second = (page: Page) => page.getByRole('region', { name: /^Beside: / });
const choice = (page: Page) => page.getByRole('button', { name: /^Beside: .* Choose another$/ });
const still = (page: Page, starts: string) =>
  second(page).getByRole('group', { name: new RegExp(`^${starts}`) });

async function beside(page: Page, option: string): Promise<void> {
  await choice(page).click();
  const field = page.getByRole('combobox', { name: 'What should stand beside the graph?' });
  await field.fill(option);
  await field.press('Enter');
  await expect(field).toHaveCount(0);
}

/** Of both graphs the least type of their numbers on the screen, and what of the nodes is not in view. */
function seen(page: Page) {
  return page.locator('[data-pair]').evaluate((stages) =>
    [...stages.querySelectorAll('.react-flow')].map((flow) => {
      const view = flow.getBoundingClientRect();
      const moved = flow.querySelector('.react-flow__viewport') as Element;
      const zoom = new DOMMatrix(getComputedStyle(moved).transform).a;
      const numbers = [...flow.querySelectorAll('[data-number]')];
      const nodes = [...flow.querySelectorAll('[data-node], [data-still]')];
      return {
        numbers: Math.min(
          ...numbers.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * zoom),
        ),
        nodes: nodes.length,
        wires: flow.querySelectorAll('.react-flow__edge').length,
        outside: nodes.filter((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          return left < view.left || right > view.right || top < view.top || bottom > view.bottom;
        }).length,
      };
    }),
  );
}

test('one graph in both modes is moved by one player, by keys alone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  expect(asked.filter((url) => /Pair|pairing/.test(url))).toEqual([]);
  const link = page.url();
  await button(page, 'First step').click();
  await page.keyboard.press('Shift+F8');
  await expect(announcement(page)).toContainText('goes into no link');
  await expect(still(page, 'ln, v1, value not computed yet')).toBeVisible();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expect(slider(page)).toHaveValue('3');
  await expect(still(page, 'ln, v1, value 0.693, tangent 0.5, fires now')).toBeVisible();
  await expect(page.locator('[data-pair]')).toContainText('step 3 of 8 · the same statement');
  await page.keyboard.press('End');
  await expect(still(page, 'output y, value 11.652, tangent 5.5')).toBeVisible();

  await second(page).focus();
  const where = () =>
    second(page)
      .locator('.react-flow__viewport')
      .evaluate((flow) => getComputedStyle(flow).transform);
  const before = await where();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(where).not.toBe(before);
  await page.keyboard.press('0');
  await expect.poll(where).toBe(before);
  await page.keyboard.press('Delete');
  await expect(still(page, 'ln')).toBeVisible();
  await expect(canvas(page).getByRole('group')).toHaveCount(8);

  await page.keyboard.press('Escape');
  await expect(second(page)).toHaveCount(0);
  await expect(announcement(page)).toHaveText('One graph again.');
  expect(page.url()).toBe(link);
});

test('what stands beside is chosen: another step, before a transformation, an example', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Side by side').click();
  await beside(page, 'A step back');
  await expect(choice(page)).toContainText('1 step back');
  await button(page, 'A step earlier').click();
  await expect(page.locator('[data-pair]')).toContainText('step 17 of 19 · moves along');
  await beside(page, 'Held');
  await button(page, 'First step').click();
  await expect(page.locator('[data-pair]')).toContainText('step 19 of 19 · stays');

  await button(page, 'Last step').click();
  await button(page, 'Differentiate').click();
  await expect(button(page, 'Back to primal')).toBeVisible();
  await beside(page, 'Before Differentiate');
  await expect(page.locator('[data-pair]')).toContainText('step 19 of 19 · as far through');
  await expect(second(page).getByRole('group')).toHaveCount(8);
  await button(page, 'Undo').click();
  await expect(page.getByText('There is none any more.')).toBeVisible();

  await beside(page, 'A deep chain');
  await expect(second(page)).toHaveAccessibleName('Beside: A deep chain');
  await expect(still(page, 'output')).toBeVisible();
  await expectNoViolations(page);
  await button(page, 'Leave side by side').click();
  await expect(page.locator('[data-pair]')).toHaveCount(0);
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]) {
  test(`both can be read at ${viewport.width} × ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page);
    await button(page, 'Side by side').click();
    await expect(still(page, 'output y')).toBeVisible();
    for (const title of ['The example of the paper', 'A network of two layers']) {
      if (title !== 'The example of the paper') {
        const text = await expression(page).inputValue();
        await choose(page, 'Examples', title);
        await expect(expression(page)).not.toHaveValue(text);
      }
      await expect
        .poll(async () => Math.min(...(await seen(page)).map(({ numbers }) => numbers)), title)
        .toBeGreaterThanOrEqual(11.5);
      const sameIn = async () => {
        const [one, other] = await seen(page);
        return one?.nodes === other?.nodes && one?.wires === other?.wires;
      };
      await expect.poll(sameIn, title).toBe(true);
      // What does not fit as a whole at a size that can be read is seen where the player is.
      if (viewport.width < 1280 || title !== 'The example of the paper') continue;
      await expect
        .poll(async () => (await seen(page)).map(({ outside }) => outside), title)
        .toEqual([0, 0]);
    }
  });
}

test('on a phone it is not offered, with the reason', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(button(page, 'Side by side')).toBeHidden();
  await button(page, 'More').click();
  const item = page.getByRole('menuitem', { name: 'Side by side' });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toContainText('no room for two graphs');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F8');
  await expect(page.locator('[data-pair]')).toHaveCount(0);
});
