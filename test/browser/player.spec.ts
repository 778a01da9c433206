import { expect, type Page, test } from '@playwright/test';
import table1 from '../fixtures/table1.json' with { type: 'json' };
import { button, expectNodes, node, open, papersNodes, slider, table } from './app';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'no-preference' }));

/** What the sentence under the player says after each step of the paper's example. */
const sentences = [
  'v₋₁ = x₁: the input x₁ is 2.',
  'v₀ = x₂: the input x₂ is 5.',
  'v₁ = ln(v₋₁): the natural logarithm of 2 is 0.693.',
  'v₂ = v₋₁ × v₀: 2 × 5 = 10.',
  'v₃ = sin(v₀): the sine of 5 is −0.959.',
  'v₄ = v₁ + v₂: 0.693 + 10 = 10.693.',
  'v₅ = v₄ − v₃: 10.693 + 0.959 = 11.652.',
  'y = v₅: the output y is 11.652.',
  'The reverse sweep starts at the output y, whose adjoint is the seed: v′₅ is set to 1.',
  'v₅ flows back through v₅ = v₄ − v₃ to v₄: 1 × 1 = 1, the first contribution',
  'v₅ flows back through v₅ = v₄ − v₃ to v₃: 1 × (−1) = −1, the first contribution',
  'v₄ flows back through v₄ = v₁ + v₂ to v₁: 1 × 1 = 1, the first contribution',
  'v₄ flows back through v₄ = v₁ + v₂ to v₂: 1 × 1 = 1, the first contribution',
  'v₃ flows back through v₃ = sin(v₀) to v₀: −1 × cos(5) = −0.284, the first contribution',
  'v₂ flows back through v₂ = v₋₁ × v₀ to v₋₁: 1 × 5 = 5, the first contribution',
  'v₂ flows back through v₂ = v₋₁ × v₀ to v₀: 1 × 2 = 2. v′₀ accumulates: −0.284 + 2 = 1.716.',
  'v₁ flows back through v₁ = ln(v₋₁) to v₋₁: 1/2 = 0.5. v′₋₁ accumulates: 5 + 0.5 = 5.5.',
  'x′₂ = v′₀: the derivative of y with respect to x₂ is 1.716.',
  'x′₁ = v′₋₁: the derivative of y with respect to x₁ is 5.5.',
];

/** The printed row of each step: the primal column is read down, the adjoint column up. */
const printed = table1.rows.map((_, row) => row);
const rowOfStep = [
  ...printed.filter((row) => table1.rows[row]?.primal),
  ...printed.filter((row) => table1.rows[row]?.adjoint).reverse(),
];

/** The body rows that are marked as the current ones. */
function currentRows(page: Page): Promise<number[]> {
  return table(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).flatMap((row, k) => (row.getAttribute('aria-current') ? [k] : [])),
    );
}

const expectStep = (page: Page, step: number) => expect(slider(page)).toHaveValue(String(step));

test('"Next step" goes through the example one statement at a time, and says what each does', async ({
  page,
}) => {
  await open(page);
  await button(page, 'First step').click();
  await expectStep(page, 0);
  expect(await currentRows(page)).toEqual([]);
  expect(rowOfStep).toHaveLength(sentences.length);
  for (const [k, sentence] of sentences.entries()) {
    await button(page, 'Next step').click();
    await expectStep(page, k + 1);
    await expect(page.getByRole('paragraph').filter({ hasText: sentence })).toBeVisible();
    await expect.poll(() => currentRows(page)).toEqual([rowOfStep[k]]);
  }
  await expectNodes(page, papersNodes);
  for (let k = sentences.length - 1; k > 0; k--) {
    await button(page, 'Previous step').click();
    await expect.poll(() => currentRows(page)).toEqual([rowOfStep[k - 1]]);
  }
});

test('nodes tell what is dormant, fireable, firing and computed', async ({ page }) => {
  await open(page);
  await button(page, 'First step').click();
  await expectNodes(page, [
    'input x1, v-1, value not computed yet, adjoint not computed yet, fireable',
    'input x2, v0, value not computed yet, adjoint not computed yet, fireable',
    'ln, v1, value not computed yet, adjoint not computed yet',
    'multiplication ×, v2, value not computed yet, adjoint not computed yet',
    'sin, v3, value not computed yet, adjoint not computed yet',
    'addition +, v4, value not computed yet, adjoint not computed yet',
    'subtraction −, v5, value not computed yet, adjoint not computed yet',
    'output y, value not computed yet, adjoint not computed yet',
  ]);
  await page.keyboard.press('ArrowRight');
  await expect(
    node(page, 'input x1, v-1, value 2, adjoint not computed yet, fires now'),
  ).toBeVisible();
  await expect(
    node(page, 'ln, v1, value not computed yet, adjoint not computed yet, fireable'),
  ).toBeVisible();
  await button(page, 'To the turn').click();
  await expect(node(page, 'addition +, v4, value 10.693, adjoint not computed yet')).toBeVisible();
  for (let k = 0; k < 2; k++) await button(page, 'Next step').click();
  await expect(node(page, 'addition +, v4, value 10.693, adjoint 1')).toBeVisible();
  await expect(node(page, 'sin, v3, value −0.959, adjoint not computed yet')).toBeVisible();
});

