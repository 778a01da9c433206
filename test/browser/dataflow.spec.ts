import { expect, type Locator, test } from '@playwright/test';
import { button, canvas, choose, complaintsOf, node, open, openTab, table } from './app';

test('Figure 1 runs as a dataflow machine, and two processors are of use', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await choose(page, 'Examples', 'Figure 1: dataflow');
  const panel = await openTab(page, 'Dataflow');
  await panel.getByRole('radio', { name: 'Primal' }).check();
  const state = (name: string) =>
    panel.getByRole('region', { name, exact: true }).getByRole('button');

  // The one player steps it: first the inputs come in.
  await button(page, 'First step').click();
  await expect(state('Fireable')).toHaveText(['v₁ + A', 'v₂ ÷ B']);
  await expect(state('Dormant')).toHaveText(['v₃ ×']);
  await button(page, 'Next step').click();
  await expect(state('Fireable')).toHaveText(['v₁ + A', 'v₂ ÷ B']);
  await button(page, 'Next step').click();
  await expect(panel).toContainText('v₁ + (A) and v₂ ÷ (B) fire at the same time');
  await expect(state('Firing')).toHaveText(['v₁ + A', 'v₂ ÷ B']);
  await button(page, 'Next step').click();
  await expect(state('Firing')).toHaveText(['v₃ ×']);
  await button(page, 'Last step').click();
  await expect(panel).toContainText('all have fired');
  await expect(state('Done')).toHaveCount(3);

  const measure = (name: string) =>
    panel
      .getByRole('region', { name: 'Work and span' })
      .locator('dt', { hasText: name })
      .locator('xpath=following-sibling::dd[1]');
  await expect(measure('Work')).toHaveText('3');
  await expect(measure('Span')).toHaveText('2');
  await expect(measure('Speed-up')).toHaveText('1.5 ×');
  const processors = panel.getByRole('slider', { name: 'Processors', exact: true });
  await processors.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(measure('Time on 1')).toHaveText('3');
  await expect(measure('Speed-up')).toHaveText('1 ×');
  await page.keyboard.press('End');
  await expect(processors).toHaveAttribute('aria-valuetext', 'as many as are of use');
  await expect(measure('Speed-up')).toHaveText('1.5 ×');

  // An adjoint fires when all its contributions are in: that of C first, alone.
  await panel.getByRole('radio', { name: 'Adjoint' }).check();
  await button(page, 'First step').click();
  await expect(state('Fireable')).toHaveText(['v′₃ ×']);
  await expect(state('Dormant')).toHaveCount(2);
  expect(complaints).toEqual([]);
});

test('player, canvas, trace and machine are at one moment, on as many processors as are chosen', async ({
  page,
}) => {
  await open(page);
  const panel = await openTab(page, 'Dataflow');
  const firing = panel.getByRole('region', { name: 'Firing', exact: true }).getByRole('button');
  const lit = canvas(page).getByRole('group', { name: /fires now/ });
  await expect(page.getByRole('button', { name: /^(Play|Run the machine)$/ })).toHaveCount(1);

  await button(page, 'First step').click();
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  await expect(firing).toHaveText(['v₁ ln', 'v₂ ×']);
  await expect(lit).toHaveCount(2);
  await expect(
    node(page, 'ln, v1, value 0.693, adjoint not computed yet, fires now'),
  ).toBeVisible();
  await expect(
    node(page, 'sin, v3, value not computed yet, adjoint not computed yet, fireable'),
  ).toBeVisible();
  await button(page, 'Next step').click();
  await expect(firing).toHaveText(['v₃ sin', 'v₄ +']);
  await expect(lit).toHaveCount(2);

  // The trace shows the same moment, and goes on from there in the same way.
  await page.getByRole('tab', { name: 'Trace', exact: true }).click();
  const now = table(page).locator('tr[aria-current="step"]');
  await expect(now).toHaveCount(2);
  await expect(now.first()).toContainText('sin');
  await expect(page.getByRole('radio', { name: /^Machine/ })).toBeChecked();
  await button(page, 'Next step').click();
  await expect(
    node(page, 'subtraction −, v5, value 11.652, adjoint not computed yet, fires now'),
  ).toBeVisible();

  // Back: an adjoint fires once all that flows to it is in.
  await button(page, 'Next step').click();
  await button(page, 'Next step').click();
  await openTab(page, 'Dataflow');
  await expect(firing).toHaveText(['v′₄ +', 'v′₃ sin']);
  await expect(panel.getByRole('slider', { name: 'Time', exact: true })).toHaveAttribute(
    'aria-valuetext',
    't = 4',
  );

  // One processor fires one at a time.
  await button(page, 'First step').click();
  await panel.getByRole('slider', { name: 'Processors', exact: true }).press('ArrowLeft');
  for (const _ of 'in') await button(page, 'Next step').click();
  await expect(firing).toHaveCount(1);
  await expect(lit).toHaveCount(1);

  // Statement by statement the trace is gone through as it is written.
  await page.getByRole('radio', { name: 'Statement: one at a time' }).check();
  await button(page, 'Last step').click();
  await expect(panel).toContainText('all have fired');
});

test('the timeline and the board are used by keyboard, and light up the canvas', async ({
  page,
}) => {
  await open(page);
  const panel = await openTab(page, 'Dataflow');
  const board = panel.getByRole('region', { name: 'Nodes by state' });
  await button(page, 'First step').click();
  for (const _ of 'in') await button(page, 'Next step').click();
  const look = (of: Locator) =>
    of.evaluate((element) => {
      const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
      return [outline, boxShadow, borderColor, backgroundColor].join(' ');
    });
  const dark = await look(node(page, 'subtraction −'));
  await panel
    .getByRole('figure', { name: /^Timeline/ })
    .getByRole('button', { name: 'Copy as SVG' })
    .focus();
  await page.keyboard.press('Tab');
  await expect(panel).toContainText('v₁ ln: processor 1, t = 0 to 1');
  await page.keyboard.press('ArrowRight');
  await expect(panel).toContainText('v₃ sin: processor 1, t = 1 to 2');
  await expect(panel).toContainText('fireable since 0');

  // The nodes of the board are one stop, with arrows inside.
  await page.keyboard.press('Tab');
  await expect(board.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const second = board.getByRole('button').nth(1);
  await expect(second).toBeFocused();
  await expect(second).toHaveText('v₅ −');
  await expect.poll(() => look(node(page, 'subtraction −'))).not.toBe(dark);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('slider', { name: 'Time', exact: true })).toHaveAttribute(
    'aria-valuetext',
    't = 2',
  );
  // It has gone to another column and kept the focus.
  const firing = panel.getByRole('region', { name: 'Firing', exact: true });
  await expect(firing.getByRole('button', { name: 'v₅ −' })).toBeFocused();

  await button(page, 'As a table').click();
  await expect(
    panel.getByRole('table', { name: 'What fires when' }).getByRole('row', { name: /^v₅ −/ }),
  ).toContainText('v₄ + and v₃ sin');
  await choose(page, 'More', 'New empty graph');
  await expect(panel).toContainText('Nothing to fire yet');
});
