/**
 * The states that tell most, in both themes, as pictures in the output of this test: `test-results/`. What
 * can be measured of the first is held to here for each window.
 */
import { expect, type Page, test } from '@playwright/test';
import { button, canvas, choose, open, slider } from './app';

const windows = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
] as const;

/** What is seen when the app opens: type and contrast of the numbers on nodes, and what is out of view. */
function seen(page: Page) {
  return canvas(page).evaluate((room) => {
    const flow = room.querySelector('.react-flow__viewport') as Element;
    const zoom = new DOMMatrix(getComputedStyle(flow).transform).a;
    const numbers = [...room.querySelectorAll('[data-number]')];
    const view = room.getBoundingClientRect();
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((each) => {
        const part = each / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrasts = numbers.map((each) => {
      const node = each.closest('[data-node]') as Element;
      const both = [getComputedStyle(each).color, getComputedStyle(node).backgroundColor];
      const [a = 0, b = 0] = both.map(luminance).sort((one, other) => other - one);
      return (a + 0.05) / (b + 0.05);
    });
    return {
      type: Math.min(
        ...numbers.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * zoom),
      ),
      contrast: Math.min(...contrasts),
      hidden: [...room.querySelectorAll('[data-node]')].filter((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return left < view.left || right > view.right || top < view.top || bottom > view.bottom;
      }).length,
      sideways: document.documentElement.scrollWidth - window.innerWidth,
    };
  });
}

test('the states that tell most, in either theme', async ({ page }, info) => {
  test.slow();
  let count = 0;
  const picture = async (name: string) => {
    count += 1;
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const path = info.outputPath(`${String(count).padStart(2, '0')}-${name}-${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    }
  };
  for (const { width, height } of windows) {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect.poll(async () => (await seen(page)).hidden).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    const { contrast: dark } = await seen(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const { type, contrast, sideways } = await seen(page);
    expect(type, `numbers at ${width} × ${height}`).toBeGreaterThanOrEqual(width > 900 ? 13 : 10);
    expect(Math.min(contrast, dark), `contrast at ${width} × ${height}`).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(sideways).toBeLessThanOrEqual(0);
    await picture(`opened-${width}x${height}`);
  }
  await page.setViewportSize(windows[0]);
  await open(page);
  for (let step = 0; step < 4; step++) await button(page, 'Previous step').click();
  await picture('adjoint-step');
  await button(page, 'Side by side').click();
  await expect(page.getByRole('region', { name: /^Beside: / })).toBeVisible();
  await picture('side-by-side');
  await button(page, 'Side by side').click();
  await choose(page, 'Examples', 'A network of four layers');
  await expect(slider(page)).toBeVisible();
  await picture('folded-by-layer');
  await page.getByRole('group', { name: /^fold layer2/ }).dblclick();
  await picture('fold-open');
  await button(page, 'Differentiate').click();
  await expect(canvas(page).getByRole('group', { name: /back_layer1/ })).toBeVisible();
  await picture('differentiated-folds');
  await page.keyboard.press('F8');
  await expect(page.getByRole('toolbar', { name: 'Presentation controls' })).toBeVisible();
  await picture('presented');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Curve' }).click();
  await picture('curve');
  expect(count).toBe(12);
});