test('keys play: arrows, Home, Shift+Home, End and Space', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Home');
  await expectStep(page, 0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 2);
  await page.keyboard.press('ArrowLeft');
  await expectStep(page, 1);
  await page.keyboard.press('Shift+Home');
  await expectStep(page, 8);
  await page.keyboard.press('End');
  await expectStep(page, 19);
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Play')).toBeVisible();
  await slider(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expectStep(page, 1);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /1 of 19\. v₋₁ = x₁/);
});

test('keys pressed before anything hears them are heard once it does', async ({ page }) => {
  await page.addInitScript(() => {
    const press = (key: string) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    // Before anything is drawn, and the moment the player is in the page.
    document.addEventListener('DOMContentLoaded', () => press('Home'));
    const drawn = new MutationObserver(() => {
      if (!document.querySelector('[role="slider"], input[type="range"]')) return;
      drawn.disconnect();
      press('ArrowRight');
      press('ArrowRight');
    });
    drawn.observe(document, { childList: true, subtree: true });
  });
  await open(page);
  await expectStep(page, 2);
});

/** Has every part but those that the page begins with wait, until it is let come. */
async function holdParts(page: Page): Promise<() => void> {
  let come = () => {};
  const let_ = new Promise<void>((resolve) => {
    come = resolve;
  });
  const begins = await (await page.request.get('/')).text();
  await page.route(/\/assets\/[^/]+\.js$/, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (!begins.includes(name)) await let_;
    await route.continue();
  });
  return come;
}

test('what is typed and looked for before the parts for it have come is there when they have', async ({
  page,
}) => {
  const come = await holdParts(page);
  await open(page);
  await page.keyboard.type('sin');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('x1');
  come();
  const field = page.getByRole('textbox', { name: 'Find', exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('x1');
  await page.keyboard.type('0');
  await expect(field).toHaveValue('x10');
  await expect(page.getByRole('combobox', { name: 'Add to the graph' })).toHaveCount(0);
});

test('wave by wave, all that is fireable fires together', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Wave: all that is fireable at once' }).check();
  await button(page, 'First step').click();
  for (const step of [2, 5, 6, 7, 8, 9, 11, 13, 17, 19]) {
    await button(page, 'Next step').click();
    await expectStep(page, step);
  }
  for (const step of [17, 13, 11, 9]) {
    await button(page, 'Previous step').click();
    await expectStep(page, step);
  }
  await slider(page).fill('5');
  await expect(
    page.getByText('3 statements have all their operands and fire together'),
  ).toBeVisible();
  await expect.poll(() => currentRows(page)).toEqual([2, 3, 5]);
});

test('"Play" plays to the end and "Pause" pauses, at the chosen speed', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '2 steps/s' });
  await page.clock.pauseAt(Date.now() + 3_600_000);
  // At the end, it begins again.
  await button(page, 'Play').click();
  await page.clock.runFor(20);
  await expectStep(page, 1);
  await page.clock.runFor(1000);
  await expectStep(page, 3);
  await button(page, 'Pause').click();
  await page.clock.runFor(5000);
  await expectStep(page, 3);
  await button(page, 'Play').click();
  await page.clock.runFor(20_000);
  await expectStep(page, 19);
  await expect(button(page, 'Play')).toBeVisible();
});

test('the slider and the rows of the table move the player', async ({ page }) => {
  await open(page);
  await slider(page).fill('12');
  await expect.poll(() => currentRows(page)).toEqual([rowOfStep[11]]);
  await table(page).getByRole('row').nth(4).getByRole('cell').first().click();
  await expectStep(page, 4);
  await table(page).getByRole('row').nth(1).getByRole('cell').last().click();
  await expectStep(page, 19);
  await page.getByRole('button', { name: 'Go to step 7:' }).focus();
  await page.keyboard.press('Enter');
  await expectStep(page, 7);
  await page.keyboard.press('ArrowUp');
  await expectStep(page, 6);
});

test('with reduced motion nothing moves, and everything changes all the same', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await button(page, 'First step').click();
  for (let k = 0; k < 10; k++) {
    await button(page, 'Next step').click();
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
  }
  await expect(node(page, 'addition +, v4, value 10.693, adjoint 1')).toBeVisible();
});

test('an input that changes changes every number at once, wherever the player stands', async ({
  page,
}) => {
  await open(page);
  await node(page, 'input x1').focus();
  await page.keyboard.press('F2');
  await page.getByRole('spinbutton', { name: 'Value of x1' }).fill('1');
  await expect(node(page, 'subtraction −, v5, value 5.959')).toBeVisible();
  await expect(node(page, 'input x2, v0, value 5, adjoint 0.716')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(node(page, 'multiplication ×, v2, value 5.5')).toBeVisible();
});
