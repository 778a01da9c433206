import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  button,
  canvas,
  complaintsOf,
  node,
  open,
  openEmpty,
  openTab,
  openWith,
  table,
  write,
} from './app';
import { expectNoViolationsInBoth } from './axe';

/** The point of a curve or a map. */
const point = (panel: Locator) =>
  panel.getByRole('slider', { name: /^\S+( and \S+)?, (along|on)/ });
const said = (panel: Locator) => panel.getByRole('status').filter({ hasText: /^At / });

async function middleOf(of: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not there.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, panel: Locator, across: number, up = 0): Promise<void> {
  const { x, y } = await middleOf(point(panel));
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await page.mouse.move(x + share * across, y - share * up);
  }
}

/** The number of x1 in what is said of the point. */
async function placeOf(panel: Locator): Promise<number> {
  const text = (await point(panel).getAttribute('aria-valuetext')) ?? '';
  return Number(/ = ([−\d.]+)/.exec(text)?.[1]?.replace('−', '-'));
}

async function toMap(panel: Locator): Promise<void> {
  await panel.getByRole('radio', { name: 'Map over two inputs' }).check({ force: true });
  await expect(panel.getByRole('figure', { name: /^y over \S+ and \S+$/ })).toBeVisible();
}

test('pulling the point scrubs the input, as one step of undo', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const panel = await openTab(page, 'Curve');
  await expect(said(panel)).toHaveText(/^At x1 = 2 the curve rises with slope 5\.5: /);
  await expect(point(panel)).toHaveAttribute('aria-valuetext', 'x1 = 2: y = 11.652, slope 5.5');

  await drag(page, panel, 100);
  // Before it is let go graph and sentence have the number already.
  const pulled = await placeOf(panel);
  expect(pulled).toBeGreaterThan(2.5);
  await expect(node(page, `input x1, v-1, value ${pulled}`)).toBeVisible();
  const slope = (1 / pulled + 5).toFixed(3).replace(/\.?0+$/, '');
  await expect(said(panel)).toContainText(`slope ${slope}`);
  await page.mouse.up();
  await page.keyboard.press('Control+z');
  await expect(node(page, 'input x1, v-1, value 2')).toBeVisible();
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');

  // Escape gives back what was, a press brings the point.
  await drag(page, panel, -60);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(node(page, 'input x1, v-1, value 2')).toBeVisible();
  const { x, y } = await middleOf(point(panel));
  await page.mouse.click(x + 80, y - 80);
  await expect.poll(() => placeOf(panel)).toBeGreaterThan(2.5);
  expect(complaints).toEqual([]);
});

