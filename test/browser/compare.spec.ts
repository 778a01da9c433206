import { expect, type Locator, test } from '@playwright/test';
import { button, canvas, cellsOf, choose, complaintsOf, node, open, openTab, write } from './app';

const hand = (panel: Locator) => panel.getByRole('textbox', { name: /^Your / });

test('the best h is found in the log-log plot by keyboard', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const panel = await openTab(page, 'Compare');
  const ways = panel.getByRole('table', { name: /in 5 ways$/ });
  await expect
    .poll(async () => (await cellsOf(ways)).map(([way]) => way))
    .toEqual([
      'AD, reverse mode',
      'AD, forward mode',
      'Forward difference',
      'Central difference',
      'Symbolic',
    ]);
  expect((await cellsOf(ways)).map(([, value]) => value?.slice(0, 5))).toEqual([
    '5.5',
    '5.5',
    '5.499',
    '5.500',
    '5.5',
  ]);

  const picture = panel.getByRole('figure', { name: 'Error of numeric ∂y/∂x1' });
  await expect(picture.getByRole('img')).toHaveAccessibleName(/both axes logarithmic.*truncation/);
  const plot = picture.getByRole('slider');
  await plot.focus();
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute('aria-valuetext', /^h = 10⁻¹⁶: forward difference/);
  await page.keyboard.press('End');
  await expect(plot).toHaveAttribute('aria-valuetext', /^h = 1: /);
  // Downhill along the central difference, until it goes up again for good.
  const errors = new Map<string, number>();
  for (let k = 0; k < 40; k++) {
    const text = (await plot.getAttribute('aria-valuetext')) ?? '';
    const [, h = '', error = ''] = /^h = (\S+): .*central difference (.+)$/.exec(text) ?? [];
    errors.set(h, numberOf(error));
    await page.keyboard.press('ArrowLeft');
  }
  const [best] = [...errors].sort(([, a], [, b]) => a - b)[0] ?? [''];
  await expect(picture.getByRole('img')).toHaveAccessibleName(
    new RegExp(`central difference is best at h = ${best}, `),
  );

  // Choosing it sets the distance everywhere.
  while (!(await plot.getAttribute('aria-valuetext'))?.startsWith(`h = ${best}:`)) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('slider', { name: 'Distance h', exact: true })).toHaveAttribute(
    'aria-valuetext',
    `h = ${best}`,
  );
  await expect(panel).toContainText(/\d+ leading digits cancel, about \d+ are left/);
  expect(complaints).toEqual([]);
});

test('a derivative typed by hand is refuted with a counterexample, or agrees', async ({ page }) => {
  await open(page);
  const panel = await openTab(page, 'Compare');
  const verdict = panel.getByRole('region', { name: 'By hand' }).getByRole('status');
  await hand(panel).fill('1/x1 + 2*x2');
  await expect(verdict).toContainText('It differs from AD at');
  await expect(panel.getByRole('table', { name: 'Here' })).toContainText('yours');
  await hand(panel).fill('-(1/x1 + x2)');
  await expect(verdict).toContainText('wrong sign everywhere');
  // Right where the graph is, wrong elsewhere: the counterexample can be gone to.
  await hand(panel).fill('1/x1 + x2 + (x1 - 2)');
  await expect(verdict).toContainText('though not at this one');
  await button(page, 'Set the inputs to this point').click();
  await expect(node(page, 'input x1, v-1, value 2')).toHaveCount(0);
  await expect(verdict).toContainText('this one among them');
  await page.keyboard.press('Control+z');
  await hand(panel).fill('1/x1 +');
  await hand(panel).press('Enter');
  await expect(panel.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await hand(panel).fill('1/x1 + x2');
  await expect(verdict).toContainText('It agrees with AD at this point and');
  const rows = cellsOf(panel.getByRole('table', { name: /in 6 ways$/ }));
  expect((await rows).at(-1)?.slice(0, 3)).toEqual(['By hand', '5.5', '0']);

  // The other input, with its own formula.
  await panel.getByRole('combobox', { name: 'by', exact: true }).selectOption('x2');
  await expect(hand(panel)).toHaveValue('');
  await hand(panel).fill('x1 - cos(x2)');
  await expect(verdict).toContainText('It agrees with AD');
});

test('expressions swell as the logistic map is composed with itself', async ({ page }) => {
  await open(page);
  await choose(page, 'Examples', 'The logistic map');
  const panel = await openTab(page, 'Compare');
  const swell = panel.getByRole('region', { name: 'Symbolic' });
  await swell.getByRole('radio', { name: 'Logistic map' }).check();
  const plot = swell.getByRole('slider', { name: /^Expression swell: the logistic map/ });
  await plot.focus();
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute('aria-valuetext', /^n = 1: /);
  await page.keyboard.press('End');
  await expect(plot).toHaveAttribute('aria-valuetext', /^n = 6: formula [\d,]{5,}/);
  const sizes = await plot.getAttribute('aria-valuetext');
  const [formula = 0, , adjoint = 0] = [...(sizes ?? '').matchAll(/ ([\d,]+)(?=,|$)/g)].map(
    ([, size = '']) => Number(size.replaceAll(',', '')),
  );
  expect(formula).toBeGreaterThan(20 * adjoint);
  await swell.getByRole('radio', { name: 'Shared parts named' }).check();
  await expect(swell.getByRole('figure', { name: 'Derivative as a formula' })).toBeVisible();
});

test('on a phone the tab that is chosen comes up to be read, clear of the player', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const panel = await openTab(page, 'Compare');
  const player = page.getByRole('slider', { name: 'Step' });
  const numbers = panel.getByRole('row', { name: /^Central difference/ });
  await expect(numbers).toBeInViewport();
  const [row, covered] = await Promise.all([numbers.boundingBox(), player.boundingBox()]);
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThan(covered?.y ?? 0);
});

