import { expect, type Locator, test } from '@playwright/test';
import { button, cellsOf, complaintsOf, copied, open, openTab, slider } from './app';

test('operations, memory and both implementations of the paper’s example', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const panel = await openTab(page, 'Cost');

  const operations = panel.getByRole('table', {
    name: 'Operations of the value and of each sweep',
  });
  await expect
    .poll(async () => (await cellsOf(operations)).map(([, ...numbers]) => numbers))
    .toEqual([
      ['5', '1 ×', ''],
      ['15', '3 ×', '≤ 2.5 ×'],
      ['14', '2.8 ×', '≤ 4 ×'],
    ]);
  const bars = panel.getByRole('figure', { name: 'Operations of each sweep' });
  await expect(bars.getByRole('img')).toHaveAccessibleName(/it is 14, 2.8 × the value/);
  const copy = (of: Locator) =>
    copied(page, () => of.getByRole('button', { name: 'Copy as SVG' }).click());
  const picture = await copy(bars);
  await expect(bars.getByRole('status')).toHaveText('Copied as SVG.');
  expect(picture).toMatch(/^<svg [^>]*xmlns=/);
  expect(picture).toContain('<desc>The value takes 5 operations.');

  // What stands under a picture to explain its looks comes along with a copy.
  const segments = panel.getByRole('figure', { name: /^Cut after every/ });
  expect(await copy(segments)).toMatch(/<pattern .*kept between the sweeps<.*computed again</);
  await expect(segments.getByRole('status')).toHaveText('Copied as SVG.');

  // What is alive follows the player: at the turn all that the adjoint will read, at the end only results.
  const memory = panel.getByRole('region', { name: 'Memory', exact: true });
  const alive = memory.getByRole('region', { name: 'In memory now' });
  await expect(alive).toContainText('In memory at position 19: 5 values, 40 bytes');
  await button(page, 'To the turn').click();
  await expect(alive).toContainText('In memory at position 8: 3 values, 24 bytes');
  await button(page, 'Next step').click();
  await expect(alive).toContainText('Adjoints');
  await memory.getByRole('radio', { name: 'Forward', exact: true }).check();
  await expect(alive).toContainText('Tangents');
  await button(page, 'First step').click();
  await expect(memory).toContainText('Before the first step nothing is in memory.');
  // And the player follows the picture.
  const plot = memory.getByRole('slider');
  await plot.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(slider(page)).toHaveValue('3');

  // The tape grows with the player; the adjoint program is there before the first run.
  const ways = panel.getByRole('region', { name: /^Operator overloading beside/ });
  const tape = ways.getByRole('region', { name: 'Operator overloading' });
  await expect(tape).toContainText('1 of 5 entries');
  await button(page, 'To the turn').click();
  await expect(tape).toContainText('5 of 5 entries');
  await expect(tape.getByRole('listitem').nth(1)).toHaveText('v₂ = v₋₁ × v₀saves v₋₁, v₀');
  const adjoint = ways.getByRole('region', { name: 'Source transformation' });
  await expect(adjoint).toContainText('17 statements became 9');
  await expect(adjoint.getByRole('listitem').last()).toHaveText('∂y/∂x2 = v₇');
  await ways.getByRole('combobox', { name: 'Against the clock:' }).selectOption('100 runs');
  await ways.getByRole('button', { name: 'Run both' }).click();
  await expect(ways.getByRole('figure', { name: 'Time over runs' })).toBeVisible();
  await expect(ways).toContainText('Measured on this machine');
  expect(complaints).toEqual([]);
});

test('checkpoints every k trade recomputing for memory, on a chain and on the graph', async ({
  page,
}) => {
  await open(page);
  const panel = await openTab(page, 'Cost');
  const checkpoints = panel.getByRole('region', { name: 'Checkpoints' });
  await expect(checkpoints).toContainText(
    '8 segments, 7 values kept between the sweeps. Peak 128 bytes instead of 520 bytes (25 %); 49 operations of 64 done again.',
  );
  const k = checkpoints.getByRole('slider', {
    name: 'A checkpoint every k statements',
    exact: true,
  });
  await k.focus();
  await page.keyboard.press('End');
  await expect(checkpoints).toContainText('1 segment, 0 values kept between the sweeps. Peak 520');
  await expect(checkpoints).toContainText('0 operations of 64 done again');
  await page.keyboard.press('Home');
  await expect(checkpoints).toContainText('64 segments, 63 values kept');
  await button(page, 'The best').click();
  await expect(k).toHaveAttribute('aria-valuetext', 'k = 8');
  await expect(
    checkpoints.getByRole('figure', { name: 'Cut after every 8 statements' }).getByRole('img'),
  ).toHaveAccessibleName(/7 values kept between the sweeps, 49 values computed again/);

  await checkpoints.getByRole('radio', { name: 'This graph' }).check();
  await expect(checkpoints).toContainText(
    'The longest chain of this graph has 3 of its 5 statements, so it fires in 3 waves.',
  );
  await expect(
    checkpoints.getByRole('slider', { name: 'A checkpoint every k waves', exact: true }),
  ).toBeVisible();
});