test('the point is moved, and the curve zoomed, by keys alone', async ({ page }) => {
  await open(page);
  const panel = await openTab(page, 'Curve');
  await point(panel).focus();
  await page.keyboard.press('ArrowRight');
  await expect(point(panel)).toHaveAttribute('aria-valuetext', /^x1 = 2\.1: /);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(point(panel)).toHaveAttribute('aria-valuetext', /^x1 = 1\.1: /);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(point(panel)).toHaveAttribute('aria-valuetext', /^x1 = 1\.11: /);
  await expect(node(page, 'input x1, v-1, value 1.11')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(said(panel)).toHaveText(/^At x1 = −1, y is not a number, so there is no point/);
  await page.keyboard.press('End');
  await expect(point(panel)).toHaveAttribute('aria-valuetext', /^x1 = 5: /);
  // What is in sight follows a point that goes on.
  await page.keyboard.press('ArrowRight');
  await expect(point(panel)).toHaveAttribute('aria-valuetext', /^x1 = 5\.1: /);
  const reach = async () => Number(await point(panel).getAttribute('aria-valuemax'));
  expect(await reach()).toBeGreaterThan(5.1);

  const before = await reach();
  await page.keyboard.press('+');
  await expect.poll(reach).toBeLessThan(before);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(reach).toBeGreaterThan(before);
  await page.keyboard.press('0');
  await expect.poll(reach).toBeCloseTo(5.1 * 2.5);
  await button(page, 'Zoom the curve in').click();
  await expect.poll(reach).toBeLessThan(12);
  await point(panel).focus();
  await page.keyboard.press('Control+z');
  await expect(node(page, 'input x1, v-1, value 2')).toBeVisible();
});

test('secants come near the tangent as their ends do', async ({ page }) => {
  await openWith(page, 'y = x^2; x = 1');
  const panel = await openTab(page, 'Curve');
  const slopes = panel.getByRole('table', { name: 'Slopes of the tangent and the secants' });
  await expect(slopes).toHaveCount(0);
  await panel.getByRole('switch', { name: 'Forward secant' }).check({ force: true });
  await panel.getByRole('switch', { name: 'Central secant' }).check({ force: true });
  const distance = panel.getByRole('slider', { name: 'Distance h' });
  await expect(distance).toHaveAttribute('aria-valuetext', 'h = 1');
  await expect(slopes.getByRole('row', { name: /^Forward/ })).toContainText(
    /3It is 1 steeper than the tangent/,
  );
  await expect(slopes.getByRole('row', { name: /^Central/ })).toContainText('exactly the slope');
  await distance.focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowLeft');
  await expect(distance).toHaveAttribute('aria-valuetext', 'h = 10⁻¹');
  await expect(slopes.getByRole('row', { name: /^Forward/ })).toContainText(
    /2\.1It is 0\.1 steeper/,
  );
});

test('what is odd at a point is said', async ({ page }) => {
  await openWith(page, 'y = abs(x) + x/2; x = 0');
  const panel = await openTab(page, 'Curve');
  await expect(said(panel)).toHaveText(
    'At x = 0 the curve has a corner: its slope is −0.5 on the left and 1.5 on the right; AD takes 0.5.',
  );
  await write(page, 'y = 0*a + b; a = 1; b = 2');
  await panel.getByRole('combobox', { name: 'over' }).selectOption('a');
  await expect(said(panel)).toHaveText('At a = 1 the curve is level: its slope is 0.');
});

test('an element of an array is pulled, and an output that is an array is summed', async ({
  page,
}) => {
  await openWith(page, 'x = [1, 2, 3]; y = x^2');
  const panel = await openTab(page, 'Curve');
  await expect(panel.getByRole('figure', { name: 'sum of y over x[0]' })).toBeVisible();
  await panel.getByRole('spinbutton', { name: 'Element' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(said(panel)).toHaveText(/^At x\[2\] = 3 the curve rises with slope 6: /);
  await point(panel).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(said(panel)).toHaveText(/^At x\[2\] = 5 the curve rises with slope 10: /);
  await panel.getByRole('combobox', { name: 'Which number of y' }).selectOption('element of y');
  await expect(said(panel)).toHaveText('At x[2] = 5 the curve is level: its slope is 0.');
});

test('steps go downhill on the map and leave a trail, and are undone one by one', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await openWith(page, 'y = a^2 + 2*b^2; a = 2; b = 1');
  const panel = await openTab(page, 'Curve');
  await toMap(panel);
  await expect(said(panel)).toHaveText(
    'At a = 2 and b = 1, y is 6; it rises fastest along the gradient (4, 4): towards more a and more b.',
  );
  const rate = panel.getByRole('slider', { name: 'Rate of a step' });
  await expect(rate).toHaveAttribute('aria-valuetext', '10⁻¹');
  await button(page, 'Take a step').click();
  await expect(node(page, 'input a, v-1, value 1.6')).toBeVisible();
  await expect(node(page, 'input b, v0, value 0.6')).toBeVisible();
  await expect(panel.getByText('Step 1: y fell from 6 to 3.28.')).toBeVisible();
  await button(page, 'Take a step').click();
  await expect(panel.getByText('Step 2: y fell from 3.28 to 1.898.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(node(page, 'input a, v-1, value 1.6')).toBeVisible();
  await expect(panel.getByText('Step 1: y fell from 6 to 3.28.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(node(page, 'input a, v-1, value 2')).toBeVisible();
  await button(page, 'Redo').click();
  await expect(button(page, 'Clear the trail')).toBeVisible();
  await button(page, 'Clear the trail').click();
  await expect(button(page, 'Clear the trail')).toHaveCount(0);

  await panel.getByRole('radio', { name: 'Uphill' }).check({ force: true });
  await button(page, 'Take a step').click();
  await expect(panel.getByText(/^Step 1: y rose from 3\.28 to/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the point of a map is moved along both axes', async ({ page }) => {
  await openWith(page, 'y = a^2 + 2*b^2; a = 2; b = 1');
  const panel = await openTab(page, 'Curve');
  await toMap(panel);
  await point(panel).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(point(panel)).toHaveAttribute('aria-valuetext', 'a = 1.9, b = 1.1: y = 6.03');
  await page.keyboard.press('Control+z');
  await expect(point(panel)).toHaveAttribute('aria-valuetext', 'a = 2, b = 1: y = 6');
  await drag(page, panel, 40, 40);
  await page.mouse.up();
  const text = (await point(panel).getAttribute('aria-valuetext')) ?? '';
  const [a, b] = [...text.matchAll(/= ([\d.]+)/g)].map(([, number]) => Number(number));
  expect(a).toBeGreaterThan(2.3);
  expect(b).toBeGreaterThan(1.3);
  await page.keyboard.press('Control+z');
  await expect(node(page, 'input a, v-1, value 2')).toBeVisible();
  await expect(node(page, 'input b, v0, value 1')).toBeVisible();
});

test('a step may move all inputs, and none is taken to where nothing is finite', async ({
  page,
}) => {
  await openWith(page, 'y = ln(a) + b + c; a = 0.1; b = 1; c = 1');
  const panel = await openTab(page, 'Curve');
  await expect(panel.getByText(/^Take a step moves a against the gradient/)).toBeVisible();
  const rate = panel.getByRole('slider', { name: 'Rate of a step' });
  await rate.focus();
  await page.keyboard.press('End');
  await button(page, 'Take a step').click();
  await expect(panel.getByText(/^No step was taken: y would be not a number there/)).toBeVisible();
  await expect(node(page, 'input a, v-2, value 0.1')).toBeVisible();
  await rate.focus();
  await page.keyboard.press('Home');
  await panel.getByRole('radio', { name: 'all inputs' }).check({ force: true });
  await panel.getByRole('radio', { name: 'Uphill' }).check({ force: true });
  await button(page, 'Take a step').click();
  await expect(
    canvas(page).getByRole('group', { name: /^input c, v0, value 1\.000|^input c, v0, value 1,/ }),
  ).toBeVisible();
  await expect(panel.getByText(/^Step 1: y rose from/)).toBeVisible();
});

test('while the graph is unfinished it says what to add', async ({ page }) => {
  await openEmpty(page);
  await page.getByRole('tab', { name: 'Curve', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Curve', exact: true });
  await expect(panel).toContainText('Nothing to differentiate yet');
  await write(page, 'y = 2*3');
  await expect(panel).toContainText('Add an input');
  await write(page, 'y = 2*x');
  await expect(said(panel)).toHaveText(/^At x = 1 the curve rises with slope 2: /);
});

test('a graph of thousands of nodes is drawn and pulled', async ({ page }) => {
  test.slow();
  const terms = Array.from({ length: 700 }, (_, k) => `sin(${k + 1}*x)/${k + 1}`);
  await openWith(page, `y = ${terms.join(' + ')}`);
  const panel = await openTab(page, 'Curve');
  await expect(said(panel)).toHaveText(/^At x = 1 the curve (rises|falls) with slope/);
  await point(panel).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said(panel)).toHaveText(/^At x = 1\.1 the curve (rises|falls) with slope/);
});

test('axe finds nothing on curve and map in either theme', async ({ page }) => {
  await open(page);
  const panel = await openTab(page, 'Curve');
  await panel.getByRole('switch', { name: 'Forward secant' }).check({ force: true });
  await expectNoViolationsInBoth(page, '[role=tabpanel]');
  await toMap(panel);
  await button(page, 'Take a step').click();
  await expect(button(page, 'Clear the trail')).toBeVisible();
  await expectNoViolationsInBoth(page, '[role=tabpanel]');
});

test('all of it fits into 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await expect(table(page)).toBeVisible();
  const panel = await openTab(page, 'Curve');
  const wider = () =>
    panel.evaluate(
      (element) =>
        [...element.querySelectorAll('*')].filter(
          ({ scrollWidth, clientWidth, tagName }) =>
            tagName === 'DIV' && clientWidth > 1 && scrollWidth > clientWidth + 1,
        ).length,
    );
  await panel.getByRole('switch', { name: 'Central secant' }).check({ force: true });
  expect(await wider()).toBe(0);
  await toMap(panel);
  expect(await wider()).toBe(0);
});