test('where there is nothing to compare it says why', async ({ page }) => {
  await open(page);
  await write(page, 'y = 2 + 3');
  const panel = await openTab(page, 'Compare');
  await expect(panel).toContainText('Nothing to differentiate by');
  await choose(page, 'Examples', 'Two layers with softmax');
  await expect(panel).toContainText('No input is a single number');
  await choose(page, 'Examples', 'Outside the domain');
  await expect(panel).toContainText('there is nothing to measure errors against');
  await choose(page, 'More', 'New empty graph');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
  await expect(panel).toContainText('Nothing to differentiate yet');
});

/** A number as the plot says it: 1.7·10⁻⁸, no error. */
function numberOf(text: string): number {
  if (text === 'no error') return 0;
  const plain = text
    .replace(/·?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (all, power: string) => {
      const digits = [...power].map((sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)));
      return `${all.startsWith('·') ? '' : '1'}e${digits.join('')}`;
    })
    .replaceAll(',', '');
  return Number(plain);
}

test('the NaN of a branch that is not taken is no reference, and a safe form is given', async ({
  page,
}) => {
  await open(page);
  await write(page, 'x = -1; y = where(x > 0, sqrt(x), x)');
  const panel = await openTab(page, 'Compare');
  await expect(panel).toContainText('AD gives NaN, yet the derivative by x is 1 here.');
  await expect(panel).toContainText('Write where(x > 0, sqrt(where(x > 0, x, 1)), x).');
  await expect(panel).toContainText('underlined digits differ from those in forward mode');
  const ways = panel.getByRole('table', { name: 'dy/dx at x = −1, in 5 ways' });
  await expect(ways.getByRole('row', { name: /^AD, forward mode/ })).toContainText('reference');
  await expect(ways.getByRole('row', { name: /^Symbolic/ })).toContainText(/1\s*0/);
});

test('a formula by hand is read as the expression is, with its mends as buttons', async ({
  page,
}) => {
  await open(page);
  await write(page, 'y = sin(x)^2');
  const panel = await openTab(page, 'Compare');
  const field = panel.getByRole('textbox', { name: 'Your dy/dx' });
  await field.fill('2*sin(x)*cosx');
  await panel.getByRole('button', { name: 'Write cos(x)' }).click();
  await expect(field).toHaveValue('2*sin(x)*cos(x)');
  await expect(field).toBeFocused();
  await expect(panel).toContainText('It agrees with AD');
  await field.fill('\\sin 2x');
  await expect(panel).toContainText('It agrees with AD');
});

test('a stopped gradient is meant, and AD is not held against differences', async ({ page }) => {
  await open(page);
  await write(page, 'x = 3; y = detach(x)*x');
  const panel = await openTab(page, 'Compare');
  await expect(panel).toContainText('AD is right to hold its value fixed');
  const ways = panel.getByRole('table', { name: 'dy/dx at x = 3, in 5 ways' });
  await expect(ways.getByRole('row', { name: /^Central difference/ })).toContainText(
    'not held fixed',
  );
  await panel.getByRole('textbox', { name: 'Your dy/dx' }).fill('2x');
  await expect(panel).toContainText('AD holds fixed what a detach gives, as the graph says.');
});
